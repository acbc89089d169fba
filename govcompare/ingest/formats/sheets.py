"""Lines with their places on pages in, the text of a document in pages out: what only the paper made is known as such.

Nothing is lost: the lines stay in the text, joined by line ends and the pages by form feeds; a line end inside a
paragraph, a running head and a page number are removals.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from govcompare.model.document import Block, Removal, RemovalKind
from govcompare.model.span import Span

FULL = 2.0
"""Widths of a character by which a full line may fall short of the margin: what does not fit goes to the next line."""
INDENT = 1.2
"""The same from which on a line is indented: paragraphs begin two characters to the right."""
LOOSE = 0.6
"""The same by which two lines of one paragraph are further apart than usual."""
ALIKE = 0.15
"""Share by which characters of one paragraph differ in size."""
EDGE = 3
"""Lines at the top and at the bottom of a page among which running heads and page numbers stand."""
SHARE = 0.3
"""Of the pages that have the same running head; left and right pages may have one each."""
LEAST = 3
"""Pages that have it, unless it counts them."""
NEAR = 0.03
"""Of a page's height: how far a running head moves from page to page."""

SHORTEST_PIECE = 2
"""Characters that are left of a line where the edge of a page cuts it."""
WIDE = "\u2e80"
"""From it on characters are as wide as they are high."""

_DIGITS = re.compile(r"\d{1,6}")
_MARKED = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条]|[①-⑳]"
)
_NUMBER = re.compile(
    r"[-—–－·.\s]{0,6}(?:第\s{0,2})?\d{1,4}(?:\s{0,2}[/页頁]\s{0,2}(?:共\s{0,2})?(?:\d{1,4}\s{0,2}[页頁]?)?)?[-—–－·.\s]{0,6}$"
)
_ENDS = frozenset("。！？!?；;：:”）")


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of a page; positions in points from its left upper corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    em: float
    """Width of a full character."""
    column: int = 0
    """Of a page with two; what goes over both is in a column of its own."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, its lines in reading order."""

    height: float
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class Typeset:
    """The text of all pages."""

    text: str
    blocks: tuple[Block, ...]
    removed: tuple[Removal, ...]


def typeset(sheets: Sequence[Sheet]) -> Typeset:
    """A block for each line; page numbers count from 1."""
    marks = _running(sheets)
    marks |= frozenset(_cut(sheets, marks))
    parts: list[str] = []
    blocks: list[Block] = []
    spans: list[tuple[int, int, Span]] = []
    at = 0
    for number, sheet in enumerate(sheets):
        if number:
            parts.append("\f")
            at += 1
        for index, line in enumerate(sheet.lines):
            if index:
                parts.append("\n")
                at += 1
            span = Span(at, at + len(line.text))
            spans.append((number, index, span))
            blocks.append(Block(span, page=number + 1))
            parts.append(line.text)
            at = span.end
    text = "".join(parts)
    return Typeset(text, tuple(blocks), tuple(_removals(sheets, text, spans, marks)))


Where = tuple[int, int]
"""Page and line."""


def _removals(
    sheets: Sequence[Sheet], text: str, spans: Sequence[tuple[int, int, Span]], marks: frozenset[Where]
) -> Iterator[Removal]:
    body = [(number, index, span) for number, index, span in spans if (number, index) not in marks]
    joined = _joined(sheets, [(number, index) for number, index, _ in body])
    following = {a[2].end: b[2].start for at, (a, b) in enumerate(pairwise(body)) if at in joined}
    wrapped = -1
    for number, index, span in spans:
        if (number, index) in marks:
            if span.length:
                yield Removal(RemovalKind.PAGE_MARK, span)
            if span.end < wrapped:
                yield Removal(RemovalKind.LINE_WRAP, Span(span.end, span.end + 1))
            continue
        wrapped = following.get(span.end, -1)
        if wrapped > span.end:
            end = (
                len(text[: span.end].rstrip(" \u3000"))
                if text[span.end - 1 : span.end] in {" ", "\u3000"}
                else span.end
            )
            start = max(end, span.start)
            yield Removal(RemovalKind.LINE_WRAP, Span(start, span.end + 1))


def _running(sheets: Sequence[Sheet]) -> frozenset[Where]:
    """Running heads and page numbers."""
    places: dict[tuple[str, int], list[Where]] = {}
    decorated: set[Where] = set()
    for number, sheet in enumerate(sheets):
        count = len(sheet.lines)
        for index in sorted({*range(min(EDGE, count)), *range(max(0, count - EDGE), count)}):
            line = sheet.lines[index]
            text = "".join(line.text.split())
            if not text:
                continue
            is_number = _NUMBER.match(line.text.strip()) is not None
            if is_number and not text.isdecimal() and text[0] == text[-1]:
                decorated.add((number, index))
            key = "#" if is_number else _DIGITS.sub("#", text)
            level = int(line.top / max(1.0, sheet.height) / NEAR)
            places.setdefault((key, level), []).append((number, index))
    found = set(decorated)
    for (key, level), here in places.items():
        near = {page for other in (-1, 0, 1) for page, _ in places.get((key, level + other), ())}
        if len(near) >= max(2 if "#" in key else LEAST, SHARE * len(sheets)):
            found.update(here)
    return frozenset(where for where in found if _at_edge(sheets, where, found))


def _cut(sheets: Sequence[Sheet], marks: frozenset[Where]) -> Iterator[Where]:
    """Pieces of a line that the edge of a page cuts: browsers print what fits of it on both pages."""
    for number in range(len(sheets) - 1):
        last = next((at for at in range(len(sheets[number].lines) - 1, -1, -1) if (number, at) not in marks), None)
        following = range(len(sheets[number + 1].lines))
        first = next((at for at in following if (number + 1, at) not in marks), None)
        if last is None or first is None:
            continue
        above, below = sheets[number].lines[last], sheets[number + 1].lines[first]
        if _is_piece(above, below):
            yield number, last
        elif _is_piece(below, above):
            yield number + 1, first


def _is_piece(piece: SheetLine, whole: SheetLine) -> bool:
    """Whether `piece` is `whole` but for characters that were dropped here and there."""
    written, full = "".join(piece.text.split()), "".join(whole.text.split())
    rest = iter(full)
    if not SHORTEST_PIECE <= len(written) <= len(full) or not all(character in rest for character in written):
        return False
    offset = whole.left
    for character in full:
        if character == written[0] and abs(offset - piece.left) <= piece.em:
            return True
        offset += whole.em if character >= WIDE else whole.em / 2
    return False


def _at_edge(sheets: Sequence[Sheet], where: Where, found: set[Where]) -> bool:
    """Whether nothing but other such lines stands between it and the page's edge."""
    number, index = where
    above = all((number, other) in found for other in range(index))
    return above or all((number, other) in found for other in range(index + 1, len(sheets[number].lines)))


def _joined(sheets: Sequence[Sheet], body: Sequence[Where]) -> frozenset[int]:
    """Indices of the lines that the next one goes on from."""
    lines = [sheets[number].lines[index] for number, index in body]
    columns: dict[Where, list[SheetLine]] = {}
    places = [(number, line.column) for (number, _), line in zip(body, lines, strict=True)]
    for place, line in zip(places, lines, strict=True):
        columns.setdefault(place, []).append(line)
    pages: dict[int, list[SheetLine]] = {}
    for (number, _), of_column in columns.items():
        pages.setdefault(number, []).extend(of_column)
    margins = {
        place: _margins(of_column if len(of_column) >= LEAST else pages[place[0]])
        for place, of_column in columns.items()
    }
    steps = list(zip(pairwise(lines), pairwise(places), strict=True))
    apart = [b.top - a.bottom for (a, b), (here, there) in steps if here == there and b.top > a.top]
    usual = median(apart) if apart else 0.0
    found: set[int] = set()
    for index, ((a, b), (here, there)) in enumerate(steps):
        near = here != there or b.top - a.bottom <= usual + LOOSE * a.em
        if near and _goes_on(a, b, margins[here], margins[there], goes=index - 1 in found):
            found.add(index)
    return frozenset(found)


def _margins(lines: Sequence[SheetLine]) -> tuple[float, float]:
    """Left and right, of the lines of running text."""
    lefts = Counter(round(line.left) for line in lines)
    few = max(2, len(lines) // 20)
    left = min((left for left, count in lefts.items() if count >= few), default=min(line.left for line in lines))
    rights = sorted(line.right for line in lines)
    return left, rights[-1 - len(rights) // 20]


def _goes_on(a: SheetLine, b: SheetLine, here: tuple[float, float], there: tuple[float, float], *, goes: bool) -> bool:
    if not a.text.strip() or not b.text.strip() or abs(a.em - b.em) > ALIKE * max(a.em, b.em):
        return False
    if a.right < here[1] - FULL * a.em:
        return False
    left = b.left - there[0]
    hangs = goes and here == there and abs(b.left - a.left) <= LOOSE * a.em
    if left >= INDENT * b.em and not hangs:
        return False
    last = a.text.rstrip()[-1]
    return not (last in _ENDS and _MARKED.match(b.text.lstrip()))
