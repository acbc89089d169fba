"""Prepared reports in, the places where two of them read alike out: clusters of equal runs, many pairs at once.

A common index holds the telling 3-grams of all reports. For one report it gives the runs of equal characters that it
has with every later one; runs near each other on both sides, in whatever order, form a cluster. What two reports have
in common so depends on the two alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.compare.prepared import GRAM, NATS, PLACE_BITS, PLACES, Prepared

_PLACE = np.uint64(PLACE_BITS)
_TELLING = 0.7
"""Nats from which on a 3-gram is looked at: what stands in more than half of all reports finds nothing."""
_REPEATED = 12
"""A 3-gram that a report has more often is not looked at there: a table's words, or a text pasted over and over."""
_RUN = 1.8
"""Nats from which on a run of equal characters counts: a single common 3-gram is chance."""
GAP = 80
"""Characters that may lie between two runs of one cluster, on either side: about two clauses, swapped or reworded.
Where longer parts are swapped, their diagonals lie further apart: they were moved, each a cluster of its own."""
_CLUSTER = 40.0
"""Nats from which on a cluster is looked at closely: nine unknown 3-grams."""

Integers = NDArray[np.int64]


class Runs(NamedTuple):
    """Stretches equal on both sides, as many entries in each: `[a, a + length)` and `[b, b + length)` of the keys."""

    a: Integers
    b: Integers
    length: Integers

    def chosen(self, which: NDArray[np.bool_] | Integers) -> "Runs":
        return Runs(self.a[which], self.b[which], self.length[which])

    def with_more(self, other: "Runs") -> "Runs":
        return Runs(*(np.concatenate(both) for both in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The telling 3-grams that all reports have twice at least, an entry each time, by 3-gram, report and place."""

    starts: Integers
    """Where each report's key starts in all keys, one after another, and where the last ends."""
    sums: Integers
    """What all keys tell up to each place, in thousandths of a nat."""
    places: Integers
    """Of each entry, in all keys."""
    group_ends: Integers
    """For each entry, the first entry of the next 3-gram."""
    report_ends: Integers
    """For each entry, the first entry of the same 3-gram in a later report, if there is one."""
    by_report: Integers
    """The entries, report by report."""
    report_starts: Integers
    """Where each report's entries start in `by_report`, and where the last end."""


def index(prepared: Sequence[Prepared]) -> Index:
    """The common index of the reports."""
    starts = np.concatenate(([0], np.cumsum([one.characters for one in prepared], dtype=np.int64)))
    words = [_words(one, int(start)) for one, start in zip(prepared, starts[:-1], strict=True)]
    every = np.sort(np.concatenate([np.zeros(0, dtype=np.uint64), *words]), kind="stable")
    heads = every >> _PLACE
    same = np.concatenate(([False], heads[1:] == heads[:-1], [False]))
    every = every[(same[:-1] | same[1:])[: len(every)]]
    heads = every >> _PLACE
    places = (every & PLACES).astype(np.int64)
    reports = np.searchsorted(starts, places, side="right") - 1
    other_gram = heads[1:] != heads[:-1]
    group_ends = _ends(other_gram, len(every))
    report_ends = _ends(other_gram | (reports[1:] != reports[:-1]), len(every))
    own = np.bincount(report_ends, minlength=len(every) + 1)[report_ends]
    told = np.cumsum([0, *(int(one.sums[-1]) for one in prepared)])
    return Index(
        starts=starts,
        sums=np.concatenate(
            [*(one.sums[:-1] + before for one, before in zip(prepared, told, strict=False)), told[-1:]]
        ),
        places=np.where(own <= _REPEATED, places, -1),
        group_ends=group_ends,
        report_ends=report_ends,
        by_report=np.argsort(reports.astype(np.uint16 if len(prepared) < 2**16 else np.int64), kind="stable"),
        report_starts=np.append(0, np.cumsum(np.bincount(reports, minlength=len(prepared)))),
    )


def _ends(new: NDArray[np.bool_], count: int) -> Integers:
    """For each entry where its group ends; a group begins behind each true one of `new`, which has no first entry."""
    edges = np.concatenate(([0], np.flatnonzero(new) + 1, [count]))
    return np.repeat(edges[1:], np.diff(edges))


def _words(one: Prepared, start: int) -> NDArray[np.uint64]:
    """The report's telling 3-grams, with their places in all keys; ascending."""
    telling = one.weights.threes[(one.words & PLACES).astype(np.int64)] >= _TELLING * NATS
    return one.words[telling] + np.uint64(start)


def clusters(common: Index, report: int) -> Iterator[tuple[int, Runs]]:
    """Where the report reads like a later one: that one's number, ascending, and the runs of one cluster in the
    places of the two keys; a cluster tells enough to be looked at."""
    runs = _runs(*_matches(common, report), common.starts)
    telling = np.minimum(_tells(common, runs.a, runs.length), _tells(common, runs.b, runs.length))
    kept = telling >= _RUN * NATS
    runs, telling = runs.chosen(kept), telling[kept]
    others = np.searchsorted(common.starts, runs.b, side="right") - 1
    order = np.lexsort((runs.b, runs.a, others))
    runs, telling, others = runs.chosen(order), telling[order], others[order]
    labels = components(runs, others)
    heavy = np.bincount(labels, weights=telling, minlength=1) >= _CLUSTER * NATS
    inside = np.flatnonzero(heavy[labels]) if len(labels) else labels
    inside = inside[np.argsort(labels[inside], kind="stable")]
    for part in np.split(inside, np.flatnonzero(np.diff(labels[inside])) + 1):
        if len(part):
            other = int(others[part[0]])
            cluster = runs.chosen(part)
            yield other, Runs(cluster.a - common.starts[report], cluster.b - common.starts[other], cluster.length)


def _matches(common: Index, report: int) -> tuple[Integers, Integers]:
    """Places of equal 3-grams, in the report and in later ones."""
    own = common.by_report[common.report_starts[report] : common.report_starts[report + 1]]
    own = own[common.places[own] >= 0]
    counts = common.group_ends[own] - common.report_ends[own]
    a = np.repeat(common.places[own], counts)
    entries = np.repeat(common.report_ends[own], counts) + spread(counts)
    b = common.places[entries]
    return a[b >= 0], b[b >= 0]


def spread(counts: Integers) -> Integers:
    """0, 1, … below each count, one after another."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)


def _runs(a: Integers, b: Integers, starts: Integers) -> Runs:
    """Equal 3-grams that overlap or touch on one diagonal, joined inside one report; in no particular order."""
    packed = np.sort(((b - a).astype(np.uint64) << _PLACE) | a.astype(np.uint64))
    a = (packed & PLACES).astype(np.int64)
    diagonal = (packed >> _PLACE).astype(np.int64)
    other = np.searchsorted(starts, a + diagonal, side="right")
    new = np.append(True, (np.diff(diagonal) != 0) | (np.diff(a) > GRAM) | (np.diff(other) != 0))[: len(a)]
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(a)) - 1
    return Runs(a[first], a[first] + diagonal[first], a[last] - a[first] + GRAM) if len(a) else Runs(a, a, a)


def _tells(common: Index, start: Integers, length: Integers) -> Integers:
    """What the 3-grams of each run tell."""
    return np.asarray(common.sums[start + length - GRAM + 1] - common.sums[start])


def components(runs: Runs, others: Integers, gap: int = GAP) -> Integers:
    """A label for each run, the same for all of a cluster; runs come sorted by `others` (the other report), then a."""
    count = len(runs.a)
    if not count:
        return np.zeros(0, dtype=np.int64)
    reach = int(runs.a.max()) + int(runs.length.max()) + gap + 1
    lane = runs.a + others * reach
    behind = np.searchsorted(lane, lane + runs.length + gap, side="right")
    counts = behind - np.arange(count) - 1
    one = np.repeat(np.arange(count), counts)
    other = one + 1 + spread(counts)
    b, b_end = runs.b, runs.b + runs.length
    drift = b - runs.a
    near = (b[other] - b_end[one] <= gap) & (b[one] - b_end[other] <= gap)
    near &= np.abs(drift[other] - drift[one]) <= 2 * gap
    return _labels(count, one[near], other[near])


def _labels(count: int, one: Integers, other: Integers) -> Integers:
    """Of each node the smallest node that it is connected with."""
    labels = np.arange(count)
    while len(one):
        one, other = labels[one], labels[other]
        apart = one != other
        one, other = one[apart], other[apart]
        np.minimum.at(labels, np.maximum(one, other), np.minimum(one, other))
        further = labels[labels]
        while not np.array_equal(further, labels):
            labels, further = further, further[further]
    return labels
