"""Jobs in, prepared answers or the real handlers' results out, all in this process: stands for the worker processes."""

import importlib
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QTimer

from govcompare import codec
from govcompare.__main__ import HANDLERS
from govcompare.compare.diff.pair import pair_diff
from govcompare.model.comparison import Comparison
from govcompare.model.errors import GovcompareError
from govcompare.model.jobs import CompareArguments, DiffArguments
from govcompare.model.progress import Progress
from govcompare.present.gui.jobs.queue import Listener
from tests.gui.metered import MeteredApplication

Answer = Callable[[bytes], bytes]
"""Arguments in, the result out; a GovcompareError that it raises is the job's failure."""


class PreparedRun:
    """A job that was started; ends in the next turn of the event loop, or when it is told to."""

    def __init__(self, job: str, arguments: bytes, answer: Answer, listener: Listener) -> None:
        self.job, self.arguments, self.listener = job, arguments, listener
        self._answer = answer
        self.cancelled = False
        self.over = False

    def cancel(self) -> None:
        self.cancelled = True

    def finish(self) -> None:
        """Give the answer."""
        if self.cancelled or self.over:
            return
        self.over = True
        application = MeteredApplication.instance()
        assert isinstance(application, MeteredApplication)
        try:
            with application.apart():
                data = self._answer(self.arguments)
        except GovcompareError as error:
            self.listener.failed(error)
        else:
            self.listener.done(data)


class PreparedExecutor:
    """An Executor whose answers are known."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {"diff": diff_answer}
        self.runs: list[PreparedRun] = []
        self.held: set[str] = set()
        """Names of jobs that end only when `release` says so."""
        self.closed = False

    def start(self, job: str, arguments: bytes, listener: Listener) -> PreparedRun:
        run = PreparedRun(job, arguments, self.answers[job], listener)
        self.runs.append(run)
        if job not in self.held:
            QTimer.singleShot(0, run.finish)
        return run

    def close(self) -> None:
        self.closed = True

    def compares_to(self, *comparisons: Comparison) -> None:
        """Answer `compare` with one after another, the last again and again."""
        prepared = [codec.encode(one) for one in comparisons]
        self.answers["compare"] = lambda _arguments: prepared.pop(0) if len(prepared) > 1 else prepared[0]

    def last(self, job: str) -> PreparedRun:
        """The run of that name that was started last."""
        return next(run for run in reversed(self.runs) if run.job == job)

    def asked(self) -> CompareArguments:
        """What the last comparison was asked to do."""
        return codec.decode(self.last("compare").arguments, CompareArguments)

    def release(self, job: str) -> None:
        """Let the held job of that name end."""
        self.last(job).finish()


class HandlerExecutor(PreparedExecutor):
    """Runs what a worker process would run, in this process."""

    def __init__(self, jobs: Iterable[str] = HANDLERS) -> None:
        super().__init__()
        for job in jobs:
            self.answers[job] = _handler(job)


class _Alone:
    """A job's Context that keeps nothing and tells no one."""

    def get(self, _key: str, _seconds: float = 0.0) -> bytes | None:
        return None

    def put(self, _key: str, _data: bytes) -> None:
        return

    def ahead(self, _job: str, _tasks: Sequence[bytes], _processes: int) -> None:
        return

    @property
    def stages(self) -> "_Alone":
        return self

    def progress(self, _step: Progress) -> None:
        return

    def part(self, _name: str, _data: bytes) -> None:
        return


def _handler(job: str) -> Answer:
    module, _, name = HANDLERS[job].partition(":")
    return lambda arguments: getattr(importlib.import_module(module), name)(arguments, _Alone())


def diff_answer(arguments: bytes) -> bytes:
    """The answer of the job `diff`, quick enough to be real."""
    asked = codec.decode(arguments, DiffArguments)
    return codec.encode(pair_diff(asked.a, asked.a_outline, asked.b, asked.b_outline, asked.alignment, asked.matching))
