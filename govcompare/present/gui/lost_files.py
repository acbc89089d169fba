"""Files that are not where a project has them in, where they are now out: looked for, and asked about once."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from govcompare import codec
from govcompare.present.gui.visible import visible
from govcompare.present.wording import ntr, tr

Places = Mapping[str, str]
"""Where a file was → where it is now."""
MOST_SEEN = 20_000
"""Entries of a folder that are looked at: a second on a slow disk, and more than any collection of reports has."""
NAMED = 5
"""Lost files that are named in the question; the rest are counted."""
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


class LostFiles(QObject):
    """Asks where files are."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(
        self, paths: tuple[str, ...], kept: int, search: Callable[[Path], object], go_on: Callable[[bool], object]
    ) -> None:
        """Ask about lost files, `kept` of which have a text in the project. `search` is told the folder to look in,
        `go_on` whether the kept texts are to stand in for the files."""
        box = QMessageBox(self._window)
        box.setObjectName("lost-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Files not found"))
        box.setText(_question(paths))
        box.setInformativeText(
            tr("Choose the folder that holds them now: files are found there by name, also in folders below.")
        )
        look = box.addButton(tr("Choose folder…"), QMessageBox.ButtonRole.AcceptRole)
        look.clicked.connect(lambda: self._ask_folder(search))
        if kept:
            stand_in = box.addButton(tr("Use the kept texts"), QMessageBox.ButtonRole.AcceptRole)
            stand_in.clicked.connect(lambda: go_on(True))
        without = box.addButton(tr("Open without them"), QMessageBox.ButtonRole.DestructiveRole)
        without.clicked.connect(lambda: go_on(False))
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(look)
        box.open()

    def _ask_folder(self, search: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._window, tr("Where are the files now?"))
        dialog.setObjectName("lost-folder-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: search(Path(chosen)))
        dialog.open()


def _question(paths: tuple[str, ...]) -> str:
    first = ntr(
        "A file of this project is not where it was:",
        "{number} files of this project are not where they were:",
        len(paths),
    )
    more = len(paths) - NAMED
    rest = [ntr("and one more", "and {number} more", more)] if more > 0 else []
    return "\n".join([first, *map(visible, paths[:NAMED]), *rest])
