"""Cells of reports in, boxes with their marked text and the numbers of the matches that start there out."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from govcompare.present.gui.canvas.inks import Ink
from govcompare.present.gui.canvas.typeset import Look as Setting
from govcompare.present.gui.canvas.typeset import Typeset
from govcompare.present.gui.document.boxes import Box, Leaf, Look, rule
from govcompare.present.gui.document.words import Words
from govcompare.present.rows.values import Cell, Lens

MARGIN, PAD = 22, 4
"""Pixels in front of a text, for the numbers of matches, and above and below it."""
LEADING = 1.02
"""Pitch of lines ÷ height of the font."""
INSET = 1.5
"""Pixels by which a mark's ground is lower than its line, above and below."""
MOVED = 3
"""Pixels of the bar beside a moved section."""
Starts = Sequence[tuple[int, int]]
"""Numbers of matches and where in the report they start."""


class MarkedText:
    """A cell of a report, laid out for measuring; its lines are made again when they are drawn."""

    def __init__(self, text: str, cell: Cell, look: Look, width: int, starts: Starts, *, bold: bool = False) -> None:
        self._text, self._cell, self._look, self._width, self._bold = text, cell, look, width, bold
        self._starts = tuple(starts)
        self.pitch = round(QFontMetricsF(self._font).height() * LEADING)
        found = self._typeset()
        self.lines = found.count if found.end > found.start else 0
        self.height = self.pitch * self.lines
        self.numbers = tuple((number, self._y(found, start)) for number, start in self._starts)

    @property
    def _font(self) -> QFont:
        return self._look.text_bold if self._bold else self._look.text

    def _typeset(self) -> Typeset:
        marks = self._look.inks.marks(self._cell, Lens.REUSE, alone=False)
        return Typeset(self._text, self._cell, Setting(self._width), self._font, self.pitch, marks, {})

    def _y(self, found: Typeset, start: int) -> int:
        first = max(start, found.start)
        return int(next((box.top() for box in found.boxes(first, first + 1)), 0))

    def draw(self, leaf: Leaf, x: int, y: int) -> None:
        """With its numbers in front of it."""
        painter, inks, found = leaf.painter, self._look.inks, self._typeset()
        painter.save()
        painter.translate(x, y)
        for mark, boxes in found.drawn():
            _ground(painter, mark.ink, boxes)
        painter.setPen(inks.text)
        found.draw(painter, QPointF(0, 0), QRectF())
        for mark, boxes in found.drawn():
            _lines(painter, mark.ink, boxes)
        painter.restore()
        self._draw_numbers(leaf, x, y)

    def _draw_numbers(self, leaf: Leaf, x: int, y: int) -> None:
        """Those that start in one line stand below each other."""
        free = 0
        for number, line in self.numbers:
            top = max(line, free)
            words = Words(str(number), self._look.small_bold, MARGIN - 3, Qt.AlignmentFlag.AlignRight)
            words.draw(leaf.painter, x - MARGIN, y + top + (self.pitch - words.height) / 2, self._look.inks.accent)
            free = top + words.height - 2


def _ground(painter: QPainter, ink: Ink, boxes: Sequence[QRectF]) -> None:
    for box in boxes:
        inner = box.adjusted(0, INSET, 0, -INSET)
        for brush in (ink.ground, ink.hatch):
            if brush is not None:
                painter.fillRect(inner, brush)


def _lines(painter: QPainter, ink: Ink, boxes: Sequence[QRectF]) -> None:
    for box in boxes:
        if ink.underline is not None:
            painter.setPen(ink.underline)
            painter.drawLine(QPointF(box.left(), box.bottom() - 2), QPointF(box.right(), box.bottom() - 2))
        if ink.box is not None:
            painter.setPen(ink.box)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, INSET, -0.5, -INSET), 2, 2)


class Sides(Box):
    """What stands beside each other on both sides; a side without anything is grey."""

    def __init__(self, sides: tuple[MarkedText | None, MarkedText | None], look: Look, head: Box) -> None:
        self._sides, self._look, self.head = sides, look, head
        there = [side for side in sides if side is not None]
        pitch = there[0].pitch if there else 0
        self.height = max((side.height for side in there), default=0) + 2 * PAD
        lines = (self.height - 2 * PAD) // pitch if pitch else 0
        self.cuts = tuple(PAD + pitch * line for line in range(2, lines - 1))
        left = sides[0]
        self.anchors = tuple((f"m{number}", PAD + y) for number, y in left.numbers) if left is not None else ()
        self.moved = False

    def draw(self, leaf: Leaf, y: int) -> None:
        painter, inks = leaf.painter, self._look.inks
        for side, (left, width) in zip(self._sides, columns(self._look.width), strict=True):
            if side is not None:
                side.draw(leaf, left, y + PAD)
            else:
                painter.fillRect(QRectF(left, y + PAD, width, self.height - 2 * PAD), inks.fold)
        if self.moved:
            painter.fillRect(QRectF(0, y, MOVED, self.height), inks.moved)
        rule(painter, inks.border, y + self.height - 0.5, self._look.width)


class SectionHead(Box):
    """The heads of two corresponding sections, on a ground of their own."""

    keep = True

    def __init__(
        self, sides: tuple[MarkedText | Words, MarkedText | Words], told: Words, look: Look, head: Box
    ) -> None:
        """`told`: how similar the sections are, and whether one was moved; it stands at the right end."""
        self._sides, self._told, self._look, self.head = sides, told, look, head
        self.level, self.moved = 1, False
        self.height = max(side.height for side in (*sides, told)) + 2 * PAD
        left = sides[0]
        numbers = left.numbers if isinstance(left, MarkedText) else ()
        self.anchors = tuple((f"m{number}", PAD + y) for number, y in numbers)

    def draw(self, leaf: Leaf, y: int) -> None:
        painter, inks, width = leaf.painter, self._look.inks, self._look.width
        painter.fillRect(QRectF(0, y, width, self.height), inks.ground_of(self.level))
        if self.moved:
            painter.fillRect(QRectF(0, y, MOVED, self.height), inks.moved)
        for side, (left, _) in zip(self._sides, columns(width), strict=True):
            if isinstance(side, MarkedText):
                side.draw(leaf, left, y + PAD)
            else:
                side.draw(painter, left, y + PAD, inks.text)
        colour = inks.moved if self.moved else inks.muted
        self._told.draw(painter, width - PAD - self._told.width, y + PAD + 1, colour)
        rule(painter, inks.border, y + self.height - 0.5, width)


class PairHead(Box):
    """The names of both reports, again on top of every page."""

    keep = True

    def __init__(self, names: tuple[str, str], look: Look, sizes: QFont) -> None:
        self._words = [Words(name, sizes, width) for name, (_, width) in zip(names, columns(look.width), strict=True)]
        self._look = look
        self.height = max(words.height for words in self._words) + 2 * PAD

    def draw(self, leaf: Leaf, y: int) -> None:
        for words, (left, _) in zip(self._words, columns(self._look.width), strict=True):
            words.draw(leaf.painter, left, y + PAD, self._look.inks.text)
        rule(leaf.painter, self._look.inks.text, y + self.height - 0.5, self._look.width)


class TextLine(Box):
    """A paragraph of a report's full text."""

    loose = True

    def __init__(self, text: MarkedText, *, heading: bool) -> None:
        self._text, self.keep = text, heading
        self._above = PAD + 4 if heading else 1
        self.height = self._above + text.height + 1
        self.cuts = tuple(self._above + text.pitch * line for line in range(2, text.lines - 1))

    def draw(self, leaf: Leaf, y: int) -> None:
        self._text.draw(leaf, MARGIN, y + self._above)


def columns(width: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Left edge and width of both texts."""
    half = width // 2
    return (MARGIN, half - MARGIN - PAD), (half + MARGIN, width - half - MARGIN - PAD)


class Counter:
    """Says where matches start, each once: `of` what is asked of one side after another."""

    def __init__(self, number: Callable[[Cell, int], Iterator[int]]) -> None:
        """`number`: of the matches that a stretch of the cell belongs to."""
        self._number = number
        self._seen: set[int] = set()

    def starts(self, cell: Cell, text: str) -> Starts:
        """The matches that appear in the cell for the first time."""
        found: list[tuple[int, int]] = []
        for place, stretch in enumerate(cell.stretches):
            if stretch.passage is None or not stretch.span.of(text).strip():
                continue
            for number in self._number(cell, place):
                if number not in self._seen:
                    self._seen.add(number)
                    found.append((number, stretch.span.start))
        return found
