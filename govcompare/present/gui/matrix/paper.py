"""A matrix and ranked pairs in, the tables of them that are printed out."""

from collections.abc import Mapping, Sequence

from govcompare.model.findings import Pair
from govcompare.present.figures import pair_columns, pair_values, percent
from govcompare.present.gui.matrix.labels import Label
from govcompare.present.gui.paper.table_paper import PaperCell, PaperTable
from govcompare.present.rows.values import Matrix, MatrixCell

CELL = (36, 70)
"""Pixels of a column of the matrix: `100.0%` fits."""
FIGURE = (104, 160)
"""Pixels of a column of figures: their titles fit."""
MOST_PAIRS = 200
"""Pairs that are printed: five pages."""


def matrix_table(matrix: Matrix, labels: Mapping[str, Label], least: float, beyond: bool) -> PaperTable:
    """Ratios of `least` and more, with or without stock phrases; columns are called by their rows' numbers."""
    names = [labels[id] for id in matrix.order]
    rows = tuple(tuple(_cell(cell, least, beyond) for cell in row) for row in matrix.cells)
    return PaperTable(
        tuple(str(label.number) for label in names),
        tuple(f"{label.number}  {label.name}" for label in names),
        rows,
        *CELL,
        heat=True,
    )


def _cell(cell: MatrixCell | None, least: float, beyond: bool) -> PaperCell:
    if cell is None:
        return PaperCell()
    ratio = cell.beyond_formulae if beyond else cell.reused
    return PaperCell(figure=percent(ratio), ratio=ratio) if ratio >= least else PaperCell()


def pairs_table(pairs: Sequence[Pair], labels: Mapping[str, Label]) -> PaperTable:
    """All figures of the first MOST_PAIRS pairs."""
    shown = pairs[:MOST_PAIRS]
    return PaperTable(
        tuple(column.title for column in pair_columns()),
        tuple(f"{_named(labels[pair.a])} / {_named(labels[pair.b])}" for pair in shown),
        tuple(tuple(PaperCell(words=value) for value in pair_values(pair)) for pair in shown),
        *FIGURE,
    )


def _named(label: Label) -> str:
    return f"{label.number} {label.name}"
