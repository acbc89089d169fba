"""Jobs that make stages ahead of the one that needs them in, which of them a helper does next out."""

import os
from dataclasses import dataclass

from govcompare.model.progress import Progress, Stage


@dataclass(frozen=True, slots=True)
class Plan:
    """What helpers may do while a job runs."""

    job: str
    """Name of the jobs that helpers do."""
    tasks: tuple[bytes, ...]
    """Their arguments; the job that runs needs what they make in this order."""
    processes: int
    """So many helpers pay off, at most."""


class Ahead:
    """Hands a plan's tasks out from the last on, while the job that needs them goes on from the first.

    So both meet in the middle, and neither waits for the other before.
    """

    def __init__(self, plan: Plan | None = None) -> None:
        self.job = plan.job if plan else ""
        self.helpers = min(plan.processes, cores() - 1) if plan else 0
        """How many are worth starting."""
        self._tasks = plan.tasks if plan else ()
        self._end, self._front = len(self._tasks), 0
        self._done: set[int] = set()

    def next(self) -> tuple[int, bytes] | None:
        """The number of a task and the task; None when there is none left that the job has not come to."""
        if self._end <= self._front + 1:
            return None
        self._end -= 1
        return self._end, self._tasks[self._end]

    def done(self, number: int) -> None:
        """A helper has ended a task, in whatever way."""
        self._done.add(number)

    def behind(self, step: Progress) -> Progress:
        """Hear how far the job is; gives how far it is with what its helpers have done."""
        if step.stage is not Stage.READING or step.total != len(self._tasks):
            return step
        self._front = step.done
        ahead = sum(number >= step.done for number in self._done)
        return Progress(step.stage, min(step.total, step.done + ahead), step.total)

    @property
    def progress(self) -> Progress:
        """How far the job is, with what its helpers have done."""
        return self.behind(Progress(Stage.READING, self._front, len(self._tasks)))


def cores() -> int:
    """Of the processor, that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
