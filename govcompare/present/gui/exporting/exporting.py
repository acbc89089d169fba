"""The current comparison in, a file out: asks for scope and place, runs the job, writes whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.errors import GovcompareError, WriteError
from govcompare.model.jobs import DocumentArguments
from govcompare.present.gui.exporting.dialog import ExportDialog
from govcompare.present.gui.exporting.scope import EVERYTHING, Scope
from govcompare.present.gui.jobs.queue import Listener
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.values import Finding
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import language, tr
from govcompare.saving import save

DOCUMENTS = {"xlsx": ".xlsx", "csv": ".zip", "md": ".md", "docx": ".docx"}
"""Jobs whose result is a file for people, and how its name ends."""


class Exporting(QObject):
    """Ctrl+E and its like."""

    written = Signal(str)
    """Path of a file that was written."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        preferences: Preferences,
        notices: Notices,
        chosen: Callable[[], Sequence[Finding]],
    ) -> None:
        """`chosen`: gives the findings that are selected."""
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._preferences, self._notices, self._chosen = preferences, notices, chosen

    def ask_report(self) -> None:
        """Ask what to export and where to; then do it."""
        comparison = self._workspace.comparison
        if comparison is None:
            return
        pair, report = self._workspace.pair, self._workspace.report
        findings = tuple(dict.fromkeys(one.key for one in self._chosen()))
        here = Scope((pair,) if pair is not None else (), report or "", findings)
        dialog = ExportDialog(self._window, comparison, here, self.suggested(".html"))
        dialog.accepted.connect(lambda: self.report(dialog.job(), dialog.path(), dialog.choice.scope()))
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

    def ask(self, job: str) -> None:
        """Ask where to; then write the result of one of DOCUMENTS."""
        suffix = DOCUMENTS[job]
        dialog = QFileDialog(self._window, tr("Export"), self.suggested(suffix), f"{suffix[1:].upper()} (*{suffix})")
        dialog.setObjectName(f"export-{job}-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.fileSelected.connect(lambda path: self.document(job, path))
        dialog.open()

    def document(self, job: str, path: str) -> None:
        """Write the result of one of DOCUMENTS to `path`; tracked changes are those of the pair side by side."""
        pair = self._workspace.pair if job == "docx" else None
        self._for_people(job, path, EVERYTHING if pair is None else Scope((pair,)), lambda: self.ask(job))

    def report(self, job: str, path: str, scope: Scope = EVERYTHING) -> None:
        """Write the report in one of FORMS to `path`."""
        self._for_people(job, path, scope, self.ask_report)

    def json(self, path: str) -> None:
        """Write the comparison as the contract says to `path`."""
        comparison = self._workspace.comparison
        if comparison is not None:
            self._run("json", codec.encode(comparison), path, self.ask_json)

    def _for_people(self, job: str, path: str, scope: Scope, elsewhere: Callable[[], object]) -> None:
        comparison = self._workspace.comparison
        if comparison is None:
            return
        marks = tuple(mark for _, mark in sorted(self._workspace.marks.items()))
        wanted = DocumentArguments(
            comparison, scope.pairs, language(), marks, report=scope.report, findings=scope.findings
        )
        self._run(job, codec.encode(wanted), path, elsewhere)

    def _run(self, job: str, arguments: bytes, path: str, elsewhere: Callable[[], object]) -> None:
        listener = Listener(lambda data: self.write(path, data, elsewhere), lambda error: self._fail(error, elsewhere))
        self._workspace.jobs.run(job, arguments, listener)

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
            lambda: tr("Saved as {path}", path=visible(path)),
            (lambda: tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path))),
            (lambda: tr("Show folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))),
            sign="check",
        )
        self.written.emit(path)

    def _fail(self, error: GovcompareError, elsewhere: Callable[[], object] | None = None) -> None:
        again = (lambda: tr("Save elsewhere…"), elsewhere or self.ask_report)
        self._notices.tell("export", lambda: error_sentence(error), again, sign="triangle-alert")

    def suggested(self, suffix: str) -> str:
        """A path for what is exported."""
        comparison: Comparison | None = self._workspace.comparison
        name = Path(comparison.sources[0].path).stem if comparison is not None and comparison.sources else "govcompare"
        folder = Path(self._preferences.folder or Path.home())
        return str(folder / f"{name}-govcompare{suffix}")
