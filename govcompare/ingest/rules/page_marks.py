"""Page numbers, marks of pages and links to the next page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.site import roles
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_MARK = re.compile(
    r"[=\-—–~·•．.\s【\[（(]{0,12}(?:第\s{0,3}[\[（(]?[\d一二三四五六七八九十百]{1,6}[\]）)]?\s{0,3}[页頁](?:\s{0,4}[,，/]?\s{0,4}[共总]\s{0,3}[\d一二三四五六七八九十百]{1,6}\s{0,3}[页頁])?|"
    r"(?:[Pp]age|PAGE)\s{0,3}\d{1,4}(?:\s{0,3}(?:of|OF|/)\s{0,3}\d{1,4})?)[=\-—–~·•．.\s】\]）)]{0,12}$"
)
_DECORATED = re.compile(r"(?P<l>[-—–~·•－―]{1,3})\s{0,4}(?P<n>\d{1,4})\s{0,4}[-—–~·•－―]{1,3}$")
_DASHES = frozenset("-—–~·•－―")
_BARE = re.compile(r"(?P<n>\d{1,4})(?:\s{0,2}/\s{0,2}\d{1,4})?$")
"""A page, or a page of so many; ratios and days are written so as well, but do not count up."""
_PAGER = re.compile(
    r"(?:本(?:文章|文档|新闻|资料|文|页|篇)?[共总]\s?\d{1,4}\s?[页頁].{0,32}|[共总]\s?\d{1,4}\s?[页頁].{0,16}|当前在?第\s?\d{1,4}\s?[页頁].{0,12}|"
    r"(?:(?:上一?页|下一?页|首页|末页|尾页|前一页|后一页|\[?\d{1,3}\]?|\.{2,3}|…|[<>«»]{1,2})\s{0,4}){2,16}|_第\d{1,4}页)$"
)
LONGEST = 40
"""Characters of a mark."""
MOST = 999
"""Pages of a document; a larger number on its line is a year or a figure."""
REACH = 40
"""Characters before a number among which the line above it ends."""
RUNNING, INTERRUPTED = 16, 2
"""Characters of a line that a running head breaks off, and how many of its copies must do so: a heading that a report
has several times stands behind full sentences."""
_PRINT = re.compile(
    r"(?:(?P<day>\d{4}[/-]\d{1,2}[/-]\d{1,2})[\s,]{1,3}(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?\s{1,8}(?P<name>[^。；]{2,80})|"
    r"(?P<address>(?:https?://|www\.)\S{4,150}?)(?:\s{1,8}第?\d{1,4}\s?/?\s?\d{0,4}页?)?)$"
)
"""What browsers set above and below the sheets they print: day, time and the page's name, its address and a count."""
_PRINT_BEGINS = frozenset("12hw")
SHEETS = 2
"""How often it stands in a page at least."""
_PAGER_WORD = re.compile("页|頁")
_STOPS = frozenset("。！？!?；;：:”』」）)》】")
_IN_SENTENCE = re.compile("[。！；，、]")
_NAMES_DOCUMENT = re.compile(
    "报告|報告|文件|材料|汇编|彙編|资料|資料|会议|會議|大会|大會|公报|公報|年鉴|年鑑|日报|日報"
)


Number = tuple[int, int]
"""Index of a line, and the number that stands there alone."""


def _find(page: Page) -> Iterator[Removal]:
    lines = page.lines
    numbers: list[Number] = []
    marks: list[int] = []
    heads: list[int] = []
    above = "。"
    sheets: dict[str, list[int]] = {}
    for index, (_, _, text) in enumerate(lines):
        broken, above = above[-1] not in _STOPS, text
        if text[0] in _PRINT_BEGINS and (sheet := _PRINT.match(text)):
            sheets.setdefault(sheet["name"] or sheet["address"], []).append(index)
        if len(text) > LONGEST:
            continue
        if text[-1].isdigit() or text[0] in _DASHES:
            match = _BARE.match(text) or _DECORATED.match(text)
            if match and int(match["n"]) <= MOST:
                numbers.append((index, int(match["n"])))
                continue
        if _is_mark(text):
            marks.append(index)
        elif broken and _NAMES_DOCUMENT.search(text):
            heads.append(index)
    marks += _pages(page, numbers)
    marks += (index for found in sheets.values() if len(found) >= SHEETS for index in found)
    for index in (*marks, *_running_heads(lines, marks), *_interrupting(lines, heads)):
        yield Removal(RemovalKind.PAGE_MARK, _with_blanks(page.text, lines[index].start, lines[index].end))


def _running_heads(lines: Sequence[Line], marks: Sequence[int]) -> Iterator[int]:
    """Short lines that stand beside most marks of pages."""
    for step in (-1, 1):
        beside = [index + step for index in marks if 0 <= index + step < len(lines)]
        counts = Counter(lines[index].text for index in beside)
        for index in beside:
            text = lines[index].text
            if _is_running(text, counts[text], len(marks)) or _parts_sentence(lines, index, index - step):
                yield index


def _parts_sentence(lines: Sequence[Line], index: int, mark: int) -> bool:
    """Whether a line that names a document stands, with a mark beside it, in the middle of a sentence: it heads the
    second page. Below the title of another report somebody is spoken to, or a heading follows."""
    first, last = min(index, mark) - 1, max(index, mark) + 1
    text = lines[index].text
    if first < 0 or last >= len(lines) or len(text) > LONGEST or _NAMES_DOCUMENT.search(text) is None:
        return False
    above, below = lines[first].text, lines[last].text
    if above[-1] in _STOPS or not _breaks_off(above, text):
        return False
    return roles.is_running(below) and not roles.is_numbered(below) and roles.salutation_inside(below) is None


def _interrupting(lines: Sequence[Line], may_be: Sequence[int]) -> Iterator[int]:
    """Those lines that break off sentences in several places, wherever else they stand: heads of pages. The lines
    they break off differ: those of a report that stands in a file twice are equal."""
    broken: dict[str, set[str]] = {}
    for index in may_be:
        if _breaks_off(lines[index - 1].text, lines[index].text) and _goes_on(lines, index):
            broken.setdefault(lines[index].text, set()).add(lines[index - 1].text)
    heads = {head for head, above in broken.items() if len(above) >= INTERRUPTED}
    if heads:
        yield from (index for index, line in enumerate(lines) if line.text in heads)


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence can go on below a page's head; below a title somebody is spoken to, or a site says whose it
    is."""
    if index + 1 == len(lines):
        return False
    below = lines[index + 1].text
    return below.isdigit() or _is_mark(below) or (roles.is_running(below) and not roles.is_numbered(below))


def _breaks_off(above: str, text: str) -> bool:
    return len(above) >= RUNNING and not _IN_SENTENCE.search(text) and _IN_SENTENCE.search(above) is not None


def _is_running(text: str, count: int, pages: int) -> bool:
    return len(text) <= LONGEST and count >= 3 and count * 2 > pages and not text.isdigit() and not _is_mark(text)


def _is_mark(text: str) -> bool:
    if "页" not in text and "頁" not in text and "age" not in text and "AGE" not in text:
        return False
    return _MARK.match(text) is not None or (_PAGER_WORD.search(text) is not None and _PAGER.match(text) is not None)


def _pages(page: Page, numbers: Sequence[Number]) -> Iterator[int]:
    """Numbers alone on their line that count pages: each one more than the one before, three in a row or two of which
    one stands inside a sentence."""
    run: list[Number] = []
    for one in [*numbers, (-1, -1)]:
        if run and one[1] == run[-1][1] + 1:
            run.append(one)
            continue
        if len(run) >= 3 or (run and _is_decorated(page.lines[run[0][0]].text)) or _is_inside(page, run):
            yield from (index for index, _ in run)
        run = [one]


def _is_inside(page: Page, run: Sequence[Number]) -> bool:
    """Whether one of two numbers stands behind a line that a sentence does not end with."""
    starts = (page.lines[index].start for index, _ in run)
    before = (page.text[max(0, start - REACH) : start].rstrip()[-1:] for start in starts)
    return len(run) == 2 and any(one.isalnum() or one in "，、,“" for one in before if one)


def _is_decorated(text: str) -> bool:
    return not text[0].isdigit()


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
