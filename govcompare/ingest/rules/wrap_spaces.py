"""Blanks that a page put where the lines of its paper ended, every 27 characters or so, in text that has no others."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govcompare.ingest.page import Page
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

_BLANK = re.compile(r"(?<=\S) (?=\S)")
_ENDS = tuple("。！？!?：:；;")
_OPENS = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|各位")


def _find(page: Page) -> Iterator[Removal]:
    if not page.holds(" "):
        return
    for line in page.lines:
        if len(line.text) >= FEWEST * SHORTEST and line.text.count(" ") >= FEWEST:
            for position in _wraps(line.text):
                start = line.start + position
                yield Removal(RemovalKind.LINE_WRAP, Span(start, start + 1))


def _wraps(text: str) -> Iterator[int]:
    blanks = [match.start() for match in _BLANK.finditer(text)]
    bounds = [-1, *blanks, len(text)]
    widths = [b - a - 1 for a, b in pairwise(bounds)]
    usual = _usual(widths)
    if not usual:
        return
    for index, position in enumerate(blanks):
        before, behind = widths[index], widths[index + 1]
        if not _is_break(text, position, before, behind, usual):
            yield position


def _usual(widths: Sequence[int]) -> int:
    """The width of a full line; 0 when the blanks don't stand at even distances."""
    inside = sorted(width for width in widths if SHORTEST <= width <= LONGEST)
    if len(inside) < FEWEST:
        return 0
    usual = inside[len(inside) // 2]
    near = sum(abs(width - usual) <= NEAR * usual for width in widths)
    return usual if near >= EVEN * len(widths) else 0


def _is_break(text: str, position: int, before: int, behind: int, usual: int) -> bool:
    """Whether a paragraph ends at the blank: its last line is short, or the next one stands back for an indent."""
    if _OPENS.match(text, position + 1) and (text[position - 1] in _ENDS or before < usual // 2 + usual // 4):
        return True
    if before < (1 - NEAR) * usual:
        return text[position - 1] in _ENDS or before < usual // 2
    return text[position - 1] in _ENDS and behind <= usual - 2


WRAP_SPACES = Rule("wrap-spaces", Stage.WRAPS, _find)
