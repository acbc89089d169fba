"""Preferences that are chosen from a menu, at run time: theme, palette, script, language."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from govcompare.present.gui.actions.table import source
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.preferences import Preferences
from govcompare.present.wording import LANGUAGES, SOURCE_LANGUAGE, tr
from govcompare.resources import resource


@dataclass(frozen=True, slots=True)
class Choice:
    name: str
    """Of the action: `theme-dark`."""
    value: str
    text: str
    """The catalogue's English source, or a language's own name."""
    translated: bool = True

    @property
    def words(self) -> str:
        """What it is called in the language in use."""
        return tr(self.text) if self.translated else self.text


THEME_CHOICES = (
    Choice("theme-system", "system", source("As the system")),
    Choice("theme-light", "light", source("Light")),
    Choice("theme-dark", "dark", source("Dark")),
)
PALETTE_CHOICES = (
    Choice("palette-standard", "standard", source("Standard")),
    Choice("palette-colour-blind", "colour-blind", source("For colour-blind eyes")),
    Choice("palette-print", "print", source("As printed")),
)

SCRIPT_CHOICES = (
    Choice("script-document", "", source("As in the document")),
    Choice("script-simplified", "simplified", source("Simplified")),
    Choice("script-traditional", "traditional", source("Traditional")),
)


def languages() -> tuple[Choice, ...]:
    """Those that have a catalogue, each called as it calls itself, so that a person finds back."""
    there = (code for code in LANGUAGES if code == SOURCE_LANGUAGE or has_catalogue(code))
    named = (Choice(f"language-{code}", code, _own_name(code), False) for code in there)
    return (Choice("language-system", "", source("As the system")), *named)


def _own_name(code: str) -> str:
    return "English" if code == SOURCE_LANGUAGE else QLocale(code).nativeLanguageName()


class Choices:
    """Four submenus, each with one choice on."""

    def __init__(self, menu: QMenu, appearance: Appearance, preferences: Preferences) -> None:
        self._menus: list[tuple[QMenu, str]] = []
        self._actions: list[tuple[QAction, Choice, Callable[[], str]]] = []
        self._add(menu, source("&Theme"), THEME_CHOICES, lambda: preferences.theme, appearance.set_theme)
        self._add(menu, source("&Palette"), PALETTE_CHOICES, lambda: preferences.palette, appearance.set_palette)
        script = source("&Script of the reports")
        self._add(menu, script, SCRIPT_CHOICES, lambda: preferences.script, appearance.set_script)
        self._add(menu, source("Lan&guage"), languages(), lambda: preferences.language, appearance.set_language)
        appearance.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Words in the language in use."""
        for menu, title in self._menus:
            menu.setTitle(tr(title))
        for action, choice, _current in self._actions:
            action.setText(choice.words)

    def tick(self) -> None:
        """Mark what is chosen now, here or in the settings."""
        for action, choice, current in self._actions:
            action.setChecked(choice.value == current())

    def _add(
        self,
        above: QMenu,
        title: str,
        choices: tuple[Choice, ...],
        current: Callable[[], str],
        choose: Callable[[str], None],
    ) -> None:
        menu = above.addMenu("")
        menu.aboutToShow.connect(self.tick)
        self._menus.append((menu, title))
        group = QActionGroup(menu)
        parent: QWidget = above
        for choice in choices:
            action = QAction(parent)
            action.setObjectName(choice.name)
            action.setCheckable(True)
            action.setChecked(choice.value == current())
            action.triggered.connect(lambda _checked, value=choice.value: choose(value))
            group.addAction(action)
            menu.addAction(action)
            self._actions.append((action, choice, current))


def has_catalogue(language: str) -> bool:
    """Whether the program's words exist in that language."""
    try:
        return (resource("i18n") / language).is_dir()
    except FileNotFoundError:
        return False
