"""Words and what they are in, boxes that know their height and draw themselves out."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.document.flow import Block
from govcompare.present.gui.document.words import Words
from govcompare.present.gui.paper.pages import paper_font

TEXT, TABLE, SMALL, PART, HEAD, TITLE = 12, 11, 10, 13, 17, 23
"""Pixels (96 an inch) of report text, tables, captions, heads of parts, headings and the title."""


@dataclass(frozen=True, slots=True)
class Look:
    """What every box of a document is drawn with."""

    inks: Inks
    width: int
    """Of the page between its margins, in pixels."""
    text: QFont
    text_bold: QFont
    table: QFont
    table_bold: QFont
    small: QFont
    small_bold: QFont
    part: QFont
    head: QFont
    title: QFont

    @property
    def fonts(self) -> tuple[QFont, ...]:
        """One of each weight."""
        return self.text, self.text_bold


def look(inks: Inks, width: int, families: tuple[str, ...]) -> Look:
    """The look of documents in fonts of these families."""
    sizes = ((TEXT, False), (TEXT, True), (TABLE, False), (TABLE, True), (SMALL, False), (SMALL, True))
    fonts = [paper_font(families, pixels, bold) for pixels, bold in (*sizes, (PART, True), (HEAD, True), (TITLE, True))]
    return Look(inks, width, *fonts)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that is drawn on."""

    painter: QPainter
    pages: Mapping[str, int]
    """Anchor → number of its page, from 1."""


class Box(ABC):
    """Something that takes the whole width of the page; pixels."""

    height = 0
    head: "Box | None" = None
    """What is drawn above it when a page begins with it."""
    cuts: tuple[int, ...] = ()
    loose = keep = turn = False
    """As of a Block."""
    bookmark: tuple[int, str] | None = None
    """Level and words of the bookmark that leads here."""
    anchors: tuple[tuple[str, int], ...] = ()
    """What stands in it, and how far below its top."""

    @property
    def block(self) -> Block:
        """How it is laid out."""
        head = self.head.height if self.head is not None else 0
        return Block(self.height, head, self.cuts, self.loose, self.keep, self.turn)

    @abstractmethod
    def draw(self, leaf: Leaf, y: int) -> None:
        """With its top at `y`."""


class Line(Box):
    """A paragraph of the program's own words."""

    def __init__(self, words: str, look: Look, font: QFont, *, above: int = 0, below: int = 0, indent: int = 0) -> None:
        self._words = Words(words, font, look.width - indent)
        self._above, self._indent, self.colour = above, indent, look.inks.text
        self.height = above + self._words.height + below

    def draw(self, leaf: Leaf, y: int) -> None:
        self._words.draw(leaf.painter, self._indent, y + self._above, self.colour)


def caption(words: str, look: Look, *, above: int = 3, below: int = 6) -> Line:
    """Small and pale."""
    made = Line(words, look, look.small, above=above, below=below)
    made.colour = look.inks.muted
    return made


class Heading(Line):
    """Of a part of the document, with a bookmark of its own."""

    keep = True

    def __init__(self, words: str, look: Look, *, turn: bool = False) -> None:
        super().__init__(words, look, look.head, above=22, below=6)
        self.bookmark, self.turn = (1, words), turn


BULLET, STEP = 16, 14
"""Pixels of the room in front of a point, and of a step inwards."""


class Point(Box):
    """A point of the conclusion, beside a bar that makes one of all points."""

    def __init__(self, words: str, look: Look, *, detail: bool) -> None:
        left = 14 + (STEP if detail else 0)
        self._words = Words(words, look.text if not detail else look.table, look.width - left - BULLET - 4)
        self._sign = Words("–" if detail else "•", look.text, BULLET)
        self._left, self._look, self._detail = left, look, detail
        self.height = self._words.height + 6

    def draw(self, leaf: Leaf, y: int) -> None:
        inks, painter = self._look.inks, leaf.painter
        painter.fillRect(QRectF(0, y, 4, self.height), inks.accent)
        colour = inks.muted if self._detail else inks.text
        self._sign.draw(painter, self._left, y + 3, colour)
        self._words.draw(painter, self._left + BULLET, y + 3, colour)


def rule(painter: QPainter, colour: QColor, y: float, width: float, x: float = 0) -> None:
    """A thin line."""
    painter.setPen(colour)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))
