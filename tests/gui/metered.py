"""An application that measures itself: the CPU time of the window's thread that each event takes.

What a person sends (a click, a key, a drop) and what arrives by itself (a timer, a paint, a worker's answer) are events
alike. CPU time does not grow when other processes are busy, as the clock's time does.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

LONGEST = 0.1
"""Seconds that the event loop may stand still."""


@dataclass(frozen=True, slots=True)
class Stall:
    """An event that took long."""

    receiver: str
    event: str
    seconds: float

    def __str__(self) -> str:
        return f"{self.event} to {self.receiver}: {self.seconds * 1000:.0f} ms"


class MeteredApplication(QApplication):
    """Remembers the events that took longer than LONGEST."""

    stalls: list[Stall] = []  # noqa: RUF012  one application a process
    _depth = 0
    _apart = 0.0

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What the test itself does inside an event, which no person would wait for."""
        start = time.thread_time()
        try:
            yield
        finally:
            MeteredApplication._apart += time.thread_time() - start

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver an event; only the outermost is measured, so that one loop turn counts once."""
        if MeteredApplication._depth:
            return bool(super().notify(receiver, event))
        MeteredApplication._depth += 1
        kind, start, apart = event.type(), time.thread_time(), MeteredApplication._apart
        try:
            return bool(super().notify(receiver, event))
        finally:
            MeteredApplication._depth -= 1
            seconds = time.thread_time() - start - (MeteredApplication._apart - apart)
            if seconds > LONGEST:
                self.stalls.append(Stall(type(receiver).__name__, QEvent.Type(kind).name, seconds))
