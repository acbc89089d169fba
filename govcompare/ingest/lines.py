"""Lines that are the site's in, the stretches to remove out."""

from collections.abc import Iterator

from govcompare.ingest.layout import layout
from govcompare.ingest.page import Page
from govcompare.ingest.roles import Role
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span


def lines_of(page: Page, kind: RemovalKind, roles: frozenset[Role]) -> Iterator[Removal]:
    """The lines of the page's furniture that have one of the roles, each with the blanks before the next such line."""
    furniture = layout(page).furniture
    taken = {index for index, _ in furniture}
    for index, role in furniture:
        if role in roles:
            line = page.lines[index]
            end = page.lines[index + 1].start if index + 1 in taken else line.end
            yield Removal(kind, Span(line.start, end))
