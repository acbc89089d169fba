"""A stretch of a key in, the stretch of text that a reader would mark out: whole sentences, with their punctuation."""

from bisect import bisect_left

from govcompare.compare.prepared import Prepared
from govcompare.model.span import Span

_NEAR = 12
"""So many characters are added or left out without asking to start and end with a sentence."""
_COVERED = 0.35
"""Share of a sentence that is covered from which on the rest belongs to the passage too: in heavily edited copies its
words may be so changed that no two neighbouring characters are left."""
_MOST = 120
"""But never more characters than this."""
_OPENERS = "“‘《〈（(「『【[\"'"
_CLOSERS = "。；;！!？?，,、：:”’》〉）)」』】]\"'…"
_FEW = 3
"""Signs of punctuation that are taken along on either end."""


def between_sentences(report: Prepared, first: int, end: int) -> tuple[int, int]:
    """The stretch `[first, end)` of the key moved to the borders of sentences that are near enough."""
    return _border(report, first, start=True), _border(report, end, start=False)


def _border(report: Prepared, place: int, *, start: bool) -> int:
    breaks = report.breaks
    number = bisect_left(breaks, place)
    if number == len(breaks) or breaks[number] == place or not number:
        return place
    low, high = int(breaks[number - 1]), int(breaks[number])
    outer, inner = (low, high) if start else (high, low)
    covered = abs(inner - place) / (high - low)
    if abs(outer - place) <= _NEAR or (covered >= _COVERED and abs(outer - place) <= _MOST):
        return outer
    return inner if abs(inner - place) <= _NEAR else place


def span(report: Prepared, first: int, end: int) -> Span:
    """Where the key's characters `[first, end)` stand, with the punctuation that belongs to them."""
    plain, text = report.span_of(first, end), report.report.text
    start, stop = plain.start, plain.end
    while start > report.report.body_start and plain.start - start < _FEW and text[start - 1] in _OPENERS:
        start -= 1
    while stop < len(text) and stop - plain.end < _FEW and text[stop] in _CLOSERS:
        stop += 1
    return Span(start, stop)
