"""Candidates and what the file's format calls headings in, candidates with the format's levels out.

Whoever wrote the file set them as headings, numbered or not; but some set a long paragraph or every line so, to make it
bold. So a heading must look like one, and the format's levels count only where the numbers do not contradict them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from govcompare.model.report import Report
from govcompare.structure.candidates import Candidate
from govcompare.structure.marks import Place
from govcompare.structure.paragraphs import LONGEST_TITLE, Paragraph
from govcompare.structure.titles import Shape, trimmed
from govcompare.structure.unnumbered import is_frame
from govcompare.text.numerals import Style

_SHARE = 2
"""A body of whose paragraphs more than one in so many is a heading was not written with headings."""


def hinted(
    report: Report, parts: Sequence[Paragraph], marks: Sequence[Place], found: Iterable[Candidate]
) -> tuple[Candidate, ...]:
    """`found` with their levels, and the headings that only the format shows, in reading order; the whole paragraph is
    the title of such."""
    text = report.text
    levels = _levels(report, parts, {mark.start for mark in marks if mark.leads})
    if _SHARE * len(levels) > len(parts):
        return tuple(found)
    every = {at: Candidate(*_words(text, parts[at], at, marks), None, 0, Shape.OWN, at, levels[at]) for at in levels}
    others: list[Candidate] = []
    for one in found:
        if one.paragraph not in levels:
            others.append(one)
        elif one.start == parts[one.paragraph].start:
            end = trimmed(text, one.words, parts[one.paragraph].end)
            every[one.paragraph] = one._replace(end=end, shape=Shape.OWN, hint=levels[one.paragraph])
    kept = [*others, *_agreeing([one for one in every.values() if one.end > one.words])]
    return tuple(sorted(kept, key=lambda one: one.start))


def _levels(report: Report, parts: Sequence[Paragraph], marked: AbstractSet[int]) -> dict[int, int]:
    """By the index of the paragraph that is a heading for the format, and looks like one; `marked`: where one begins
    with a number."""
    starts = [part.start for part in parts]
    levels: dict[int, int] = {}
    for one in report.styled:
        words = report.text[one.span.start : one.span.end]
        start = one.span.start + len(words) - len(words.lstrip())
        at = bisect_left(starts, start)
        if at + 1 >= len(parts) or starts[at] != start or parts[at].end < start + len(words.strip()):
            continue
        if parts[at].length <= LONGEST_TITLE and (start in marked or not is_frame(report.text, parts[at])):
            levels[at] = one.level
    return levels


def _words(text: str, part: Paragraph, at: int, marks: Sequence[Place]) -> tuple[int, int, int]:
    """Where the title begins, its words begin behind the mark, and it ends."""
    index = bisect_left(marks, part.start, key=lambda mark: mark.start)
    marked = index < len(marks) and marks[index].start == part.start and marks[index].paragraph == at
    words = marks[index].words if marked else part.start
    return part.start, words, trimmed(text, words, part.end)


def _agreeing(found: Sequence[Candidate]) -> Iterable[Candidate]:
    """Numbered ones without their level where two kinds of number have the same one, or one kind has two."""
    levels: dict[Style, set[int]] = defaultdict(set)
    for one in found:
        if one.style is not None and one.hint is not None:
            levels[one.style].add(one.hint)
    kinds = [level for row in levels.values() for level in row]
    if len(set(kinds)) == len(kinds) == len(levels):
        return found
    return [one if one.style is None else one._replace(hint=None) for one in found]
