"""The heading tree of a report."""

from dataclasses import dataclass
from enum import StrEnum

from govcompare.model.span import Span


class SectionKind(StrEnum):
    HEADING = "heading"
    """A section title of the report's outline, or text without a heading (preamble, closing)."""
    ITEM = "item"
    """An enumerated point or lead sentence inside a section."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section; positions are those of the report's text."""

    index: int
    """Place in reading order, from 0."""
    kind: SectionKind
    parent: int | None
    """Index of the enclosing section, smaller than `index`; None at the top."""
    level: int
    """From 1; the parent's + 1."""
    label: str
    """The numbering mark as written (一、 (二) 一是); empty without one."""
    title: str
    """The heading's words without label and full stop; empty for preamble and closing."""
    heading: Span
    """Label and words; `[s, s)` for text without a heading."""
    body: Span
    """Its own text: from behind the heading to the next section, of whatever level."""
    end: int
    """Where its last descendant ends."""

    def __post_init__(self) -> None:
        if self.heading.end != self.body.start or self.end < self.body.end:
            raise ValueError("a body follows its heading, and a section ends behind its own body")
        if self.parent is not None and not 0 <= self.parent < self.index:
            raise ValueError("a parent comes first")

    @property
    def extent(self) -> Span:
        """The whole section, descendants included."""
        return Span(self.heading.start, self.end)


@dataclass(frozen=True, slots=True)
class Outline:
    """All sections of a report in reading order; headings and bodies tile the report's body exactly once."""

    report: str
    sections: tuple[Section, ...]

    def __post_init__(self) -> None:
        for index, section in enumerate(self.sections):
            if section.index != index:
                raise ValueError("sections stand in reading order")
            above = 0 if section.parent is None else self.sections[section.parent].level
            if section.level != above + 1:
                raise ValueError("a section is one level below its parent")
            if index and section.heading.start != self.sections[index - 1].body.end:
                raise ValueError("headings and bodies tile the text")

    def children(self, parent: int | None) -> tuple[Section, ...]:
        """The sections directly below `parent` (None: the top level), in reading order."""
        return tuple(section for section in self.sections if section.parent == parent)

    def at(self, position: int) -> Section | None:
        """The innermost section whose heading or body covers `position`; None outside."""
        low, high = 0, len(self.sections)
        while low < high:
            middle = (low + high) // 2
            if self.sections[middle].body.end <= position:
                low = middle + 1
            else:
                high = middle
        found = self.sections[low] if low < len(self.sections) else None
        return found if found is not None and found.heading.start <= position else None
