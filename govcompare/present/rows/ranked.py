"""A comparison in, its pairs of reports ranked out."""

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair


def strongest(pair: Pair) -> float:
    """The larger of the pair's two directed ratios, 0…1."""
    reused = pair.score("reused")
    return max(reused.a, reused.b)


def ranked_pairs(comparison: Comparison) -> tuple[Pair, ...]:
    """All pairs, those first of which one report stands most completely in the other; equal ones as they come."""
    return tuple(sorted(comparison.pairs, key=lambda pair: (-strongest(pair), -(pair.a_shared + pair.b_shared))))
