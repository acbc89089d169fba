"""The dock below lists every finding; chips, text and sorting choose, verdicts and notes are kept and undone."""

import re

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from govcompare.model.findings import Verdict
from govcompare.present.gui.findings.dock import FindingsDock
from govcompare.present.gui.findings.model import Column
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.rows.findings import findings
from govcompare.present.rows.values import Finding, FindingKind
from tests.gui.conftest import Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.input_method import type_words
from tests.gui.made import comparison


def _kinds(dock: FindingsDock) -> set[FindingKind]:
    return {one.kind for one in dock.model.shown}


def _cell(dock: FindingsDock, row: int, column: Column) -> str:
    return str(dock.model.index(row, column).data())


def _click(window: MainWindow, qtbot: QtBot, index: QModelIndex) -> None:
    table = window.findings.table
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


def test_the_model_keeps_qts_rules(opened: Opened, qtbot: QtBot) -> None:
    dock = opened(3).findings
    tester = QAbstractItemModelTester(dock.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    dock.text.setText("一")
    dock.model.sort(Column.LEFT, Qt.SortOrder.AscendingOrder)
    assert tester.model() is dock.model


def test_lists_all_findings_but_stock_phrases_at_first(opened: Opened) -> None:
    dock = opened(3).findings
    every = findings(comparison(3))
    assert {one.key for one in dock.model.shown} == {one.key for one in every if one.kind is not FindingKind.FORMULA}
    assert not dock.chips[FindingKind.FORMULA].isChecked()
    assert dock.count.text() == f"{len(dock.model.shown)} findings"


def test_a_chip_takes_its_kind_out_and_in_again_and_tells_how_many_there_are(opened: Opened, qtbot: QtBot) -> None:
    dock = opened(3).findings
    moved = dock.chips[FindingKind.MOVED]
    assert FindingKind.MOVED in _kinds(dock)
    assert moved.text() == "Moved section 3"
    qtbot.mouseClick(moved, Qt.MouseButton.LeftButton)
    assert FindingKind.MOVED not in _kinds(dock)
    assert moved.text() == "Moved section 3"
    qtbot.keyClick(moved, Qt.Key.Key_Space)
    assert FindingKind.MOVED in _kinds(dock)
    qtbot.mouseClick(dock.chips[FindingKind.FORMULA], Qt.MouseButton.LeftButton)
    assert FindingKind.FORMULA in _kinds(dock)


def test_the_chip_of_the_pair_follows_the_pair(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    dock = window.findings
    qtbot.mouseClick(dock.only_pair, Qt.MouseButton.LeftButton)
    for pair in (("r1", "r2"), ("r2", "r4")):
        window.workspace.set_pair(*pair)
        assert {(one.a.report, one.b.report) for one in dock.model.shown} == {pair}


def test_text_is_looked_for_in_passages_headings_changes_and_notes(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    dock = window.findings
    window.workspace.note(dock.model.shown[0], "Ask The Office")
    for words, least in (("改善人居", 1), ("重点工程", 4), ("ask the office", 1), ("not there", 0)):
        dock.text.clear()
        type_words(dock.text, words)
        assert len(dock.model.shown) >= least
        assert (len(dock.model.shown) == 0) == (least == 0)


def test_columns_sort_both_ways_by_what_they_mean(opened: Opened, qtbot: QtBot) -> None:
    dock = opened(3).findings
    for column, key in (
        (Column.CHARACTERS, lambda one: one.characters),
        (Column.SIMILARITY, lambda one: one.similarity),
        (Column.LEFT, lambda one: (one.a.report, one.a.span.start)),
        (Column.RIGHT, lambda one: (one.b.report, one.b.span.start)),
        (Column.KIND, lambda one: list(FindingKind).index(one.kind)),
        (Column.CHANGED, lambda one: len(one.changed)),
    ):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            dock.table.sortByColumn(column, order)
            keys = [key(one) for one in dock.model.shown]
            assert keys == sorted(keys, reverse=order is Qt.SortOrder.DescendingOrder), column


def test_a_click_on_a_column_sorts_by_it(opened: Opened, qtbot: QtBot) -> None:
    dock = opened(3).findings
    header = dock.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(Column.SIMILARITY) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    shown = [one.similarity for one in dock.model.shown]
    assert shown in (sorted(shown), sorted(shown, reverse=True))
    assert header.sortIndicatorSection() == Column.SIMILARITY


def test_a_click_goes_there_side_by_side(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    row = next(row for row, one in enumerate(window.findings.model.shown) if one.b.report == "r4")
    with qtbot.waitSignal(window.workspace.focus_changed) as went:
        _click(window, qtbot, window.findings.model.index(row, Column.TEXT))
    finding = window.findings.model.shown[row]
    assert went.args[0].finding == finding.key
    assert window.workspace.pair == (finding.a.report, finding.b.report)
    assert window.centre.view is not None
    assert window.centre.view.name == "side-by-side"


def test_the_list_follows_what_the_views_go_to(opened: Opened) -> None:
    from govcompare.present.gui.workspace import Focus

    window = opened(3)
    finding = window.findings.model.shown[-1]
    window.workspace.go_to(Focus((finding.a, finding.b), finding.key))
    assert window.findings.current() == finding


def test_keys_give_verdicts_to_all_chosen_lines_and_undo_takes_them_back(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    table, workspace = window.findings.table, window.workspace
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table.setFocus()
    table.selectAll()
    chosen = window.findings.selected()
    qtbot.keyClick(table, Qt.Key.Key_1)
    assert {workspace.mark_of(one.key).verdict for one in chosen} == {Verdict.COPIED}
    assert _cell(window.findings, 0, Column.VERDICT) == "Copied"
    window.actions_["undo"].trigger()
    assert workspace.marks == {}
    assert not window.isWindowModified()
    window.actions_["redo"].trigger()
    assert len(workspace.marks) == len({one.key for one in chosen})
    assert window.isWindowModified()
    qtbot.keyClick(table, Qt.Key.Key_0)
    assert workspace.marks == {}


def test_a_verdict_is_chosen_from_a_list_in_its_cell(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    table = window.findings.table
    index = window.findings.model.index(0, Column.VERDICT)
    table.setCurrentIndex(index)
    table.edit(index)
    box = table.findChild(QComboBox)
    assert [box.itemText(number) for number in range(box.count())] == [
        "Copied", "Fair quotation", "Stock phrase", "Dismissed", "–",
    ]  # fmt: skip
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert window.workspace.mark_of(window.findings.model.shown[0].key).verdict is Verdict.QUOTED


def test_a_note_is_written_in_its_cell_and_undone(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    table = window.findings.table
    finding = window.findings.model.shown[1]
    table.selectRow(1)
    next(action for action in window.findings.menu().actions() if action.text() == "Write a note\tCtrl+M").trigger()
    editor = table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "from the county")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.workspace.mark_of(finding.key).note == "from the county"
    assert _cell(window.findings, 1, Column.NOTE) == "from the county"
    window.actions_["undo"].trigger()
    assert window.workspace.mark_of(finding.key) is None


def test_the_menu_offers_every_verdict_with_its_key(opened: Opened) -> None:
    window = opened(2)
    window.findings.table.selectRow(0)
    menu = window.findings.menu()
    assert [action.text() for action in menu.actions()[:5]] == [
        "Copied\t1", "Fair quotation\t2", "Stock phrase\t3", "Dismissed\t4", "No verdict\t0",
    ]  # fmt: skip
    menu.actions()[3].trigger()
    assert window.workspace.mark_of(window.findings.model.shown[0].key).verdict is Verdict.DISMISSED


def test_one_verdict_goes_to_the_same_text_in_all_pairs_in_one_step(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    table, workspace = window.findings.table, window.workspace
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    passages = [one for one in window.findings.model.shown if one.passage is not None]
    finding = next(one for one in passages if len(_same_text(window, one)) > 1)
    table.selectRow(window.findings.model.row_of(finding.key))
    table.setFocus()
    assert not window.actions_["judge-everywhere"].isEnabled()
    qtbot.keyClick(table, Qt.Key.Key_2)
    before = workspace.marks
    assert window.actions_["judge-everywhere"].isEnabled()
    qtbot.keyClick(table, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: workspace.marks != before)
    judged_so = {key for key, mark in workspace.marks.items() if mark.verdict is Verdict.QUOTED}
    assert judged_so == _same_text(window, finding)
    judged = sum(one.key in workspace.marks and one.key not in before for one in workspace.findings)
    assert window.statusBar().currentMessage() == f"The same verdict: {judged} more findings"
    window.actions_["undo"].trigger()
    assert workspace.marks == before


def _same_text(window: MainWindow, finding: Finding) -> set[str]:
    """Keys of the passages that hold a text of `finding`, whatever its figures."""
    reports = {report.id: report.text for report in window.workspace.reports}

    def texts(one: Finding) -> set[str]:
        return {re.sub(r"[\d\s]", "", place.span.of(reports[place.report])) for place in (one.a, one.b)}

    passages = (one for one in window.workspace.findings if one.passage is not None)
    return {one.key for one in passages if texts(one) & texts(finding)}


def test_a_text_that_stands_nowhere_else_is_told(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    window.findings.table.selectRow(0)
    window.actions_["judge-copied"].trigger()
    window.actions_["judge-everywhere"].trigger()
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "This text stands in no other finding")


def test_the_menu_of_findings_needs_a_chosen_one(opened: Opened) -> None:
    window = opened(2)
    dock = window.findings
    names = ("judge-copied", "judge-none", "note", "count-stock", "count-own", "explain")
    dock.table.clearSelection()
    assert not any(window.actions_[name].isEnabled() for name in names)
    dock.table.selectRow(next(row for row, one in enumerate(dock.model.shown) if one.passage is not None))
    assert all(window.actions_[name].isEnabled() for name in names)
    dock.table.selectRow(next(row for row, one in enumerate(dock.model.shown) if one.passage is None))
    assert [window.actions_[name].isEnabled() for name in names] == [True, True, True, False, False, False]


def test_the_chip_without_verdict_hides_what_has_one(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    dock = window.findings
    qtbot.mouseClick(dock.only_undecided, Qt.MouseButton.LeftButton)
    finding = dock.model.shown[0]
    window.workspace.judge((finding,), Verdict.COPIED)
    assert finding not in dock.model.shown
    window.workspace.judge((finding,), None)
    assert finding in dock.model.shown


def test_marks_outlive_a_re_run_and_the_chosen_line_stays_chosen(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    window = opened(2)
    window.findings.table.selectRow(2)
    finding = window.findings.current()
    assert finding is not None
    window.workspace.judge((finding,), Verdict.COPIED)
    with qtbot.waitSignals([window.workspace.comparison_changed, window.workspace.findings_changed]):
        window.actions_["compare"].trigger()
    qtbot.waitUntil(lambda: bool(window.findings.model.shown))
    assert window.findings.current() == finding
    row = window.findings.model.row_of(finding.key)
    assert _cell(window.findings, row, Column.VERDICT) == "Copied"


def test_every_chip_can_be_reached_in_the_smallest_window(opened: Opened, qtbot: QtBot) -> None:
    window = opened(12)
    window.resize(900, 600)
    dock = window.findings
    qtbot.waitUntil(lambda: dock.width() < 900)
    for button in (*dock.chips.values(), dock.only_pair, dock.only_undecided):
        if button is dock.chips[FindingKind.TEMPLATE]:
            continue
        assert dock.rect().contains(button.mapTo(dock, button.rect().bottomRight())), button.text()
    assert dock.table.viewport().height() >= 2 * dock.table.rowHeight(0)


def test_verdict_and_note_are_in_sight_without_scrolling(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    for width in (1024, 1440, 2560):
        window.resize(width, 900)
        QApplication.processEvents()
        table = window.findings.table
        assert table.horizontalScrollBar().maximum() == 0, width


def test_thousands_of_findings_filter_and_sort_without_a_stop(opened: Opened, qtbot: QtBot) -> None:
    window = opened(60)
    dock = window.findings
    assert len(dock.model.shown) > 5_000
    type_words(dock.text, "道路")
    for column in Column:
        header = dock.table.horizontalHeader()
        at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert dock.model.shown
