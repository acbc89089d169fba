"""Page numbers, marks of pages and links to the next page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govcompare.ingest.line import Line
from govcompare.ingest.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_MARK = re.compile(
    r"[=\-—–~·•．.\s【\[（(]{0,12}(?:第\s{0,3}[\d一二三四五六七八九十百]{1,6}\s{0,3}[页頁](?:\s{0,4}[,，/]?\s{0,4}[共总]\s{0,3}[\d一二三四五六七八九十百]{1,6}\s{0,3}[页頁])?|"
    r"[Pp]age\s{0,3}\d{1,4}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?)[=\-—–~·•．.\s】\]）)]{0,12}$"
)
_DECORATED = re.compile(r"(?P<l>[-—–~·•－―]{1,3})\s{0,4}(?P<n>\d{1,4})\s{0,4}[-—–~·•－―]{1,3}$")
_DASHES = frozenset("-—–~·•－―")
_BARE = re.compile(r"(?P<n>\d{1,4})$")
_PAGER = re.compile(
    r"(?:本(?:文章|文档|新闻|资料|文|页|篇)?[共总]\s?\d{1,4}\s?[页頁].{0,16}|[共总]\s?\d{1,4}\s?[页頁].{0,16}|当前在?第\s?\d{1,4}\s?[页頁].{0,12}|"
    r"(?:(?:上一?页|下一?页|首页|末页|尾页|前一页|后一页|\[?\d{1,3}\]?|\.{2,3}|…)\s{0,4}){2,16}|_第\d{1,4}页)$"
)
LONGEST = 40
"""Characters of a mark."""
MOST = 999
"""Pages of a document; a larger number on its line is a year or a figure."""
REACH = 40
"""Characters before a number among which the line above it ends."""
_PAGER_WORD = re.compile("页|頁")


def _find(page: Page) -> Iterator[Removal]:
    lines = page.lines
    numbers: list[tuple[int, int, int]] = []
    marks: list[int] = []
    for index, (_, _, text) in enumerate(lines):
        if len(text) > LONGEST:
            continue
        if text[-1].isdigit() or text[0] in _DASHES:
            match = _BARE.match(text) or _DECORATED.match(text)
            if match and int(match["n"]) <= MOST:
                numbers.append((lines[index].start, lines[index].end, int(match["n"])))
                continue
        if _is_mark(text):
            marks.append(index)
    for index in (*marks, *_running_heads(lines, marks)):
        yield Removal(RemovalKind.PAGE_MARK, _with_blanks(page.text, lines[index].start, lines[index].end))
    for start, end in _pages(page.text, numbers):
        yield Removal(RemovalKind.PAGE_MARK, _with_blanks(page.text, start, end))


def _running_heads(lines: Sequence[Line], marks: Sequence[int]) -> Iterator[int]:
    """Short lines that stand beside most marks of pages."""
    for step in (-1, 1):
        beside = [index + step for index in marks if 0 <= index + step < len(lines)]
        counts = Counter(lines[index].text for index in beside)
        yield from (index for index in beside if _is_running(lines[index].text, counts[lines[index].text], len(marks)))


def _is_running(text: str, count: int, pages: int) -> bool:
    return len(text) <= LONGEST and count >= 3 and count * 2 > pages and not text.isdigit() and not _is_mark(text)


def _is_mark(text: str) -> bool:
    if "页" not in text and "頁" not in text and "age" not in text:
        return False
    return _MARK.match(text) is not None or (_PAGER_WORD.search(text) is not None and _PAGER.match(text) is not None)


def _pages(text: str, numbers: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Numbers alone on their line that count pages: each one more than the one before, three in a row or two of which
    one stands inside a sentence."""
    run: list[tuple[int, int, int]] = []
    for one in [*numbers, (len(text), len(text), -1)]:
        if run and one[2] == run[-1][2] + 1:
            run.append(one)
            continue
        if len(run) >= 3 or (run and _is_decorated(text, run[0])) or _is_inside(text, run):
            yield from ((start, end) for start, end, _ in run)
        run = [one]


def _is_inside(text: str, run: Sequence[tuple[int, int, int]]) -> bool:
    """Whether one of two numbers stands behind a line that a sentence does not end with."""
    before = (text[max(0, start - REACH) : start].rstrip()[-1:] for start, _, _ in run)
    return len(run) == 2 and any(one.isalnum() or one in "，、,“" for one in before if one)


def _is_decorated(text: str, one: tuple[int, int, int]) -> bool:
    return not text[one[0] : one[1]].isdigit()


def _with_blanks(text: str, start: int, end: int) -> Span:
    """With the blank lines around it when a sentence goes on over it, else with one line end."""
    begin, stop = start, end
    while begin and text[begin - 1] in "\r\n\f \t\u3000\xa0":
        begin -= 1
    while stop < len(text) and text[stop] in "\r\n\f \t\u3000\xa0":
        stop += 1
    if begin == 0 or stop == len(text):
        return Span(begin if begin == 0 else start, stop if stop == len(text) and begin == 0 else end)
    return Span(
        min(text.find("\n", begin, start) + 1 or start, start), min(text.find("\n", end, stop) + 1 or end, stop)
    )


PAGE_MARKS = Rule("page-marks", Stage.CHARACTERS, _find)
