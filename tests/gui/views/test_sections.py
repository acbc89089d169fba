"""The table of corresponding sections: a column a report, a row a group; clicks and keys open it side by side."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govcompare.model.alignment import Alignment, Row
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.sections.table import figure
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


def test_a_reworded_section_is_told_from_a_kept_one(opened: Opened) -> None:
    view = _sections(opened(2))
    table = view.model.table
    first = table.rows[0][0]
    kept = replace(first, similarity=1.0, moved=False)
    view.model.show(replace(table, rows=((kept, replace(kept, reworded=True)),), levels=(1,)), ("1", "2"))
    looks = [view.table.visualRect(view.model.index(0, column)) for column in (0, 1)]
    assert _bar(view, looks[0]) != _bar(view, looks[1])
    assert "reworded" in view.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "reworded" not in view.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_word_leaves_room_to_the_heading(opened: Opened) -> None:
    view = _sections(opened(2))
    cell = replace(view.model.table.rows[0][0], similarity=1.0, reworded=True)
    metrics = view.table.fontMetrics()
    width = metrics.horizontalAdvance("Reworded 100.0%")
    assert figure(cell, metrics, 2 * width) == "Reworded 100.0%"
    assert figure(cell, metrics, 2 * width - 1) == "≈ 100.0%"
    assert figure(replace(cell, reworded=False), metrics, 0) == "100.0%"


def _bar(view: SectionsView, cell: QRect) -> str:
    picture = view.table.viewport().grab().toImage()
    return picture.pixelColor(cell.center().x(), cell.bottom() - 6).name()


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


# Sections that stand in one report alone


def _with_loners(made: Comparison, common: int) -> Comparison:
    """The same, where no section behind the first `common` corresponds to another."""
    rows = list(made.alignment.rows[:common])
    reports = made.alignment.reports
    for row in made.alignment.rows[common:]:
        for at in range(len(reports)):
            cells = tuple(cell if at == other else () for other, cell in enumerate(row.cells))
            rows.append(Row(cells, ()))
    return replace(made, alignment=Alignment(reports, tuple(rows)))


def test_rows_of_one_report_alone_are_left_out_and_the_bar_says_how_many(opened: Opened) -> None:
    view = _sections(opened(_with_loners(comparison(3), 2)))
    assert (view.model.rowCount(), view.bar.words) == (2, "2 of 11 rows; the others stand in one report alone")
    view.bar.only.click()
    assert (view.model.rowCount(), view.bar.words) == (11, "11 rows")
    assert not view.bar.only.isChecked()


def test_the_menu_and_its_key_do_the_same_and_the_choice_is_kept(opened: Opened, qtbot: QtBot) -> None:
    window = opened(_with_loners(comparison(3), 2))
    view = _sections(window)
    assert window.actions_["corresponding"].isChecked()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_R)
    assert not window.actions_["corresponding"].isChecked()
    assert (view.model.rowCount(), window.preferences.corresponding) == (11, False)


@pytest.mark.parametrize("count", [1, 2])
def test_of_two_reports_every_section_is_shown(opened: Opened, count: int) -> None:
    window = opened(_with_loners(comparison(count), 2))
    view = _sections(window)
    assert view.model.rowCount() == 2 + 3 * count
    assert not view.bar.isVisible()
    assert not window.actions_["corresponding"].isEnabled()


def test_where_nothing_corresponds_it_is_said(opened: Opened) -> None:
    view = _sections(opened(_with_loners(comparison(3), 0)))
    assert view.nothing.isVisible()
    assert view.nothing.text() == "No section of a report corresponds to one of another report."
    view.bar.only.click()
    assert view.table.isVisible()
    assert view.model.rowCount() == 15


def test_paper_shows_the_same_rows_and_says_so(opened: Opened) -> None:
    view = _sections(opened(_with_loners(comparison(3), 2)))
    paper = view.paper()
    assert paper is not None
    assert paper.facts == ("2 of 11 rows; the others stand in one report alone",)
    assert [len(table.rows) for table in paper.tables] == [2]
