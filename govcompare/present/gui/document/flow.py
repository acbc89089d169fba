"""Heights of what stands one below the other in, pages out: rows stay whole, headings stay with what follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from govcompare.present.gui.paper.pagination import Piece

MOST_KEPT = 6
"""Blocks that stand on one page for each other's sake: a long row of headings may be parted."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something on endless paper; pixels."""

    height: int
    head: int = 0
    """Height of what stands above it once more when it is the first of a page."""
    cuts: tuple[int, ...] = ()
    """Heights from its top at which it may be parted, ascending, between 0 and its own."""
    loose: bool = False
    """It is parted wherever a page ends; otherwise only when no page holds it whole."""
    keep: bool = False
    """It stands on the page of what follows."""
    turn: bool = False
    """It starts a page."""


@dataclass(frozen=True, slots=True)
class Room:
    """Heights of pages; pixels."""

    first: int
    others: int


def flow(blocks: Sequence[Block], room: Room) -> list[list[Piece]]:
    """The pieces of each page, from the top; every pixel of every block stands on one page, in order."""
    filling = _Filling(room)
    for number, block in enumerate(blocks):
        if block.turn or filling.needed(blocks, number) > filling.rest:
            filling.turn()
        filling.put(number, block)
    return filling.pages


class _Filling:
    def __init__(self, room: Room) -> None:
        self._others = room.others
        self.pages: list[list[Piece]] = [[]]
        self._y, self._end = 0, room.first

    @property
    def rest(self) -> int:
        """What is left of the page."""
        return self._end - self._y

    def turn(self) -> None:
        """Go to the next page unless this one is empty."""
        if self.pages[-1]:
            self.pages.append([])
            self._y, self._end = 0, self._others

    def needed(self, blocks: Sequence[Block], first: int) -> int:
        """The height of a block with all that must stand on its page."""
        height, last = 0, first
        while blocks[last].keep and last + 1 < min(len(blocks), first + MOST_KEPT):
            height += blocks[last].height
            last += 1
        height += self._least(blocks[last])
        return height if height <= self._others else self._least(blocks[first])

    def put(self, number: int, block: Block) -> None:
        """Here and on as many pages as it takes."""
        done = 0
        while done < block.height or not block.height:
            fresh = not self.pages[-1]
            y = self._y + (block.head if fresh else 0)
            part = self._part(block, done, self._end - y, fresh)
            if part:
                self.pages[-1].append(Piece(number, y, done, part))
                self._y, done = y + part, done + part
            if done >= block.height:
                return
            self.turn()

    def _part(self, block: Block, done: int, rest: int, fresh: bool) -> int:
        """The height of what of the block stands here; 0: nothing."""
        left = block.height - done
        if left <= rest:
            return left
        cut = max((cut for cut in block.cuts if done < cut <= done + rest), default=0)
        if cut and self._is_parted(block):
            return cut - done
        following = min((cut for cut in block.cuts if cut > done), default=block.height)
        return following - done if fresh else 0

    def _least(self, block: Block) -> int:
        return block.cuts[0] if block.cuts and self._is_parted(block) else block.height

    def _is_parted(self, block: Block) -> bool:
        return block.loose or block.head + block.height > self._others
