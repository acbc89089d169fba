"""Truth and what was understood of a source in, how well they agree out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Self

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.outline import Section, SectionKind
from govcompare.model.report import Report
from govcompare.model.span import Span
from tests.evaluation.figures import NO_HITS, NO_SHARE, Hits, Share
from tests.evaluation.truth import TrueHeading, TrueReport, Truth

_PARAGRAPH_END = re.compile(r"(?<=[。！？!?：:；;])\s{0,400}\n\s{0,400}(?=\S)")
START_TOLERANCE = 2
"""Code points by which a heading may start elsewhere (a blank, an opening bracket)."""
END_TOLERANCE = 4
"""Code points by which it may end elsewhere (punctuation)."""
SAME_REPORT = 0.9
"""Of what two spans cover together, so much must be covered by both."""


@dataclass(frozen=True, slots=True)
class StructureTally:
    """How a source was understood."""

    reports: Hits = NO_HITS
    headings: Hits = NO_HITS
    parents: Share = NO_SHARE
    """Of the headings found, those below the right one."""
    items: Hits = NO_HITS
    junk: Hits = NO_HITS
    """Characters that are no blanks."""
    wraps: Hits = NO_HITS
    """Blanks inside reports, in files that have wraps at all."""
    lost: Share = NO_SHARE
    """Characters of reports that were removed although they belong to them."""
    joined: Share = NO_SHARE
    """Of the line ends behind whole sentences inside reports, those that were removed."""

    def __add__(self, other: Self) -> "StructureTally":
        sums = {one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)}
        return StructureTally(**sums)


@dataclass(slots=True)
class _Match:
    """A report's true headings and the sections that were found for them."""

    sections: Mapping[int, Section]
    spans: Mapping[int, Span]
    """Of their headings, in the source."""
    headings: dict[int, int] = field(default_factory=dict)
    """Index of a true heading → index of a section."""
    items: set[int] = field(default_factory=set)
    """Sections that stand where a true item stands."""

    def add(self, headings: Sequence[TrueHeading]) -> int:
        """Match all; how many items were found."""
        taken: set[int] = set()
        for index, true in enumerate(headings):
            found = None if true.item else self._near(true, taken)
            if found is None or self.sections[found].kind == SectionKind.ITEM:
                continue
            if abs(self.spans[found].end - true.span.end) <= END_TOLERANCE:
                self.headings[index] = found
                taken.add(found)
        for true in headings:
            found = self._near(true, taken) if true.item else None
            if found is not None:
                self.items.add(found)
                taken.add(found)
        return len(self.items)

    def _near(self, true: TrueHeading, taken: set[int]) -> int | None:
        near = [
            index
            for index, span in self.spans.items()
            if index not in taken and abs(span.start - true.span.start) <= START_TOLERANCE
        ]
        return min(near, key=lambda index: abs(self.spans[index].end - true.span.end), default=None)


def structure(truth: Truth, comparison: Comparison, source: Source) -> StructureTally:
    """Compare what was understood of one source with what is true of it."""
    found = [report for report in comparison.reports if report.source == source.id]
    partners = _partners(truth.reports, found)
    tally = StructureTally(reports=Hits(len(partners), len(found), len(truth.reports)))
    for true, report in partners:
        tally += _headings(true, report, comparison.outline(report.id).sections)
    matched = {report.id for _, report in partners}
    surplus = sum(len(_own(comparison.outline(one.id).sections)) for one in found if one.id not in matched)
    met = [true for true, _ in partners]
    missed = sum(not heading.item for one in truth.reports if one not in met for heading in one.headings)
    return tally + StructureTally(headings=Hits(0, surplus, missed)) + _removals(truth, source)


def _partners(true: Iterable[TrueReport], found: Sequence[Report]) -> list[tuple[TrueReport, Report]]:
    partners: list[tuple[TrueReport, Report]] = []
    free = list(found)
    for one in true:
        best = max(free, key=lambda report: _likeness(report.raw_span, one.span), default=None)
        if best is not None and _likeness(best.raw_span, one.span) >= SAME_REPORT:
            partners.append((one, best))
            free.remove(best)
    return partners


def _likeness(a: Span, b: Span) -> float:
    both = a.overlap(b)
    return both / (a.length + b.length - both or 1)


def _own(sections: Iterable[Section]) -> list[Section]:
    """Those that have to be headings."""
    return [one for one in sections if one.kind == SectionKind.HEADING and one.heading.length]


def _headings(true: TrueReport, report: Report, sections: Sequence[Section]) -> StructureTally:
    titled = {one.index: one for one in sections if one.heading.length}
    match = _Match(titled, {index: report.offsets.span_to_raw(one.heading) for index, one in titled.items()})
    items = match.add(true.headings)
    claimed = [one for one in _own(sections) if one.index not in match.items]
    wanted = sum(not one.item for one in true.headings)
    right = sum(_right_parent(index, true.headings, match, sections) for index in match.headings)
    return StructureTally(
        headings=Hits(len(match.headings), len(claimed), wanted),
        parents=Share(right, len(match.headings)),
        items=Hits(items, sum(one.kind == SectionKind.ITEM for one in sections), len(true.headings) - wanted),
    )


def _right_parent(index: int, headings: Sequence[TrueHeading], match: _Match, sections: Sequence[Section]) -> bool:
    above = (
        before
        for before in range(index - 1, -1, -1)
        if not headings[before].item and headings[before].level < headings[index].level
    )
    true = next(above, None)
    known = {section: number for number, section in match.headings.items()}
    parent = sections[match.headings[index]].parent
    while parent is not None and parent not in known:
        parent = sections[parent].parent
    return (known[parent] if parent is not None else None) == true


def _removals(truth: Truth, source: Source) -> StructureTally:
    """Removed characters: what stands outside all reports and is no junk (a page's title) is not judged."""
    solid = {position for position, character in enumerate(source.text) if not character.isspace()}
    gone = _positions(one.span for one in source.removed)
    body = _positions(one.body for one in truth.reports)
    junk, wraps = _positions(truth.junk), _positions(truth.wraps) & body
    announced = _positions(Span(one.span.start, one.body.start) for one in truth.reports)
    away, wanted = (gone & solid & (body | junk)) - announced, (junk & solid) - announced
    blanks = (gone & body) - solid
    return StructureTally(
        junk=Hits(len(away & wanted), len(away), len(wanted)),
        wraps=Hits(len(blanks & wraps), len(blanks - junk | blanks & wraps), len(wraps)) if wraps else NO_HITS,
        lost=Share(len(away - wanted), len(solid & body)),
        joined=_joined(source.text, gone, truth, junk | wraps),
    )


def _joined(text: str, gone: set[int], truth: Truth, away: set[int]) -> Share:
    """A line end is gone when all blanks around it are, and stands between characters that stay."""
    ends = [
        Span(match.start() + one.body.start, match.end() + one.body.start)
        for one in truth.reports
        for match in _PARAGRAPH_END.finditer(one.body.of(text))
    ]
    kept = [one for one in ends if one.start - 1 not in gone | away and one.end not in gone | away]
    kept = [one for one in kept if not away & set(range(one.start, one.end))]
    return Share(sum(gone >= set(range(one.start, one.end)) for one in kept), len(kept))


def _positions(spans: Iterable[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}
