"""A canvas with one report in, the whole report as a bar on top out: a click or a drag goes there."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from govcompare.present.gui.canvas.density import Meanings, colours
from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.canvas.strip import column_image
from govcompare.present.rows.values import Lens

HEIGHT, MARGIN = 34, 16


class PositionStrip(QWidget):
    """From the report's start at the left to its end at the right."""

    def __init__(self, canvas: PageCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._meant_for: Sheet | None = None
        self._meanings: Meanings | None = None
        self._image: tuple[object, QImage] | None = None
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        canvas.scrolled.connect(self.update)

    def bar(self) -> QRect:
        """Where the bar is."""
        return QRect(MARGIN, 8, max(1, self.width() - 2 * MARGIN), HEIGHT - 16)

    def x_of(self, position: int) -> float:
        """Where a position of the report is."""
        return self.bar().x() + self.bar().width() * position / max(1, self._length())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, scene = QPainter(self), self._canvas.scene
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), scene.inks.fold)
        painter.fillRect(0, self.height() - 1, self.width(), 1, scene.inks.border)
        if scene.sheet.entries:
            painter.drawImage(self.bar(), self._picture())
            first, last = self._in_sight()
            ground = QColor(scene.inks.accent)
            ground.setAlpha(45)
            painter.setBrush(ground)
            painter.setPen(scene.inks.accent)
            left = self.x_of(first)
            width = max(4.0, self.x_of(last) - left)
            painter.drawRoundedRect(QRectF(left, self.bar().y() - 3, width, self.bar().height() + 6), 3, 3)
        painter.end()

    def _length(self) -> int:
        return len(self._canvas.scene.sheet.texts[0])

    def _picture(self) -> QImage:
        scene, width = self._canvas.scene, self.bar().width()
        key = (scene.sheet, scene.inks.scheme, width)
        if self._meant_for is not scene.sheet:
            self._meant_for, self._meanings = scene.sheet, Meanings(scene.sheet, 0)
        if self._meanings is not None and (self._image is None or self._image[0] != key):
            rgb = colours(self._meanings.shares(Lens.REUSE, width), scene.inks.scheme)
            self._image = key, column_image(rgb, across=True)
        return self._image[1] if self._image is not None else QImage()

    def _in_sight(self) -> tuple[int, int]:
        entries = self._canvas.scene.sheet.entries
        cells = [cell.span for number in self._canvas.seen_entries() if (cell := entries[number].cells[0]) is not None]
        return min((c.start for c in cells), default=0), max((c.end for c in cells), default=0)

    def _go(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self.bar().x()) / max(1, self.bar().width())
        entry = self._canvas.scene.sheet.at(0, round(min(max(share, 0.0), 1.0) * self._length()))
        if entry is not None:
            self._canvas.go_to(entry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)
