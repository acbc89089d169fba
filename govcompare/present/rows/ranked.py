"""A comparison in, its pairs of reports ranked out."""

from collections.abc import Collection

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair


def strongest(pair: Pair) -> float:
    """The larger of the pair's two directed ratios, 0…1."""
    reused = pair.score("reused")
    return max(reused.a, reused.b)


def ranked_pairs(comparison: Comparison) -> tuple[Pair, ...]:
    """All pairs, those first of which one report stands most completely in the other; equal ones as they come."""
    return tuple(sorted(comparison.pairs, key=lambda pair: (-strongest(pair), -(pair.a_shared + pair.b_shared))))


def pairs_about(comparison: Comparison, pairs: Collection[tuple[str, str]] = (), report: str = "") -> tuple[Pair, ...]:
    """The ranked pairs that someone asked for: those of one report, or those in `pairs`; all when neither is named."""
    wanted = {frozenset(pair) for pair in pairs}
    ranked = ranked_pairs(comparison)
    if report:
        return tuple(pair for pair in ranked if report in {pair.a, pair.b})
    return tuple(pair for pair in ranked if not wanted or frozenset((pair.a, pair.b)) in wanted)


def most_reused(comparison: Comparison) -> str:
    """Id of the report most of whose text stands in others, the first of equals. There is a report."""
    total = max(comparison.totals, key=lambda one: one.reused, default=None)
    return total.report if total is not None else comparison.reports[0].id
