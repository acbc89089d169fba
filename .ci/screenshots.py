"""Takes the pictures of docs/images: the real window on the sample reports, one picture a view.

.ci/screenshots.py [FOLDER] [LANGUAGE]
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pyvirtualdisplay.display import Display

from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1440, 900)
FIRST = "side-by-side"
"""The view of the picture in README."""
PATIENCE = 60.0
"""Seconds that the comparison may take."""


def wait_until(ready: Callable[[], bool]) -> None:
    """Let the window work until `ready`, then until it has nothing left to paint."""
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            sys.exit("screenshots: the comparison did not end")
        QApplication.processEvents()
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.02)


def take(window: MainWindow, folder: Path) -> None:
    """One picture a view, and the one of README."""
    work = window.workspace
    best = max(work.comparison.pairs, key=lambda pair: max(pair.a_reused, pair.b_reused))
    work.set_pair(best.a, best.b)
    wait_until(lambda: work.rows is not None and not work.jobs.running)
    for view in window.centre.views:
        window.centre.show_view(view.name)
        wait_until(lambda: not work.jobs.running)
        window.grab().save(str(folder / f"view-{view.name}.png"))
        if view.name == FIRST:
            window.grab().save(str(folder / "window.png"))


def main() -> None:
    """Open the window on the samples under a display of its own."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "docs" / "images")
    folder.mkdir(parents=True, exist_ok=True)
    with Display(size=SIZE), tempfile.TemporaryDirectory() as settings:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        application = QApplication([sys.argv[0]])
        application.setStyle("Fusion")
        preferences = Preferences(Path(settings) / "settings.ini")
        preferences.language = sys.argv[2] if len(sys.argv) > 2 else "zh_CN"
        window = build(preferences, WorkerProcesses())
        window.resize(*SIZE)
        window.show()
        window.open_samples()
        wait_until(lambda: window.workspace.comparison is not None)
        take(window, folder)
        window.workspace.jobs.close()


if __name__ == "__main__":
    main()
