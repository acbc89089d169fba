"""Files that change on disk in, an offer to read them again out."""

from pathlib import Path, PurePath

from PySide6.QtCore import QFileSystemWatcher, QObject

from govcompare.present.gui.notices import Notices
from govcompare.present.gui.visible import visible
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
        workspace.comparison_changed.connect(self._follow)

    def _follow(self) -> None:
        self._notices.withdraw("changed")
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        comparison = self._workspace.comparison
        paths = [source.path for source in comparison.sources] if comparison is not None else []
        there = [path for path in dict.fromkeys(paths) if Path(path).is_file()][:MOST_WATCHED]
        if there:
            self._watcher.addPaths(there)

    def _changed(self, path: str) -> None:
        name = visible(PurePath(path).name)
        words = (
            tr("“{name}” changed on disk.", name=name)
            if Path(path).exists()
            else tr("“{name}” was deleted or moved.", name=name)
        )
        self._notices.tell("changed", words, (tr("Compare again"), self._workspace.compare), sign="rotate-cw")
