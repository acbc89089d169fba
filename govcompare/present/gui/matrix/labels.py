"""Names of reports and where their rows and columns stand in, the labels around a matrix as a picture out.

Labels of sixty reports are 180 texts, a third of them turned: 40 ms when Qt has to shape all of them anew. They are
drawn when something about them changes, and not whenever the window is painted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import degrees, radians, sin, tan

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from govcompare.present.gui.matrix.cells import Grid
from govcompare.present.palette import Scheme

NUMBER = 30
"""Pixels kept for a report's number."""
SLANT, STEEP = 50.0, 68.0
"""Degrees by which column labels are turned; the other in columns narrower than STEEP_BELOW, whose labels would lie on
one another: 16 pixels apart they are 15 pixels apart across the lines, rather than 12."""
STEEP_BELOW = 24
MARGIN = 14
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Label:
    """How a report is named beside its row and above its column."""

    number: int
    name: str
    title: str = ""
    """The whole of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where labels stand around the cells, in pixels of the viewport."""

    size: QSize
    ratio: float
    """Pixels of the screen a pixel."""
    left: int
    """Where the cells begin; labels of rows end there."""
    top: int
    font: QFont

    def rise(self) -> int:
        """Pixels above the cells that labels of columns have."""
        return self.top - MARGIN


def slant(width: int) -> float:
    """Radians by which labels of columns that wide are turned."""
    return radians(STEEP if width < STEEP_BELOW else SLANT)


def label_at(point: QPoint, grid: Grid, frame: Frame, count: int) -> int | None:
    """The number, from 0, of the row or column whose label is there."""
    width, height = grid.size.width(), grid.size.height()
    if point.x() < frame.left and point.y() >= frame.top:
        number = (point.y() - grid.top) // height
    elif point.y() < frame.top:
        up = frame.top - point.y()
        across = point.x() - up / tan(slant(width))
        number = int((across - grid.left) // width) if across >= frame.left else -1
    else:
        return None
    return number if 0 <= number < count else None


class MatrixLabels:
    """Remembers its picture; it is up to date until `forget`, or until another row or column is pointed at."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.last: QPixmap | None = None
        """The picture as it was drawn last, up to date or not."""
        self._fresh, self._pointed = False, (-1, -1)

    def set_scheme(self, scheme: Scheme) -> None:
        """Draw in colours of `scheme` from now on."""
        self._scheme = scheme
        self.forget()

    def forget(self) -> None:
        """Draw anew the next time."""
        self._fresh = False

    def fresh(self, pointed: tuple[int, int]) -> bool:
        """Whether `last` shows what there is, with that row and column pointed at."""
        return self._fresh and pointed == self._pointed

    def picture(
        self,
        order: Sequence[str],
        labels: Mapping[str, Label],
        grid: Grid,
        frame: Frame,
        pointed: tuple[int, int],
    ) -> QPixmap:
        """As large as the viewport, clear where cells are; the labels of the `pointed` row and column are strong."""
        if self.last is None or not self.fresh(pointed):
            self._fresh, self._pointed = True, pointed
            self.last = QPixmap(frame.size * frame.ratio)
            self.last.setDevicePixelRatio(frame.ratio)
            self.last.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self.last)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_rows(painter, [labels[id] for id in order], grid, frame)
            self._draw_columns(painter, [labels[id] for id in order], grid, frame)
            painter.end()
        return self.last

    def _draw_rows(self, painter: QPainter, labels: Sequence[Label], grid: Grid, frame: Frame) -> None:
        height = grid.size.height()
        painter.fillRect(0, 0, frame.left - 2, frame.size.height(), QColor(self._scheme.base))
        painter.setFont(label_font(frame.font, height))
        for row, label in enumerate(labels):
            place = QRect(MARGIN, grid.place(row, 0).top(), frame.left - MARGIN - 8, height)
            if place.bottom() < frame.top or place.top() > frame.size.height():
                continue
            names = place.adjusted(0, 0, -NUMBER, 0)
            self._ink(painter, self._pointed[0] == row)
            words = painter.fontMetrics().elidedText(label.name, Qt.TextElideMode.ElideMiddle, names.width())
            painter.drawText(names, _RIGHT, words)
            painter.drawText(place, _RIGHT, str(label.number))

    def _draw_columns(self, painter: QPainter, labels: Sequence[Label], grid: Grid, frame: Frame) -> None:
        width = grid.size.width()
        painter.fillRect(0, 0, frame.size.width(), frame.top - 2, QColor(self._scheme.base))
        painter.setFont(label_font(frame.font, width))
        rise, turned = frame.rise(), slant(width)
        for column, label in enumerate(labels):
            left = grid.place(0, column).left()
            if left + width // 2 < frame.left or left > frame.size.width() + rise:
                continue
            self._ink(painter, self._pointed[1] == column)
            painter.save()
            painter.translate(left + width / 2 + 4, frame.top - 5)
            painter.rotate(-degrees(turned))
            words = f"{label.number}  {label.name}"
            length = round((rise - MARGIN) / sin(turned))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, length)
            painter.drawText(QPointF(0, 0), elided)
            painter.restore()

    def _ink(self, painter: QPainter, strong: bool) -> None:
        font = painter.font()
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self._scheme.text if strong else self._scheme.muted))


def label_font(font: QFont, room: int) -> QFont:
    """`font` in a size that fits `room` pixels of height."""
    made = QFont(font)
    made.setPixelSize(min(max(room - 5, 10), 13))
    return made
