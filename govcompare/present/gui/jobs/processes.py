"""Jobs in, their results out, each run in a worker process.

A parser that hangs, aborts or takes all memory takes nothing else with it, and cancelling is killing. One process is
always warm: the next job starts at once, also after a cancel.
"""

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from govcompare.model.errors import JobCrashed, JobError, JobTimeout
from govcompare.model.progress import Progress
from govcompare.present.gui.jobs.queue import Listener, Running
from govcompare.worker.command import child_command
from govcompare.worker.conversation import Conversation, Done, Event, Failed, Making, Part
from govcompare.worker.protocol import ProtocolError
from govcompare.worker.stages import StageCache

AHEAD = ("compare", "diff")
"""Jobs that a waiting process is ready for."""
PROCESSES = 2
"""One that works or has worked, and one that takes over when it is cancelled."""
WARM_AFTER_MS = 1_000
"""A process is started when nothing was asked for so long: it does not take the processor from a window that opens or a
job that begins."""
JOB_MS = 900_000
"""A job that takes longer than this is ended."""
ENDING_MS = 500
"""How long the program waits at its end for a killed process."""


class _Process(QObject):
    """A worker process and the talk with it; at most one job at a time."""

    heard = Signal(object)
    """An Event of the conversation."""
    asked = Signal()
    """It may have begun or ended making a stage."""
    ended = Signal(object)
    """A JobError: the process is gone, or what it said made no sense and it was killed."""

    def __init__(self, command: list[str], stages: StageCache, parent: QObject) -> None:
        super().__init__(parent)
        self.conversation = Conversation(stages)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._fault)
        self._process.start(command[0], command[1:])

    @property
    def alive(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    @property
    def pid(self) -> int:
        return int(self._process.processId())

    def ask(self, job: str, arguments: bytes) -> None:
        """Start a job. Raises ProtocolError when its arguments are too large."""
        self.conversation.ask(job, arguments)
        self._write()

    def kill(self) -> None:
        """End it without a word; returns at once."""
        self._process.blockSignals(True)
        self.blockSignals(True)
        self._process.kill()
        self._process.blockSignals(False)
        self._process.finished.disconnect(self._finished)
        self._process.finished.connect(self.deleteLater)
        if not self.alive:
            self.deleteLater()

    def wait(self) -> None:
        """Wait a moment for a killed process, so that none is left when the program ends."""
        self._process.waitForFinished(ENDING_MS)

    def _write(self) -> None:
        data = self.conversation.outgoing()
        if data:
            self._process.write(data)

    def _read(self) -> None:
        data = bytes(self._process.readAllStandardOutput().data())
        try:
            for event in self.conversation.feed(data):
                self._write()
                self.heard.emit(event)
            self._write()
            self.asked.emit()
        except ProtocolError as error:
            self.ended.emit(error)

    def _finished(self) -> None:
        self._read()
        self.ended.emit(JobCrashed("the worker ended"))

    def _fault(self, fault: QProcess.ProcessError) -> None:
        if fault is QProcess.ProcessError.FailedToStart:
            self.ended.emit(JobCrashed("the worker could not be started"))


class _Task(QObject):
    """A job that runs, over as many processes as its lost stages cost."""

    def __init__(self, workers: "WorkerProcesses", job: str, arguments: bytes, listener: Listener) -> None:
        super().__init__(workers)
        self._workers, self._job, self._arguments, self._listener = workers, job, arguments, listener
        self._process: _Process | None = None
        self._making: Making | None = None
        self._whole, self._stage = self._deadline(JOB_MS), self._deadline(0)
        self._whole.start()

    def cancel(self) -> None:
        process = self._leave()
        if process is not None:
            process.kill()
        self._workers.forget(self)
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
                self._listener.progress(event)
            case Part(name, data):
                self._listener.part(name, data)
            case Done(data):
                self._give_back()
                self._workers.forget(self)
                self._listener.done(data)
            case Failed(_error, again=True):
                self._give_back()
                self.attempt()
            case Failed(error):
                self._give_back()
                self._workers.forget(self)
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
        process.kill()
        again = process.conversation.lost(error)
        if again and self._whole.isActive():
            self.attempt()
        else:
            self._workers.forget(self)
            self._listener.failed(error)

    def _give_back(self) -> None:
        process = self._leave()
        if process is not None:
            self._workers.give_back(process)

    def _leave(self) -> _Process | None:
        process, self._process = self._process, None
        self._making = None
        self._stage.stop()
        if process is not None:
            process.heard.disconnect(self._hear)
            process.asked.disconnect(self._watch_stage)
            process.ended.disconnect(self._end)
        return process


class WorkerProcesses(QObject):
    """Runs each job in a process of its own; others wait, up to PROCESSES in all. Stage results are kept here."""

    def __init__(self, command: tuple[str, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command) or child_command(*AHEAD)
        self._stages = StageCache()
        self._waiting: list[_Process] = []
        self._tasks: list[_Task] = []
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
        task = _Task(self, job, arguments, listener)
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
        for process in self.findChildren(_Process):
            process.wait()

    def warm(self) -> None:
        """Have a process ready for the next job, and one for when that is cancelled."""
        self._waiting = [process for process in self._waiting if process.alive]
        if not self._closed and len(self._waiting) + len(self._tasks) < PROCESSES:
            self._waiting.append(_Process(self._command, self._stages, self))
            self._wish()

    def make_up(self) -> None:
        """For a process that was killed: at once when no other waits."""
        if not self.waiting_pids:
            self.warm()
        self._wish()

    def take(self) -> _Process:
        """A process for a job, one that has waited where there is one."""
        while self._waiting:
            process = self._waiting.pop(0)
            if process.alive:
                return process
        return _Process(self._command, self._stages, self)

    def give_back(self, process: _Process) -> None:
        """A process whose job is over, ready for another: the first to be taken, since it knows what it needs."""
        self._waiting.insert(0, process)
        for one in self._waiting[PROCESSES:]:
            one.kill()
        del self._waiting[PROCESSES:]
        self._wish()

    def _wish(self) -> None:
        """Have another process before long; a wish does not put off an earlier one."""
        if not self._closed and not self._later.isActive():
            self._later.start()

    def forget(self, task: _Task) -> None:
        """A task is over."""
        if task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()
