"""What every test of the window may ask for; any warning of Qt and any event that takes too long fails the test."""

import gc
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from govcompare.model.comparison import Comparison
from govcompare.present import wording
from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.collecting import Collector
from govcompare.present.gui.jobs.queue import Executor
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison
from tests.gui.metered import MeteredApplication

HERE = Path(__file__).parent
COLLECT_EVERY = 20
"""Tests after which the leavings of all before are collected: it takes a tenth of a second."""
_tests = count(1)
OFFSCREEN_ONLY = "This plugin does not support "
"""Said by the platform without a screen of dialogs and menus."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.gui)
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_ONLY))


@pytest.fixture(scope="session", autouse=True)
def _as_the_program_starts(qapp: MeteredApplication) -> None:
    """The style, and cycles collected between events."""
    qapp.setStyle("Fusion")
    Collector(qapp, Slices.any_working)


@pytest.fixture(autouse=True)
def _never_still(qapp: MeteredApplication) -> Iterator[None]:
    """No event stands in the way of the others for longer than LONGEST.

    What earlier tests left behind is not the window's: the collector of cycles looks at it here, not during an event.
    """
    if next(_tests) % COLLECT_EVERY == 0:
        gc.collect()
    gc.freeze()
    qapp.stalls.clear()
    yield
    gc.unfreeze()
    assert not qapp.stalls, "\n".join(map(str, qapp.stalls))


@pytest.fixture(autouse=True)
def _in_english(qapp: MeteredApplication) -> Iterator[None]:
    """Tests read the catalogue's source; what a test chooses and opens is gone when it ends."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wording.use(wording.SOURCE_LANGUAGE)


@pytest.fixture
def executor() -> PreparedExecutor:
    """Answers jobs with what was prepared, in the next turn of the event loop."""
    return PreparedExecutor()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Settings in a file of the test's own, in English and light."""
    made = Preferences(tmp_path / "settings" / "govcompare.ini")
    made.language, made.theme = "en", "light"
    return made


MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, preferences: Preferences, executor: PreparedExecutor) -> MakeWindow:
    """`make_window(jobs)`: a window that is shown; `jobs` is what runs them, the prepared executor when not given."""

    def make(jobs: Executor = executor, chosen: Preferences = preferences) -> MainWindow:
        window = build(chosen, jobs)
        qtbot.addWidget(window, before_close_func=_forget_work)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


def _forget_work(window: MainWindow) -> None:
    """Nothing is asked at the end of a test."""
    window.workspace.undo_stack.setClean()
    window.projects.path = ""


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window with nothing open."""
    return make_window()


Opened = Callable[..., MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, make_window: MakeWindow, executor: PreparedExecutor) -> Opened:
    """`opened(2)`: a window that shows a made comparison of so many reports, or the comparison that is given."""

    def open(what: int | Comparison) -> MainWindow:
        found = comparison(what) if isinstance(what, int) else what
        executor.compares_to(found)
        window = make_window()
        with qtbot.waitSignal(window.workspace.comparison_changed):
            window.open(tuple(source.path for source in found.sources) or ("/reports/nothing.txt",))
        if len(found.reports) > 1:
            qtbot.waitUntil(lambda: window.workspace.rows is not None)
            qtbot.waitUntil(lambda: bool(window.workspace.findings))
        return window

    return open
