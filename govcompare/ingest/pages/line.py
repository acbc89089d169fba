"""A text in, its lines out; where something was taken out of it, only what stands around that is cut anew."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from govcompare.model.document import Removal
from govcompare.model.span import Span

FLATTENED = 400
"""Characters from which on a line is looked through for runs of blanks that once were paragraph ends; paragraphs of
reports that have their line ends are shorter than that as a rule, and have no such runs inside."""

_LINE = re.compile(r"[^\n\r\f\v]+")
_LINE_END = re.compile(r"[\n\r\f\v]")
_PARAGRAPH_END = re.compile(r"[\t\u3000\xa0 ](?:[\t\u3000\xa0 ]{1,399}|(?<=\t))")


class Line(NamedTuple):
    """A stretch between line ends, without the blanks at its ends; never empty."""

    start: int
    end: int
    text: str


class Before(NamedTuple):
    """What a text was before something was taken out of it."""

    text: str
    lines: Sequence[Line]
    removed: Sequence[Removal]
    """Ascending and disjoint."""


class _Touched(NamedTuple):
    """Lines that must be cut anew, as something was taken out between the line ends around them."""

    first: int
    last: int
    gone: int
    """Characters taken out of them and of what stands between them."""


def cut(text: str, seams: Sequence[int], start: int, end: int) -> Iterator[Line]:
    """The lines of [start, end); none goes on over one of the `seams` (ascending)."""
    inside = seams[bisect_right(seams, start) : bisect_left(seams, end)]
    for first, last in pairwise((start, *inside, end)):
        yield from _lines(text, first, last)


def cut_anew(text: str, seams: Sequence[int], before: Before) -> Iterator[Line]:
    """The same of a whole text, equal to `cut`; for each line that nothing was taken out of, the one it was."""
    lines = before.lines
    kept = gone = 0
    for touched in _touched(before) if lines else ():
        yield from _moved(lines[kept : touched.first], gone)
        start = (lines[touched.first - 1].end if touched.first else 0) - gone
        gone += touched.gone
        kept = touched.last + 1
        end = lines[kept].start - gone if kept < len(lines) else len(text)
        yield from cut(text, seams, start, end)
    yield from _moved(lines[kept:], gone)


def _moved(lines: Sequence[Line], gone: int) -> Sequence[Line]:
    return [Line(start - gone, end - gone, text) for start, end, text in lines] if gone else lines


def _touched(before: Before) -> list[_Touched]:
    text, lines, _ = before
    found: list[_Touched] = []
    begun = ended = 0
    for removal in before.removed:
        begun, ended = _reached(lines, removal.span, begun, ended)
        first, last = max(0, begun - 1), min(len(lines) - 1, ended)
        gone = removal.span.length
        while first and not _LINE_END.search(text, lines[first - 1].end, lines[first].start):
            if found and first <= found[-1].last:
                break
            first -= 1
        if found and first <= found[-1].last:
            first, last, gone = found[-1].first, max(last, found[-1].last), gone + found.pop().gone
        while last + 1 < len(lines) and not _LINE_END.search(text, lines[last].end, lines[last + 1].start):
            last += 1
        found.append(_Touched(first, last, gone))
    return found


def _reached(lines: Sequence[Line], span: Span, begun: int, ended: int) -> tuple[int, int]:
    """How many lines begin at `span.start` or before it, and how many end before `span.end`; from what a span before
    it gave."""
    many, start, end = len(lines), span.start, span.end
    while begun < many and lines[begun].start <= start:
        begun += 1
    while ended < many and lines[ended].end < end:
        ended += 1
    return begun, ended


def _lines(text: str, first: int, last: int) -> list[Line]:
    found: list[Line] = []
    for match in _LINE.finditer(text, first, last):
        begin, stop = match.span()
        if stop - begin >= FLATTENED:
            for blanks in _PARAGRAPH_END.finditer(text, begin, stop):
                start, end = blanks.span()
                found += _line(text[begin:start], begin)
                begin = end
        found += _line(text[begin:stop], begin)
    return found


def _line(part: str, start: int) -> tuple[Line, ...]:
    bare = part.strip()
    if not bare:
        return ()
    if len(bare) < len(part):
        start += len(part) - len(part.lstrip())
    return (Line(start, start + len(bare), bare),)
