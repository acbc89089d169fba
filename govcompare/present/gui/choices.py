"""Preferences that are chosen from a menu, at run time: theme, palette, script, language."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from govcompare.present.gui.actions import source
from govcompare.present.gui.appearance import Appearance
from govcompare.present.gui.preferences import Preferences
from govcompare.present.wording import LANGUAGES, SOURCE_LANGUAGE, tr
from govcompare.resources import resource


@dataclass(frozen=True, slots=True)
class _Choice:
    name: str
    """Of the action: `theme-dark`."""
    value: str
    text: str
    """The catalogue's English source, or a language's own name."""
    translated: bool = True


_THEMES = (
    _Choice("theme-system", "system", source("As the system")),
    _Choice("theme-light", "light", source("Light")),
    _Choice("theme-dark", "dark", source("Dark")),
)
_PALETTES = (
    _Choice("palette-standard", "standard", source("Standard")),
    _Choice("palette-colour-blind", "colour-blind", source("For colour-blind eyes")),
    _Choice("palette-print", "print", source("As printed")),
)

_SCRIPTS = (
    _Choice("script-document", "", source("As in the document")),
    _Choice("script-simplified", "simplified", source("Simplified")),
    _Choice("script-traditional", "traditional", source("Traditional")),
)


def languages() -> tuple[_Choice, ...]:
    """Those that have a catalogue, each called as it calls itself, so that a person finds back."""
    there = (code for code in LANGUAGES if code == SOURCE_LANGUAGE or has_catalogue(code))
    named = (_Choice(f"language-{code}", code, _own_name(code), False) for code in there)
    return (_Choice("language-system", "", source("As the system")), *named)


def _own_name(code: str) -> str:
    return "English" if code == SOURCE_LANGUAGE else QLocale(code).nativeLanguageName()


class Choices:
    """Four submenus, each with one choice on."""

    def __init__(self, menu: QMenu, appearance: Appearance, preferences: Preferences) -> None:
        self._menus: list[tuple[QMenu, str]] = []
        self._actions: list[tuple[QAction, _Choice]] = []
        self._add(menu, source("&Theme"), _THEMES, preferences.theme, appearance.set_theme)
        self._add(menu, source("&Palette"), _PALETTES, preferences.palette, appearance.set_palette)
        self._add(menu, source("&Script of the reports"), _SCRIPTS, preferences.script, appearance.set_script)
        self._add(menu, source("Lan&guage"), languages(), preferences.language, appearance.set_language)
        appearance.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Words in the language in use."""
        for menu, title in self._menus:
            menu.setTitle(tr(title))
        for action, choice in self._actions:
            action.setText(tr(choice.text) if choice.translated else choice.text)

    def _add(
        self, above: QMenu, title: str, choices: tuple[_Choice, ...], current: str, choose: Callable[[str], None]
    ) -> None:
        menu = above.addMenu("")
        self._menus.append((menu, title))
        group = QActionGroup(menu)
        parent: QWidget = above
        for choice in choices:
            action = QAction(parent)
            action.setObjectName(choice.name)
            action.setCheckable(True)
            action.setChecked(choice.value == current)
            action.triggered.connect(lambda _checked, value=choice.value: choose(value))
            group.addAction(action)
            menu.addAction(action)
            self._actions.append((action, choice))


def has_catalogue(language: str) -> bool:
    """Whether the program's words exist in that language."""
    try:
        return (resource("i18n") / language).is_dir()
    except FileNotFoundError:
        return False
