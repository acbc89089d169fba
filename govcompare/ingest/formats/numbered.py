"""The lists of a document in, the automatic number of one paragraph after another out, as Word shows it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from govcompare.ingest.formats import counted

LEVELS = 9
"""Of a list, in Word."""
_SLOT = re.compile("%([1-9])")


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered."""

    format: str = "decimal"
    text: str = ""
    """With %1 … %9 where the numbers of the levels stand."""
    start: int = 0
    restart: int | None = None
    """Level from 1 whose next number starts this one again; 0: none; None: every higher one."""
    legal: bool = False
    suffix: str = "tab"
    style: str = ""
    """Id of the paragraph style that uses this level."""


@dataclass(slots=True)
class Series:
    """An abstract numbering: lists that name it count together."""

    levels: dict[int, Level] = field(default_factory=dict)
    style: str = ""
    uses_style: str = ""


@dataclass(slots=True)
class Use:
    """A numbering that paragraphs name."""

    list: int | None = None
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """All lists of a document, and how far each has counted."""

    _lists: Mapping[int, Series] = field(default_factory=dict)
    _uses: Mapping[int, Use] = field(default_factory=dict)
    _counts: dict[int, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    def knows(self, num_id: int) -> bool:
        """Whether there is such a numbering, and a list of it."""
        return num_id in self._uses and self._uses[num_id].list in self._lists

    def level_of_style(self, num_id: int, ids: tuple[str, ...]) -> int:
        """The level that the styles `ids` (the nearest first) are tied to; 0 without one."""
        levels = self._levels(num_id)
        tied = {level.style: at for at, level in levels.items() if level.style}
        return next((tied[id] for id in ids if id in tied), 0)

    def next_label(self, num_id: int, at: int) -> str:
        """Count one paragraph of level `at` (from 0), and give its number with what separates it from the text."""
        use = self._uses.get(num_id)
        levels = self._levels(num_id)
        if use is None or use.list is None or at not in levels or not 0 <= at < LEVELS:
            return ""
        counts = self._counts.setdefault(self._resolved(use.list), [None] * LEVELS)
        if (num_id, at) not in self._begun:
            self._begun.add((num_id, at))
            if at in use.starts:
                counts[at] = None
        level = levels[at]
        before = counts[at]
        counts[at] = _start(use, levels, at) if before is None else before + 1
        for below in range(at + 1, LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or at < restart:
                counts[below] = None
        return self._label(use, levels, level, counts)

    def _label(self, use: Use, levels: Mapping[int, Level], level: Level, counts: list[int | None]) -> str:
        if level.format == "bullet":
            shown = counted.bullet(level.text)
        else:

            def place(match: re.Match[str]) -> str:
                other = int(match[1]) - 1
                count = counts[other]
                shown = _start(use, levels, other) if count is None else count
                form = levels[other].format if other in levels else "decimal"
                return counted.number(shown, "decimal" if level.legal and form != "none" else form)

            shown = _SLOT.sub(place, level.text)
        return shown.strip() if level.suffix == "nothing" else counted.separated(shown)

    def _levels(self, num_id: int) -> Mapping[int, Level]:
        use = self._uses.get(num_id)
        if use is None or use.list is None:
            return {}
        own = self._lists.get(self._resolved(use.list))
        return {**(own.levels if own else {}), **use.levels}

    def _resolved(self, id: int) -> int:
        """The list that holds the levels, where one only names a numbering style."""
        style = self._lists[id].uses_style if id in self._lists else ""
        return next((other for other, one in self._lists.items() if style and one.style == style), id)


def _start(use: Use, levels: Mapping[int, Level], at: int) -> int:
    return use.starts.get(at, levels[at].start if at in levels else 1)
