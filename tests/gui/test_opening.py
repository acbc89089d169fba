"""Reports come in by menu, by drag and drop, by the command line, from the recent ones and the samples."""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from govcompare.model.errors import JobCrashed
from govcompare.model.problems import Problem
from govcompare.present.gui import app
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from tests.gui.conftest import Opened
from tests.gui.drags import Drag, dragged, drop
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two files that are there."""
    paths = (tmp_path / "甲镇.txt", tmp_path / "乙 & 镇.txt")
    for path in paths:
        path.write_text("甲镇2024年政府工作报告\n", encoding="utf-8")
    return str(paths[0]), str(paths[1])


@pytest.fixture(autouse=True)
def _answers(executor: PreparedExecutor) -> None:
    executor.compares_to(comparison(2))


def test_menu_asks_for_files_and_opens_those_chosen(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, files: tuple[str, str]
) -> None:
    window.actions_["open"].trigger()
    dialog = window.findChild(QFileDialog, "open-files")
    assert dialog.isVisible()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        dialog.filesSelected.emit(list(files))
    assert executor.asked().paths == files


def test_menu_asks_for_a_folder_and_opens_it(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    window.actions_["open-folder"].trigger()
    dialog = window.findChild(QFileDialog, "open-folder-dialog")
    assert dialog.isVisible()
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    with qtbot.waitSignal(window.workspace.comparison_changed):
        dialog.filesSelected.emit([str(tmp_path)])
    assert executor.asked().paths == (str(tmp_path),)


def test_dropped_files_are_opened_in_their_order(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, files: tuple[str, str]
) -> None:
    with qtbot.waitSignal(window.workspace.comparison_changed):
        assert drop(window, files)
    assert executor.asked().paths == files
    assert window.centre.view is not None
    assert window.centre.view.name == "side-by-side"


def test_a_dropped_folder_is_opened(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.workspace.comparison_changed):
        assert drop(window, [tmp_path])
    assert executor.asked().paths == (str(tmp_path),)


def test_files_dropped_anywhere_on_an_open_window_are_added(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, files: tuple[str, str]
) -> None:
    window = opened(2)
    before = window.workspace.files
    targets: tuple[QWidget, ...] = (
        window.reports.tree, window.findings.table, window.findings.text, window.centre.tabs, window.toolbar,
        window.statusBar(), window.menuBar(), *window.centre.pages.currentWidget().findChildren(QWidget),
    )  # fmt: skip
    for target in targets:
        if target.isVisible():
            drag = Drag(window, dragged(*files))
            point = target.mapTo(window, target.rect().center())
            assert drag.enter(point), target
            assert drag.move(point), target
            drag.leave()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        tree = window.reports.tree
        assert drop(window, files[:1], tree.mapTo(window, tree.rect().center()))
    assert executor.asked().paths == (*before, files[0])


def test_a_file_that_is_open_already_is_not_opened_twice(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, files: tuple[str, str]
) -> None:
    for paths in (files, files[:1]):
        with qtbot.waitSignal(window.workspace.comparison_changed):
            drop(window, paths)
    assert executor.asked().paths == files


def test_the_window_says_where_files_will_land_while_they_are_dragged_over_it(
    window: MainWindow, files: tuple[str, str]
) -> None:
    frame, point = window.drop_frame, QPoint(300, 300)
    drag = Drag(window, dragged(*files))
    assert not frame.isVisible()
    drag.enter(point)
    assert frame.isVisible()
    assert frame.rect() == window.rect()
    drag.leave()
    assert not frame.isVisible()
    drag.enter(point)
    drag.move(point)
    drag.drop(point)
    assert not frame.isVisible()


@pytest.mark.parametrize("thing", ["https://example.org/a.txt", "data://text"])
def test_what_is_no_local_file_is_not_taken(window: MainWindow, executor: PreparedExecutor, thing: str) -> None:
    drag = Drag(window, dragged(thing))
    assert not drag.enter(QPoint(300, 300))
    assert not window.drop_frame.isVisible()
    assert not executor.runs


def test_dragged_text_is_not_taken(window: MainWindow) -> None:
    data = dragged()
    data.setText("/reports/1.txt")
    assert not Drag(window, data).enter(QPoint(300, 300))


def test_a_drop_never_moves_the_file(window: MainWindow, files: tuple[str, str]) -> None:
    drag = Drag(window, dragged(*files), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)
    drag.enter(QPoint(300, 300))
    drag.move(QPoint(300, 300))
    assert drag.drop(QPoint(300, 300))
    assert drag.action is Qt.DropAction.CopyAction


def test_recent_files_stand_in_the_menu_and_can_be_forgotten(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, files: tuple[str, str]
) -> None:
    window.open(files)
    window.recent_menu.aboutToShow.emit()
    shown = [action.text() for action in window.recent_menu.actions()]
    assert shown[:2] == [path.replace("&", "&&") for path in files]
    window.projects.close()
    window.recent_menu.actions()[1].trigger()
    assert executor.asked().paths == files[1:]
    window.recent_menu.aboutToShow.emit()
    window.recent_menu.actions()[-1].trigger()
    assert window.preferences.recent == ()


def test_the_samples_are_opened_by_menu_and_by_the_button_of_the_empty_page(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    window.actions_["samples"].trigger()
    first = executor.asked().paths
    assert len(first) >= 2
    assert all(Path(path).is_file() for path in first)
    window.projects.close()
    qtbot.mouseClick(window.centre.empty.samples, Qt.MouseButton.LeftButton)
    assert executor.asked().paths == first


def test_the_command_line_opens_its_files(files: tuple[str, str], tmp_path: Path) -> None:
    seen: list[tuple[str, ...]] = []

    class Stopped:
        """An application that ends at once, since the test has one already."""

        def __init__(self, _arguments: list[str]) -> None:
            return

        def exec(self) -> int:
            return 7

        @staticmethod
        def setHighDpiScaleFactorRoundingPolicy(_policy: object) -> None:
            return

        def __getattr__(self, _name: str) -> object:
            return lambda *_values: None

    made = PreparedExecutor()
    made.compares_to(comparison(2))
    with (
        patch.object(app, "QApplication", Stopped),
        patch.object(app, "QGuiApplication", Stopped),
        patch.object(app, "WorkerProcesses", lambda most: made),
        patch.object(app, "Preferences", lambda: Preferences(tmp_path / "own.ini")),
        patch.object(MainWindow, "open", lambda _self, paths: seen.append(paths)),
    ):
        assert app.main(list(files)) == 7
    assert seen == [files]
    assert made.closed


def test_nothing_that_could_be_read_is_said_and_the_list_gives_the_reasons(opened: Opened) -> None:
    gone = Problem("/reports/gone.txt", "missing", (), fatal=True)
    window = opened(comparison(0, (gone,)))
    assert "None of the files could be read" in window.notices.words("nothing")
    assert window.reports_frame.isVisible()
    item = window.reports.tree.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "gone.txt"
    assert item.childCount() == 1


def test_three_reports_open_on_the_overview_two_on_side_by_side_one_on_marked(opened: Opened) -> None:
    views = []
    for count in (3, 2, 1):
        window = opened(count)
        assert window.centre.view is not None
        views.append(window.centre.view.name)
    assert views == ["overview", "side-by-side", "marked"]


def test_a_failed_comparison_is_said_with_a_way_to_try_again(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor, files: tuple[str, str]
) -> None:
    def crash(_arguments: bytes) -> bytes:
        raise JobCrashed

    executor.answers["compare"] = crash
    with qtbot.waitSignal(window.workspace.failed):
        window.open(files)
    assert "ended unexpectedly" in window.notices.words("failure")
    executor.compares_to(comparison(2))
    with qtbot.waitSignal(window.workspace.comparison_changed):
        qtbot.mouseClick(window.notices.line("failure").buttons[0], Qt.MouseButton.LeftButton)
    assert window.notices.words("failure") == ""
