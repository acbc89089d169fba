"""One report: its cleaned text, and where every character of it stands in the source."""

from bisect import bisect_right
from dataclasses import dataclass

from govcompare.model.document import Source
from govcompare.model.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters that stand together both in the report's text and in the source's."""

    text: int
    """Where the run starts in the report's text."""
    raw: int
    """Where it starts in the source's text."""
    length: int


@dataclass(frozen=True, slots=True)
class Offsets:
    """Maps positions of a report's text to its source's: runs ascending in both, without gap in the report's text."""

    runs: tuple[Run, ...] = ()

    def __post_init__(self) -> None:
        text = raw = 0
        for run in self.runs:
            if run.text != text or run.raw < raw or run.length <= 0:
                raise ValueError("runs must tile the report's text and ascend in the source")
            text, raw = run.text + run.length, run.raw + run.length

    @property
    def length(self) -> int:
        """Characters of the report's text."""
        return self.runs[-1].text + self.runs[-1].length if self.runs else 0

    def to_raw(self, position: int) -> int:
        """Source position of the report's character at `position`; the end maps behind the last character."""
        if not 0 <= position <= self.length:
            raise IndexError(position)
        if position == self.length:
            last = self.runs[-1] if self.runs else Run(0, 0, 0)
            return last.raw + last.length
        run = self.runs[bisect_right(self.runs, position, key=lambda r: r.text) - 1]
        return run.raw + position - run.text

    def span_to_raw(self, span: Span) -> Span:
        """Source span from the first to behind the last character of `span` (removed text between them included)."""
        if span.start == span.end:
            return Span(self.to_raw(span.start), self.to_raw(span.start))
        return Span(self.to_raw(span.start), self.to_raw(span.end - 1) + 1)

    def from_raw(self, position: int) -> int:
        """Report position of the first kept character at or behind source `position`; without one the text's length."""
        index = bisect_right(self.runs, position, key=lambda r: r.raw) - 1
        if index >= 0 and position < self.runs[index].raw + self.runs[index].length:
            return self.runs[index].text + position - self.runs[index].raw
        return self.runs[index + 1].text if index + 1 < len(self.runs) else self.length


@dataclass(frozen=True, slots=True)
class Styled:
    """A paragraph that the file's format calls a heading."""

    span: Span
    """In the report's text."""
    level: int
    """From 1, as the format counts: not every level need occur."""


@dataclass(frozen=True, slots=True)
class Report:
    """One government report of a source."""

    id: str
    """`r1`, `r2`, … over all sources, in reading order."""
    source: str
    """Id of the source."""
    title: str
    """Its title without the announcing marker (第一篇) and the length note (2150字); never empty."""
    kind: str
    """政府工作报告, 述职报告, 人大工作报告, 调查报告, 施政報告 … as a term of the field; empty when unknown."""
    place: str
    """The town, county, … that it speaks of; empty when blanked or unknown."""
    year: int | None
    """Gregorian; None when blanked or unknown."""
    complete: bool
    """False when the text is cut off before its end."""
    raw_span: Span
    """In the source's text, from the marker or title that announces the report to its end."""
    text: str
    """Cleaned: the characters of `raw_span` without what was removed."""
    offsets: Offsets
    body_start: int
    """Position in `text` behind the announcing marker and title; the outline tiles `[body_start, len(text))`."""
    styled: tuple[Styled, ...] = ()
    """Ascending, disjoint, inside the body; empty where the format has no headings (plain text)."""

    def __post_init__(self) -> None:
        if self.offsets.length != len(self.text) or not 0 <= self.body_start <= len(self.text):
            raise ValueError("offsets must cover the text, and the body must start inside it")

    @property
    def body(self) -> Span:
        """What the outline tiles and what is compared."""
        return Span(self.body_start, len(self.text))


@dataclass(frozen=True, slots=True)
class Intake:
    """What one file gave: the source and its reports, with ids as if it were the only file."""

    source: Source
    reports: tuple[Report, ...]
