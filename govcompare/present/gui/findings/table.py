"""A FindingsModel in, its table out: columns that share the width, kinds with their signs, verdicts to choose from."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from govcompare.model.findings import Verdict
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.findings.model import Column, FindingsModel
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.look.signs import kind_icon
from govcompare.present.rows.values import Finding
from govcompare.present.sentences import verdict_name

VERDICTS: tuple[Verdict | None, ...] = (*Verdict, None)
ROW_HEIGHT = 28
EN_SPACE = "\u2002"


@dataclass(frozen=True, slots=True)
class _Width:
    """Pixels of a column: what it needs at least, its share of what is left, and where it has enough."""

    least: int
    share: int
    most: int


_WIDTHS = {
    Column.KIND: _Width(96, 3, 190),
    Column.CHARACTERS: _Width(92, 1, 108),
    Column.SIMILARITY: _Width(84, 1, 100),
    Column.LEFT: _Width(64, 3, 240),
    Column.RIGHT: _Width(64, 3, 240),
    Column.TEXT: _Width(76, 8, 2000),
    Column.CHANGED: _Width(66, 4, 280),
    Column.VERDICT: _Width(70, 1, 120),
    Column.NOTE: _Width(44, 4, 280),
}


def column_widths(room: int) -> dict[Column, int]:
    """Widths that fill `room` pixels, none below its least; what one column has enough of, the others get."""
    widths = {column: width.least for column, width in _WIDTHS.items()}
    growing = set(_WIDTHS)
    left = room - sum(widths.values())
    while left > 0 and growing:
        shares = sum(_WIDTHS[column].share for column in growing)
        given = {column: max(1, left * _WIDTHS[column].share // shares) for column in growing}
        for column in sorted(growing):
            more = min(given[column], _WIDTHS[column].most - widths[column], left)
            widths[column] += more
            left -= more
        growing = {column for column in growing if widths[column] < _WIDTHS[column].most}
    return widths


class FindingsTable(QTableView):
    """Fills its width until the person gives a column another."""

    def __init__(self, model: FindingsModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_widths = False
        self._fitting = False
        self.setObjectName("findings")
        self.setModel(model)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CHARACTERS, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._dress_headers()
        self.setItemDelegateForColumn(Column.KIND, _KindDelegate(appearance, self))
        for figures in (Column.CHARACTERS, Column.SIMILARITY):
            self.setItemDelegateForColumn(figures, _FigureDelegate(self))
        self.setItemDelegateForColumn(Column.VERDICT, _VerdictDelegate(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._own_widths:
            self._fitting = True
            for column, width in column_widths(event.size().width()).items():
                self.setColumnWidth(column, width)
            self._fitting = False
        super().resizeEvent(event)  # behind the columns: it decides whether they need a scroll bar

    def _dress_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(40)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.sectionResized.connect(self._resized)

    def _resized(self) -> None:
        self._own_widths = self._own_widths or not self._fitting


class _KindDelegate(QStyledItemDelegate):
    """The kind's colour and second sign before its name."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        finding = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(finding, Finding):
            option.icon = kind_icon(finding.kind, self._appearance.scheme)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration


class _FigureDelegate(QStyledItemDelegate):
    """Figures end before the next column's words begin."""

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        return f"{value}{EN_SPACE}"


class _VerdictDelegate(QStyledItemDelegate):
    """A choice of verdicts."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        box = QComboBox(parent)
        for verdict in VERDICTS:
            box.addItem(verdict_name(verdict), verdict.value if verdict is not None else "")
        box.activated.connect(acting(self._take, box))
        return box

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox) and isinstance(model, FindingsModel):
            model.setData(index, editor.currentData())
