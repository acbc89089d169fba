"""A report or a file of a Comparison in, the share of its sections or reports that stands in other reports out."""

from bisect import bisect_right
from collections.abc import Sequence

from govcompare.model.comparison import Comparison
from govcompare.model.span import Span

FORMULA_FROM = 0.5
"""Passages whose information is background to this share or more are the genre's stock phrases."""


def reused_sections(comparison: Comparison, report: str) -> tuple[float, ...]:
    """The reused share 0…1 of each section's extent, in the order of the outline's sections. Raises KeyError."""
    stretches = [
        place.span
        for passage in comparison.passages
        if passage.formula < FORMULA_FROM
        for place in (passage.a, passage.b)
        if place.report == report
    ]
    covered = _Covered(stretches)
    return tuple(covered.share(section.extent) for section in comparison.outline(report).sections)


def reused_file(comparison: Comparison, source: str) -> float | None:
    """The reused share 0…1 of all reports of a file; None when it holds one at most, whose own share says it."""
    inside = {report.id for report in comparison.reports if report.source == source}
    totals = [total for total in comparison.totals if total.report in inside]
    characters = sum(total.characters for total in totals)
    if len(totals) < 2 or not characters:
        return None
    return sum(total.reused * total.characters for total in totals) / characters


class _Covered:
    """The union of stretches, which tells in a few steps how much of it lies before a position."""

    def __init__(self, stretches: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = [0]
        for span in sorted(stretches):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)
        for start, end in zip(self._starts, self._ends, strict=True):
            self._before.append(self._before[-1] + end - start)

    def share(self, span: Span) -> float:
        return (self._until(span.end) - self._until(span.start)) / span.length if span.length else 0.0

    def _until(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        return 0 if index < 0 else self._before[index] + min(position, self._ends[index]) - self._starts[index]
