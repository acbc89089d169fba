"""A file is written whole or not at all: whatever fails, the old one stays and nothing is left beside it."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.errors import WriteError
from govcompare.model.problems import Problem
from govcompare.saving import CODES, save

OLD, NEW = b"what stood there", b"what is to stand there" * 5000
STEPS = ("open", "fchmod", "write", "fsync", "fstat", "replace")
LIMITED = """
import resource, sys
from pathlib import Path
from govcompare.model.errors import WriteError
from govcompare.saving import save
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    save(Path(sys.argv[1]), bytes(2000))
except WriteError as error:
    print(error.problem.code)
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from govcompare.saving import save
calls = 0
def counted(call):
    def once(*arguments, **options):
        global calls
        calls += 1
        if calls == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **options)
    return once
for name in sys.argv[3:]:
    setattr(os, name, counted(getattr(os, name)))
save(Path(sys.argv[1]), bytes(2000))
"""
CALLS = ("access", "close", "fchmod", "fstat", "fsync", "link", "lstat", "open", "replace", "stat", "write")
"""Every call of the system that saving makes."""
MOST_CALLS = 40
"""More than saving makes in all."""
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has files without a name")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "报告.html"
    path.write_bytes(OLD)
    return path


@pytest.fixture(params=["nameless", "named"])
def temporary(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With and without files that have no name while they are written."""
    if request.param == "named":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    return str(request.param)


def _untouched(target: Path) -> bool:
    return target.read_bytes() == OLD and list(target.parent.iterdir()) == [target]


def _failing(number: int) -> Callable[..., object]:
    def call(*_arguments: object, **_options: object) -> object:
        raise OSError(number, os.strerror(number))

    return call


@pytest.mark.usefixtures("temporary")
def test_new_bytes_take_the_place_of_the_old_ones(target: Path) -> None:
    save(target, NEW)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


@given(st.binary(max_size=3000))
def test_what_was_saved_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "file"
    save(path, data)
    assert path.read_bytes() == data


@pytest.mark.usefixtures("temporary")
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_leaves_the_old_file_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, step, _failing(errno.ENOSPC))
        with pytest.raises(WriteError) as caught:
            save(target, NEW)
    assert caught.value.problem.code == "disk-full"
    assert caught.value.problem.get("folder") == str(target.parent)
    assert _untouched(target)


def _nth_failing(patch: pytest.MonkeyPatch, number: int) -> list[str]:
    """Let the `number`-th of all CALLS fail, and tell which were made; a file that fails to close is closed."""
    made: list[str] = []

    def counted(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def once(*arguments: object, **options: object) -> object:
            made.append(name)
            if len(made) != number:
                return call(*arguments, **options)
            if name == "close":
                call(*arguments, **options)
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        return once

    for name in CALLS:
        patch.setattr(os, name, counted(name, getattr(os, name)))
    return made


def _problem_of_saving(target: Path) -> Problem | None:
    try:
        save(target, NEW)
    except WriteError as error:
        return error.problem
    return None


@POSIX
@pytest.mark.usefixtures("temporary")
@pytest.mark.parametrize("there", [True, False], ids=["over an old file", "anew"])
def test_any_call_that_fails_is_told_or_does_not_matter(target: Path, there: bool) -> None:
    failed, number = set(), 0
    while True:
        number += 1
        target.write_bytes(OLD) if there else target.unlink(missing_ok=True)
        with pytest.MonkeyPatch.context() as patch:
            made = _nth_failing(patch, number)
            problem = _problem_of_saving(target)
        if problem is not None:
            failed.add(made[number - 1])
            assert (problem.code, problem.get("folder")) == ("not-written", str(target.parent))
        assert list(target.parent.iterdir()) == [target] * target.exists()
        content = target.read_bytes() if target.exists() else None
        assert content == (NEW if problem is None else OLD if there else None)
        if len(made) < number:
            break
    assert failed >= {"write", "fsync", "fstat"}


@LINUX
def test_a_file_that_can_not_be_given_a_name_is_no_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "link", _failing(errno.EACCES))
        with pytest.raises(WriteError):
            save(target, NEW)
    assert _untouched(target)


@pytest.mark.usefixtures("temporary")
def test_a_disk_that_fills_half_way_leaves_the_old_file_alone(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = os.write

    def half(file: int, data: bytes) -> int:
        if len(data) < len(NEW):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written(file, data[: len(data) // 2])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        with pytest.raises(WriteError):
            save(target, NEW)
    assert _untouched(target)


@pytest.mark.usefixtures("temporary")
def test_a_write_that_lost_bytes_in_silence_is_a_failure(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda file, data: written(file, data[:-1]) + 1)
        with pytest.raises(WriteError):
            save(target, NEW)
    assert _untouched(target)


@pytest.mark.usefixtures("temporary")
def test_bytes_go_out_in_as_many_pieces_as_the_system_takes(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda file, data: written(file, data[:1000]))
        save(target, NEW)
    assert target.read_bytes() == NEW


@pytest.mark.usefixtures("temporary")
def test_an_interrupt_leaves_the_old_file_alone(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_file: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            save(target, NEW)
    assert _untouched(target)


@pytest.mark.parametrize(("number", "code"), [*CODES.items(), (errno.EIO, "not-written")])
def test_the_cause_is_named_as_the_system_says_it(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", _failing(number))
        with pytest.raises(WriteError) as caught:
            save(target, NEW)
    assert (caught.value.problem.code, caught.value.problem.fatal) == (code, True)


@POSIX
def test_a_size_limit_of_the_system_is_a_full_disk(target: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", LIMITED, target], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "disk-full\n"
    assert _untouched(target)


@LINUX
def test_a_full_device_says_so() -> None:
    with pytest.raises(WriteError) as caught:
        save(Path("/dev/full"), NEW)
    assert caught.value.problem.code == "disk-full"


@POSIX
def test_a_device_is_written_through() -> None:
    save(Path(os.devnull), NEW)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@LINUX
@pytest.mark.parametrize("there", [True, False], ids=["over an old file", "anew"])
def test_a_process_killed_at_any_call_leaves_the_old_file_or_the_new_one(target: Path, there: bool) -> None:
    """Between the last two calls over an old file, its successor stands beside it, whole, for a moment."""
    beside = []
    for number in range(1, MOST_CALLS):
        target.write_bytes(OLD) if there else target.unlink(missing_ok=True)
        ran = subprocess.run([sys.executable, "-c", KILLED, target, str(number), *CALLS], check=False)
        left = {path.name: path.read_bytes() for path in target.parent.iterdir()}
        assert left.pop(target.name, None) in {OLD if there else None, bytes(2000)}
        beside += left.values()
        for name in left:
            (target.parent / name).unlink()
        if ran.returncode == 0:
            break
    assert ran.returncode == 0
    assert number > len(STEPS)
    assert beside == [bytes(2000)] * there


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        save(tmp_path, NEW)
    assert caught.value.problem.code == "target-is-folder"


@pytest.mark.parametrize("name", ["no/such/folder/x.html", "x" * 400, "nul\0byte"])
def test_an_impossible_name_is_a_failure_of_its_own_kind(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError):
        save(tmp_path / name, NEW)
    assert list(tmp_path.iterdir()) == []


@POSIX
def test_a_file_keeps_its_permissions(target: Path) -> None:
    target.chmod(0o640)
    save(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_has_the_permissions_that_the_person_gives_new_files(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save(tmp_path / "new", NEW)
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@POSIX
def test_a_link_stays_a_link(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to(target.name)
    save(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
