"""What a person says of common stock in, settings that say so out: of findings, of files, and in a list of its own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from govcompare import project
from govcompare.model.document import Source
from govcompare.model.errors import ReadError
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.correcting.corrections import with_phrases, with_stock, with_templates
from govcompare.present.gui.correcting.stock_dialog import StockDialog
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.values import Finding
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import tr


def stock_choices() -> tuple[tuple[str, str, bool], ...]:
    """What can be said of a passage: words, key, and whether it is the reports' own."""
    return (tr("Count as stock phrase"), "S", False), (tr("Count as the reports' own"), "Shift+S", True)


def count_as(workspace: Workspace, chosen: Sequence[Finding], own: bool) -> None:
    """The texts of these passages count as common stock, or as the reports' own, wherever they stand."""
    comparison = workspace.comparison
    if comparison is None:
        return
    places = [place for one in chosen if one.passage is not None for place in (one.a, one.b)]
    texts = [place.span.of(comparison.report(place.report).text) for place in places]
    words = tr("counting as own") if own else tr("counting as stock phrase")
    workspace.correct(words, with_phrases(workspace.settings, texts, own))


def template_offers(workspace: Workspace, source: Source) -> Iterator[tuple[str, Callable[[], None]]]:
    """What can be said of a file: that it is a template, or no longer."""
    here = Path(source.path).absolute()
    around = {str(place) for place in (here, *here.parents)}
    named = [path for path in workspace.settings.stock.templates if str(Path(path).absolute()) in around]
    if named:
        after = with_templates(workspace.settings, named, False)
        yield tr("No longer a template"), acting(workspace.correct, tr("template"), after)
    elif here.is_file():
        after = with_templates(workspace.settings, (str(here),), True)
        yield tr("Treat as template"), acting(workspace.correct, tr("template"), after)


class StockPhrases(QObject):
    """Asks for phrases and templates over the window."""

    def __init__(self, window: QWidget, workspace: Workspace, preferences: Preferences, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._preferences, self._notices = preferences, notices

    def ask(self) -> StockDialog:
        """Show the person's own phrases, to be changed."""
        stock = self._workspace.settings.stock
        dialog = StockDialog(self._window, stock.formulae, stock.kept)
        dialog.chosen.connect(self._take)
        dialog.file_asked.connect(acting(self._ask_phrases, dialog))
        dialog.open()
        return dialog

    def ask_template(self) -> QFileDialog:
        """Ask for files that are templates."""
        dialog = self._files(tr("Add templates"), QFileDialog.FileMode.ExistingFiles)
        dialog.setObjectName("template-dialog")
        dialog.filesSelected.connect(self._add_templates)
        dialog.open()
        return dialog

    def turn_loaded_set(self) -> None:
        """Let what most of the loaded reports share count as stock, or no longer."""
        settings = self._workspace.settings
        self._workspace.correct(
            tr("stock of the loaded reports"), replace(settings, loaded_set=not settings.loaded_set)
        )

    def _ask_phrases(self, above: StockDialog) -> None:
        dialog = self._files(tr("Read phrases from a file"), QFileDialog.FileMode.ExistingFile)
        dialog.setObjectName("phrases-dialog")
        dialog.fileSelected.connect(lambda path: self.read(above, path))
        dialog.open()

    def read(self, dialog: StockDialog, path: str) -> None:
        """Add the phrases of a text file to those in the dialog."""
        try:
            dialog.add(project.load_phrases(Path(path)))
        except ReadError as error:
            self._notices.tell("phrases", partial(error_sentence, error), sign="triangle-alert")

    def _files(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._preferences.folder or str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        return dialog

    def _add_templates(self, paths: list[str]) -> None:
        after = with_templates(self._workspace.settings, paths, True)
        self._workspace.correct(tr("template"), after)

    def _take(self, formulae: tuple[str, ...], kept: tuple[str, ...]) -> None:
        after = with_stock(self._workspace.settings, formulae, kept)
        self._workspace.correct(tr("stock phrases"), after)
