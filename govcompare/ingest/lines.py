"""Lines that are the site's in, the stretches to remove out."""

from collections.abc import Callable, Iterator

from govcompare.ingest import roles
from govcompare.ingest.layout import layout
from govcompare.ingest.line import Line
from govcompare.ingest.page import Page
from govcompare.ingest.parts import parts
from govcompare.ingest.roles import Role
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


_STOPS = frozenset("。！？!?：:；;…”』」）)》】]▼")
_LABELS = frozenset("一二三四五六七八九十（(【[第壹贰參贰叁")
"""What ends a line, or begins a heading, behind which a site may speak: text of a report that runs on over line ends
is never looked at."""


def alone(page: Page, longest: int, is_theirs: Callable[[str], bool]) -> Iterator[Line]:
    """Lines of at most so many characters that are the site's, where they do not go on with a report's line above, and
    announce none."""
    above = "。"
    announced = {opening.start for opening in layout(page).openings}
    for line in page.lines:
        closed = line.end - line.start <= longest and (above[-1] in _STOPS or above[0] in _LABELS)
        if closed and is_theirs(line.text) and line.start not in announced:
            yield line
        else:
            above = line.text
