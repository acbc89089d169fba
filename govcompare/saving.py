"""A path and bytes in, the file written whole or not at all.

All bytes go into a file of their own in the same folder, are checked and flushed, and take the old file's place in one
step. Where the system has files without a name (Linux), a killed process leaves nothing behind either.
"""

import contextlib
import errno
import os
import stat
from pathlib import Path

from govcompare.model.errors import WriteError
from govcompare.model.problems import Problem

CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "no-write-permission",
    errno.EPERM: "no-write-permission",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ENOENT: "no-such-folder",
    errno.ENOTDIR: "no-such-folder",
    errno.EISDIR: "target-is-folder",
}
"""Why a file was not written, as the system says it, and the code of the Problem; anything else is `not-written`."""
NEW_FILE = 0o666


def save(path: Path, data: bytes) -> None:
    """Write `data` to `path`. Raises WriteError; then what stood there stands there still, and nothing else is left."""
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            _write_through(target, data)
        else:
            _replace(target, data, mode)
    except (OSError, ValueError) as error:
        raise WriteError(_problem(path, error)) from error


def make_folder(path: Path) -> bool:
    """Make the folder at `path`, in one that is there; False when it was there already. Raises WriteError."""
    there = path.is_dir()
    try:
        path.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise WriteError(_problem(path, error)) from error
    return not there


def remove_empty(folder: Path) -> None:
    """Take the folder away if nothing is in it."""
    with contextlib.suppress(OSError):
        folder.rmdir()


def _problem(path: Path, error: OSError | ValueError) -> Problem:
    number = error.errno if isinstance(error, OSError) else None
    code = CODES.get(number or 0, "not-written")
    folder = str(path.absolute().parent)
    return Problem(str(path), code, (("folder", folder), ("reason", os.strerror(number) if number else "")), fatal=True)


def _mode(target: Path) -> int | None:
    """Kind and permissions of what stands there; None when nothing does. Raises IsADirectoryError."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return mode


def _write_through(target: Path, data: bytes) -> None:
    """A device or a pipe takes bytes as they come and can't be replaced."""
    with target.open("wb", buffering=0) as device:
        _write(device.fileno(), data)


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    temporary = target.parent / f".govcompare-{os.getpid()}-{os.urandom(4).hex()}.part"
    try:
        file, named = _open_temporary(temporary)
        try:
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(file, stat.S_IMODE(mode))
            _write(file, data)
            os.fsync(file)
            if os.fstat(file).st_size != len(data):
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            if not named:
                _give_name(file, temporary, target, new=mode is None)
        finally:
            with contextlib.suppress(OSError):  # all of it is flushed by now, and its length known
                os.close(file)
        if named:
            temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


def _open_temporary(path: Path) -> tuple[int, bool]:
    """A new file in the folder of `path`, and whether it has that name already; without one it vanishes when closed."""
    nameless = getattr(os, "O_TMPFILE", 0)
    if nameless and os.access("/proc/self/fd", os.X_OK):
        with contextlib.suppress(OSError):  # not every file system has them
            return os.open(path.parent, nameless | os.O_WRONLY, NEW_FILE), False
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), NEW_FILE), True


def _give_name(file: int, temporary: Path, target: Path, *, new: bool) -> None:
    """A new file takes its name in one step. Another's place can only be taken by a file with a name: in two steps that
    follow each other at once, as a process killed between them leaves `temporary` behind."""
    if new:
        with contextlib.suppress(FileExistsError):
            _link(file, target)
            return
    _link(file, temporary)
    temporary.replace(target)


def _link(file: int, path: Path) -> None:
    # any `src_dir_fd` makes the system call the one that follows the link to the open file
    os.link(f"/proc/self/fd/{file}", path, src_dir_fd=file, follow_symlinks=True)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be opened; the file is whole already."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _write(file: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]
