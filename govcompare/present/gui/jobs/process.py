"""A command in, a process of it and the talk with it out."""

from PySide6.QtCore import QObject, QProcess, Signal

from govcompare.model.errors import JobCrashed
from govcompare.worker.conversation import Conversation
from govcompare.worker.protocol import ProtocolError
from govcompare.worker.stages import StageCache

ENDING_MS = 500
"""How long the program waits at its end for a killed process."""


class WorkerProcess(QObject):
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

    def ask_again(self) -> None:
        """What it asked for may have been made by another process."""
        self.conversation.ask_again()
        if self._write():
            self.asked.emit()

    def kill(self) -> None:
        """End it without a word; returns at once."""
        self.conversation.leave()
        self.asked.emit()
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

    def _write(self) -> bool:
        """Whether there was anything to write."""
        data = self.conversation.outgoing()
        if data:
            self._process.write(data)
        return bool(data)

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
