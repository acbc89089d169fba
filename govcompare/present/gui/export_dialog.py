"""A comparison in; what to export and where to, as the person chose, out."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from govcompare.model.comparison import Comparison
from govcompare.present.figures import report_name
from govcompare.present.gui.visible import visible
from govcompare.present.wording import ntr, tr

WIDTH = 560


class ExportDialog(QDialog):
    """Everything or the pair side by side; the file's place."""

    def __init__(self, parent: QWidget, comparison: Comparison, pair: tuple[str, str] | None, suggested: str) -> None:
        super().__init__(parent)
        self.setObjectName("export-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export HTML report"))
        self.setMinimumWidth(WIDTH)
        self._pair = pair
        count = len(comparison.reports)
        self.everything = QRadioButton(ntr("Everything: {number} report", "Everything: all {number} reports", count))
        self.everything.setObjectName("scope-everything")
        self.this_pair = QRadioButton(tr("The pair side by side"))
        self.this_pair.setObjectName("scope-pair")
        self.this_pair.setEnabled(pair is not None)
        self.everything.setChecked(True)
        self._names = _plain("\n".join(visible(report_name(comparison.reports, id)) for id in pair or ()))
        self._names.setIndent(24)
        self._names.setVisible(pair is not None)
        self._hint = _plain(tr("One file that opens in any browser, without a connection."))
        self.place = QLineEdit(suggested)
        self.place.setObjectName("destination")
        self.place.setAccessibleName(tr("Save as"))
        self.browse = QPushButton(tr("Browse…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in (self.browse, self.buttons.button(QDialogButtonBox.StandardButton.Cancel)):
            button.setAutoDefault(False)
        self.export.setAutoDefault(True)
        self.export.setDefault(True)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.browse.clicked.connect(self._browse)
        self.place.textChanged.connect(lambda text: self.export.setEnabled(bool(text.strip())))

    def path(self) -> str:
        """Where to; with a suffix."""
        chosen = Path(self.place.text().strip()).expanduser()
        return str(chosen if chosen.suffix else chosen.with_suffix(".html"))

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs to show; empty: everything."""
        return (self._pair,) if self.this_pair.isChecked() and self._pair is not None else ()

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        for widget in (self.everything, self.this_pair, self._names):
            column.addWidget(widget)
        column.addSpacing(10)
        column.addWidget(_plain(tr("Save as"), "heading"))
        column.addLayout(place)
        column.addWidget(self._hint)
        column.addSpacing(10)
        column.addWidget(self.buttons)

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Save as"), self.path(), "HTML (*.html)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.fileSelected.connect(self.place.setText)
        dialog.open()


def _plain(words: str, name: str = "muted") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
