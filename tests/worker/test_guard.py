"""Jobs run in a process of their own: whatever it does, the parent gets a result or an error, and the next job runs."""

import os
import platform
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from govcompare.model.errors import JobCancelled, JobCrashed, JobError, JobTimeout, ReadError
from govcompare.model.progress import Progress, Stage
from govcompare.worker import plan
from govcompare.worker.command import WORKER_OPTION, child_command
from govcompare.worker.guard import Listener, Worker
from govcompare.worker.stages import StageCache

COMMAND = (sys.executable, str(Path(__file__).with_name("child.py")))
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux ends orphans")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows can't wait for pipes")
GOES_WITHIN = 1.0
"""Seconds in which a process ends that is not wanted any more."""
BUSY = 5
"""How much longer it may take on a machine that does other work, too."""
PARENT = """
import sys
from govcompare.worker.guard import Worker
worker = Worker(command=sys.argv[1:])
worker.run("echo", b"ready")
print(worker.pid, flush=True)
worker.run("hang", b"")
"""


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(command=COMMAND) as worker:
        yield worker


def _ended(pid: int) -> bool:
    """Whether the process is gone, or goes in its time."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], BUSY * GOES_WITHIN)[0])
    finally:
        os.close(watched)


def test_one_process_runs_job_after_job(worker: Worker) -> None:
    assert worker.run("echo", b"one") == b"one"
    pid = worker.pid
    assert worker.run("echo", b"two") == b"two"
    assert worker.pid == pid


def test_progress_and_parts_are_heard_in_their_order(worker: Worker) -> None:
    heard: list[object] = []
    listener = Listener(progress=heard.append, part=lambda name, data: heard.append((name, data)))
    worker.run("steps", b"", listener)
    assert heard[:2] == [Progress(Stage.COMPARING, 0, 2), ("number", b"0")]
    assert len(heard) == 6


def test_megabytes_go_both_ways(worker: Worker) -> None:
    data = bytes(range(256)) * 2**14
    assert worker.run("echo", data) == data


def test_what_is_wrong_with_an_input_is_no_fault(worker: Worker) -> None:
    with pytest.raises(ReadError) as caught:
        worker.run("unreadable", "甲.txt".encode())
    assert (caught.value.problem.where, caught.value.problem.code) == ("甲.txt", "missing")


def test_a_fault_of_a_handler_carries_its_trace_and_the_process_stays(worker: Worker) -> None:
    worker.start()
    pid = worker.pid
    with pytest.raises(JobCrashed, match="a fault of the handler"):
        worker.run("fault", b"")
    assert worker.run("echo", b"on") == b"on"
    assert worker.pid == pid


def test_an_unknown_job_is_a_fault(worker: Worker) -> None:
    with pytest.raises(JobCrashed, match="conquer"):
        worker.run("conquer", b"")


@pytest.mark.parametrize("job", ["leave", "segfault", "garbage"])
def test_a_process_that_dies_or_talks_nonsense_is_replaced(worker: Worker, job: str) -> None:
    with pytest.raises(JobCrashed):
        worker.run(job, b"")
    assert worker.run("echo", b"on") == b"on"


@pytest.mark.skipif(sys.platform == "win32", reason="limits are the system's")
def test_memory_beyond_the_limit_is_a_fault_and_no_death(worker: Worker) -> None:
    with pytest.raises(JobCrashed, match="MemoryError"):
        worker.run("greedy", b"")
    assert worker.run("echo", b"on") == b"on"


def test_a_job_that_hangs_ends_at_its_time_and_its_process_with_it(worker: Worker) -> None:
    worker.start()
    pid = worker.pid
    with pytest.raises(JobTimeout):
        worker.run("hang", b"", seconds=0.2)
    assert pid is not None
    assert _ended(pid)
    assert worker.run("echo", b"on") == b"on"


def test_a_cancelled_job_ends_and_its_process_with_it(worker: Worker) -> None:
    worker.start()
    pid = worker.pid
    with pytest.raises(JobCancelled):
        worker.run("hang", b"", Listener(cancelled=lambda: True))
    assert pid is not None
    assert _ended(pid)
    assert worker.run("echo", b"on") == b"on"


def test_frames_have_pipes_of_their_own(worker: Worker, capfd: pytest.CaptureFixture[str]) -> None:
    assert worker.run("noise", b"quiet") == b"quiet"
    assert worker.run("reads_input", b"") == b"nothing"
    worker.close()
    assert "noise of a library" in capfd.readouterr().err


def test_a_stage_is_kept_for_the_next_process() -> None:
    stages = StageCache()
    with Worker(stages, COMMAND) as worker:
        assert worker.run("stage", b"this") == b"made: this"
        assert worker.run("stage", b"that") == b"known: this"
    with Worker(stages, COMMAND) as worker:
        assert worker.run("stage", b"that") == b"known: this"


@pytest.mark.parametrize("job", ["slow_stage", "deadly_stage"])
def test_a_job_goes_on_without_the_stage_that_ended_its_process(worker: Worker, job: str) -> None:
    assert worker.run(job, b"") == b"went on without it"


def test_a_lost_stage_is_tried_again_by_the_next_job() -> None:
    stages = StageCache()
    with Worker(stages, COMMAND) as worker:
        worker.run("deadly_stage", b"")
        before = worker.pid
        assert worker.run("deadly_stage", b"") == b"went on without it"
        assert worker.pid != before


def test_a_command_that_can_not_talk_is_an_error() -> None:
    with Worker(command=(sys.executable, "-c", "")) as worker, pytest.raises(JobError):
        worker.run("echo", b"x" * 2**20)


@LINUX
def test_a_worker_dies_with_a_parent_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT, *COMMAND], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        os.kill(parent.pid, signal.SIGKILL)
        assert _ended(child)


@pytest.fixture
def three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two helpers, whatever the machine has."""
    monkeypatch.setattr(plan, "cores", lambda: 3)


@POSIX
@pytest.mark.usefixtures("three_cores")
@pytest.mark.parametrize(("fate", "end"), [("", b"helper"), ("slow", b"JobTimeout"), ("deadly", b"JobCrashed")])
def test_helpers_make_the_last_stages_and_one_that_is_lost_is_lost_once(worker: Worker, fate: str, end: bytes) -> None:
    steps: list[Progress] = []
    made = worker.run("planned", f"9 {fate}".encode(), Listener(progress=steps.append)).split(b",")
    assert made[7:] == [end, b"helper"]
    assert set(made[:7]) <= {b"itself", b"helper"}
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1] == Progress(Stage.READING, 9, 9)


@POSIX
@pytest.mark.usefixtures("three_cores")
def test_no_helper_outlives_its_job(worker: Worker) -> None:
    before = set(_children())
    stuck = Listener(cancelled=lambda: len(set(_children()) - before) >= 3)
    with pytest.raises(JobCancelled):
        worker.run("planned", b"3 slow", stuck)
    assert set(_children()) <= before


def _children() -> list[int]:
    """Processes of this one, those that ended and were not waited for left out."""
    own = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return [int(pid) for pid in own]


def test_one_core_has_no_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "cores", lambda: 1)
    assert plan.Ahead(plan.Plan("make", (b"1", b"2"), 2)).helpers == 0


@LINUX
def test_a_worker_has_no_network(worker: Worker) -> None:
    if platform.machine() not in {"x86_64", "aarch64"}:
        pytest.skip("no filter is known for this processor")
    assert worker.run("reaches_out", b"") == b"AF_UNIX"


def test_the_program_itself_is_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command("diff") == [sys.executable, "-m", "govcompare", WORKER_OPTION, "diff"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, WORKER_OPTION]
