"""Beginnings of sections in, what speaks for an end of the title at each place behind them out, hashed.

What counts are the characters on both sides of a place, the signs before and behind it, and what is said again.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BITS = 16
"""Of a hash: with 13 one title in fifteen more ends at a wrong place, with 18 none fewer."""
LONGEST, SHORTEST = 70, 2
"""Characters of a title."""
AHEAD = 50
"""Characters behind the farthest place that are looked at."""
WINDOW = LONGEST + AHEAD

Codes = NDArray[np.uint32]
Numbers = NDArray[np.int64]
_Yes = NDArray[np.bool_]

_BEFORE, _BEHIND = 4, 4
"""Characters on both sides of a place that are looked at."""
_FIGURES = "０１２３４５６７８９123456789〇○×＊*_xX"
_NARROW = ",:;()!?\"'."
_FOLDED = str.maketrans(_FIGURES + _NARROW, "0" * len(_FIGURES) + "，：；（）！？“”．")
"""Every figure is a figure, and a comma of half width is one."""
_STOPS, _SIGNS, _OPENING, _CLOSING, _NOT_BEFORE, _NOT_BEHIND, _COMMA, _PAUSE = (1 << bit for bit in range(8))
_SORTS = {
    _STOPS: "。！？；\n\0",
    _SIGNS: "，、：；。",
    _OPENING: "“‘（《「『",
    _CLOSING: "”’）》」』",
    _NOT_BEFORE: "，、：；“‘（《【「『",
    _NOT_BEHIND: "，、；：”’）》】」』%％的",
    _COMMA: "，",
    _PAUSE: "、",
}
_SORTED = np.zeros(0x10000, np.uint8)
"""Which of them a character is."""
for _sort_, _characters in _SORTS.items():
    for _character in _characters:
        _SORTED[ord(_character)] |= _sort_
_FIRST_HAN, _LAST_HAN = np.uint32(0x4E00), np.uint32(0x9FA5)


class Evidence(NamedTuple):
    """For each of several beginnings (rows) and each number of characters of a title (columns, up to LONGEST)."""

    hashes: Codes
    """One for each kind of evidence; tables are made for these numbers: another way of hashing makes them useless."""
    possible: NDArray[np.bool_]
    """Whether a title can end there."""
    commas: Numbers
    """In the title."""
    stop: Numbers
    """For each beginning: where its first sentence ends."""


def windows(text: str, starts: Sequence[int], until: Sequence[int]) -> Codes:
    """A row of WINDOW characters for each of `starts`, which stand before `until`; zeros behind its end."""
    cut = [text[start : min(end, start + WINDOW)] for start, end in zip(starts, until, strict=True)]
    joined = "".join(one.ljust(WINDOW, "\0") for one in cut).translate(_FOLDED)
    return np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32).reshape(-1, WINDOW)


def evidence(found: Codes) -> Evidence:
    """Of what `windows` gives."""
    measured = _measured(found)
    return Evidence(_hashed(found, measured), measured.possible, measured.commas, measured.stop)


class _Measured(NamedTuple):
    """Rows and columns as in Evidence."""

    possible: _Yes
    stop: Numbers
    stop_here: _Yes
    """Whether the sentence ends there."""
    commas: Numbers
    pauses: Numbers
    first_clause: Numbers
    last_clause: Numbers
    """Characters of the title's."""
    next_sign: Numbers
    """Characters to the first sign behind."""
    sign: Codes
    commas_behind: Numbers
    """Up to the end of the sentence."""
    twice: Numbers
    """Whether the next two characters, and the next three, stand in the title, and whether they end it."""


def _measured(found: Codes) -> _Measured:
    place = np.arange(LONGEST + 1)
    columns = np.arange(WINDOW)
    sorts = _SORTED[np.minimum(found, 0xFFFF)]
    is_stop = (sorts & _STOPS) != 0
    stop = np.where(is_stop.any(axis=1), is_stop.argmax(axis=1), WINDOW)
    depth = _until(((sorts & _OPENING) != 0).astype(np.int64) - ((sorts & _CLOSING) != 0))
    is_comma = (sorts & _COMMA) != 0
    commas = _until(is_comma)
    last = np.zeros((len(found), LONGEST + 1), np.int64)
    last[:, 1:] = np.maximum.accumulate(np.where(is_comma, columns + 1, 0), axis=1)[:, :LONGEST]
    first = np.where(commas > 0, is_comma.argmax(axis=1)[:, None], place)
    following = np.where((sorts & _SIGNS) != 0, columns, WINDOW)
    following = np.minimum.accumulate(following[:, ::-1], axis=1)[:, ::-1][:, : LONGEST + 1]
    row = np.arange(len(found))[:, None]
    sign = found[row, np.minimum(following, WINDOW - 1)]
    whole = np.cumsum(is_comma, axis=1)[row, np.minimum(stop, WINDOW - 1)[:, None]]
    stops = place == stop[:, None]
    before, behind = sorts[:, np.maximum(place - 1, 0)], sorts[:, : LONGEST + 1]
    fits = ((before & _NOT_BEFORE) == 0) & (stops | ((behind & _NOT_BEHIND) == 0))
    possible = (place >= SHORTEST) & (place <= stop[:, None]) & (depth <= 0) & fits
    return _Measured(
        *(possible, stop, stops, commas, _until((sorts & _PAUSE) != 0), first, place - last),
        *(following - place, sign, whole - commas, _twice(found)),
    )


def _until(signs: NDArray[np.bool_] | Numbers) -> Numbers:
    """How many of them stand before each place."""
    sums = np.cumsum(signs, axis=1)[:, :LONGEST]
    return np.concatenate([np.zeros((len(signs), 1), np.int64), sums], axis=1)


def _twice(found: Codes) -> Numbers:
    pairs = found[:, :-1].astype(np.uint64) << np.uint64(32) | found[:, 1:]
    near = pairs[:, : LONGEST + 1]
    same = near[:, :, None] == near[:, None, :]
    place = np.arange(LONGEST + 1)
    before = place[None, :] + 2 <= place[:, None]
    two = (same & before).any(axis=2)
    threes = same[:, :-1, :-1] & same[:, 1:, 1:] & (place[None, :-1] + 3 <= place[:-1, None])
    three = np.concatenate([threes.any(axis=2), np.zeros((len(found), 1), np.bool_)], axis=1)
    ending = np.zeros_like(two)
    ending[:, 2:] = near[:, 2:] == near[:, :-2]
    told: Numbers = two + 2 * three + 4 * ending
    return told


def _hashed(found: Codes, measured: _Measured) -> Codes:
    """A hash for each kind of evidence, beginning and place."""
    rows = len(found)
    kinds = len(_GRAMS) + _SHAPES
    told = np.zeros((_NUMBERS, kinds, rows, LONGEST + 1), np.uint32)
    told[0] = np.arange(1, kinds + 1, dtype=np.uint32)[:, None, None] << np.uint32(24)
    wide = np.concatenate([np.zeros((rows, _BEFORE), np.uint32), found], axis=1)
    near = {offset: wide[:, _BEFORE + offset :][:, : LONGEST + 1] for offset in range(-_BEFORE, _BEHIND)}
    for kind, (first, last) in enumerate(_GRAMS):
        for number, offset in enumerate(range(first, last)):
            told[number, kind] ^= near[offset]
    place = np.broadcast_to(_size(np.arange(LONGEST + 1)), measured.stop_here.shape)
    commas = np.minimum(measured.commas, 4)
    several = commas > 0
    uneven = np.minimum(abs(measured.first_clause - measured.last_clause), 8)
    shapes = (
        (place,),
        (commas, _size(measured.last_clause)),
        (np.minimum(measured.next_sign, 20), measured.sign),
        (np.where(several, uneven, 9), np.minimum(commas, 3)),
        (np.where(several, 99, place),),
        (np.minimum(measured.pauses, 3),),
        (_sort(near[-1]), _sort(near[0])),
        (measured.twice,),
        (np.minimum(measured.commas_behind, 6), several),
        (),
    )
    for kind, numbers in enumerate(shapes, len(_GRAMS)):
        told[1, kind] = measured.stop_here
        for number, one in enumerate(numbers, 2):
            told[number, kind] = one
    return _mixed(told)


_GRAMS = (
    *((-1, 0), (-2, 0), (-3, 0), (-4, 0)),
    *((0, 1), (0, 2), (0, 3), (0, 4)),
    *((-1, 1), (-2, 1), (-1, 2), (-2, 2)),
)
"""Stretches around a place, from and to an offset."""
_SHAPES = 10
"""Kinds of evidence beside them."""
_NUMBERS = 4
"""Of which one hash is made, at most."""


def _size(count: Numbers) -> Numbers:
    """Exact while it is small."""
    return np.where(count < 24, count, np.where(count < 48, 24 + (count - 24) // 3, 32 + (count - 48) // 8))


def _sort(characters: Codes) -> Codes:
    """A Han character, or which one it is."""
    return np.where((characters >= _FIRST_HAN) & (characters <= _LAST_HAN), np.uint32(1), characters)


def _mixed(told: Codes) -> Codes:
    state = np.zeros(told.shape[1:], np.uint32)
    for numbers in told:
        state ^= numbers
        state *= np.uint32(0x9E3779B1)
        state ^= state >> np.uint32(15)
    return (state * np.uint32(0x85EBCA6B)) >> np.uint32(32 - BITS)
