"""What cleaning took away from a source in, a table of it out; nothing is made for rows that are not looked at."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from govcompare.model.document import Removal, RemovalKind, Source
from govcompare.present.gui.words.visible import visible
from govcompare.present.sentences import removal_name
from govcompare.present.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
BESIDE = 14
"""Characters of what was kept that are shown on both sides of what was not."""
SNIPPET = 120
"""Characters of a removed stretch that its line shows."""
TIP = 800
"""Characters of it that its tooltip shows."""


class Column(IntEnum):
    """Columns from the left."""

    KIND = 0
    CHARACTERS = 1
    TEXT = 2


class RemovedModel(QAbstractTableModel):
    """The removals of one kind, or of all, in reading order."""

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown: tuple[Removal, ...] = source.removed

    def show_kind(self, kind: RemovalKind | None) -> None:
        """List only removals of this kind; None: all."""
        self.beginResetModel()
        self._shown = tuple(one for one in self._source.removed if kind in {None, one.kind})
        self.endResetModel()

    def removal(self, row: int) -> Removal:
        """What stands in that row."""
        return self._shown[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Kind"), tr("Characters"), tr("What was taken away, between what was kept"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        removal = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            match Column(index.column()):
                case Column.KIND:
                    return removal_name(removal.kind)
                case Column.CHARACTERS:
                    return f"{removal.span.length:,}"
                case Column.TEXT:
                    return self._between(removal)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.TEXT:
            return visible(removal.span.of(self._source.text)[:TIP])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.CHARACTERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _between(self, removal: Removal) -> str:
        text, span = self._source.text, removal.span
        taken = span.of(text)
        shown = visible(taken[:SNIPPET]) + ("…" if len(taken) > SNIPPET else "")
        before, behind = text[max(0, span.start - BESIDE) : span.start], text[span.end : span.end + BESIDE]
        return f"{visible(before)}【{shown}】{visible(behind)}"
