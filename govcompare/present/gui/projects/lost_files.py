"""Files that are not where a project has them in, a question where they are now out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from govcompare.present.gui.words.visible import visible
from govcompare.present.wording import ntr, tr

NAMED = 5
"""Lost files that are named in the question; the rest are counted."""


class LostFiles(QObject):
    """Asks where files are."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(
        self, paths: tuple[str, ...], kept: int, search: Callable[[Path], object], go_on: Callable[[bool], object]
    ) -> None:
        """Ask about lost files, `kept` of which have a text in the project. `search` is told the folder to look in,
        `go_on` whether the kept texts are to stand in for the files."""
        box = QMessageBox(self._window)
        box.setObjectName("lost-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Files not found"))
        box.setText(_question(paths))
        box.setInformativeText(
            tr("Choose the folder that holds them now: files are found there by name, also in folders below.")
        )
        look = box.addButton(tr("Choose folder…"), QMessageBox.ButtonRole.AcceptRole)
        look.clicked.connect(lambda: self._ask_folder(search))
        if kept:
            stand_in = box.addButton(tr("Use the kept texts"), QMessageBox.ButtonRole.AcceptRole)
            stand_in.clicked.connect(lambda: go_on(True))
        without = box.addButton(tr("Open without them"), QMessageBox.ButtonRole.DestructiveRole)
        without.clicked.connect(lambda: go_on(False))
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(look)
        box.open()

    def _ask_folder(self, search: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._window, tr("Where are the files now?"))
        dialog.setObjectName("lost-folder-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: search(Path(chosen)))
        dialog.open()


def _question(paths: tuple[str, ...]) -> str:
    first = ntr(
        "A file of this project is not where it was:",
        "{number} files of this project are not where they were:",
        len(paths),
    )
    more = len(paths) - NAMED
    rest = [ntr("and one more", "and {number} more", more)] if more > 0 else []
    return "\n".join([first, *map(visible, paths[:NAMED]), *rest])
