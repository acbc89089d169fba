"""The current comparison in, a file out: asks for scope and place, runs the job, writes whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.errors import GovcompareError, WriteError
from govcompare.model.jobs import HtmlArguments
from govcompare.present.gui.export_dialog import ExportDialog
from govcompare.present.gui.jobs.queue import Listener
from govcompare.present.gui.notices import Notices
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import language, tr
from govcompare.saving import save


class Exporting(QObject):
    """Ctrl+E and its like."""

    written = Signal(str)
    """Path of a file that was written."""

    def __init__(self, window: QWidget, workspace: Workspace, preferences: Preferences, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._preferences, self._notices = preferences, notices

    def ask_html(self) -> None:
        """Ask what to export and where to; then do it."""
        comparison = self._workspace.comparison
        if comparison is None:
            return
        dialog = ExportDialog(self._window, comparison, self._workspace.pair, self.suggested(".html"))
        dialog.accepted.connect(lambda: self.html(dialog.path(), dialog.pairs()))
        dialog.open()

    def ask_json(self) -> None:
        """Ask where to; then write the machine-readable result."""
        dialog = QFileDialog(self._window, tr("Export JSON"), self.suggested(".json"), "JSON (*.json)")
        dialog.setObjectName("export-json-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.json)
        dialog.open()

    def html(self, path: str, pairs: tuple[tuple[str, str], ...] = ()) -> None:
        """Write the report on `pairs` (empty: on everything) to `path`."""
        comparison = self._workspace.comparison
        if comparison is None:
            return
        marks = tuple(mark for _, mark in sorted(self._workspace.marks.items()))
        self._run("html", codec.encode(HtmlArguments(comparison, pairs, language(), marks)), path)

    def json(self, path: str) -> None:
        """Write the comparison as the contract says to `path`."""
        comparison = self._workspace.comparison
        if comparison is not None:
            self._run("json", codec.encode(comparison), path)

    def _run(self, job: str, arguments: bytes, path: str) -> None:
        self._workspace.jobs.run(
            job, arguments, Listener(lambda data: self.write(path, data, self.ask_html), self._fail)
        )

    def write(self, path: str, data: bytes, elsewhere: Callable[[], object]) -> None:
        """Write a file and say so; `elsewhere` asks for another place after a failure."""
        try:
            save(Path(path), data)
        except WriteError as error:
            self._fail(error, elsewhere)
            return
        self._preferences.folder = str(Path(path).parent)
        self._notices.tell(
            "export",
            tr("Saved as {path}", path=visible(path)),
            (tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path))),
            (tr("Show folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))),
            sign="check",
        )
        self.written.emit(path)

    def _fail(self, error: GovcompareError, elsewhere: Callable[[], object] | None = None) -> None:
        again = (tr("Save elsewhere…"), elsewhere or self.ask_html)
        self._notices.tell("export", error_sentence(error), again, sign="triangle-alert")

    def suggested(self, suffix: str) -> str:
        """A path for what is exported."""
        comparison: Comparison | None = self._workspace.comparison
        name = Path(comparison.sources[0].path).stem if comparison is not None and comparison.sources else "govcompare"
        folder = Path(self._preferences.folder or Path.home())
        return str(folder / f"{name}-govcompare{suffix}")
