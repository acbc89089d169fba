"""The lines of a page in, the marks of samples that begin some of them out, also where the text is glued to a mark."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import number
from govcompare.ingest.site import roles

_OPENING = "【[（(〖★☆●◆◇■▌▶※"
SIGNS = re.escape(f"{_OPENING}】]）)〗")
"""Brackets and ornaments around a number that announces a report."""
SAMPLES = (
    "(?:精选|最新|优秀|通用|经典|实用)?(?:范文|範文|例文|样文|样本|范本|模板|样板|样例|范例|实例|篇)|"
    "(?:Part|PART|No|NO)\\.?"
)
"""What only sites call one of several."""
REACH = 90
"""Characters of a line's beginning in which its mark stands."""
BEHIND = 16
"""Characters behind a mark that are a text's, and no title."""

_NUMERAL = r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2}(?!\d))"
_GLUED = (
    re.compile(rf"[{SIGNS}]{{0,2}}(?:{SAMPLES})\s?{_NUMERAL}\s?[{SIGNS}：:、.．]{{1,2}}"),
    re.compile(rf"[{SIGNS}]{{0,2}}第\s?{_NUMERAL}\s?篇\s?[{SIGNS}：:]{{0,2}}"),
    re.compile(
        r"[^\s，。；：:]{0,40}?(?:报告|報告|总结|總結|讲话|講話|述职|述職|汇报)(?:范文)?\s?"
        rf"(?:[（(]{_NUMERAL}[)）]|(?:篇|范文)(?P<m>[一二三四五六七八九十]{{1,3}}|\d{{1,2}}(?!\d))[{SIGNS}：:]{{0,2}})"
    ),
)
EARLY = 4000
"""Characters of a page among which the first of its marks stands."""
_WORDS = ("篇", "范文", "範文", "告（一", "告(一", "告（1", "告(1")
"""Of which one stands there."""
BEGINS = frozenset(f"{_OPENING}第篇范範例样模实精最优通经PN")
"""With which marks begin; quick."""
NAMED = 50
"""Characters of a document's name, its mark included, by which a line may begin."""


def may_be_sampled(text: str) -> bool:
    """Whether such a mark could stand in a page's beginning; quick."""
    head = text[:EARLY]
    return any(word in head for word in _WORDS)


class Mark(NamedTuple):
    """A line that begins with a mark."""

    line: int
    value: int
    end: int
    """Behind the mark, and behind a title that stands between it and a salutation; in the line."""


def marks(lines: Sequence[Line]) -> Sequence[Mark]:
    """Of the kind that has the longest run 1, 2, 3, …, of which at least one has its text glued to it; ascending."""
    able = [index for index, line in enumerate(lines) if _may_begin(line.text)]
    runs = [_run(list(_of_kind(lines, able, pattern))) for pattern in _GLUED] if len(able) > 1 else []
    best = max(runs, key=len, default=[])
    glued = any(len(lines[mark.line].text) - mark.end > BEHIND for mark in best)
    return best if len(best) > 1 and glued else []


def _may_begin(text: str) -> bool:
    if text[0] in BEGINS:
        return True
    head = text[:NAMED]
    return "篇" in head or "范文" in head or "告（" in head or "告(" in head


def _of_kind(lines: Sequence[Line], able: Sequence[int], pattern: re.Pattern[str]) -> Iterator[Mark]:
    for index in able:
        text = lines[index].text
        match = pattern.match(text, 0, REACH)
        if match is None:
            continue
        spoken = roles.salutation_inside(text)
        end = spoken if spoken is not None and match.end() <= spoken < REACH else match.end()
        if pattern is not _GLUED[1] or end > match.end() or roles.may_be_title(text[:REACH]):
            numeral = match["n"] or match["m"] if "m" in pattern.groupindex else match["n"]
            yield Mark(index, number(numeral), end)


def _run(found: Sequence[Mark]) -> list[Mark]:
    """The longest 1, 2, 3, …; a list of contents before it has begun another."""
    best: list[Mark] = []
    run: list[Mark] = []
    for mark in found:
        if mark.value == 1:
            run = [mark]
        elif run and mark.value == run[-1].value + 1:
            run.append(mark)
        if len(run) >= len(best):
            best = list(run)
    return best
