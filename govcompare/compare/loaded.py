"""Prepared reports that were loaded together in, the same weighed by each other out: what most of them say is stock.

Optional evidence: with it a pair's passages depend on what else is loaded.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from govcompare.compare.prepared import Prepared
from govcompare.text.background import FLOOR
from govcompare.text.ngrams import Hashes, hashes

_PHRASE = 8
"""Characters of the n-grams that set phrases are known by, as in the background."""
_FEWEST = 6
"""Reports, copies of one another counted once, below which nothing is said: five townships of one county may well have
copied the same paragraph."""
_MOST_OF = 0.7
"""Share of them that must have a phrase: of twelve reports, nine."""
_SAMPLE = np.uint64(0xF)
"""One phrase in sixteen is looked at to know copies."""
_COPY = 0.3
"""Share of the shorter one's phrases that two copies of one report have in common. Real reports of one year share 0.09
at most, successive ones of one place 0.14."""


def weighed_by_set(prepared: Sequence[Prepared]) -> tuple[Prepared, ...]:
    """The reports in their order; what most of them share tells hardly anything, unless they are copies."""
    phrases = [np.unique(hashes(one.key.codes, (_PHRASE,))[0]) for one in prepared]
    groups = _groups(phrases)
    count = len(set(groups))
    if count < _FEWEST:
        return tuple(prepared)
    together = [
        np.unique(np.concatenate([own for own, group in zip(phrases, groups, strict=True) if group == one]))
        for one in sorted(set(groups))
    ]
    every, times = np.unique(np.concatenate(together), return_counts=True)
    common = every[times >= _MOST_OF * count]
    return tuple(_weighed(one, common) for one in prepared)


def _groups(phrases: Sequence[Hashes]) -> list[int]:
    """For each report the first one that it is a copy of, over any number of steps; itself without one."""
    groups = list(range(len(phrases)))
    samples = [own[own >> np.uint64(32) & _SAMPLE == 0] for own in phrases]
    for i, one in enumerate(samples):
        for j, other in enumerate(samples[:i]):
            shorter = min(len(one), len(other))
            if shorter and len(np.intersect1d(one, other, assume_unique=True)) >= _COPY * shorter:
                low, high = sorted((groups[i], groups[j]))
                groups = [low if group == high else group for group in groups]
    return groups


def _weighed(one: Prepared, common: Hashes) -> Prepared:
    """The report with set phrases where it has one of `common`."""
    (own,) = hashes(one.key.codes, (_PHRASE,))
    held = np.flatnonzero(np.isin(own, common))
    stock: NDArray[np.bool_] = np.zeros(one.characters, dtype=np.bool_)
    for offset in range(_PHRASE):
        stock[held + offset] = True
    threes = np.where(stock, np.minimum(one.weights.threes, FLOOR), one.weights.threes)
    weights = replace(one.weights, threes=threes, phrases=one.weights.phrases | stock)
    return replace(one, weights=weights, sums=np.concatenate(([0], np.cumsum(threes, dtype=np.int64))))
