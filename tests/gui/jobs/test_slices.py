"""A long computation leaves the event loop room, and can be given up."""

import time
from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from govcompare.present.gui.jobs.slices import SLICE_SECONDS, Slices


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def _count(steps: int, seconds: float = 0.0) -> Generator[None, None, int]:
    for _ in range(steps):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pass
        yield
    return steps


def test_what_the_steps_return_is_handed_out(parent: QObject, qtbot: QtBot) -> None:
    slices, found = Slices(parent), list[int]()
    slices.run(_count(5), found.append)
    assert slices.working
    qtbot.waitUntil(lambda: found == [5])
    assert not slices.working


def test_events_come_through_between_slices(parent: QObject, qtbot: QtBot) -> None:
    slices, found, ticks = Slices(parent), list[int](), list[int]()
    tick = QTimer(parent)
    tick.timeout.connect(lambda: ticks.append(len(found)))
    tick.start(0)
    slices.run(_count(10, SLICE_SECONDS), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert ticks.count(0) >= 5


def test_a_new_computation_takes_the_place_of_the_one_before(parent: QObject, qtbot: QtBot) -> None:
    slices, found = Slices(parent), list[int]()
    slices.run(_count(3), found.append)
    slices.run(_count(4), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [4]


def test_a_computation_that_is_given_up_says_nothing(parent: QObject, qtbot: QtBot) -> None:
    slices, found = Slices(parent), list[int]()
    slices.run(_count(3), found.append)
    slices.drop()
    over = Slices(parent)
    over.run(_count(9), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [9]


def test_a_fault_ends_the_computation_and_is_told(parent: QObject, qtbot: QtBot) -> None:
    def broken() -> Generator[None, None, int]:
        yield
        raise ValueError("broken")

    slices = Slices(parent)
    with capture_exceptions() as told:
        slices.run(broken(), lambda _found: None)
        qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] is ValueError
    assert not slices.working


def test_the_next_computation_can_start_where_the_last_one_ends(parent: QObject, qtbot: QtBot) -> None:
    slices, found = Slices(parent), list[int]()

    def again(first: int) -> None:
        found.append(first)
        slices.run(_count(first + 1), found.append)

    slices.run(_count(2), again)
    qtbot.waitUntil(lambda: found == [2, 3])
