"""A report with its shared stretches in, its full text as marked paragraphs out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govcompare.model.alignment import SectionRef
from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.export.html.links import section_anchor
from govcompare.present.export.html.markup import join
from govcompare.present.export.html.numbers import Numbers, anchor
from govcompare.present.export.html.stretches import REUSE_CLASSES, Piece, marked_up
from govcompare.present.rows.values import MarkedStretch

_LINE = re.compile(r"[^\r\n]{1,1000000}")
DEEPEST = 4
"""Levels of headings that look different."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of a report."""

    html: Markup
    css: str
    """`heading level2` where the line is a heading; empty elsewhere."""


def paragraphs(
    report: Report, tree: Outline, stretches: Sequence[MarkedStretch], numbers: Numbers
) -> Iterator[Paragraph]:
    """The lines of the body that hold something; sections start with an anchor, matches with their number."""
    line = _Lines(report, tree.sections, stretches, numbers)
    for found in _LINE.finditer(report.text, report.body_start):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        end = found.start() + len(found[0].rstrip())
        if start < end:
            yield line.paragraph(Span(start, end))
    if line.has_anchors_left:
        yield Paragraph(line.anchors(len(report.text)), "")


class _Lines:
    """Goes through a report once, from its first line to its last."""

    def __init__(
        self, report: Report, sections: Sequence[Section], stretches: Sequence[MarkedStretch], numbers: Numbers
    ):
        self._report, self._sections, self._stretches, self._numbers = report, sections, stretches, numbers
        self._starts = [stretch.span.start for stretch in stretches]
        self._borders = sorted(
            {edge for section in sections for edge in (section.heading.start, section.heading.end)}
            | {stretch.span.start for stretch in stretches}
        )
        self._passed = 0
        self._seen: set[int] = set()

    @property
    def has_anchors_left(self) -> bool:
        return self._passed < len(self._sections)

    def anchors(self, position: int) -> Markup:
        """Of the sections that start up to `position` and have none yet."""
        first = self._passed
        while self.has_anchors_left and self._sections[self._passed].heading.start <= position:
            self._passed += 1
        refs = (SectionRef(self._report.id, index) for index in range(first, self._passed))
        return join([Markup('<span id="{}"></span>').format(section_anchor(ref)) for ref in refs])

    def paragraph(self, line: Span) -> Paragraph:
        html = marked_up(self._report.text, list(self._pieces(line)))
        section = self._sections[self._passed - 1] if self._passed else None
        whole = section is not None and section.kind is SectionKind.HEADING and _is_whole(section.heading, line)
        return Paragraph(html, f"heading level{min(section.level, DEEPEST)}" if section is not None and whole else "")

    def _pieces(self, line: Span) -> Iterator[Piece]:
        inside = self._borders[bisect_right(self._borders, line.start) : bisect_left(self._borders, line.end)]
        for start, end in zip([line.start, *inside], [*inside, line.end], strict=True):
            before = self.anchors(start)
            stretch = self._stretches[bisect_right(self._starts, start) - 1] if self._stretches else None
            css = "" if stretch is None else REUSE_CLASSES.get(stretch.role, "")
            section = self._sections[self._passed - 1] if self._passed else None
            if section is not None and section.kind is SectionKind.HEADING and section.heading.covers(start):
                css = f"{css} h".strip()
            yield start, end, css, before + self._matches(stretch)

    def _matches(self, stretch: MarkedStretch | None) -> Markup:
        """Links to the matches that appear for the first time."""
        if stretch is None:
            return join([])
        found = (self._numbers.elsewhere(self._report.id, stretch.span, place) for place in stretch.places)
        new = [number for number in found if number is not None and number not in self._seen]
        self._seen.update(new)
        return join([Markup('<a class="n" href="#{}">{}</a>').format(anchor(number), number) for number in new])


def _is_whole(heading: Span, line: Span) -> bool:
    """Whether nothing but a stop stands in the line beside the heading."""
    return heading.start == line.start and line.end - heading.end <= 1 and heading.length > 0
