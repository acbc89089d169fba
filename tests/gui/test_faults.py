"""What goes wrong inside the program is told, and the window goes on."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from govcompare.present.gui.faults import tell_faults
from govcompare.present.gui.main_window import MainWindow


@pytest.fixture
def told(window: MainWindow, capsys: pytest.CaptureFixture[str]) -> Iterator[MainWindow]:
    """A window that is told of faults."""
    with capture_exceptions():
        stop = tell_faults(window.notices)
        yield window
        stop()


def _break() -> None:
    raise ValueError("<b>broken</b>\u202e")


def test_a_fault_in_a_slot_is_told_and_the_window_goes_on(
    told: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    QTimer.singleShot(0, _break)
    qtbot.waitUntil(lambda: bool(told.notices.words("fault")))
    assert "ValueError" in told.notices.words("fault")
    assert "Your files are untouched" in told.notices.words("fault")
    assert "Traceback" in capsys.readouterr().err
    told.actions_["keys"].trigger()


def test_a_second_fault_takes_the_place_of_the_first(told: MainWindow, qtbot: QtBot) -> None:
    for words in ("first", "second"):
        sys.excepthook(RuntimeError, RuntimeError(words), None)
    assert "second" in told.notices.words("fault")
    line = told.notices.line("fault")
    qtbot.waitUntil(line.isVisible)
    assert [other for other in told.notices.findChildren(type(line)) if other.isVisible()] == [line]


def test_an_interrupt_is_no_fault(told: MainWindow) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told.notices.words("fault") == ""


def test_stopping_gives_the_hook_back(window: MainWindow) -> None:
    before = sys.excepthook
    stop = tell_faults(window.notices)
    assert sys.excepthook is not before
    stop()
    assert sys.excepthook is before


def test_a_notice_is_closed_by_its_cross_and_comes_again(window: MainWindow, qtbot: QtBot) -> None:
    line = window.notices.tell("one", "words")
    qtbot.waitUntil(line.isVisible)
    line.dismiss()
    qtbot.waitUntil(lambda: window.notices.words("one") == "")
    window.notices.tell("one", "again")
    assert window.notices.words("one") == "again"
