"""A report in, what every comparison of it needs out: its key, what each character tells, and its common stock."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.model.report import Report
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.background import Background
from govcompare.text.fold import Key, key

NATS = 1000
"""Information is counted in whole thousandths of a nat."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """One report, its body from `report.body_start` on made ready for comparing; positions are those of its text."""

    report: Report
    matching: Matching
    key: Key
    """Of the body alone."""
    sums: NDArray[np.int64]
    """What the key's first 0, 1, 2 … characters tell together, in thousandths of a nat; ascending."""
    formulae: tuple[Span, ...]
    """Stretches that the background alone marks as common stock; ascending, disjoint."""

    @property
    def characters(self) -> int:
        """Of the matching key."""
        return self.key.length

    def within(self, span: Span) -> slice:
        """The characters of the key that start and end inside `span`."""
        first = int(np.searchsorted(self.key.starts, span.start))
        return slice(first, max(first, int(np.searchsorted(self.key.ends, span.end, side="right"))))

    def characters_in(self, span: Span) -> int:
        """How many characters of the key stand inside `span`."""
        inside = self.within(span)
        return inside.stop - inside.start

    def span_of(self, first: int, end: int) -> Span:
        """Where the key's characters `[first, end)` stand; at least one."""
        return Span(int(self.key.starts[first]), int(self.key.ends[end - 1]))

    def information_between(self, span: Span) -> float:
        """What a stretch tells, in nats: 0 without a character of the key in it, additive, never less for more."""
        inside = self.within(span)
        return int(self.sums[inside.stop] - self.sums[inside.start]) / NATS


def prepare(report: Report, matching: Matching, background: Background) -> Prepared:
    """The report's body, made ready for comparing."""
    own = key(report.text, matching, report.body_start)
    sums = np.concatenate(([0], np.cumsum(background.information(own.codes), dtype=np.int64)))
    return Prepared(report=report, matching=matching, key=own, sums=sums, formulae=())
