"""Paths of files that are not there any more in, where they are now out."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from govcompare import codec

Places = Mapping[str, str]
"""Where a file was → where it is now."""
MOST_SEEN = 20_000
"""Entries of a folder that are looked at: a second on a slow disk, and more than any collection of reports has."""
LONGEST_TAIL = 4
"""Folders above a file that are tried as parts of its new place."""


def lost(paths: Iterable[str]) -> tuple[str, ...]:
    """Those where nothing stands, in their order."""
    return tuple(path for path in dict.fromkeys(paths) if not Path(codec.as_path(path)).exists())


def beside(paths: Iterable[str], folder: Path) -> dict[str, str]:
    """Which of `paths` stand in `folder` as they stood in theirs, with some of the folders above them or none, or in
    the folder around it with one at least."""
    found = {}
    for path in paths:
        parts = PurePath(path.replace("\\", "/")).parts
        tails = [parts[-length:] for length in range(min(LONGEST_TAIL, len(parts) - 1), 0, -1)]
        places = [folder.joinpath(*tail) for tail in tails]
        places += [folder.parent.joinpath(*tail) for tail in tails if len(tail) > 1]
        there = next((place for place in places if place.exists()), None)
        if there is not None:
            found[path] = str(there)
    return found


def search(paths: Iterable[str], folder: Path, hashes: Mapping[str, str]) -> dict[str, str]:
    """As `beside`, and the rest by their names in the folders below; of several, the one with the bytes of `hashes`."""
    wanted = tuple(paths)
    found = beside(wanted, folder)
    rest = {PurePath(path.replace("\\", "/")).name: path for path in reversed(wanted) if path not in found}
    candidates: dict[str, list[str]] = {}
    for place in _below(folder) if rest else ():
        if place.name in rest:
            candidates.setdefault(place.name, []).append(str(place))
    for name, places in candidates.items():
        old = rest[name]
        same = (place for place in places if _sha256(place) == hashes.get(old)) if len(places) > 1 else iter(())
        found[old] = next(same, places[0])
    return found


def _below(folder: Path) -> Iterator[Path]:
    """Files in the folder and below, sorted, a folder's own before those further down."""
    seen = 0
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            seen += 1
            if seen > MOST_SEEN:
                return
            yield Path(where, name)


def _sha256(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
