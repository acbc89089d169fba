"""Reports are shown in Simplified or Traditional characters; what is matched, found and copied never depends on it."""

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from govcompare.present.gui.preferences import Preferences
from tests.gui.conftest import MakeWindow, Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.pages import moved_pair


def _shown(view: object) -> str:
    scene = view.canvas.scene
    sides = range(scene.sheet.sides)
    found = (scene.typeset(entry, side) for entry in range(len(scene.sheet.entries)) for side in sides)
    return "".join(one.layout.text() for one in found if one is not None)


@pytest.mark.parametrize("name", ["side-by-side", "marked"])
def test_views_write_in_the_chosen_script(opened: Opened, executor: PreparedExecutor, name: str) -> None:
    window = opened(moved_pair())
    window.centre.show_view(name)
    view = window.centre.view
    assert view is not None
    before, runs = _shown(view), len(executor.runs)
    window.findChild(QAction, "script-traditional").trigger()
    assert "產業" in _shown(view)
    assert len(_shown(view)) == len(before)
    assert len(executor.runs) == runs
    window.findChild(QAction, "script-document").trigger()
    assert _shown(view) == before


def test_words_are_found_in_both_scripts_and_copied_as_they_stand(opened: Opened) -> None:
    window = opened(moved_pair())
    window.findChild(QAction, "script-traditional").trigger()
    view = window.centre.view
    assert view is not None
    view.perform("find")
    for words in ("新兴产业", "新興產業"):
        view.find_bar.field.setText(words)
        assert len(view._hits) == 2, words
    view.perform("copy")
    assert "新兴产业" in QGuiApplication.clipboard().text()


def test_the_choice_persists(make_window: MakeWindow, preferences: Preferences, qtbot: QtBot) -> None:
    make_window().findChild(QAction, "script-simplified").trigger()
    assert preferences.script == "simplified"
    again = make_window()
    assert again.findChild(QAction, "script-simplified").isChecked()
    assert again.workspace.appearance.script == "simplified"
