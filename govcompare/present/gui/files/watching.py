"""Files that change on disk in, an offer to read them again out."""

from pathlib import Path, PurePath

from PySide6.QtCore import QFileSystemWatcher, QObject

from govcompare.present.gui.widgets.notices import Notices, compare_again
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr

MOST_WATCHED = 500
"""Files that are watched at most; each takes a watch of the system's."""


class Watching(QObject):
    """Watches what the workspace has open; the view stays as it is until the person asks."""

    def __init__(self, workspace: Workspace, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._notices = workspace, notices
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._look_again)
        workspace.comparison_changed.connect(self._follow)

    def watched(self) -> tuple[str, ...]:
        """Paths of the files that are watched."""
        return tuple(self._watcher.files())

    def _follow(self) -> None:
        self._notices.withdraw("changed")
        if old := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(old)
        comparison = self._workspace.comparison
        paths = [source.path for source in comparison.sources] if comparison is not None else []
        there = [path for path in dict.fromkeys(paths) if Path(path).is_file()][:MOST_WATCHED]
        folders = {str(Path(path).parent) for path in there}
        if there:
            self._watcher.addPaths([*there, *sorted(folders)])

    def _look_again(self, folder: str) -> None:
        """A file that another took the place of is there again: what is watched is the file, not its name."""
        comparison = self._workspace.comparison
        paths = {source.path for source in comparison.sources} if comparison is not None else set()
        back = [path for path in sorted(paths - set(self._watcher.files())) if Path(path).is_file()]
        for path in back:
            if str(Path(path).parent) == folder:
                self._changed(path)

    def _changed(self, path: str) -> None:
        if Path(path).is_file():
            self._watcher.addPath(path)
        name, there = visible(PurePath(path).name), Path(path).exists()

        def words() -> str:
            changed = tr("“{name}” changed on disk.", name=name)
            return changed if there else tr("“{name}” was deleted or moved.", name=name)

        again = (compare_again, self._workspace.compare)
        self._notices.tell("changed", words, again, sign="rotate-cw")
