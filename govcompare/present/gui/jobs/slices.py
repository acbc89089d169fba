"""A long computation that pauses by itself in, its result out, a slice in every turn of the event loop."""

import gc
import time
from collections.abc import Callable, Generator
from typing import ClassVar, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")
SLICE_SECONDS = 0.02
"""A slice goes on until its first pause after this: the window draws and answers in between."""


class Slices(QObject):
    """At most one computation at a time; a new one takes the place of the one before.

    What is computed are values without cycles, a hundred thousand of them for sixty reports, and Python's collector
    would look at all of them again and again, 80 ms each time. It rests meanwhile (`any_working`), and leaves them
    alone afterwards.
    """

    _all: ClassVar[WeakSet["Slices"]] = WeakSet()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        Slices._all.add(self)
        self._advance: Callable[[], bool] | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)

    @property
    def working(self) -> bool:
        """Whether a computation has not ended."""
        return self._advance is not None

    @staticmethod
    def any_working() -> bool:
        """Whether a computation of any owner has not ended."""
        return any(slices.working for slices in Slices._all)

    def run(self, steps: Generator[None, None, Result], done: Callable[[Result], None]) -> None:
        """Do `steps`, then call `done` with what they return."""

        ended: list[Result] = []

        def advance() -> bool:
            try:
                next(steps)
            except StopIteration as end:
                ended.append(end.value)
            except Exception:
                self.drop()
                raise
            if not ended:
                return True
            self.drop()
            gc.freeze()
            done(ended[0])
            return False

        self._advance = advance
        self._turn.start()

    def drop(self) -> None:
        """Give the computation up."""
        self._advance = None
        self._turn.stop()

    def _go_on(self) -> None:
        end = time.monotonic() + SLICE_SECONDS
        advance = self._advance
        while advance is not None and advance() and time.monotonic() < end:
            pass
