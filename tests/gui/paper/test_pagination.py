"""Rows fall on pages whole where they can, and nothing is lost or shown twice."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.gui.paper.pagination import Block, Room, paginate
from tests.gui.pieces import holds_all

ROOM = Room(first=300, others=400, running=30)
BLOCKS = st.lists(
    st.builds(
        lambda lines, head: Block(12 + 20 * lines, 6, 20, head), st.integers(min_value=1, max_value=60), st.booleans()
    ),
    min_size=1,
    max_size=30,
)


@given(BLOCKS)
def test_every_pixel_of_every_row_stands_on_one_page_in_order(blocks: list[Block]) -> None:
    holds_all(paginate(blocks, ROOM), [block.height for block in blocks])


@given(BLOCKS)
def test_no_piece_leaves_its_page_and_no_page_is_empty(blocks: list[Block]) -> None:
    for number, page in enumerate(paginate(blocks, ROOM)):
        assert page
        end = ROOM.others if number else ROOM.first
        for piece in page:
            assert piece.y >= 0
            assert piece.y + piece.height <= end


def test_rows_are_cut_between_lines() -> None:
    pages = paginate([Block(12 + 20 * 90, 6, 20, False)], ROOM)
    assert len(pages) > 4
    for page in pages[1:]:
        assert (page[0].skip - 6) % 20 == 0


def test_a_head_stands_above_its_text() -> None:
    blocks = [Block(272, 6, 20, False), Block(28, 6, 20, True), Block(112, 6, 20, False)]
    pages = paginate(blocks, ROOM)
    assert [[piece.block for piece in page] for page in pages] == [[0], [1, 2]]


def test_a_section_that_fits_a_page_is_not_torn() -> None:
    blocks = [Block(212, 6, 20, False), Block(28, 6, 20, True), *([Block(72, 6, 20, False)] * 4)]
    pages = paginate(blocks, ROOM)
    assert [[piece.block for piece in page] for page in pages] == [[0], [1, 2, 3, 4, 5]]


def test_a_page_that_goes_on_with_a_section_keeps_room_for_its_head() -> None:
    blocks = [Block(28, 6, 20, True), *([Block(212, 6, 20, False)] * 4)]
    pages = paginate(blocks, ROOM)
    assert pages[0][0].y == 0
    assert all(page[0].y == ROOM.running for page in pages[1:])
