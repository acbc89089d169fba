"""A comparison and one of its pairs in, what both reports share beyond stock phrases and what was swapped in it out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Change, ChangeKind, Pair, Passage
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.coverage import side
from govcompare.present.rows.meaning import REWRITTEN, is_formula

NEARLY = 0.9
"""A report so much of which stands in another, and the other way round, is nearly the same: the second drafts that were
looked at keep 0.95 and more."""
HARDLY_ANEW = 0.95
"""Share of what they have in common that was not rewritten throughout, at least: a section that was is no little."""
COPIED = 0.5
"""A directed ratio beyond stock phrases from which on one report was made from the other: what stayed as it was in it
may have been forgotten. Reports of one place in successive years have 0.1 to 0.2."""
ECHO = 0.9
"""Share of both sides that closer passages hold from which on a passage says nothing new."""


@dataclass(frozen=True, slots=True)
class Between:
    """Two reports and their passages that are no formulae."""

    comparison: Comparison
    pair: Pair
    a: Report
    b: Report
    passages: tuple[Passage, ...]

    @property
    def beyond(self) -> tuple[float, float]:
        """Both directed ratios without formulae."""
        score = self.pair.score("beyond_formulae")
        return score.a, score.b

    @property
    def nearly(self) -> bool:
        """Whether the two are the same but for little: nearly all of each stands in the other, hardly reworded."""
        lengths = [sum(one.a.span.length + one.b.span.length for one in some) for some in (self.kept, self.passages)]
        return min(self.beyond) >= NEARLY and self.agreement >= NEARLY and lengths[0] >= HARDLY_ANEW * lengths[1]

    @property
    def agreement(self) -> float:
        """How similar the sides of the passages are, each weighing as much as it is long; 1 without any."""
        lengths = [one.a.span.length + one.b.span.length for one in self.passages]
        alike = sum(one.similarity * length for one, length in zip(self.passages, lengths, strict=True))
        return alike / sum(lengths) if lengths else 1.0

    @property
    def copied(self) -> tuple[Report, Report]:
        """The report that stands more completely in the other, and the other."""
        reused = self.pair.score("reused")
        return (self.b, self.a) if reused.b > reused.a else (self.a, self.b)

    def changes(self) -> Iterator[tuple[Change, Passage]]:
        """All changes, one that two passages hold once, as they come in the first report."""
        seen: set[tuple[Span, Span]] = set()
        for passage in self.passages:
            for change in passage.changes:
                if (change.a, change.b) not in seen:
                    seen.add((change.a, change.b))
                    yield change, passage

    @property
    def kept(self) -> tuple[Passage, ...]:
        """The passages that were not rewritten throughout."""
        return tuple(one for one in self.passages if one.similarity >= REWRITTEN)

    def held(self, report: Report, passages: Sequence[Passage]) -> NDArray[np.bool_]:
        """For each character of the report's text whether one of these passages holds it."""
        mask = np.zeros(len(report.text), dtype=np.bool_)
        for passage in passages:
            span = side(passage, report.id).span
            mask[span.start : span.end] = True
        return mask

    def taken(self, report: Report) -> NDArray[np.bool_]:
        """The same of the kept passages, without what was reworded in them."""
        mask = np.zeros(len(report.text), dtype=np.bool_)
        for passage in self.kept:
            held = self.held(report, (passage,))
            for change in passage.changes:
                span = change.a if passage.a.report == report.id else change.b
                held[span.start : span.end] &= change.kind is not ChangeKind.WORDING
            mask |= held
        return mask

    def unchanged(self) -> Iterator[str]:
        """The stretches of the first report's side that no change touches: the other one has them too."""
        for passage in self.passages:
            start = passage.a.span.start
            for change in passage.changes:
                yield self.a.text[start : change.a.start]
                start = change.a.end
            yield self.a.text[start : passage.a.span.end]


def between(comparison: Comparison, pair: Pair) -> Between:
    """What the two reports of `pair` have in common."""
    a, b = comparison.report(pair.a), comparison.report(pair.b)
    own = [
        one for one in comparison.passages if (one.a.report, one.b.report) == (pair.a, pair.b) and not is_formula(one)
    ]
    return Between(comparison, pair, a, b, tuple(_not_echoes(own, len(a.text), len(b.text))))


def _not_echoes(passages: Sequence[Passage], a_length: int, b_length: int) -> Iterator[Passage]:
    """Without those that stand in closer passages on both sides: a report that says a thing twice, copied, is like its
    copy crosswise too, and nobody changed the one into the other."""
    a_held, b_held = np.zeros(a_length, dtype=np.bool_), np.zeros(b_length, dtype=np.bool_)
    echoes = set()
    closest_first = sorted(range(len(passages)), key=lambda n: (-passages[n].similarity, -passages[n].a.span.length, n))
    for number in closest_first:
        one, other = (slice(place.span.start, place.span.end) for place in (passages[number].a, passages[number].b))
        if min(np.mean(a_held[one]), np.mean(b_held[other])) >= ECHO:
            echoes.add(number)
        a_held[one] = b_held[other] = True
    yield from (passage for number, passage in enumerate(passages) if number not in echoes)
