"""Preferences and the open comparison in, the pages of the settings out, each choice connected to what it changes."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path, PurePath

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from govcompare.model.settings import Matching
from govcompare.present.gui.preferences import BACKGROUNDS, MOST_WORKERS, RESTORES, Preferences
from govcompare.present.gui.settings.choices import PALETTE_CHOICES, SCRIPT_CHOICES, THEME_CHOICES, Choice, languages
from govcompare.present.gui.settings.page import Page, check, combo, spin
from govcompare.present.gui.status import rule_names
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr

USUAL_BANDS = 10, 40
"""Per cent that are offered first: a tenth of a report is a few set phrases, four tenths are whole sections."""
OWN_FILE = "…"
"""Value of the entry that asks for a background file."""


class SettingsPages:
    """Makes the pages in the language in use."""

    def __init__(self, above: QWidget, workspace: Workspace, preferences: Preferences) -> None:
        self._above, self._workspace, self._preferences = above, workspace, preferences
        self._appearance = workspace.appearance

    def all(self) -> tuple[Page, ...]:
        """In the order in which they are listed."""
        return self._comparing(), self._ratios(), self._looks(), self._start()

    def _comparing(self) -> Page:
        page, matching = Page(tr("What matches")), self._workspace.settings.matching
        names = tuple(field.name for field in fields(Matching))
        page.add_list(
            tr("What counts as the same"),
            tr("These hold for the open comparison and for new ones. What is shown is always the text as it stands."),
            [
                check(f"rule-{name}", _capital(words), getattr(matching, name), self._turn(name))
                for name, words in zip(names, rule_names(), strict=True)
            ],
        )
        self._background = QComboBox()
        self._background.setObjectName("background")
        self._list_backgrounds()
        self._background.activated.connect(self._choose_background)
        page.add(
            tr("Background"),
            tr(
                "What reports of this kind always say is no copying. The background counts it; one of your own, made "
                "with “govcompare background”, knows your region's phrases."
            ),
            self._background,
        )
        return page

    def _turn(self, name: str) -> Callable[[bool], None]:
        def turn(on: bool) -> None:
            matching = replace(self._workspace.settings.matching, **{name: on})
            self._preferences.matching = matching
            self._workspace.choose(tr("matching rules"), replace(self._workspace.settings, matching=matching))

        return turn

    def _list_backgrounds(self) -> None:
        box, current = self._background, self._workspace.settings.background
        box.clear()
        box.addItem(tr("As shipped"), BACKGROUNDS[0])
        box.addItem(tr("None: everything counts"), BACKGROUNDS[1])
        if current not in BACKGROUNDS:
            box.addItem(visible(PurePath(current).name), current)
        box.addItem(tr("A file of your own…"), OWN_FILE)
        box.setCurrentIndex(box.findData(current))

    def _choose_background(self, index: int) -> None:
        value = self._background.itemData(index)
        if value != OWN_FILE:
            self._take_background(value)
            return
        self._list_backgrounds()
        folder = self._preferences.folder or str(Path.home())
        dialog = QFileDialog(self._above, tr("Choose a background file"), folder)
        dialog.setObjectName("background-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take_background)
        dialog.open()

    def _take_background(self, value: str) -> None:
        self._preferences.background = value
        self._workspace.choose(tr("background"), replace(self._workspace.settings, background=value))
        self._list_backgrounds()

    def _ratios(self) -> Page:
        page, appearance, bands = Page(tr("Ratios")), self._appearance, self._preferences.bands
        page.add(
            tr("Show ratios from"),
            tr("Cells and pairs of the overview below this ratio step back. The slider there is the same."),
            spin("threshold", 0, 100, appearance.threshold, appearance.set_threshold, "%"),
        )
        low, high = bands or USUAL_BANDS
        self._notable = spin("band-notable", 1, 98, low, self._set_bands, "%")
        self._high = spin("band-high", 2, 100, high, self._set_bands, "%")
        self._banded = check("bands", tr("Three colours instead of shades"), bands is not None, self._set_bands)
        page.add_check(
            self._banded, tr("Cells are coloured as slight, notable or high, as duplicate-checking sheets do.")
        )
        page.add(tr("Notable from"), tr("Below, what two reports share is slight."), self._notable)
        page.add(tr("High from"), tr("From here on, one report stands in the other to a large part."), self._high)
        self._enable_bands()
        return page

    def _set_bands(self, _changed: object) -> None:
        low, on = self._notable.value(), self._banded.isChecked()
        self._high.setMinimum(low + 1)
        self._appearance.set_bands((low, self._high.value()) if on else None)
        self._enable_bands()

    def _enable_bands(self) -> None:
        for box in (self._notable, self._high):
            box.setEnabled(self._banded.isChecked())

    def _looks(self) -> Page:
        page, appearance, chosen = Page(tr("Appearance")), self._appearance, self._preferences
        page.add(
            tr("Language"),
            tr("Of menus, figures and reports that are exported; the texts that you compare stay as they are."),
            combo("language", languages(), chosen.language, appearance.set_language),
        )
        page.add(
            tr("Theme"),
            tr("Light or dark; printing is always on white."),
            combo("theme", THEME_CHOICES, chosen.theme, appearance.set_theme),
        )
        page.add(
            tr("Palette"),
            tr("Colours of marks and ratios. Every mark has a second sign beside its colour."),
            combo("palette", PALETTE_CHOICES, chosen.palette, appearance.set_palette),
        )
        page.add(
            tr("Font of the reports"),
            tr("Only fonts with Chinese characters are listed."),
            combo("font", tuple(_fonts()), chosen.font, appearance.set_font),
        )
        page.add(
            tr("Size of the reports' text"),
            tr("Ctrl with the wheel changes it too."),
            spin("zoom", 50, 300, appearance.zoom, appearance.set_zoom, "%"),
        )
        page.add(
            tr("Script of the reports"),
            tr("How texts are written on the screen; what matches does not depend on it."),
            combo("script", SCRIPT_CHOICES, chosen.script, appearance.set_script),
        )
        return page

    def _start(self) -> Page:
        page, chosen = Page(tr("Start and work")), self._preferences
        names = zip(RESTORES, (tr("Nothing"), tr("What was open last")), strict=True)
        page.add(
            tr("Open at start"),
            tr("Files that are named when the program is started go before. Size and place are always kept."),
            combo(
                "restore",
                [Choice(value, value, words, translated=False) for value, words in names],
                chosen.restore,
                lambda value: setattr(chosen, "restore", value),
            ),
        )
        workers = spin("workers", 0, MOST_WORKERS, chosen.workers, lambda number: setattr(chosen, "workers", number))
        workers.setSpecialValueText(tr("As many as there are cores"))
        page.add(
            tr("Processes that work at once"),
            tr("Fewer leave more of the computer to other programs. Holds from the next comparison on."),
            workers,
        )
        return page


def _fonts() -> Iterator[Choice]:
    yield Choice("font-", "", tr("As suits the language"), translated=False)
    systems = QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese
    for family in sorted({family for system in systems for family in QFontDatabase.families(system)}):
        if not QFontDatabase.isPrivateFamily(family):
            yield Choice(f"font-{family}", family, family, translated=False)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
