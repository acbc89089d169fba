"""A Subject in, its matrix as boxes out: as many columns beside each other as the page holds, none cut off."""

from collections.abc import Iterator, Sequence

from govcompare.present.figures import percent
from govcompare.present.gui.document.boxes import Box, Heading, Look, caption
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.table import Cell, Columns, table
from govcompare.present.rows.matrix import matrix as matrix_of
from govcompare.present.rows.values import MatrixCell
from govcompare.present.wording import ntr, tr

WIDE, NARROW = 40, 21
"""Pixels of a cell with a decimal place and of one without."""
WIDEST = 56
LEAST_NAME = 190
"""Pixels of the names of the rows."""


def matrix(subject: Subject, look: Look) -> Iterator[Box]:
    """Reports that share nothing with any other are named below it, not shown."""
    found = matrix_of(subject.comparison)
    kept = [place for place, id in enumerate(found.order) if id in subject.links]
    cells = {(row, column): found.cells[row][column] for row in kept for column in kept}
    sharing = [row for row in kept if any(_shares(cells[row, column]) for column in kept)]
    if not sharing:
        return
    yield Heading(tr("Who shares with whom"), look)
    room = look.width - LEAST_NAME
    fine = len(sharing) * WIDE <= room
    most = max(1, room // (WIDE if fine else NARROW))
    explained = tr(
        "Each cell says how much of the report in its row stands in the report of its column, stock phrases included. "
        "Similar reports stand together."
    )
    yield caption(explained if fine else tr("{sentence} Figures are per cent.", sentence=explained), look)
    parts = -(-len(sharing) // most)
    beside = -(-len(sharing) // parts)
    width = min(room // beside, WIDEST)
    names = look.width - width * beside if parts > 1 or width < WIDEST else min(320, look.width - width * beside)
    for first in range(0, len(sharing), beside):
        across = sharing[first : first + beside]
        heads = (Cell(), *(Cell(subject.links[found.order[place]].number, heat=0.0) for place in across))
        rows = [
            _row(subject.name(found.order[row]), [cells[row, column] for column in across], fine) for row in sharing
        ]
        place = Columns((0, *(names + width * number for number in range(len(across) + 1))))
        yield from table(heads, rows, place, look)
        if first + beside < len(sharing):
            yield caption("", look)
    yield from _without(subject, [found.order[place] for place in kept if place not in set(sharing)], look)


def _row(name: str, cells: Sequence[MatrixCell | None], fine: bool) -> Sequence[Cell]:
    return (Cell(name), *(_cell(cell, fine) for cell in cells))


def _cell(cell: MatrixCell | None, fine: bool) -> Cell:
    if cell is None:
        return Cell("–", heat=0.0)
    if not cell.shared:
        return Cell("0", heat=0.0)
    return Cell(percent(cell.reused) if fine else whole_percent(cell.reused), heat=cell.reused)


def whole_percent(ratio: float) -> str:
    """A ratio in [0, 1] without a decimal or a sign, where room is scarce; never rounded up to 100, nor down to 0."""
    if 0 < ratio < 0.01:
        return "<1"
    return f"{min(ratio * 100, 99) if ratio < 1 else 100:.0f}"


def _shares(cell: MatrixCell | None) -> bool:
    return cell is not None and bool(cell.shared)


def _without(subject: Subject, ids: Sequence[str], look: Look) -> Iterator[Box]:
    if ids:
        listed = tr(", ").join(sorted((subject.links[id].number for id in ids), key=int))
        told = ntr(
            "{number} report shares nothing with any other and is left out: {listed}.",
            "{number} reports share nothing with any other and are left out: {listed}.",
            len(ids),
            listed=listed,
        )
        yield caption(told, look)
