"""Pairs of texts in, the passages that they share out, for research and evaluation."""

import argparse
import os
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import BinaryIO

from govcompare import codec
from govcompare.model.errors import ReadError
from govcompare.model.jobs import PairTexts, PassagesArguments
from govcompare.model.problems import Problem
from govcompare.present.cli.outputs import write
from govcompare.present.cli.request import background_choice
from govcompare.present.cli.shell import Shell
from govcompare.present.cli.working import result_of
from govcompare.worker.guard import Worker

BATCH = 8 * 2**20
"""Bytes of input lines that one job is given; many times a pair of reports, a small part of a frame."""
MOST_LINE = 96 * 2**20
"""Bytes of one line: two texts of the largest file that is read, escaped."""


@dataclass(slots=True)
class _Batch:
    pairs: list[PairTexts] = field(default_factory=list)
    size: int = 0


def passages(asked: argparse.Namespace, shell: Shell) -> None:
    """The command `passages`."""
    background = background_choice(asked.background or "shipped")
    found: list[bytes] = []
    try:
        with Worker() as worker:
            for batch in _batches(asked.pairs, shell):
                lines = result_of("passages", codec.encode(PassagesArguments(batch, background)), worker, shell)
                if lines is None:
                    return
                found.append(lines)
    except ReadError as error:
        shell.fail(error.problem)
        return
    write(b"".join(found), asked.out, (asked.pairs,), shell)


def _batches(path: str, shell: Shell) -> Iterator[tuple[PairTexts, ...]]:
    """The pairs of the file; a line that is none is told and left out. Raises ReadError."""
    batch = _Batch()
    with closing(_opened(path)) as file:
        for number in count(1):
            line = _line(file, path)
            if not line:
                break
            if line.isspace():
                continue
            try:
                batch.pairs.append(codec.decode(line, PairTexts))
            except codec.CodecError:
                shell.fail(Problem(path, "not-json-lines", (("line", str(number)),), fatal=True))
                continue
            batch.size += len(line)
            if batch.size > BATCH:
                yield tuple(batch.pairs)
                batch = _Batch()
    if batch.pairs:
        yield tuple(batch.pairs)


def _opened(path: str) -> BinaryIO:
    """Raises ReadError; a pipe is never waited for."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise ReadError(_problem(path, error)) from error
    mode = os.fstat(number).st_mode
    if not stat.S_ISREG(mode):
        os.close(number)
        raise ReadError(Problem(path, "is-folder" if stat.S_ISDIR(mode) else "not-regular", fatal=True))
    return os.fdopen(number, "rb")


def _line(file: BinaryIO, path: str) -> bytes:
    """Raises ReadError."""
    try:
        line = file.readline(MOST_LINE + 1)
    except OSError as error:
        raise ReadError(_problem(path, error)) from error
    if len(line) > MOST_LINE:
        raise ReadError(Problem(path, "too-large", (("limit", f"{MOST_LINE // 2**20} MB"),), fatal=True))
    return line


def _problem(path: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError) or not Path(path).name:
        return Problem(path, "missing", fatal=True)
    if isinstance(error, PermissionError):
        return Problem(path, "no-permission", fatal=True)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(path, "unreadable", (("reason", reason),), fatal=True)
