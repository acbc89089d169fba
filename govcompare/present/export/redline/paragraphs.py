"""Two reports and their difference in, the paragraphs of a redline out: every run kept, inserted or deleted.

A line end is a character like others: it can be kept, inserted or deleted, and the mark at the end of a paragraph says
which. Whoever rejects all changes gets report A; whoever accepts all gets B in A's order, both up to blank lines and up
to what counts as the same (of two spellings that do, A's stands).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from govcompare.model.comparison import Comparison
from govcompare.model.findings import AlignedText, Edit, PairDiff
from govcompare.model.outline import Outline
from govcompare.model.span import Span


class Fate(StrEnum):
    """What became of characters of A, or where those of B come from."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with the same fate; no line end among them."""

    fate: Fate
    text: str
    level: int = 0
    """Of the heading that they belong to; 0 outside headings."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]
    """Never empty."""
    end: Fate
    """Of the line end behind it."""

    @property
    def level(self) -> int:
        """Of the heading that it is; 0 when it is none, or goes on behind one."""
        levels = {run.level for run in self.runs if run.text.strip()}
        return max(levels) if 0 not in levels else 0


def title(comparison: Comparison, a: str, b: str) -> Paragraph:
    """Both titles; of two equal ones A's."""
    one, other = (_line(comparison.report(id).title) for id in (a, b))
    if one == other:
        return Paragraph((Run(Fate.KEPT, one),), Fate.KEPT)
    return Paragraph((Run(Fate.DELETED, one), Run(Fate.INSERTED, other)), Fate.KEPT)


def paragraphs(comparison: Comparison, diff: PairDiff) -> tuple[Paragraph, ...]:
    """The bodies of both reports, in A's order."""
    return tuple(_joined(_lines(_runs(comparison, diff))))


def _line(text: str) -> str:
    return " ".join(text.split())


def _runs(comparison: Comparison, diff: PairDiff) -> Iterator[Run]:
    """Everything in order, line ends included, as runs that may be empty."""
    a, b = comparison.report(diff.a).text, comparison.report(diff.b).text
    a_outline, b_outline = comparison.outline(diff.a), comparison.outline(diff.b)
    texts = [text for section in diff.sections for text in section.texts]
    a_breaks, b_breaks = _breaks(a, [text.a for text in texts]), _breaks(b, [text.b for text in texts])
    for place, text in enumerate(texts):
        level = _level(a_outline, text.a, text.a_section) or _level(b_outline, text.b, text.b_section)
        yield from (Run(fate, part, level) for fate, part in _parts(text, a, b))
        breaks = place in a_breaks, place in b_breaks
        if any(breaks):
            yield Run(Fate.KEPT if all(breaks) else Fate.DELETED if breaks[0] else Fate.INSERTED, "\n")


def _breaks(report: str, spans: Sequence[Span | None]) -> frozenset[int]:
    """Numbers of the spans behind which a paragraph ends without a line end, as the next is from elsewhere."""
    there = [(place, span) for place, span in enumerate(spans) if span is not None and span.length]
    following = [*(span.start for _, span in there[1:]), -1][: len(there)]
    return frozenset(
        place
        for (place, span), start in zip(there, following, strict=True)
        if span.end != start and not report[span.start : span.end].rstrip(" \t\u3000").endswith("\n")
    )


def _level(outline: Outline, span: Span | None, index: int | None) -> int:
    """The level of the heading that the text is; 0 when it is none."""
    if span is None or index is None:
        return 0
    section = outline.sections[index]
    return section.level if section.heading.length and section.heading.start == span.start else 0


def _parts(text: AlignedText, a: str, b: str) -> Iterator[tuple[Fate, str]]:
    if text.diff is None:
        if text.a is not None:
            yield Fate.DELETED, text.a.of(a)
        if text.b is not None:
            yield Fate.INSERTED, text.b.of(b)
        return
    for op in text.diff.ops:
        if op.edit is Edit.EQUAL:
            yield Fate.KEPT, op.left.of(a)
        else:
            yield Fate.DELETED, op.left.of(a)
            yield Fate.INSERTED, op.right.of(b)


def _lines(runs: Iterator[Run]) -> Iterator[Paragraph]:
    """A paragraph for each line end; those between two line ends may be blank."""
    line: list[Run] = []
    for run in runs:
        pieces = run.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for place, piece in enumerate(pieces):
            if place:
                yield Paragraph(tuple(line), run.fate)
                line = []
            if piece:
                line.append(Run(run.fate, piece, run.level))
    if line:
        yield Paragraph(tuple(line), Fate.KEPT)


def _joined(lines: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Without blank paragraphs: what ends there ends with the paragraph before."""
    pending: Paragraph | None = None
    for line in lines:
        if not any(run.text.strip() for run in line.runs):
            if pending is not None and pending.end is not line.end:
                pending = Paragraph(pending.runs, Fate.KEPT)
            continue
        if pending is not None:
            yield pending
        pending = Paragraph(tuple(_merged(line.runs)), line.end)
    if pending is not None:
        yield Paragraph(pending.runs, Fate.KEPT)


def _merged(runs: Sequence[Run]) -> Iterator[Run]:
    """Neighbours with the same fate and level as one."""
    pending: Run | None = None
    for run in runs:
        if pending is not None and (pending.fate, pending.level) == (run.fate, run.level):
            pending = Run(run.fate, pending.text + run.text, run.level)
            continue
        if pending is not None:
            yield pending
        pending = run
    if pending is not None:
        yield pending
