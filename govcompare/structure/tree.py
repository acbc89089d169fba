"""Found headings and items in, the sections that tile the report's body out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from govcompare.model.outline import Section, SectionKind
from govcompare.model.span import Span


class Found(NamedTuple):
    """A section's beginning; positions are those of the report's text."""

    start: int
    words: int
    """Where the title's words begin, behind the label; `start` without a label."""
    end: int
    kind: SectionKind
    level: int
    """As wished: a section becomes the child of the nearest one before it that has a smaller one."""


def sections(text: str, body: Span, found: Sequence[Found], closing: int | None) -> tuple[Section, ...]:
    """The sections of `body`; `found` ascends without overlap. The text before the first heading, and from `closing`
    on, is a section of its own, without a heading."""
    starts = list(found)
    if closing is not None:
        starts = [one for one in found if one.start < closing]
        starts.append(Found(closing, closing, closing, SectionKind.HEADING, 1))
        starts.extend(one for one in found if one.start >= closing)
    if body.length and (not starts or starts[0].start > body.start):
        starts.insert(0, Found(body.start, body.start, body.start, SectionKind.HEADING, 1))
    parents, levels = _nested(starts)
    ends = _ends(levels, [one.start for one in starts], body.end)
    made: list[Section] = []
    for index, one in enumerate(starts):
        following = starts[index + 1].start if index + 1 < len(starts) else body.end
        made.append(
            Section(
                index,
                one.kind,
                parents[index],
                levels[index],
                _solid(text[one.start : one.words]),
                _solid_words(text[one.words : one.end]),
                Span(one.start, one.end),
                Span(one.end, following),
                ends[index],
            )
        )
    return tuple(made)


def _nested(starts: Sequence[Found]) -> tuple[list[int | None], list[int]]:
    parents: list[int | None] = []
    levels: list[int] = []
    above: list[tuple[int, int]] = []
    for index, one in enumerate(starts):
        while above and above[-1][0] >= one.level:
            above.pop()
        parents.append(above[-1][1] if above else None)
        levels.append(len(above) + 1)
        above.append((one.level, index))
    return parents, levels


def _ends(levels: Sequence[int], starts: Sequence[int], last: int) -> list[int]:
    """Where each section ends: at the next one that is no deeper."""
    ends = [last] * len(levels)
    waiting: list[int] = []
    for index, level in enumerate(levels):
        while waiting and levels[waiting[-1]] >= level:
            ends[waiting.pop()] = starts[index]
        waiting.append(index)
    return ends


def _solid(label: str) -> str:
    return "".join(label.split())


def _solid_words(words: str) -> str:
    """On one line, without the blanks at its borders; a line end between words of Chinese leaves none."""
    return " ".join((_LINE_END.sub("", words) if "\n" in words or "\r" in words else words).split())


_LINE_END = re.compile(r"(?<=[^\x00-\x7f])\s{0,4}[\r\n]{1,4}\s{0,8}(?=[^\x00-\x7f])")
