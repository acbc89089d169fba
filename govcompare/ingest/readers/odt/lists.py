"""The list styles of a .odt in, the automatic number of one item after another out."""

import re
from dataclasses import dataclass, field

from govcompare.ingest.formats import counted

LEVELS = 10
_SLOT = re.compile(r"%(\d{1,2})%")
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCountingThousand",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
    "〇": "ideographDigital",
}
"""By the first sign of what ODF calls the number format (`一, 二, 三, ...`)."""


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered."""

    format: str = ""
    """Empty: not counted."""
    prefix: str = ""
    suffix: str = ""
    shape: str = ""
    """With %1% … where the numbers of the levels stand; empty: by prefix, suffix and `shown`."""
    shown: int = 1
    """Levels whose numbers are shown, this one included."""
    start: int = 1
    bullet: str = ""
    tight: bool = False
    """Whether nothing stands between number and text."""


@dataclass(slots=True)
class Lists:
    """All list styles of a document, and how far each has counted."""

    styles: dict[str, dict[int, Level]] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def restart(self, style: str) -> None:
        """A list of this style begins anew."""
        self._counts.pop(style, None)

    def next_label(self, style: str, at: int, start: int | None = None) -> str:
        """Count one item of level `at` (from 1; `start` is its number where the item gives one), and give its number
        with what separates it from the text."""
        levels = self.styles.get(style, {})
        level = levels.get(at)
        if level is None or not 1 <= at <= LEVELS:
            return ""
        if level.bullet:
            return counted.separated(counted.bullet(level.bullet))
        counts = self._counts.setdefault(style, [None] * (LEVELS + 1))
        before = counts[at]
        counts[at] = start if start is not None else level.start if before is None else before + 1
        counts[at + 1 :] = [None] * (LEVELS - at)
        shown = self._shown(levels, level, at, counts)
        return shown.strip() if level.tight else counted.separated(shown)

    def _shown(self, levels: dict[int, Level], level: Level, at: int, counts: list[int | None]) -> str:
        def place(other: int) -> str:
            of = levels.get(other, Level())
            count = counts[other] if 1 <= other <= LEVELS else None
            format = _FORMATS.get(of.format[:1], "decimal") if of.format else "none"
            return counted.number(of.start if count is None else count, format) if of.format else ""

        if level.shape:
            return _SLOT.sub(lambda match: place(int(match[1])), level.shape)
        if not level.format:
            return level.prefix + level.suffix
        numbers = [place(other) for other in range(max(1, at - level.shown + 1), at + 1)]
        return level.prefix + ".".join(filter(None, numbers)) + level.suffix
