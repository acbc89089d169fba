"""Blanks that a page put where the lines of its paper ended, every 27 characters or so, in text that has no others."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

SHORTEST, LONGEST = 16, 60
"""Characters of a line of paper (28 by the standard of official documents)."""
FEWEST = 8
"""Blanks of one text line from which on they are looked at."""
EVEN = 0.6
"""Share of the distances between blanks that must be near the usual one."""
NEAR = 0.2
"""Of the usual distance: figures and Latin letters are narrower than characters."""
BROKEN = 0.8
"""Share of the paragraphs longer than a line that have blanks where each has few of them."""
TIMES = 3
"""Most lines of paper that stand between two blanks where some blanks were lost."""

_BLANK = re.compile(r"(?<=\S) (?=\S)")
_OTHERS = ("  ", "\u3000", "\xa0", "\t")
"""Beside a blank they make it none of paper."""
_ENDS = frozenset("。！？!?：:；;")
_OPENS = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|各位")


def _find(page: Page) -> Iterator[Removal]:
    if not page.holds(" "):
        return
    others = tuple(sign for sign in _OTHERS if page.holds(sign))
    lines = [_measured(line, others) for line in page.lines if _may_hold(line.text)]
    own = [_usual(line.widths) if len(line.widths) > FEWEST else 0 for line in lines]
    known = next(filter(None, own), 0) or _pooled(page.lines, lines)
    if not known:
        return
    for line, usual in zip(lines, own, strict=True):
        for position in _wraps(line, usual or _same(line.widths, known)):
            start = line.start + position
            yield Removal(RemovalKind.LINE_WRAP, Span(start, start + 1))


class _Measured(NamedTuple):
    """A text line, and how many characters stand before, between and behind its blanks."""

    start: int
    text: str
    widths: tuple[int, ...]


def _may_hold(text: str) -> bool:
    return len(text) > SHORTEST and " " in text


def _pooled(every: Sequence[Line], lines: Sequence[_Measured]) -> int:
    """The width of a full line in a text whose paragraphs have few each; 0 when the blanks don't stand at even
    distances, or paragraphs that are wider have none."""
    usual = _usual([width for line in lines for width in line.widths[:-1]])
    wide = sum(line.end - line.start > (1 + NEAR) * usual for line in every)
    broken = sum(len(line.text) > (1 + NEAR) * usual for line in lines)
    return usual if usual and broken >= BROKEN * wide else 0


def _measured(line: Line, others: Sequence[str]) -> _Measured:
    """`others` are those of _OTHERS that the page holds."""
    text = line.text
    if others and any(sign in text for sign in others):
        blanks = (match.start() for match in _BLANK.finditer(text))
        return _Measured(line.start, text, tuple(b - a - 1 for a, b in pairwise((-1, *blanks, len(text)))))
    return _Measured(line.start, text, tuple(map(len, text.split(" "))))


def _wraps(line: _Measured, usual: int) -> Iterator[int]:
    if not usual:
        return
    position = -1
    for before, behind in pairwise(line.widths):
        position += before + 1
        if not _is_break(line.text, position, before, behind, usual):
            yield position


def _usual(widths: Sequence[int]) -> int:
    """The width of a full line; 0 when the blanks don't stand at even distances."""
    inside = sorted(width for width in widths if SHORTEST <= width <= LONGEST)
    if len(inside) < FEWEST:
        return 0
    usual = inside[len(inside) // 2]
    near = sum(abs(width - usual) <= NEAR * usual for width in widths)
    return usual if near >= EVEN * len(widths) else 0


def _same(widths: Sequence[int], known: int) -> int:
    """The width that other lines of the page have, where this one's are it or a few times it: printing a page anew
    loses the blanks at which its own lines end. 0 where they are not."""
    inside = widths[:-1]
    fitting = sum(abs(width - _times(width, known) * known) <= NEAR * known for width in inside)
    return known if fitting >= EVEN * len(inside) else 0


def _times(width: int, usual: int) -> int:
    """How many lines of paper are nearest to the width."""
    return min(TIMES, max(1, (width + usual // 2) // usual))


def _is_break(text: str, position: int, before: int, behind: int, usual: int) -> bool:
    """Whether a paragraph ends at the blank: its last line is short, or the next one stands back for an indent."""
    ends = text[position - 1] in _ENDS
    if (ends or before < usual // 2 + usual // 4) and _OPENS.match(text, position + 1):
        return True
    if before < (1 - NEAR) * usual:
        return ends or before < usual // 2
    return ends and behind <= usual - 2


WRAP_SPACES = Rule("wrap-spaces", Stage.WRAPS, _find)
