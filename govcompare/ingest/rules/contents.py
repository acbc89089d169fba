"""Lists of contents: a heading 目录 with short entries behind it, or entries with leaders to page numbers."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_WORD = re.compile(
    r"目\s{0,4}[录錄](?=\s{0,4}[:：】\]]?\s{0,4}(?:[\s一二三四五六七八九十壹\d（(第前]|$))|CONTENTS(?![A-Za-z])"
)
_WORD_BEGINS = ("目", "CONTENTS")
_TOKEN = re.compile(r"[^\s]{1,400}")
_LEADERS = re.compile(r"[^.…·。]{1,80}?(?:[.·．]{4,400}|…{2,200}|(?:\s?[.·]\s?){6,200})\s{0,6}[\d\-—ivxIVX]{0,6}$")
_LEADER_SIGNS = ("....", "……", "····", ". . .")
_LEADER_ENDS = frozenset(".·．…-—ivxIVX")
_MARK = re.compile(
    r"(?:[一二三四五六七八九十壹贰叁肆伍貳參]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.、．]|第[一二三四五六七八九十\d]{1,3}[章节篇部编])"
)
_ANNOUNCES = re.compile(r"[【\[]?第[一二三四五六七八九十百\d]{1,4}[篇章部编編]$")
_LENGTH = re.compile(r"(?<=\D)\d{3,6}字$")
_SPEECH = re.compile(r"[。！!]|^(?:各位|同志们|尊敬的|诸位)")
LONGEST_LEADING = 400
"""Characters of an entry with leaders."""
LONGEST_ENTRY = 60
"""Characters of an entry without leaders."""
LONGEST_NUMBER = 8
"""Characters of a line before an entry's title."""
FEWEST = 3
"""Entries of a list."""
MOST = 2000
TRIES = 3
"""Places where the word for a list of contents stands that are looked at; a page has one list."""
EARLY = 8000
"""Characters before which a list of contents begins (unless it has leaders)."""


def _find(page: Page) -> Iterator[Removal]:
    yield from _with_leaders(page)
    for match in islice(_headings(page.text), TRIES):
        end = _end(page.text, match.end())
        if end > match.end():
            yield Removal(RemovalKind.CONTENTS, Span(match.start(), end))
            return


def _headings(text: str) -> Iterator[re.Match[str]]:
    """Where the word for a list of contents stands early in a text."""
    for word in _WORD_BEGINS:
        start = text.find(word, 0, EARLY)
        while start >= 0:
            if match := _WORD.match(text, start):
                yield match
            start = text.find(word, start + 1, EARLY)


def _with_leaders(page: Page) -> Iterator[Removal]:
    """Runs of lines with leaders, and the short lines between and right before them."""
    lines = page.lines
    if not page.holds(*_LEADER_SIGNS):
        return
    leads = [_leads(line.text) for line in lines]
    for first, last in _runs(leads):
        above = first
        while above and len(lines[above - 1].text) <= 12 and "。" not in lines[above - 1].text:
            above -= 1
        yield Removal(RemovalKind.CONTENTS, Span(lines[above].start, lines[last].end))


def _leads(text: str) -> bool:
    if len(text) > LONGEST_LEADING or not (text[-1] in _LEADER_ENDS or text[-1].isdecimal()):
        return False
    return _LEADERS.match(text) is not None


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last index of runs with at least FEWEST of them; up to two others between are no end."""
    hits = [index for index, flag in enumerate(flags) if flag]
    groups: list[list[int]] = []
    for index in hits:
        if groups and index - groups[-1][-1] <= 3:
            groups[-1].append(index)
        else:
            groups.append([index])
    yield from ((group[0], group[-1]) for group in groups if len(group) >= FEWEST)


def _end(text: str, start: int) -> int:
    """Where the list behind its heading ends; `start` when there is none."""
    seen: set[str] = set()
    end = start
    entries = marked = again = 0
    for count, match in enumerate(_TOKEN.finditer(text, start)):
        entry = _LENGTH.sub("", match[0].strip(":：】]"))
        key = "".join(c for c in entry if c.isalpha())
        back = key in seen and (len(key) > 3 or _ANNOUNCES.match(entry) is not None)
        if len(entry) > LONGEST_ENTRY or count > MOST or _SPEECH.search(entry) or back:
            again += back
            end = _above(text, start, match.start()) if back else end
            break
        seen.add(key)
        entries += 1
        marked += _MARK.match(entry) is not None
        end = match.end()
    else:
        return start
    if entries < FEWEST or (not again and marked < FEWEST):
        return start
    return end


def _above(text: str, start: int, title: int) -> int:
    """Where a list ends whose first entry stands again at `title`: what counts it there is the title's."""
    line_end = text.rfind("\n", start, title)
    stop = title if line_end < 0 or title - line_end > LONGEST_NUMBER else line_end
    return start + len(text[start:stop].rstrip())


CONTENTS = Rule("contents", Stage.BLOCKS, _find)
