"""Reports, outlines and information in, the trees of their sections with what is compared of each out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from govcompare.align.landmarks import Landmarks, landmarks
from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.report import Report
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.fold import Key, as_text, key

THOUSANDTHS = 1000
"""Information is counted in whole thousandths, so that sums are exact and the same on every machine."""

Numbers = NDArray[np.int64]
Amounts = NDArray[np.float64]


MOST_SECTIONS = 800
"""Sections of a report that are laid beside others. Of 133 real reports the longest has 169; a file that is none may
have any number, and the time of a pair grows with the product."""


class Role(Enum):
    """What a section is in its report besides its words."""

    HEADED = auto()
    OPENING = auto()
    """Text before the first heading."""
    CLOSING = auto()
    """Text behind the last, from the closing salutation on."""
    WHOLE = auto()
    """The whole of a report in which no heading was recognised."""


class Chapter(Enum):
    """What a chapter of a government report is about, as far as its title says so."""

    OTHER = 0
    REVIEW = auto()
    """工作回顾"""
    PROBLEMS = auto()
    """困难和问题"""
    PLAN = auto()
    """目标任务"""
    GOVERNMENT = auto()
    """政府自身建设"""


_CHAPTERS = (
    (Chapter.GOVERNMENT, ("自身建设", "作风建设", "效能建设", "廉政", "廉洁")),
    (Chapter.REVIEW, ("回顾", "总结", "过去", "成绩", "成就", "完成情况", "工作情况")),
    (Chapter.PROBLEMS, ("问题", "困难", "不足")),
    (
        Chapter.PLAN,
        ("安排", "任务", "目标", "要求", "部署", "打算", "思路", "规划", "计划", "建议", "展望", "今年", "重点"),
    ),
)
"""Words of titles; the first kind that fits counts."""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """One report's sections; all arrays have one entry a section, in reading order."""

    report: Report
    sections: tuple[Section, ...]
    """Without the deepest, where there are more than MOST_SECTIONS; the arrays count these alone."""
    roles: Numbers
    """Values of Role."""
    chapters: Numbers
    """Values of Chapter; sections below the top level have their chapter's."""
    items: Numbers
    """1 for an item, 0 for a heading."""
    levels: Numbers
    titles: tuple[str, ...]
    """The matching key of each title: without spaces and punctuation, figures alike."""
    contents: tuple[bytes, ...]
    """A digest of the matching key of each whole section; empty without one."""
    starts: Numbers
    """Where each section starts in the report's text; its own part reaches to the next entry."""
    parents: Numbers
    """-1 at the top."""
    behind: Numbers
    """The section behind the last descendant: `[i, behind)` is section i with all that stands in it."""
    amounts: Amounts
    """Information of the whole section, descendants included, in thousandths; whole numbers."""
    key: Key
    """Of the body."""
    landmarks: Landmarks
    information: Callable[[Span], float]

    @property
    def size(self) -> int:
        return len(self.sections)

    def amount(self, span: Span) -> float:
        """Information of a stretch, in whole thousandths."""
        return float(round(self.information(span) * THOUSANDTHS))


def tree(report: Report, outline: Outline, information: Callable[[Span], float]) -> Tree:
    """The report's sections, made ready for comparing."""
    sections = _shallow(outline.sections)
    places = {section.index: place for place, section in enumerate(sections)}
    parents = [-1 if section.parent is None else places[section.parent] for section in sections]
    behind = list(range(1, len(sections) + 1))
    for place in reversed(range(len(sections))):
        if parents[place] >= 0:
            behind[parents[place]] = max(behind[parents[place]], behind[place])
    titles = _titles(sections)
    own = key(report.text, Matching(), report.body_start)
    return Tree(
        report=report,
        sections=sections,
        roles=_numbers(_role(outline, section).value for section in sections),
        chapters=_chapters(parents, titles),
        items=_numbers(section.kind is SectionKind.ITEM for section in sections),
        levels=_numbers(section.level for section in sections),
        titles=titles,
        contents=tuple(_content(own, section.extent) for section in sections),
        starts=_numbers(section.heading.start for section in sections),
        parents=_numbers(parents),
        behind=_numbers(behind),
        amounts=np.array([round(information(section.extent) * THOUSANDTHS) for section in sections], dtype=np.float64),
        key=own,
        landmarks=landmarks(own),
        information=information,
    )


def _shallow(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """All, or as many levels as stay below MOST_SECTIONS, or the first of the top level."""
    if len(sections) <= MOST_SECTIONS:
        return sections
    sizes = np.bincount([section.level for section in sections])
    depth = max(1, int(np.searchsorted(np.cumsum(sizes), MOST_SECTIONS, side="right")) - 1)
    return tuple(section for section in sections if section.level <= depth)[:MOST_SECTIONS]


def _titles(sections: Sequence[Section]) -> tuple[str, ...]:
    """The keys of all titles, made at once."""
    ends = np.cumsum([len(section.title) + 1 for section in sections])
    whole = key("\n".join(section.title for section in sections), Matching())
    return tuple(as_text(part) for part in np.split(whole.codes, np.searchsorted(whole.starts, ends))[: len(sections)])


def _numbers(values: Iterable[int]) -> Numbers:
    return np.array([*values], dtype=np.int64)


def _role(outline: Outline, section: Section) -> Role:
    if section.heading.length:
        return Role.HEADED
    if len(outline.sections) == 1:
        return Role.WHOLE
    return Role.OPENING if section.index == 0 or section.parent == section.index - 1 else Role.CLOSING


def _chapters(parents: Sequence[int], titles: Sequence[str]) -> Numbers:
    found: list[int] = []
    for parent, title in zip(parents, titles, strict=True):
        found.append(_chapter(title).value if parent < 0 else found[parent])
    return _numbers(found)


def _chapter(title: str) -> Chapter:
    return next((chapter for chapter, words in _CHAPTERS if any(word in title for word in words)), Chapter.OTHER)


def _content(own: Key, extent: Span) -> bytes:
    first, end = np.searchsorted(own.starts, (extent.start, extent.end))
    return blake2b(own.codes[first:end].tobytes(), digest_size=16).digest() if first < end else b""
