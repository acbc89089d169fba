"""Texts that a project keeps in, files that stand in for those that are gone out."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from PySide6.QtCore import QTemporaryDir

from govcompare.model.comparison import Comparison
from govcompare.model.errors import WriteError
from govcompare.model.project import KeptText
from govcompare.saving import save

MARK = "\ufeff"
"""Says that a stand-in is UTF-8, whatever stands in it; it is no part of the text."""


class KeptTexts:
    """The stand-ins of one window; they go when the program ends."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None
        self._origins: dict[str, str] = {}
        self._written = 0

    def stand_in(self, path: str, text: str) -> str | None:
        """A file with that text instead of the one at `path`; None when it can't be written."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        self._written += 1
        name = PurePath(path.replace("\\", "/")).name
        place = Path(self._folder.path(), str(self._written), name if name.lower().endswith(".txt") else f"{name}.txt")
        try:
            place.parent.mkdir(parents=True)
            save(place, (MARK + text).encode())
        except (OSError, UnicodeEncodeError, WriteError):
            return None
        self._origins[str(place)] = path
        return str(place)

    def origin(self, path: str) -> str:
        """The file that `path` stands in for; itself when it stands for none."""
        return self._origins.get(path, path)

    def stands_in(self, path: str) -> bool:
        """Whether `path` is a stand-in."""
        return path in self._origins


def kept_texts(comparison: Comparison | None, known: Mapping[str, str], hashes: Iterable[str]) -> tuple[KeptText, ...]:
    """The text for every hash, in that order: as it was read, or else as it was known."""
    read = {source.sha256: source.text for source in comparison.sources} if comparison is not None else {}
    texts = {**known, **read}
    return tuple(KeptText(sha256, texts[sha256]) for sha256 in dict.fromkeys(hashes) if sha256 in texts)
