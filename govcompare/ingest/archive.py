"""The bytes of an archive in, the files inside it out: readable ones only, in memory only."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from govcompare.ingest.formats.limits import refusal
from govcompare.ingest.formats.package import Package, is_package, is_unsafe, part_names
from govcompare.ingest.readers import READERS
from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem

ARCHIVES = frozenset({".zip", ".rar", ".7z", ".tar", ".gz", ".bz2", ".xz"})
"""Suffixes of archives inside an archive, which are not opened."""
SUFFIX = ".zip"
SEPARATOR = "/"
"""Between an archive's path and the name of a file inside it."""
_NOT_DOCUMENTS = ("xl/workbook.xml", "ppt/presentation.xml")
_JUNK = ("__MACOSX",)


class Member(NamedTuple):
    """A file inside an archive."""

    path: str
    """The archive's, and its own name behind it."""
    data: bytes


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a zip archive, and no document that is a zip package itself."""
    return is_package(data) and not any(reader.recognises(data) for reader in READERS[:-1])


def members(path: str, data: bytes) -> Iterator[Member | Problem]:
    """The readable files, sorted by name; a Problem for one that can't be unpacked.

    Raises ReadError when the archive is damaged, made to harm, holds an archive, or holds nothing readable.
    """
    if part_names(data) & set(_NOT_DOCUMENTS):
        raise refusal(path, "not-text")
    package = Package(path, data)
    entries = [(name, info) for name, info in package.names() if not name.endswith(("/", "\\"))]
    if any(is_unsafe(name, info) for name, info in entries):
        raise refusal(path, "unsafe-names")
    if any(PurePosixPath(name).suffix.lower() in ARCHIVES for name, _ in entries):
        raise refusal(path, "archive-in-archive")
    suffixes = {suffix for reader in READERS for suffix in reader.suffixes}
    wanted = [(name, info) for name, info in entries if _is_wanted(name, suffixes)]
    if not wanted:
        raise refusal(path, "nothing-inside")
    for name, info in sorted(wanted, key=lambda entry: entry[0]):
        inside = f"{path}{SEPARATOR}{name}"
        try:
            yield Member(inside, package.unpack(info))
        except ReadError as error:
            yield Problem(inside, error.problem.code, error.problem.detail, fatal=True)
    if len(wanted) < len(entries):
        yield Problem(path, "member-left-out", (("count", str(len(entries) - len(wanted))),))


def _is_wanted(name: str, suffixes: set[str]) -> bool:
    """As of a folder's files: what a reader claims, without hidden ones and those that programs leave behind."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    plain = not any(part.startswith((".", "~$")) or part in _JUNK for part in parts)
    return plain and PurePosixPath(name).suffix.lower() in suffixes
