"""The lines of a page in, where its reports start out: markers of a compendium, or a title and what follows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from govcompare.ingest.pages.flattened import flattened
from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import MARKED_APART, number
from govcompare.ingest.pages.page import Page
from govcompare.ingest.pages.parts import parts
from govcompare.ingest.site import roles, voice
from govcompare.ingest.site.roles import FURNITURE, Role
from govcompare.ingest.splitting.ruled import ruled
from govcompare.ingest.splitting.runs import ascending
from govcompare.ingest.splitting.sampled import BEGINS, SAMPLES, SIGNS, marks, may_be_sampled
from govcompare.ingest.splitting.series import series, title_behind
from govcompare.ingest.splitting.titled import further, opens

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
_MARK_SIGN = re.compile(r"[PN篇范範例样模报報总總讲\s]")
"""Of the words of `_MARKERS`; quick."""
_MARK_ENDS = frozenset("0123456789一二三四五六七八九十百)）篇")


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
        found = _titles(lines)
        counted = series(lines)
        if len(counted) >= max(2, len(found)):
            found = [_of_series(lines, index) for index in counted]
        parting = ruled(lines)
        if len(parting) > len(found):
            found = [_below_rule(lines, index) for index in parting]
    return [*_untitled(lines, found[0].line), *found] if found else []


def _titles(lines: Sequence[Line]) -> list[Opening]:
    """The title above the first text, and those of the others behind it."""
    first = _first(lines)
    found = [first] if first else []
    return [*found, *(_titled(lines, index) for index in further(lines, first.line if first else -1))]


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
    return _title_follows(lines, index) or opens(lines, index)


def _counted(lines: Sequence[Line]) -> list[Opening]:
    """Reports whose titles are numbered as headings are: each names what is told to others, and somebody begins to
    speak behind it."""
    found = []
    for index, line in enumerate(lines):
        if line.text[0] not in _COUNT_BEGINS or len(line.text) > roles.LONGEST_NAME:
            continue
        match = _COUNTED.match(line.text)
        if match and roles.is_title(match["rest"]) and roles.is_report(match["rest"]) and opens(lines, index):
            found.append((index, match))
    run = _ascending(lines, found)
    return [_marker(lines, index) for index, _ in run]


def _may_mark(text: str) -> bool:
    """Whether a line begins or ends the way a marker does; quick."""
    if len(text) > roles.SHORT or not (text[0] in BEGINS or text[-1] in _MARK_ENDS):
        return False
    return _MARK_SIGN.search(text) is not None and _is_plain(text)


def _is_plain(text: str) -> bool:
    return not text.endswith(("。", "；", ";", "，", ","))


Marks = list[tuple[int, re.Match[str]]]
"""Lines and what announces a report in them."""


def _ascending(lines: Sequence[Line], found: Marks) -> Marks:
    """Those that count up."""
    chosen = set(ascending(lines, [(index, number(match["n"])) for index, match in found]))
    return [(index, match) for index, match in found if index in chosen]


def _title_follows(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and roles.role(lines[index + 1].text) is Role.TITLE


def _marker(lines: Sequence[Line], index: int) -> Opening:
    """The marker's line, with the title that stands on the next one when the marker has none."""
    line = lines[index]
    if not roles.is_title(line.text) and _title_follows(lines, index):
        behind = lines[index + 1]
        return Opening(index, line.start, behind.end, f"{line.text} {behind.text}")
    return Opening(index, line.start, line.end, line.text)


def _of_series(lines: Sequence[Line], index: int) -> Opening:
    """The same, called by its title alone where it has one."""
    marker = _marker(lines, index)
    title = lines[index + 1].text if _title_follows(lines, index) else title_behind(marker.title)
    return replace(marker, title=title or marker.title)


def _below_rule(lines: Sequence[Line], index: int) -> Opening:
    """The report below a line of signs, with its title where it has one."""
    line = lines[index]
    if _title_follows(lines, index):
        return replace(_titled(lines, index + 1), line=index, start=line.start)
    return Opening(index, line.start, line.end, "")


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
        if roles.is_title_line(text) and opens(lines, index):
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
