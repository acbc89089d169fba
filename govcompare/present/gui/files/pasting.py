"""The clipboard's text in, a file with it out, opened like any other report."""

import hashlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from govcompare import saving
from govcompare.model.errors import WriteError
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import tr

FOLDER = "pasted"
LONGEST_NAME = 40
"""Characters of the first line that name the file."""
_SEPARATORS = frozenset('\\/:*?"<>|')


class Pasting(QObject):
    """Keeps what a person pastes beside the program's own data, so that a project can name it."""

    pasted = Signal(tuple)
    """Path of the file that now holds the text."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices

    def paste(self) -> None:
        """Take the clipboard's text for a report."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._notices.tell("paste", lambda: tr("The clipboard holds no text: copy the text of a report first."))
            return
        self._notices.withdraw("paste")
        data = text.encode("utf-8", "replace")
        path = _folder() / f"{_name(text)} {hashlib.sha256(data).hexdigest()[:8]}.txt"
        try:
            for folder in reversed([one for one in path.parents if not one.exists()]):
                saving.make_folder(folder)
            saving.save(path, data)
        except WriteError as error:
            self._notices.tell("paste", partial(error_sentence, error), sign="triangle-alert")
            return
        self.pasted.emit((str(path),))


def _folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / FOLDER


def _name(text: str) -> str:
    """The first line, as far as a file may be called so."""
    first = next(line.strip() for line in text.split("\n") if line.strip())
    shown = "".join(one for one in first if one.isprintable() and one not in _SEPARATORS)
    return shown[:LONGEST_NAME].strip(" .") or tr("Pasted text")
