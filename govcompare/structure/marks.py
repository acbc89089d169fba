"""A text and its paragraphs in, every numbering mark out that stands where an enumeration can go on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from govcompare.structure.paragraphs import FLAT, LONGEST_TITLE, Paragraph, is_broken_off
from govcompare.text.numerals import OPENERS, Mark, Style, mark_at


class Place(NamedTuple):
    """A mark in the text."""

    start: int
    words: int
    """Where the words behind it begin."""
    mark: Mark
    paragraph: int
    """Which one it stands in."""
    leads: bool
    """Whether it stands at the beginning of its paragraph."""
    behind: str
    """The character before it, blanks left out; empty where it leads."""
    doubtful: bool
    """Whether the paragraph before was broken off, so that this one may only seem to begin here."""
    runs_on: bool
    """Whether it stands directly behind a title of the level above, without any sign between."""


_OPENERS = frozenset(OPENERS)
_IN_A_ROW = frozenset({Style.HAN, Style.STEM, Style.DIGIT})
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BEHIND_DIGITS = frozenset("号號、，级級线線季次期类類届月个個栋棟")
_AFTER_SERIES = "产產、，级級线線季次审審期等类類者名届月年个個手胎代"
_NEXT = dict(zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
_BEFORE = r"(?<=[。！？；：，、”…）! ?;:,)\u3000\xa0]"
_LOOSE = re.compile(
    rf"[一二三四五六七八九十第（(〔【壹贰貳叁參肆伍陆陸柒捌玖拾甲乙丙丁戊①-⒛㈠-㈩❶-❿首其再最0-9０-９]{_BEFORE}.)"
    r"(?:(?<=[①-⒛㈠-㈩❶-❿])|(?<=[0-9０-９])[0-9０-９]?[、.．)）]"
    r"|(?<![0-9０-９])(?:先|次|[后後]|[一二三四五六七八九十0-9０-９]{0,3}[是要、． \u3000，,：:章节節部）)〕】]))"
)
"""Marks within a paragraph, behind any sign at which an enumeration can go on."""
_FIRST_BELOW = re.compile(r"[（(〔][一1１][）)〕]|一是|第一[，、,]|(?<![0-9０-９])[1１][、．.](?![0-9０-９])|——")
"""The first mark of the level below, where it stands directly behind the title above it."""
_ABOVE = frozenset({Style.CHAPTER, Style.PART, Style.SECTION, Style.CAPITAL, Style.SQUARE, Style.HAN, Style.HAN_PAREN})
_DASHES = re.compile(r"[—―─](?<=[。！？”：].)[—―─](?![—―─])")
"""Behind a sentence; where a line end was lost there a paragraph began."""
_SHORTEST = 4
"""Characters of such a title, at least."""
_INNER_STYLES = frozenset(Style) - {
    *(Style.DASH, Style.BULLET, Style.ARTICLE, Style.ROMAN),
    *(Style.LETTER, Style.SMALL_LETTER, Style.DECIMAL, Style.DECIMAL_3),
}
_AMOUNT = re.compile(r"[0-9]{1,3}\.[0-9]{1,4}[ ]?(?:[亿億万萬%％倍吨亩畝元级級]|公[里顷頃斤]|平方)")
_SESSION = re.compile(
    r"[ \u3000]{0,4}[0-9０-９〇○一二三四五六七八九十零二_×xX*]{2,6}[ \u3000]?年[^。]{0,20}在[^。]{2,60}(?:会|會)"
    r"|[^。]{0,80}(?:大会议?|会议|大會|會議)(?:第[一二三四五六七八九十]{1,3}次会议)?上?的?(?:报告|報告|讲话)?上?[）)]?$"
)
"""——2024年1月23日在…会议上: stands below the title, and is no heading."""


def places(text: str, parts: Sequence[Paragraph]) -> Iterator[Place]:
    """In reading order. Behind a paragraph that begins with 2. one with 3.5 may begin with 3., as 3. 5+2… does."""
    doubtful = False
    expected = ""
    loose = _LOOSE.finditer(text, parts[0].start, parts[-1].end) if parts else iter(())
    following = next(loose, None)
    for number, part in enumerate(parts):
        at = part.start
        if text[at] in _OPENERS:
            mark = mark_at(text, at)
            if expected and not doubtful and text.startswith(expected, at) and not _AMOUNT.match(text, at):
                mark = Mark(Style.DIGIT, int(expected[:-1]), len(expected))
            expected = ""
            if mark is not None and at + mark.length + mark.is_bare <= part.end and not _is_none(text, part, mark):
                yield _place(text, at, mark, number, doubtful=doubtful, leads=True)
                at += mark.length
                if mark.style is Style.DIGIT and text[at - 1] == ".":
                    expected = f"{mark.value + 1}."
        else:
            expected = ""
        inside: list[int] = []
        while following is not None and following.start() < part.end:
            if following.start() >= at and following.end() <= part.end:
                inside.append(following.start())
            following = next(loose, None)
        if inside:
            yield from _inside(text, inside, part.end, number, flat=part.end - at > FLAT)
        doubtful = is_broken_off(text, part)


def _inside(text: str, found: Sequence[int], end: int, number: int, *, flat: bool) -> Iterator[Place]:
    run_on = set(_run_on(text, found, end)).difference(found) if flat else set[int]()
    dashes = {one.start() for one in _DASHES.finditer(text, found[0], end)} if flat else set[int]()
    for position in sorted({*found, *run_on, *dashes}) if run_on or dashes else found:
        mark = mark_at(text, position)
        if (
            mark is not None
            and (mark.style in _INNER_STYLES or position in dashes)
            and not mark.is_bare
            and not is_series(text, position, mark)
        ):
            yield _place(text, position, mark, number, runs_on=position in run_on)


def _run_on(text: str, found: Iterable[int], end: int) -> Iterator[int]:
    """Where a title without a stop runs into the first mark of the level below it."""
    for position in found:
        mark = mark_at(text, position)
        if mark is None or mark.style not in _ABOVE:
            continue
        start = position + mark.length
        limit = min(end, start + LONGEST_TITLE)
        stop = text.find("。", start, limit)
        below = _FIRST_BELOW.search(text, start + _SHORTEST, stop if stop >= 0 else limit)
        if below is not None:
            yield below.start()


def _place(
    text: str,
    start: int,
    mark: Mark,
    number: int,
    *,
    leads: bool = False,
    doubtful: bool = False,
    runs_on: bool = False,
) -> Place:
    words = start + mark.length
    while words < len(text) and text[words] in " \t\u3000\xa0":
        words += 1
    before = -1 if leads else start - 1
    while before >= 0 and text[before].isspace():
        before -= 1
    return Place(start, words, mark, number, leads, text[before] if before >= 0 else "", doubtful, runs_on)


def without_running_numbers(marks: Sequence[Place]) -> tuple[Place, ...]:
    """Without the numbers that count every paragraph of a report through (施政報告: 1. to 400.) and head nothing."""
    row: list[Place] = []
    running: set[int] = set()
    for place in marks:
        if not place.leads or place.mark.style is not Style.DIGIT:
            continue
        if row and place.mark.value != row[-1].mark.value + 1:
            row = []
        row.append(place)
        if len(row) >= RUNNING:
            running.update(one.start for one in (row if len(row) == RUNNING else row[-1:]))
    return tuple(place for place in marks if place.start not in running) if running else tuple(marks)


RUNNING = 40
"""Numbers in a row from which they count paragraphs: outside annexes no list of a real report is as long, and 施政報告
count up to 400."""


def with_first_ordinals(marks: Sequence[Place]) -> tuple[Place, ...]:
    """首先 that a 第二 follows counts as 第一."""
    counted = list(marks)
    first: int | None = None
    for at, place in enumerate(marks):
        if not place.leads:
            continue
        if place.mark.style is Style.FIRST:
            first = at if place.mark.value == 1 else None
        elif place.mark.style is Style.ORDINAL:
            if first is not None and place.mark.value == 2:
                one = marks[first]
                counted[first] = one._replace(mark=one.mark._replace(style=Style.ORDINAL))
            first = None
    return tuple(counted)


def _is_none(text: str, part: Paragraph, mark: Mark) -> bool:
    if mark.style is Style.DASH:
        return _SESSION.match(text, part.start + mark.length, part.end) is not None
    return is_series(text, part.start, mark)


def is_series(text: str, start: int, mark: Mark) -> bool:
    """Whether the mark belongs to a row of numbers instead (二、三产业; 一、二季度)."""
    at = start + mark.length
    if at + 1 >= len(text) or mark.style not in _IN_A_ROW:
        return False
    if mark.style is Style.STEM:
        return mark.value < len(_STEMS) and text[at] == _STEMS[mark.value]
    if mark.style is Style.DIGIT:
        after = at + len(str(mark.value + 1))
        return text[at:after] == str(mark.value + 1) and text[after : after + 1] in _BEHIND_DIGITS
    last = text[start : at - 1].rstrip()[-1:]
    following = (_NEXT.get(last, ""), "两" if last == "一" else "")
    return text[at] in following and text[at + 1] in _AFTER_SERIES
