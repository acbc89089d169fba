"""A comparison and keys of findings in, the same with those findings alone, and the pairs that have them, out.

Figures of pairs and reports stay what they are: they say how much is shared in all.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from govcompare.model.alignment import Alignment
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.rows.findings import findings
from govcompare.present.rows.values import Finding, FindingKind


def selected(
    comparison: Comparison, pairs: Sequence[Pair], keys: Collection[str]
) -> tuple[Comparison, tuple[Pair, ...]]:
    """Keys that no finding in `pairs` has are passed over."""
    among = {frozenset((pair.a, pair.b)) for pair in pairs}
    found = [
        one for one in findings(comparison) if one.key in keys and frozenset((one.a.report, one.b.report)) in among
    ]
    places = {(one.a, one.b) for one in found if one.kind is not FindingKind.MOVED}
    having = {frozenset((one.a.report, one.b.report)) for one in found}
    reduced = replace(
        comparison,
        passages=tuple(one for one in comparison.passages if (one.a, one.b) in places),
        alignment=_alignment(comparison.alignment, found),
    )
    return reduced, tuple(pair for pair in pairs if frozenset((pair.a, pair.b)) in having)


def _alignment(alignment: Alignment, found: Sequence[Finding]) -> Alignment:
    """With no other moves than those that were found."""
    moved = {
        (one.a.report, one.a_section, one.b.report, one.b_section) for one in found if one.kind is FindingKind.MOVED
    }
    rows = []
    for row in alignment.rows:
        links = tuple(
            replace(link, moved=link.moved and (link.a.report, link.a.index, link.b.report, link.b.index) in moved)
            for link in row.links
        )
        rows.append(replace(row, links=links))
    return replace(alignment, rows=tuple(rows))
