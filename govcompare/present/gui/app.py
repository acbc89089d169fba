"""Paths in, the window open on them; returns the exit status when it is closed."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from govcompare import __version__
from govcompare.present.gui.faults import tell_faults
from govcompare.present.gui.files.desktop_recent import tell_desktop
from govcompare.present.gui.jobs.collecting import Collector
from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.jobs.queue import Executor, Jobs
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.projects.recovery import Recovery, on_terminate, state_folder
from govcompare.present.gui.workspace import Workspace


def build(preferences: Preferences, executor: Executor) -> MainWindow:
    """A window, not shown yet, with all that it works with as its children; the application must exist."""
    appearance, jobs = Appearance(preferences), Jobs(executor)
    workspace = Workspace(jobs, appearance)
    workspace.settings = preferences.first_settings
    window = MainWindow(workspace, preferences)
    for part in (workspace, jobs, appearance):
        part.setParent(window)
    return window


def main(paths: Sequence[str]) -> int:
    """Open the window on `paths` and stay until it is closed."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("govcompare")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("govcompare")
    application.setStyle("Fusion")
    preferences = Preferences()
    preferences.remembered = tell_desktop
    executor = WorkerProcesses(most=lambda: preferences.workers)
    window = build(preferences, executor)
    Collector(window, Slices.any_working)
    stop = tell_faults(window.notices)
    window.show()
    window.open(tuple(paths) or preferences.at_start)
    recovery = Recovery(window.projects, window.workspace, window.notices, state_folder())

    def terminate() -> None:
        """As if the person had quit, but for the question: what is not saved is offered at the next start."""
        window.remember()
        recovery.keep()
        recovery.close(kept=window.projects.modified)
        application.exit(0)

    on_terminate(terminate, window)
    status = application.exec()
    recovery.close(kept=window.isVisible())
    window.workspace.jobs.close()
    stop()
    return status
