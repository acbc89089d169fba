"""Names of jobs and their arguments in, callbacks out: what runs, what takes long, what replaces what."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from govcompare.model.errors import GovcompareError
from govcompare.model.progress import Progress

SHOW_AFTER_MS = 300
"""A job that takes longer than this shows its progress and a cancel button."""


def _ignore_progress(_progress: Progress) -> None:
    return


def _ignore_part(_name: str, _data: bytes) -> None:
    return


@dataclass(frozen=True, slots=True)
class Listener:
    """Who hears of a job; all are called in the window's thread, none after the job was cancelled."""

    done: Callable[[bytes], None]
    failed: Callable[[GovcompareError], None]
    progress: Callable[[Progress], None] = _ignore_progress
    part: Callable[[str, bytes], None] = _ignore_part


class Running(Protocol):
    """A job that was started."""

    def cancel(self) -> None:
        """End it at once; its listener hears nothing more."""


class Executor(Protocol):
    """Where jobs run: processes in the program, something quicker in tests."""

    def start(self, job: str, arguments: bytes, listener: Listener) -> Running:
        """Start the job called `job`; returns at once."""

    def close(self) -> None:
        """End all jobs and processes."""


class Jobs(QObject):
    """At most one job of each name at a time; tells when something takes long."""

    busy_changed = Signal(bool)
    """True when a job has been running for SHOW_AFTER_MS, False when none runs any more."""
    progressed = Signal(object)
    """A Progress."""

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._running: dict[str, Running] = {}
        self._busy = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SHOW_AFTER_MS)
        self._late.timeout.connect(self._show_busy)

    @property
    def running(self) -> tuple[str, ...]:
        """Names of the jobs that run."""
        return tuple(self._running)

    def run(self, job: str, arguments: bytes, listener: Listener) -> None:
        """Start `job`; a running one of the same name is cancelled first."""
        self.cancel(job)
        over = False

        def done(data: bytes) -> None:
            nonlocal over
            over = True
            self._forget(job)
            listener.done(data)

        def failed(error: GovcompareError) -> None:
            nonlocal over
            over = True
            self._forget(job)
            listener.failed(error)

        def progress(step: Progress) -> None:
            self.progressed.emit(step)
            listener.progress(step)

        started = self._executor.start(job, arguments, Listener(done, failed, progress, listener.part))
        if not over:
            self._running[job] = started
            if not self._late.isActive():
                self._late.start()

    def cancel(self, job: str) -> None:
        """End `job` if it runs."""
        running = self._running.get(job)
        if running is not None:
            running.cancel()
            self._forget(job)

    def cancel_all(self) -> None:
        """End every job."""
        for job in self.running:
            self.cancel(job)

    def close(self) -> None:
        """End every job and process; nothing can be started any more."""
        self.cancel_all()
        self._executor.close()

    def _forget(self, job: str) -> None:
        self._running.pop(job, None)
        if not self._running:
            self._late.stop()
            self._set_busy(False)

    def _show_busy(self) -> None:
        self._set_busy(bool(self._running))

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
