"""What a file format's reader is: it gives a RawDocument, or raises ReadError, for any bytes."""

from collections.abc import Callable
from dataclasses import dataclass, field

from govcompare.model.document import RawDocument


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was loaded."""

    path: str
    data: bytes
    sha256: str
    encoding: str = ""
    """What a person chose; empty: the reader finds out."""
    original: bool = False
    """Whether tracked changes are taken back instead of made."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One file format."""

    media_type: str
    suffixes: tuple[str, ...]
    """Lower case, with the dot: which files of a folder are taken."""
    name: str
    """What people call it, in every language."""
    recognises: Callable[[bytes], bool] = field(repr=False)
    """Whether the bytes look like this format; content decides before the name does."""
    read: Callable[[Opened], RawDocument] = field(repr=False)
    """Raises ReadError."""
    by_name: bool = False
    """Whether a file with one of the suffixes is taken although its content looks like plain text."""
