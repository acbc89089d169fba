"""Sentences and tables in, the pages with them and their bookmarks out: what stands before the texts in a PDF."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from govcompare.present.gui.bookmarks import Bookmark
from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.pages import FOOT, SMALL, TEXT, TITLE, foot, in_pixels, paper_font

HEAD = 17
"""Pixels of a heading."""
PADDING, ABOVE = 4, 14
"""Pixels inside a cell, and above a heading."""
EDGE = 8
"""Pixels left and right of the text."""
_FIGURE = re.compile(r"[+-]?\d[\d,.]{0,15}%?|–|")
"""What keeps to the right in its column; a report's name may begin with a digit too."""


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table as a person reads it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Of the columns, as parts of their sum."""


class FrontMatter:
    """A title, lines under it, and tables, each with a heading; columns of figures keep to the right."""

    def __init__(self, title: str, inks: Inks, families: tuple[str, ...], painter: QPainter) -> None:
        self._painter, self._inks, self._families = painter, inks, families
        self._width, self._height = in_pixels(painter)
        self._small = paper_font(families, SMALL)
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setPageSize(QSizeF(self._width - 2 * EDGE, self._height - FOOT))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self._document)
        self._heads: list[tuple[int, str, int]] = []
        """Level of a bookmark, words, and where they start."""
        self._tables: list[tuple[int, int]] = []
        """Where a table's heading and its first row stand."""
        self._line(title, TITLE + 4, bold=True)
        self._heads.append((0, title, 0))

    @property
    def pages(self) -> int:
        """How many there are."""
        return self._document.pageCount()

    @property
    def fonts(self) -> tuple[QFont, ...]:
        """All that are drawn with."""
        return self._small, paper_font(self._families, TEXT), paper_font(self._families, HEAD, bold=True)

    def lines(self, title: str, lines: Sequence[str]) -> None:
        """A heading, and a paragraph for each line."""
        self._head(title)
        for line in lines:
            self._line(line, TEXT, above=PADDING)

    def table(self, table: PaperTable) -> None:
        """A heading and a table, whose head stands again on every page."""
        self._head(table.title)
        form = QTextTableFormat()
        form.setHeaderRowCount(1)
        form.setBorderBrush(QColor(self._inks.border))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorder(0.5)
        form.setBorderCollapse(True)
        form.setCellPadding(PADDING)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        every = sum(table.widths)
        lengths = [QTextLength(QTextLength.Type.PercentageLength, 100 * one / every) for one in table.widths]
        form.setColumnWidthConstraints(lengths)
        made = self._cursor.insertTable(1 + len(table.rows), len(table.columns), form)
        figures = [all(map(_FIGURE.fullmatch, column)) for column in zip(*table.rows, strict=True)]
        for number, row in enumerate((table.columns, *table.rows)):
            for column, words in enumerate(row):
                cursor = made.cellAt(number, column).firstCursorPosition()
                block = QTextBlockFormat()
                if column and figures[column]:
                    block.setAlignment(Qt.AlignmentFlag.AlignRight)
                cursor.setBlockFormat(block)
                cursor.insertText(words, self._format(SMALL, bold=not number))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._tables.append((self._heads[-1][2], made.cellAt(min(1, len(table.rows)), 0).firstPosition()))

    def settle(self) -> None:
        """Turn the page before every heading whose table would begin on the next one; nothing is added after this."""
        # Only now: once a place was asked for, Qt lays out anew whenever a cell is filled.
        for head, first_row in self._tables:
            if self._page(head) != self._page(first_row):
                cursor = QTextCursor(self._document)
                cursor.setPosition(head)
                block = cursor.blockFormat()
                block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(block)

    def draw(self, new_page: Callable[[], object], total: int) -> list[Bookmark]:
        """Draw all pages as the first of `total`; `new_page` turns the page."""
        painter = self._painter
        high = self._height - FOOT
        for number in range(self.pages):
            if number:
                new_page()
            painter.save()
            painter.translate(EDGE, -number * high)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, QColor(self._inks.text))
            context.clip = QRectF(0, number * high, self._width, high)
            painter.setClipRect(context.clip)
            self._document.documentLayout().draw(painter, context)
            painter.restore()
            page = QRect(EDGE, 0, self._width - 2 * EDGE, self._height)
            foot(painter, self._small, self._inks, page, (number + 1, total))
        return [self._bookmark(*one) for one in self._heads]

    def _bookmark(self, level: int, words: str, position: int) -> Bookmark:
        layout = self._document.documentLayout()
        top = layout.blockBoundingRect(self._document.findBlock(position)).top()
        page, y = divmod(top, self._height - FOOT)
        return Bookmark(level, words, int(page), 1 - y / self._height)

    def _page(self, position: int) -> int:
        rectangle = self._document.documentLayout().blockBoundingRect(self._document.findBlock(position))
        return int(rectangle.bottom() // (self._height - FOOT))

    def _head(self, words: str) -> None:
        self._line(words, HEAD, bold=True, above=ABOVE)
        self._heads.append((1, words, self._cursor.position()))

    def _line(self, words: str, pixels: int, *, bold: bool = False, above: int = 0) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        if self._cursor.position():
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)
        self._cursor.insertText(words, self._format(pixels, bold=bold))

    def _format(self, pixels: int, *, bold: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(paper_font(self._families, pixels, bold=bold))
        form.setForeground(QColor(self._inks.text))
        return form
