"""Ranked pairs in, those that a document shows side by side out."""

from collections import Counter
from collections.abc import Sequence

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.rows.meaning import is_formula

MOST_CHARACTERS = 120_000
"""Of both sides of all pairs that are shown side by side: with the marked reports a file of about 1.5 MB."""


def shown_pairs(comparison: Comparison, ranked: Sequence[Pair]) -> tuple[Pair, ...]:
    """Pairs with a passage beyond stock phrases, the first of them whatever their size; a single pair always."""
    if len(ranked) == 1:
        return tuple(ranked)
    sizes: Counter[tuple[str, str]] = Counter()
    for passage in comparison.passages:
        if not is_formula(passage):
            sizes[passage.a.report, passage.b.report] += passage.a.span.length + passage.b.span.length
    shown: list[Pair] = []
    total = 0
    for pair in ranked:
        size = sizes[pair.a, pair.b]
        if size and (not shown or total + size <= MOST_CHARACTERS):
            shown.append(pair)
            total += size
    return tuple(shown)
