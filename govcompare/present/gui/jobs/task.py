"""A job in, what its listener hears out: over as many processes as it costs, and with a crew that reads ahead of it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from govcompare.model.errors import GovcompareError, JobError, JobTimeout
from govcompare.model.progress import Progress
from govcompare.present.gui.jobs.process import WorkerProcess
from govcompare.present.gui.jobs.queue import Listener
from govcompare.worker.conversation import Done, Event, Failed, Making, Part
from govcompare.worker.plan import Ahead, Plan
from govcompare.worker.protocol import ProtocolError

JOB_MS = 900_000
"""A job that takes longer than this is ended."""


class Workers(Protocol):
    """Whoever has the processes of tasks."""

    def new(self, *jobs: str) -> WorkerProcess:
        """A process that was not there before, ready for `jobs`."""

    def take(self) -> WorkerProcess:
        """A process for a job."""

    def give_back(self, process: WorkerProcess) -> None:
        """A process whose job is over."""

    def forget(self, task: "Task") -> None:
        """The task is over."""

    def make_up(self) -> None:
        """For a process that was killed."""

    def crew(self, wished: int) -> int:
        """How many of the wished helpers may work beside a job."""


class Task(QObject):
    """A job that runs, over as many processes as its lost stages cost."""

    def __init__(self, home: QObject, workers: Workers, job: str, arguments: bytes, listener: Listener) -> None:
        super().__init__(home)
        self._workers, self._job, self._arguments, self._listener = workers, job, arguments, listener
        self._crew = Crew(workers, self)
        self._process: WorkerProcess | None = None
        self._making: Making | None = None
        self._whole, self._stage = self._deadline(JOB_MS), self._deadline(0)
        self._whole.start()

    def cancel(self) -> None:
        process = self._leave()
        if process is not None:
            process.kill()
        self._over()
        self._workers.make_up()

    def attempt(self) -> None:
        """Ask a warm process."""
        process = self._workers.take()
        process.heard.connect(self._hear)
        process.asked.connect(self._watch_stage)
        process.ended.connect(self._end)
        self._process = process
        try:
            process.ask(self._job, self._arguments)
        except ProtocolError as error:
            self._end(error)

    def _deadline(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(lambda: self._end(JobTimeout()))
        return timer

    def _hear(self, event: Event) -> None:
        match event:
            case Progress():
                self._listener.progress(self._crew.behind(event))
            case Plan():
                self._crew.begin(event, self._listener.progress)
            case Part(name, data):
                self._listener.part(name, data)
            case Done(data):
                self._give_back()
                self._over()
                self._listener.done(data)
            case Failed(_error, again=True):
                self._give_back()
                self.attempt()
            case Failed(error):
                self._give_back()
                self._over()
                self._listener.failed(error)

    def _watch_stage(self) -> None:
        making = self._process.conversation.making if self._process is not None else None
        if making is not self._making:
            self._making = making
            self._stage.stop()
            if making is not None and making.seconds > 0:
                self._stage.start(round(making.seconds * 1000))

    def _end(self, error: JobError) -> None:
        """The process failed: go on without the stage that it was making, or give up."""
        process = self._leave()
        if process is None:
            return
        again = process.conversation.lost(error)
        process.kill()
        if again and self._whole.isActive():
            self.attempt()
        else:
            self._over()
            self._listener.failed(error)

    def _over(self) -> None:
        self._crew.close()
        self._workers.forget(self)

    def _give_back(self) -> None:
        process = self._leave()
        if process is not None:
            self._workers.give_back(process)

    def _leave(self) -> WorkerProcess | None:
        process, self._process = self._process, None
        self._making = None
        self._stage.stop()
        if process is not None:
            process.heard.disconnect(self._hear)
            process.asked.disconnect(self._watch_stage)
            process.ended.disconnect(self._end)
        return process


class Crew(QObject):
    """Does the tasks of a plan with processes of its own, from the last on, until the job has come to them."""

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._ahead = Ahead()
        self._progress: Callable[[Progress], None] = lambda _step: None
        self._tasks: list[Task] = []
        self._idle: list[WorkerProcess] = []

    def behind(self, step: Progress) -> Progress:
        """Hear how far the job is; gives how far it is with what the crew has done."""
        return self._ahead.behind(step)

    def begin(self, plan: Plan, progress: Callable[[Progress], None]) -> None:
        """Start on the tasks, and tell `progress` whenever one is done."""
        self.close()
        self._ahead, self._progress = Ahead(plan), progress
        for _ in range(self._workers.crew(self._ahead.helpers)):
            self._next()

    def close(self) -> None:
        """End all processes."""
        self._ahead = Ahead()
        for task in tuple(self._tasks):
            task.cancel()
        self._dismiss()

    def new(self, *jobs: str) -> WorkerProcess:
        return self._workers.new(*jobs)

    def take(self) -> WorkerProcess:
        return self._idle.pop() if self._idle else self.new(self._ahead.job)

    def give_back(self, process: WorkerProcess) -> None:
        self._idle.append(process)

    def forget(self, task: "Task") -> None:
        if task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()

    def make_up(self) -> None:
        """Nobody waits for a process of the crew."""

    def crew(self, _wished: int) -> int:
        """Helpers have none of their own."""
        return 0

    def _next(self) -> None:
        task = self._ahead.next()
        if task is None:
            self._dismiss()
            return
        number, arguments = task

        def over(_end: bytes | GovcompareError) -> None:
            self._ahead.done(number)
            self._progress(self._ahead.progress)
            self._next()

        made = Task(self, self, self._ahead.job, arguments, Listener(done=over, failed=over))
        self._tasks.append(made)
        made.attempt()

    def _dismiss(self) -> None:
        for process in self._idle:
            process.kill()
        self._idle.clear()
