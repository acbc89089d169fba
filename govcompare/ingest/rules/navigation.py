"""A site's menus, paths, buttons and links around a report, and its single buttons inside one."""

from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.site.roles import Role
from govcompare.ingest.zones.layout import is_cut_table
from govcompare.ingest.zones.lines import asides_of, lines_of
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.NAVIGATION, frozenset({Role.NAVIGATION}))
    yield from asides_of(page, RemovalKind.NAVIGATION)
    for _, end, text in page.lines:
        if is_cut_table(text):
            yield Removal(RemovalKind.NAVIGATION, Span(end - 1, end))


NAVIGATION = Rule("navigation", Stage.LINES, _find)
