"""A Matrix in, a grid of coloured cells out, drawn in one go; labels stay in sight while it scrolls."""

from math import sin

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QToolTip, QWidget

from govcompare.present.gui.jobs.ticks import Ticks
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.matrix.cells import Grid, MatrixCells
from govcompare.present.gui.matrix.labels import (
    MARGIN,
    NUMBER,
    STEEP_BELOW,
    Frame,
    Label,
    MatrixLabels,
    label_at,
    label_font,
    slant,
)
from govcompare.present.gui.words.visible import tip
from govcompare.present.rows.values import Matrix, MatrixCell

SMALLEST, LARGEST = 16, 64
"""Height of a cell in pixels at normal size."""
WIDEST = 1.9
"""A cell is at most so many times as wide as high."""
LEAST_LABEL, MOST_LABEL = 90, 300
"""Pixels kept for the labels at the left."""
LEAST_COLUMN_LABEL, COLUMN_LABEL = 56, 128
"""Pixels kept for the labels at the top; two fifths of a low view at most."""
AT_ONCE = 24
"""Labels of so many reports are drawn together with the cells."""


class MatrixView(QAbstractScrollArea):
    """Row's report reused in the column's. Arrow keys move, Enter opens, the mouse points and clicks."""

    pointed = Signal(object, QPoint)
    """The MatrixCell under the mouse or the keyboard (None: none), and where its corner is, in global coordinates."""
    chosen = Signal(object)
    """A MatrixCell was clicked or entered."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._matrix = Matrix((), ())
        self._labels: dict[str, Label] = {}
        self._cells = MatrixCells(appearance.scheme)
        self._picture: QPixmap | None = None
        self._names = MatrixLabels(appearance.scheme)
        self._later = Ticks(self._label_now, 0, self)
        self._zoom = 1.0
        self._label_width, self._column_label = LEAST_LABEL, LEAST_COLUMN_LABEL
        self._cell_size = QSize(SMALLEST, SMALLEST)
        self._current: tuple[int, int] | None = None
        self._hovered: tuple[int, int] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        appearance.scheme_changed.connect(self._recolour)

    def show_matrix(self, matrix: Matrix, labels: dict[str, Label]) -> None:
        """Draw `matrix`; `labels` by report id."""
        if matrix.order != self._matrix.order:
            self._current = self._hovered = None
        self._matrix, self._labels = matrix, labels
        self._measure()
        self._redraw()

    def show_from(self, threshold: float, beyond_formulae: bool) -> None:
        """Colour cells whose ratio is `threshold` (0…1) or more; ratios with or without formulae."""
        self._cells.threshold, self._cells.beyond = threshold, beyond_formulae
        self._redraw()

    def zoom(self, factor: float) -> None:
        """Cells `factor` times as large as fits, 0.5…3."""
        self._zoom = min(max(factor, 0.5), 3.0)
        self._measure()
        self._redraw()

    @property
    def matrix(self) -> Matrix:
        """What is drawn."""
        return self._matrix

    @property
    def labels(self) -> dict[str, Label]:
        """How reports are named, by their ids."""
        return self._labels

    @property
    def zoomed(self) -> float:
        """The factor in force."""
        return self._zoom

    @property
    def cell_size(self) -> QSize:
        """Pixels of a cell."""
        return self._cell_size

    @property
    def current(self) -> MatrixCell | None:
        """The cell that the keyboard stands on."""
        return self._cell(self._current)

    def select(self, row: str, column: str) -> None:
        """Stand on the cell of these two reports."""
        if row in self._matrix.order and column in self._matrix.order:
            self._stand(self._matrix.order.index(row), self._matrix.order.index(column))

    def rectangle(self, row: int, column: int) -> QRect:
        """Where a cell is, in pixels of the viewport."""
        return self._grid.place(row, column)

    @property
    def _grid(self) -> Grid:
        x = self._left - self.horizontalScrollBar().value()
        y = self._top - self.verticalScrollBar().value()
        return Grid(x, y, self._cell_size)

    @property
    def _area(self) -> QRect:
        """The part of the viewport where cells are."""
        return self.viewport().rect().adjusted(self._left, self._top, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(640, 560)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._appearance.scheme.base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._matrix.order:
            area = self._area.adjusted(-2, -2, 0, 0)
            painter.setClipRect(area)
            painter.drawPixmap(0, 0, self._cells_picture())
            self._draw_current(painter)
            painter.setClipping(False)
            self._draw_labels(painter)
        painter.end()

    def _cells_picture(self) -> QPixmap:
        """The cells in sight, drawn anew only when one of them changed: pointing at cells changes none."""
        ratio = self.devicePixelRatioF()
        if self._picture is None:
            self._picture = QPixmap(self.viewport().size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            on_picture = QPainter(self._picture)
            on_picture.fillRect(self._area.adjusted(-2, -2, 0, 0), QColor(self._appearance.scheme.base))
            on_picture.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._cells.draw(on_picture, self._matrix, self._grid, self._area, self._figure_font())
            on_picture.end()
        return self._picture

    def _draw_current(self, painter: QPainter) -> None:
        if self._current is not None:
            accent = QColor(self._appearance.scheme.accent)
            painter.setPen(QPen(accent, 2.4 if self.hasFocus() else 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rectangle(*self._current)).adjusted(0, 0, -1, -1), 3, 3)

    def _redraw(self) -> None:
        self._picture = None
        self._names.forget()
        self.viewport().update()

    def _recolour(self) -> None:
        self._cells.set_scheme(self._appearance.scheme)
        self._names.set_scheme(self._appearance.scheme)
        self._redraw()

    def _draw_labels(self, painter: QPainter) -> None:
        """Many labels in a turn of their own, the ones from before until then."""
        if len(self._matrix.order) <= AT_ONCE or self._names.fresh(self._pointed):
            painter.drawPixmap(0, 0, self._labels_picture())
            return
        if self._names.last is not None:
            painter.drawPixmap(0, 0, self._names.last)
        self._later.run(True)

    def _label_now(self) -> None:
        self._later.run(False)
        if self._matrix.order:
            self._labels_picture()
            self.viewport().update()

    def _labels_picture(self) -> QPixmap:
        return self._names.picture(self._matrix.order, self._labels, self._grid, self._frame, self._pointed)

    @property
    def _frame(self) -> Frame:
        return Frame(self.viewport().size(), self.devicePixelRatioF(), self._left, self._top, self.font())

    @property
    def _pointed(self) -> tuple[int, int]:
        """Row and column under the mouse or the keyboard; -1: none."""
        return self._hovered or self._current or (-1, -1)

    @property
    def _left(self) -> int:
        """Where the first column starts, unscrolled."""
        return MARGIN + self._label_width

    @property
    def _top(self) -> int:
        """Where the first row starts, unscrolled."""
        return MARGIN + self._column_label

    def _figure_font(self) -> QFont:
        font = QFont(self.font())
        width, height = self._cell_size.toTuple()
        font.setPixelSize(min(max(min(width // 4, height // 2), 10), 14))
        return font

    def _measure(self) -> None:
        """Labels as wide as they need, cells as large as fits, scroll bars for what does not."""
        count, room = len(self._matrix.order), self.viewport().size()
        metrics = QFontMetrics(label_font(self.font(), LARGEST))
        needed = max((metrics.horizontalAdvance(label.name) for label in self._labels.values()), default=0)
        self._label_width = min(max(needed + NUMBER + 16, LEAST_LABEL), MOST_LABEL, max(LEAST_LABEL, room.width() // 3))
        longest = needed + metrics.horizontalAdvance("000  ")
        width, height = self._fit(room, longest, slant(LARGEST))
        if width < STEEP_BELOW:
            width, height = self._fit(room, longest, slant(width))
        self._cell_size = QSize(round(width * self._zoom), round(min(height, max(width, SMALLEST)) * self._zoom))
        self._set_bar(self.horizontalScrollBar(), self._left + MARGIN + count * self._cell_size.width(), room.width())
        least = self._top + MARGIN + count * self._cell_size.height()
        self._set_bar(self.verticalScrollBar(), least, room.height())

    def _fit(self, room: QSize, longest: int, turned: float) -> tuple[int, int]:
        """Room for labels of columns, `longest` pixels long and turned so; width and height of a cell."""
        count = max(len(self._matrix.order), 1)
        rise = round(longest * sin(turned)) + 18
        most = min(COLUMN_LABEL, room.height() * 2 // 5)
        self._column_label = max(LEAST_COLUMN_LABEL, min(rise, most))
        across = room.width() - self._left - MARGIN - self._column_label // 2
        down = room.height() - self._top - MARGIN
        height = min(max(down // count, SMALLEST), LARGEST)
        return min(max(across // count, SMALLEST), round(height * WIDEST)), height

    def _set_bar(self, bar: QScrollBar, needed: int, room: int) -> None:
        bar.setRange(0, max(0, needed - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._cell_size.height())

    # Pointing

    def _cell(self, place: tuple[int, int] | None) -> MatrixCell | None:
        return self._matrix.cells[place[0]][place[1]] if place is not None else None

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        origin = self.rectangle(0, 0).topLeft()
        width, height = self._cell_size.toTuple()
        if point.x() < self._left or point.y() < self._top:
            return None
        column, row = (point.x() - origin.x()) // width, (point.y() - origin.y()) // height
        count = len(self._matrix.order)
        return (row, column) if 0 <= row < count and 0 <= column < count and row != column else None

    def _stand(self, row: int, column: int) -> None:
        count = len(self._matrix.order)
        self._current = (min(max(row, 0), count - 1), min(max(column, 0), count - 1))
        place = self.rectangle(*self._current)
        area = self._area
        for bar, low, high, least, most in (
            (self.horizontalScrollBar(), place.left(), place.right(), area.left(), area.right()),
            (self.verticalScrollBar(), place.top(), place.bottom(), area.top(), area.bottom()),
        ):
            bar.setValue(bar.value() + min(0, low - least) + max(0, high - most))
        self.viewport().update()

    def _tell(self, place: tuple[int, int] | None) -> None:
        cell = self._cell(place)
        corner = self.rectangle(*place).bottomRight() if place is not None else QPoint()
        self.pointed.emit(cell, self.viewport().mapToGlobal(corner))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().toPoint())
        if place != self._hovered:
            self._hovered = place
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if self._cell(place) is not None else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()
            self._tell(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Labels that had to be cut tell the whole title."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = label_at(event.pos(), self._grid, self._frame, len(self._matrix.order))
            label = self._labels[self._matrix.order[number]] if number is not None else None
            words = f"{label.number}  {label.title or label.name}" if label is not None else ""
            QToolTip.showText(event.globalPos(), tip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, _event: object) -> None:
        self._hovered = None
        self.viewport().update()
        self.pointed.emit(None, QPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().toPoint())
        cell = self._cell(place)
        if event.button() is Qt.MouseButton.LeftButton and place is not None and cell is not None:
            self._stand(*place)
            self.pointed.emit(None, QPoint())
            self.chosen.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in steps and self._matrix.order and event.modifiers() in {_NO_KEYS, Qt.KeyboardModifier.KeypadModifier}:
            row, column = self._current or (0, 0)
            moved = steps[key] if self._current is not None else (0, 1)
            self._stand(row + moved[0], column + moved[1])
            self._announce()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and len(self._matrix.order) > 1:
            self._stand(0, 1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(None, QPoint())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cell stood on stays in sight if it was."""
        super().resizeEvent(event)
        before = QRect(QPoint(0, 0), event.oldSize()).adjusted(self._left, self._top, 0, 0)
        seen = self._current is not None and self.rectangle(*self._current).intersects(before)
        self._measure()
        if self._current is not None and seen:
            self._stand(*self._current)
        self._redraw()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._redraw()

    def _announce(self) -> None:
        self._tell(self._current)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


_NO_KEYS = Qt.KeyboardModifier.NoModifier
