"""A window in, what does not fit its place out: words of controls, and words that are drawn by hand.

As a program it looks at windows with any number of reports, on a screen of the ratio that QT_SCALE_FACTOR says:
`python -m tests.gui.looks FOLDER` keeps settings in FOLDER and prints a line for each fault.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTabBar, QToolButton, QWidget

from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.collecting import Collector
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.reading.pair_bar import Elided
from govcompare.present.gui.words.mnemonics import without_mnemonic
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison
from tests.gui.metered import MeteredApplication

COUNTS = (0, 1, 2, 12, 60)
"""Reports that are open."""
SMALL = (900, 600)
"""The least that a window takes."""
SCREEN = (2560, 1440)
"""Pixels of a screen that a window fills, as many or as few as the ratio makes of them."""
DRESSES = (("light", "en"), ("dark", "zh_CN"))
"""Themes and languages."""
SLACK = 1.5
"""Pixels by which a font may measure otherwise than it draws."""
OFFSCREEN_ONLY = "This plugin does not support "


def looks(window: MainWindow) -> Iterator[str]:
    """Faults of a window in every size and theme, each view in turn."""
    ratio = window.devicePixelRatio()
    for width, height in (SMALL, (round(SCREEN[0] / ratio), round(SCREEN[1] / ratio))):
        window.resize(width, height)
        for theme, language in DRESSES:
            window.workspace.appearance.set_theme(theme)
            window.workspace.appearance.set_language(language)
            for name in [view.name for view in window.centre.views] if window.centre.is_working else [""]:
                if name:
                    window.centre.show_view(name)
                QApplication.processEvents()
                for fault in cut_words(window):
                    yield f"{name or 'empty'}, {width} × {height}, {theme}, {language}: {fault}"


def cut_words(window: QWidget) -> list[str]:
    """Words that there is not room enough for."""
    return [*_cut_controls(window), *_cut_drawings(window)]


def _cut_controls(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            need, there = _needed(widget)
            if need > there + SLACK:
                yield f"{type(widget).__name__} {widget.objectName()!r} needs {need:.0f} pixels and has {there:.0f}"
            outside = _outside(widget)
            if outside:
                yield f"{type(widget).__name__} {widget.objectName()!r} stands {outside} pixels outside"


def _needed(widget: QWidget) -> tuple[float, float]:
    """Pixels that the words of a control take, and those that it has for them."""
    match widget:
        case Elided():
            return 0, 0
        case QToolButton() if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return widget.iconSize().width(), widget.width()
        case QComboBox():
            return widget.minimumSizeHint().width(), widget.width()
        case QLabel() if widget.text() and widget.wordWrap():
            return widget.heightForWidth(widget.width()), widget.height()
        case QLabel() | QAbstractButton() if widget.text():
            words = QFontMetricsF(widget.font()).horizontalAdvance(without_mnemonic(widget.text()))
            return words, widget.contentsRect().width()
        case QTabBar():
            return widget.sizeHint().width(), widget.width()
    return 0, 0


def _outside(widget: QWidget) -> int:
    """By how many pixels the words of a control stand outside what holds it."""
    holder = widget.parentWidget()
    if not isinstance(widget, QLabel | QAbstractButton) or holder is None or not widget.text():
        return 0
    return max(0, widget.geometry().right() - holder.rect().right(), -widget.geometry().left())


def _cut_drawings(window: QWidget) -> list[str]:
    """What is drawn by hand into less room than it takes."""
    with _watching() as found:
        window.grab()
    return sorted(set(found))


@contextmanager
def _watching() -> Iterator[list[str]]:
    """Faults of all that is drawn by hand meanwhile."""
    draw, found = QPainter.drawText, []

    def watched(painter: QPainter, *what: object) -> object:
        if len(what) == 3 and isinstance(what[0], QRect | QRectF):
            room, flags, words = what
            need = painter.boundingRect(QRectF(room), int(flags), words)
            if need.width() > room.width() + SLACK:
                found.append(f"{words!r} takes {need.width():.0f} pixels of {room.width():.0f}")
        return draw(painter, *what)

    QPainter.drawText = watched
    try:
        yield found
    finally:
        QPainter.drawText = draw


def main() -> None:
    """Look at windows with every number of reports."""
    said: list[str] = []
    qInstallMessageHandler(lambda kind, _where, words: said.append(words) if kind != QtMsgType.QtDebugMsg else None)
    application = MeteredApplication(["looks"])
    application.setStyle("Fusion")
    Collector(application, Slices.any_working)
    for count in COUNTS:
        executor = PreparedExecutor()
        executor.compares_to(comparison(count))
        window = build(Preferences(Path(sys.argv[1]) / f"{count}.ini"), executor)
        window.show()
        if count:
            window.open(("/reports/1.txt",))
            while not (window.workspace.findings or count == 1) or not window.centre.is_working:
                application.processEvents()
        for fault in looks(window):
            sys.stdout.write(f"{count} reports, {fault}\n")
    for words in (*(one for one in said if OFFSCREEN_ONLY not in one), *map(str, application.stalls)):
        sys.stdout.write(words + "\n")


if __name__ == "__main__":
    main()
