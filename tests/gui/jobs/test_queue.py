"""One job of a name at a time, and a sign when something takes long."""

from pytestqt.qtbot import QtBot

from govcompare.model.errors import GovcompareError, JobCrashed
from govcompare.model.progress import Progress, Stage
from govcompare.present.gui.jobs.queue import SHOW_AFTER_MS, Jobs, Listener
from tests.gui.executor import PreparedExecutor


class Heard:
    """What a listener was told."""

    def __init__(self) -> None:
        self.done: list[bytes] = []
        self.failed: list[GovcompareError] = []
        self.steps: list[Progress] = []
        self.parts: list[tuple[str, bytes]] = []
        self.listener = Listener(
            self.done.append, self.failed.append, self.steps.append, lambda name, data: self.parts.append((name, data))
        )


def _echo(arguments: bytes) -> bytes:
    return arguments


def _crash(_arguments: bytes) -> bytes:
    raise JobCrashed


def test_a_result_reaches_its_listener_and_the_job_is_over(qtbot: QtBot, executor: PreparedExecutor) -> None:
    executor.answers["echo"] = _echo
    jobs, heard = Jobs(executor), Heard()
    jobs.run("echo", b"a", heard.listener)
    assert jobs.running == ("echo",)
    qtbot.waitUntil(lambda: heard.done == [b"a"])
    assert jobs.running == ()


def test_a_job_replaces_a_running_one_of_its_name(qtbot: QtBot, executor: PreparedExecutor) -> None:
    executor.answers["echo"] = _echo
    executor.held.add("echo")
    jobs, first, second = Jobs(executor), Heard(), Heard()
    jobs.run("echo", b"1", first.listener)
    jobs.run("echo", b"2", second.listener)
    assert executor.runs[0].cancelled
    executor.release("echo")
    assert (first.done, second.done) == ([], [b"2"])


def test_jobs_of_other_names_run_beside_it(executor: PreparedExecutor) -> None:
    executor.answers |= {"one": _echo, "other": _echo}
    executor.held |= {"one", "other"}
    jobs, heard = Jobs(executor), Heard()
    jobs.run("one", b"", heard.listener)
    jobs.run("other", b"", heard.listener)
    assert jobs.running == ("one", "other")
    jobs.cancel("one")
    assert jobs.running == ("other",)
    jobs.cancel_all()
    assert jobs.running == ()
    assert all(run.cancelled for run in executor.runs)


def test_a_failure_reaches_its_listener_and_the_job_is_over(qtbot: QtBot, executor: PreparedExecutor) -> None:
    executor.answers["crash"] = _crash
    jobs, heard = Jobs(executor), Heard()
    jobs.run("crash", b"", heard.listener)
    qtbot.waitUntil(lambda: bool(heard.failed))
    assert jobs.running == ()


def test_only_what_takes_long_is_shown(qtbot: QtBot, executor: PreparedExecutor) -> None:
    executor.answers["echo"] = _echo
    jobs, heard, shown = Jobs(executor), Heard(), []
    jobs.busy_changed.connect(shown.append)
    jobs.run("echo", b"", heard.listener)
    qtbot.waitUntil(lambda: bool(heard.done))
    assert shown == []
    executor.held.add("echo")
    with qtbot.waitSignal(jobs.busy_changed, timeout=10 * SHOW_AFTER_MS):
        jobs.run("echo", b"", heard.listener)
    executor.release("echo")
    assert shown == [True, False]


def test_progress_and_parts_are_handed_on(executor: PreparedExecutor) -> None:
    executor.answers["echo"] = _echo
    executor.held.add("echo")
    jobs, heard, told = Jobs(executor), Heard(), []
    jobs.progressed.connect(told.append)
    jobs.run("echo", b"", heard.listener)
    step = Progress(Stage.COMPARING, 1, 3)
    executor.last("echo").listener.progress(step)
    executor.last("echo").listener.part("pair", b"x")
    assert (heard.steps, told, heard.parts) == ([step], [step], [("pair", b"x")])


def test_closing_ends_the_executor(executor: PreparedExecutor) -> None:
    executor.answers["echo"] = _echo
    executor.held.add("echo")
    jobs = Jobs(executor)
    jobs.run("echo", b"", Heard().listener)
    jobs.close()
    assert executor.closed
    assert executor.runs[0].cancelled
