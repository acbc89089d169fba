"""Menus and dialogs that ask for files, and those that only tell; none of them waits in a loop of its own."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from govcompare.model.formats import SUFFIXES
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.help.about_dialog import AboutDialog
from govcompare.present.gui.help.guide import Guide
from govcompare.present.gui.look.sizes import begin_with
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.settings.dialog import SettingsDialog
from govcompare.present.gui.words.mnemonics import without_mnemonic
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr

COLUMNS, BETWEEN_GROUPS = 4, 16
"""Of the list of keys, and pixels below each group: the whole list fits a screen of 768 lines."""
_COLUMN_OF = (0, 1, 1, 2, 3, 2, 0, 3)
"""Where each menu's keys stand: columns of the same height."""


class Asking(QObject):
    """Opens dialogs over the window."""

    chosen = Signal(tuple)
    """Paths that the person wants opened."""

    def __init__(self, window: QMainWindow, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._workspace, self._preferences = window, workspace, preferences

    def files(self) -> None:
        """Ask for reports or a project."""
        dialog = QFileDialog(self._window, tr("Open reports"), self._folder())
        dialog.setObjectName("open-files")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                tr("Reports and projects") + f" ({' '.join(f'*{suffix}' for suffix in (*SUFFIXES, '.govc'))})",
                tr("Projects") + " (*.govc)",
                tr("All files") + " (*)",
            ]
        )
        dialog.filesSelected.connect(lambda paths: self.chosen.emit(tuple(paths)))
        _show(dialog)

    def folder(self) -> None:
        """Ask for a folder of reports."""
        dialog = QFileDialog(self._window, tr("Open folder"), self._folder())
        dialog.setObjectName("open-folder-dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda paths: self.chosen.emit(tuple(paths)))
        _show(dialog)

    def recent_menu(self, menu: QMenu, before: QAction) -> QMenu:
        """A submenu of recent files, filled when it opens."""
        recent = QMenu(menu)
        recent.setObjectName("recent-menu")
        menu.insertMenu(before, recent)
        recent.aboutToShow.connect(acting(self._fill, recent))
        self._recent = recent
        self._name()
        self._workspace.appearance.language_changed.connect(self._name)
        return recent

    def keys(self) -> None:
        """Show all keys."""
        dialog = QDialog(self._window)
        dialog.setObjectName("keys-dialog")
        dialog.setWindowTitle(tr("Keyboard shortcuts"))
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(28)
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for number, (title, lines) in enumerate(_keys(self._window)):
            column = columns[_COLUMN_OF[number]]
            column.addLayout(_listed(title, lines))
            column.addSpacing(BETWEEN_GROUPS)
        for column in columns:
            column.setSpacing(0)
            column.addStretch(1)
            side_by_side.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.reject)
        whole = QVBoxLayout(dialog)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(16)
        scrolling = _Scrolling(side_by_side)
        scrolling.setAccessibleName(dialog.windowTitle())
        whole.addWidget(scrolling)
        whole.addWidget(buttons)
        begin_with(dialog, dialog.sizeHint())
        _show(dialog)

    def settings(self) -> None:
        """Show what the person can choose."""
        SettingsDialog(self._window, self._workspace, self._preferences).open()

    def guide(self) -> None:
        """Show the built-in guide."""
        Guide(self._window, self._workspace.appearance).open()

    def about(self) -> None:
        """Say what this program is, and what it is made of."""
        AboutDialog(self._window).open()

    def _folder(self) -> str:
        return self._preferences.folder or str(Path.home())

    def _name(self) -> None:
        self._recent.setTitle(tr("Open &recent"))

    def _fill(self, recent: QMenu) -> None:
        recent.clear()
        for path in self._preferences.recent:
            action = recent.addAction(visible(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=path: self.chosen.emit((path,)))
        recent.addSeparator()
        forget = recent.addAction(tr("Forget these"), self._preferences.forget_recent)
        forget.setEnabled(bool(self._preferences.recent))


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class _Scrolling(QScrollArea):
    """Shows all of what it holds where there is room."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self._inside = QWidget()
        layout.setContentsMargins(0, 0, 0, 0)
        self._inside.setLayout(layout)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()


def _keys(window: QMainWindow) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The title of each menu, and the words and keys of its actions that have some."""
    for entry in window.menuBar().actions():
        menu = entry.menu()
        actions = menu.actions() if isinstance(menu, QMenu) else []
        yield entry.text(), [(action.text(), _native(action.shortcuts())) for action in actions if action.shortcuts()]


def _native(keys: Sequence[QKeySequence]) -> str:
    return "  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _listed(title: str, lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(2)
    grid.addWidget(_plain(title, "heading"), 0, 0, 1, 2)
    for row, (words, keys) in enumerate(lines, 1):
        grid.addWidget(_plain(words, ""), row, 0)
        grid.addWidget(_plain(keys, "muted"), row, 1)
    return grid


def _plain(words: str, name: str) -> QLabel:
    label = QLabel(without_mnemonic(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    return label
