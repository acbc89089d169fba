"""Files are opened once, and only regular ones of bearable size are read."""

import hashlib
import os
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


class Change(NamedTuple):
    """What happens to a file of 10 bytes while it is read."""

    name: str
    times: int
    code: str


CHANGES = (Change("once", 1, ""), Change("again and again", 9, "changing"))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_file_that_changes_is_read_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    left = [change.times]
    read = module._all_of

    def growing(descriptor: int, limit: int) -> bytes:
        data = read(descriptor, limit)
        if left[0]:
            left[0] -= 1
            with path.open("ab") as file:
                file.write(b"more")
        return data

    monkeypatch.setattr(module, "_all_of", growing)
    if change.code:
        assert refused(path) == change.code
    else:
        assert load(path)[0] == b"0123456789more"
