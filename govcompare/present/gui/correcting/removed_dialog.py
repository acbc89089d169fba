"""A source in, what cleaning took away from it shown, and what the person wants back out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from govcompare.model.document import RemovalKind, Source
from govcompare.present.gui.correcting.removed_model import Column, RemovedModel
from govcompare.present.gui.look.sizes import begin_with
from govcompare.present.sentences import removal_name
from govcompare.present.wording import ntr, tr

FIRST_SIZE = QSize(820, 520)
KIND_WIDTH, CHARACTERS_WIDTH = 130, 100


class RemovedDialog(QDialog):
    """One line for each stretch; those chosen can be taken back into the reports."""

    restored = Signal(tuple)
    """The Removals that the person wants back."""

    def __init__(self, parent: QWidget, source: Source, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("removed-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Taken away from “{name}”", name=name))
        begin_with(self, FIRST_SIZE)
        self.model = RemovedModel(source, self)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(tr("Kind"))
        self._fill_kinds(source)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self.table = self._table()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = self.buttons.addButton(tr("Put back what is selected"), QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self.kinds.currentIndexChanged.connect(self._choose_kind)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.restore.clicked.connect(self._restore)
        self.buttons.rejected.connect(self.reject)
        self._choose_kind()

    def _fill_kinds(self, source: Source) -> None:
        self.kinds.addItem(tr("All kinds ({count})", count=len(source.removed)), None)
        for kind in RemovalKind:
            count = sum(1 for one in source.removed if one.kind is kind)
            if count:
                self.kinds.addItem(tr("{kind} ({count})", kind=removal_name(kind), count=count), kind)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(tr("What was taken away"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(Column.KIND, KIND_WIDTH)
        table.setColumnWidth(Column.CHARACTERS, CHARACTERS_WIDTH)
        return table

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.kinds)
        bar.addStretch(1)
        bar.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)

    def _choose_kind(self) -> None:
        self.model.show_kind(self.kinds.currentData())
        rows = self.model.rowCount()
        self._count.setText(ntr("{number} stretch", "{number} stretches", rows))
        self._enable()

    def _enable(self) -> None:
        self.restore.setEnabled(self.table.selectionModel().hasSelection())

    def _restore(self) -> None:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        self.restored.emit(tuple(self.model.removal(row) for row in rows))
        self.accept()
