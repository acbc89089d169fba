"""Saving, opening and closing a project, and the question before unsaved work is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from govcompare import project
from govcompare.model.comparison import Comparison
from govcompare.model.errors import ProjectError, WriteError
from govcompare.model.project import Project, ProjectFile, ViewState
from govcompare.present.gui.marks import view_state
from govcompare.present.gui.notices import Notices
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import tr

SUFFIX = ".govc"
Step = Callable[[], object]


class Projects(QObject):
    """The project file of one window."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        preferences: Preferences,
        notices: Notices,
        view: Callable[[], str],
    ) -> None:
        """`view`: gives the name of the view in front; empty while nothing is open."""
        super().__init__(window)
        self._view = view
        self._window, self._workspace = window, workspace
        self._preferences, self._notices = preferences, notices
        self.path = ""
        """Of the project file; empty: none yet."""
        self._saved_files: tuple[str, ...] = ()
        self._recovered = False
        """Whether what is open was never saved by the person but found after a crash."""

    @property
    def modified(self) -> bool:
        """Whether something that a project keeps was changed since it was saved."""
        changed = self._recovered or not self._workspace.undo_stack.isClean()
        return changed or (bool(self.path) and self._workspace.files != self._saved_files)

    @property
    def open_paths(self) -> tuple[str, ...]:
        """What opens all this again: the project, or else its files."""
        return (self.path,) if self.path else self._workspace.files

    def load(self, path: str) -> None:
        """Open a project in place of what is open, after asking about unsaved work."""
        if self.modified:
            self._ask(lambda: self._load(path))
        else:
            self._load(path)

    def _load(self, path: str) -> None:
        try:
            loaded = project.load(Path(path))
        except ProjectError as error:
            self._notices.tell("project", error_sentence(error), sign="triangle-alert")
            return
        self._notices.withdraw("project")
        self.path = str(Path(path).absolute())
        self._preferences.remember((self.path,))
        self._show(loaded, Path(self.path).parent)

    def recover(self, path: Path) -> None:
        """Take up what a recovery file holds, as work that is not saved. Raises ProjectError."""
        loaded = project.load(path)
        self.path = ""
        self._show(loaded, path.parent, recovered=True)

    def _show(self, loaded: Project, folder: Path, recovered: bool = False) -> None:
        self._recovered = recovered
        workspace = self._workspace
        workspace.undo_stack.clear()
        workspace.set_marks(loaded.marks)
        workspace.wanted = loaded.view
        self._saved_files = tuple(str((folder / file.path).resolve()) for file in loaded.files)
        workspace.restart(self._saved_files, project.settings_in(loaded.settings, folder))

    def save(self) -> None:
        """Save where it was saved before, or ask."""
        if self.path:
            self.write(self.path)
        else:
            self.save_as()

    def save_as(self, then: Step = lambda: None) -> None:
        """Ask where to save; do `then` when it is saved."""
        folder = Path(self._preferences.folder or Path.home())
        dialog = QFileDialog(self._window, tr("Save project"), str(folder), tr("Projects") + f" (*{SUFFIX})")
        dialog.setObjectName("save-project-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(lambda path: self.write(path) and then())
        dialog.open()

    def write(self, path: str) -> bool:
        """Save to `path`; False when it could not be written."""
        try:
            project.save(Path(path), self.current(Path(path)))
        except WriteError as error:
            elsewhere = (tr("Save elsewhere…"), self.save_as)
            self._notices.tell("project", error_sentence(error), elsewhere, sign="triangle-alert")
            return False
        self.path, self._saved_files, self._recovered = path, self._workspace.files, False
        self._preferences.remember((path,))
        self._notices.tell("project", tr("Saved as {path}", path=visible(path)), sign="check")
        self._workspace.undo_stack.setClean()
        self._workspace.files_changed.emit()
        return True

    def close(self) -> None:
        """Close everything, after asking about unsaved work."""
        if self.modified:
            self._ask(self._clear)
        else:
            self._clear()

    def may_close(self) -> bool:
        """True when nothing would be lost; else asks, and closes the window when the person says so."""
        if not self.modified:
            return True
        self._ask(self._leave)
        return False

    def _leave(self) -> None:
        self._workspace.undo_stack.setClean()
        self._saved_files, self._recovered = self._workspace.files, False
        self._window.close()

    def _clear(self) -> None:
        self.path, self._saved_files, self._recovered = "", (), False
        self._workspace.undo_stack.clear()
        self._workspace.set_marks(())
        self._workspace.wanted = None
        self._workspace.restart((), self._preferences.first_settings)

    def _ask(self, then: Step) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("unsaved-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Unsaved work"))
        box.setText(tr("Save your verdicts, notes and corrections before closing?"))
        keep = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        discard.clicked.connect(then)
        keep.clicked.connect(lambda: self._save_then(then))
        box.open()

    def _save_then(self, then: Step) -> None:
        if not self.path:
            self.save_as(then)
        elif self.write(self.path):
            then()

    def current(self, path: Path) -> Project:
        """What would be saved in a project file at `path` now."""
        workspace = self._workspace
        hashes = _hashes(workspace.comparison)
        files = tuple(
            ProjectFile(project.relative(file, path.parent), hashes.get(file, "")) for file in workspace.files
        )
        marks = tuple(mark for _, mark in sorted(workspace.marks.items()))
        return Project(files, project.settings_for(workspace.settings, path.parent), marks, self._shown())

    def _shown(self) -> ViewState:
        workspace = self._workspace
        return workspace.wanted or view_state(workspace.comparison, self._view(), workspace.pair, workspace.report)


def _hashes(comparison: Comparison | None) -> dict[str, str]:
    return {source.path: source.sha256 for source in comparison.sources} if comparison is not None else {}
