"""Jobs in worker processes of the window: whatever a process does, the window goes on and the next job runs."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from govcompare.model.errors import JobCrashed, ReadError
from govcompare.model.progress import Progress, Stage
from govcompare.present.gui.jobs.process import WorkerProcess
from govcompare.present.gui.jobs.processes import PROCESSES, WorkerProcesses
from govcompare.present.gui.jobs.queue import Jobs
from govcompare.worker import plan
from tests.gui.jobs.test_queue import Heard

CHILD = (sys.executable, "-m", "tests.worker.child")
READY_AGAIN = 0.2
"""Seconds of the window's thread from a cancel to the next job's result."""
PATIENCE = 20_000
"""Milliseconds that a process may take to start on a busy machine."""


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch, root: Path) -> Iterator[WorkerProcesses]:
    """Processes whose jobs misbehave."""
    monkeypatch.chdir(root)
    made = WorkerProcesses(CHILD)
    yield made
    made.close()


def _ended(heard: Heard) -> Callable[[], bool]:
    return lambda: bool(heard.done or heard.failed)


def _run(qtbot: QtBot, workers: WorkerProcesses, job: str, arguments: bytes = b"") -> Heard:
    heard = Heard()
    workers.start(job, arguments, heard.listener)
    qtbot.waitUntil(_ended(heard), timeout=PATIENCE)
    return heard


def test_a_result_comes_back(qtbot: QtBot, workers: WorkerProcesses) -> None:
    assert _run(qtbot, workers, "echo", "你好".encode()).done == ["你好".encode()]


def test_large_arguments_and_results_come_back(qtbot: QtBot, workers: WorkerProcesses) -> None:
    large = bytes(range(256)) * 20_000
    assert _run(qtbot, workers, "echo", large).done == [large]


def test_progress_and_parts_come_before_the_result(qtbot: QtBot, workers: WorkerProcesses) -> None:
    heard = _run(qtbot, workers, "steps", b"end")
    assert heard.steps == [Progress(Stage.COMPARING, done, 2) for done in range(3)]
    assert heard.parts == [("number", b"0"), ("number", b"1"), ("number", b"2")]
    assert heard.done == [b"end"]


def test_a_process_serves_job_after_job(qtbot: QtBot, workers: WorkerProcesses) -> None:
    _run(qtbot, workers, "echo")
    first = workers.waiting_pids[0]
    _run(qtbot, workers, "echo")
    assert workers.waiting_pids[0] == first


def test_another_process_waits_to_take_over_when_one_is_cancelled(qtbot: QtBot, workers: WorkerProcesses) -> None:
    _run(qtbot, workers, "echo")
    qtbot.waitUntil(lambda: len(workers.waiting_pids) == PROCESSES, timeout=PATIENCE)
    first, second = workers.waiting_pids
    workers.start("hang", b"", Heard().listener).cancel()
    assert _run(qtbot, workers, "echo").done == [b""]
    assert workers.waiting_pids[0] == second
    qtbot.waitUntil(lambda: not _lives(first), timeout=PATIENCE)
    assert len(workers.waiting_pids) <= PROCESSES


@pytest.mark.parametrize("job", ["leave", "segfault", "garbage", "greedy", "fault"])
def test_whatever_a_job_does_the_next_one_runs(qtbot: QtBot, workers: WorkerProcesses, job: str) -> None:
    heard = _run(qtbot, workers, job)
    assert [isinstance(error, JobCrashed) for error in heard.failed] == [True]
    assert _run(qtbot, workers, "echo", b"again").done == [b"again"]


def test_what_a_library_prints_harms_no_frame(qtbot: QtBot, workers: WorkerProcesses) -> None:
    assert _run(qtbot, workers, "noise", b"clean").done == [b"clean"]


def test_an_unreadable_input_is_no_crash(qtbot: QtBot, workers: WorkerProcesses) -> None:
    (error,) = _run(qtbot, workers, "unreadable", b"a.txt").failed
    assert isinstance(error, ReadError)
    assert error.problem.where == "a.txt"


def test_cancelling_kills_the_process_and_the_next_job_starts_at_once(qtbot: QtBot, workers: WorkerProcesses) -> None:
    _run(qtbot, workers, "echo")
    pid = workers.waiting_pids[0]
    hanging = Heard()
    running = workers.start("hang", b"", hanging.listener)
    qtbot.waitUntil(lambda: bool(set(workers.waiting_pids) - {pid}), timeout=PATIENCE)
    _see_alive(qtbot, workers)

    start = time.thread_time()
    running.cancel()
    heard = Heard()
    workers.start("echo", b"next", heard.listener)
    qtbot.waitUntil(_ended(heard), timeout=PATIENCE)

    assert heard.done == [b"next"]
    assert time.thread_time() - start < READY_AGAIN
    assert (hanging.done, hanging.failed) == ([], [])
    qtbot.waitUntil(lambda: not _lives(pid), timeout=PATIENCE)


def test_a_cancelled_job_says_nothing_more(qtbot: QtBot, workers: WorkerProcesses) -> None:
    jobs, first, second = Jobs(workers), Heard(), Heard()
    jobs.run("steps", b"1", first.listener)
    jobs.cancel("steps")
    jobs.run("steps", b"2", second.listener)
    qtbot.waitUntil(_ended(second), timeout=PATIENCE)
    assert (first.done, first.failed, first.steps) == ([], [], [])


def test_a_stage_is_kept_from_job_to_job(qtbot: QtBot, workers: WorkerProcesses) -> None:
    assert _run(qtbot, workers, "stage", b"x").done == [b"made: x"]
    assert _run(qtbot, workers, "stage", b"y").done == [b"known: x"]


def test_a_stage_is_kept_after_its_process_was_killed(qtbot: QtBot, workers: WorkerProcesses) -> None:
    _run(qtbot, workers, "stage", b"x")
    running = workers.start("hang", b"", Heard().listener)
    running.cancel()
    assert _run(qtbot, workers, "stage", b"y").done == [b"known: x"]


@pytest.mark.parametrize("job", ["slow_stage", "deadly_stage"])
def test_a_stage_that_hangs_or_dies_is_left_out_and_the_job_goes_on(
    qtbot: QtBot, workers: WorkerProcesses, job: str
) -> None:
    assert _run(qtbot, workers, job).done == [b"went on without it"]


@pytest.mark.parametrize(("fate", "end"), [("", b"helper"), ("slow", b"JobTimeout"), ("deadly", b"JobCrashed")])
def test_a_crew_makes_the_last_stages_ahead(
    qtbot: QtBot, workers: WorkerProcesses, monkeypatch: pytest.MonkeyPatch, fate: str, end: bytes
) -> None:
    monkeypatch.setattr(plan, "cores", lambda: 3)
    heard = _run(qtbot, workers, "planned", f"9 {fate}".encode())
    (made,) = heard.done
    assert made.split(b",")[7:] == [end, b"helper"]
    assert [step.done for step in heard.steps] == sorted(step.done for step in heard.steps)
    assert heard.steps[-1] == Progress(Stage.READING, 9, 9)


def test_cancelling_ends_the_crew_and_the_next_job_starts(
    qtbot: QtBot, workers: WorkerProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "cores", lambda: 3)
    heard = Heard()
    running = workers.start("planned", b"3 slow", heard.listener)
    qtbot.waitUntil(lambda: len(workers.findChildren(WorkerProcess)) >= 3, timeout=PATIENCE)
    pids = [process.pid for process in workers.findChildren(WorkerProcess)]
    running.cancel()
    assert (heard.done, heard.failed) == ([], [])
    assert _run(qtbot, workers, "echo", b"next").done == [b"next"]
    qtbot.waitUntil(lambda: sum(map(_lives, pids)) <= PROCESSES, timeout=PATIENCE)


def test_a_program_that_is_not_there_is_a_crash(qtbot: QtBot) -> None:
    workers = WorkerProcesses(("/nowhere/at/all",))
    assert [type(error) for error in _run(qtbot, workers, "echo").failed] == [JobCrashed]
    workers.close()


def test_no_process_is_left_when_the_program_ends(qtbot: QtBot, workers: WorkerProcesses) -> None:
    _run(qtbot, workers, "echo")
    pid = workers.waiting_pids[0]
    workers.start("hang", b"", Heard().listener)
    workers.close()
    assert not _lives(pid)


def _see_alive(qtbot: QtBot, workers: WorkerProcesses) -> None:
    """Until the spare process has started Python, so that only the cancel is measured."""
    spare = workers.waiting_pids[0]
    qtbot.waitUntil(lambda: "child" in _command(spare), timeout=PATIENCE)


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _lives(pid: int) -> bool:
    """Whether the process is there and not a zombie."""
    try:
        os.kill(pid, 0)
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.parametrize(("most", "wished", "allowed"), [(0, 3, 3), (1, 3, 0), (2, 3, 1), (16, 3, 3)])
def test_no_more_processes_work_than_the_person_allows(most: int, wished: int, allowed: int) -> None:
    processes = WorkerProcesses(most=lambda: most)
    assert processes.crew(wished) == allowed
    processes.close()
