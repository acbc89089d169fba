"""Prepared reports, their passages and links in, the figures of a pair and of a report against all others out."""

from collections.abc import Sequence

import numpy as np

from govcompare.compare.measures import MEASURES
from govcompare.compare.prepared import Prepared
from govcompare.compare.shared import FORMULA, covered, ratio, shared
from govcompare.model.alignment import Link
from govcompare.model.findings import Pair, Passage, Score, Total
from govcompare.model.span import Span


def pair(a: Prepared, b: Prepared, passages: Sequence[Passage], links: Sequence[Link]) -> Pair:
    """The figures of two reports; `passages` and `links` are theirs, side a of each in `a`."""
    found = shared(a, b, passages, links)
    return Pair(
        a=a.report.id,
        b=b.report.id,
        a_shared=int(np.count_nonzero(found.a.shared)),
        b_shared=int(np.count_nonzero(found.b.shared)),
        scores=tuple(Score(measure.name, *measure.of(found)) for measure in MEASURES),
    )


def totals(prepared: Sequence[Prepared], every: Sequence[Passage]) -> tuple[Total, ...]:
    """The figures of each report against all others; `every` holds the passages of all pairs."""
    spans: dict[str, dict[str, list[Span]]] = {one.report.id: {} for one in prepared}
    own: dict[str, list[Span]] = {one.report.id: [] for one in prepared}
    for passage in every:
        for place, other in ((passage.a, passage.b), (passage.b, passage.a)):
            spans[place.report].setdefault(other.report, []).append(place.span)
            if passage.formula < FORMULA:
                own[place.report].append(place.span)
    order = {one.report.id: number for number, one in enumerate(prepared)}
    return tuple(_total(one, spans[one.report.id], own[one.report.id], order) for one in prepared)


def _total(one: Prepared, by_source: dict[str, list[Span]], own: list[Span], order: dict[str, int]) -> Total:
    """One report; of equally large sources the first is named."""
    sources = sorted(by_source, key=order.__getitem__)
    counts = [int(np.count_nonzero(covered(one, by_source[source]))) for source in sources]
    largest = max(counts, default=0)
    beyond = ~covered(one, one.formulae)
    return Total(
        report=one.report.id,
        characters=one.characters,
        formulae=one.formulae,
        reused=ratio(
            int(np.count_nonzero(covered(one, (span for source in sources for span in by_source[source])))),
            one.characters,
        ),
        beyond_formulae=ratio(int(np.count_nonzero(covered(one, own) & beyond)), int(np.count_nonzero(beyond))),
        largest=ratio(largest, one.characters),
        largest_source=sources[counts.index(largest)] if largest else "",
    )
