"""Saving, opening and closing a project, and the question before unsaved work is lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from govcompare import codec, project
from govcompare.model.errors import ProjectError, WriteError
from govcompare.model.project import Project, ProjectFile, ViewState
from govcompare.present.anchoring import Reread, hashes_of, reread_sentence
from govcompare.present.gui.changes import holds_work
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.projects.kept_texts import KeptTexts, kept_texts
from govcompare.present.gui.projects.opening import Found, ProjectOpening
from govcompare.present.gui.widgets.notices import Button, Notices
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import tr

SUFFIX = ".govc"
Step = Callable[[], object]


class Projects(QObject):
    """The project file of one window."""

    seen_changed = Signal()
    """What a project keeps of the screen changed."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        preferences: Preferences,
        notices: Notices,
        screen: Callable[[], ViewState],
    ) -> None:
        """`screen`: gives what is shown."""
        super().__init__(window)
        self._screen = screen
        self._window, self._workspace = window, workspace
        self._preferences, self._notices = preferences, notices
        self.path = ""
        """Of the project file; empty: none yet."""
        self.keeps_texts = False
        """Whether texts are saved in the project, for the day when their files are gone."""
        self._saved_files: tuple[str, ...] = ()
        self._saved_keeping = False
        self._recovered = False
        """Whether what is open was never saved by the person but found after a crash."""
        self._kept = KeptTexts()
        self._texts: dict[str, str] = {}
        """Texts that the project kept when it was opened, by the hash of their file."""
        self._opening = ProjectOpening(window, notices, self._kept)
        workspace.reread.connect(self._tell_reread)

    @property
    def modified(self) -> bool:
        """Whether something that a project keeps was changed since it was saved."""
        changed = self._recovered or holds_work(self._workspace.undo_stack)
        saved = (self._files, self.keeps_texts) == (self._saved_files, self._saved_keeping)
        return changed or (bool(self.path) and not saved)

    @property
    def open_paths(self) -> tuple[str, ...]:
        """What opens all this again: the project, or else its files."""
        return (self.path,) if self.path else self._files

    @property
    def _files(self) -> tuple[str, ...]:
        """The files, those that others stand in for by their own names."""
        return tuple(map(self._kept.origin, self._workspace.files))

    def load(self, path: str) -> None:
        """Open a project in place of what is open, after asking about unsaved work."""
        if self.modified:
            self._ask(lambda: self._load(path))
        else:
            self._load(path)

    def _load(self, path: str) -> None:
        there = Path(codec.as_path(path)).absolute()
        try:
            loaded = project.load(there)
        except ProjectError as error:
            self._notices.tell("project", partial(error_sentence, error), sign="triangle-alert")
            return
        self._notices.withdraw("project")
        self._opening.find(loaded, there.parent, lambda found: self._show(loaded, found, codec.as_text(str(there))))

    def recover(self, path: Path) -> None:
        """Take up what a recovery file holds, as work that is not saved. Raises ProjectError."""
        loaded = project.load(path)
        of = loaded.of if Path(codec.as_path(loaded.of)).is_file() else ""
        self._opening.find(loaded, path.parent, lambda found: self._show(loaded, found, of, recovered=True))

    def _show(self, loaded: Project, found: Found, path: str, recovered: bool = False) -> None:
        self.path, self._recovered = path, recovered
        if path:
            self._preferences.remember((path,))
        self.keeps_texts = self._saved_keeping = bool(loaded.texts)
        self._texts = {text.sha256: text.text for text in loaded.texts}
        self._saved_files = found.saved
        workspace = self._workspace
        workspace.undo_stack.clear()
        workspace.texts.begin(hashes_of(loaded, found.files), loaded.quotes)
        workspace.set_marks(loaded.marks)
        workspace.wanted = loaded.view
        workspace.restart(found.files, found.settings)

    def _tell_reread(self, reread: Reread) -> None:
        """Say which files changed and what became of notes and corrections; offer the texts that the project has."""
        changed = [path for path in reread.paths if not self._kept.stands_in(path)]
        if not changed:
            return
        older = {path: self._texts[old] for path, old in reread.before if old in self._texts}
        offer: tuple[Button, ...] = ((lambda: tr("Use the kept texts"), lambda: self._use(older)),) if older else ()
        self._notices.tell("reread", lambda: _words(changed, reread), *offer, sign="rotate-cw")

    def _use(self, texts: dict[str, str]) -> None:
        """Compare those texts instead of what is in the files now."""
        places = self._opening.stand_ins(texts)
        workspace = self._workspace
        for path, place in places.items():
            workspace.texts.hashes[place] = workspace.texts.hashes.get(path, "")
        workspace.restart(tuple(places.get(path, path) for path in workspace.files), workspace.settings)

    def keep_texts(self) -> None:
        """Keep texts in the project from the next save on, or no more."""
        self.keeps_texts = not self.keeps_texts
        self._workspace.files_changed.emit()

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
        path = codec.as_text(path)
        there = Path(codec.as_path(path))
        try:
            project.save(there, self.current(there))
        except WriteError as error:
            elsewhere: Button = (lambda: tr("Save elsewhere…"), self.save_as)
            self._notices.tell("project", partial(error_sentence, error), elsewhere, sign="triangle-alert")
            return False
        self.path, self._saved_files, self._recovered = path, self._files, False
        self._saved_keeping = self.keeps_texts
        self._preferences.remember((path,))
        self._notices.tell("project", lambda: tr("Saved as {path}", path=visible(path)), sign="check")
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
        self._saved_files, self._saved_keeping, self._recovered = self._files, self.keeps_texts, False
        self._window.close()

    def _clear(self) -> None:
        self.path, self._saved_files, self._recovered = "", (), False
        self.keeps_texts = self._saved_keeping = False
        self._texts = {}
        self._workspace.undo_stack.clear()
        self._workspace.texts.begin({}, ())
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
        workspace, folder = self._workspace, path.parent
        hashes = tuple(workspace.texts.hash_of(workspace.comparison, file) for file in workspace.files)
        files = tuple(
            ProjectFile(project.relative(file, folder), sha256)
            for file, sha256 in zip(self._files, hashes, strict=True)
        )
        settings, marks = workspace.settings, tuple(mark for _, mark in sorted(workspace.marks.items()))
        view = self._screen()
        return Project(
            files,
            project.settings_for(settings, folder),
            marks,
            view,
            workspace.texts.quotes(workspace.comparison, (settings, marks, view)),
            kept_texts(workspace.comparison, self._texts, hashes if self.keeps_texts else self._standing_in(hashes)),
        )

    def _standing_in(self, hashes: tuple[str, ...]) -> tuple[str, ...]:
        """Hashes of texts that are nowhere else: their files are gone."""
        both = zip(self._workspace.files, hashes, strict=True)
        return tuple(sha256 for file, sha256 in both if self._kept.stands_in(file))


def _words(changed: list[str], reread: Reread) -> str:
    return reread_sentence([visible(PurePath(path).name) for path in changed], reread)
