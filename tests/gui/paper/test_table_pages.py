"""Every cell of a printed table stands on one page, below its heads, and nothing beyond the page."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.gui.paper.table_pages import Piece, Size, pieces

SIZES = st.builds(Size, st.integers(0, 60), st.integers(0, 25), st.integers(1, 9), st.integers(10, 60))
HEAD = 20


@given(st.lists(SIZES, min_size=1, max_size=3), st.integers(100, 300))
def test_every_cell_stands_on_one_page(sizes: list[Size], room: int) -> None:
    pages = list(pieces(sizes, (room, room + 40), HEAD))
    cells = [
        (piece.table, row, column) for page in pages for piece in page for column in piece.columns for row in piece.rows
    ]
    wanted = {
        (number, row, column)
        for number, size in enumerate(sizes)
        for row in range(size.rows)
        for column in range(size.columns)
    }
    assert len(cells) == len(set(cells))
    assert set(cells) == wanted


@given(st.lists(SIZES, min_size=1, max_size=3), st.integers(100, 300))
def test_parts_stand_below_one_another_and_on_the_page(sizes: list[Size], room: int) -> None:
    for number, page in enumerate(pieces(sizes, (room, room + 40), HEAD)):
        end = 0
        for piece in page:
            assert piece.y >= end
            assert len(piece.columns) <= sizes[piece.table].beside
            end = piece.y + HEAD + len(piece.rows) * sizes[piece.table].height
            assert end <= room + 40 * (number > 0)


def test_columns_that_do_not_fit_follow_below_or_on_the_next_page() -> None:
    assert list(pieces([Size(3, 5, 2, 10)], (140, 200), HEAD)) == [
        [Piece(0, range(3), range(2), 0), Piece(0, range(3), range(2, 4), 68)],
        [Piece(0, range(3), range(4, 5), 0)],
    ]
