"""The edit scripts and passages of two reports in, the stretches of every cell out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.model.findings import AlignedText, Edit
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.coverage import CODES, ROLES, Coverage
from govcompare.present.rows.values import Cell, Role, Stretch

_DIFFERENCES = {
    Edit.FIGURE: Role.FIGURE,
    Edit.SLOT: Role.PLACEHOLDER,
    Edit.REPLACE: Role.REPLACED,
    Edit.INSERT: Role.INSERTED,
    Edit.DELETE: Role.DELETED,
}


@dataclass(frozen=True, slots=True)
class Side:
    """One report as it is drawn: where its meaning changes, and what it means there."""

    report: str
    text: str
    covered: Coverage
    differences: NDArray[np.uint8]
    """Index into ROLES for every character."""
    borders: list[int]
    """Positions whose character means something else than the one before, ascending."""
    solid: NDArray[np.int32]
    """How many characters before each position are neither space nor punctuation; one longer than the text."""

    def cell(self, span: Span) -> Cell:
        """The stretches of `span`."""
        first, last = np.searchsorted(self.borders, [span.start + 1, span.end]).tolist()
        edges = [span.start, *self.borders[first:last], span.end]
        return Cell(self.report, span, tuple(self._stretches(edges)))

    def _stretches(self, edges: list[int]) -> Iterator[Stretch]:
        roles, differences, numbers = self.covered.roles, self.differences, self.covered.passages
        for number in range(len(edges) - 1):
            start = edges[number]
            if start < edges[number + 1]:
                passage = int(numbers[start])
                yield Stretch(
                    Span(start, edges[number + 1]),
                    ROLES[roles[start]],
                    ROLES[differences[start]],
                    passage if passage >= 0 else None,
                )

    def characters(self, span: Span) -> int:
        """Characters of `span` that are neither space nor punctuation."""
        return int(self.solid[span.end] - self.solid[span.start])

    def reused(self, span: Span) -> int:
        """Those of them that stand in a passage."""
        inside = self.covered.passages[span.start : span.end] >= 0
        return int(np.diff(self.solid[span.start : span.end + 1])[inside].sum())


def side(report: Report, covered: Coverage, texts: Iterable[AlignedText], *, left: bool) -> Side:
    """The report drawn on the left (side a of `texts`) or on the right."""
    differences = np.full(len(report.text), CODES[Role.PLAIN], dtype=np.uint8)
    for text in texts:
        span = text.a if left else text.b
        if span is None:
            continue
        if text.diff is None:
            differences[span.start : span.end] = CODES[Role.DELETED if left else Role.INSERTED]
            continue
        for op in text.diff.ops:
            if op.edit is not Edit.EQUAL:
                changed = op.left if left else op.right
                differences[changed.start : changed.end] = CODES[_DIFFERENCES[op.edit]]
    changes = (np.diff(covered.roles) != 0) | (np.diff(differences) != 0) | (np.diff(covered.passages) != 0)
    solid = np.zeros(len(report.text) + 1, dtype=np.int32)
    np.cumsum(np.fromiter(map(str.isalnum, report.text), dtype=bool, count=len(report.text)), out=solid[1:])
    return Side(report.id, report.text, covered, differences, (np.flatnonzero(changes) + 1).tolist(), solid)
