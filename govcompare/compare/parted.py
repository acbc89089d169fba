"""A passage in, its parts out, where whole paragraphs of it were moved, or written anew between others that were kept.

Passages are found without regard to paragraphs: clauses that changed places stay together, and a few common words carry
a passage over a paragraph that says the same in other words. A reader tells such parts from each other at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from govcompare.compare.bounds import span
from govcompare.compare.diff.matching import stars
from govcompare.compare.diff.paragraphs import paragraphs
from govcompare.compare.prepared import Prepared
from govcompare.model.span import Span
from govcompare.text.fold import as_text

_KEPT = 0.9
"""Similarity from which on a paragraph was kept: a name or a clause may be another one."""
_ANEW = 0.65
"""Similarity below which it was written anew."""
_BESIDE = 0.4
"""Similarity from which on a paragraph without a counterpart was written anew in the place of the other report's that
stands beside the same paragraph and has none either."""
_TOLD = 40
"""Characters of a paragraph below which it tells nothing of those around it: a heading, a short sentence."""
LEAST = 20
"""Characters of the key that a part has on either side, as a passage has."""
_COVERED = 0.9
"""Share of what corresponds that the parts hold together; where they hold less, they are too short to be any."""
_NUMBER = "[一二三四五六七八九十]{1,3}"
_NUMBERED = re.compile(
    rf"(?<=[。！？；!?;])[ \u3000\xa0]{{0,4}}(?=[（(]?{_NUMBER}[）)、]|第{_NUMBER}(?:部分|[章节節]))"
)
"""Before the number of a section behind a whole sentence."""


class _Pair(NamedTuple):
    """Paragraphs that correspond, by their numbers, half-open; ascending on a."""

    a: int
    a_end: int
    b: int
    b_end: int
    length: int
    """Characters of the key, on the shorter side."""
    similarity: float

    @property
    def is_kept(self) -> bool | None:
        """None: neither kept nor written anew, or too short to tell."""
        if self.length < _TOLD or _ANEW <= self.similarity < _KEPT:
            return None
        return self.similarity >= _KEPT


def parted(a: Prepared, a_span: Span, b: Prepared, b_span: Span) -> list[tuple[Span, Span]]:
    """The parts, ascending on a; the passage alone where it has none."""
    one, other = _side(a, a_span), _side(b, b_span)
    if len(one.paragraphs) > 1 and len(other.paragraphs) > 1:
        pairs = _pairs(one, other)
        runs = _runs(pairs)
        if len(runs) > 1 and sum(map(_length, runs)) >= _COVERED * _length(pairs):
            return [(one.whole(run[0].a, run[-1].a_end), other.whole(run[0].b, run[-1].b_end)) for run in runs]
    return [(a_span, b_span)]


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a passage."""

    report: Prepared
    paragraphs: tuple[Span, ...]

    @property
    def texts(self) -> list[str]:
        return [paragraph.of(self.report.report.text) for paragraph in self.paragraphs]

    def key(self, first: int, end: int) -> str:
        """Of the paragraphs `[first, end)`."""
        whole = Span(self.paragraphs[first].start, self.paragraphs[end - 1].end)
        return as_text(self.report.key.codes[self.report.within(whole)])

    def whole(self, first: int, end: int) -> Span:
        """Where the paragraphs `[first, end)` stand, without the blanks around them."""
        inside = self.report.within(Span(self.paragraphs[first].start, self.paragraphs[end - 1].end))
        return span(self.report, inside.start, inside.stop)


def _side(report: Prepared, within: Span) -> _Side:
    text = report.report.text
    return _Side(report, tuple(part for whole in paragraphs(text, within) for part in _cut(text, whole)))


def _cut(text: str, paragraph: Span) -> list[Span]:
    """A paragraph that lost its line ends, at the numbers of its sections."""
    numbers = _NUMBERED.finditer(text, paragraph.start, paragraph.end)
    edges = [paragraph.start, *(number.end() for number in numbers), paragraph.end]
    return [Span(start, end) for start, end in pairwise(edges) if start < end]


def _pairs(one: _Side, other: _Side) -> list[_Pair]:
    """The paragraphs that correspond by their content, and those beside them that were written anew."""
    groups = stars(one.texts, other.texts, one.report.matching)
    found = [_pair(one, other, *group) for group in groups if all(map(_is_row, group))]
    for step in (1, -1):
        found += _beside(one, other, sorted(found)[::step], step)
    return sorted(pair for pair in found if pair.length)


def _is_row(numbers: Sequence[int]) -> bool:
    return numbers[-1] - numbers[0] == len(numbers) - 1


def _pair(one: _Side, other: _Side, left: Sequence[int], right: Sequence[int]) -> _Pair:
    edges = left[0], left[-1] + 1, right[0], right[-1] + 1
    a, b = one.key(*edges[:2]), other.key(*edges[2:])
    return _Pair(*edges, min(len(a), len(b)), Indel.normalized_similarity(a, b))


def _beside(one: _Side, other: _Side, found: Sequence[_Pair], step: int) -> Iterator[_Pair]:
    """Paragraphs without a counterpart behind (step 1) or before (-1) those that correspond."""
    a_free = set(range(len(one.paragraphs))).difference(*(range(pair.a, pair.a_end) for pair in found))
    b_free = set(range(len(other.paragraphs))).difference(*(range(pair.b, pair.b_end) for pair in found))
    for pair in found:
        i, j = (pair.a_end, pair.b_end) if step > 0 else (pair.a - 1, pair.b - 1)
        if i in a_free and j in b_free:
            new = _pair(one, other, [i], [j])
            if new.similarity >= _BESIDE:
                a_free.remove(i)
                b_free.remove(j)
                yield new


def _runs(pairs: Sequence[_Pair]) -> list[list[_Pair]]:
    """Pairs that follow one another on both sides, and were all kept or all written anew; each run long enough."""
    while True:
        runs = _divided(pairs)
        long = [run for run in runs if _length(run) >= LEAST]
        if len(long) == len(runs):
            return runs
        pairs = [pair for run in long for pair in run]


def _length(pairs: Sequence[_Pair]) -> int:
    return sum(pair.length for pair in pairs)


def _divided(pairs: Sequence[_Pair]) -> list[list[_Pair]]:
    """The same, however short."""
    ranks = {pair: rank for rank, pair in enumerate(sorted(pairs, key=lambda pair: pair.b))}
    rows: list[list[_Pair]] = []
    for pair in pairs:
        if rows and ranks[pair] == ranks[rows[-1][-1]] + 1:
            rows[-1].append(pair)
        else:
            rows.append([pair])
    return [run for row in rows for run in _by_kind(row)]


def _by_kind(row: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Pairs that say nothing, as a heading does, go with those behind them, and at the end with those before."""
    run: list[_Pair] = []
    kind: bool | None = None
    waiting: list[_Pair] = []
    for pair in row:
        waiting.append(pair)
        if pair.is_kept is None:
            continue
        if kind is not None and pair.is_kept is not kind:
            yield run
            run = []
        kind = pair.is_kept
        run += waiting
        waiting = []
    yield run + waiting
