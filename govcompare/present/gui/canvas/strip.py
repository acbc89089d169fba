"""A canvas in, a narrow picture of both whole reports out: density, sections, moved links, and what is in sight.

A click or a drag goes there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from govcompare.present.gui.canvas.density import colours, meanings, shares
from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.rows.values import Lens

WIDTH, BAR, EDGE = 62, 17, 8
"""Pixels of the strip, of a bar in it, and around the bars."""
TOP = 6


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the bars were drawn from; others are drawn when it changes."""

    sheet: int
    lens: Lens
    scheme: str
    size: QSize


class OverviewStrip(QWidget):
    """Both reports on one scale, so that their lengths compare."""

    def __init__(self, canvas: PageCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._bars: list[QImage] = []
        self._drawn: _Drawn | None = None
        self._waited = False
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        canvas.scrolled.connect(self.update)

    def bar(self, side: int) -> QRect:
        """Where the bar of a side is."""
        texts = self._canvas.scene.sheet.texts
        longest = max(1, *map(len, texts))
        height = max(1, (self.height() - 2 * TOP) * len(texts[side]) // longest)
        x = EDGE if side == 0 else WIDTH - EDGE - BAR
        return QRect(x, TOP, BAR, height)

    def y_of(self, side: int, position: int) -> float:
        """Where a position of a side's report is."""
        bar = self.bar(side)
        return bar.y() + bar.height() * position / max(1, len(self._canvas.scene.sheet.texts[side]))

    def position_at(self, side: int, y: float) -> int:
        """The position of a side's report at `y`."""
        bar = self.bar(side)
        length = len(self._canvas.scene.sheet.texts[side])
        return min(max(round((y - bar.y()) * length / max(1, bar.height())), 0), max(0, length - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = self._canvas.scene.inks
        painter.fillRect(self.rect(), inks.fold)
        painter.fillRect(0, 0, 1, self.height(), inks.border)
        if self._canvas.scene.sheet.entries:
            self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        scene = self._canvas.scene
        wanted = _Drawn(id(scene.sheet), scene.lens, f"{scene.inks.scheme.name}{scene.inks.scheme.dark}", self.size())
        if wanted != self._drawn:
            if not self._waited:
                # The text comes first: the bars follow with the next paint.
                self._waited = True
                self.update()
                return
            self._make_bars()
            self._drawn, self._waited = wanted, False
        for side, image in enumerate(self._bars):
            painter.drawImage(self.bar(side), image)
        self._sections(painter)
        self._links(painter)
        self._sight(painter)

    def _make_bars(self) -> None:
        scene = self._canvas.scene
        self._bars = []
        for side in range(scene.sheet.sides):
            height = self.bar(side).height()
            rgb = colours(shares(meanings(scene.sheet, side, scene.lens), height), scene.inks.scheme)
            self._bars.append(column_image(rgb))

    def _sections(self, painter: QPainter) -> None:
        """A line where each section of the top level starts."""
        scene = self._canvas.scene
        painter.setPen(QPen(scene.inks.fold, 1.4))
        for side in range(scene.sheet.sides):
            bar, last = self.bar(side), -9.0
            for start in self._starts(side):
                y = self.y_of(side, start)
                if y - last >= 3 and y > bar.y() + 1:
                    painter.drawLine(QPointF(bar.x() - 1, y), QPointF(bar.x() + BAR + 1, y))
                    last = y

    def _starts(self, side: int) -> Sequence[int]:
        return sorted(
            cell.span.start
            for entry in self._canvas.scene.sheet.entries
            if entry.head is not None and entry.head.level == 1 and (cell := entry.cells[side]) is not None
        )

    def _links(self, painter: QPainter) -> None:
        """A curve from each moved section to its counterpart."""
        scene = self._canvas.scene
        painter.setPen(QPen(scene.inks.moved, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, right = EDGE + BAR, WIDTH - EDGE - BAR
        middle = (left + right) / 2
        for band in sorted(scene.moved):
            one, other = scene.sheet.entries[band].cells
            if one is not None and other is not None:
                a, b = self.y_of(0, one.span.start), self.y_of(1, other.span.start)
                path = QPainterPath(QPointF(left, a))
                path.cubicTo(middle, a, middle, b, right, b)
                painter.drawPath(path)

    def _sight(self, painter: QPainter) -> None:
        """What the canvas shows of each report."""
        scene = self._canvas.scene
        ground = QColor(scene.inks.accent)
        ground.setAlpha(45)
        painter.setBrush(ground)
        painter.setPen(QPen(scene.inks.accent, 1.5))
        for side, (first, last) in enumerate(self.in_sight()):
            if first < last:
                bar = self.bar(side)
                top, bottom = self.y_of(side, first), max(self.y_of(side, last), self.y_of(side, first) + 4)
                painter.drawRoundedRect(QRectF(bar.x() - 3, top, BAR + 6, bottom - top), 3, 3)

    def in_sight(self) -> list[tuple[int, int]]:
        """From where to where each report is in sight; (0, 0): nothing of it."""
        scene, found = self._canvas.scene, []
        for side in range(scene.sheet.sides):
            cells = [
                cell.span
                for track, column in zip(self._canvas.scroller.tracks, self._canvas.scroller.seen(), strict=True)
                if side in track.sides
                for one in column
                if (cell := scene.sheet.entries[one.slot.entry].cells[side]) is not None
            ]
            found.append((min((c.start for c in cells), default=0), max((c.end for c in cells), default=0)))
        return found

    def _go(self, event: QMouseEvent) -> None:
        scene = self._canvas.scene
        if not scene.sheet.entries:
            return
        side = 0 if scene.sheet.sides == 1 or event.position().x() < WIDTH / 2 else 1
        entry = scene.sheet.at(side, self.position_at(side, event.position().y()))
        if entry is not None:
            self._canvas.side = side
            self._canvas.go_to(entry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._canvas.verticalScrollBar(), event)


def column_image(rgb: NDArray[np.uint8], across: bool = False) -> QImage:
    """A picture one pixel wide, a row a colour; with `across` one pixel high, a column a colour."""
    pixels = np.full((len(rgb), 4), 255, dtype=np.uint8)
    pixels[:, :3] = rgb[:, ::-1]
    width, height = (len(rgb), 1) if across else (1, len(rgb))
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()
