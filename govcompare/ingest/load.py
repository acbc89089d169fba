"""A path in, its bytes and their SHA-256 out: opened once, regular files only, within the size limit."""

import hashlib
import os
import stat
from pathlib import Path

from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem

MAX_FILE_BYTES = 48 * 1024 * 1024
"""A file above it is refused by name; the largest report seen has 0.6 MB."""
CHUNK_BYTES = 1 << 20
ATTEMPTS = 2
"""A file that changes while it is read is read once more."""

_CAUSES: dict[type[OSError], str] = {
    FileNotFoundError: "missing",
    PermissionError: "no-permission",
    IsADirectoryError: "is-folder",
}


class _Changed(Exception):
    """The file is not the one that was opened."""


def load(path: Path) -> tuple[bytes, str]:
    """The file's bytes and their SHA-256 in hex. Raises ReadError."""
    for _ in range(ATTEMPTS):
        try:
            data = _read(path)
        except _Changed:
            continue
        except OSError as error:
            raise ReadError(_problem(path, _cause(error), reason=error.strerror or str(error))) from error
        except ValueError as error:  # a NUL in the name
            raise ReadError(_problem(path, "missing")) from error
        return data, hashlib.sha256(data).hexdigest()
    raise ReadError(_problem(path, "changing"))


def _read(path: Path) -> bytes:
    # O_NONBLOCK: opening a FIFO would wait for a writer for ever
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(path, flags)
    try:
        before = os.fstat(descriptor)
        if stat.S_ISDIR(before.st_mode):
            raise ReadError(_problem(path, "is-folder"))
        if not stat.S_ISREG(before.st_mode):
            raise ReadError(_problem(path, "not-regular"))
        if before.st_size > MAX_FILE_BYTES:
            raise ReadError(_too_large(path))
        data = _all_of(descriptor, MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            raise ReadError(_too_large(path))
        after = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    # files of /proc say 0 bytes and hold some
    if not same or (before.st_size and len(data) != before.st_size):
        raise _Changed
    return data


def _all_of(descriptor: int, limit: int) -> bytes:
    parts: list[bytes] = []
    left = limit
    while left > 0 and (part := os.read(descriptor, min(left, CHUNK_BYTES))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _cause(error: OSError) -> str:
    return next((code for kind, code in _CAUSES.items() if isinstance(error, kind)), "unreadable")


def _too_large(path: Path) -> Problem:
    return _problem(path, "too-large", limit=f"{MAX_FILE_BYTES // (1024 * 1024)} MB")


def _problem(path: Path, code: str, **detail: str) -> Problem:
    return Problem(str(path), code, tuple(detail.items()), fatal=True)
