"""What a person prefers, kept between runs: QSettings in, checked values out; a damaged file gives defaults."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

from govcompare.model.settings import Matching, Settings
from govcompare.present.palette import PALETTES
from govcompare.present.wording import LANGUAGES
from govcompare.text.script import SCRIPTS

Theme = Literal["system", "light", "dark"]
THEMES: tuple[Theme, ...] = ("system", "light", "dark")
RESTORES = ("nothing", "last")
"""What is opened at start: nothing, or what was open when the window was closed."""
BACKGROUNDS = ("shipped", "none")
"""Beside the path of a background file."""
MOST_WORKERS = 16
MOST_RECENT = 10
"""Recent files and projects that are remembered."""
DAMAGED_SUFFIX = ".damaged"


class Preferences:
    """Typed access to the settings file; values that make no sense read as their defaults."""

    def __init__(self, path: Path | None = None) -> None:
        """`path`: the settings file; None for the person's own."""
        self.remembered: Callable[[tuple[str, ...]], object] = lambda _paths: None
        """Is told what was opened or saved, for whoever else keeps a list of recent files."""
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

    def _words(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _paths(self, key: str) -> tuple[str, ...]:
        value = self._settings.value(key, [])
        found = [value] if isinstance(value, str) else value
        return tuple(path for path in found if isinstance(path, str)) if isinstance(found, list) else ()

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
    def corresponding(self) -> bool:
        """Whether the table of sections leaves out the rows of one report alone."""
        return self._choice("corresponding", ("true", "false"), "true") == "true"

    @corresponding.setter
    def corresponding(self, value: bool) -> None:
        self._settings.setValue("corresponding", "true" if value else "false")

    @property
    def bands(self) -> tuple[int, int] | None:
        """Ratios in per cent from which the overview calls a share notable, and high; None: shades without steps."""
        low, high = self._number("bands/notable", 0, 0, 99), self._number("bands/high", 0, 0, 100)
        return (low, high) if 0 < low < high else None

    @bands.setter
    def bands(self, value: tuple[int, int] | None) -> None:
        for key, number in zip(("bands/notable", "bands/high"), value or (0, 0), strict=True):
            self._settings.setValue(key, number)

    @property
    def font(self) -> str:
        """Family in which reports are shown; empty: one that suits the language."""
        return self._words("font")

    @font.setter
    def font(self, value: str) -> None:
        self._settings.setValue("font", value)

    @property
    def matching(self) -> Matching:
        """The rules that a new comparison begins with."""
        off = self._words("rules/off").split()
        return Matching(**{one.name: one.name not in off for one in fields(Matching)})

    @matching.setter
    def matching(self, value: Matching) -> None:
        self._settings.setValue(
            "rules/off", " ".join(one.name for one in fields(value) if not getattr(value, one.name))
        )

    @property
    def background(self) -> str:
        """One of BACKGROUNDS or the path of a file that is there: what a new comparison begins with."""
        value = self._words("background")
        return value if value in BACKGROUNDS or Path(value).is_file() else BACKGROUNDS[0]

    @background.setter
    def background(self, value: str) -> None:
        self._settings.setValue("background", value)

    @property
    def first_settings(self) -> Settings:
        """What a new comparison begins with."""
        return Settings(matching=self.matching, background=self.background)

    @property
    def workers(self) -> int:
        """Processes that may work at once, 1…MOST_WORKERS; 0: as many as the processor has cores."""
        return self._number("workers", 0, 0, MOST_WORKERS)

    @workers.setter
    def workers(self, value: int) -> None:
        self._settings.setValue("workers", value)

    @property
    def restore(self) -> str:
        """One of RESTORES."""
        return self._choice("restore", RESTORES, RESTORES[0])

    @restore.setter
    def restore(self, value: str) -> None:
        self._settings.setValue("restore", value)

    @property
    def opened(self) -> tuple[str, ...]:
        """The project, or else the files, that were open when the window was closed."""
        return self._paths("opened")

    @opened.setter
    def opened(self, value: tuple[str, ...]) -> None:
        self._settings.setValue("opened", list(value))

    @property
    def at_start(self) -> tuple[str, ...]:
        """What to open when nothing was named."""
        there = tuple(path for path in self.opened if Path(path).exists())
        return there if self.restore == "last" else ()

    @property
    def recent(self) -> tuple[str, ...]:
        """Paths of recent files and projects, latest first."""
        return self._paths("recent")

    def remember(self, paths: tuple[str, ...]) -> None:
        """Put `paths` first among the recent ones."""
        kept = list(dict.fromkeys((*paths, *self.recent)))[:MOST_RECENT]
        self._settings.setValue("recent", kept)
        self.remembered(paths)

    def forget_recent(self) -> None:
        self._settings.setValue("recent", [])

    @property
    def folder(self) -> str:
        """Folder that the person opened or saved in last; empty: none yet."""
        value = self._words("folder")
        return value if value and Path(value).is_dir() else ""

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
