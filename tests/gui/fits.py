"""A language on a screen of full HD in, what does not fit there out: dialogs, menus, words in them.

As a program it looks in every language, at the ratio that QT_SCALE_FACTOR says (fixed when a program starts):
`python -m tests.gui.fits FOLDER` keeps settings in FOLDER and prints a line for each fault.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QListWidget, QMenu, QWidget

from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.collecting import Collector
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.main_window import SMALLEST, MainWindow
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.projects.lost_files import LostFiles
from govcompare.present.wording import LANGUAGES
from tests.gui import effects
from tests.gui.executor import PreparedExecutor
from tests.gui.looks import cut_words
from tests.gui.metered import MeteredApplication

SCREEN = (1920, 1080)
"""Pixels of the screens that most people have; at a ratio of 2 a window has 960 by 540."""
FRAME = 32
"""Pixels of height that a window manager needs for a dialog's title."""
CHAPTERED = {"settings-dialog", "guide-dialog"}
"""Dialogs with several pages, and a list of them."""
OPENING = tuple(one for one in effects.EFFECTS if one.seen is effects._dialogs)
"""Actions that ask something or tell something."""


def screen_file(folder: Path) -> Path:
    """Describes the screen to the platform without one."""
    path = folder / "screen.json"
    one = {"name": "hd", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1], "logicalDpi": 96, "dpr": 1}
    path.write_text(json.dumps({"screens": [one]}), encoding="utf-8")
    return path


def faults(window: MainWindow) -> Iterator[str]:
    """All that does not fit, in the language in use."""
    yield from _menus(window)
    yield from (fault for effect in OPENING for fault in _opened_by(window, effect))
    window.projects._ask(lambda: None)
    yield from _dialogs()
    LostFiles(window).ask(("/reports/1.txt",), 1, lambda _folder: None, lambda _kept: None)
    yield from _dialogs()


def misfits(dialog: QWidget) -> Iterator[str]:
    """What does not fit on the screen or into the dialog, as it opens and as small as it gets."""
    name = dialog.objectName() or type(dialog).__name__
    room = dialog.screen().availableSize()
    if dialog.width() > room.width() or dialog.height() + FRAME > room.height():
        yield f"{name} opens with {dialog.width()} × {dialog.height()} on {room.width()} × {room.height()}"
    for size in (dialog.size(), dialog.minimumSizeHint().expandedTo(dialog.minimumSize())):
        dialog.resize(size)
        yield from _too_wide(dialog)
        for page in _pages(dialog):
            QApplication.processEvents()
            yield from (f"{name}{page}, {size.width()} × {size.height()}: {fault}" for fault in cut_words(dialog))


def _pages(dialog: QWidget) -> Iterator[str]:
    chapters = dialog.findChild(QListWidget)
    if dialog.objectName() not in CHAPTERED or not isinstance(chapters, QListWidget):
        yield ""
        return
    for row in range(chapters.count()):
        chapters.setCurrentRow(row)
        yield f", page {row + 1}"


def _too_wide(dialog: QWidget) -> Iterator[str]:
    """Titles of pages that can be read by scrolling only."""
    chapters = dialog.findChild(QListWidget)
    if dialog.objectName() in CHAPTERED and (needed := chapters.sizeHintForColumn(0)) > chapters.viewport().width():
        yield f"{dialog.objectName()}: titles need {needed} pixels and have {chapters.viewport().width()}"


def _opened_by(window: MainWindow, effect: effects.Effect) -> Iterator[str]:
    effect.begin(window)
    _settle(window)
    effect.stand(window)
    _settle(window)
    action = next(action for _bar, _menu, action in effects.menus_of(window) if action.objectName() == effect.name)
    action.trigger()
    QApplication.processEvents()
    if not _open():
        yield f"{effect.name} opens no dialog"
    yield from _dialogs()
    while window.workspace.undo_stack.canUndo():
        window.workspace.undo_stack.undo()
    _settle(window)


def _open() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _dialogs() -> Iterator[str]:
    """Of those that are open, and close them; what Qt asks for files with is Qt's own."""
    for dialog in _open():
        if not isinstance(dialog, QFileDialog):
            yield from misfits(dialog)
        dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _menus(window: MainWindow) -> Iterator[str]:
    bar = window.menuBar()
    shown = sum(bar.actionGeometry(action).width() for action in bar.actions())
    if shown > SMALLEST.width():
        yield f"the menus' titles take {shown} pixels of the smallest window's {SMALLEST.width()}"
    for menu in window.findChildren(QMenu):
        room, size = window.screen().availableSize(), menu.sizeHint()
        if size.height() > room.height() or size.width() > room.width():
            yield f"menu {menu.title()!r} takes {size.width()} × {size.height()} of {room.width()} × {room.height()}"


def _settle(window: MainWindow) -> None:
    work = window.workspace
    QApplication.processEvents()
    while work.jobs.running or (work.files and not (work.findings and work.rows)):
        QApplication.processEvents()


def main() -> None:
    """Look in every language."""
    application = MeteredApplication(["fits"])
    application.setStyle("Fusion")
    Collector(application, Slices.any_working)
    for language in LANGUAGES:
        preferences, executor = Preferences(Path(sys.argv[1]) / f"{language}.ini"), PreparedExecutor()
        preferences.language = language
        executor.compares_to(effects.case())
        window = build(preferences, executor)
        window.show()
        room = window.screen().availableSize()
        if window.width() > room.width() or window.height() + FRAME > room.height():
            sys.stdout.write(f"the window opens with {window.width()} × {window.height()}\n")
        window.open(("/reports/1.txt",))
        _settle(window)
        window.workspace.set_pair("r1", "r2")
        for fault in faults(window):
            sys.stdout.write(f"{language}: {fault}\n")
        window.workspace.undo_stack.setClean()
        window.projects.path = ""
        window.close()


if __name__ == "__main__":
    main()
