"""A plan in, its stages in the cache out: processes beside the one of a job that make ahead what it will ask for."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from govcompare.model.errors import JobError
from govcompare.model.progress import Progress
from govcompare.worker.conversation import Done, Failed
from govcompare.worker.pipes import CAN_WAIT
from govcompare.worker.plan import Ahead, Plan
from govcompare.worker.process import Watch, WorkerProcess
from govcompare.worker.stages import StageCache

TASK_SECONDS = 900.0
"""For one task; each stage in it has a limit of its own."""


class _Helper:
    """One process, and the task that it does."""

    def __init__(self, process: WorkerProcess, task: int) -> None:
        self.process, self.task = process, task
        self.watch = Watch(TASK_SECONDS)


class Helpers:
    """A context manager, at whose end all processes are gone."""

    def __init__(self, command: Sequence[str], stages: StageCache) -> None:
        self._command, self._stages = command, stages
        self._ahead = Ahead()
        self._helpers: list[_Helper] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for helper in self._helpers:
            helper.process.kill()
        self._helpers.clear()

    @property
    def pipes(self) -> tuple[int, ...]:
        """What becomes readable when a helper has said something."""
        return tuple(helper.process.pipes.output for helper in self._helpers)

    @property
    def progress(self) -> Progress:
        """How far the job is, with what its helpers have done."""
        return self._ahead.progress

    def behind(self, step: Progress) -> Progress:
        """Hear how far the job is; gives how far it is with what its helpers have done."""
        return self._ahead.behind(step)

    def begin(self, plan: Plan) -> None:
        """Start on the tasks."""
        self._ahead = Ahead(plan)
        for _ in range(self._ahead.helpers if CAN_WAIT else 0):
            self._next(None)

    def step(self) -> bool:
        """Take what the helpers have said by now; True when one of them ended a task."""
        before, waiting = self._helpers, list(self._helpers)
        self._helpers = []
        for helper in waiting:
            if self._goes_on(helper):
                self._helpers.append(helper)
        return any(helper not in self._helpers for helper in before)

    def _goes_on(self, helper: _Helper) -> bool:
        """Whether the task goes on; when not, the process has the next one, or is gone."""
        process = helper.process
        try:
            helper.watch.patience(process.conversation.making, 0.0)
            ended = any(isinstance(event, Done | Failed) for event in process.heard(0.0))
        except JobError as error:
            process.conversation.lost(error)
            process.kill()
            self._ahead.done(helper.task)
            self._next(None)
            return False
        if not ended:
            process.conversation.ask_again()
            return True
        self._ahead.done(helper.task)
        self._next(process)
        return False

    def _next(self, process: WorkerProcess | None) -> None:
        """Do the next task, in this process or a new one."""
        task = self._ahead.next()
        if task is None:
            if process is not None:
                process.kill()
            return
        process = process or WorkerProcess(self._command, self._stages)
        process.conversation.ask(self._ahead.job, task[1])
        self._helpers.append(_Helper(process, task[0]))
