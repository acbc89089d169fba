"""The way in: a drop zone, two buttons, recent files and projects."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from govcompare.present.gui.empty_page import SHOWN_RECENT
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from tests.gui.conftest import MakeWindow
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


def _recent(window: MainWindow) -> list[QPushButton]:
    return [button for button in window.centre.empty.findChildren(QPushButton) if button.objectName() == "recent"]


def test_the_open_button_asks_for_files_and_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.centre.empty.open, Qt.MouseButton.LeftButton)
    dialog = window.findChild(QFileDialog, "open-files")
    assert dialog.isVisible()
    dialog.reject()


def test_recent_files_that_are_there_are_offered_and_open(
    preferences: Preferences, make_window: MakeWindow, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    executor.compares_to(comparison(2))
    paths = tuple(str(tmp_path / f"甲&{number}.txt") for number in range(SHOWN_RECENT + 2))
    for path in paths[1:]:
        Path(path).write_text("x", encoding="utf-8")
    preferences.remember(paths)
    window = make_window()
    shown = _recent(window)
    assert len(shown) == SHOWN_RECENT
    assert "甲&&1.txt" in shown[0].text()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert executor.asked().paths == (paths[1],)


def test_without_recent_files_nothing_is_said_of_them(window: MainWindow) -> None:
    assert _recent(window) == []
    assert "Recent" not in [label.text() for label in window.centre.empty.labels() if label.isVisible()]


def test_it_comes_back_when_everything_is_closed(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    executor.compares_to(comparison(2))
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.open((str(path),))
    window.actions_["close-all"].trigger()
    assert window.centre.empty.isVisible()
    assert not window.reports_frame.isVisible()
    assert "a.txt" in _recent(window)[0].text()


def test_all_of_it_fits_into_the_smallest_window(
    preferences: Preferences, make_window: MakeWindow, tmp_path: Path
) -> None:
    for number in range(8):
        path = tmp_path / f"一份名字很长的政府工作报告文件{number}.txt"
        path.write_text("x", encoding="utf-8")
        preferences.remember((str(path),))
    window = make_window()
    window.resize(window.minimumSize())
    page = window.centre.empty
    for part in (page.open, page.samples, *_recent(window)):
        assert page.rect().contains(part.geometry()), part.text()
