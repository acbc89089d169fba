"""Boxes and a painter in, pages with a line on top and one at the foot out, and the bookmarks that lead to them."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from govcompare.present.gui.document.boxes import Box, Heading, Leaf, Look, rule
from govcompare.present.gui.document.flow import Room, flow
from govcompare.present.gui.paper.bookmarks import Bookmark
from govcompare.present.gui.paper.pagination import Piece
from govcompare.present.gui.words.visible import visible
from govcompare.present.wording import tr

RUNNING, FOOT = 28, 26
"""Pixels of the line on top of every page but the first, and of the line at the foot."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class Book:
    """Lays boxes out on construction, then draws them."""

    def __init__(self, title: str, version: str, boxes: Sequence[Box], look: Look, height: int) -> None:
        self._title, self._version, self._boxes, self._look, self._height = title, version, boxes, look, height
        room = Room(height - FOOT, height - FOOT - RUNNING)
        self._pages = flow([box.block for box in boxes], room)

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._pages)

    def draw(self, painter: QPainter, new_page: Callable[[], object]) -> None:
        """Draw all pages; `new_page` turns the page."""
        leaf, part = Leaf(painter, dict(self._anchors())), ""
        for number, pieces in enumerate(self._pages):
            if number:
                new_page()
                self._running(painter, "" if self._starts_part(pieces) else part)
            part = self._last_part(pieces) or part
            top = RUNNING if number else 0
            self._again(leaf, pieces, top)
            for piece in pieces:
                self._piece(leaf, piece, top)
            self._foot(painter, number + 1)

    def bookmarks(self) -> Iterator[Bookmark]:
        """In the order of the pages."""
        for number, pieces in enumerate(self._pages):
            for piece in pieces:
                mark = self._boxes[piece.block].bookmark
                if mark is not None and not piece.skip:
                    top = piece.y + (RUNNING if number else 0)
                    yield Bookmark(mark[0], visible(mark[1]), number, 1 - top / self._height)

    def _anchors(self) -> Iterator[tuple[str, int]]:
        for number, pieces in enumerate(self._pages, 1):
            for piece in pieces:
                for anchor, top in self._boxes[piece.block].anchors:
                    if piece.skip <= top < piece.skip + max(piece.height, 1):
                        yield anchor, number

    def _last_part(self, pieces: Sequence[Piece]) -> str:
        """The heading of the document's part that goes on behind the page."""
        marks = (self._boxes[piece.block].bookmark for piece in pieces)
        return next((words for level, words in reversed([mark for mark in marks if mark]) if level == 1), "")

    def _starts_part(self, pieces: Sequence[Piece]) -> bool:
        return isinstance(self._boxes[pieces[0].block], Heading) if pieces else False

    def _piece(self, leaf: Leaf, piece: Piece, top: int) -> None:
        box, painter, y = self._boxes[piece.block], leaf.painter, top + piece.y
        painter.save()
        if piece.height < box.height:
            painter.setClipRect(QRectF(0, y, self._look.width, piece.height))
        box.draw(leaf, y - piece.skip)
        painter.restore()

    def _again(self, leaf: Leaf, pieces: Sequence[Piece], top: int) -> None:
        """The head of what the page goes on with."""
        head = self._boxes[pieces[0].block].head if pieces else None
        if head is not None:
            head.draw(leaf, top)

    def _running(self, painter: QPainter, part: str) -> None:
        place = QRect(0, 0, self._look.width, RUNNING - 10)
        self._words(painter, place.adjusted(0, 0, -place.width() // 3, 0), self._title, _LEFT)
        self._words(painter, place.adjusted(2 * place.width() // 3, 0, 0, 0), part, _RIGHT)
        rule(painter, self._look.inks.border, RUNNING - 9.5, self._look.width)

    def _foot(self, painter: QPainter, number: int) -> None:
        place = QRect(0, self._height - FOOT + 9, self._look.width, FOOT - 9)
        rule(painter, self._look.inks.border, place.top() - 2.5, self._look.width)
        self._words(painter, place, f"govcompare {self._version}", _LEFT)
        self._words(painter, place, tr("Page {number} of {total}", number=number, total=self.pages), _RIGHT)

    def _words(self, painter: QPainter, place: QRect, words: str, where: Qt.AlignmentFlag) -> None:
        painter.setFont(self._look.small)
        painter.setPen(self._look.inks.muted)
        shown = QFontMetrics(self._look.small).elidedText(visible(words), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, where, shown)
