"""A comparison in; what to export, in which form and where to, as the person chose, out."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from govcompare.model.comparison import Comparison
from govcompare.present.gui.exporting.scope import Scope, ScopeChoice
from govcompare.present.wording import tr

WIDTH = 560
FORMS = {"html": ".html", "pdf": ".pdf"}
"""Jobs that write the report, and how their files end."""


class ExportDialog(QDialog):
    """What to show, as a page or for paper; the file's place."""

    def __init__(self, parent: QWidget, comparison: Comparison, here: Scope, suggested: str) -> None:
        """`here`: what of the comparison stands in front of the person."""
        super().__init__(parent)
        self.setObjectName("export-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export report"))
        self.setMinimumWidth(WIDTH)
        self.choice = ScopeChoice(comparison, here)
        self.form = QComboBox()
        self.form.setObjectName("form")
        self.form.setAccessibleName(tr("Format"))
        page = tr("HTML: one file that opens in any browser, without a connection")
        paper = tr("PDF: for paper, with bookmarks")
        for words, job in zip((page, paper), FORMS, strict=True):
            self.form.addItem(words, job)
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
        self.form.currentIndexChanged.connect(self._suit)
        self.place.textChanged.connect(lambda text: self.export.setEnabled(bool(text.strip())))

    def path(self) -> str:
        """Where to; with a suffix."""
        chosen = Path(self.place.text().strip()).expanduser()
        return str(chosen if chosen.suffix else chosen.with_suffix(FORMS[self.job()]))

    def job(self) -> str:
        """One of FORMS."""
        return str(self.form.currentData())

    def _suit(self) -> None:
        """The name ends as the form does."""
        written = Path(self.place.text().strip())
        if written.suffix in FORMS.values():
            self.place.setText(str(written.with_suffix(FORMS[self.job()])))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addSpacing(10)
        column.addWidget(_heading(tr("Format")))
        column.addWidget(self.form)
        column.addSpacing(10)
        column.addWidget(_heading(tr("Save as")))
        column.addLayout(place)
        column.addSpacing(10)
        column.addWidget(self.buttons)

    def _browse(self) -> None:
        suffix = FORMS[self.job()]
        dialog = QFileDialog(self, tr("Save as"), self.path(), f"{suffix[1:].upper()} (*{suffix})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.fileSelected.connect(self.place.setText)
        dialog.open()


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("heading")
    return label
