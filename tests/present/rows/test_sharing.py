"""A matrix without the reports that share nothing loses no ratio of the others."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.rows.matrix import sharing
from govcompare.present.rows.values import Matrix, MatrixCell

IDS = ("r1", "r2", "r3", "r4")


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """Four reports of which some share something."""
    shared = {frozenset((a, b)): draw(st.sampled_from((0, 0, 7))) for i, a in enumerate(IDS) for b in IDS[i + 1 :]}

    def cell(row: str, column: str) -> MatrixCell | None:
        if row == column:
            return None
        number = shared[frozenset((row, column))]
        return MatrixCell(row, column, number / 10, 0.0, number, 0)

    return Matrix(IDS, tuple(tuple(cell(row, column) for column in IDS) for row in IDS))


@given(matrices(), st.sets(st.sampled_from(IDS)))
def test_what_is_shared_among_the_chosen_ones_stays_and_nothing_else(found: Matrix, among: set[str]) -> None:
    kept = sharing(found, among)
    left = {(cell.row, cell.column) for row in kept.cells for cell in row if cell is not None and cell.shared}
    every = [cell for row in found.cells for cell in row if cell is not None and cell.shared]
    assert left == {(cell.row, cell.column) for cell in every if {cell.row, cell.column} <= among}
    assert set(kept.order) == {row for row, _ in left}
    assert all(len(row) == len(kept.order) for row in kept.cells)
