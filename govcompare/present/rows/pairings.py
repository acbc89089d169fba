"""Two cells of the table of sections in, the two sections that one dropped on the other puts together out."""

from govcompare.model.alignment import SectionRef
from govcompare.present.rows.values import SectionCell, SectionTable

Cell = tuple[int, int]
"""Row and column of a SectionTable."""


def counterpart(row: tuple[SectionCell, ...], column: int) -> int | None:
    """The column, other than `column`, of the cell that shares most with the row; None when all others are empty."""
    there = [other for other, cell in enumerate(row) if cell.sections and other != column]
    return max(there, key=lambda other: row[other].similarity, default=None)


def dropped(table: SectionTable, what: Cell, where: Cell) -> tuple[SectionRef, SectionRef] | None:
    """The section of the cell `what`, and the one it is to correspond to when it is dropped on the cell `where`.

    On a section of another report it is that one; elsewhere in a row the one that shares most with the row. None when
    nothing is moved, or a row has no section of another report.
    """
    own, row = table.rows[what[0]][what[1]], table.rows[where[0]]
    if not own.sections or what == where:
        return None
    if where[1] != what[1] and row[where[1]].sections:
        return own.sections[0], row[where[1]].sections[0]
    best = counterpart(row, what[1]) if where[0] != what[0] else None
    return (own.sections[0], row[best].sections[0]) if best is not None else None
