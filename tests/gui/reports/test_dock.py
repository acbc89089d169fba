"""The dock on the left lists files, reports and sections, says what was wrong, and acts on what is chosen."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.problems import Problem
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


def _texts(item: QTreeWidgetItem) -> list[str]:
    return [item.child(index).text(0) for index in range(item.childCount())]


def _file(window: MainWindow, index: int = 0) -> QTreeWidgetItem:
    item = window.reports.tree.topLevelItem(index)
    assert item is not None
    return item


def _choose(window: MainWindow, *items: QTreeWidgetItem) -> QMenu:
    window.reports.tree.clearSelection()
    for item in items:
        item.setSelected(True)
    return window.reports.menu()


def _act(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_files_hold_reports_hold_sections(opened: Opened) -> None:
    window = opened(3)
    assert [_file(window, index).text(0) for index in range(3)] == ["1.txt", "2.txt", "3.txt"]
    assert _texts(_file(window)) == ["1  青石镇2020年政府工作报告"]
    report = _file(window).child(0)
    assert _file(window).isExpanded()
    assert not report.isExpanded()
    report.setExpanded(True)
    assert _texts(report)[:2] == ["一、强化产业支撑", "二、改善人居环境"]


def test_what_was_opened_and_chosen_stays_so_after_a_re_run(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    window = opened(2)
    _file(window).child(0).setExpanded(True)
    _file(window).child(0).child(1).setSelected(True)
    _file(window, 1).setExpanded(False)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["compare"].trigger()
    assert _file(window).child(0).isExpanded()
    assert _file(window).child(0).child(1).isSelected()
    assert not _file(window, 1).isExpanded()


def test_a_file_that_could_not_be_read_stands_there_with_the_reason(opened: Opened) -> None:
    gone = Problem("/reports/gone.txt", "missing", (), fatal=True)
    window = opened(comparison(2, (gone,)))
    row = _file(window, 2)
    assert row.text(0) == "gone.txt"
    assert "/reports/gone.txt" in row.toolTip(0)
    assert row.isExpanded()
    assert len(_texts(row)[0]) > 10


def test_what_a_reader_noticed_stands_below_its_file(opened: Opened) -> None:
    made = comparison(2)
    noticed = Problem("/reports/1.txt", "duplicate-file", (("other", "2.txt"),))
    source: Source = replace(made.sources[0], problems=(noticed,))
    window = opened(replace(made, sources=(source, *made.sources[1:])))
    assert len(_texts(_file(window))) == 2


def test_a_click_shows_the_section_in_the_view(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    report = _file(window, 1).child(0)
    report.setExpanded(True)
    item = report.child(3)
    tree = window.reports.tree
    tree.scrollToItem(item)
    seen = []
    window.workspace.focus_changed.connect(seen.append)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(item).center())
    assert [place.report for place in seen[0].places] == ["r2"]
    assert window.workspace.report == "r2"


def test_enter_does_what_a_click_does(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    tree = window.reports.tree
    tree.setFocus()
    tree.setCurrentItem(_file(window, 1).child(0))
    with qtbot.waitSignal(window.workspace.focus_changed):
        qtbot.keyClick(tree, Qt.Key.Key_Return)


def test_two_chosen_reports_can_be_put_side_by_side(opened: Opened) -> None:
    window = opened(4)
    _act(_choose(window, _file(window, 1).child(0), _file(window, 3).child(0)), "Show side by side")
    assert window.workspace.pair == ("r2", "r4")
    assert window.centre.view is not None
    assert window.centre.view.name == "side-by-side"


def test_one_chosen_report_can_be_marked(opened: Opened) -> None:
    window = opened(4)
    _act(_choose(window, _file(window, 2).child(0)), "Mark what stands elsewhere")
    assert window.workspace.report == "r3"
    assert window.centre.view is not None
    assert window.centre.view.name == "marked"


def test_a_report_can_be_left_out_and_taken_in_again_and_both_undone(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    window = opened(3)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        _act(_choose(window, _file(window, 2).child(0)), "Leave out of the comparison")
    (correction,) = executor.asked().settings.corrections.reports
    assert correction.left_out
    assert correction.anchor.sha256 == comparison(3).sources[2].sha256
    left_out = _file(window, 2).child(1)
    assert left_out.text(0).startswith("Left out: ")
    with qtbot.waitSignal(window.workspace.comparison_changed):
        _act(_choose(window, left_out), "Take into the comparison again")
    assert executor.asked().settings.corrections.reports == ()
    for name, count in (("undo", 1), ("undo", 0), ("redo", 1)):
        with qtbot.waitSignal(window.workspace.comparison_changed):
            window.actions_[name].trigger()
        assert len(executor.asked().settings.corrections.reports) == count


def test_a_file_can_be_closed(opened: Opened, qtbot: QtBot, executor: PreparedExecutor) -> None:
    window = opened(2)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        _act(_choose(window, _file(window)), "Close “1.txt”")
    assert executor.asked().paths == ("/reports/2.txt",)


def test_an_unreadable_file_can_be_closed(opened: Opened, executor: PreparedExecutor) -> None:
    gone = Problem("/reports/gone.txt", "missing", (), fatal=True)
    window = opened(comparison(2, (gone,)))
    window.workspace.files = (*window.workspace.files, "/reports/gone.txt")
    _act(_choose(window, _file(window, 2)), "Close “gone.txt”")
    assert "/reports/gone.txt" not in executor.asked().paths


def test_the_menu_opens_at_the_mouse_and_only_where_there_is_something_to_do(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    tree = window.reports.tree
    tree.clearSelection()
    tree.customContextMenuRequested.emit(QPoint(5, 5))
    assert not [menu for menu in window.reports.findChildren(QMenu) if menu.isVisible()]
    item = _file(window).child(0)
    item.setSelected(True)
    tree.customContextMenuRequested.emit(tree.visualItemRect(item).center())
    shown = [menu for menu in window.reports.findChildren(QMenu) if menu.isVisible()]
    assert len(shown) == 1
    shown[0].close()


def test_hidden_characters_of_names_and_titles_are_shown_as_marks(opened: Opened) -> None:
    made = comparison(2)
    report = replace(made.reports[0], title="甲\u202e镇")
    source = replace(made.sources[0], path="/reports/a\u202egnp.txt")
    window = opened(replace(made, reports=(report, *made.reports[1:]), sources=(source, *made.sources[1:])))
    assert "\u202e" not in _file(window).text(0) + _texts(_file(window))[0]


def test_names_stay_readable_in_the_smallest_window(opened: Opened) -> None:
    window = opened(12)
    window.resize(900, 600)
    tree = window.reports.tree
    assert tree.viewport().width() >= 180


def test_the_list_without_anything_open_is_empty(window: MainWindow) -> None:
    made: Comparison | None = window.workspace.comparison
    assert made is None
    assert window.reports.tree.topLevelItemCount() == 0
    assert window.reports.menu().isEmpty()
