"""Preferences and the system's theme in; the colour scheme, language and fonts in force out."""

from dataclasses import replace

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from govcompare.present import wording
from govcompare.present.gui.look.fonts import families, interface_font
from govcompare.present.gui.look.icons import icon
from govcompare.present.gui.look.theme import qt_palette, style_sheet
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.words.qt_words import QtWords
from govcompare.present.palette import Scheme, blend, scheme

_QT_LANGUAGES = {"zh_CN": "zh_CN", "zh_TW": "zh_TW", "en": "en"}


def system_language() -> str:
    """The offered language that is closest to the system's."""
    return wording.closest(tuple(QLocale.system().uiLanguages()))


class Appearance(QObject):
    """Colours and language of the whole window; widgets draw anew when told."""

    scheme_changed = Signal()
    language_changed = Signal()
    zoom_changed = Signal()
    script_changed = Signal()
    font_changed = Signal()
    threshold_changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._translator = QtWords(self)
        self.scheme: Scheme = self._scheme()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        wording.use(self.language)
        self._load_qt_words()
        self._dress()

    @property
    def language(self) -> str:
        """One of wording.LANGUAGES."""
        return self._preferences.language or system_language()

    def set_language(self, language: str) -> None:
        """Speak `language` (empty: as the system) at once."""
        self._preferences.language = language
        wording.use(self.language)
        self._load_qt_words()
        self._dress()
        self.language_changed.emit()

    def set_theme(self, theme: str) -> None:
        """`system`, `light` or `dark`."""
        self._preferences.theme = theme
        self._recolour()

    def set_palette(self, name: str) -> None:
        """One of PALETTES."""
        self._preferences.palette = name
        self._recolour()

    @property
    def zoom(self) -> int:
        """Size of report text in per cent."""
        return self._preferences.zoom

    def set_zoom(self, percent: int) -> None:
        """Show report text in another size, as far as sizes go."""
        before = self.zoom
        self._preferences.zoom = percent
        if self.zoom != before:
            self.zoom_changed.emit()

    @property
    def threshold(self) -> int:
        """Ratio in per cent from which the overview shows a pair."""
        return self._preferences.threshold

    def set_threshold(self, percent: int) -> None:
        """Show pairs from another ratio on."""
        if percent != self.threshold:
            self._preferences.threshold = percent
            self.threshold_changed.emit()

    def set_bands(self, bands: tuple[int, int] | None) -> None:
        """Show ratios in three colours from these percentages on, or in shades without steps."""
        self._preferences.bands = bands
        self._recolour()

    @property
    def text_families(self) -> tuple[str, ...]:
        """Families for the text of reports, to be tried in turn."""
        chosen = self._preferences.font
        return (*((chosen,) if chosen else ()), *families(self.language))

    def set_font(self, family: str) -> None:
        """Show reports in that family; empty: in one that suits the language."""
        if family != self._preferences.font:
            self._preferences.font = family
            self.font_changed.emit()

    @property
    def beyond(self) -> bool:
        """Whether the overview's ratios leave stock phrases out."""
        return self._preferences.beyond

    def set_beyond(self, beyond: bool) -> None:
        """Leave stock phrases out of the overview's ratios, or not."""
        self._preferences.beyond = beyond

    @property
    def corresponding(self) -> bool:
        """Whether the table of sections leaves out the rows of one report alone."""
        return self._preferences.corresponding

    def set_corresponding(self, corresponding: bool) -> None:
        """Keep it for the next time."""
        self._preferences.corresponding = corresponding

    @property
    def script(self) -> str:
        """One of SCRIPTS: how documents are written on the screen."""
        return self._preferences.script

    def set_script(self, script: str) -> None:
        """Write documents in Simplified or Traditional characters, or as they stand."""
        if script != self.script:
            self._preferences.script = script
            self.script_changed.emit()

    def icon(self, name: str) -> QIcon:
        """The drawing `name` in the colours in force."""
        faint = blend(self.scheme.muted, self.scheme.window, 0.6)
        return icon(name, blend(self.scheme.text, self.scheme.muted, 0.35), faint)

    def accent_icon(self, name: str) -> QIcon:
        """The drawing `name` in the accent colour."""
        return icon(name, self.scheme.accent, self.scheme.muted)

    def _scheme(self) -> Scheme:
        bands = self._preferences.bands
        steps = (bands[0] / 100, bands[1] / 100) if bands is not None else None
        return replace(scheme(self._preferences.palette, self._dark()), bands=steps)

    def _dark(self) -> bool:
        if self._preferences.theme == "system":
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._preferences.theme == "dark"

    def _follow_system(self) -> None:
        if self._preferences.theme == "system":
            self._recolour()

    def _recolour(self) -> None:
        wanted = self._scheme()
        if wanted != self.scheme:
            self.scheme = wanted
            self._dress()
            self.scheme_changed.emit()

    def _dress(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        font, palette, sheet = interface_font(self.language), qt_palette(self.scheme), style_sheet(self.scheme)
        if application.styleSheet() != sheet:
            # Qt replaces one sheet by another at each widget once for every widget around it, but takes one off once.
            application.setStyleSheet("")
        if application.font() != font:
            application.setFont(font)
        if application.palette() != palette:
            application.setPalette(palette)
        if application.styleSheet() != sheet:
            application.setStyleSheet(sheet)

    def _load_qt_words(self) -> None:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        QApplication.removeTranslator(self._translator)
        if self._translator.load(f"qtbase_{_QT_LANGUAGES[self.language]}", folder):
            QApplication.installTranslator(self._translator)
