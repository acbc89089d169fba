"""Light and dark, three palettes, three languages: switched while the window is open, and everything follows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from govcompare.model.errors import JobTimeout
from govcompare.present.anchoring import Reread
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from govcompare.present.palette import PALETTES, contrast, scheme
from govcompare.present.wording import LANGUAGES
from tests.gui.conftest import MakeWindow, Opened

WORD = re.compile("[A-Za-z]{2}")
NAMES = re.compile(r"govcompare|English|UTF-8|HTML|JSON|/reports/\d+\.txt|\d+\.txt|\b(?:Ctrl|Alt|Shift|Esc|F\d+)\b")
"""The same in every language."""
QTS_OWN = {"ScrollLeftButton", "ScrollRightButton", "qt_dockwidget_closebutton", "qt_dockwidget_floatbutton"}
"""Hidden parts of tab bars and docks, which Qt names once, in the language of that moment."""
LEAST_CONTRAST = 4.5
"""Of text to its ground (WCAG 2.2, 1.4.3, level AA)."""


def _choose(window: MainWindow, name: str) -> None:
    window.findChild(QAction, name).trigger()
    QApplication.processEvents()


def _grounds(window: QWidget) -> QColor:
    return window.grab().toImage().pixelColor(5, window.height() - 5)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_view_is_drawn_in_every_palette_and_theme(opened: Opened, palette: str, dark: bool) -> None:
    window = opened(3)
    _choose(window, "theme-dark" if dark else "theme-light")
    _choose(window, f"palette-{palette}")
    wanted = scheme(palette, dark)
    assert window.workspace.appearance.scheme == wanted
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(wanted.window)
    for view in window.centre.views:
        window.centre.show_view(view.name)
        QApplication.processEvents()
        assert _grounds(window) == QColor(wanted.window)


def test_a_window_given_its_colours_back_looks_as_before(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    for view in window.centre.views:
        window.centre.show_view(view.name)
        before = _at_rest(window, qtbot)
        _choose(window, "theme-dark")
        assert _at_rest(window, qtbot) != before
        _choose(window, "theme-light")
        assert _at_rest(window, qtbot) == before


def _at_rest(window: MainWindow, qtbot: QtBot) -> QImage:
    """The picture of a window that has drawn what it draws in later turns of the event loop."""
    seen = [QImage()]

    def still() -> bool:
        seen.append(window.grab().toImage())
        return seen[-1] == seen[-2]

    qtbot.waitUntil(still)
    return seen[-1]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_keep_their_contrast(palette: str, dark: bool) -> None:
    one = scheme(palette, dark)
    for ink in (one.text, one.muted, one.accent):
        for ground in (one.window, one.base):
            assert contrast(ink, ground) >= LEAST_CONTRAST
    assert contrast(one.text, one.selection) >= LEAST_CONTRAST
    assert contrast(one.text, one.current) >= LEAST_CONTRAST
    assert contrast(one.muted, one.header) >= LEAST_CONTRAST
    assert contrast(one.on_accent, one.accent) >= LEAST_CONTRAST


def test_the_system_decides_until_the_person_does(qapp: QApplication, preferences: Preferences) -> None:
    preferences.theme = "system"
    appearance = Appearance(preferences)
    hints = QGuiApplication.styleHints()
    assert appearance.scheme.dark == (hints.colorScheme() is Qt.ColorScheme.Dark)
    told: list[bool] = []
    appearance.scheme_changed.connect(lambda: told.append(appearance.scheme.dark))
    appearance.set_theme("dark")
    appearance.set_theme("light")
    assert told == [True, False]
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not appearance.scheme.dark


def test_the_choice_in_force_is_ticked(opened: Opened) -> None:
    window = opened(2)
    for name in ("theme-dark", "palette-print", "language-zh_CN"):
        _choose(window, name)
        assert window.findChild(QAction, name).isChecked()
    assert not window.findChild(QAction, "theme-light").isChecked()


def _words(window: MainWindow) -> set[str]:
    """All words on widgets and actions."""
    found = {action.text() for action in window.findChildren(QAction)}
    for widget in window.findChildren(QWidget):
        if widget.objectName() in QTS_OWN:
            continue
        for name in ("text", "placeholderText", "toolTip", "accessibleName", "windowTitle"):
            say = getattr(widget, name, None)
            if callable(say):
                found.add(str(say()))
    return found - {""}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_switching_the_language_leaves_no_word_of_the_other(opened: Opened, language: str) -> None:
    window = opened(3)
    _look_round(window)
    english = {word for word in _words(window) if WORD.search(NAMES.sub("", word))}
    _choose(window, f"language-{language}")
    _look_round(window)
    assert _words(window) & english == set()
    _choose(window, "language-en")
    _look_round(window)
    assert english - _words(window) == set()


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_what_stands_above_the_views_follows_the_language(opened: Opened, tmp_path: Path, language: str) -> None:
    window = opened(2)
    window.workspace.cancelled.emit()
    window.workspace.failed.emit(JobTimeout())
    window.watching._changed("/reports/1.txt")
    window.workspace.reread.emit(Reread((("/reports/1.txt", "00"),), 1, 2))
    window.open((str(tmp_path / "2.govc"),))
    subjects = ("stopped", "failure", "changed", "reread", "project")
    english = {subject: window.notices.words(subject) for subject in subjects}
    assert all(english.values())
    _choose(window, f"language-{language}")
    for subject in subjects:
        line = window.notices.line(subject)
        said = (line.words.text(), *(button.text() for button in line.buttons))
        assert not any(
            WORD.search(NAMES.sub("", words.replace(str(tmp_path), "").replace(".govc", ""))) for words in said
        )
    _choose(window, "language-en")
    assert {subject: window.notices.words(subject) for subject in subjects} == english


def _look_round(window: MainWindow) -> None:
    """See every view, as some say their words only then."""
    for view in window.centre.views:
        window.centre.show_view(view.name)
        QApplication.processEvents()


def test_a_language_chosen_once_is_spoken_again(opened: Opened, make_window: MakeWindow) -> None:
    window = opened(2)
    _choose(window, "language-zh_CN")
    assert make_window().actions_.menus[0].title() == window.actions_.menus[0].title() != "&File"


@pytest.mark.parametrize("ratio", [1, 2])
def test_dense_screens_get_dense_pictures(root: Path, tmp_path: Path, ratio: int) -> None:
    """In a process of its own: the ratio is fixed when the program starts."""
    picture = tmp_path / "window.png"
    code = f"""
from tests.gui.metered import MeteredApplication
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison
from govcompare.present.gui.app import build
from govcompare.present.gui.preferences import Preferences
from pathlib import Path
application = MeteredApplication(["dense"])
executor = PreparedExecutor()
executor.compares_to(comparison(4))
window = build(Preferences(Path({str(tmp_path / "dense.ini")!r})), executor)
window.resize(1000, 700)
window.show()
window.open(("/reports/1.txt",))
while not window.findings.model.shown:
    application.processEvents()
for view in window.centre.views:
    window.centre.show_view(view.name)
    application.processEvents()
    assert not window.grab().isNull()
assert window.devicePixelRatioF() == {ratio}
window.grab().save({str(picture)!r})
"""
    subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env=os.environ | {"QT_SCALE_FACTOR": str(ratio), "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=100,
    )
    assert QImage(str(picture)).size().toTuple() == (1000 * ratio, 700 * ratio)
