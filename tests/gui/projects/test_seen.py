"""A project that is opened again shows what was on the screen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govcompare import project
from govcompare.model.project import ViewState
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.views.side_by_side import SideBySideView
from tests.gui.projects.steps import Start, compared, noted


def _pair_view(window: MainWindow) -> SideBySideView:
    view = window.centre.view
    assert isinstance(view, SideBySideView)
    return view


def _switched(start: Start, qtbot: QtBot, folder: Path) -> MainWindow:
    """A pair side by side, in original order, with what differs marked."""
    window = start(folder / "甲.txt", folder / "乙.txt")
    compared(window, qtbot)
    view = _pair_view(window)
    qtbot.waitUntil(lambda: "lens" in view.commands())
    for name in ("lens", "original-order"):
        window.actions_[name].trigger()
    return window


def test_what_was_seen_is_seen_again(
    start: Start, qtbot: QtBot, preferences: Preferences, folder: Path, tmp_path: Path
) -> None:
    window = _switched(start, qtbot, folder)
    view = _pair_view(window)
    entries = view.canvas.scene.sheet.entries
    last = max(number for number, entry in enumerate(entries) if entry.cells[1] is not None)
    view.canvas.go_to(last)
    there = view.standing()
    window.findings_frame.toggleViewAction().trigger()
    assert window.projects.write(str(tmp_path / "工作.govc"))
    state = project.load(tmp_path / "工作.govc").view
    assert (state.view, state.switched, state.docks) == ("side-by-side", ("lens", "original-order"), ("reports",))
    window.close()
    preferences.layout = QByteArray()

    again = start(tmp_path / "工作.govc")
    compared(again, qtbot)
    qtbot.waitUntil(
        lambda: again.workspace.rows is not None and again.projects.current(tmp_path / "工作.govc").view == state
    )
    shown = _pair_view(again)
    assert shown.checked() == frozenset({"lens", "original-order"})
    assert shown.standing() == there
    assert again.findings_frame.isHidden()
    assert not again.reports_frame.isHidden()


def test_a_new_project_starts_with_what_nothing_says_otherwise(
    saved: Callable[..., str], start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    saved()
    whole = project.load(tmp_path / "工作.govc")
    project.save(tmp_path / "工作.govc", replace(whole, view=ViewState()))
    window = start(tmp_path / "工作.govc")
    compared(window, qtbot)
    assert not window.findings_frame.isHidden()
    noted(window)


@pytest.mark.parametrize("front", ["marked", "sections", "overview"])
def test_switches_of_the_view_behind_come_back_too(
    start: Start, qtbot: QtBot, folder: Path, tmp_path: Path, front: str
) -> None:
    window = _switched(start, qtbot, folder)
    window.centre.show_view(front)
    QApplication.processEvents()
    there = window.centre.view.standing() if window.centre.view is not None else None
    assert window.projects.write(str(tmp_path / "工作.govc"))
    window.close()
    again = start(tmp_path / "工作.govc")
    compared(again, qtbot)
    qtbot.waitUntil(lambda: again.workspace.rows is not None)
    assert again.centre.view is not None
    assert again.centre.view.name == front
    assert again.centre.view.standing() == there
    again.centre.show_view("side-by-side")
    qtbot.waitUntil(lambda: "lens" in _pair_view(again).commands())
    assert _pair_view(again).checked() == frozenset({"lens", "original-order"})
