"""A page in, its lines out; where it lost its line ends, beginning and end are cut at single blanks as well.

Sites speak above a report's first words and below its last ones. There, on a page on one line, nothing but a blank
parts a menu from a title, or a last sentence from a list of links.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from govcompare.ingest.pages.flattened import flattened, lost_line_ends
from govcompare.ingest.pages.line import FLATTENED, Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.site import roles

HEAD, TAIL, BETWEEN = 800, 2500, 300
"""Characters of a line's beginning and end, and before a title in it, in which a site may speak."""

_STOP = re.compile(r"[。！？!?]")


def parts(page: Page) -> Sequence[Line]:
    """Ascending, disjoint, without the blanks between them; the page's lines where it has its line ends."""
    return page.once(_parts)


def _parts(page: Page) -> Sequence[Line]:
    lines = page.lines
    if not lost_line_ends(page):
        return lines
    announced = page.once(flattened)
    found: list[Line] = []
    for line in lines:
        if len(line.text) < FLATTENED:
            found.append(line)
            continue
        titles = [(one.start - line.start, one.title_end - line.start) for one in announced]
        titles = [title for title in titles if 0 <= title[0] < len(line.text)]
        zones = list(_zones(line, titles, line.start < HEAD, len(page.text) - line.end < TAIL))
        found += _cut(line, _around((at for zone in zones for at in _cuts(line.text, *zone)), titles))
    return tuple(found)


def _zones(line: Line, titles: Sequence[tuple[int, int]], first: bool, last: bool) -> Iterator[tuple[int, int]]:
    """Where a site may speak in a line, which may be the first or the last long one."""
    for start, end in titles:
        yield end, end + _head(line.text[end : end + HEAD])
        yield max(0, start - BETWEEN), start
    if first:
        yield 0, _head(line.text)
    if last:
        yield max(0, len(line.text) - TAIL), len(line.text)


def _around(cuts: Iterable[int], titles: Sequence[tuple[int, int]]) -> list[int]:
    """Those outside the titles, and the titles' borders."""
    inside = [at for at in cuts if not any(start <= at < end for start, end in titles)]
    return sorted({*inside, *(at for title in titles for at in title)})


def _head(text: str) -> int:
    """Where a report begins to speak: at its salutation, or in its first sentence."""
    spoken = roles.salutation_inside(text, HEAD)
    if spoken is not None:
        return spoken
    stop = _STOP.search(text, 0, HEAD)
    return stop.start() if stop else min(HEAD, len(text))


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where single blanks stand, other than between figures or the characters of a spaced title."""
    at = text.find(" ", max(1, start), end)
    while 0 < at < len(text) - 1:
        before, behind = text[at - 1], text[at + 1]
        alone = before.isspace() or behind.isspace() or (before.isdigit() and behind.isdigit())
        spaced = (at < 2 or text[at - 2].isspace()) and (at + 2 >= len(text) or text[at + 2].isspace())
        if not alone and not spaced:
            yield at
        at = text.find(" ", at + 1, end)


def _cut(line: Line, at: Sequence[int]) -> Iterator[Line]:
    """The stretches between such places, those without anything left out."""
    length = len(line.text)
    for start, end in pairwise((0, *(place for place in at if 0 < place < length), length)):
        text = line.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        if bare := text.strip():
            yield Line(line.start + begin, line.start + begin + len(bare), bare)
