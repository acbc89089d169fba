"""Jobs in, their results out, each run in a worker process.

A parser that hangs, aborts or takes all memory takes nothing else with it, and cancelling is killing. One process is
always warm: the next job starts at once, also after a cancel.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from govcompare.present.gui.jobs.process import WorkerProcess
from govcompare.present.gui.jobs.queue import Listener, Running
from govcompare.present.gui.jobs.task import Task
from govcompare.worker.command import child_command
from govcompare.worker.stages import StageCache

AHEAD = ("compare", "diff")
"""Jobs that a waiting process is ready for."""
PROCESSES = 2
"""One that works or has worked, and one that takes over when it is cancelled."""
WARM_AFTER_MS = 1_000
"""A process is started when nothing was asked for so long: it does not take the processor from a window that opens or a
job that begins."""


class WorkerProcesses(QObject):
    """Runs each job in a process of its own; others wait, up to PROCESSES in all. Stage results are kept here."""

    def __init__(
        self, command: tuple[str, ...] = (), parent: QObject | None = None, most: Callable[[], int] = lambda: 0
    ) -> None:
        """`most`: gives how many processes may work at once; 0: as many as pay off."""
        super().__init__(parent)
        self._most = most
        self._command = list(command)
        self._stages = StageCache()
        self._waiting: list[WorkerProcess] = []
        self._tasks: list[Task] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WARM_AFTER_MS)
        self._later.timeout.connect(self.warm)
        self._closed = False
        self._later.start()

    @property
    def waiting_pids(self) -> tuple[int, ...]:
        """Of the processes that wait for a job."""
        return tuple(process.pid for process in self._waiting if process.alive)

    def start(self, job: str, arguments: bytes, listener: Listener) -> Running:
        """Start the job called `job`; returns at once."""
        if not self._tasks:
            self._stages.forget_lost()
        task = Task(self, self, job, arguments, listener)
        self._tasks.append(task)
        task.attempt()
        self._wish()
        return task

    def close(self) -> None:
        """End all processes."""
        self._later.stop()
        self._closed = True
        for task in tuple(self._tasks):
            task.cancel()
        for process in self._waiting:
            process.kill()
        self._waiting.clear()
        for process in self.findChildren(WorkerProcess):
            process.wait()

    def warm(self) -> None:
        """Have a process ready for the next job, and one for when that is cancelled."""
        self._waiting = [process for process in self._waiting if process.alive]
        if not self._closed and len(self._waiting) + len(self._tasks) < PROCESSES:
            self._waiting.append(self.new(*AHEAD))
            self._wish()

    def crew(self, wished: int) -> int:
        """How many of the wished helpers may work beside a job."""
        most = self._most()
        return min(wished, most - 1) if most else wished

    def make_up(self) -> None:
        """For a process that was killed, at once: who cancels and corrects may soon do so again."""
        self.warm()

    def new(self, *jobs: str) -> WorkerProcess:
        """A process that was not there before, ready for `jobs`."""
        process = WorkerProcess(self._command or child_command(*jobs), self._stages, self)
        process.asked.connect(self._stir)
        return process

    def take(self) -> WorkerProcess:
        """A process for a job, one that has waited where there is one."""
        while self._waiting:
            process = self._waiting.pop(0)
            if process.alive:
                return process
        return self.new(*AHEAD)

    def give_back(self, process: WorkerProcess) -> None:
        """A process whose job is over, ready for another: the first to be taken, since it knows what it needs."""
        self._waiting.insert(0, process)
        for one in self._waiting[PROCESSES:]:
            one.kill()
        del self._waiting[PROCESSES:]
        self._wish()

    def _stir(self) -> None:
        """One process may have made what another asked for."""
        for process in self.findChildren(WorkerProcess):
            process.ask_again()

    def _wish(self) -> None:
        """Have another process before long; a wish does not put off an earlier one."""
        if not self._closed and not self._later.isActive():
            self._later.start()

    def forget(self, task: Task) -> None:
        """A task is over."""
        if task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()
