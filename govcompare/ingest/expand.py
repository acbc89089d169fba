"""Files and folders in, the files to read out, each folder's sorted."""

import os
from collections.abc import Sequence
from pathlib import Path

from govcompare.ingest.archive import SUFFIX
from govcompare.ingest.readers import READERS
from govcompare.model.problems import Problem

MAX_DEPTH = 32
"""Folders below a named one; links to folders are not followed, so there are no circles."""


def expand(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """In the order given. What a person names is taken whatever its name; in a folder only what a reader claims."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if not os.path.lexists(path):
            problems.append(Problem(str(path), "missing", fatal=True))
        elif not path.is_dir():
            found.append(path)
        else:
            inside, unreadable = _inside(path)
            found += inside
            problems += unreadable
            if not inside and not unreadable:
                problems.append(Problem(str(path), "empty-folder", fatal=True))
    return found, problems


def _inside(folder: Path) -> tuple[list[Path], list[Problem]]:
    suffixes = {SUFFIX, *(suffix for reader in READERS for suffix in reader.suffixes)}
    found: list[Path] = []
    problems: list[Problem] = []
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            code = "no-permission" if isinstance(error, PermissionError) else "unreadable"
            problems.append(Problem(str(here), code, (("reason", error.strerror or str(error)),), fatal=True))
            continue
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            path = here / entry.name
            if entry.is_dir(follow_symlinks=False):
                if depth < MAX_DEPTH:
                    waiting.append((path, depth + 1))
            elif path.suffix.lower() in suffixes and _may_be_file(entry):
                found.append(path)
    return sorted(found), problems


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    """A link in a circle is neither a file nor nothing: whoever reads it says so."""
    try:
        return entry.is_file()
    except OSError:
        return True
