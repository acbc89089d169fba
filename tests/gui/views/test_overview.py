"""The matrix and its ranked pairs: pointing, clicking, keys, threshold, any number of reports."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from govcompare import codec
from govcompare.model.findings import Pair
from govcompare.model.report import Report
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.matrix.grid import MatrixView
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.views.overview import OverviewView
from govcompare.present.gui.words.short_names import short_names
from tests.gui.conftest import MakeWindow, Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


def _overview(window: MainWindow) -> OverviewView:
    window.centre.show_view("overview")
    QApplication.processEvents()
    view = window.centre.view
    assert isinstance(view, OverviewView)
    return view


def _place(matrix: MatrixView, row: str, column: str) -> QPoint:
    order = matrix.matrix.order
    return matrix.rectangle(order.index(row), order.index(column)).center()


def test_a_click_on_a_cell_opens_its_pair(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    view = _overview(window)
    qtbot.mouseClick(view.matrix.viewport(), Qt.MouseButton.LeftButton, pos=_place(view.matrix, "r4", "r2"))
    assert window.workspace.pair == ("r2", "r4")
    assert window.centre.view is not None
    assert window.centre.view.name == "side-by-side"


def test_the_diagonal_opens_nothing(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    view = _overview(window)
    qtbot.mouseClick(view.matrix.viewport(), Qt.MouseButton.LeftButton, pos=_place(view.matrix, "r2", "r2"))
    assert window.centre.view is view


def test_pointing_shows_both_ratios_characters_moves_and_years(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    view = _overview(window)
    qtbot.mouseMove(view.matrix.viewport(), _place(view.matrix, "r4", "r2"))
    qtbot.waitUntil(view.card.isVisible)
    cell = window.workspace.comparison.pair("r2", "r4")
    words = view.card.words()
    for part in (f"{cell.score('reused').b:.1%}", f"{cell.score('reused').a:.1%}", f"{cell.b_shared} characters"):
        assert part in words
    for part in ("1 section moved", "2023", "2021", "白鹭镇", "云栖镇"):
        assert part in words
    qtbot.mouseMove(view.matrix.viewport(), QPoint(3, 3))
    qtbot.waitUntil(lambda: not view.card.isVisible())


@pytest.mark.parametrize("corner", [("r1", "r2"), ("r12", "r11"), ("r6", "r12"), ("r12", "r1")])
def test_the_card_stays_whole_and_inside_the_view(opened: Opened, qtbot: QtBot, corner: tuple[str, str]) -> None:
    view = _overview(opened(12))
    qtbot.mouseMove(view.matrix.viewport(), _place(view.matrix, *corner))
    qtbot.waitUntil(view.card.isVisible)
    assert view.rect().contains(view.card.geometry())
    details = view.card.details
    assert details.height() >= details.heightForWidth(details.width())


def test_arrows_walk_over_the_cells_and_enter_opens(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    view = _overview(window)
    matrix = view.matrix
    matrix.setFocus()
    order = matrix.matrix.order
    matrix.select(order[0], order[1])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(matrix, key)
    assert matrix.current is not None
    assert (matrix.current.row, matrix.current.column) == (order[2], order[1])
    assert view.card.isVisible()
    assert view.card.words() == matrix.accessibleDescription()
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert set(window.workspace.pair or ()) == {order[2], order[1]}
    assert not view.card.isVisible()


def test_arrows_stop_at_the_edges_and_scroll_the_cell_into_sight(opened: Opened, qtbot: QtBot) -> None:
    view = _overview(opened(60))
    matrix = view.matrix
    matrix.setFocus()
    matrix.select(matrix.matrix.order[0], matrix.matrix.order[1])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        for _ in range(62):
            qtbot.keyClick(matrix, key)
    last = matrix.rectangle(59, 59)
    assert matrix.viewport().rect().contains(last.center())


def test_the_threshold_leaves_pairs_below_it_out_of_the_list(opened: Opened, qtbot: QtBot) -> None:
    window = opened(12)
    view = _overview(window)
    assert view.pairs.ranked.rowCount() == 66
    view.threshold.setFocus()
    for _ in range(5):
        qtbot.keyClick(view.threshold, Qt.Key.Key_PageUp)
    least = view.threshold.value()
    assert least == 50
    shown = view.pairs.ranked.pairs
    assert 0 < len(shown) < 66
    assert all(max(pair.score("reused").a, pair.score("reused").b) >= least / 100 for pair in shown)
    qtbot.keyClick(view.threshold, Qt.Key.Key_Home)
    assert view.pairs.ranked.rowCount() == 66


def test_cells_below_the_threshold_step_back(opened: Opened, qtbot: QtBot) -> None:
    view = _overview(opened(12))
    before = view.matrix.grab().toImage()
    view.threshold.setValue(100)
    assert view.matrix.grab().toImage() != before


def test_ratios_beyond_stock_phrases_can_be_shown_and_ranked(opened: Opened, qtbot: QtBot) -> None:
    view = _overview(opened(4))
    before = view.matrix.grab().toImage()
    qtbot.mouseClick(view.beyond, Qt.MouseButton.LeftButton)
    assert view.matrix.grab().toImage() != before
    assert view.pairs.ranked.measure == "beyond_formulae"


def test_pairs_are_ranked_best_first_and_open_by_click_and_key(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    view = _overview(window)
    strength = [max(pair.score("reused").a, pair.score("reused").b) for pair in view.pairs.ranked.pairs]
    assert strength == sorted(strength, reverse=True)
    second: Pair = view.pairs.ranked.pairs[1]
    index = view.pairs.ranked.index(1)
    qtbot.mouseClick(view.pairs.viewport(), Qt.MouseButton.LeftButton, pos=view.pairs.visualRect(index).center())
    assert window.workspace.pair == (second.a, second.b)
    _overview(window)
    view.pairs.setFocus()
    view.pairs.setCurrentIndex(view.pairs.ranked.index(2))
    qtbot.keyClick(view.pairs, Qt.Key.Key_Return)
    third = view.pairs.ranked.pairs[2]
    assert window.workspace.pair == (third.a, third.b)


def test_the_matrix_stands_on_the_pair_in_hand(opened: Opened) -> None:
    window = opened(4)
    view = _overview(window)
    window.workspace.set_pair("r4", "r1")
    assert view.matrix.current is not None
    assert {view.matrix.current.row, view.matrix.current.column} == {"r1", "r4"}


def test_the_cell_of_the_pair_in_hand_stays_in_sight(opened: Opened) -> None:
    window = opened(60)
    matrix = _overview(window).matrix
    window.resize(2560, 1440)
    QApplication.processEvents()
    matrix.select("r48", "r49")
    for size in ((1440, 900), (900, 600), (1440, 900)):
        window.resize(*size)
        QApplication.processEvents()
        place = matrix.rectangle(*(matrix.matrix.order.index(report) for report in ("r48", "r49")))
        assert matrix._area.contains(place), size


def test_zoom_makes_cells_larger_and_smaller(opened: Opened) -> None:
    window = opened(12)
    view = _overview(window)
    sizes = [view.matrix.cell_size.height()]
    for name in ("zoom-in", "zoom-out", "zoom-out", "zoom-reset"):
        window.actions_[name].trigger()
        sizes.append(view.matrix.cell_size.height())
    assert sizes[1] > sizes[0] == sizes[2] > sizes[3]
    assert sizes[4] == sizes[0]


def test_cells_appear_as_they_are_computed(window: MainWindow, qtbot: QtBot, executor: PreparedExecutor) -> None:
    made = comparison(4)
    executor.compares_to(made)
    executor.held.add("compare")
    window.open(tuple(source.path for source in made.sources))
    listener = executor.last("compare").listener
    listener.part("reports", codec.encode(made.reports))
    qtbot.waitUntil(lambda: window.centre.is_working)
    view = _overview(window)
    assert all(cell is None for row in view.matrix.matrix.cells for cell in row)
    with qtbot.waitSignal(window.workspace.partial_changed):
        for pair in made.pairs[:3]:
            listener.part("pair", codec.encode(pair))
    qtbot.waitUntil(lambda: sum(cell is not None for row in view.matrix.matrix.cells for cell in row) == 6)
    assert not view.matrix.grab().isNull()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        executor.release("compare")
    assert sum(cell is not None for row in view.matrix.matrix.cells for cell in row) == 12


@pytest.mark.parametrize("count", [12, 60])
def test_labels_tell_every_report(opened: Opened, count: int) -> None:
    window = opened(count)
    view = _overview(window)
    labels = view.matrix.labels
    assert [labels[report.id].number for report in window.workspace.reports] == list(range(1, count + 1))
    assert all(label.name for label in labels.values())


def test_short_names_are_place_and_year_where_they_tell_reports_apart() -> None:
    one, other, third = comparison(3).reports
    twin: Report = replace(other, id="r9", title="别的标题")
    blank = replace(third, id="r8", place="", title="20__年镇政府工作报告")
    assert short_names((one, other, third)) == {"r1": "青石镇 2020", "r2": "云栖镇 2021", "r3": "长渡镇 2022"}
    assert short_names((one, other, twin, blank)) == {
        "r1": "青石镇 2020",
        "r2": "云栖镇2021年政府工作报告",
        "r9": "别的标题",
        "r8": "20__年镇政府工作报告",
    }


def test_names_leave_out_what_all_titles_end_in() -> None:
    reports = [
        replace(one, place="", title=title)
        for one, title in zip(
            comparison(3).reports, ("甲镇2024年报告", "乙乡2024年报告", "丙县2023年报告"), strict=True
        )
    ]
    assert list(short_names(reports).values()) == ["甲镇2024", "乙乡2024", "丙县2023"]
    alike = [replace(one, title="政府工作报告") for one in reports]
    assert set(short_names(alike).values()) == {"政府工作报告"}


@pytest.mark.parametrize("count", [12, 60])
def test_pointing_at_a_label_tells_the_whole_title(opened: Opened, qtbot: QtBot, count: int) -> None:
    window = opened(count)
    matrix = _overview(window).matrix
    for number in (0, 2):
        title = next(one.title for one in window.workspace.reports if one.id == matrix.matrix.order[number])
        cell = matrix.rectangle(number, number)
        top = matrix.rectangle(0, number)
        for place in (QPoint(30, cell.center().y()), QPoint(top.center().x() + 8, top.top() - 10)):
            event = QHelpEvent(QEvent.Type.ToolTip, place, matrix.viewport().mapToGlobal(place))
            QApplication.sendEvent(matrix.viewport(), event)
            assert title in QToolTip.text(), place
    QToolTip.hideText()


def test_what_is_shown_of_the_matrix_is_kept_for_the_next_time(
    opened: Opened, make_window: MakeWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    view = _overview(opened(4))
    view.threshold.setValue(35)
    qtbot.mouseClick(view.beyond, Qt.MouseButton.LeftButton)
    assert (preferences.threshold, preferences.beyond) == (35, True)
    window = make_window()
    other = next(one for one in window.centre.views if isinstance(one, OverviewView))
    assert (other.threshold.value(), other.beyond.isChecked()) == (35, True)


def test_the_words_of_the_ramp_give_way_in_a_narrow_window(opened: Opened) -> None:
    window = opened(12)
    window.resize(900, 600)
    view = _overview(window)
    assert view.threshold.width() >= 90
    controls = (view.threshold, view.beyond)
    assert all(view.rect().contains(control.geometry()) for control in controls)
