"""Pieces of pages in, whether they hold all of what was cut, once and in order."""

from collections.abc import Iterable, Sequence

from govcompare.present.gui.paper.pagination import Piece


def holds_all(pages: Iterable[Iterable[Piece]], heights: Sequence[int]) -> None:
    """`heights` are those of the blocks that were cut."""
    pieces = [piece for page in pages for piece in page]
    reached = [0] * len(heights)
    for piece in pieces:
        assert piece.height > 0
        assert piece.skip == reached[piece.block]
        reached[piece.block] += piece.height
    assert reached == list(heights)
    assert [piece.block for piece in pieces] == sorted(piece.block for piece in pieces)
