"""A stretch of text in, the tokens that an edit script works on out.

A token is one character, or a whole figure, date or placeholder; spaces belong to the token before them when they do
not count. Two tokens match when their codes are equal, that is, when they are the same after script, width and case.
"""

import re
from dataclasses import dataclass
from functools import cache

import numpy as np
import opencc
from numpy.typing import NDArray

from govcompare.model.settings import Matching
from govcompare.model.span import Span

_NUMBER = r"[0-9]{1,18}(?:[.,:][0-9]{1,18}){0,8}"
_BLANKED = r"(?:[0-9]{1,4}[_×*]{1,8}|[_×*x]{2,40}|_)[0-9]{0,2}"
_UNIT = rf"(?:{_BLANKED}|{_NUMBER})"
_WHOLE = rf"{_UNIT}年{_UNIT}月(?:{_UNIT}日)?|{_UNIT}月{_UNIT}日|{_UNIT}(?:%|‰)?|某(?![些种])"
"""Searched in the text after width and case are folded; every repeat is bounded."""
_BLANKED_AT_ALL = re.compile(r"[_×*]|xx|某")
_SPACE = re.compile(r"\s")
_FIRST_WHOLE = 0xF0000
"""Codes from here on (private planes) stand for figures, dates and placeholders."""
_WHOLES = 0x10FFFE - _FIRST_WHOLE
_BASIC = 0x10000
"""Folding concerns characters below this one only."""

Codes = NDArray[np.uint32]


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
def _table(matching: Matching) -> Codes:
    """What each character of the basic plane is folded to."""
    table = np.arange(_BASIC, dtype=np.uint32)
    if matching.width:
        table[0xFF01:0xFF5F] = np.arange(0x21, 0x7F, dtype=np.uint32)
        table[0x3000] = 0x20
    if matching.script:
        han = [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]
        simple = opencc.OpenCC("hk2s").convert(opencc.OpenCC("tw2s").convert("\n".join(map(chr, han)))).split("\n")
        table[han] = [ord(one) if one < chr(_BASIC) else code for code, one in zip(han, simple, strict=True)]
    if matching.case:
        for code in range(_BASIC):
            lower = chr(code).lower()
            if len(lower) == 1 and lower != chr(code):
                table[code] = ord(lower)
    return table


def codes(text: str) -> Codes:
    """The code points of `text`."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint32, copy=False)


def as_text(values: Codes) -> str:
    """The string of these code points."""
    return values.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def folded(text: str, matching: Matching) -> Codes:
    """`text` after script, width and case as `matching` says, one code a character."""
    values = codes(text)
    return np.where(values < _BASIC, _table(matching)[np.minimum(values, _BASIC - 1)], values)


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds figures, dates, placeholders and these names."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    parts = [re.escape(as_text(folded(name, Matching()))) for name in longest_first]
    return re.compile("|".join([*parts, _WHOLE]))


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
        wholes.append((start, end, not match[0][0].isdigit() or _BLANKED_AT_ALL.search(match[0]) is not None))
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
