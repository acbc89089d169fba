"""Titles that a site wrote again above, behind or below the one that announces a report."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.pages.parts import parts
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.site import roles
from govcompare.ingest.site.roles import Role
from govcompare.ingest.zones.layout import FRONT_LINES, layout, same_title
from govcompare.ingest.zones.lines import lines_of
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_BODY = frozenset({Role.PROSE, Role.SALUTATION, Role.NUMBERED})


_AGAIN = re.compile(r"(?P<title>\S{4,40}?)(?:\s{0,2}(?P=title)){1,60}")
NAME, REACH = 48, 3000
"""Characters of a title, and of all its copies."""
GLUED_LINES = 60
"""Lines of a page's beginning in which a title may stand several times in a row."""


def _find(page: Page) -> Iterator[Removal]:
    yield from _glued(page)
    yield from lines_of(page, RemovalKind.REPEATED_TITLE, frozenset({Role.TITLE}))
    found = layout(page).openings
    bounds = [*(opening.line for opening in found[1:]), len(parts(page))][: len(found)]
    for opening, end in zip(found, bounds, strict=True):
        for index in (*_front(page, opening.line + 1, end), *range(max(opening.line + 1, end - 2), end)):
            line = parts(page)[index]
            if len(line.text) <= roles.SHORT and roles.is_title(line.text) and same_title(opening.title, line.text):
                yield Removal(RemovalKind.REPEATED_TITLE, Span(line.start, line.end))


def _glued(page: Page) -> Iterator[Removal]:
    """A title that stands several times in a row on one line: all but the last."""
    for line in page.lines[:GLUED_LINES]:
        found = _AGAIN.match(line.text, 0, REACH) if roles.may_be_title(line.text[:NAME]) else None
        if found and roles.is_title(found["title"]):
            last = line.start + found.end() - len(found["title"])
            yield Removal(RemovalKind.REPEATED_TITLE, Span(line.start, last))


def _front(page: Page, start: int, end: int) -> Iterator[int]:
    """The lines between a title and the text."""
    for index in range(start, min(end, start + FRONT_LINES)):
        if roles.role(parts(page)[index].text) in _BODY:
            return
        yield index


REPEATED_TITLES = Rule("repeated-titles", Stage.LINES, _find)
