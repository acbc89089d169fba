"""A report in, what every comparison of it needs out: its key, what each character tells, and its common stock."""

import math
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from govcompare.compare.said import Said, runs
from govcompare.model.report import Report
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.background import FLOOR, Background, Information, Weights
from govcompare.text.fold import Key, among, codes, key, looked_up
from govcompare.text.ngrams import Hashes

NATS = 1000
"""Information is counted in whole thousandths of a nat."""
GRAM = 3
"""Characters of the n-grams that reports are matched by."""
PLACE_BITS = 28
"""Places in all reports of a comparison stay below 2**28; the rest of a 64-bit word holds a 3-gram's hash."""
PLACES = np.uint64((1 << PLACE_BITS) - 1)
_PLACE = np.uint64(PLACE_BITS)
_MOST_TIMES = 500
_BREAKS = "。；;！!？?：:\n"
"""What ends a sentence or a part of one that can stand alone."""
_SHORTEST_FORMULA = 12
"""Characters of the key from which on a stretch is marked as common stock: two set phrases, or a long one."""
_SLACK = 3
"""So many other characters between set phrases belong to the stock too: a name, a figure, a word filled in."""

Sums = NDArray[np.int64]
Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """One report, its body from `report.body_start` on made ready for comparing; positions are those of its text."""

    report: Report
    matching: Matching
    key: Key
    """Of the body alone."""
    background: Background
    weights: Weights
    """What the key's n-grams tell, in thousandths of a nat; the less, the more often the report itself has them."""
    word_sums: Sums
    """The same as `sums` without regard to set phrases: what short runs tell, which hold no more than a word of one."""
    words: Hashes
    """The key's 3-grams, ascending: of each the hash's upper bits, and where it starts in the lower `PLACE_BITS`."""
    sums: Sums
    """What the key's first 0, 1, 2 … characters tell together, in thousandths of a nat; ascending."""
    breaks: Places
    """Where sentences start or end: indices of the key, ascending, the first 0 and the last its length."""
    said: Said | None = None
    """What a person and templates say of its characters; None when nothing was said in the whole comparison."""

    @property
    def characters(self) -> int:
        """Of the matching key."""
        return self.key.length

    @property
    def formulae(self) -> tuple[Span, ...]:
        """Stretches that are common stock whatever the report is compared with: by the background, the person and
        templates; ascending, disjoint."""
        known = self._known()
        if self.said is None:
            return known
        stock = np.zeros(self.characters, dtype=np.bool_)
        for span in known:
            stock[self.within(span)] = True
        return tuple(self.span_of(first, end) for first, end in runs(self.said.over(stock)))

    def _known(self) -> tuple[Span, ...]:
        """By the background alone."""
        inside = np.flatnonzero(self.weights.phrases)
        if not len(inside):
            return ()
        cuts = np.flatnonzero(np.diff(inside) > _SLACK + 1)
        firsts, lasts = inside[np.append(0, cuts + 1)], inside[np.append(cuts, len(inside) - 1)]
        return tuple(
            self.span_of(first, last + 1)
            for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
            if last + 1 - first >= _SHORTEST_FORMULA
        )

    def within(self, span: Span) -> slice:
        """The characters of the key that start and end inside `span`."""
        starts, ends = self.key.starts, self.key.ends  # for a number of another type NumPy copies all of them
        first = int(starts.searchsorted(starts.dtype.type(span.start)))
        return slice(first, max(first, int(ends.searchsorted(ends.dtype.type(span.end), side="right"))))

    def characters_in(self, span: Span) -> int:
        """How many characters of the key stand inside `span`."""
        inside = self.within(span)
        return int(inside.stop - inside.start)

    def span_of(self, first: int, end: int) -> Span:
        """Where the key's characters `[first, end)` stand; at least one."""
        return Span(int(self.key.starts[first]), int(self.key.ends[end - 1]))

    def information_between(self, span: Span) -> float:
        """What a stretch tells, in nats: 0 without a character of the key in it, additive, never less for more."""
        inside = self.within(span)
        return int(self.sums[inside.stop] - self.sums[inside.start]) / NATS


def prepare(report: Report, matching: Matching, background: Background) -> Prepared:
    """The report's body, made ready for comparing."""
    own = key(report.text, matching, report.body_start)
    weights = background.weigh(own.codes)
    words = np.sort((weights.grams >> _PLACE << _PLACE) | np.arange(len(weights.grams), dtype=np.uint64))
    less = _less_where_repeated(words, own.length)
    weights = replace(weights, threes=np.maximum(weights.threes - less, FLOOR))
    alone = np.maximum(weights.words - less, FLOOR)
    return Prepared(
        report=report,
        matching=matching,
        background=background,
        key=own,
        weights=weights,
        words=words,
        sums=np.concatenate(([0], np.cumsum(weights.threes, dtype=np.int64))),
        word_sums=np.concatenate(([0], np.cumsum(alone, dtype=np.int64))),
        breaks=_breaks(report, own),
    )


def _less_where_repeated(words: Hashes, length: int) -> Information:
    """Of a 3-gram that a report has n times a match is n times as likely by chance: it tells ln n less. So the names
    that a whole report is about don't make a passage."""
    told = np.zeros(length, dtype=np.int32)
    if len(words):
        heads = words >> _PLACE
        edges = np.concatenate(([0], np.flatnonzero(heads[1:] != heads[:-1]) + 1, [len(words)]))
        times = np.diff(edges)
        less = np.repeat(_logarithms()[np.minimum(times, _MOST_TIMES)], times)
        told[(words & PLACES).astype(np.int64)] = less
    return told


@cache
def _logarithms() -> Information:
    """Thousandths of ln n, for n from 0 to `_MOST_TIMES`."""
    return np.array([0, *(round(NATS * math.log(n)) for n in range(1, _MOST_TIMES + 1))], dtype=np.int32)


def _breaks(report: Report, own: Key) -> Places:
    text = codes(report.text[report.body_start :])
    ends = np.flatnonzero(looked_up(among(_BREAKS), text, np.bool_(False))) + report.body_start + 1
    places = np.searchsorted(own.starts, ends)
    return np.unique(np.concatenate(([0], places, [own.length]))).astype(np.int32)
