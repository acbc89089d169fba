"""Every action of every menu, chosen there by the keyboard, does something that can be seen."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWhatsThis
from pytestqt.qtbot import QtBot

from govcompare.present.gui.actions.table import MENUS
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened
from tests.gui.effects import EFFECTS, Effect, case, executor, menus_of

BY_NAME = {effect.name: effect for effect in EFFECTS}


def _unproved(window: MainWindow) -> set[str]:
    """Actions whose effect no line of the table says."""
    return {action.objectName() for _bar, _menu, action in menus_of(window)} ^ set(BY_NAME)


def test_every_action_of_a_menu_has_its_effect_in_the_table(window: MainWindow) -> None:
    assert _unproved(window) == set()


def test_an_action_without_an_effect_is_noticed(window: MainWindow) -> None:
    added = QAction("New", window)
    added.setObjectName("new-action")
    window.actions_.menus[0].addAction(added)
    assert _unproved(window) == {"new-action"}


@pytest.mark.parametrize("number", range(len(MENUS)), ids=[title.replace("&", "") for title, _group in MENUS])
def test_actions_do_what_they_say(opened: Opened, qtbot: QtBot, number: int) -> None:
    window = opened(case())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.set_pair("r1", "r2")
    title = window.menuBar().actions()[number].text()
    entries = [(menu, action) for bar, menu, action in menus_of(window) if bar == title]
    assert entries
    for menu, action in entries:
        effect = BY_NAME[action.objectName()]
        effect.begin(window)
        _settle(window, qtbot)
        effect.stand(window)
        qtbot.waitUntil(action.isEnabled, timeout=2_000)
        before = effect.seen(window)
        _choose(menu, action)
        qtbot.waitUntil(partial(_is_different, window, effect, before), timeout=2_000)
        _put_back(window)
        _settle(window, qtbot)


def _is_different(window: MainWindow, effect: Effect, before: object) -> bool:
    return effect.seen(window) != before


def _choose(menu: QMenu, action: QAction) -> None:
    """As a person does with the keyboard."""
    menu.popup(menu.parentWidget().mapToGlobal(menu.parentWidget().rect().center()))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _put_back(window: MainWindow) -> None:
    """Close what asks, undo what was done."""
    if QWhatsThis.inWhatsThisMode():
        QWhatsThis.leaveWhatsThisMode()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()
    executor(window).held.clear()
    while window.workspace.undo_stack.canUndo():
        window.workspace.undo_stack.undo()


def _settle(window: MainWindow, qtbot: QtBot) -> None:
    work = window.workspace
    qtbot.waitUntil(lambda: not work.jobs.running and (not work.files or bool(work.findings and work.rows)))
