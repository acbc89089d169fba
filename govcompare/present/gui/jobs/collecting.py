"""Python's collector of cycles, run in turns of the event loop of its own."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
"""A window that someone uses leaves some thousands of young objects a second: 5 ms for the collector."""


class Collector(QObject):
    """While it lives, cycles are collected between events only, and not while `busy` says that many values are made.

    By itself Python collects whenever objects are allocated: in the middle of a paint, or while Qt takes a widget
    apart whose Python half then goes at the same moment. Both stand in the way of the event; the second can crash.
    """

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._busy = busy
        gc.disable()
        self._turn = QTimer(self)
        self._turn.setInterval(EVERY_MS)
        self._turn.timeout.connect(self.collect)
        self._turn.start()

    def collect(self) -> None:
        """The oldest generation that is full, and all younger ones with it."""
        if self._busy():
            return
        full = [
            generation
            for generation, (count, enough) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > enough
        ]
        if full:
            gc.collect(full[-1])
