"""The bar at the bottom: what is open, rules, ratios, and how far a long job is, with a way to stop it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from govcompare.model.progress import Progress, Stage
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.status import StatusBar, stage_words
from tests.gui.conftest import Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


def _bar(window: MainWindow) -> StatusBar:
    bar = window.statusBar()
    assert isinstance(bar, StatusBar)
    return bar


def test_says_files_reports_encodings_rules_and_both_ratios(opened: Opened) -> None:
    window = opened(3)
    window.workspace.set_pair("r1", "r2")
    bar = _bar(window)
    score = window.workspace.comparison.pair("r1", "r2").score("reused")
    assert bar.summary.text() == "3 files · 3 reports"
    assert bar.encodings.text() == "UTF-8"
    assert bar.rules.text() == "Rules 7/7"
    assert bar.rules.toolTip().count("✓") == 7
    assert bar.ratios.text() == f"1 in 2: {score.a:.1%} · 2 in 1: {score.b:.1%}"


def test_says_where_the_view_stands_among_differences_and_matches(opened: Opened) -> None:
    window = opened(2)
    bar = _bar(window)
    window.actions_["next-change"].trigger()
    current, total = bar.place.text().split("/")
    assert 1 <= int(current) <= int(total)
    window.centre.show_view("overview")
    assert not bar.place.isVisible()


def test_an_empty_window_says_nothing(window: MainWindow) -> None:
    bar = _bar(window)
    assert [label.text() for label in (bar.summary, bar.encodings, bar.rules, bar.place, bar.ratios)] == [""] * 5
    assert not bar.progress.isVisible()


def test_a_long_job_shows_its_stage_and_its_cross_stops_it(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    executor.compares_to(comparison(2))
    executor.held.add("compare")
    progress = _bar(window).progress
    window.open(("/reports/1.txt",))
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible)
    executor.last("compare").listener.progress(Progress(Stage.COMPARING, 3, 41))
    assert progress.words.text() == "Comparing 3/41"
    assert (progress.bar.value(), progress.bar.maximum()) == (3, 41)
    qtbot.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
    assert executor.last("compare").cancelled
    assert not progress.isVisible()
    assert window.workspace.jobs.running == ()


def test_the_next_job_starts_at_once_after_a_cancel(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    executor.compares_to(comparison(2))
    executor.held.add("compare")
    window.open(("/reports/1.txt",))
    qtbot.waitUntil(_bar(window).progress.isVisible)
    window.actions_["cancel"].trigger()
    executor.held.clear()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["compare"].trigger()


def test_every_stage_has_words(window: MainWindow) -> None:
    words = [stage_words(stage) for stage in Stage]
    assert all(words)
    assert len(set(words)) == len(words)


def test_a_cancelled_first_comparison_leaves_the_empty_page_and_a_way_to_try_again(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    executor.compares_to(comparison(2))
    executor.held.add("compare")
    window.open(("/reports/1.txt",))
    qtbot.waitUntil(_bar(window).progress.isVisible)
    window.actions_["cancel"].trigger()
    assert window.notices.words("stopped")
    assert window.actions_["compare"].isEnabled()
