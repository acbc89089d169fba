"""Unsaved work in, a file that outlives a crash out, and an offer to take up what an earlier run left."""

import os
import signal
import socket
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSocketNotifier, QStandardPaths

from govcompare import project
from govcompare.model.errors import GovcompareError, WriteError
from govcompare.model.project import Project
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.jobs.soon import Soon
from govcompare.present.gui.projects.projects import SUFFIX, Projects
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.gui.workspace import Workspace
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import tr

BEHIND_MS = 1500
"""The file is at most so much behind the person's last action; two seconds are promised, the rest is for the disk."""
SEEN_MS = 10_000
"""The same for what is only looked at: whoever steps through a report should not wait for the disk at every step."""


def state_folder() -> Path:
    """Where the person's own recovery files lie."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)) / "govcompare"


class Recovery(QObject):
    """The recovery file of one window; a lock beside it says whose it is, and that its program still runs."""

    def __init__(self, projects: Projects, workspace: Workspace, notices: Notices, folder: Path) -> None:
        super().__init__(projects)
        self._projects, self._workspace, self._notices = projects, workspace, notices
        self.path = folder / f"{os.getpid()}-{os.urandom(4).hex()}{SUFFIX}"
        self._soon, self._seen = Soon(self.keep, BEHIND_MS, self), Soon(self.keep, SEEN_MS, self)
        self._locks: dict[Path, QLockFile] = {}
        self._kept: Project | None = None
        """What stands in the file."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        self._claim(self.path)
        for changed in (
            workspace.undo_stack.indexChanged,
            workspace.files_changed,
            workspace.pair_changed,
            workspace.report_changed,
        ):
            changed.connect(self._soon.wish)
        projects.seen_changed.connect(self._seen.wish)
        self._offer(folder)

    def keep(self) -> None:
        """Write what is not saved now, or take the file away when all is."""
        projects = self._projects
        if not self._workspace.files or (projects.path and not projects.modified):
            self.path.unlink(missing_ok=True)
            self._kept = None
            return
        now = replace(projects.current(self.path), of=projects.path)
        if now == self._kept:
            return
        try:
            project.save(self.path, now)
            self._kept = now
        except WriteError as error:
            self._notices.tell("recovery", partial(error_sentence, error), sign="triangle-alert")

    def close(self, kept: bool = False) -> None:
        """The program ends: take the file away, or leave it (`kept`) for the next start."""
        for soon in (self._soon, self._seen):
            soon.drop()
        if not kept:
            self.path.unlink(missing_ok=True)
        for path in tuple(self._locks):
            self._release(path)

    def _claim(self, path: Path) -> bool:
        """Whether `path` is ours alone: false while the program that wrote it runs."""
        lock = QLockFile(str(path.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._locks[path] = lock
            return True
        return False

    def _release(self, path: Path) -> None:
        self._locks.pop(path).unlock()

    def _offer(self, folder: Path) -> None:
        """Offer the latest that a program left which runs no more."""
        left = [path for path in folder.glob(f"*{SUFFIX}") if path != self.path]
        for path in sorted(left, key=_written, reverse=True):
            if self._claim(path):
                self._notices.tell(
                    "left",
                    lambda: tr("govcompare ended before your work was saved."),
                    (lambda: tr("Restore"), acting(self._restore, path)),
                    (lambda: tr("Do not restore"), acting(self._discard, path)),
                    sign="triangle-alert",
                )
                return

    def _restore(self, path: Path) -> None:
        try:
            self._projects.recover(path)
        except GovcompareError as error:
            self._notices.tell("left", partial(error_sentence, error), sign="triangle-alert")
            return
        self.keep()
        if self.path.exists():
            self._discard(path)

    def _discard(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._release(path)


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def on_terminate(act: Callable[[], object], parent: QObject) -> None:
    """Call `act` in the event loop when the system asks the program to end."""
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.set_wakeup_fd(theirs.fileno())
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, parent)

    def woken() -> None:
        received = ours.recv(64)
        theirs.fileno()  # the pair lives as long as the notifier
        if signal.SIGTERM in received:
            act()

    notifier.activated.connect(woken)
