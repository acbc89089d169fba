"""A marked report in, a sheet with its whole text on one side out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from govcompare.model.outline import Outline
from govcompare.model.span import Span
from govcompare.present.gui.canvas.sheet import Entry, Sheet
from govcompare.present.rows.values import Cell, MarkedReport, MarkedStretch, Role, Stretch

LONGEST = 2_000
"""Characters of a row at most: what is laid out in one go without a pause."""
_ENDS = "。；;！!？?"
_STOPS = "。.:：，,"


def report_sheet(marked: MarkedReport, text: str, outline: Outline) -> Sheet:
    """Paragraph by paragraph; a stretch's passage number is that of the marked stretch it was cut from."""
    headings = sorted(section.heading.start for section in outline.sections if section.heading.length)
    starts = {_behind(text, section.heading.end) for section in outline.sections if section.heading.length}
    body = Span(marked.stretches[0].span.start, marked.stretches[-1].span.end) if marked.stretches else Span(0, 0)
    entries: list[Entry] = []
    stretches = _Cutter(marked.stretches)
    for span in _paragraphs(text, body, starts | set(headings)):
        cell = Cell(marked.report, span, tuple(stretches.of(span)))
        first = span.end - len(span.of(text).lstrip())
        heading = bisect_left(headings, span.start) < bisect_right(headings, first)
        entries.append(Entry((cell,), len(entries), -1, heading=heading))
    return Sheet((text,), entries, len(entries))


def _behind(text: str, end: int) -> int:
    """Behind the stop that closes a heading."""
    return end + 1 if end < len(text) and text[end] in _STOPS else end


class _Cutter:
    """Cuts stretches at the borders of ascending spans."""

    def __init__(self, stretches: tuple[MarkedStretch, ...]) -> None:
        self._stretches, self._next = stretches, 0

    def of(self, span: Span) -> Iterator[Stretch]:
        while self._next < len(self._stretches):
            one = self._stretches[self._next]
            start, end = max(one.span.start, span.start), min(one.span.end, span.end)
            if start < end:
                yield Stretch(Span(start, end), one.role, Role.PLAIN, self._next if one.places else None)
            if one.span.end > span.end:
                return
            self._next += 1


def _paragraphs(text: str, body: Span, starts: set[int]) -> Iterator[Span]:
    """The body cut behind line ends and around headings; blank lines belong to the paragraph behind them."""
    edges = [body.start]
    position = body.start
    while (position := text.find("\n", position, body.end) + 1) > 0:
        edges.append(position)
    edges = sorted({*edges, body.end, *(start for start in starts if body.covers(start))})
    begin = body.start
    for start, end in pairwise(edges):
        if text[start:end].strip():
            yield from _parts(text, Span(begin, end))
            begin = end
    if begin == body.start and body.length:
        yield body


def _parts(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST:
        cut = max(text.rfind(end, start, start + LONGEST) for end in _ENDS) + 1
        cut = cut if cut > start else start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)
