"""The lines of a page in, those that count its reports in a way of the site's own out: ◆范本A, Part 3, ☆第一部分☆.

What stands around the number is the same in all of them, and below most a report begins, with its title or with
somebody who speaks. How it is written is nothing that a reader goes by.
"""

import re
from collections.abc import Iterator, Sequence

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import number
from govcompare.ingest.site import roles
from govcompare.ingest.splitting.runs import ascending
from govcompare.ingest.splitting.titled import is_formal, opens

LONGEST = 20
"""Characters of such a mark without a title."""
BEFORE = 10
"""Characters before its number."""
FIRST_LETTER = ord("A") - 1

_COUNTER = re.compile(
    rf"(?P<before>[^\d一二三四五六七八九十。，；：]{{0,{BEFORE}}}?)"
    r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2}(?!\d)|[A-L](?![A-Za-z]))(?P<rest>.{0,80})$"
)
_ANNEXES = frozenset("附表图圖")
"""With which what belongs to one report begins."""
_PART = re.compile("[章节節编編卷]|部分")
"""What the parts of one document are called as well: then below each a report must begin."""
_NAMES_REPORT = re.compile(
    "[报報]告|述[职職]|[讲講][话話]|[汇匯][报報]|[省市县區区州盟旗镇乡縣鎮鄉].{0,16}[总總][结結]"
)
_SIGNS = " 　:：、.．)）】]"


def series(lines: Sequence[Line]) -> list[int]:
    """Indices of the marks, ascending; fewer than two are none."""
    frames: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for index, line in enumerate(lines):
        if len(line.text) <= roles.LONGEST_NAME and line.text[0] not in _ANNEXES:
            for before, behind, value in _marks(line.text):
                frames.setdefault((before, behind), []).append((index, value))
    runs = (ascending(lines, found) for found in frames.values() if len(found) > 1)
    return max((run for run in runs if run and _announce(lines, run)), key=len, default=[])


def _marks(text: str) -> Iterator[tuple[str, str, int]]:
    """What stands before and behind the number, and the number; a title behind it may be another in each."""
    found = _COUNTER.match(text)
    if found is None:
        return
    rest = found["rest"]
    value = ord(found["n"]) - FIRST_LETTER if found["n"].isascii() and found["n"].isalpha() else number(found["n"])
    if len(text) <= LONGEST:
        yield found["before"], rest, value
    title = rest.lstrip(_SIGNS)
    if len(title) < len(rest) and _names_report(title):
        yield found["before"], rest[: len(rest) - len(title)].strip() + "…", value


def title_behind(text: str) -> str:
    """The title behind a mark's number; empty where none stands there."""
    found = _COUNTER.match(text)
    title = found["rest"].lstrip(_SIGNS) if found else ""
    return title if _names_report(title) else ""


def _names_report(text: str) -> bool:
    return bool(text) and roles.is_title_line(text) and _NAMES_REPORT.search(text) is not None


def _announce(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether a report begins below at least half of the marks; below all, where they could be those of parts."""
    able = sum(_begins(lines, index) for index in run)
    parts = all(_PART.search(lines[index].text) for index in run)
    return able == len(run) if parts else able > 1 or 2 * able >= len(run) > 1


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Whether somebody speaks below a mark, or a title stands below it, or behind it one with year or place."""
    if opens(lines, index) or is_formal(lines[index].text):
        return True
    return index + 1 < len(lines) and _names_report(lines[index + 1].text)
