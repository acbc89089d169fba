"""Heights of many rows in, where each row is and which row is at a height out; one height changes in a short time."""

import numpy as np
from numpy.typing import NDArray

BLOCK = 512
"""Rows summed up together: changing one costs a block, finding one costs a block and the row of blocks."""


class HeightIndex:
    """Pixels from the top of the first row; heights are whole and positive."""

    def __init__(self, heights: NDArray[np.int64]) -> None:
        self._count = len(heights)
        blocks = max(1, -(-self._count // BLOCK))
        self._heights = np.zeros((blocks, BLOCK), dtype=np.int64)
        self._heights.reshape(-1)[: self._count] = heights
        self._sums = self._heights.sum(axis=1)
        self._ends = np.cumsum(self._sums)

    def __len__(self) -> int:
        return self._count

    @property
    def total(self) -> int:
        """Height of all rows."""
        return int(self._ends[-1])

    def height(self, row: int) -> int:
        """Height of `row`."""
        return int(self._heights[row // BLOCK, row % BLOCK])

    def top(self, row: int) -> int:
        """Where `row` starts; the number of rows gives the total."""
        block, place = divmod(row, BLOCK)
        if block == len(self._sums):
            return self.total
        before = int(self._ends[block] - self._sums[block])
        return before + int(self._heights[block, :place].sum())

    def tops(self) -> NDArray[np.int64]:
        """Where every row starts, and the total behind them."""
        return np.append(0, np.cumsum(self._heights.reshape(-1)[: self._count]))

    def at(self, y: int) -> tuple[int, int]:
        """The row at `y` and how far below its top; the first or last one outside. There must be rows."""
        y = min(max(y, 0), self.total - 1)
        block = int(np.searchsorted(self._ends, y, side="right"))
        rest = y - int(self._ends[block] - self._sums[block])
        ends = np.cumsum(self._heights[block])
        place = int(np.searchsorted(ends, rest, side="right"))
        row = min(block * BLOCK + place, self._count - 1)
        return row, y - self.top(row)

    def set(self, row: int, height: int) -> None:
        """Give `row` another height."""
        block, place = divmod(row, BLOCK)
        change = height - int(self._heights[block, place])
        if change:
            self._heights[block, place] = height
            self._sums[block] += change
            self._ends[block:] += change
