"""Rows of a pair or of one report in, what a canvas shows out: entries in their orders, and where a position stands.

An entry is what is laid out as one: a band (the head of a section with its heading's text) or a paragraph.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.present.rows.values import Cell, HeaderRow, PairRows

Cells = tuple[Cell | None, ...]


class Entry(NamedTuple):
    """One or two sides that stand on the same height."""

    cells: Cells
    """One a side; None where the side has nothing."""
    row: int
    """Index of its row in the rows the sheet was made from."""
    band: int
    """Number of the entry that heads its section; its own for a band, -1 without one."""
    head: HeaderRow | None = None
    """Of a band."""
    equal: bool = False
    heading: bool = False

    def there(self, side: int) -> bool:
        """Whether something of the entry belongs to `side`."""
        if self.head is not None:
            return (self.head.a if side == 0 else self.head.b) is not None
        return self.cells[side] is not None


class Sheet:
    """Everything that can be scrolled through."""

    def __init__(self, texts: tuple[str, ...], entries: Sequence[Entry], rows: int = 0) -> None:
        """`texts`: of the report on each side; `rows`: how many rows the entries were made from."""
        self.texts, self.entries = texts, entries
        self.sides = len(texts)
        self._of_row = np.full(rows, -1, dtype=np.int64)
        self._of_row[[entry.row for entry in entries]] = np.arange(len(entries))
        self.bands = np.array([entry.head is not None for entry in entries], dtype=bool)
        """Which entries are bands."""
        self._lengths = [self._counted(side) for side in range(self.sides)]
        self._starts: list[tuple[list[int], list[int]] | None] = [None] * self.sides
        self._sequences: list[list[int] | None] = [None] * self.sides
        self._ranks: list[NDArray[np.int64] | None] = [None] * self.sides

    def of_row(self, row: int) -> int:
        """The entry that shows `row`; a heading's row is shown by its band."""
        number = int(self._of_row[row])
        return number if number >= 0 else int(self._of_row[row - 1])

    def lengths(self, side: int) -> NDArray[np.int64]:
        """Characters of each entry on `side`."""
        return self._lengths[side]

    def at(self, side: int, position: int) -> int | None:
        """The entry that shows the character at `position` of the side's report; the next one in a gap."""
        if self._starts[side] is None:
            cells = [(e.cells[side], number) for number, e in enumerate(self.entries)]
            pairs = sorted((cell.span.start, number) for cell, number in cells if cell is not None)
            self._starts[side] = [start for start, _ in pairs], [number for _, number in pairs]
        starts, numbers = self._starts[side] or ([], [])
        return numbers[max(0, bisect_right(starts, position) - 1)] if numbers else None

    def heads_above(self, band: int) -> list[HeaderRow]:
        """The heads of the sections around the one that `band` heads, outermost first."""
        found: list[HeaderRow] = []
        number, head = band, self.entries[band].head
        while head is not None and head.level > 1 and number > 0:
            number -= 1
            above = self.entries[number].head
            if above is not None and above.level < head.level:
                found.insert(0, above)
                head = above
        return found

    def sequence(self, side: int) -> list[int]:
        """The side's entries in the report's own order."""
        known = self._sequences[side]
        if known is None:
            known = self._sequences[side] = self._own_order(side)
        return known

    def rank(self, side: int) -> NDArray[np.int64]:
        """The place of each entry in `sequence`; -1 for those that have nothing on that side."""
        known = self._ranks[side]
        if known is None:
            known = self._ranks[side] = np.full(len(self.entries), -1, dtype=np.int64)
            known[self.sequence(side)] = np.arange(len(self.sequence(side)))
        return known

    def _counted(self, side: int) -> NDArray[np.int64]:
        cells = [entry.cells[side] for entry in self.entries]
        return np.array([0 if c is None else c.span.end - c.span.start for c in cells], dtype=np.int64)

    def _own_order(self, side: int) -> list[int]:
        firsts: dict[int, int] = {}
        for entry in self.entries:
            cell = entry.cells[side]
            if cell is not None and cell.span.start < firsts.get(entry.band, 1 << 62):
                firsts[entry.band] = cell.span.start
        keyed = []
        for number, entry in enumerate(self.entries):
            cell = entry.cells[side]
            if cell is not None:
                keyed.append((cell.span.start, entry.head is None, number))
            elif entry.there(side):
                keyed.append((firsts.get(number, 1 << 62), False, number))
        return [number for _start, _text, number in sorted(keyed)]


def pair_sheet(rows: PairRows, a_text: str, b_text: str) -> Sheet:
    """Two reports side by side; a band carries the text of its heading."""
    entries: list[Entry] = []
    band = -1
    for number, row in enumerate(rows.rows):
        if isinstance(row, HeaderRow):
            band = len(entries)
            entries.append(Entry((None, None), number, band, row))
        elif row.heading and entries[-1].head is not None and entries[-1].row == number - 1:
            entries[-1] = Entry((row.left, row.right), number - 1, band, entries[-1].head)
        else:
            entries.append(Entry((row.left, row.right), number, band, None, row.equal, row.heading))
    return Sheet((a_text, b_text), entries, len(rows.rows))
