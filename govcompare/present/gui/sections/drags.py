"""A table of cells in, drags from one cell to another out; the table itself hears of no drag.

Not Qt's drag and drop, which runs a loop of its own: what goes on in the window goes on meanwhile.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollBar, QTableView, QWidget

from govcompare.present.gui.jobs.ticks import Ticks
from govcompare.present.gui.look.appearance import Appearance

EDGE = 28
"""Pixels from the edge of the table within which it scrolls."""
SCROLL_MS, SCROLL_BY = 30, 14
"""The table scrolls by so many pixels so often: three rows a second."""
TAG_MARGIN = 8

Naming = Callable[[QModelIndex, QModelIndex], str]


class SectionDrags(QObject):
    """Watches the mouse over a table."""

    dropped = Signal(QModelIndex, QModelIndex)
    """The cell that was dragged, and the one that it was dropped on; not valid: it was taken out of the table."""

    def __init__(self, table: QTableView, appearance: Appearance, naming: Naming) -> None:
        """`naming`: what dropping the first cell on the second, or on none, does; empty when nothing."""
        super().__init__(table)
        self._table, self._naming = table, naming
        self._pressed: QPoint | None = None
        self._at = QPoint()
        self._from = QModelIndex()
        self.overlay = _Overlay(table.viewport(), appearance)
        self._scrolling = Ticks(self._scroll, SCROLL_MS, self)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    @property
    def dragging(self) -> bool:
        """Whether a cell is being dragged."""
        return self._from.isValid()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if self.dragging and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._end()
            event.accept()
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress:
            self._pressed = at if event.button() is Qt.MouseButton.LeftButton else None
            return self.dragging
        if event.type() is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(at)
            return self._pressed is not None
        if event.type() is QEvent.Type.MouseButtonRelease and self.dragging:
            self._drop(at)
            return True
        return False

    def _move(self, at: QPoint) -> None:
        if self._pressed is None:
            return
        if not self.dragging and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            index = self._table.indexAt(self._pressed)
            if index.isValid() and index.data():
                self._from = index
                self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.dragging:
            self._at = at
            self._show()
            self._scrolling.run(self._steps() != (0, 0))

    def _drop(self, at: QPoint) -> None:
        start, end = self._from, self._under(at)
        self._end()
        if self._naming(start, end):
            self.dropped.emit(start, end)

    def _under(self, at: QPoint) -> QModelIndex:
        """The cell there; none outside what is in sight of the table."""
        inside = self._table.viewport().rect().contains(at)
        return self._table.indexAt(at) if inside else QModelIndex()

    def _end(self) -> None:
        self._from, self._pressed = QModelIndex(), None
        self._scrolling.run(False)
        self._table.viewport().unsetCursor()
        self.overlay.hide()

    def _show(self) -> None:
        end = self._under(self._at)
        words = self._naming(self._from, end)
        target = self._table.visualRect(end) if words else QRect()
        self.overlay.show_drag(self._table.visualRect(self._from), target, self._at, words)

    def _steps(self) -> tuple[int, int]:
        """How far to scroll to the right and down, as the mouse is near an edge; not where the cell is taken out."""
        if not self._under(self._at).isValid() and self._naming(self._from, QModelIndex()):
            return 0, 0
        inside = self._table.viewport().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        right = SCROLL_BY * ((self._at.x() > inside.right()) - (self._at.x() < inside.left()))
        return right, SCROLL_BY * ((self._at.y() > inside.bottom()) - (self._at.y() < inside.top()))

    def _scroll(self) -> None:
        bars: tuple[QScrollBar, ...] = (self._table.horizontalScrollBar(), self._table.verticalScrollBar())
        for bar, step in zip(bars, self._steps(), strict=True):
            bar.setValue(bar.value() + step)
        self._show()


class _Overlay(QWidget):
    """The way from cell to cell, and what letting go does."""

    def __init__(self, viewport: QWidget, appearance: Appearance) -> None:
        super().__init__(viewport)
        self._viewport, self._appearance = viewport, appearance
        self._start, self._target, self._at, self.words = QRect(), QRect(), QPoint(), ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_drag(self, start: QRect, target: QRect, at: QPoint, words: str) -> None:
        """Draw the way from the cell `start` to the mouse; `target`: the cell that it may be dropped on, or nothing."""
        self._start, self._target, self._at, self.words = start, target, at, words
        self.setGeometry(self._viewport.rect())
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, scheme = QPainter(self), self._appearance.scheme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(scheme.accent), 2)
        painter.setPen(pen)
        painter.drawRect(self._start.adjusted(1, 1, -2, -2))
        if self.words and not self._target.isEmpty():
            painter.drawRect(self._target.adjusted(1, 1, -2, -2))
        pen.setStyle(Qt.PenStyle.SolidLine if self.words else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(self._start.center(), self._at)
        if self.words:
            self._draw_tag(painter)
        painter.end()

    def _draw_tag(self, painter: QPainter) -> None:
        scheme, metrics = self._appearance.scheme, painter.fontMetrics()
        width = min(metrics.horizontalAdvance(self.words) + 2 * TAG_MARGIN, self.width())
        tag = QRect(self._at.x() + 14, self._at.y() + 16, width, metrics.height() + TAG_MARGIN)
        tag.moveLeft(max(0, min(tag.left(), self.width() - tag.width())))
        tag.moveTop(max(0, min(tag.top(), self.height() - tag.height())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.accent))
        painter.drawRoundedRect(QRectF(tag), 4, 4)
        painter.setPen(QColor(scheme.on_accent))
        elided = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, tag.width() - 2 * TAG_MARGIN + 1)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, elided)
