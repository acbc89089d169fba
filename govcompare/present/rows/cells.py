"""The edit scripts and passages of two reports in, the stretches of every cell out."""

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.model.findings import AlignedText, Edit
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.coverage import CODES, ROLES, Coverage
from govcompare.present.rows.meaning import REWRITTEN
from govcompare.present.rows.values import Cell, Role, Stretch

_DIFFERENCES = {
    Edit.FIGURE: Role.FIGURE,
    Edit.SLOT: Role.PLACEHOLDER,
    Edit.REPLACE: Role.REPLACED,
    Edit.INSERT: Role.INSERTED,
    Edit.DELETE: Role.DELETED,
}

PIECE = 500
"""Paragraphs between two pauses: with twenty edits each they take 10 ms."""


@dataclass(frozen=True, slots=True)
class Side:
    """One report as it is drawn: where its meaning changes, and what it means there."""

    report: str
    text: str
    borders: list[int]
    """0 and the positions whose character means something else than the one before, ascending."""
    meanings: list[tuple[Role, Role, int | None]]
    """From each border to the next: what is shared, what differs, and which passage."""
    solid: NDArray[np.int32]
    """How many characters before each position are neither space nor punctuation; one longer than the text."""
    shared: NDArray[np.int32]
    """How many of them stand in a passage."""

    def cell(self, span: Span) -> Cell:
        """The stretches of `span`."""
        return Cell(self.report, span, tuple(self._stretches(span)))

    def _stretches(self, span: Span) -> Iterator[Stretch]:
        first, last = bisect_right(self.borders, span.start), bisect_left(self.borders, span.end)
        start = span.start
        for number in range(first, last + 1):
            end = self.borders[number] if number < last else span.end
            yield Stretch(Span(start, end), *self.meanings[number - 1])
            start = end

    def characters(self, span: Span) -> int:
        """Characters of `span` that are neither space nor punctuation."""
        return int(self.solid[span.end] - self.solid[span.start])

    def reused(self, span: Span) -> int:
        """Those of them that stand in a passage."""
        return int(self.shared[span.end] - self.shared[span.start])


def side(report: Report, covered: Coverage, texts: Sequence[AlignedText], *, left: bool) -> Generator[None, None, Side]:
    """The report drawn on the left (side a of `texts`) or on the right; pauses now and then."""
    differences = np.full(len(report.text), CODES[Role.PLAIN], dtype=np.uint8)
    roles = covered.roles.copy()
    for number, text in enumerate(texts):
        _mark(differences, text, left)
        _mark_equal(roles, text, left)
        if number % PIECE == PIECE - 1:
            yield
    _whole_figures(roles, differences)
    changes = (np.diff(roles) != 0) | (np.diff(differences) != 0) | (np.diff(covered.passages) != 0)
    borders = np.append(0, np.flatnonzero(changes) + 1) if report.text else np.zeros(0, dtype=np.int64)
    yield
    meanings = zip(
        (ROLES[code] for code in roles[borders].tolist()),
        (ROLES[code] for code in differences[borders].tolist()),
        (None if number < 0 else number for number in covered.passages[borders].tolist()),
        strict=True,
    )
    listed = list(meanings)
    yield
    solid = _solid(report.text)
    shared = solid & (covered.passages >= 0)
    return Side(report.id, report.text, borders.tolist(), listed, _sums(solid), _sums(shared))


def _mark(differences: NDArray[np.uint8], text: AlignedText, left: bool) -> None:
    """Write what differs in a paragraph."""
    span = text.a if left else text.b
    if span is None:
        return
    if text.diff is None:
        differences[span.start : span.end] = CODES[Role.DELETED if left else Role.INSERTED]
        return
    for op in text.diff.ops:
        if op.edit is not Edit.EQUAL:
            changed = op.left if left else op.right
            differences[changed.start : changed.end] = CODES[_DIFFERENCES[op.edit]]


def _mark_equal(roles: NDArray[np.uint8], text: AlignedText, left: bool) -> None:
    """A passage is read in order, so that all of a moved paragraph is reworded in it: where most of the paragraph is
    its counterpart's, what both have is the same, word for word."""
    span = text.a if left else text.b
    if span is None or text.diff is None:
        return
    equal = [op.left if left else op.right for op in text.diff.ops if op.edit is Edit.EQUAL]
    if sum(one.length for one in equal) < REWRITTEN * span.length:
        return
    for one in equal:
        stretch = roles[one.start : one.end]
        stretch[stretch == CODES[Role.REWORDED]] = CODES[Role.VERBATIM]


def _whole_figures(roles: NDArray[np.uint8], differences: NDArray[np.uint8]) -> None:
    """A figure counts with what it goes on with (186.4亿), so its difference is marked as far."""
    figure = CODES[Role.FIGURE]
    for at in np.flatnonzero((roles[1:] == figure) & (roles[:-1] == figure) & (np.diff(differences) != 0)).tolist():
        if differences[at] == figure and differences[at + 1] == CODES[Role.PLAIN]:
            end = at + 1
            while end < len(roles) and roles[end] == figure and differences[end] == CODES[Role.PLAIN]:
                differences[end] = figure
                end += 1


def _solid(text: str) -> NDArray[np.bool_]:
    """Which characters are neither space nor punctuation."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    known = np.zeros(int(codes.max(initial=0)) + 1, dtype=bool)
    known[[ord(character) for character in set(text) if character.isalnum()]] = True
    return known[codes]


def _sums(flags: NDArray[np.bool_]) -> NDArray[np.int32]:
    """How many are set before each position, the end included."""
    sums = np.zeros(len(flags) + 1, dtype=np.int32)
    np.cumsum(flags, out=sums[1:])
    return sums
