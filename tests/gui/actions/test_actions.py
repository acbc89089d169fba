"""Every action stands in a menu under its name, hears its keys, and asks before it needs more."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from govcompare.present.gui.actions.table import FINDINGS, LABELLED, TOOLBAR, VIEW_ACTIONS, Spec, specs
from govcompare.present.gui.help.about_dialog import AboutDialog
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened
from tests.gui.executor import PreparedExecutor

SPECS = tuple(specs())
DIALOGS = {
    "open": (QFileDialog, "open-files"),
    "open-folder": (QFileDialog, "open-folder-dialog"),
    "save": (QFileDialog, "save-project-dialog"),
    "save-as": (QFileDialog, "save-project-dialog"),
    "export-html": (QDialog, "export-dialog"),
    "export-json": (QFileDialog, "export-json-dialog"),
    **{f"export-{job}": (QFileDialog, f"export-{job}-dialog") for job in ("xlsx", "csv", "md", "docx")},
    "export-pdf": (QFileDialog, "export-pdf-dialog"),
    "print": (QDialog, "print-dialog"),
    "guide": (QDialog, "guide-dialog"),
    "keys": (QDialog, "keys-dialog"),
    "about": (AboutDialog, "about-dialog"),
}


def _in_menus(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inside = action.menu()
        found += _in_menus(inside) if isinstance(inside, QMenu) else [action]
    return found


def _all_actions(window: MainWindow) -> list[QAction]:
    return [action for menu in window.actions_.menus for action in _in_menus(menu) if not action.isSeparator()]


def test_every_action_stands_once_in_the_menus_under_its_name(window: MainWindow) -> None:
    names = Counter(action.objectName() for action in _all_actions(window) if action.objectName())
    assert {name for name, count in names.items() if count > 1} == set()
    assert {spec.name for spec in SPECS} <= set(names)
    assert {f"view-{view.name}" for view in window.centre.views} <= set(names)
    assert {"dock-reports", "dock-findings", "theme-dark", "palette-colour-blind", "language-en"} <= set(names)


def test_every_action_has_words_and_a_mnemonic_of_its_own_in_its_menu(window: MainWindow) -> None:
    for menu in window.actions_.menus:
        letters: Counter[str] = Counter()
        for action in menu.actions():
            if not action.isSeparator():
                assert action.text()
                letters.update(_mnemonic(action.text()))
        assert {letter for letter, count in letters.items() if count > 1} == set(), menu.title()


def _mnemonic(words: str) -> str:
    return words.replace("&&", "").partition("&")[2][:1].lower()


def test_no_key_means_two_things(window: MainWindow) -> None:
    keys = Counter(key.toString() for action in _all_actions(window) for key in action.shortcuts())
    assert {key for key, count in keys.items() if count > 1} == set()


def test_keys_of_the_design_are_bound(window: MainWindow) -> None:
    bound = {key.toString(): action.objectName() for action in _all_actions(window) for key in action.shortcuts()}
    for keys, name in (
        (("Alt+Down", "F8", "Ctrl+Down"), "next-change"),
        (("Alt+Up", "F7", "Ctrl+Up"), "previous-change"),
        (("Alt+PgDown",), "next-section"),
        (("M",), "moved-partner"),
        (("Space",), "lens"),
        (("N",), "next-figure"),
        (("Ctrl+O",), "open"),
        (("Ctrl+S",), "save"),
        (("Ctrl+E",), "export-html"),
        (("Ctrl+F",), "find"),
        (("F3",), "find-next"),
        (("F5",), "compare"),
        (("Esc",), "cancel"),
        (("Ctrl+1",), "view-overview"),
        (("Ctrl+2",), "view-sections"),
        (("Ctrl+3",), "view-side-by-side"),
        (("Ctrl+4",), "view-marked"),
    ):
        assert {bound.get(key) for key in keys} == {name}


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.keys], ids=lambda spec: spec.name)
def test_every_key_triggers_its_action(opened: Opened, qtbot: QtBot, spec: Spec) -> None:
    window = opened(2)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.centre.view
    assert view is not None
    (window.findings.table if spec in FINDINGS and spec.bare else view).setFocus()
    action = window.actions_[spec.name]
    for key in action.shortcuts():
        action.setEnabled(True)
        heard = []
        action.triggered.disconnect()
        action.triggered.connect(lambda *_values, heard=heard: heard.append(True))
        QTest.keySequence(window.focusWidget(), key)
        assert heard == [True], key.toString()


@pytest.mark.parametrize("name", list(DIALOGS))
def test_actions_that_ask_open_their_dialog_and_leave_the_window_usable(
    opened: Opened, qtbot: QtBot, name: str
) -> None:
    window = opened(2)
    window.actions_[name].trigger()
    kind, called = DIALOGS[name]
    dialog = window.findChild(kind, called)
    assert dialog.isVisible()
    assert dialog.windowTitle()
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(kind, called) is None)
    assert window.isEnabled()


def test_the_list_of_keys_has_every_key_and_fits_a_small_screen(opened: Opened) -> None:
    window = opened(2)
    window.actions_["keys"].trigger()
    dialog = window.findChild(QDialog, "keys-dialog")
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for action in _all_actions(window):
        for key in action.shortcuts():
            assert key.toString(QKeySequence.SequenceFormat.NativeText) in told, action.objectName()
    assert dialog.sizeHint().height() <= 700
    assert dialog.sizeHint().width() <= 1366
    dialog.reject()


def test_cancel_stops_what_runs(window: MainWindow, qtbot: QtBot, executor: PreparedExecutor) -> None:
    executor.answers["compare"] = bytes
    executor.held.add("compare")
    with qtbot.waitSignal(window.workspace.jobs.busy_changed):
        window.open(("/reports/1.txt",))
    assert window.actions_["cancel"].isEnabled()
    window.actions_["cancel"].trigger()
    assert executor.last("compare").cancelled
    assert not window.actions_["cancel"].isEnabled()


def test_quit_closes_the_window(window: MainWindow) -> None:
    window.actions_["quit"].trigger()
    assert not window.isVisible()


def test_what_makes_no_sense_is_greyed(window: MainWindow, opened: Opened) -> None:
    for name in (
        *VIEW_ACTIONS,
        "save",
        "save-as",
        "export-html",
        "export-json",
        "export-pdf",
        "print",
        "compare",
        "close-all",
        "undo",
        "redo",
    ):
        assert not window.actions_[name].isEnabled(), name
    for name in ("open", "open-folder", "samples", "quit", "keys", "about"):
        assert window.actions_[name].isEnabled(), name
    working = opened(2)
    for name in ("save", "save-as", "export-html", "export-json", "compare", "close-all", "lens", "find"):
        assert working.actions_[name].isEnabled(), name


def test_every_button_of_the_toolbar_is_an_action_of_a_menu_and_says_its_key(window: MainWindow) -> None:
    named = {spec.name: spec for spec in SPECS}
    for group in TOOLBAR:
        for name in group:
            button = window.toolbar.widgetForAction(window.actions_[name])
            assert isinstance(button, QToolButton)
            key = QKeySequence(named[name].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert button.toolTip().endswith(f"({key})")
            assert not button.icon().isNull()
            wanted = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            assert (button.toolButtonStyle() == wanted) == (name in LABELLED)


def test_bare_keys_stay_letters_while_someone_types(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.centre.view
    assert view is not None
    before = view.checked()
    window.findings.text.setFocus()
    qtbot.keyClicks(window.findings.text, "o f m n")
    assert window.findings.text.text() == "o f m n"
    assert view.checked() == before
