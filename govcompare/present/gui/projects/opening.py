"""A project that was read in, where its files and templates are now out; asks once when they can't be found."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from govcompare import codec, project
from govcompare.model.project import Project
from govcompare.model.settings import Settings
from govcompare.present.gui.projects.kept_texts import KeptTexts
from govcompare.present.gui.projects.lost_files import LostFiles
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.gui.words.visible import visible
from govcompare.present.sentences import found_sentence
from govcompare.project.places import Places, beside, lost, search


@dataclass(frozen=True, slots=True)
class Found:
    """A project ready to be compared."""

    saved: tuple[str, ...]
    """Where its files were when it was saved."""
    files: tuple[str, ...]
    """Where they are now, or what stands in for them; in the same order."""
    settings: Settings


Then = Callable[[Found], object]


class ProjectOpening(QObject):
    """Looks for the files of a project."""

    def __init__(self, window: QWidget, notices: Notices, kept: KeptTexts) -> None:
        super().__init__(window)
        self._notices, self._kept = notices, kept
        self._lost_files = LostFiles(window)

    def find(self, loaded: Project, folder: Path, then: Then) -> None:
        """Call `then` when every file was found or given up; never when the person cancels."""
        settings = project.settings_in(loaded.settings, folder)
        saved = tuple(codec.as_text(str((folder / file.path).resolve())) for file in loaded.files)
        missing = lost((*saved, *settings.stock.templates))
        near = beside(missing, folder)
        self._tell(near, folder)
        far = tuple(path for path in missing if path not in near)
        asked = _Asked(loaded, saved, settings, near)
        if not far:
            then(asked.found({}))
            return
        hashes = {path: file.sha256 for path, file in zip(saved, loaded.files, strict=True)}

        def look(chosen: Path) -> None:
            there = search(far, chosen, hashes)
            self._tell(there, chosen)
            still = tuple(path for path in far if path not in there)
            then(asked.found(there | self._stand_ins(asked, still)))

        def go_on(kept: bool) -> None:
            then(asked.found(self._stand_ins(asked, far) if kept else {}))

        self._lost_files.ask(far, len(asked.texts(far)), look, go_on)

    def stand_ins(self, texts: dict[str, str]) -> dict[str, str]:
        """Path → what stands in for it, for every text that could be written."""
        made = {path: self._kept.stand_in(path, text) for path, text in texts.items()}
        return {path: place for path, place in made.items() if place is not None}

    def _stand_ins(self, asked: "_Asked", paths: tuple[str, ...]) -> dict[str, str]:
        return self.stand_ins(asked.texts(paths))

    def _tell(self, found: Places, folder: Path) -> None:
        if found:
            where, count = visible(str(folder)), len(found)

            self._notices.tell("found", lambda: found_sentence(count, where), sign="info")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A project while its files are looked for."""

    loaded: Project
    saved: tuple[str, ...]
    settings: Settings
    near: Places

    def texts(self, paths: tuple[str, ...]) -> dict[str, str]:
        """The text that the project keeps, of those of the paths that have one."""
        kept = {text.sha256: text.text for text in self.loaded.texts}
        hashes = {path: file.sha256 for path, file in zip(self.saved, self.loaded.files, strict=True)}
        return {path: kept[hashes[path]] for path in paths if hashes.get(path) in kept}

    def found(self, places: Places) -> Found:
        """The project with its files at those places; the rest where they were."""
        now = {**self.near, **places}
        templates = tuple(now.get(path, path) for path in self.settings.stock.templates)
        files = tuple(now.get(path, path) for path in self.saved)
        return Found(self.saved, files, project.with_templates(self.settings, templates))
