"""The table of corresponding sections: a column a report, a row a group; clicks and keys open it side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govcompare.model.findings import Place
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.views.sections import SectionsView
from govcompare.present.gui.workspace import Focus
from tests.gui.conftest import Opened
from tests.gui.made import comparison


def _sections(window: MainWindow) -> SectionsView:
    window.centre.show_view("sections")
    QApplication.processEvents()
    view = window.centre.view
    assert isinstance(view, SectionsView)
    return view


@pytest.mark.parametrize("count", [1, 2, 12, 60])
def test_there_is_a_column_a_report_and_a_row_a_group(opened: Opened, count: int) -> None:
    view = _sections(opened(count))
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert (view.model.rowCount(), view.model.columnCount()) == (5, count)
    assert view.model.index(1, count - 1).data() == "二、改善人居环境"
    assert not view.grab().isNull()


def test_headers_name_the_reports(opened: Opened) -> None:
    view = _sections(opened(2))
    assert view.model.headerData(1, Qt.Orientation.Horizontal) == "2  云栖镇 2021"


def test_a_cell_says_what_holds_of_it(opened: Opened) -> None:
    view = _sections(opened(3))
    tip = view.model.index(4, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "五、推进城乡融合" in tip
    assert "Moved" in tip
    assert view.model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == tip
    assert "90.0%" in view.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_opens_the_row_side_by_side(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    view = _sections(window)
    index = view.model.index(2, 2)
    with qtbot.waitSignal(window.workspace.focus_changed) as went:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=view.table.visualRect(index).center())
    assert "r3" in (window.workspace.pair or ())
    assert len(went.args[0].places) == 2
    assert window.centre.view is not None
    assert window.centre.view.name == "side-by-side"


def test_enter_opens_the_row_the_keys_stand_on(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    view = _sections(window)
    view.table.setFocus()
    view.table.setCurrentIndex(view.model.index(0, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.workspace.focus_changed):
        qtbot.keyClick(view.table, Qt.Key.Key_Return)


def test_the_table_follows_what_the_others_go_to(opened: Opened) -> None:
    window = opened(3)
    view = _sections(window)
    section = window.workspace.comparison.outline("r2").sections[3]
    window.workspace.go_to(Focus((Place("r2", section.extent),)))
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (3, 1)


def test_the_table_shows_where_the_person_was_before(opened: Opened) -> None:
    window = opened(12)
    window.centre.show_view("side-by-side")
    section = window.workspace.comparison.outline("r11").sections[2]
    window.workspace.go_to(Focus((Place("r11", section.extent), Place("r12", section.extent))))
    view = _sections(window)
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (2, 10)
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()).center())


@pytest.mark.parametrize("width", [900, 1440, 2560])
def test_a_few_columns_fill_the_room_without_a_scroll_bar(opened: Opened, width: int) -> None:
    window = opened(2)
    window.resize(width, 700)
    view = _sections(window)
    QApplication.processEvents()
    assert view.table.horizontalScrollBar().maximum() == 0


def test_zoom_makes_rows_higher(opened: Opened) -> None:
    window = opened(3)
    view = _sections(window)
    before = view.table.rowHeight(0)
    window.actions_["zoom-in"].trigger()
    assert view.table.rowHeight(0) > before
    window.actions_["zoom-reset"].trigger()
    assert view.table.rowHeight(0) == before


def test_the_cell_stood_on_is_seen_whole_in_a_narrow_window(opened: Opened) -> None:
    window = opened(comparison(12, sections=20))
    window.resize(900, 600)
    window.workspace.set_pair("r5", "r7")
    view = _sections(window)
    assert view.table.verticalScrollBar().maximum() > 0
    cell = view.table.visualRect(view.table.currentIndex())
    assert view.table.viewport().rect().contains(cell)
