"""A Subject in, its matrix as boxes out: as many columns beside each other as the page holds, none cut off."""

from collections.abc import Iterator, Sequence

from govcompare.present.export.html.tables import without
from govcompare.present.figures import percent
from govcompare.present.gui.document.boxes import Box, Heading, Look, caption
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.table import Cell, Columns, table
from govcompare.present.rows.matrix import matrix as matrix_of
from govcompare.present.rows.matrix import sharing
from govcompare.present.rows.values import Matrix, MatrixCell
from govcompare.present.wording import tr

WIDE, NARROW = 40, 21
"""Pixels of a cell with a decimal place and of one without."""
WIDEST = 56
MOST_REPORTS = 120
"""Of a matrix on paper: some fifteen pages."""
LEAST_NAME = 190
WIDEST_NAME = 320
"""Pixels of the names of the rows."""


def matrix(subject: Subject, look: Look) -> Iterator[Box]:
    """Reports that share nothing with any other are named below it, not shown."""
    found = sharing(matrix_of(subject.comparison), subject.links)
    if not found.order:
        return
    yield Heading(tr("Who shares with whom"), look)
    if len(found.order) > MOST_REPORTS:
        told = tr("{number} reports are too many for a matrix on paper; the workbook has it.", number=len(found.order))
        yield caption(told, look)
        return
    count, room = len(found.order), look.width - LEAST_NAME
    fine = count * WIDE <= room
    explained = tr(
        "Each cell says how much of the report in its row stands in the report of its column, stock phrases included. "
        "Similar reports stand together."
    )
    yield caption(explained if fine else tr("{sentence} Figures are per cent.", sentence=explained), look)
    parts = -(-count // max(1, room // (WIDE if fine else NARROW)))
    beside = -(-count // parts)
    for first in range(0, count, beside):
        if first:
            yield caption("", look)
        yield from _part(subject, found, range(first, min(first + beside, count)), look, fine=fine)
    there = set(found.order)
    left_out = without([link for id, link in subject.links.items() if id not in there])
    if left_out:
        yield caption(left_out, look)


def _part(subject: Subject, found: Matrix, across: range, look: Look, *, fine: bool) -> Iterator[Box]:
    """The columns `across` of all rows."""
    width = min((look.width - LEAST_NAME) // len(across), WIDEST)
    names = min(look.width - width * len(across), WIDEST_NAME)
    heads = (Cell(), *(Cell(subject.links[found.order[place]].number, heat=0.0) for place in across))
    rows = [
        _row(subject.name(id), [cells[place] for place in across], fine)
        for id, cells in zip(found.order, found.cells, strict=True)
    ]
    yield from table(heads, rows, Columns((0, *(names + width * number for number in range(len(across) + 1)))), look)


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
