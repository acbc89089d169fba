"""A text and its paragraphs in, everything that may be a heading out: marks at the beginning of paragraphs and behind
the end of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govcompare.structure.paragraphs import Paragraph, is_broken_off
from govcompare.structure.titles import Shape, Title, title_of
from govcompare.text.numerals import OPENERS, Mark, Style, mark_at


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a section may begin."""

    start: int
    words: int
    """Where the title's words begin, behind the mark."""
    end: int
    """Behind the title's last word."""
    style: Style | None
    """None: a title without a number."""
    value: int
    shape: Shape
    paragraph: int
    """Which one it stands in."""
    leads: bool
    """Whether it stands at the beginning of its paragraph."""

    @property
    def is_title(self) -> bool:
        return self.shape is not Shape.CLAUSE


_OPENERS = frozenset(OPENERS)
_AFTER_SERIES = "产產、，级級线線季次审審期等类類者名届月年个個手胎代"
_NEXT = dict(zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
_GLUED = re.compile(
    r"[第（(〔一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾甲乙丙丁0-9０-９ⅠⅡⅢⅣⅤⅥ⒈⒉⒊⒋⒌⒍⒎⒏⒐㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩]"
    r"(?<=[。！？：”；!?:;〗】 \u3000].)"
)
"""Where a mark may stand within a paragraph: behind the end of a sentence, a colon or a blank."""
GLUED_STYLES = frozenset(
    {Style.CHAPTER, Style.SECTION, Style.PART, Style.CAPITAL, Style.HAN, Style.HAN_PAREN, Style.DIGIT}
)
"""Marks that head sections also where the line end before them was lost."""
_SESSION = re.compile(
    r"[^。]{0,80}(?:大?会议?|大會|會議)(?:第[一二三四五六七八九十]{1,3}次会议)?上?的?(?:报告|報告|讲话)?上?[）)]?$"
)
"""——2024年1月23日在…会议上: below the title, no heading."""


def candidates(text: str, parts: Sequence[Paragraph]) -> Iterator[Candidate]:
    """In reading order."""
    broken = False
    for number, part in enumerate(parts):
        leading = _leading(text, part, number)
        if leading is not None and not (broken and leading.value == 0):
            yield leading
        behind = leading.end if leading is not None else part.start + 1
        yield from _glued(text, part, number, behind)
        broken = is_broken_off(text, part)


def _leading(text: str, part: Paragraph, number: int) -> Candidate | None:
    if text[part.start] not in _OPENERS:
        return None
    mark = mark_at(text, part.start)
    if mark is None or part.start + mark.length > part.end or is_enumeration(text, part.start, mark):
        return None
    if mark.style is Style.DASH and _SESSION.fullmatch(text, part.start + mark.length, part.end):
        return None
    return _candidate(text, part.start, mark, part.end, number, leads=True)


def _glued(text: str, part: Paragraph, number: int, behind: int) -> Iterator[Candidate]:
    for found in _GLUED.finditer(text, behind, part.end):
        mark = mark_at(text, found.start())
        if mark is None or mark.style not in GLUED_STYLES or is_enumeration(text, found.start(), mark):
            continue
        candidate = _candidate(text, found.start(), mark, part.end, number, leads=False)
        if candidate is not None and candidate.shape is not Shape.CLAUSE:
            yield candidate


def _candidate(text: str, start: int, mark: Mark, end: int, number: int, *, leads: bool) -> Candidate | None:
    words = start + mark.length
    while words < end and text[words].isspace():
        words += 1
    title = title_of(text, words, end) if words < end else Title(words, Shape.OWN)
    if title.end <= words:
        return None
    return Candidate(start, words, title.end, mark.style, mark.value, title.shape, number, leads)


def is_enumeration(text: str, start: int, mark: Mark) -> bool:
    """Whether the mark belongs to a list of numbers instead (二、三产业; 一、二季度)."""
    at = start + mark.length
    if mark.style is not Style.HAN or at + 1 >= len(text):
        return False
    following = text[at]
    last = text[start + mark.length - 2] if mark.length > 1 else ""
    return following in (_NEXT.get(last, ""), "两" if last == "一" else "") and text[at + 1] in _AFTER_SERIES
