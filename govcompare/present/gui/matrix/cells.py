"""A Matrix and where its cells stand in, their colours and figures on a painter out."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from govcompare.present.figures import percent
from govcompare.present.palette import Scheme, blend
from govcompare.present.rows.values import Matrix, MatrixCell

FIGURES_FROM, DECIMALS_FROM = QSize(26, 19), 46
"""Cells of this size and above carry their figure; from this width with a decimal."""
MOVED_FROM = 44
"""Cells of this height and above tell that sections moved."""
ROUND_FROM = 22
"""Cells of this height and above have round corners. Below, all are one picture: sixty reports have 3,600 of them."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where cells stand: the first one's corner, and the size of each."""

    left: int
    top: int
    size: QSize

    def place(self, row: int, column: int) -> QRect:
        """Of one cell."""
        width, height = self.size.width(), self.size.height()
        return QRect(self.left + column * width, self.top + row * height, width, height)

    def shown(self, area: QRect, count: int) -> Iterator[tuple[int, int, QRect]]:
        """Row, column and place of the cells that `area` touches."""
        width, height = self.size.width(), self.size.height()
        rows = range(max(0, (area.top() - self.top) // height), min(count, (area.bottom() - self.top) // height + 1))
        columns = range(max(0, (area.left() - self.left) // width), min(count, (area.right() - self.left) // width + 1))
        for row in rows:
            for column in columns:
                yield row, column, QRect(self.left + column * width, self.top + row * height, width, height)


class MatrixCells:
    """Draws cells; remembers the colours it has mixed."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._shades: dict[int, tuple[QColor, QColor, QPen]] = {}
        self.threshold, self.beyond = 0.0, False
        """Ratios below the one step back; the other leaves formulae out."""

    def set_scheme(self, scheme: Scheme) -> None:
        """Mix colours of `scheme` from now on."""
        self._scheme = scheme
        self._shades.clear()

    def draw(self, painter: QPainter, matrix: Matrix, grid: Grid, area: QRect, font: QFont) -> None:
        """The cells that `area` touches."""
        if grid.size.height() < ROUND_FROM and not _has_figures(grid.size):
            self._draw_small(painter, matrix, grid)
            return
        painter.setFont(font)
        for row, column, place in grid.shown(area, len(matrix.order)):
            cell = matrix.cells[row][column]
            if row == column:
                self._fill(painter, place, QColor(self._scheme.header), QPen(Qt.PenStyle.NoPen))
            elif cell is None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(self._scheme.border), 1, Qt.PenStyle.DotLine))
                painter.drawRect(place.adjusted(1, 1, -3, -3))
            else:
                self._draw_cell(painter, cell, place)

    def _draw_small(self, painter: QPainter, matrix: Matrix, grid: Grid) -> None:
        """All cells as one picture, a pixel each, made larger; then the lines between them."""
        count, width, height = len(matrix.order), grid.size.width(), grid.size.height()
        pixels = array("I", self._grounds(matrix)).tobytes()
        picture = QImage(pixels, count, count, 4 * count, QImage.Format.Format_RGB32)
        painter.drawImage(QRect(grid.left, grid.top, count * width, count * height), picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(blend(self._scheme.border, self._scheme.base, 0.4)), 1))
        right, bottom = grid.left + count * width, grid.top + count * height
        for line in range(1, count + 1):
            x, y = grid.left + line * width - 1, grid.top + line * height - 1
            painter.drawLine(x, grid.top, x, bottom - 1)
            painter.drawLine(grid.left, y, right - 1, y)

    def _grounds(self, matrix: Matrix) -> Iterator[int]:
        """The colour of each cell as 0xAARRGGBB, row by row."""
        known: dict[float, int] = {}
        itself, unknown = (QColor(colour).rgb() for colour in (self._scheme.header, self._scheme.base))
        for row, cells in enumerate(matrix.cells):
            for column, cell in enumerate(cells):
                if cell is None:
                    yield itself if row == column else unknown
                    continue
                ratio = cell.beyond_formulae if self.beyond else cell.reused
                if ratio not in known:
                    known[ratio] = self._shade(ratio if ratio >= self.threshold else 0.0)[0].rgb()
                yield known[ratio]

    def _draw_cell(self, painter: QPainter, cell: MatrixCell, place: QRect) -> None:
        ratio = cell.beyond_formulae if self.beyond else cell.reused
        shown = ratio >= self.threshold
        ground, ink, edge = self._shade(ratio if shown else 0.0)
        self._fill(painter, place, ground, edge)
        if shown and _has_figures(place.size()):
            painter.setPen(ink)
            figure = percent(ratio) if place.width() >= DECIMALS_FROM else percent(ratio).partition(".")[0]
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, figure)
            if cell.moved and place.height() >= MOVED_FROM:
                corner = place.adjusted(0, 3, -6, 0)
                painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, "↕")

    def _fill(self, painter: QPainter, place: QRect, ground: QColor, edge: QPen) -> None:
        if place.height() < ROUND_FROM:
            painter.fillRect(place.adjusted(0, 0, -1, -1), ground)
            if edge.style() is not Qt.PenStyle.NoPen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(edge)
                painter.drawRect(place.adjusted(0, 0, -2, -2))
            return
        painter.setBrush(ground)
        painter.setPen(edge)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -1.5, -1.5), 3, 3)

    def _shade(self, ratio: float) -> tuple[QColor, QColor, QPen]:
        """Ground, ink and edge of a cell; pale cells have an edge, and nothing steps back behind something."""
        key = round(ratio * 1000)
        if key not in self._shades:
            ground, ink = self._scheme.heat(ratio)
            ink = ink if key else self._scheme.muted
            pale = QPen(QColor(blend(self._scheme.border, ground, 0.5)), 1)
            self._shades[key] = QColor(ground), QColor(ink), pale if ratio < 0.1 else QPen(Qt.PenStyle.NoPen)
        return self._shades[key]


def _has_figures(size: QSize) -> bool:
    return size.width() >= FIGURES_FROM.width() and size.height() >= FIGURES_FROM.height()
