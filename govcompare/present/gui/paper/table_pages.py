"""A TablePaper and a painter on a printer or a PDF in, its pages out, one at a time."""

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter

from govcompare.present.gui.canvas.inks import hatching
from govcompare.present.gui.paper.pages import FOOT, INCH, LINE, RUNNING, SMALL, TITLE, paper_font
from govcompare.present.gui.paper.table_paper import PaperCell, PaperTable, TablePaper
from govcompare.present.palette import Scheme
from govcompare.present.wording import tr

LEAST_NAME, MOST_NAME = 26, 320
"""Pixels of the names of rows."""
PAD, INDENT, BAR = 5, 10, 3
"""Pixels around words, of a step further in, and of a bar."""
BETWEEN = 18
"""Pixels between two tables on a page."""
FEWEST_ROWS = 2
"""Rows that stand below their heads on a page at least."""
AT_ONCE = 20
"""Rows that are drawn between two pauses: some 10 ms."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Piece(NamedTuple):
    """A part of a table on a page."""

    table: int
    rows: range
    columns: range
    y: int


class Size(NamedTuple):
    """How large a table is."""

    rows: int
    columns: int
    beside: int
    """Columns that fit beside each other."""
    height: int
    """Pixels of a row."""


def pieces(tables: Sequence[Size], room: tuple[int, int], head: int) -> Iterator[list[Piece]]:
    """Where parts of tables stand, page by page; every cell stands on one page.

    `room`: pixels of the first and of further pages; `head`: pixels of the heads on top of each part.
    """
    page: list[Piece] = []
    y, end = 0, room[0]
    for number, size in enumerate(tables):
        for first in range(0, size.columns, size.beside):
            across, done = range(first, min(first + size.beside, size.columns)), 0
            while done < size.rows:
                fitting = (end - y - head) // size.height
                if fitting < min(FEWEST_ROWS, size.rows - done) and page:
                    yield page
                    page, y, end = [], 0, room[1]
                    continue
                part = range(done, min(size.rows, done + max(fitting, 1)))
                page.append(Piece(number, part, across, y))
                y += head + len(part) * size.height + BETWEEN
                done = part.stop
    yield page


class TablePages:
    """Draws a paper; `new_page` turns the page."""

    def __init__(self, paper: TablePaper, scheme: Scheme, families: tuple[str, ...], painter: QPainter) -> None:
        self._paper, self._scheme, self._painter = paper, scheme, painter
        device = painter.device()
        ratio = device.logicalDpiX() / INCH
        self._width, self._height = round(device.width() / ratio), round(device.height() / ratio)
        painter.scale(ratio, ratio)
        self._font, self._strong = paper_font(families, SMALL), paper_font(families, SMALL, bold=True)
        self._title = paper_font(families, TITLE, bold=True)
        self._metrics = QFontMetrics(self._font)
        self._hatching = hatching(QColor(scheme.gap), 9, paper=True)

    @property
    def fonts(self) -> tuple[QFont, ...]:
        """All that are drawn with."""
        return self._font, self._strong, self._title

    def draw(self, new_page: Callable[[], object]) -> Generator[None, None, int]:
        """Draw all pages, with pauses; returns how many there are."""
        head = TITLE + 14 + LINE * len(self._paper.facts)
        under = self._height - FOOT
        sizes = [
            Size(len(one.rows), len(one.heads), self._beside(one), self._row_height(one)) for one in self._paper.tables
        ]
        pages = list(pieces(sizes, (under - head, under - RUNNING), LINE + PAD))
        for number, page in enumerate(pages):
            if number:
                new_page()
            self._top(number == 0)
            for piece in page:
                yield from self._draw_piece(piece, (RUNNING if number else head) + piece.y)
            self._foot(number + 1, len(pages))
            yield
        return len(pages)

    def _name_width(self, table: PaperTable) -> int:
        needed = max((self._metrics.horizontalAdvance(name) for name in table.names), default=0)
        return min(max(needed + 2 * PAD, LEAST_NAME), MOST_NAME)

    def _beside(self, table: PaperTable) -> int:
        """How many columns stand beside each other on a page."""
        return max(1, (self._width - self._name_width(table)) // table.narrowest)

    def _row_height(self, table: PaperTable) -> int:
        return table.lines * self._metrics.height() + 2 * PAD + (0 if table.heat else BAR)

    def _draw_piece(self, piece: Piece, top: int) -> Generator[None, None, None]:
        table, name = self._paper.tables[piece.table], self._name_width(self._paper.tables[piece.table])
        width = min((self._width - name) // len(piece.columns), table.widest)
        height = self._row_height(table)
        for place, column in enumerate(piece.columns):
            head = QRect(name + place * width, top, width, LINE)
            where = Qt.AlignmentFlag.AlignCenter if table.heat else _LEFT
            self._words(head.adjusted(PAD, 0, -PAD, 0), table.heads[column], where, strong=True)
        y = top + LINE + PAD
        for number, row in enumerate(piece.rows):
            self._words(QRect(0, y, name - PAD, height), table.names[row], _RIGHT, strong=False)
            for place, column in enumerate(piece.columns):
                self._cell(QRect(name + place * width, y, width, height), table, table.rows[row][column])
            y += height
            if number % AT_ONCE == AT_ONCE - 1:
                yield

    def _cell(self, place: QRect, table: PaperTable, cell: PaperCell) -> None:
        painter, inner = self._painter, place.adjusted(0, 0, -1, -1)
        ink = self._scheme.text
        if cell.missing:
            painter.fillRect(inner, QBrush(self._hatching))
        elif table.heat and cell.ratio is not None:
            ground, ink = self._scheme.heat(cell.ratio)
            painter.fillRect(inner, QColor(ground))
        painter.setPen(QColor(self._scheme.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner)
        painter.setPen(QColor(ink))
        painter.setFont(self._font)
        words = inner.adjusted(PAD + INDENT * cell.indent, PAD, -PAD, -PAD)
        if table.heat:
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, cell.figure)
            return
        if cell.figure:
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, cell.figure)
            words.setRight(words.right() - self._metrics.horizontalAdvance(f"{cell.figure} "))
        painter.drawText(words, int(Qt.TextFlag.TextWrapAnywhere), cell.words)
        if cell.ratio:
            length = round((inner.right() - PAD - words.left()) * cell.ratio)
            painter.fillRect(QRect(words.left(), inner.bottom() - BAR, length, BAR), QColor(self._scheme.ramp[3]))

    def _top(self, first: bool) -> None:
        painter = self._painter
        if not first:
            self._words(QRect(0, 0, self._width, RUNNING - 8), " – ".join(self._paper.titles), _LEFT, strong=False)
            self._rule(RUNNING - 6)
            return
        painter.setFont(self._title)
        painter.setPen(QColor(self._scheme.text))
        painter.drawText(QRect(0, 0, self._width, TITLE + 8), _LEFT, " – ".join(self._paper.titles))
        for number, line in enumerate(self._paper.facts):
            place = QRect(0, TITLE + 8 + number * LINE, self._width, LINE)
            self._words(place, line, _LEFT, strong=False)

    def _foot(self, number: int, total: int) -> None:
        place = QRect(0, self._height - FOOT + 6, self._width, FOOT - 6)
        self._rule(place.top())
        self._words(place, tr("Page {number} of {total}", number=number, total=total), _RIGHT, strong=False)
        self._words(place, "govcompare", _LEFT, strong=False)

    def _rule(self, y: int) -> None:
        self._painter.setPen(QColor(self._scheme.border))
        self._painter.drawLine(QPointF(0, y), QPointF(self._width, y))

    def _words(self, place: QRect, words: str, where: Qt.AlignmentFlag, strong: bool) -> None:
        self._painter.setFont(self._strong if strong else self._font)
        self._painter.setPen(QColor(self._scheme.text if strong else self._scheme.muted))
        elided = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, where, elided)
