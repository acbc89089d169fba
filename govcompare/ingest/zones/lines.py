"""Lines that are the site's in, the stretches to remove out."""

from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.pages.parts import parts
from govcompare.ingest.site import roles
from govcompare.ingest.site.roles import Role
from govcompare.ingest.zones.asides import asides
from govcompare.ingest.zones.layout import layout
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span


def lines_of(page: Page, kind: RemovalKind, of: frozenset[Role]) -> Iterator[Removal]:
    """The lines of the page's furniture that have one of the roles `of`, each with the blanks before the next such
    line; of a caption that a report's first words are glued to, what stands before those."""
    furniture, lines = layout(page).furniture, parts(page)
    taken = {index for index, _ in furniture}
    for index, role in furniture:
        if role in of:
            line = lines[index]
            spoken = roles.salutation_inside(line.text) if role is Role.CAPTION else None
            if spoken:
                yield Removal(kind, Span(line.start, line.start + spoken))
                continue
            end = lines[index + 1].start if index + 1 in taken else line.end
            yield Removal(kind, Span(line.start, end))


def asides_of(page: Page, kind: RemovalKind) -> Iterator[Removal]:
    """The lines of one kind that a site set inside reports."""
    return (Removal(kind, Span(line.start, line.end)) for line, of in asides(page) if of is kind)
