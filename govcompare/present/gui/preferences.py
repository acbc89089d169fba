"""What a person prefers, kept between runs: QSettings in, checked values out; a damaged file gives defaults."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

from govcompare.present.palette import PALETTES
from govcompare.present.wording import LANGUAGES
from govcompare.text.script import SCRIPTS

Theme = Literal["system", "light", "dark"]
THEMES: tuple[Theme, ...] = ("system", "light", "dark")
MOST_RECENT = 10
"""Recent files and projects that are remembered."""
DAMAGED_SUFFIX = ".damaged"


class Preferences:
    """Typed access to the settings file; values that make no sense read as their defaults."""

    def __init__(self, path: Path | None = None) -> None:
        """`path`: the settings file; None for the person's own."""
        self.damaged: Path | None = None
        """Where an unreadable settings file was put aside; None when all was well."""
        self._settings = self._open(path)
        broken = _broken(Path(self._settings.fileName()))
        if broken or self._settings.status() is not QSettings.Status.NoError:
            self._put_aside()
            self._settings = self._open(path)

    @staticmethod
    def _open(path: Path | None) -> QSettings:
        if path is not None:
            return QSettings(str(path), QSettings.Format.IniFormat)
        return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "govcompare", "govcompare")

    def _put_aside(self) -> None:
        damaged = Path(self._settings.fileName())
        aside = damaged.with_name(damaged.name + DAMAGED_SUFFIX)
        try:
            damaged.replace(aside)
        except OSError:
            return
        self.damaged = aside

    def sync(self) -> None:
        """Write what was changed now."""
        self._settings.sync()

    def _choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        value = self._settings.value(key, default)
        return value if value in choices else default

    def _number(self, key: str, default: int, low: int, high: int) -> int:
        value = self._settings.value(key, default)
        try:
            return min(max(int(value), low), high)  # type: ignore[call-overload]
        except (TypeError, ValueError):
            return default

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    @property
    def language(self) -> str:
        """One of LANGUAGES; empty: as the system."""
        return self._choice("language", LANGUAGES, "")

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)

    @property
    def theme(self) -> str:
        """One of THEMES."""
        return self._choice("theme", THEMES, "system")

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("theme", value)

    @property
    def palette(self) -> str:
        """One of PALETTES."""
        return self._choice("palette", PALETTES, PALETTES[0])

    @palette.setter
    def palette(self, value: str) -> None:
        self._settings.setValue("palette", value)

    @property
    def script(self) -> str:
        """One of SCRIPTS."""
        return self._choice("script", tuple(SCRIPTS), "")

    @script.setter
    def script(self, value: str) -> None:
        self._settings.setValue("script", value)

    @property
    def zoom(self) -> int:
        """Size of report text in per cent, 50…300."""
        return self._number("zoom", 100, 50, 300)

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._settings.setValue("zoom", value)

    @property
    def threshold(self) -> int:
        """Ratio in per cent from which the overview shows a pair, 0…100."""
        return self._number("threshold", 0, 0, 100)

    @threshold.setter
    def threshold(self, value: int) -> None:
        self._settings.setValue("threshold", value)

    @property
    def beyond(self) -> bool:
        """Whether the overview's ratios leave stock phrases out."""
        return self._choice("beyond", ("true", "false"), "false") == "true"

    @beyond.setter
    def beyond(self, value: bool) -> None:
        self._settings.setValue("beyond", "true" if value else "false")

    @property
    def recent(self) -> tuple[str, ...]:
        """Paths of recent files and projects, latest first."""
        value = self._settings.value("recent", [])
        found = [value] if isinstance(value, str) else value
        return tuple(path for path in found if isinstance(path, str)) if isinstance(found, list) else ()

    def remember(self, paths: tuple[str, ...]) -> None:
        """Put `paths` first among the recent ones."""
        kept = list(dict.fromkeys((*paths, *self.recent)))[:MOST_RECENT]
        self._settings.setValue("recent", kept)

    def forget_recent(self) -> None:
        self._settings.setValue("recent", [])

    @property
    def folder(self) -> str:
        """Folder that the person opened or saved in last; empty: none yet."""
        value = self._settings.value("folder", "")
        return value if isinstance(value, str) and Path(value).is_dir() else ""

    @folder.setter
    def folder(self, value: str) -> None:
        self._settings.setValue("folder", value)

    @property
    def geometry(self) -> QByteArray:
        """The window's size and place, as Qt saved it; empty at first."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("geometry", value)

    @property
    def layout(self) -> QByteArray:
        """Where docks and toolbars stand, as Qt saved it; empty at first."""
        return self._bytes("layout")

    @layout.setter
    def layout(self, value: QByteArray) -> None:
        self._settings.setValue("layout", value)


def _broken(file: Path) -> bool:
    """Whether a line is neither section, value nor remark: Qt skips those, and would write the file without them."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError):
        return True
    marked = (line.strip() for line in lines if line.strip())
    return not all("\0" not in line and (line[0] in "[;#" or "=" in line) for line in marked)
