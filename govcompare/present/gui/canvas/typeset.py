"""A cell's text and a width in, its lines out: positions to pixels and back. Nothing is laid out before it is seen."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from govcompare.model.span import Span
from govcompare.present.gui.canvas.inks import Mark
from govcompare.present.gui.offsets import Positions
from govcompare.present.gui.words.visible import visible_page
from govcompare.present.rows.values import Cell

KEPT = 600
"""Cells that stay laid out: some ten screens of both sides."""
WIDE = 0x56FD
"""A Han character: all are equally wide."""
LEADING = 1.12
"""Pitch of lines ÷ height of the font: Chinese has no descenders that would keep lines apart."""
NO_CELL = Span(0, 0)


class Look(NamedTuple):
    """How a cell is laid out."""

    width: int
    bold: bool = False


class Typeset:
    """The lines of one cell; positions are those of the report."""

    __slots__ = ("_drawn", "_lines", "_positions", "end", "height", "layout", "marks", "pitch", "start")

    def __init__(
        self,
        text: str,
        cell: Cell,
        look: Look,
        font: QFont,
        pitch: int,
        marks: tuple[Mark, ...],
        script: Mapping[int, str],
    ) -> None:
        """`text`: the whole report's; `script`: what characters are written as, one for one."""
        self.start, self.end = shown(text, cell.span)
        words = visible_page(text[self.start : self.end]).translate(script)
        self._positions = Positions(words)
        first = self.end - len(text[self.start : self.end].lstrip())
        self.marks = tuple(
            Mark(max(m.start, first), m.end, m.ink) for m in marks if m.start < self.end and m.end > first
        )
        self.pitch = pitch
        self.layout = QTextLayout(words, font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(_OPTION)
        inked = [_format(self._qt(m.start), self._qt(m.end), m) for m in self.marks if m.ink.text is not None]
        if inked:
            self.layout.setFormats(inked)
        self._lines = list(self._break(look.width))
        self.height = pitch * max(1, len(self._lines))
        self._drawn: list[tuple[Mark, list[QRectF]]] | None = None

    def _break(self, width: int) -> Iterator[QTextLine]:
        ascent = QFontMetricsF(self.layout.font()).ascent()
        above = (self.pitch - QFontMetricsF(self.layout.font()).height()) / 2
        self.layout.beginLayout()
        number = 0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * self.pitch + above + ascent - line.ascent()))
            number += 1
            yield line
        self.layout.endLayout()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    @property
    def first_width(self) -> float:
        """Pixels of the first line's text."""
        return self._lines[0].naturalTextWidth() if self._lines else 0.0

    def _qt(self, position: int) -> int:
        return self._positions.to_qt(position - self.start)

    def draw(self, painter: QPainter, at: QPointF, clip: QRectF) -> None:
        """Draw the letters alone."""
        self.layout.draw(painter, at, [], clip)

    def drawn(self) -> list[tuple[Mark, list[QRectF]]]:
        """Every mark with its boxes."""
        if self._drawn is None:
            self._drawn = [(mark, list(self.boxes(mark.start, mark.end))) for mark in self.marks]
        return self._drawn

    def boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Where the characters `[start, end)` stand, one box a line, as high as the pitch."""
        first, last = self._qt(max(start, self.start)), self._qt(min(end, self.end))
        if first >= last:
            return
        for number in range(self._line_of(first), len(self._lines)):
            line = self._lines[number]
            begin, length = line.textStart(), line.textLength()
            if begin >= last:
                return
            left = _x(line, max(first, begin)) if first > begin else line.x()
            right = _x(line, last) if last < begin + length else line.x() + line.naturalTextWidth()
            if right > left:
                yield QRectF(left, number * self.pitch, right - left, self.pitch)

    def _line_of(self, unit: int) -> int:
        low, high = 0, len(self._lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._lines[middle].textStart() <= unit:
                low = middle
            else:
                high = middle - 1
        return max(low, 0)

    def position_at(self, x: float, y: float) -> int:
        """The position in the report nearest to a point of the cell."""
        if not self._lines:
            return self.start
        line = self._lines[min(max(int(y // self.pitch), 0), len(self._lines) - 1)]
        return self.start + self._positions.from_qt(line.xToCursor(x))

    def character_at(self, x: float, y: float) -> int | None:
        """The position of the character under a point; None beside the text."""
        number = int(y // self.pitch)
        if y < 0 or not 0 <= number < len(self._lines):
            return None
        line = self._lines[number]
        if not line.x() <= x <= line.x() + line.naturalTextWidth():
            return None
        unit = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.start + min(self._positions.from_qt(unit), max(0, self.end - self.start - 1))


def shown(text: str, span: Span) -> tuple[int, int]:
    """`span` without blank lines before and spaces behind."""
    whole = span.of(text)
    end = span.start + len(whole.rstrip())
    first = span.end - len(whole.lstrip())
    if first >= end:
        return span.start, span.start
    return max(span.start, text.rfind("\n", span.start, first) + 1), end


def _x(line: QTextLine, unit: int) -> float:
    """Where a unit starts; Qt answers with a pair of which the second is the unit."""
    found: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return found[0]


def _format(start: int, end: int, mark: Mark) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    coloured = QTextCharFormat()
    assert mark.ink.text is not None
    coloured.setForeground(mark.ink.text)
    made.format = coloured
    return made


def _option() -> QTextOption:
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return made


_OPTION = _option()


class Typesetter:
    """Lays cells out and keeps the ones used last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], Typeset] = OrderedDict()
        self.script: Mapping[int, str] = {}
        """What characters are written as, one for one."""
        self.set_font(QFont())

    def set_font(self, font: QFont) -> None:
        """Lay all out anew in `font`."""
        self.font = font
        self.bold = QFont(font)
        self.bold.setBold(True)
        metrics = QFontMetricsF(font)
        self.pitch = round(metrics.height() * LEADING)
        self.em = max(1.0, metrics.horizontalAdvance(chr(WIDE)))
        self.clear()

    def clear(self) -> None:
        """Forget what is laid out: width, marks or text changed."""
        self._kept.clear()

    @property
    def count(self) -> int:
        """How many cells are laid out."""
        return len(self._kept)

    def get(self, key: tuple[int, int]) -> Typeset | None:
        """What was laid out under `key`."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def make(self, key: tuple[int, int], text: str, cell: Cell, look: Look, marks: tuple[Mark, ...]) -> Typeset:
        """Lay a cell out and keep it under `key`."""
        made = Typeset(text, cell, look, self.bold if look.bold else self.font, self.pitch, marks, self.script)
        self._kept[key] = made
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made
