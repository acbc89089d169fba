"""Preferences and the open comparison in, both as the person chooses out: every choice holds at once, and is kept."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from govcompare.model.settings import Matching, Settings
from govcompare.present.gui.look.sizes import begin_with
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.settings.pages import SettingsPages
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr

FIRST_SIZE = QSize(780, 660)
LIST_WIDTH, SPACING = 170, 4
"""Pixels of the list of pages, and around each of its entries."""


class SettingsDialog(QDialog):
    """A list of pages and the page."""

    def __init__(self, parent: QWidget, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setObjectName("settings-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        begin_with(self, FIRST_SIZE)
        self._workspace, self._preferences = workspace, preferences
        self.chapters, self.pages = QListWidget(), QStackedWidget()
        self.chapters.setObjectName("settings-chapters")
        self.chapters.setFixedWidth(LIST_WIDTH)
        self.chapters.setSpacing(SPACING)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        self.defaults = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        self.defaults.setAutoDefault(False)
        both, column = QHBoxLayout(), QVBoxLayout(self)
        both.addWidget(self.chapters)
        both.addWidget(self.pages, 1)
        column.setContentsMargins(16, 16, 16, 12)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
        self.chapters.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.buttons.rejected.connect(self.reject)
        self.defaults.clicked.connect(self._restore)
        # queued, as the control that changed the language still speaks when it is replaced
        workspace.appearance.language_changed.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self._fill()

    def done(self, result: int) -> None:
        """Write what was chosen before anything else can happen."""
        self._preferences.sync()
        super().done(result)

    def _fill(self) -> None:
        row, focused = max(0, self.chapters.currentRow()), self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self.setWindowTitle(tr("Settings"))
        self.chapters.setAccessibleName(tr("Settings"))
        self.defaults.setText(tr("Restore defaults"))
        self.chapters.clear()
        while (old := self.pages.widget(0)) is not None:
            self.pages.removeWidget(old)
            old.deleteLater()
        for page in SettingsPages(self, self._workspace, self._preferences).all():
            self.pages.addWidget(page)
            self.chapters.addItem(page.title)
        self.chapters.setCurrentRow(row)
        again = self.pages.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _restore(self) -> None:
        appearance, preferences, workspace = self._workspace.appearance, self._preferences, self._workspace
        preferences.matching, preferences.background = Matching(), Settings().background
        preferences.restore, preferences.workers = "nothing", 0
        workspace.choose(tr("settings"), replace(workspace.settings, matching=Matching(), background="shipped"))
        appearance.set_theme("system")
        appearance.set_palette("standard")
        appearance.set_bands(None)
        appearance.set_threshold(0)
        appearance.set_zoom(100)
        appearance.set_font("")
        appearance.set_script("")
        appearance.set_language("")
