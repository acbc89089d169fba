"""A person's own phrases in, the same as they were edited out: one a line, stock phrases and what is none."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from govcompare.present.gui.look.sizes import begin_with
from govcompare.present.wording import tr

FIRST_SIZE = QSize(620, 520)


class StockDialog(QDialog):
    """Two lists of phrases."""

    chosen = Signal(tuple, tuple)
    """Stock phrases, and stretches that are none, when the person is done."""
    file_asked = Signal()
    """Phrases of a file are wanted."""

    def __init__(self, parent: QWidget, formulae: Sequence[str], kept: Sequence[str]) -> None:
        super().__init__(parent)
        self.setObjectName("stock-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Stock phrases of your own"))
        begin_with(self, FIRST_SIZE)
        self.formulae, self.kept = QPlainTextEdit("\n".join(formulae)), QPlainTextEdit("\n".join(kept))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.read = self.buttons.addButton(tr("Read from a file…"), QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for box, words, share in (
            (self.formulae, tr("Stock phrases, one a line: they never count as copied"), 2),
            (self.kept, tr("The reports' own, one a line: never a stock phrase, whatever the background says"), 1),
        ):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setBuddy(box)
            box.setAccessibleName(words)
            box.setTabChangesFocus(True)
            column.addWidget(label)
            column.addWidget(box, share)
        column.addWidget(self.buttons)
        self.read.clicked.connect(self.file_asked)
        self.buttons.accepted.connect(self._done)
        self.buttons.rejected.connect(self.reject)

    def add(self, phrases: Sequence[str]) -> None:
        """Put further stock phrases behind those that are there."""
        self.formulae.setPlainText("\n".join(dict.fromkeys((*_lines(self.formulae), *phrases))))

    def _done(self) -> None:
        self.chosen.emit(_lines(self.formulae), _lines(self.kept))
        self.accept()


def _lines(box: QPlainTextEdit) -> tuple[str, ...]:
    lines = (line.strip() for line in box.toPlainText().split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line))
