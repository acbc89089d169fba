"""Cells in, rows of a table as boxes out: heads that stand again on every page, bars, cells in the matrix's colours."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from govcompare.present.gui.document.boxes import Box, Leaf, Look, rule
from govcompare.present.gui.document.words import Words

PAD, BAR = 5, 3
"""Pixels around the words of a cell, and of a bar below a figure."""
HAN = 7
"""Chinese characters that are kept on one line; a Latin word and a figure are whatever their length."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell."""

    words: str = ""
    right: bool = False
    """It is a figure."""
    bold: bool = False
    muted: bool = False
    bar: float | None = None
    """A ratio that is drawn below."""
    heat: float | None = None
    """A ratio whose colour is the ground; such a cell has its words in the middle."""
    page_of: str = ""
    """An anchor: the number of its page stands here."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table stand; pixels."""

    edges: tuple[int, ...]
    """One more than there are columns."""

    def room(self, column: int) -> tuple[int, int]:
        """Left edge and width."""
        return self.edges[column], self.edges[column + 1] - self.edges[column]


def heads(*words: str, figures_from: int) -> tuple[Cell, ...]:
    """Cells of a table's head; from that column on they stand above figures."""
    return tuple(Cell(one, right=place >= figures_from, bold=True) for place, one in enumerate(words))


def fitting(heads: Sequence[Cell], rows: Sequence[Sequence[Cell]], wanted: Sequence[int], look: Look) -> Columns:
    """Columns of at least these widths, in which no figure is broken and no word of a head; 0 as in `columns`."""
    measured = [
        max(
            one,
            _widest(" ".join(head.words.split()).split(" "), look.table_bold),
            _widest((row[place].words for row in rows), look.table_bold) if head.right else 0,
        )
        if one
        else 0
        for place, (head, one) in enumerate(zip(heads, wanted, strict=True))
    ]
    return columns(look.width, measured)


def _widest(words: Iterable[str], font: QFont) -> int:
    """Room for the widest of them; Chinese is broken before a bracket, and where it is long."""
    metrics = QFontMetricsF(font)
    shown = (part for one in words for part in ([one] if one.isascii() else one.replace("\uff08", " \uff08").split()))
    return (
        max((ceil(metrics.horizontalAdvance(part if part.isascii() else part[:HAN])) for part in shown), default=0)
        + 2 * PAD
        + 1
    )


def columns(width: int, wanted: Sequence[int]) -> Columns:
    """Columns of these widths; those of width 0 share what is left."""
    free = sum(1 for one in wanted if not one)
    left = max(0, width - sum(wanted))
    edges, taken = [0], 0
    for one in wanted:
        share = one or left // free
        edges.append(edges[-1] + share)
        taken += 0 if one else share
    edges[-1] = max(edges[-1], width) if free else edges[-1]
    return Columns(tuple(edges))


class Row(Box):
    """A row of a table."""

    def __init__(self, cells: Sequence[Cell], place: Columns, look: Look, head: Box | None = None) -> None:
        """`head`: stands again above it when it is the first of a page."""
        self._cells, self._place, self._look = tuple(cells), place, look
        self._words = [self._set(number, cell) for number, cell in enumerate(cells)]
        self.head = head
        self.ground: QColor | None = None
        pitch = self._words[0].pitch
        self._bars = BAR + 1 if any(cell.bar is not None for cell in cells) else 0
        self.height = max(pitch, *(words.height for words in self._words)) + 2 * PAD + self._bars
        lines = (self.height - 2 * PAD) // pitch
        self.cuts = tuple(PAD + pitch * line for line in range(2, lines - 1))

    def _set(self, number: int, cell: Cell) -> Words:
        look, width = self._look, self._place.room(number)[1] - 2 * PAD
        where = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        font = look.table_bold if cell.bold else look.table
        if cell.heat is not None:
            where, width, font = Qt.AlignmentFlag.AlignHCenter, width + 2 * PAD, look.small
        return Words(cell.words, font, width, where)

    def draw(self, leaf: Leaf, y: int) -> None:
        painter, inks = leaf.painter, self._look.inks
        if self.ground is not None:
            painter.fillRect(QRectF(0, y, self._place.edges[-1], self.height), self.ground)
        for number, (cell, words) in enumerate(zip(self._cells, self._words, strict=True)):
            x, width = self._place.room(number)
            ink = inks.muted if cell.muted else inks.text
            if cell.heat is not None:
                ink = self._heat(leaf, cell.heat, QRectF(x, y, width, self.height))
                words.draw(painter, x, y + (self.height - words.height) / 2, ink)
                continue
            shown = words if not cell.page_of else self._page(leaf, cell, width)
            shown.draw(painter, x + PAD, y + PAD, ink)
            if cell.bar:
                length = max(1.0, (width - 2 * PAD) * min(cell.bar, 1.0))
                painter.fillRect(QRectF(x + width - PAD - length, y + PAD + words.height + 1, length, BAR), inks.accent)
        rule(painter, inks.border, y + self.height - 0.5, self._place.edges[-1])

    def _heat(self, leaf: Leaf, ratio: float, place: QRectF) -> QColor:
        if not ratio:
            return self._look.inks.muted
        ground, ink = self._look.inks.scheme.heat(ratio)
        leaf.painter.fillRect(place, QColor(ground))
        return QColor(ink)

    def _page(self, leaf: Leaf, cell: Cell, width: int) -> Words:
        number = leaf.pages.get(cell.page_of)
        shown = "" if number is None else str(number)
        return Words(shown, self._look.table, width - 2 * PAD, Qt.AlignmentFlag.AlignRight)


def table(
    heads: Sequence[Cell], rows: Sequence[Sequence[Cell]], place: Columns, look: Look, *, told: bool = False
) -> list[Box]:
    """A head and its rows; `told`: a sentence follows that stands on the page of the last one."""
    head = Row(heads, place, look)
    head.ground, head.keep = look.inks.header, True
    boxes: list[Box] = [head, *(Row(row, place, look, head) for row in rows)]
    boxes[-1].keep = boxes[-1].keep or told
    return boxes
