"""Rows of cells in, lines that stand in columns on a terminal out."""

import unicodedata
from collections.abc import Iterator, Sequence

from govcompare.present.cli.shell import plain

GAP = "  "
WIDE = frozenset("WF")
"""East Asian widths that take two columns (UAX #11)."""
MOST_WIDTH = 44
"""Columns of a cell; a longer one ends with an ellipsis."""


def width(text: str) -> int:
    """Columns that the text takes on a terminal."""
    return sum(_width(character) for character in text)


def clipped(text: str, most: int = MOST_WIDTH) -> str:
    """The text in at most so many columns."""
    if width(text) <= most:
        return text
    taken = 0
    for place, character in enumerate(text):
        taken += _width(character)
        if taken > most - 1:
            return f"{text[:place]}…"
    return text


def table(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Lines of equal columns; `right` has the numbers of the columns that stand at their right edge."""
    cells = [[clipped(plain(cell)) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (_padded(cell, widths[number], right=number in right) for number, cell in enumerate(row))
        yield GAP.join(padded).rstrip()


def _padded(cell: str, columns: int, *, right: bool) -> str:
    space = " " * (columns - width(cell))
    return space + cell if right else cell + space


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in WIDE else 1
