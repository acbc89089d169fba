"""Two stretches that correspond in, how they differ out: kind, similarity, and what changed."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from govcompare.compare.amounts import NUMERALS, amount, said
from govcompare.compare.changes import changes
from govcompare.compare.diff.steps import ISLAND
from govcompare.compare.diff.tokens import Interner, Tokens
from govcompare.compare.likely import likely
from govcompare.compare.names import stems
from govcompare.compare.prepared import NATS, Prepared
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.span import Span
from govcompare.text.background import Background
from govcompare.text.fold import Codes, Key, as_text, codes, key

_COMMON = 2.5
"""Nats that the first two and the last two characters of a name tell at least: 大众 tells 1.5, 网格 2.1; 河东 3.0, most
places 4.8."""
_FIGURE = "[\U000f0000-\U0010fffd]"
_WRITTEN = (
    f"百分之(?:{_FIGURE}|[{NUMERALS}点]{{1,9}})"
    f"|(?:{_FIGURE}[多余]?[十百千万亿]{{1,3}}){{1,4}}[多余]?"
    f"|[{NUMERALS}]{{1,20}}[多余]?"
)
"""Numerals and what they go on from: 百分之十, 820多万, 1万6千, 十余. The parts of a figure touch, but for blanks."""
_NOUGHT = "○"
"""A circle that is written for 〇; a sign, so no part of a key."""


def classify(
    a: Prepared, a_span: Span, b: Prepared, b_span: Span, a_left: Sequence[Span] = (), b_left: Sequence[Span] = ()
) -> tuple[PassageKind, float, tuple[Change, ...]]:
    """Kind and similarity (2·M/T over the matching key) of the two stretches, and what changed, ascending on both.

    What stands in `a_left` and `b_left` (ascending, disjoint) does not count in kind and changes.
    """
    if a_span.of(a.report.text) == b_span.of(b.report.text):
        return PassageKind.IDENTICAL, 1.0, ()
    names = stems(a.report.place, b.report.place)
    interner = Interner()
    one, other = _tokens(a, a_span, names, interner, a_left), _tokens(b, b_span, names, interner, b_left)
    swapped = changes(one, other, frozenset(chr(interner.code(name)) for name in names), _rarity(a.background))
    found = [likely(change, a.report.text, b.report.text) for change in swapped]
    return _kind(found), _similarity(_codes(a, a_span), _codes(b, b_span)), tuple(_without_confetti(found))


def _rarity(background: Background) -> Callable[[str], bool]:
    """Whether a word neither begins nor ends like a common one: without a background none does."""

    def is_rare(word: str) -> bool:
        told = background.weigh_pairs(codes(word))
        return not background.version or min(int(told[0]), int(told[-2:][0])) >= _COMMON * NATS

    return is_rare


def _without_confetti(found: list[Change]) -> Iterator[Change]:
    """Rewordings with an island of a few equal characters between them as one."""
    waiting: Change | None = None
    for change in found:
        if waiting is not None and waiting.kind is change.kind is ChangeKind.WORDING and _close(waiting, change):
            waiting = Change(change.kind, Span(waiting.a.start, change.a.end), Span(waiting.b.start, change.b.end))
            continue
        if waiting is not None:
            yield waiting
        waiting = change
    if waiting is not None:
        yield waiting


def _close(one: Change, other: Change) -> bool:
    return min(other.a.start - one.a.end, other.b.start - one.b.end) < ISLAND


def _kind(found: list[Change]) -> PassageKind:
    """The widest of the changes decides."""
    kinds = {change.kind for change in found}
    if not kinds:
        return PassageKind.IDENTICAL
    if ChangeKind.WORDING in kinds:
        return PassageKind.EDITED
    return PassageKind.NUMBERS if kinds == {ChangeKind.FIGURE} else PassageKind.SLOTS


def _codes(report: Prepared, span: Span) -> Codes:
    return report.key.codes[report.within(span)]


def _kept(starts: NDArray[np.int32], left: Sequence[Span]) -> NDArray[np.bool_]:
    """Which characters stand outside what is left out."""
    kept = np.ones(len(starts), dtype=np.bool_)
    for span in left:
        kept[np.searchsorted(starts, span.start) : np.searchsorted(starts, span.end)] = False
    return kept


def _similarity(one: Codes, other: Codes) -> float:
    if np.array_equal(one, other):
        return 1.0
    return float(Indel.normalized_similarity(as_text(one), as_text(other)))


def _tokens(report: Prepared, span: Span, names: tuple[str, ...], interner: Interner, left: Sequence[Span]) -> Tokens:
    """The stretch without what the matching leaves out; figures, blanks and names are tokens of their own."""
    text = report.report.text
    own, inside = _key(report, span)
    kept = _kept(own.starts[inside], left)
    codes, starts, ends = own.codes[inside][kept], own.starts[inside][kept], own.ends[inside][kept]
    figures, blanks = own.figures[inside][kept], own.blanks[inside][kept]
    for index in np.flatnonzero(figures | blanks).tolist():
        codes[index] = interner.code(amount(said(text[starts[index] : ends[index]])))
    first = np.ones(len(codes), dtype=np.bool_)
    for start, end, is_name in _wholes(as_text(codes), names, _torn(text, starts, ends)):
        behind = ends[end - 1] + (not is_name and text[ends[end - 1] : ends[end - 1] + 1] == _NOUGHT)
        written = "".join(text[starts[start] : behind].split())
        codes[start] = interner.code(as_text(codes[start:end]) if is_name else amount(said(written)))
        ends[start] = behind
        first[start + 1 : end] = False
        blanks[start] = is_name or blanks[start:end].any()
        figures[start] = not blanks[start]
    places = np.flatnonzero(first)
    return Tokens(
        key=as_text(codes[places]),
        starts=(*starts[places].tolist(), span.end),
        ends=tuple(ends[places].tolist()),
        figures=frozenset(np.flatnonzero(figures[places]).tolist()),
        blanks=frozenset(np.flatnonzero(blanks[places]).tolist()),
    )


def _key(report: Prepared, span: Span) -> tuple[Key, slice]:
    """A key with figures and placeholders as wholes, whether they count in the report's own or not, and where in it
    the stretch stands."""
    matching = report.matching
    if matching.figures and matching.placeholders:
        return report.key, report.within(span)
    whole = key(report.report.text[: span.end], replace(matching, figures=True, placeholders=True), span.start)
    return whole, slice(0, whole.length)


def _torn(text: str, starts: NDArray[np.int32], ends: NDArray[np.int32]) -> frozenset[int]:
    """The characters in front of which something stands that is left out, other than blanks, which a page may break a
    figure with, and noughts."""
    gaps = np.flatnonzero(starts[1:] != ends[:-1]) + 1
    return frozenset(at for at in gaps.tolist() if text[ends[at - 1] : starts[at]].replace(_NOUGHT, "").strip())


def _wholes(plain: str, names: tuple[str, ...], torn: frozenset[int]) -> Iterator[tuple[int, int, bool]]:
    """Where names, Chinese numerals and figures with them (3亿) stand, and whether it is a name; ascending and
    disjoint."""
    for match in _pattern(names).finditer(plain):
        if match[0] in names:
            yield match.start(), match.end(), True
            continue
        edges = [match.start(), *(at for at in range(match.start() + 1, match.end()) if at in torn), match.end()]
        for start, end in pairwise(edges):
            if plain[start:end].strip("多余点分之"):
                yield start, end, False


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join([*map(re.escape, names), _WRITTEN]))
