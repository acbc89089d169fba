"""Matching keys of real reports in, the bytes of a background file out: in how many reports each n-gram stands."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.text.background import (
    HEADER,
    LANES,
    LENGTHS,
    LEVEL_BITS,
    MAGIC,
    bucket_of,
    digest_of,
    entry_of,
)
from govcompare.text.fold import Codes
from govcompare.text.ngrams import Hashes, hashes

LEAST = 2
"""An n-gram of a single author says nothing of the genre, however many reports repeat it: it would call that place's
own words common."""
_FEWEST_BUCKETS = 2**12
_MOST_BUCKETS = 2**19
"""4 MB of entries."""
_FILLED = 1.7
"""Entries a bucket on average: at 1.7 fewer than one entry in a hundred finds its bucket full."""
_SAMPLE = np.uint64(0xF)
"""One 8-gram in sixteen is looked at to know near-identical reports: about a thousand of a report of 16,000 words."""
_SAME = 0.5
"""Share of them that two copies of one report have in common. In 110 real reports copies reach 1.0, and no two others
more than 0.14."""
_SERIES = 0.04
"""Share from which on two reports of unnamed places are of one author: successive State Council reports have 0.05 to
0.12."""
_TELLING = 16
"""Sampled 8-grams from which on that share says something."""
_LEVELS = 1 << LEVEL_BITS

Counts = NDArray[np.int64]


class Counted(NamedTuple):
    """A report that is counted."""

    codes: Codes
    """Its key."""
    place: str = ""
    """Whose report it is; empty when unknown."""


def distinct(reports: Iterable[Counted]) -> list[Counted]:
    """The reports without (nearly) identical copies of a longer one; longest first, in whatever order they came."""
    owners: dict[int, int] = {}
    kept: list[Counted] = []
    for report in sorted(reports, key=lambda one: (-len(one.codes), one.codes.tobytes(), one.place)):
        sample = _sample(report)
        shared = Counter(owners[gram] for gram in sample if gram in owners)
        if not sample or max(shared.values(), default=0) < _SAME * len(sample):
            for gram in sample:
                owners.setdefault(gram, len(kept))
            kept.append(report)
    return kept


def _sample(report: Counted) -> list[int]:
    (grams,) = hashes(report.codes, LENGTHS[-1:])
    sample: list[int] = np.unique(grams[grams >> np.uint64(32) & _SAMPLE == 0]).tolist()
    return sample


def _authors(reports: Sequence[Counted]) -> list[int]:
    """A number for each report, the same for reports of one place, and for unnamed ones that repeat each other."""
    authors = list(range(len(reports)))
    samples = [set() if report.place else set(_sample(report)) for report in reports]
    for i, report in enumerate(reports):
        for j in range(i):
            shorter = min(len(samples[i]), len(samples[j]))
            repeated = shorter >= _TELLING and len(samples[i] & samples[j]) >= _SERIES * shorter
            if repeated or (report.place and report.place == reports[j].place):
                old, new = authors[i], authors[j]
                authors = [new if author == old else author for author in authors]
    return authors


def build(reports: Sequence[Counted], stock: Sequence[Codes] = ()) -> bytes:
    """A background file of the reports, each counted once; n-grams of `stock` count as if a tenth of them had it."""
    grams, counts = _counted(reports, stock)
    kept = counts >= LEAST
    grams, counts = grams[kept], counts[kept]
    buckets = _FEWEST_BUCKETS
    while buckets < _MOST_BUCKETS and len(grams) > buckets * _FILLED:
        buckets *= 2
    most = int(buckets * _FILLED)
    if len(grams) > most:
        common = np.sort(np.lexsort((grams, -counts))[:most])
        grams, counts = grams[common], counts[common]
    frequencies = _frequencies(len(reports))
    levels = np.searchsorted(frequencies, counts, side="right") - 1
    body = _table(grams, levels, buckets).tobytes()
    unsigned = HEADER.pack(MAGIC, bytes(16), len(reports), buckets, *frequencies) + body
    return HEADER.pack(MAGIC, digest_of(unsigned), len(reports), buckets, *frequencies) + body


def _counted(reports: Sequence[Counted], stock: Sequence[Codes]) -> tuple[Hashes, Counts]:
    """Every n-gram, and how many reports have it; 0 when they are all of one author."""
    every: list[Hashes] = []
    numbers: list[Counts] = []
    once = max(LEAST, math.ceil(len(reports) / 10))
    authors = _authors(reports)
    by_report = [hashes(report.codes, LENGTHS) for report in reports]
    by_phrase = [hashes(phrase, LENGTHS) for phrase in stock]
    for place in range(len(LENGTHS)):
        found, counts = _times([grams[place] for grams in by_report])
        own = [
            np.concatenate([grams[place] for grams, author in zip(by_report, authors, strict=True) if author == one])
            for one in sorted(set(authors))
        ]
        counts[_times(own)[1] < LEAST] = 0
        if place:
            phrases = np.unique(np.concatenate([np.zeros(0, np.uint64), *(grams[place] for grams in by_phrase)]))
            found, inverse = np.unique(np.concatenate([found, phrases]), return_inverse=True)
            largest = np.zeros(len(found), dtype=np.int64)
            np.maximum.at(largest, inverse, np.concatenate([counts, np.full(len(phrases), once)]))
            counts = largest
        every.append(found)
        numbers.append(counts)
    return np.concatenate(every), np.concatenate(numbers)


def _times(parts: Sequence[Hashes]) -> tuple[Hashes, Counts]:
    """Every n-gram of the parts, ascending, and how many of them have it."""
    return np.unique(np.concatenate([np.zeros(0, np.uint64), *(np.unique(part) for part in parts)]), return_counts=True)


def _frequencies(reports: int) -> list[int]:
    """What the levels stand for: none, then from LEAST to all reports in even ratios."""
    top = max(LEAST + _LEVELS, reports)
    ratio = (top / LEAST) ** (1 / (_LEVELS - 2))
    steps = [0, LEAST]
    while len(steps) < _LEVELS:
        steps.append(max(steps[-1] + 1, int(LEAST * ratio ** (len(steps) - 1))))
    return steps


def _table(grams: Hashes, levels: Counts, buckets: int) -> NDArray[np.uint16]:
    """The entries, buckets × lanes; of a bucket that is too small the rarest n-grams are left out."""
    home = bucket_of(grams, buckets)
    order = np.lexsort((grams, -levels, home))
    home, entries = home[order], entry_of(grams, levels)[order]
    heads = np.flatnonzero(np.diff(home, prepend=-1))
    lane = np.arange(len(home)) - np.repeat(heads, np.diff(np.append(heads, len(home))))
    table = np.zeros((buckets, LANES), dtype="<u2")
    inside = lane < LANES
    table[home[inside], lane[inside]] = entries[inside]
    return table
