"""Candidates in, the level of each out: by the order in which a report's own numbering styles appear in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from govcompare.structure.candidates import Candidate
from govcompare.structure.titles import Shape
from govcompare.text.numerals import Style

AHEAD = 64
"""How many candidates are looked ahead for the continuation of a series."""
SKIPPED = 4
"""How many numbers a series may skip."""
_RANK = {
    Style.CHAPTER: 0,
    Style.PART: 0,
    Style.SECTION: 1,
    Style.CAPITAL: 1,
    Style.STEM: 2,
    Style.ROMAN: 2,
    Style.SQUARE: 2,
    Style.LETTER: 5,
    Style.HAN: 3,
    Style.ARTICLE: 4,
    Style.HAN_PAREN: 4,
    Style.DIGIT: 6,
    Style.DECIMAL: 7,
    Style.DECIMAL_3: 8,
    Style.DIGIT_PAREN: 7,
    Style.CIRCLED: 8,
    Style.SMALL_LETTER: 8,
    Style.ORDINAL: 6,
    Style.FIRST: 8,
    Style.RESPECT: 8,
    Style.POINT: 8,
    Style.MUST: 8,
    Style.DASH: 9,
    Style.BULLET: 9,
}
"""The usual order of marks (GB/T 9704 for 一、（一）1.（1）); it decides only where a report's own order does not."""
_LIST = 3
"""Members from which a series shows how long its members are."""
_LIST_PARAGRAPHS = 2
"""Of a member of a plain list, at most."""
_WEAK_RANK = 5
_PREFIXED: dict[Style | None, Style] = {Style.DECIMAL: Style.DIGIT, Style.DECIMAL_3: Style.DECIMAL}
"""Marks that begin with the number above them, and the mark of that."""
_COUNTLESS = frozenset({Style.DASH, Style.BULLET})
_TITLES = frozenset(
    {
        *(Style.SECTION, Style.CAPITAL, Style.STEM, Style.ROMAN, Style.SQUARE),
        *(Style.HAN, Style.HAN_PAREN, Style.DIGIT, Style.LETTER),
    }
)
"""Marks of titles that a report may use in another order than is usual."""


class Placed(NamedTuple):
    """A candidate with its place in the tree."""

    candidate: Candidate
    level: int
    """From 1; at most one deeper than the candidate before."""
    series: int
    """Which row of siblings it belongs to."""


@dataclass(slots=True)
class _Open:
    """A section on the way from the top to the place reached."""

    style: Style | None
    value: int
    shape: Shape
    strong: bool
    """Whether it stands above the numbered titles."""
    is_part: bool
    """Whether its own words say so."""
    paragraph: int
    series: int
    hint: int | None = None
    """The level that the file's format gives its latest member."""
    members: int = 1
    longest: int = 1
    """Paragraphs of its longest member so far, the last one left out."""
    children: bool = False
    """Whether anything stands below a member."""


@dataclass(slots=True)
class _Reader:
    candidates: Sequence[Candidate]
    strong: frozenset[int]
    """Starts of the titles that stand above the numbered ones."""
    stack: list[_Open] = field(default_factory=list)
    rows: int = 0
    seen: set[tuple[Style | None, Style | None]] = field(default_factory=set)
    """Which style stood anywhere below which."""
    below: set[tuple[Style | None, Style | None]] = field(default_factory=set)
    """Which style was seen to stand below which: a series of the first went on behind one of the second."""
    under: dict[int, Style] = field(default_factory=dict)
    """Below which numbers, that the format gives no level, a level of the format begins."""

    def place(self, at: int) -> Placed:
        candidate = self.candidates[at]
        if candidate.hint is not None:
            self._leave(candidate.hint, candidate.style)
        if candidate.style is not None:
            level = self._numbered(at)
        else:
            level = self._unnumbered(at) if candidate.hint is None else self._hinted(at, candidate.hint)
        return Placed(candidate, level, self.stack[-1].series)

    def _push(self, candidate: Candidate) -> int:
        if self.stack:
            self.stack[-1].children = True
            self.seen.update((entry.style, candidate.style) for entry in self.stack)
        self.rows += 1
        owns = candidate.shape is Shape.OWN
        self.stack.append(
            _Open(
                candidate.style,
                candidate.value,
                candidate.shape,
                candidate.start in self.strong or (candidate.style is None and not self.stack and owns),
                candidate.start in self.strong,
                candidate.paragraph,
                self.rows,
                candidate.hint,
            )
        )
        return len(self.stack)

    def _sibling(self, depth: int, candidate: Candidate) -> int:
        """The next member of the series that is open at `depth`."""
        del self.stack[depth + 1 :]
        entry = self.stack[depth]
        entry.longest = max(entry.longest, candidate.paragraph - entry.paragraph)
        entry.value = max(entry.value, candidate.value)
        entry.paragraph = candidate.paragraph
        entry.members += 1
        entry.shape = candidate.shape
        entry.hint = candidate.hint
        return depth + 1

    def _leave(self, hint: int, style: Style | None) -> None:
        """Leave the sections that the format puts on the level `hint` or below it, but for a row that goes on."""
        for depth, entry in enumerate(self.stack):
            if entry.hint is not None and entry.hint >= hint:
                goes_on = entry.hint == hint and entry.style is style
                del self.stack[depth + goes_on :]
                return

    def _numbered(self, at: int) -> int:
        candidate = self.candidates[at]
        if candidate.style in _PREFIXED and (level := self._prefixed(candidate)):
            return level
        same = [depth for depth, entry in enumerate(self.stack) if entry.style is candidate.style]
        if same and candidate.anew:
            del self.stack[same[-1] :]
            return self._push(candidate)
        following = [
            depth for depth in same if candidate.style in _COUNTLESS or self.stack[depth].value + 1 == candidate.value
        ]
        if following:
            alike = [depth for depth in following if self.stack[depth].shape is candidate.shape]
            return self._sibling((alike or following)[-1], candidate)
        if same and candidate.value != 1:
            near = [depth for depth in same if candidate.value <= self.stack[depth].value + SKIPPED]
            return self._sibling((near or same)[-1], candidate)
        if same and not self._continues(self.stack[same[-1]], at, inner=candidate):
            del self.stack[same[-1] :]
            return self._push(candidate)
        self._close_lists(at, floor=same[-1] + 1 if same else 0)
        return self._push(candidate)

    def _prefixed(self, candidate: Candidate) -> int:
        """The level of 2.3 as the next below 2, or beside 2.2; 0 where neither is open."""
        for depth in range(len(self.stack) - 1, -1, -1):
            entry = self.stack[depth]
            if entry.style is candidate.style and entry.value // 100 == candidate.value // 100:
                return self._sibling(depth, candidate)
            if entry.style is _PREFIXED.get(candidate.style) and entry.value == candidate.value // 100:
                del self.stack[depth + 1 :]
                return self._push(candidate)
        return 0

    def _close_lists(self, at: int, floor: int) -> None:
        """Leave the sections that the new series at `at` does not stand in."""
        candidate = self.candidates[at]
        rank = _RANK[candidate.style] if candidate.style is not None else _WEAK_RANK
        while len(self.stack) > floor:
            top = self.stack[-1]
            if top.strong or (top.hint is not None and (top.style is None or candidate.hint is not None)):
                return
            top_rank = _WEAK_RANK if top.style is None else _RANK[top.style]
            pair = (top.style, candidate.style)
            deeper = rank > top_rank or pair in self.below or self._titles(top, candidate)
            if deeper and not _is_over(top, candidate):
                return
            if self._continues(top, at, inner=candidate):
                if top.style not in _COUNTLESS:
                    self.below.add(pair)
                return
            self.stack.pop()

    def _titles(self, entry: _Open, candidate: Candidate) -> bool:
        """Whether `entry` stands alone on its line, as what has sections below it does, and was never below such."""
        if entry.shape is not Shape.OWN:
            return False
        if entry.style in _COUNTLESS or (entry.style not in _TITLES and candidate.value != 1):
            return False
        return candidate.style in _TITLES and (candidate.style, entry.style) not in self.seen

    def _continues(self, entry: _Open, at: int, inner: Candidate) -> bool:
        """Whether the series of `entry` goes on behind the series that begins at `at`, in the same section."""
        expected: int | None = inner.value
        depth = self.stack.index(entry)
        outer = {(open_.style, open_.value + 1) for open_ in self.stack[:depth] if open_.style}
        between = {(open_.style, open_.value + 1) for open_ in self.stack[depth + 1 :] if open_.style}
        resumed = False
        for candidate in self.candidates[at + 1 : at + 1 + AHEAD]:
            same = candidate.style is inner.style
            if (candidate.style, candidate.value) in between:
                expected = None
            elif same and expected is not None and candidate.value == expected + 1 and not resumed:
                expected += 1
            elif candidate.style is entry.style and _follows(entry, candidate):
                if entry.style not in _COUNTLESS:
                    return candidate.start not in self.strong
                resumed = True
            elif (candidate.style, candidate.value) in outer or candidate.start in self.strong:
                return False
            elif candidate.value == 1 and (same or candidate.style is entry.style):
                if inner.style is None:
                    return False
                if resumed:
                    return True
                expected = 1
        return False

    def _unnumbered(self, at: int) -> int:
        candidate = self.candidates[at]
        strong = candidate.start in self.strong
        for depth in range(len(self.stack) - 1, -1, -1):
            entry = self.stack[depth]
            if entry.hint is not None and not strong:
                del self.stack[depth + 1 :]
                break
            alike = entry.hint is None and entry.strong == strong and entry.shape is candidate.shape
            if entry.style is None and alike:
                return self._sibling(depth, candidate)
            if entry.style is not None and self._continues(entry, at, inner=candidate):
                break
        else:
            if strong or (candidate.shape is Shape.OWN and not self._stays_below(at)):
                self.stack.clear()
        if self.stack and not self.stack[-1].strong and _is_over(self.stack[-1], candidate):
            self.stack.pop()
        return self._push(candidate)

    def _stays_below(self, at: int) -> bool:
        """Whether the title without a number at `at`, and those behind it, divide the last section; if so, those titles
        that run into their text are left: what stands alone is above them."""
        top = self.stack[0] if self.stack else None
        if top is None or top.shape is not Shape.OWN:
            return False
        following = self.candidates[at + 1 : at + 1 + AHEAD]
        alike = [one for one in following if one.style is None and one.shape is Shape.OWN]
        if top.style is None:
            return top.is_part and self._divides(alike)
        if any(one.style is top.style or one.start in self.strong for one in following):
            return False
        known = any(above is not None for above, style in self.seen if style is None)
        if not known and not alike:
            return False
        while self.stack[-1].shape is not Shape.OWN:
            self.stack.pop()
        return True

    def _divides(self, alike: Sequence[Candidate]) -> bool:
        """Whether a title without a number, with those `alike` behind it, stands below another such title: at least two
        do between two of those."""
        if (None, None) in self.seen:
            return True
        weak = next((number for number, one in enumerate(alike) if one.start in self.strong), 0)
        return weak > 0

    def _hinted(self, at: int, hint: int) -> int:
        """One without a number that the format puts on the level `hint`."""
        candidate = self.candidates[at]
        if self.stack and self.stack[-1].hint == hint and self.stack[-1].style is None:
            return self._sibling(len(self.stack) - 1, candidate)
        while self.stack and self.stack[-1].hint is None:
            style = self.stack[-1].style
            if (
                style is not None
                and self.under.get(hint, style) is style
                and (hint in self.under or self._continues(self.stack[-1], at, inner=candidate))
            ):
                self.under[hint] = style
                break
            self.stack.pop()
        return self._push(candidate)


def _is_over(entry: _Open, candidate: Candidate) -> bool:
    """Whether `candidate` stands farther behind the last member of a plain list than any member before it was long."""
    if entry.hint is not None or entry.members < _LIST or entry.children or entry.longest > _LIST_PARAGRAPHS:
        return False
    if entry.style is not None and entry.shape is Shape.OWN:
        return False
    return candidate.paragraph - entry.paragraph > entry.longest


def _follows(entry: _Open, candidate: Candidate) -> bool:
    return entry.style in _COUNTLESS or candidate.value == entry.value + 1


def nested(candidates: Sequence[Candidate], strong: frozenset[int]) -> tuple[Placed, ...]:
    """Each candidate with its level; `strong` has the starts of the titles above the numbered ones."""
    reader = _Reader(candidates, strong)
    return tuple(reader.place(at) for at in range(len(candidates)))
