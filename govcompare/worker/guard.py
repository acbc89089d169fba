"""A job and its arguments in, its result out: one warm process for job after job, killed when it fails.

For the command line; the window drives the same conversation over QProcess.
"""

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from govcompare.model.errors import JobCancelled, JobCrashed, JobError, JobTimeout
from govcompare.model.progress import Progress
from govcompare.worker.command import child_command
from govcompare.worker.conversation import Conversation, Done, Failed, Making, Part
from govcompare.worker.pipes import Pipes
from govcompare.worker.stages import StageCache

JOB_SECONDS = 900.0
"""For a whole job, when nothing else is said."""
STEP_SECONDS = 0.05
"""How long a wish to cancel may go unseen."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who hears of a running job."""

    progress: Callable[[Progress], None] = lambda _: None
    part: Callable[[str, bytes], None] = lambda _name, _data: None
    cancelled: Callable[[], bool] = lambda: False
    """Asked every STEP_SECONDS; True ends the job and its process."""


SILENT = Listener()


class _Process:
    """A worker process and the talk with it."""

    def __init__(self, command: Sequence[str], stages: StageCache) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.pipes = Pipes(self._process)
        self.conversation = Conversation(stages)

    @property
    def pid(self) -> int:
        return self._process.pid

    def kill(self) -> int:
        """End it, and give its exit status."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return self._process.wait()


class _Watch:
    """The deadlines of a job and of the stage that is being made."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._making: Making | None = None
        self._stage_end = self._end

    def remaining(self, making: Making | None) -> float:
        """Seconds until the nearer of both deadlines; negative when it is over."""
        now = time.monotonic()
        if making is not self._making:
            self._making = making
            limited = making is not None and making.seconds > 0
            self._stage_end = now + making.seconds if making is not None and limited else self._end
        return min(self._end, self._stage_end) - now


class Worker:
    """Runs jobs, one at a time; a context manager, at whose end the process is gone."""

    def __init__(self, stages: StageCache | None = None, command: Sequence[str] = ()) -> None:
        self._stages = stages if stages is not None else StageCache()
        self._command = tuple(command) or tuple(child_command())
        self._process: _Process | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Of the process; None when none runs."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the process ahead of the first job."""
        if self._process is None:
            self._process = _Process(self._command, self._stages)

    def close(self) -> None:
        """End the process. The next job starts a new one."""
        if self._process is not None:
            self._process.kill()
            self._process = None

    def run(self, job: str, arguments: bytes, listener: Listener = SILENT, seconds: float = JOB_SECONDS) -> bytes:
        """The job's result.

        Raises JobTimeout after `seconds`, JobCancelled, JobCrashed, and ReadError when the job says so. A stage that
        ends the process, or takes longer than it may, is left out and the job goes on.
        """
        watch = _Watch(seconds)
        self._stages.forget_lost()
        while True:
            try:
                ended = self._attempt(job, arguments, listener, watch)
            except (JobError, KeyboardInterrupt) as error:
                if not self._end(error):
                    raise
                continue
            if isinstance(ended, Done):
                return ended.data
            if not ended.again:
                raise ended.error

    def _end(self, error: BaseException) -> bool:
        """Kill the process; True when the job is worth another attempt."""
        if self._process is None:
            return False
        conversation = self._process.conversation
        self.close()
        return isinstance(error, JobError) and conversation.lost(error)

    def _attempt(self, job: str, arguments: bytes, listener: Listener, watch: _Watch) -> Done | Failed:
        self.start()
        process = self._process
        assert process is not None
        process.conversation.ask(job, arguments)
        while True:
            for event in process.conversation.feed(self._heard(process, listener, watch)):
                match event:
                    case Progress():
                        listener.progress(event)
                    case Part(name, data):
                        listener.part(name, data)
                    case Done() | Failed():
                        return event

    def _heard(self, process: _Process, listener: Listener, watch: _Watch) -> bytes:
        """What the process said in the next moment."""
        remaining = watch.remaining(process.conversation.making)
        if listener.cancelled():
            raise JobCancelled
        if remaining <= 0:
            raise JobTimeout
        try:
            data = process.pipes.exchange(process.conversation.outgoing(), min(STEP_SECONDS, remaining))
        except BrokenPipeError as error:
            raise JobCrashed("the worker closed its input") from error
        if data is None:
            raise JobCrashed("the worker ended")
        return data
