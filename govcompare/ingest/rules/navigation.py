"""A site's menus, paths, buttons and links around a report, and its single buttons inside one."""

from collections.abc import Iterator

from govcompare.ingest import furniture
from govcompare.ingest.layout import is_cut_table
from govcompare.ingest.lines import lines_of
from govcompare.ingest.page import Page
from govcompare.ingest.roles import Role
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

LONGEST_BUTTON = 24
"""Characters of a line that is taken out in the middle of a report because nothing but a site's words stands in it."""


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.NAVIGATION, frozenset({Role.NAVIGATION}))
    for line in page.lines:
        if 3 < line.end - line.start <= LONGEST_BUTTON and furniture.is_links(line.text):
            yield Removal(RemovalKind.NAVIGATION, Span(line.start, line.end))
        elif is_cut_table(line.text):
            yield Removal(RemovalKind.NAVIGATION, Span(line.end - 1, line.end))


NAVIGATION = Rule("navigation", Stage.LINES, _find)
