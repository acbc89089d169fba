"""Cycles are collected between events, and only then."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from govcompare.present.gui.jobs.collecting import Collector
from govcompare.present.gui.jobs.slices import Slices


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.end = self


def _knots(count: int) -> list[weakref.ref[Knot]]:
    return [weakref.ref(Knot()) for _ in range(count)]


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    gc.collect()
    made = QObject()
    yield made
    made.deleteLater()


def test_no_cycle_is_collected_while_objects_are_made(parent: QObject) -> None:
    Collector(parent, lambda: False)
    knots = _knots(10 * gc.get_threshold()[0])
    assert all(knot() is not None for knot in knots)


def test_many_cycles_are_collected_in_a_turn_of_the_event_loop(parent: QObject, qtbot: QtBot) -> None:
    Collector(parent, lambda: False)
    knots = _knots(2 * gc.get_threshold()[0])
    qtbot.waitUntil(lambda: all(knot() is None for knot in knots))


def test_few_cycles_are_not_worth_a_collection(parent: QObject) -> None:
    collector = Collector(parent, lambda: False)
    knots = _knots(10)
    collector.collect()
    assert all(knot() is not None for knot in knots)


def test_it_rests_while_many_values_are_made(parent: QObject) -> None:
    collector = Collector(parent, lambda: True)
    knots = _knots(2 * gc.get_threshold()[0])
    collector.collect()
    assert all(knot() is not None for knot in knots)


def test_slices_at_work_are_seen_whoever_owns_them(parent: QObject, qtbot: QtBot) -> None:
    first, second = Slices(parent), Slices(parent)
    found: list[None] = []
    first.run(iter_once(), found.append)
    second.run(iter_once(), found.append)
    first.drop()
    assert Slices.any_working()
    qtbot.waitUntil(lambda: bool(found))
    assert not second.working


def iter_once() -> Iterator[None]:
    yield
