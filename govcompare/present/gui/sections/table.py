"""A SectionTable in, Qt's model of it and a delegate that draws its cells out."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from govcompare.present.figures import percent
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.look.quiet import chosen, quiet
from govcompare.present.gui.words.visible import tip, visible
from govcompare.present.palette import blend
from govcompare.present.roles import Role
from govcompare.present.rows.values import SectionCell, SectionTable
from govcompare.present.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
INDENT = 14
"""Pixels by which a cell stands further in for each level."""
BADGE = 34
BAR_HEIGHT = 4
LEAST_SHOWN = 0.0005
"""Below it a score would be shown as 0 %."""
QUIET = 0.55
"""How far the hatching of a missing section steps back: with thirty reports most of the table is hatched."""
ROUGHLY = "≈"
"""Before the score of a reworded section where there is no room for the word."""
PIN = "pin"
"""Name of the drawing in the badge of a pairing that the person made."""


class SectionsModel(QAbstractTableModel):
    """A column a report, a row a group of corresponding sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = SectionTable((), (), ())
        self._titles: tuple[str, ...] = ()

    def show(self, table: SectionTable, titles: tuple[str, ...]) -> None:
        """Show `table`; `titles` of its reports, in their order."""
        self.beginResetModel()
        self.table, self._titles = table, titles
        self.endResetModel()

    def cell(self, index: Index) -> SectionCell:
        """The cell at `index`."""
        return self.table.rows[index.row()][index.column()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.reports)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._titles[section])
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_words(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(_sentence(cell))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(cell)
        if role == Qt.ItemDataRole.UserRole:
            return cell, self.table.levels[index.row()]
        return None


def heading_words(cell: SectionCell) -> str:
    """What stands in the cell."""
    return visible(cell.name)


def _sentence(cell: SectionCell) -> str:
    if not cell.sections:
        return tr("This report has no such section")
    notes = [heading_words(cell)]
    notes += [tr("{ratio} the same as its best counterpart", ratio=percent(cell.similarity))] if cell.similarity else []
    notes += [tr("Most of it was reworded")] if cell.reworded else []
    notes += [tr("Moved: stands elsewhere in the order")] if cell.moved else []
    notes += [tr("Split or merged: {number} sections", number=len(cell.sections))] if len(cell.sections) > 1 else []
    notes += [tr("Paired by you")] if cell.pinned else []
    return "\n".join(notes)


def figure(cell: SectionCell, metrics: QFontMetrics, room: int) -> str:
    """The score, and that the section was reworded: in words where they leave half of the room to the heading."""
    if not cell.reworded:
        return percent(cell.similarity)
    said = tr("Reworded") + " " + percent(cell.similarity)
    return said if 2 * metrics.horizontalAdvance(said) <= room else f"{ROUGHLY} {percent(cell.similarity)}"


class SectionDelegate(QStyledItemDelegate):
    """Heading, score bar, moved badge; hatching where a report has no such section."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        if found is None:
            return
        cell, level = found
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, level)
        if cell.sections:
            inner = option.rect.adjusted(10 + INDENT * (level - 1), 4, -10, -4)
            self._draw_heading(painter, inner, cell, level, chosen(option))
            self._draw_score(painter, inner, cell)
        else:
            self._draw_gap(painter, option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._appearance.scheme.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, level: int) -> None:
        scheme = self._appearance.scheme
        ground = scheme.header if level == 1 else scheme.base
        painter.fillRect(option.rect, QColor(scheme.selection if chosen(option) else ground))
        painter.setPen(QColor(scheme.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())

    def _draw_heading(self, painter: QPainter, inner: QRect, cell: SectionCell, level: int, on_selection: bool) -> None:
        scheme = self._appearance.scheme
        words = QRect(inner)
        words.setBottom(inner.bottom() - BAR_HEIGHT - 3)
        badges = [sign for sign, on in (("↕", cell.moved and cell.similarity >= LEAST_SHOWN), (PIN, cell.pinned)) if on]
        if len(cell.sections) > 1:
            badges.append(f"×{len(cell.sections)}")
        for badge in reversed(badges):
            place = QRect(words.right() - BADGE + 6, words.top(), BADGE - 6, words.height())
            self._draw_badge(painter, place, badge, on_selection)
            words.setRight(words.right() - BADGE)
        if cell.similarity >= LEAST_SHOWN:
            painter.setPen(quiet(scheme, on_selection))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            score = figure(cell, painter.fontMetrics(), words.width())
            painter.drawText(words, right, score)
            widest = max(f"{score} ", "100.0% ", key=len)
            words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(widest))
        font = painter.font()
        font.setBold(level == 1)
        painter.setFont(font)
        painter.setPen(QColor(scheme.text) if cell.heading else quiet(scheme, on_selection))
        elided = painter.fontMetrics().elidedText(heading_words(cell), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def _draw_badge(self, painter: QPainter, place: QRect, words: str, on_selection: bool) -> None:
        scheme = self._appearance.scheme
        pill = QRectF(place.left(), place.center().y() - 8, place.width(), 17)
        painter.setPen(QPen(QColor(scheme.text if on_selection else scheme.moved), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, 8, 8)
        if words == PIN:
            self._appearance.icon(PIN).paint(painter, pill.toRect().adjusted(0, 2, 0, -2))
        else:
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_score(self, painter: QPainter, inner: QRect, cell: SectionCell) -> None:
        scheme = self._appearance.scheme
        bar = QRectF(inner.left(), inner.bottom() - BAR_HEIGHT, inner.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.border))
        painter.drawRoundedRect(bar, 2, 2)
        if cell.similarity > 0:
            painter.setBrush(self._bar_colour(cell))
            painter.drawRoundedRect(bar.adjusted(0, 0, (cell.similarity - 1) * bar.width(), 0), 2, 2)

    def _bar_colour(self, cell: SectionCell) -> QColor:
        scheme = self._appearance.scheme
        if cell.moved:
            return QColor(scheme.moved)
        reworded = scheme.style(Role.REWORDED).line
        return QColor(reworded if cell.reworded and reworded else scheme.ramp[3])

    def _draw_gap(self, painter: QPainter, place: QRect) -> None:
        scheme, inner = self._appearance.scheme, place.adjusted(0, 0, -1, -1)
        quiet = QColor(blend(scheme.gap, scheme.base, QUIET))
        painter.fillRect(inner, QColor(scheme.base))
        painter.fillRect(inner, QBrush(quiet, Qt.BrushStyle.BDiagPattern))
