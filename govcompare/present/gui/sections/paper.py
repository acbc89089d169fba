"""The table of sections in, what is printed of it out."""

from PySide6.QtCore import Qt

from govcompare.present.figures import percent
from govcompare.present.gui.paper.table_paper import PaperCell, PaperTable
from govcompare.present.gui.sections.table import LEAST_SHOWN, SectionsModel, heading_words
from govcompare.present.rows.values import SectionCell
from govcompare.present.wording import tr

COLUMN = (150, 420)
"""Pixels of a column: two lines of ten characters and a ratio."""


def sections_table(model: SectionsModel) -> PaperTable:
    """All rows and columns, with scores, moves and pairings."""
    table = model.table
    heads = (model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(table.reports)))
    rows = zip(table.rows, table.levels, strict=True)
    return PaperTable(
        tuple(map(str, heads)),
        tuple(str(number) for number in range(1, len(table.rows) + 1)),
        tuple(tuple(_cell(cell, level) for cell in row) for row, level in rows),
        *COLUMN,
        lines=2,
    )


def _cell(cell: SectionCell, level: int) -> PaperCell:
    if not cell.sections:
        return PaperCell(missing=True)
    notes = [heading_words(cell)]
    notes += [f"×{len(cell.sections)}"] if len(cell.sections) > 1 else []
    notes += [tr("(reworded)")] if cell.reworded else []
    notes += [tr("(paired by you)")] if cell.pinned else []
    shown = cell.similarity >= LEAST_SHOWN
    moved = "↕ " if cell.moved and shown else ""
    figure = f"{moved}{percent(cell.similarity)}" if shown else ""
    return PaperCell(" ".join(notes), figure, cell.similarity, indent=level - 1)
