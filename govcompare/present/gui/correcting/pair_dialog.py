"""A section in, another one that a person chooses for it out, from a list that can be filtered."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.outline import SectionKind
from govcompare.present.gui.look.sizes import begin_with, keep_whole
from govcompare.present.gui.words.visible import visible
from govcompare.present.rows.headings import section_name
from govcompare.present.wording import tr

FIRST_SIZE, NARROWEST = QSize(520, 480), 280
"""Pixels of the dialog at first, and of its question at least."""
QUOTED = 40
"""Characters of a heading that the question quotes."""
DEEPER = "    "
"""Before a heading for each level below the first."""
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_SECTION = Qt.ItemDataRole.UserRole


class PairDialog(QDialog):
    """Typing filters, the arrow keys move, Enter chooses."""

    chosen = Signal(object)
    """The SectionRef that was chosen."""

    def __init__(self, parent: QWidget, comparison: Comparison, own: SectionRef, reports: tuple[str, ...]) -> None:
        """Offers the sections of `reports`, in reading order."""
        super().__init__(parent)
        self.setObjectName("pair-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Pair with"))
        begin_with(self, FIRST_SIZE)
        outline = comparison.outline(own.report)
        name = visible(section_name(outline.sections[own.index], outline))[:QUOTED]
        question = QLabel(tr("Which section belongs to “{section}”?", section=name))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWordWrap(True)
        keep_whole(question, NARROWEST)
        self.filter, self.sections = QLineEdit(), QListWidget()
        self.filter.setPlaceholderText(tr("Filter by text"))
        self.filter.setAccessibleName(tr("Filter by text"))
        self.filter.setClearButtonEnabled(True)
        self.sections.setAccessibleName(tr("Sections"))
        self._fill(comparison, reports)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (question, self.filter, self.sections, self.buttons):
            column.addWidget(widget)
        self.filter.textChanged.connect(self._filter)
        self.sections.itemDoubleClicked.connect(self._done)
        self.sections.currentRowChanged.connect(self._enable)
        self.buttons.accepted.connect(self._done)
        self.buttons.rejected.connect(self.reject)
        self._filter("")

    def _fill(self, comparison: Comparison, reports: tuple[str, ...]) -> None:
        numbers = {report.id: number for number, report in enumerate(comparison.reports, 1)}
        for report in reports:
            outline = comparison.outline(report)
            for section in outline.sections:
                if section.kind is not SectionKind.ITEM:
                    words = visible(section_name(section, outline))
                    item = QListWidgetItem(f"{numbers[report]} · {DEEPER * (section.level - 1)}{words}")
                    item.setData(_SECTION, SectionRef(report, section.index))
                    self.sections.addItem(item)

    def _filter(self, words: str) -> None:
        shown = []
        for row in range(self.sections.count()):
            item = self.sections.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())
            shown += [] if item.isHidden() else [row]
        self.sections.setCurrentRow(shown[0] if shown else -1)
        self._enable()

    def _enable(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.sections.currentRow() >= 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the list while the person types."""
        if event.key() in _WALKING:
            QApplication.sendEvent(self.sections, event)
        else:
            super().keyPressEvent(event)

    def _done(self) -> None:
        item = self.sections.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_SECTION))
            self.accept()
