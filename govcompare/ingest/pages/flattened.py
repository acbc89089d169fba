"""A page that lost its line ends in, the reports of a compendium that running numbers announce in it out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from govcompare.ingest.pages.line import FLATTENED
from govcompare.ingest.pages.numeral import MARKED_APART, number
from govcompare.ingest.pages.page import Page
from govcompare.ingest.site import roles

_NUMERAL = r"(?P<n>[一二三四五六七八九十百]{1,4}|\d{1,3})"
_NAME = r"(?P<name>[^\s。，,；;：:]{4,60}?)(?:[\s(（]?\d{3,5}字[)）]?|[】\]]|(?=\s|各位|尊敬的|同志们))"
_BRACKETS = "【[（("
_BEHIND = rf"[\s。！!？?”）)\]】{re.escape(_BRACKETS)}]"
_MARKERS = (
    re.compile(rf"第(?:(?<={_BEHIND}第)|(?<=\A第)){_NUMERAL}篇[】\]）)：:]?\s?{_NAME}"),
    re.compile(rf"篇(?:(?<={_BEHIND}篇)|(?<=\A篇)){_NUMERAL}[】\]）)：:、.．]{{1,2}}\s?{_NAME}"),
    re.compile(rf"第{_NUMERAL}篇[：:]?\s?(?P<name>[^\s。，,；;：:]{{4,40}}?)[(（]?\d{{3,5}}字[)）]?"),
)
"""The marker behind a sign or a blank, and the name up to its length note, a closing bracket or a blank; with such a
note nothing need stand before. What comes before is looked at behind the first character, which is found at once."""
_SALUTATION = re.compile(r"各位(?:代表|委员|领导|同志|来宾)[^。，,\s]{0,12}[:：]|同志们[:：]")
_WORD = re.compile(r"\S{1,80}")
_SENTENCE = re.compile("[。！？!?；;]")
BEFORE, WORDS = 200, 6
"""Characters and words before a salutation among which the title stands."""


class Announced(NamedTuple):
    """Where a report starts."""

    start: int
    title_end: int
    title: str


def flattened(page: Page) -> tuple[Announced, ...]:
    """At least two, numbered from 1 on, most of which name a document; empty without such."""
    if not lost_line_ends(page):
        return ()
    return (_numbered(page) if _may_begin(page.text) else ()) or _spoken(page)


def lost_line_ends(page: Page) -> bool:
    """Whether a line is longer than paragraphs are, and line ends are too few for the text."""
    if page.text.count("\n") * FLATTENED > len(page.text):
        return False
    return any(line.end - line.start >= FLATTENED for line in page.lines)


def _numbered(page: Page) -> tuple[Announced, ...]:
    best: list[re.Match[str]] = []
    for pattern in _MARKERS:
        run: list[re.Match[str]] = []
        for match in pattern.finditer(page.text):
            value = number(match["n"])
            if value == 1 and (not run or match.start() - run[0].start() < MARKED_APART * len(run)):
                run = [match]
            elif run and value == number(run[-1]["n"]) + 1:
                run.append(match)
        if len(run) > max(1, len(best)) and _holds_texts(page.text, run):
            best = run
    return tuple(_announced(best))


def _spoken(page: Page) -> tuple[Announced, ...]:
    """Titles, each before a salutation, with only the assembly and the speaker between."""
    text = page.text
    if not page.holds("各位", "同志们"):
        return ()
    found: list[Announced] = []
    for match in _SALUTATION.finditer(text):
        title = _title_before(text, match.start())
        if title and (not found or title.start - found[-1].start >= MARKED_APART):
            found.append(title)
    return tuple(found) if len(found) > 1 else ()


def _title_before(text: str, end: int) -> Announced | None:
    """The title that stands a few words before a salutation."""
    begin = max(0, end - BEFORE)
    words = list(_WORD.finditer(text, begin, end))
    for word in reversed(words[-WORDS:]):
        if word.start() > begin and roles.is_title(word[0]) and roles.is_report(word[0]):
            return Announced(word.start(), word.end(), word[0])
        if _SENTENCE.search(word[0]):
            return None
    return None


def _may_begin(text: str) -> bool:
    """Whether the first number stands beside its word anywhere; quick."""
    at = text.find("篇")
    while at >= 0:
        if text[max(0, at - 2) : at] in {"第一", "第1"} or text[at + 1 : at + 2] in {"一", "1"}:
            return True
        at = text.find("篇", at + 1)
    return False


def _holds_texts(text: str, run: list[re.Match[str]]) -> bool:
    """Whether most of them name a document, and a text stands behind most (else they are a list of contents)."""
    named = sum(roles.is_title(match["name"]) for match in run)
    ends = [*(match.start() for match in run[1:]), len(text)]
    long = sum(end - match.start() >= MARKED_APART for match, end in zip(run, ends, strict=True))
    return 2 * named >= len(run) and 2 * long >= len(run)


def _announced(run: list[re.Match[str]]) -> Iterator[Announced]:
    for match in run:
        start = match.start() - match.string.startswith(tuple(_BRACKETS), max(0, match.start() - 1), match.start())
        yield Announced(start, match.end(), match.string[start : match.end()].rstrip())
