"""Takes the pictures of docs/images: the real window on the sample reports, every view in two languages and themes;
and those of resources/guide: each view alone, in all languages and themes.

.ci/screenshots.py [IMAGES GUIDE]
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pyvirtualdisplay.display import Display

from govcompare.present import wording
from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1440, 900)
GUIDE_SIZE, LIST_WIDTH = (840, 600), 1040
"""A small window, as the guide shows its pictures smaller still; the list of findings needs more to name all kinds."""
LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark")
FIRST = "side-by-side", "zh_CN", "light"
"""The picture in README."""
MOST_BYTES = 400_000
ALIKE = 0xF0F0F0
"""The bits of a colour that tell groups apart."""
EXACT = 48
"""Commonest colours that are kept as they are: grounds that differ by less than groups do."""
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


def take(window: QWidget, picture: Path) -> None:
    """One picture in 256 colours: a third of the bytes, and nothing to be seen of it."""
    whole = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = fitting_colours(np.frombuffer(whole.constBits(), dtype=np.uint32))
    whole.convertToFormat(QImage.Format.Format_Indexed8, colours).save(str(picture), "PNG", 0)
    if picture.stat().st_size > MOST_BYTES:
        sys.exit(f"screenshots: {picture.name} has {picture.stat().st_size:,} bytes")


def fitting_colours(pixels: np.ndarray) -> list[int]:
    """The EXACT commonest, then the commonest of each of the commonest groups of alike ones: rare accents stay."""
    colours, counts = np.unique(pixels, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    colours, counts = colours[order], counts[order]
    exact, colours, counts = colours[:EXACT], colours[EXACT:], counts[EXACT:]
    alike = colours & ALIKE
    _groups, firsts, members = np.unique(alike, return_index=True, return_inverse=True)
    weights = np.bincount(members, weights=counts)
    common = colours[firsts[np.argsort(-weights, kind="stable")[: 256 - EXACT]]]
    return [*exact.tolist(), *common.tolist()]


def take_all(window: MainWindow, folder: Path) -> None:
    """Every view, language and theme, and the picture of README."""
    work = window.workspace
    for language in LANGUAGES:
        work.appearance.set_language(language)
        for theme in THEMES:
            work.appearance.set_theme(theme)
            for view in window.centre.views:
                window.centre.show_view(view.name)
                view.setFocus()
                wait_until(lambda: not work.jobs.running)
                take(window, folder / f"{view.name}-{language}-{theme}.png")
                if (view.name, language, theme) == FIRST:
                    take(window, folder / "window.png")


def take_guide(window: MainWindow, folder: Path) -> None:
    """Each view and the list of findings, without what stands around them."""
    work = window.workspace
    window.reports_frame.hide()
    for language in wording.LANGUAGES:
        work.appearance.set_language(language)
        for theme in THEMES:
            work.appearance.set_theme(theme)
            for view in window.centre.views:
                window.findings_frame.hide()
                window.resize(*GUIDE_SIZE)
                window.centre.show_view(view.name)
                view.setFocus()
                wait_until(lambda: not work.jobs.running)
                take(view, folder / f"{view.name}-{language}-{theme}.png")
            window.findings_frame.show()
            window.resize(LIST_WIDTH, GUIDE_SIZE[1])
            wait_until(lambda: not work.jobs.running)
            take(window.findings_frame, folder / f"findings-{language}-{theme}.png")


def main() -> None:
    """Open the window on the samples under a display of its own."""
    given = [Path(name) for name in sys.argv[1:]] or [ROOT / "docs" / "images", ROOT / "resources" / "guide"]
    images, guide = given
    for folder in given:
        folder.mkdir(parents=True, exist_ok=True)
    with Display(size=SIZE), tempfile.TemporaryDirectory() as settings:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        application = QApplication([sys.argv[0]])
        application.setStyle("Fusion")
        window = build(Preferences(Path(settings) / "settings.ini"), WorkerProcesses())
        window.resize(*SIZE)
        window.show()
        window.open_samples()
        wait_until(lambda: window.workspace.rows is not None and bool(window.workspace.findings))
        take_all(window, images)
        take_guide(window, guide)
        window.workspace.jobs.close()


if __name__ == "__main__":
    main()
