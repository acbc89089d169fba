"""When, where and by whom a page was published, its counters, and the captions of its pictures."""

from collections.abc import Iterator

from govcompare.ingest import furniture
from govcompare.ingest.lines import alone, lines_of
from govcompare.ingest.page import Page
from govcompare.ingest.roles import Role
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

LONGEST_CREDIT = 40
"""Characters of a line that goes from the middle of a report because it says what a picture shows or who took it."""
_PICTURE = ("摄", "攝", "图为", "圖為")


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.METADATA, frozenset({Role.METADATA, Role.LABEL, Role.CAPTION}))
    if page.holds(*_PICTURE):
        for start, end, _ in alone(page, LONGEST_CREDIT, furniture.is_picture):
            yield Removal(RemovalKind.METADATA, Span(start, end))


METADATA = Rule("metadata", Stage.LINES, _find)
