"""Files are opened once, and only regular ones of bearable size are read."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from govcompare.ingest import load as module
from govcompare.ingest.load import load
from govcompare.model.errors import ReadError


def refused(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        load(path)
    assert caught.value.problem.where == str(path)
    assert caught.value.problem.fatal
    return caught.value.problem.code


def test_bytes_and_their_hash_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\xffabc")
    assert load(path) == (b"\x00\xffabc", hashlib.sha256(b"\x00\xffabc").hexdigest())


def test_an_empty_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert load(tmp_path / "a.txt")[0] == b""


def test_what_is_missing_or_no_file_is_refused_by_cause(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refused(tmp_path / "gone.txt") == "missing"
    assert refused(tmp_path / "dangling") == "missing"
    assert refused(tmp_path) == "is-folder"
    assert refused(tmp_path / "pipe") == "not-regular"
    assert refused(Path("/dev/zero")) == "not-regular"
    assert refused(tmp_path / "loop") == "unreadable"
    assert refused(Path("a\0b")) == "missing"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").touch(mode=0)
    assert refused(tmp_path / "a") == "no-permission"


def test_a_file_above_the_limit_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(module.MAX_FILE_BYTES + 1)
    assert refused(path) == "too-large"


TEN, OTHER = b"0123456789", b"9876543210"


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def shrink(path: Path) -> None:
    os.truncate(path, 3)


def rewrite(path: Path) -> None:
    """Other bytes of the same number, later."""
    later = path.stat().st_mtime_ns + 10**9
    path.write_bytes(OTHER)
    os.utime(path, ns=(later, later))


def swap(path: Path) -> None:
    """As editors and programs that synchronise do."""
    new = path.with_name("new")
    new.write_bytes(OTHER)
    new.replace(path)


def delete(path: Path) -> None:
    path.unlink(missing_ok=True)


class Change(NamedTuple):
    """What happens to a file of TEN bytes so often while it is read; what is read, or why it is refused."""

    name: str
    happens: Callable[[Path], None]
    times: int
    read: bytes = b""
    code: str = ""


CHANGES = (
    Change("grown once", grow, 1, TEN + b"more"),
    Change("grown again and again", grow, 9, code="changing"),
    Change("truncated once", shrink, 1, TEN[:3]),
    Change("rewritten once", rewrite, 1, OTHER),
    Change("rewritten again and again", rewrite, 9, code="changing"),
    Change("swapped again and again", swap, 9, TEN),
    Change("deleted", delete, 9, TEN),
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_file_that_changes_is_read_once_more_and_what_was_opened_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Change
) -> None:
    path = tmp_path / "a"
    path.write_bytes(TEN)
    left = [change.times]
    read = module._all_of

    def faulty(descriptor: int, limit: int) -> bytes:
        data = read(descriptor, limit)
        if left[0]:
            left[0] -= 1
            change.happens(path)
        return data

    monkeypatch.setattr(module, "_all_of", faulty)
    if change.code:
        assert refused(path) == change.code
    else:
        assert load(path)[0] == change.read
