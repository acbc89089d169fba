"""Nothing is lost or shown twice on paper, rows stay whole where a page holds them, heads stand with their text."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.gui.document.flow import Block, Room, flow
from tests.gui.pieces import holds_all

ROOM = Room(first=300, others=340)
LINE = 20


def _block(lines: int, head: int, loose: bool, keep: bool, turn: bool) -> Block:
    cuts = tuple(LINE * line for line in range(2, lines - 1))
    return Block(LINE * lines, head, cuts, loose, keep and lines < 4, turn)


BLOCKS = st.lists(
    st.builds(
        _block,
        st.integers(min_value=1, max_value=60),
        st.sampled_from((0, 20, 40)),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=30,
)


@given(BLOCKS)
def test_every_pixel_of_every_block_stands_on_one_page_in_order(blocks: list[Block]) -> None:
    holds_all(flow(blocks, ROOM), [block.height for block in blocks])


@given(BLOCKS)
def test_no_piece_leaves_its_page_and_none_is_on_another(blocks: list[Block]) -> None:
    for number, page in enumerate(flow(blocks, ROOM)):
        assert page
        y = blocks[page[0].block].head
        for piece in page:
            assert piece.y == y
            y += piece.height
        assert y <= (ROOM.others if number else ROOM.first)


@given(BLOCKS)
def test_a_row_that_a_page_holds_is_never_parted(blocks: list[Block]) -> None:
    for page in flow(blocks, ROOM):
        for piece in page:
            block = blocks[piece.block]
            if not block.loose and block.head + block.height <= ROOM.first:
                assert piece.height == block.height


@given(BLOCKS)
def test_blocks_are_parted_between_lines(blocks: list[Block]) -> None:
    for page in flow(blocks, ROOM):
        for piece in page:
            assert piece.skip % LINE == 0
            assert piece.skip == 0 or piece.skip in blocks[piece.block].cuts


def test_a_heading_stands_with_what_follows() -> None:
    blocks = [Block(280), Block(20, keep=True), Block(20, keep=True), Block(60)]
    assert [[piece.block for piece in page] for page in flow(blocks, ROOM)] == [[0], [1, 2, 3]]


def test_many_headings_in_a_row_fill_pages_all_the_same() -> None:
    pages = flow([Block(20, keep=True)] * 200, ROOM)
    assert all(len(page) > ROOM.first // 20 // 2 for page in pages[:-1])


def test_a_part_starts_a_page() -> None:
    blocks = [Block(40), Block(20, turn=True), Block(40)]
    assert [[piece.block for piece in page] for page in flow(blocks, ROOM)] == [[0], [1, 2]]
