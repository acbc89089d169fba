"""A stretch of text in, the tokens that an edit script works on out.

A token is one character, or a whole figure, date or placeholder; spaces belong to the token before them when they do
not count. Two tokens match when their codes are equal, that is, when they are the same after script, width and case.
"""

import re
from dataclasses import dataclass
from functools import cache

import numpy as np

from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.fold import WHOLE, as_text, folded, is_blanked

_SPACE = re.compile(r"\s")
_FIRST_WHOLE = 0xF0000
"""Codes from here on (private planes) stand for figures, dates and placeholders."""
_WHOLES = 0x10FFFE - _FIRST_WHOLE


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one stretch."""

    key: str
    """One character a token: equal characters match."""
    starts: tuple[int, ...]
    """Where each token starts in the text, then the end of the stretch."""
    ends: tuple[int, ...]
    """Where each token ends without the spaces behind it."""
    figures: frozenset[int]
    """Indices of tokens that are a figure or date without a blank in it."""
    blanks: frozenset[int]
    """Indices of tokens that are a placeholder, hold one, or are one of the given names."""

    def whole(self, index: int) -> bool:
        """Whether the token is a figure, date, placeholder or name."""
        return index in self.figures or index in self.blanks


class Interner:
    """Gives every figure, date and placeholder a code of its own; one for both sides of a comparison."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def code(self, whole: str) -> int:
        """The code of `whole`. Past 131,070 different ones codes repeat; a match is always checked against the text."""
        return _FIRST_WHOLE + self._codes.setdefault(whole, len(self._codes)) % _WHOLES


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds figures, dates, placeholders and these names."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    parts = [re.escape(as_text(folded(name, Matching()))) for name in longest_first]
    return re.compile("|".join([*parts, WHOLE]))


def tokens(text: str, span: Span, matching: Matching, interner: Interner, names: tuple[str, ...] = ()) -> Tokens:
    """The tokens of `span` of `text`; they tile it from the first character on that is no space."""
    values = folded(span.of(text), matching)
    plain = as_text(values)
    first = np.ones(len(values), dtype=bool)
    values = values.copy()
    wholes: list[tuple[int, int, bool]] = []
    for match in _pattern(names).finditer(plain):
        start, end = match.span()
        first[start + 1 : end] = False
        values[start] = interner.code(match[0])
        wholes.append((start, end, not match[0][0].isdigit() or is_blanked(match[0])))
    if matching.spaces:
        first[[match.start() for match in _SPACE.finditer(plain)]] = False
    places = np.flatnonzero(first)
    ends = places + 1
    numbers = np.searchsorted(places, [start for start, _, _ in wholes])
    ends[numbers] = [end for _, end, _ in wholes]
    return Tokens(
        key=as_text(values[places]),
        starts=(*(places + span.start).tolist(), span.end),
        ends=tuple((ends + span.start).tolist()),
        figures=frozenset(n for n, (_, _, blank) in zip(numbers.tolist(), wholes, strict=True) if not blank),
        blanks=frozenset(n for n, (_, _, blank) in zip(numbers.tolist(), wholes, strict=True) if blank),
    )
