"""Stretches of a report in, the same as marked HTML out, with the numbers of the matches that start in them."""

from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup

from govcompare.model.span import Span
from govcompare.present.export.html.markup import join, visible
from govcompare.present.rows.values import Cell, Role

REUSE_CLASSES = {
    Role.VERBATIM: "rv",
    Role.REWORDED: "rw",
    Role.FORMULA: "rf",
    Role.TEMPLATE: "rf",
    Role.FIGURE: "rx",
    Role.PLACEHOLDER: "rp",
}
DIFFERENCE_CLASSES = {
    Role.FIGURE: "dx",
    Role.PLACEHOLDER: "dp",
    Role.REPLACED: "dr",
    Role.INSERTED: "di",
    Role.DELETED: "dd",
}
Piece = tuple[int, int, str, Markup]
"""Start, end, classes, and what stands in front of it."""
NOTHING = Markup()


def cell(text: str, side: Cell, mark: Callable[[int], Markup], around: Callable[[int], Role]) -> Markup:
    """One side of a row, without the spaces at its ends.

    `mark` gives what stands in front of a passage's stretch, `around` what the passage means: what was swapped inside
    keeps its colour under a sign of its own.
    """
    body = text[side.span.start : side.span.end]
    end = side.span.start + len(body.rstrip())
    start = end - len(body.strip())
    return marked_up(text, _pieces(side, Span(start, end), mark, around))


def marked_up(text: str, pieces: Iterable[Piece]) -> Markup:
    """Neighbours with the same classes become one element."""
    out: list[Markup] = []
    pending: Piece | None = None
    for start, end, css, before in pieces:
        if pending is not None and pending[1] == start and pending[2] == css and not before:
            pending = (pending[0], end, css, pending[3])
            continue
        if pending is not None:
            out.append(_element(text, pending))
        pending = (start, end, css, before)
    if pending is not None:
        out.append(_element(text, pending))
    return join(out)


def _pieces(side: Cell, shown: Span, mark: Callable[[int], Markup], around: Callable[[int], Role]) -> Iterator[Piece]:
    for stretch in side.stretches:
        start, end = max(stretch.span.start, shown.start), min(stretch.span.end, shown.end)
        if start >= end:
            continue
        roles = [stretch.reuse]
        before = NOTHING
        if stretch.passage is not None:
            roles.insert(0, around(stretch.passage))
            before = mark(stretch.passage)
        names = dict.fromkeys(filter(None, (REUSE_CLASSES.get(role) for role in roles)))
        yield start, end, " ".join([*names, *filter(None, [DIFFERENCE_CLASSES.get(stretch.difference)])]), before


def _element(text: str, piece: Piece) -> Markup:
    start, end, css, before = piece
    inner = visible(text[start:end])
    return before + (Markup('<span class="{}">{}</span>').format(css, inner) if css else inner)
