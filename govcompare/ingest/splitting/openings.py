"""The lines of a page in, where its reports start out: markers of a compendium, or a title and what follows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govcompare.ingest.pages.flattened import flattened
from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import MARKED_APART, number
from govcompare.ingest.pages.page import Page
from govcompare.ingest.pages.parts import parts
from govcompare.ingest.site import furniture, roles, voice
from govcompare.ingest.site.roles import FURNITURE, Role
from govcompare.ingest.splitting.sampled import SAMPLES, SIGNS, marks, may_be_sampled

FOLLOWING = 8
"""Lines behind a title among which the report's first words must come."""
APART = 400
"""Characters of text that a report has at least; a second title nearer than that repeats the first."""
FEWEST_BARE = 2
"""Titles without salutation behind the first report from which on a page is a compendium."""
HEAD_LINES = 200
"""Lines before the first text among which its title is looked for."""
INTRODUCTION = 400
"""Characters of what a site says of a text above it."""
LONG_TEXT = 600
"""Characters of running text before the first title from which on it is a report of its own."""

_NUMERAL = r"(?P<n>[一二三四五六七八九十百]{1,4}|\d{1,3})"
_MARKERS = (
    re.compile(rf"[{SIGNS}]{{0,2}}\s?第\s?{_NUMERAL}\s?篇[】\]）)]?(?P<rest>.{{0,90}})$"),
    re.compile(
        rf"[{SIGNS}]{{0,2}}(?:{SAMPLES})\s?"
        rf"{_NUMERAL}\s?(?:[{SIGNS}：:、.．\s]|$)(?P<rest>.{{0,90}})"
    ),
    re.compile(rf".{{4,60}}?(?:第\s?|篇|范文|\s)[（(]?{_NUMERAL}\s?篇?[)）]?(?P<rest>)$"),
    re.compile(rf".{{4,60}}?(?:报告|总结|讲话|報告|總結)\s?[（(]?{_NUMERAL}[)）]?(?P<rest>)$"),
)
_OF_SITES = _MARKERS[1]
"""Says it without 第, as only sites do; parts of a plan are called 第一篇."""
_COUNTED = re.compile(rf"[（(第]?{_NUMERAL}\s?(?:[）)、.．]|部分|辑|章)\s{{0,2}}(?P<rest>\S.{{3,80}})$")
"""A number that headings have as well."""
_COUNT_BEGINS = frozenset("（(第一二三四五六七八九十123456789")
_MARK_BEGINS = frozenset("【[（(〖★☆●◆◇■▌▶※第篇范範例样模精最优通经实PN")
_MARK_SIGN = re.compile(r"[PN篇范範例样模报報总總讲\s]")
"""Of the words of `_MARKERS`; quick."""
_MARK_ENDS = frozenset("0123456789一二三四五六七八九十百)）篇")
_SEVERAL = re.compile(r"[二三四五六七八九十两\d]{1,3}篇|汇编|彙編|集锦|大全|合集|精选|范文")
_FORMAL = re.compile(
    r"(?:.{0,30}(?:19|20)\d\d年?.{0,30}|.{1,30}[省市县區区州盟旗镇乡縣鎮鄉].{0,24})(?:工作[报報]告|述[职職].{0,4}[报報]告|工作[总總][结結])$"
)
"""A title with year or place."""
_CLOSED = tuple("。！？!?”』」）)")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a report starts."""

    line: int
    """Index of the line that announces it, or of its first one."""
    start: int
    """Position of the marker or title; of the first character where there is none."""
    title_end: int
    """Behind marker and title."""
    title: str
    """As written, with its marker; empty without one."""


def openings(page: Page) -> list[Opening]:
    """In reading order; empty when nothing announces a report."""
    lines = parts(page)
    found = _announced(page, lines) or _compendium(lines)
    glued = _samples(lines) if may_be_sampled(page.text) else []
    found = glued if len(glued) > len(found) else found
    if not found:
        first = _first(lines)
        found = [first] if first else []
        found += _further(lines, first.line if first else -1)
    return [*_untitled(lines, found[0].line), *found] if found else []


def _announced(page: Page, lines: Sequence[Line]) -> list[Opening]:
    """The reports of a compendium that lost its line ends."""
    found = page.once(flattened)
    index = {line.start: at for at, line in enumerate(lines)} if found else {}
    return [Opening(index[one.start], one.start, one.title_end, one.title) for one in found if one.start in index]


def _samples(lines: Sequence[Line]) -> list[Opening]:
    """The reports of a compendium whose marks the texts are glued to, when most have a text."""
    found = marks(lines)
    ends = [*(lines[mark.line].start for mark in found[1:]), lines[-1].end if lines else 0]
    long = sum(end - lines[mark.line].start >= MARKED_APART for mark, end in zip(found, ends, strict=False))
    if long < max(2, len(found) / 2):
        return []
    return [
        Opening(mark.line, line.start, line.start + mark.end, line.text[: mark.end].rstrip())
        for mark in found
        for line in (lines[mark.line],)
    ]


def _untitled(lines: Sequence[Line], first: int) -> list[Opening]:
    """A text before the first title that is too long to be the site's."""
    prose = [index for index in range(first) if _is_text(lines[index].text)]
    if sum(len(lines[index].text) for index in prose) < LONG_TEXT:
        return []
    start = prose[0]
    while start and roles.role(lines[start - 1].text) in {Role.SALUTATION, Role.NUMBERED, Role.SHORT}:
        start -= 1
    return [Opening(start, lines[start].start, lines[start].start, "")]


def _is_text(text: str) -> bool:
    return roles.role(text) is Role.PROSE and not voice.is_advert(text)


def _compendium(lines: Sequence[Line]) -> list[Opening]:
    """Reports announced by a running number, when at least half of them name a document."""
    able = [index for index, line in enumerate(lines) if _may_mark(line.text)]
    runs: list[Marks] = []
    for pattern in _MARKERS if len(able) > 1 else ():
        found = [(index, match) for index in able if (match := pattern.match(lines[index].text))]
        run = _ascending(lines, [(index, match) for index, match in found if number(match["n"])])
        if run and (pattern is _OF_SITES or _name_documents(lines, run)):
            runs.append(run)
    best = max(runs, key=len, default=[])
    return [_marker(lines, index) for index, _ in best] if best else _counted(lines)


def _name_documents(lines: Sequence[Line], run: "Marks") -> bool:
    """Whether at least half of the marks announce a document."""
    return 2 * sum(_names_document(lines, at, match) for at, match in run) >= len(run)


def _names_document(lines: Sequence[Line], index: int, match: re.Match[str]) -> bool:
    if roles.is_title(match[0]) or roles.is_report(match.string[: match.start("n")]):
        return True
    return _title_follows(lines, index) or _opens(lines, index)


def _counted(lines: Sequence[Line]) -> list[Opening]:
    """Reports whose titles are numbered as headings are: each names what is told to others, and somebody begins to
    speak behind it."""
    found = []
    for index, line in enumerate(lines):
        if line.text[0] not in _COUNT_BEGINS or len(line.text) > roles.LONGEST_NAME:
            continue
        match = _COUNTED.match(line.text)
        if match and roles.is_title(match["rest"]) and roles.is_report(match["rest"]) and _opens(lines, index):
            found.append((index, match))
    run = _ascending(lines, found)
    return [_marker(lines, index) for index, _ in run]


def _may_mark(text: str) -> bool:
    """Whether a line begins or ends the way a marker does; quick."""
    if len(text) > roles.SHORT or not (text[0] in _MARK_BEGINS or text[-1] in _MARK_ENDS):
        return False
    return _MARK_SIGN.search(text) is not None and _is_plain(text)


def _is_plain(text: str) -> bool:
    return not text.endswith(("。", "；", ";", "，", ","))


Marks = list[tuple[int, re.Match[str]]]
"""Lines and what announces a report in them."""


def _ascending(lines: Sequence[Line], found: Marks) -> Marks:
    """Of the runs 1, 2, 3, … (one may be missing) the one with most texts behind its marks; empty when there are fewer
    than two of those, or most have none: then they are a list of contents."""
    runs: list[Marks] = []
    for index, match in found:
        value = number(match["n"])
        if value == 1:
            runs.append([(index, match)])
        elif runs and 0 < value - number(runs[-1][-1][1]["n"]) <= 2:
            runs[-1].append((index, match))
    best = max(runs, key=lambda run: _texts(lines, run), default=[])
    return best if _texts(lines, best) >= max(2, len(best) / 2) else []


def _texts(lines: Sequence[Line], run: Marks) -> int:
    """How many of the marks have a text behind them."""
    starts = [index for index, _ in run]
    return sum(
        lines[end - 1].end - lines[start].start >= MARKED_APART
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)
    )


def _title_follows(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and roles.role(lines[index + 1].text) is Role.TITLE


def _marker(lines: Sequence[Line], index: int) -> Opening:
    """The marker's line, with the title that stands on the next one when the marker has none."""
    line = lines[index]
    if not roles.is_title(line.text) and _title_follows(lines, index):
        behind = lines[index + 1]
        return Opening(index, line.start, behind.end, f"{line.text} {behind.text}")
    return Opening(index, line.start, line.end, line.text)


def _first(lines: Sequence[Line]) -> Opening | None:
    """The title above the first text."""
    best: int | None = None
    session: int | None = None
    for index, line in enumerate(lines[:HEAD_LINES]):
        glued = _glued(lines, index)
        if glued:
            return glued
        role = roles.role(line.text)
        if role is Role.TITLE:
            if best is None or _names_better(line.text, lines[best].text):
                best = index
        elif role is Role.SESSION and session is None:
            session = index
        elif role not in FURNITURE and _is_text_begun(line.text, role) and not _is_above_session(lines, index):
            best = _below_introduction(lines, index, best)
            break
    if best is not None:
        return _titled(lines, best)
    return _above(lines, session) if session is not None else None


def _below_introduction(lines: Sequence[Line], start: int, above: int | None) -> int | None:
    """The title below what a site says of the text, which may fill some lines; `above` where nothing is said."""
    length = 0
    for index in range(start, min(len(lines), start + HEAD_LINES)):
        text = lines[index].text
        length += len(text)
        if length > INTRODUCTION or roles.salutation_inside(text) is not None or roles.is_opening(text):
            return above
        if roles.is_title_line(text) and _opens(lines, index):
            return index
    return above


def _is_above_session(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that could be running text is a title: where and when the report was given stands below it."""
    text = lines[index].text
    if len(text) > roles.LONGEST_NAME or "。" in text or index + 1 >= len(lines) or _begins(text):
        return False
    return roles.role(lines[index + 1].text) is Role.SESSION and roles.role(text) in {Role.SHORT, Role.PROSE}


def _is_text_begun(text: str, role: Role) -> bool:
    """Whether a report's own words stand there, and not the site's introduction."""
    if role is Role.NUMBERED:
        return not _lists_title(text)
    if role is Role.SALUTATION or _begins(text):
        return True
    return roles.is_running(text) and not (len(text) <= INTRODUCTION and voice.is_advert(text))


def _lists_title(text: str) -> bool:
    """Whether a numbered line is one of a list of titles, and not the first heading."""
    match = _COUNTED.match(text)
    return match is not None and roles.is_report(match["rest"]) and roles.is_title(match["rest"])


def _names_better(text: str, above: str) -> bool:
    """Whether a title is the report's sooner than the one above it; a speech at an assembly is only its occasion."""
    if not roles.is_report(above):
        return True
    return roles.is_report(text) and not roles.is_session(roles.title_part(text))


def _begins(text: str) -> bool:
    """Whether somebody begins to speak."""
    return roles.salutation_inside(text) is not None or roles.is_opening(text)


def _above(lines: Sequence[Line], session: int) -> Opening | None:
    """The short lines right above where and when a report was given are its title."""
    start = session
    while start and (
        roles.role(lines[start - 1].text) in {Role.SHORT, Role.TITLE} or _is_above_session(lines, start - 1)
    ):
        start -= 1
    if start == session:
        return None
    text = " ".join(line.text for line in lines[start:session])
    return Opening(start, lines[start].start, lines[session - 1].end, text)


def _titled(lines: Sequence[Line], index: int) -> Opening:
    line = lines[index]
    title = roles.title_part(line.text)
    return Opening(index, line.start, line.start + len(title), title)


def _glued(lines: Sequence[Line], index: int) -> Opening | None:
    """A title at the beginning of a flattened text, the salutation glued to it."""
    line = lines[index]
    at = roles.salutation_inside(line.text)
    if not at:
        return None
    head = line.text[:at].rstrip()
    title = roles.title_part(head)
    if not roles.is_title(title):
        title = title.split(" ", 1)[0]
    if "。" in head or not roles.is_title(title):
        return None
    return Opening(index, line.start, line.start + len(title), title)


def _further(lines: Sequence[Line], first: int) -> list[Opening]:
    """Titles behind the first report that are followed by the first words of another, and by a text."""
    found: list[int] = []
    bare = 0
    since = lines[first].start if first >= 0 else 0
    last = lines[-1].end - APART if lines else 0
    for index in range(first + 1, len(lines)):
        start, end, text = lines[index]
        if end - start > roles.LONGEST_TITLE or start - since < APART:
            continue
        if end > last and not _is_cut_off(lines, index):
            continue
        if roles.is_title_line(text) and (_opens(lines, index) or _stands_between(lines, index)):
            found.append(index)
            bare += not _opens(lines, index)
            since = start
    if bare and len(found) < FEWEST_BARE and not _holds_several(lines, first):
        found = [index for index in found if _opens(lines, index)]
    return [_titled(lines, index) for index in found]


def _is_cut_off(lines: Sequence[Line], index: int) -> bool:
    """Whether a report that a page ends soon behind has at least its first heading; teasers have none."""
    below = lines[index + 1 :]
    return any(roles.is_numbered(line.text) for line in below) and not any(map(_is_excerpt, below))


def _is_excerpt(line: Line) -> bool:
    return furniture.is_excerpt(line.text)


def _stands_between(lines: Sequence[Line], index: int) -> bool:
    """Whether a title with year or place stands between the end of a text and the beginning of another, in which
    nobody is spoken to."""
    if not _FORMAL.match(lines[index].text) or not lines[index - 1].text.endswith(_CLOSED):
        return False
    behind = (line.text for line in lines[index + 1 : index + 1 + FOLLOWING])
    text = next((text for text in behind if roles.role(text) is not Role.SESSION), "")
    return text != "" and (roles.is_numbered(text) or roles.is_running(text))


def _holds_several(lines: Sequence[Line], first: int) -> bool:
    """Whether a page's title says that it is a compendium."""
    return any(_SEVERAL.search(line.text) and roles.is_title(line.text) for line in lines[: first + 1])


def _opens(lines: Sequence[Line], index: int) -> bool:
    """Whether a salutation and somebody's reporting follow the title."""
    for line in lines[index + 1 : index + 1 + FOLLOWING]:
        role = roles.role(line.text)
        if role is Role.TITLE:
            return False
        if roles.is_opening(line.text):
            return True
        if role is Role.PROSE or role in FURNITURE - {Role.METADATA, Role.LABEL, Role.CAPTION}:
            return False
    return False
