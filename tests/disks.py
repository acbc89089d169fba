"""A folder in, a small disk of its own mounted there out: it can be filled, and made read-only, as real ones are."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SIZE = 512 * 1024
MAY_MOUNT = 1 << 21
"""CAP_SYS_ADMIN in the effective set of /proc/self/status."""


class SmallDisk:
    """A mounted tmpfs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self) -> None:
        """Leave no byte; a file `filler` is added."""
        with (self.folder / "filler").open("wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError:
                return

    def protect(self) -> None:
        """Let nobody write, root neither."""
        _run("mount", "-o", "remount,ro", str(self.folder))

    def content(self) -> dict[str, bytes]:
        """Every file in it, hidden ones included; a folder ends with a slash."""
        return {
            str(path.relative_to(self.folder)) + "/" * path.is_dir(): path.read_bytes() if path.is_file() else b""
            for path in sorted(self.folder.rglob("*"))
        }


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """The test is skipped, visibly, where mounting is not allowed: to all but root on Linux."""
    if not _may_mount():
        pytest.skip("mounting a small disk is not allowed here")
    folder.mkdir()
    _run("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "govcompare-test", str(folder))
    try:
        yield SmallDisk(folder)
    finally:
        _run("umount", "--lazy", str(folder))


def _may_mount() -> bool:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    status = dict(
        line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").split("\n") if line
    )
    return bool(int(status["CapEff"], 16) & MAY_MOUNT)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
