"""Pairs of reports in, how many of them share how much out: what tells an unusual pair from a usual one."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from govcompare.model.findings import Pair
from govcompare.present.rows.ranked import strongest

EDGES = (0.01, 0.05, 0.1, 0.25, 0.5, 0.75)
"""Ratios at which bands begin; narrow where unrelated reports lie, which share a few stock phrases at most."""
FEWEST_PAIRS = 10
"""Pairs from which their spread says more than their list: those of five reports."""


@dataclass(frozen=True, slots=True)
class Band:
    """The pairs whose larger ratio lies in [low, high); the last one holds 1 too."""

    low: float
    high: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Bands, ascending; every pair is counted once."""

    nothing: int
    """Pairs that share nothing at all."""
    bands: tuple[Band, ...]


def spread(pairs: Iterable[Pair]) -> Spread:
    """By the larger of both directed ratios."""
    ratios = [strongest(pair) if pair.a_shared or pair.b_shared else None for pair in pairs]
    counts = Counter(bisect_right(EDGES, ratio) for ratio in ratios if ratio is not None)
    edges = (0.0, *EDGES, 1.0)
    bands = (Band(low, high, counts[place]) for place, (low, high) in enumerate(pairwise(edges)))
    return Spread(sum(ratio is None for ratio in ratios), tuple(bands))
