"""Heights of rows in, pages out: sections stay whole where they can, heads never stand last, rows break at lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

KEPT_FROM = 0.45
"""A section that fits a page starts a new one when less than this share of the page is left: more white looks torn."""
FEWEST_LINES = 2
"""Lines of a paragraph that stand alone at the end or top of a page at least."""


@dataclass(frozen=True, slots=True)
class Block:
    """A row as it would stand on endless paper; pixels."""

    height: int
    above: int
    """From its top to its first line."""
    pitch: int
    """Of its lines."""
    head: bool
    """Starts a section."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A row, or a part of it, on a page; pixels."""

    block: int
    y: int
    """Of the part's top on the page."""
    skip: int
    """How much of the row stands on pages before."""
    height: int


@dataclass(frozen=True, slots=True)
class Room:
    """Heights of pages; pixels."""

    first: int
    others: int
    running: int
    """Kept at the top of a page that goes on with a section, for its head."""


def paginate(blocks: Sequence[Block], room: Room) -> list[list[Piece]]:
    """The pieces of each page, from the top; every pixel of every row stands on one page, in order."""
    filling = _Filling(room)
    for first, last in _sections(blocks):
        filling.section(sum(block.height for block in blocks[first:last]))
        for number in range(first, last):
            following = blocks[number + 1] if number + 1 < last else None
            filling.add(number, blocks[number], following)
    return filling.pages


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    starts = [0, *(n for n, block in enumerate(blocks) if block.head and n > 0), len(blocks)]
    yield from pairwise(starts)


class _Filling:
    def __init__(self, room: Room) -> None:
        self._room = room
        self.pages: list[list[Piece]] = [[]]
        self._y, self._end = 0, room.first

    def section(self, height: int) -> None:
        """Before a section of that height."""
        rest = self._end - self._y
        if self.pages[-1] and rest < height <= self._room.others and rest < KEPT_FROM * self._room.others:
            self._turn(running=False)

    def add(self, number: int, block: Block, following: Block | None) -> None:
        """Put a row where there is room, in parts if it must be."""
        done = 0
        while done < block.height:
            rest, left = self._end - self._y, block.height - done
            if left + _kept_with(block, following) <= rest or (left <= rest and not self.pages[-1]):
                self._put(number, done, left)
                return
            part = self._part(block, done, rest)
            if part:
                self._put(number, done, part)
                done += part
            self._turn(running=not block.head)

    def _part(self, block: Block, done: int, rest: int) -> int:
        """Height of as many lines as fit; 0: none may stand here."""
        fresh = not self.pages[-1]
        above = 0 if done else block.above
        lines = (block.height - done - above) // block.pitch
        fitting = min((rest - above) // block.pitch, lines - FEWEST_LINES)
        if fresh:
            return above + block.pitch * max(1, fitting) if block.height - done > rest else block.height - done
        return above + block.pitch * fitting if fitting >= FEWEST_LINES and not block.head else 0

    def _put(self, number: int, skip: int, height: int) -> None:
        self.pages[-1].append(Piece(number, self._y, skip, height))
        self._y += height

    def _turn(self, running: bool) -> None:
        self.pages.append([])
        self._y, self._end = (self._room.running if running else 0), self._room.others


def _kept_with(block: Block, following: Block | None) -> int:
    """What must stand on the same page below a head."""
    if not block.head or following is None:
        return 0
    return min(following.height, following.above + FEWEST_LINES * following.pitch)
