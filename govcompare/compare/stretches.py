"""A cluster of equal runs in, the best-scoring stretches of both reports around it out.

Around the cluster even equal 2-grams count, where they lie near the diagonals of its runs. Every character is matched
once at most, and both sides are trimmed to where what matches outweighs what does not.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.compare.prepared import GRAM, NATS, Prepared
from govcompare.compare.seeds import GAP, Integers, Runs, components, spread

_MARGIN = 120
"""Characters around a cluster that are looked at: a sentence or two that kept no 3-gram."""
_DRIFT = 60
"""An equal 2-gram counts when its diagonal is this near to that of a run of the cluster: clauses swapped with each
other stay inside, chance does not."""
_FAR = 4
"""A run of more equal characters may lie as far away as the runs of one cluster do."""
_REPEATED = 60
"""Combinations of equal 2-grams from which on they are left out: a word that stands everywhere in both."""
_PAIR_SHARE = 0.7
"""A lone 2-gram says less than a 3-gram of the same frequency: so much of what it tells counts."""
_COST = 0.18
"""Nats that a character without a match costs: a fifth of what one tells in heavily edited passages (about 1.1)."""
_COST_SHARE = 0.17
"""The same for a stretch whose characters are known to tell more: so much of what they tell on average."""
_DEEP = 6
"""3-grams of a run that count in full. Behind them the reader of a set phrase knows how it goes on."""
_FADED = 0.5
"""What further 3-grams of the run count, where it is asked whether a stretch could be a set phrase."""
_HOLE = 26
"""So many characters without a match on one side part a stretch: two carried-over sentences with others between are
no passage. Copies with 35 % of their characters edited hardly have a hole as long. At 20 some of them fall apart; from
30 on unrelated text comes in: precision in provincial reports 0.945 instead of 0.984 (docs/benchmarks.md)."""
_LEAST = 20.0
"""Nats below which a stretch is none."""
_SHORT = 5
"""Characters of a run up to which it is no set phrase, whatever the background says of what stands around it. In
heavily edited copies most runs are as short: at 5 recall in real reports of one year rises by 0.04; at 7 unrelated
ones begin to share passages."""
_DEPTH = 3
"""How often what a stretch leaves of its cluster is looked at again."""
_AGAIN = 40.0
"""Nats from which on it is."""


class Stretch(NamedTuple):
    """`[a, a_end)` of one key and `[b, b_end)` of the other correspond."""

    a: int
    a_end: int
    b: int
    b_end: int
    told: int
    """What the matching characters tell, in thousandths of a nat."""
    faded: int
    """The same where long runs count less."""
    matched: int
    """Matching characters, each counted once."""

    @property
    def length(self) -> float:
        """Characters, on average of both sides."""
        return (self.a_end - self.a + self.b_end - self.b) / 2

    def meets(self, other: "Stretch") -> bool:
        """Whether half of the shorter one lies in the other, on both sides."""
        a = min(self.a_end, other.a_end) - max(self.a, other.a)
        b = min(self.b_end, other.b_end) - max(self.b, other.b)
        return 2 * min(a, b) >= min(self.length, other.length)


class _Matches(NamedTuple):
    """Single characters that correspond, one to one."""

    a: Integers
    b: Integers
    told: Integers
    faded: Integers

    def chosen(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> "_Matches":
        return _Matches(self.a[which], self.b[which], self.told[which], self.faded[which])


def stretches(a: Prepared, b: Prepared, cluster: Runs) -> list[Stretch]:
    """The stretches of a cluster, the best first; no two overlap on both sides."""
    return _found(a, b, cluster, (), _DEPTH)


def _found(a: Prepared, b: Prepared, cluster: Runs, taken: tuple[Stretch, ...], depth: int) -> list[Stretch]:
    """The stretches of a cluster beside those that were found before."""
    matches = _trimmed(_one_to_one(a, b, _near_runs(a, b, cluster, taken)), _COST)
    matches = _unbroken(_trimmed(matches, _density(matches) * _COST_SHARE))
    if matches.told.sum() < _LEAST * NATS:
        return []
    best = Stretch(
        int(matches.a.min()),
        int(matches.a.max()) + 1,
        int(matches.b.min()),
        int(matches.b.max()) + 1,
        int(matches.told.sum()),
        int(matches.faded.sum()),
        len(matches.a),
    )
    if any(best.meets(other) for other in taken):
        return []
    found = [best]
    if depth:
        for rest in _rests(a, b, cluster, best):
            found += _found(a, b, rest, (*taken, *found), depth - 1)
    return found


def _unbroken(matches: _Matches) -> _Matches:
    """Of the parts between holes, on either side, the one that tells most; `matches` ascend on a."""
    by_b = np.argsort(matches.b, kind="stable")
    a_part, b_part = _parts(matches.a), np.empty(len(matches.b), dtype=np.int64)
    b_part[by_b] = _parts(matches.b[by_b])
    _, part = np.unique(a_part * (len(b_part) + 1) + b_part, return_inverse=True)
    told = np.bincount(part, weights=matches.told, minlength=1)
    return matches.chosen(part == int(np.argmax(told)))


def _parts(places: Integers) -> Integers:
    """The number of the part that each of the ascending places lies in."""
    return np.cumsum(np.diff(places, prepend=places[:1]) > _HOLE)


def _rests(a: Prepared, b: Prepared, cluster: Runs, best: Stretch) -> Iterator[Runs]:
    """What lies outside the best stretch, clustered more narrowly."""
    outside = (cluster.a + cluster.length <= best.a) | (cluster.a >= best.a_end)
    outside |= (cluster.b + cluster.length <= best.b) | (cluster.b >= best.b_end)
    if not outside.any():
        return
    rest = cluster.chosen(outside)
    rest = rest.chosen(np.lexsort((rest.b, rest.a)))
    labels = components(rest, np.zeros(len(rest.a), dtype=np.int64), GAP // 2)
    told = np.bincount(labels, weights=_told(a, b, rest, rest.length - GRAM + 1))
    for label in np.flatnonzero(told >= _AGAIN * NATS).tolist():
        yield rest.chosen(labels == label)


def _near_runs(a: Prepared, b: Prepared, cluster: Runs, taken: tuple[Stretch, ...]) -> Runs:
    """The cluster's runs and equal runs of two characters and more near their diagonals, outside what is taken."""
    a_first, a_end = _window(cluster.a, cluster.length, a.characters)
    b_first, b_end = _window(cluster.b, cluster.length, b.characters)
    i, j = _equal_pairs(a.key.codes[a_first:a_end], b.key.codes[b_first:b_end])
    runs = _joined(i + a_first, j + b_first)
    off = _drift_from(cluster, runs)
    runs = runs.chosen((off <= _DRIFT) | ((runs.length > _FAR) & (off <= 2 * GAP))).with_more(cluster)
    for one in taken:
        outside = (runs.a >= one.a_end) | (runs.a + runs.length <= one.a)
        outside |= (runs.b >= one.b_end) | (runs.b + runs.length <= one.b)
        runs = runs.chosen(outside)
    return runs


def _window(first: Integers, length: Integers, size: int) -> tuple[int, int]:
    return max(0, int(first.min()) - _MARGIN), min(size, int((first + length).max()) + _MARGIN)


def _equal_pairs(one: NDArray[np.uint32], other: NDArray[np.uint32]) -> tuple[Integers, Integers]:
    """Places of equal 2-grams."""
    shift = np.uint64(32)
    left = one[:-1].astype(np.uint64) << shift | one[1:]
    right = other[:-1].astype(np.uint64) << shift | other[1:]
    a_order, b_order = np.argsort(left, kind="stable"), np.argsort(right, kind="stable")
    left, right = left[a_order], right[b_order]
    low, high = np.searchsorted(right, left), np.searchsorted(right, left, side="right")
    same = np.searchsorted(left, left, side="right") - np.searchsorted(left, left)
    counts = np.where((high - low) * same <= _REPEATED, high - low, 0)
    return np.repeat(a_order, counts), b_order[np.repeat(low, counts) + spread(counts)]


def _joined(i: Integers, j: Integers) -> Runs:
    """Equal 2-grams that follow one another on one diagonal, as runs."""
    order = np.lexsort((i, i - j))
    i, j = i[order], j[order]
    new = np.append(True, (np.diff(i - j) != 0) | (np.diff(i) != 1))[: len(i)]
    first = np.flatnonzero(new)
    return Runs(i[first], j[first], np.diff(np.append(first, len(i))) + 1)


def _drift_from(cluster: Runs, runs: Runs) -> Integers:
    """How far each run's diagonal lies from that of the cluster's nearest run, on the side where it is nearer."""
    drift, anchor_drift = runs.b - runs.a, cluster.b - cluster.a
    return np.minimum(
        _drift_beside(runs.a, drift, cluster.a, anchor_drift), _drift_beside(runs.b, drift, cluster.b, anchor_drift)
    )


def _drift_beside(places: Integers, drifts: Integers, anchors: Integers, anchor_drifts: Integers) -> Integers:
    """The smaller difference of drifts to the anchors before and behind each place."""
    order = np.lexsort((anchor_drifts, anchors))
    anchors, anchor_drifts = anchors[order], anchor_drifts[order]
    behind = np.searchsorted(anchors, places)
    before = np.maximum(behind - 1, 0)
    behind = np.minimum(behind, len(anchors) - 1)
    return np.asarray(np.minimum(np.abs(drifts - anchor_drifts[before]), np.abs(drifts - anchor_drifts[behind])))


def _one_to_one(a: Prepared, b: Prepared, runs: Runs) -> _Matches:
    """The characters of the runs, each matched in the run that tells most on both sides."""
    grams = np.maximum(runs.length - GRAM + 1, 0)
    pair = _pairs_tell(a, runs.a) * _PAIR_SHARE
    told = _told(a, b, runs, grams) + pair
    head = _told(a, b, runs, np.minimum(grams, _DEEP)) + pair
    faded = head + (told - head) * _FADED
    rank = np.empty(len(runs.a), dtype=np.int64)
    rank[np.lexsort((runs.b, runs.a, -runs.length, -faded))] = np.arange(len(runs.a))
    number = np.repeat(np.arange(len(runs.a)), runs.length)
    offset = spread(runs.length)
    i, j, ranks = runs.a[number] + offset, runs.b[number] + offset, rank[number]
    won = (_least(i, ranks) == ranks) & (_least(j, ranks) == ranks)
    number = number[won]
    share = runs.length[number]
    return _Matches(
        i[won],
        j[won],
        np.rint(told[number] / share).astype(np.int64),
        np.rint(faded[number] / share).astype(np.int64),
    )


def _pairs_tell(report: Prepared, places: Integers) -> Integers:
    """What the 2-gram at each place tells; the same on both sides, the 2-grams being equal."""
    first, end = int(places.min(initial=report.characters)), int(places.max(initial=-2)) + 2
    return np.asarray(report.background.weigh_pairs(report.key.codes[first:end])[places - first], dtype=np.int64)


def _told(a: Prepared, b: Prepared, runs: Runs, grams: Integers) -> Integers:
    """What the first `grams` 3-grams of each run tell, on the side where they tell less; a short run holds no more than
    a word of a set phrase."""
    whole = np.minimum(a.sums[runs.a + grams] - a.sums[runs.a], b.sums[runs.b + grams] - b.sums[runs.b])
    alone = np.minimum(
        a.word_sums[runs.a + grams] - a.word_sums[runs.a], b.word_sums[runs.b + grams] - b.word_sums[runs.b]
    )
    return np.asarray(np.where(runs.length <= _SHORT, alone, whole))


def _least(places: Integers, ranks: Integers) -> Integers:
    """For each entry the lowest rank at its place."""
    first = int(places.min(initial=0))
    table = np.full(int(places.max(initial=0)) - first + 1, len(ranks), dtype=np.int64)
    np.minimum.at(table, places - first, ranks)
    return np.asarray(table[places - first])


def _density(matches: _Matches) -> float:
    """Nats that a character of the stretch tells, on average of both sides."""
    if not len(matches.a):
        return 0.0
    length = int(matches.a.max() - matches.a.min() + matches.b.max() - matches.b.min()) / 2 + 1
    return int(matches.told.sum()) / NATS / length


def _trimmed(matches: _Matches, cost: float) -> _Matches:
    """Those inside the best-scoring stretch of both sides, found by turns until neither side cuts off more; sorted
    by a."""
    by_side = [
        matches.chosen(np.argsort(matches.a, kind="stable")),
        matches.chosen(np.argsort(matches.b, kind="stable")),
    ]
    steady = side = 0
    while len(by_side[0].a) and steady < 2:
        places = by_side[side][side]
        first, last = _best(places, by_side[side].told, round(cost * NATS))
        if first == places[0] and last == places[-1]:
            steady += 1
        else:
            steady = 0
            by_side = [one.chosen((one[side] >= first) & (one[side] <= last)) for one in by_side]
        side = 1 - side
    return by_side[0]


def _best(places: Integers, told: Integers, cost: int) -> tuple[int, int]:
    """Of ascending places the first and last of the stretch where what is told exceeds its cost by most (Kadane)."""
    sums = np.cumsum(told)
    before = sums - told - cost * places
    least = np.minimum.accumulate(before)
    end = int(np.argmax(sums - cost * (places + 1) - least))
    start = int(np.flatnonzero(before[: end + 1] == least[end])[-1])
    return int(places[start]), int(places[end])
