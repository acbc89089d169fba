"""When, where and by whom a page was published, its counters, and the captions of its pictures."""

from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.site.roles import Role
from govcompare.ingest.zones.lines import asides_of, lines_of
from govcompare.model.document import Removal, RemovalKind


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.METADATA, frozenset({Role.METADATA, Role.LABEL, Role.CAPTION}))
    yield from asides_of(page, RemovalKind.METADATA)


METADATA = Rule("metadata", Stage.LINES, _find)
