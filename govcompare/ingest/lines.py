"""Lines that are the site's in, the stretches to remove out: each with the line end behind it."""

from collections.abc import Iterator

from govcompare.ingest.layout import layout
from govcompare.ingest.page import Page
from govcompare.ingest.roles import Role
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span


def lines_of(page: Page, kind: RemovalKind, roles: frozenset[Role]) -> Iterator[Removal]:
    """The lines of the page's furniture that have one of the roles."""
    for index, role in layout(page).furniture:
        if role in roles:
            line = page.lines[index]
            yield Removal(kind, whole_line(page.text, line.start, line.end))


def whole_line(text: str, start: int, end: int) -> Span:
    """The stretch with its indent and one line end behind it, when nothing else stands on its line."""
    begin, stop = start, end
    while begin and text[begin - 1] in " \t\u3000\xa0":
        begin -= 1
    while stop < len(text) and text[stop] in " \t\u3000\xa0\r":
        stop += 1
    if (begin == 0 or text[begin - 1] in "\n\f") and stop < len(text) and text[stop] in "\n\f":
        return Span(begin, stop + 1)
    return Span(start, end)
