"""A site's menus, paths, buttons and links around a report, and its single buttons inside one."""

from collections.abc import Iterator

from govcompare.ingest import furniture, roles
from govcompare.ingest.layout import is_cut_table
from govcompare.ingest.lines import alone, lines_of
from govcompare.ingest.page import Page
from govcompare.ingest.roles import Role
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

LONGEST_BUTTON = 24
"""Characters of a line that is taken out in the middle of a report because nothing but a site's words stands in it."""
_STOPS = frozenset("。；;，,")


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.NAVIGATION, frozenset({Role.NAVIGATION}))
    for start, end, _ in alone(page, LONGEST_BUTTON, _is_button):
        yield Removal(RemovalKind.NAVIGATION, Span(start, end))
    for _, end, text in page.lines:
        if is_cut_table(text):
            yield Removal(RemovalKind.NAVIGATION, Span(end - 1, end))


def _is_button(text: str) -> bool:
    return len(text) > 3 and text[-1] not in _STOPS and furniture.is_links(text) and not roles.is_numbered(text)


NAVIGATION = Rule("navigation", Stage.LINES, _find)
