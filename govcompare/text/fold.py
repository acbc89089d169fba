"""A text in, its matching key out: what counts as the same character, and where each character of the key stands.

Two characters match when they are the same after script, width and case; spaces and punctuation are left out, and a
whole figure, date or placeholder is one character of the key. `Matching` switches each of these.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np
import opencc
from numpy.typing import NDArray

from govcompare.model.settings import Matching

_NUMBER = r"[0-9]{1,18}(?:[.,:][0-9]{1,18}){0,8}"
_BLANKED = r"(?:[0-9]{1,4}[_×*]{1,8}|[_×*x]{2,40}|_)[0-9]{0,2}"
_UNIT = rf"(?:{_BLANKED}|{_NUMBER})"
WHOLE = rf"{_UNIT}年{_UNIT}月(?:{_UNIT}日)?|{_UNIT}月{_UNIT}日|{_UNIT}(?:%|‰)?|某(?![些种])"
"""A figure, date or placeholder in a text after width and case are folded; every repeat is bounded."""
_WHOLE = re.compile(WHOLE)
_OPENERS = "0123456789_×*x某"
"""What a match of WHOLE can start with."""
_BLANKED_AT_ALL = re.compile(r"[_×*]|xx|某")
_BASIC = 0x10000
"""Folding concerns characters below this one only."""
FIGURE = 0x10FFFF
"""Stands in a key for every figure and date, and for placeholders when they are put into the same class. No character:
Unicode keeps it free for such uses."""

Codes = NDArray[np.uint32]
_Entry = TypeVar("_Entry", np.uint32, np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """The matching key of a text or of a part of it; all arrays have one entry for each character of the key."""

    codes: Codes
    """What is compared: folded code points, FIGURE for a whole figure."""
    starts: NDArray[np.int32]
    """Where the character starts in the text; ascending."""
    ends: NDArray[np.int32]
    """Where it ends; further than one character only for figures, dates and placeholders."""
    figures: NDArray[np.bool_]
    """Whether it is a figure or date without a blank in it."""
    blanks: NDArray[np.bool_]
    """Whether it is a placeholder, or a figure or date with a blank in it."""

    @property
    def length(self) -> int:
        return len(self.codes)


@cache
def _table(script: bool, width: bool, case: bool) -> Codes:
    """What each character of the basic plane is folded to."""
    table = np.arange(_BASIC, dtype=np.uint32)
    if width:
        table[0xFF01:0xFF5F] = np.arange(0x21, 0x7F, dtype=np.uint32)
        table[0x3000] = 0x20
    if script:
        han = [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]
        simple = opencc.OpenCC("hk2s").convert(opencc.OpenCC("tw2s").convert("\n".join(map(chr, han)))).split("\n")
        table[han] = [ord(one) if one < chr(_BASIC) else code for code, one in zip(han, simple, strict=True)]
    if case:
        lower = np.arange(_BASIC, dtype=np.uint32)
        for code in range(_BASIC):
            one = chr(code).lower()
            if len(one) == 1:
                lower[code] = ord(one)
        table = lower[table]
    return table


@cache
def _left_out(spaces: bool, punctuation: bool) -> NDArray[np.bool_]:
    """Which characters of the basic plane are not part of a key."""
    first = [unicodedata.category(chr(code))[0] for code in range(_BASIC)]
    space = np.array([kind in "ZC" for kind in first])
    space[0xD800:0xF900] = False  # surrogates and private use may stand for anything
    sign = np.array([kind in "PS" for kind in first])
    return np.asarray((space & spaces) | (sign & punctuation))


def codes(text: str) -> Codes:
    """The code points of `text`."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint32, copy=False)


def as_text(values: Codes) -> str:
    """The string of these code points."""
    return values.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def folded(text: str, matching: Matching) -> Codes:
    """`text` after script, width and case as `matching` says, one code a character."""
    values = codes(text)
    return looked_up(_table(matching.script, matching.width, matching.case), values, values)


def looked_up(table: NDArray[_Entry], values: Codes, beyond: NDArray[_Entry] | _Entry) -> NDArray[_Entry]:
    """The table's entry for each character of the basic plane, `beyond` for the others."""
    if not len(values) or int(values.max()) < _BASIC:
        return np.asarray(table[values])
    return np.where(values < _BASIC, table[np.minimum(values, _BASIC - 1)], beyond)


def is_blanked(whole: str) -> bool:
    """Whether a match of WHOLE is a placeholder or holds a blank."""
    return _BLANKED_AT_ALL.search(whole) is not None


@cache
def among(characters: str) -> NDArray[np.bool_]:
    """For each character of the basic plane whether it is one of these; to be looked up."""
    table = np.zeros(_BASIC, dtype=np.bool_)
    table[[ord(one) for one in characters]] = True
    return table


def _wholes(plain: str, values: Codes) -> Iterator[tuple[int, int, bool]]:
    """Start, end and blankness of every figure, date and placeholder; tries only where one can start."""
    end = 0
    for start in np.flatnonzero(looked_up(among(_OPENERS), values, np.bool_(False))).tolist():
        if start >= end:
            match = _WHOLE.match(plain, start)
            if match is not None:
                end = match.end()
                whole = match[0]
                yield start, end, not whole.isdigit() and is_blanked(whole)


def key(text: str, matching: Matching, start: int = 0) -> Key:
    """The key of `text` from `start` on; positions are those of the whole text."""
    values = folded(text[start:], matching).copy()
    kept = ~looked_up(_left_out(matching.spaces, matching.punctuation), values, np.bool_(False))
    blank = np.zeros(len(values), dtype=np.bool_)
    figure = np.zeros(len(values), dtype=np.bool_)
    ends = np.arange(start + 1, start + len(values) + 1, dtype=np.int32)
    if matching.figures or matching.placeholders:
        for first, end, blanked in _wholes(as_text(values), values):
            if matching.placeholders if blanked else matching.figures:
                kept[first + 1 : end] = False
                kept[first] = True
                values[first] = FIGURE
                ends[first] = start + end
                (blank if blanked else figure)[first] = True
    places = np.flatnonzero(kept)
    return Key(
        codes=values[places],
        starts=(places + start).astype(np.int32),
        ends=ends[places],
        figures=figure[places],
        blanks=blank[places],
    )
