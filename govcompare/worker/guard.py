"""A job and its arguments in, its result out: one warm process for job after job, killed when it fails, and helpers
for the stages that it plans to ask for.

For the command line; the window drives the same conversation over QProcess.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from govcompare.model.errors import JobCancelled, JobError
from govcompare.model.progress import Progress
from govcompare.worker.command import child_command
from govcompare.worker.conversation import Done, Failed, Part
from govcompare.worker.helpers import Helpers
from govcompare.worker.plan import Plan
from govcompare.worker.process import Watch, WorkerProcess
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


class Worker:
    """Runs jobs, one at a time; a context manager, at whose end the process is gone."""

    def __init__(self, stages: StageCache | None = None, command: Sequence[str] = ()) -> None:
        self._stages = stages if stages is not None else StageCache()
        self._command = tuple(command) or tuple(child_command())
        self._process: WorkerProcess | None = None

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
            self._process = WorkerProcess(self._command, self._stages)

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
        watch = Watch(seconds)
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
        again = isinstance(error, JobError) and self._process.conversation.lost(error)
        self.close()
        return again

    def _attempt(self, job: str, arguments: bytes, listener: Listener, watch: Watch) -> Done | Failed:
        self.start()
        process = self._process
        assert process is not None
        process.conversation.ask(job, arguments)
        with Helpers(self._command, self._stages) as helpers:
            while True:
                if listener.cancelled():
                    raise JobCancelled
                patience = watch.patience(process.conversation.making, STEP_SECONDS)
                for event in process.heard(patience, helpers.pipes):
                    match event:
                        case Progress():
                            listener.progress(helpers.behind(event))
                        case Part(name, data):
                            listener.part(name, data)
                        case Plan():
                            helpers.begin(event)
                        case Done() | Failed():
                            return event
                if helpers.step():
                    listener.progress(helpers.progress)
                process.conversation.ask_again()
