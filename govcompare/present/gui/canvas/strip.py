"""A canvas in, a narrow picture of both whole reports out: density, sections, moved links, and what is in sight.

A click or a drag goes there.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from govcompare.present.gui.canvas.density import Meanings, colours
from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.sheet import Sheet

WIDTH, BAR, EDGE = 62, 17, 8
"""Pixels of the strip, of a bar in it, and around the bars."""
TOP = 6


class OverviewStrip(QWidget):
    """Both reports on one scale, so that their lengths compare."""

    def __init__(self, canvas: PageCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._meant_for: Sheet | None = None
        self._meanings: list[Meanings] = []
        self._ground: tuple[object, QPixmap] | None = None
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
        if self._meant_for is not scene.sheet:
            self._meant_for, self._meanings, self._ground = scene.sheet, [], None
            self.update()  # the text comes first: each bar follows with a paint of its own
            return
        if len(self._meanings) < scene.sheet.sides:
            self._meanings.append(Meanings(scene.sheet, len(self._meanings)))
            self._ground = None
            self.update()
        painter.drawPixmap(0, 0, self._drawn())
        self._sight(painter)

    def _drawn(self) -> QPixmap:
        """Bars, sections and links; drawn anew when lens, colours or size change."""
        scene = self._canvas.scene
        key = (scene.lens, scene.inks.scheme, self.size(), self.devicePixelRatioF())
        if self._ground is None or self._ground[0] != key:
            made = QPixmap(self.size() * self.devicePixelRatioF())
            made.setDevicePixelRatio(self.devicePixelRatioF())
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for side, meant in enumerate(self._meanings):
                bar = self.bar(side)
                rgb = colours(meant.shares(scene.lens, bar.height()), scene.inks.scheme)
                painter.drawImage(bar, column_image(rgb))
            self._sections(painter)
            self._links(painter)
            painter.end()
            self._ground = key, made
        return self._ground[1]

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
        for side, stretches in enumerate(self.in_sight()):
            bar = self.bar(side)
            for first, last in stretches:
                top, bottom = self.y_of(side, first), max(self.y_of(side, last), self.y_of(side, first) + 4)
                painter.drawRoundedRect(QRectF(bar.x() - 3, top, BAR + 6, bottom - top), 3, 3)

    def in_sight(self) -> list[list[tuple[int, int]]]:
        """From where to where each report is in sight, as few stretches as there are; by side."""
        scene, columns = self._canvas.scene, self._canvas.scroller.seen()
        found = []
        for side in range(scene.sheet.sides):
            cells = [
                (cell.span.start, cell.span.end)
                for track, column in zip(self._canvas.scroller.tracks, columns, strict=True)
                if side in track.sides
                for one in column
                if (cell := scene.sheet.entries[one.slot.entry].cells[side]) is not None
            ]
            found.append(_merged(sorted(cells), len(scene.sheet.texts[side]) // 50))
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


def _merged(stretches: list[tuple[int, int]], gap: int) -> list[tuple[int, int]]:
    """Ascending stretches; those less than `gap` apart become one."""
    merged: list[tuple[int, int]] = []
    for start, end in stretches:
        if merged and start - merged[-1][1] < gap:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def column_image(rgb: NDArray[np.uint8], across: bool = False) -> QImage:
    """A picture one pixel wide, a row a colour; with `across` one pixel high, a column a colour."""
    pixels = np.full((len(rgb), 4), 255, dtype=np.uint8)
    pixels[:, :3] = rgb[:, ::-1]
    width, height = (len(rgb), 1) if across else (1, len(rgb))
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()
