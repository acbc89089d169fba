"""A result and where it goes in, written there whole or not at all, or said on the standard output."""

import contextlib
import errno
import io
import os
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from govcompare.model.comparison import Comparison
from govcompare.model.errors import WriteError
from govcompare.model.problems import Problem
from govcompare.present.cli.shell import Shell
from govcompare.saving import make_folder, remove_empty, save

STANDARD_OUTPUT = "-"


def write(data: bytes | None, place: str, sources: Iterable[str], shell: Shell) -> None:
    """Write `data` to the file `place`, or to the standard output; a failure is told and ends with status 1.

    None is what a job gives that failed: nothing is written.

    `sources` are the files that were read: none of them is ever written.
    """
    if data is None:
        return
    try:
        if place == STANDARD_OUTPUT:
            _say(data)
        elif any(_same(Path(source), Path(place)) for source in sources):
            shell.fail(Problem(place, "is-a-source", fatal=True))
        else:
            save(Path(place), data)
    except WriteError as error:
        shell.fail(error.problem)


def is_folder(place: str) -> bool:
    """Whether several files go there, one each, rather than one zip of them."""
    return place != STANDARD_OUTPUT and Path(place).suffix.lower() != ".zip"


def write_folder(data: bytes | None, place: str, sources: Iterable[str], shell: Shell) -> None:
    """Write the files in the zip `data` into the folder `place`, which is made if it is not there; as `write`.

    A folder that was made and into which nothing could be written is taken away again.
    """
    if data is None:
        return
    try:
        made = make_folder(Path(place))
    except WriteError as error:
        shell.fail(error.problem)
        return
    read = tuple(sources)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            write(archive.read(name), str(Path(place) / name), read, shell)
    if made:
        remove_empty(Path(place))


def say(lines: Iterable[str], shell: Shell) -> None:
    """The lines on the standard output, unless the person wants quiet; a failure is told and ends with status 1."""
    if shell.quiet:
        return
    try:
        _say("".join(f"{line}\n" for line in lines).encode(sys.stdout.encoding, "backslashreplace"))
    except WriteError as error:
        shell.fail(error.problem)


def read_files(comparison: Comparison) -> Iterator[str]:
    """Paths of the files that were read."""
    return (source.path for source in comparison.sources)


def _same(source: Path, target: Path) -> bool:
    """Whether writing to `target` would change `source`, whatever links and dots its path has."""
    try:
        return source.samefile(os.path.realpath(target))
    except (OSError, ValueError):
        return False


def _say(data: bytes) -> None:
    """Raises WriteError; a reader that has gone away wanted no more, and is none."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _be_deaf()
    except OSError as error:
        _be_deaf()
        code = "output-full" if error.errno == errno.ENOSPC else "output-broken"
        raise WriteError(Problem("", code, (("reason", error.strerror or ""),), fatal=True)) from error


def _be_deaf() -> None:
    """Send what is still on its way to a reader who has gone nowhere, so that the end of the program is quiet."""
    with contextlib.suppress(OSError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
