"""A difference of two tokens and both texts in, what a reader would call it, who sees what stands around it, out."""

import re
from dataclasses import replace

from govcompare.compare.amounts import NUMERALS, is_year, said
from govcompare.model.findings import Change, ChangeKind
from govcompare.model.span import Span

_NUMERAL = frozenset(NUMERALS)
_YEAR_DIGITS = 4
_SOME = frozenset("一两")
"""Numerals that go with a word for some (一批, 两岸): no count beside another word."""
_MASKS = frozenset("*＊")
"""One of these alone masks a figure (*月*日); it is a sign, so no part of a key."""
_DATE = _MASKS | frozenset("年月日")
_MASKED = re.compile(r"([*＊][%％‰]?)[^\w*＊]{0,4}\Z")
_REACH = 6
"""Characters in front of the next word that the mask and the signs behind it take."""


def likely(change: Change, a: str, b: str) -> Change:
    """The change as it is, or another kind of it; its empty side may grow by a mask in front of it."""
    if change.kind is ChangeKind.FIGURE:
        return _figure(change, a, b)
    if change.kind is ChangeKind.WORDING and change.a.length and change.b.length:
        words = change.a.of(a), change.b.of(b)
        dated = any(_is_figure(one) and _is_masked_date(other) for one, other in (words, words[::-1]))
        return replace(change, kind=ChangeKind.PLACEHOLDER) if dated else change
    return _masked(change, a, b) if change.kind is ChangeKind.WORDING else change


def _masked(change: Change, a: str, b: str) -> Change:
    """A figure that a single sign stands for is masked, not left out."""
    left, right = (_mask(text, place) for text, place in ((a, change.a), (b, change.b)))
    if _is_figure(change.a.of(a)) and right is not None:
        return Change(ChangeKind.PLACEHOLDER, change.a, right)
    if _is_figure(change.b.of(b)) and left is not None:
        return Change(ChangeKind.PLACEHOLDER, left, change.b)
    return change


def _mask(text: str, place: Span) -> Span | None:
    """The mask in front of an empty place, behind it signs alone."""
    before = text[max(0, place.start - _REACH) : place.start]
    found = None if place.length else _MASKED.search(before)
    return (
        None
        if found is None
        else Span(place.start - len(before) + found.start(), place.start - len(before) + found.end(1))
    )


def _partly(text: str, place: Span) -> Span | None:
    """The figure with the mask that is in it or stands for its digits (*亿); None without one."""
    if not _MASKS.isdisjoint(place.of(text)):
        return place
    masked = text[max(0, place.start - 1) : place.start] in _MASKS
    return Span(place.start - 1, place.end) if masked else None


def _is_masked_date(written: str) -> bool:
    return not _MASKS.isdisjoint(written) and _DATE.issuperset(written)


def _is_figure(written: str) -> bool:
    plain = said(written)
    return plain[:1].isdigit() or (bool(plain) and _NUMERAL.issuperset(plain))


def _figure(change: Change, a: str, b: str) -> Change:
    """A year for a number of years (2013年 for 一年), or things for some things (15项 for 一批), is other wording."""
    one, other = change.a.of(a), change.b.of(b)
    a_mask, b_mask = (_partly(text, place) for text, place in ((a, change.a), (b, change.b)))
    if (a_mask is None) != (b_mask is None):
        return Change(ChangeKind.PLACEHOLDER, a_mask or change.a, b_mask or change.b)
    behind, other_behind = (text[place.end : place.end + 1] for text, place in ((a, change.a), (b, change.b)))
    year = is_year(said(one), behind) or is_year(said(other), other_behind)
    some = (one in _SOME or other in _SOME) and behind != other_behind
    apart = year and (_is_numeral(one) or _is_numeral(other))
    return replace(change, kind=ChangeKind.WORDING) if some or apart else change


def _is_numeral(written: str) -> bool:
    """Whether it is a count in Chinese numerals, and no year written in them (二〇二四)."""
    return len(written) < _YEAR_DIGITS and _NUMERAL.issuperset(written)
