"""Lines with their places on pages in, the text of a document in pages out: what only the paper made is known as such.

Nothing is lost: the lines stay in the text, joined by line ends and the pages by form feeds; a line end inside a
paragraph, a running head and a page number are removals.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
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

SAME = 0.5
"""Share of the lower one's height by which two pieces of one line overlap."""
BACKWARDS = 0.8
"""Share of steps from line to line that go up the page when it was drawn from its foot."""
COLUMN = 0.3
"""Share of a page's pieces of text that each of two columns has."""
WHOLE = 0.85
"""The same of both together; the rest goes over both."""
TEXT_WIDTH = 10.0
"""Full characters of a usual line of a column of text; the columns of tables are narrower."""
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


def assembled(pieces: Iterable[SheetLine]) -> tuple[SheetLine, ...]:
    """Lines in reading order, of pieces as they were drawn."""
    drawn = list(pieces)
    gutter = _gutter(drawn)
    return tuple(_in_order(_merged(drawn))) if gutter is None else tuple(_merged(_in_columns(drawn, gutter)))


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


def _gutter(pieces: Sequence[SheetLine]) -> float | None:
    """Where the space between two columns of running text ends; None on a page of one."""
    lefts = Counter(round(piece.left) for piece in pieces)
    for at, count in sorted(lefts.items()):
        if count < LEAST:
            continue
        before = [piece for piece in pieces if piece.right <= at]
        behind = [piece for piece in pieces if piece.left >= at - 1]
        if min(len(before), len(behind)) < COLUMN * len(pieces) or len(before) + len(behind) < WHOLE * len(pieces):
            continue
        widths = [median((piece.right - piece.left) / piece.em for piece in column) for column in (before, behind)]
        if min(widths) >= TEXT_WIDTH and _side_by_side(before, behind):
            return at - 1.0
    return None


def _side_by_side(before: Sequence[SheetLine], behind: Sequence[SheetLine]) -> bool:
    """Whether both reach over the same part of the page's height."""
    top = max(min(piece.top for piece in column) for column in (before, behind))
    bottom = min(max(piece.bottom for piece in column) for column in (before, behind))
    shorter = min(max(p.bottom for p in column) - min(p.top for p in column) for column in (before, behind))
    return bottom - top >= SAME * shorter


def _in_columns(pieces: Sequence[SheetLine], gutter: float) -> list[SheetLine]:
    """Down the first column and then the second, between what goes over both."""
    over = sorted(piece.top for piece in pieces if piece.left < gutter < piece.right)

    def place(piece: SheetLine) -> tuple[int, int]:
        column = 1 if piece.left >= gutter else 2 if piece.right <= gutter + 1 else 0
        return bisect_right(over, piece.top), (0, 2, 1)[column]

    found: list[SheetLine] = []
    for (_, column), of_column in groupby(sorted(pieces, key=place), key=place):
        found += [replace(piece, column=column) for piece in _downward(list(of_column))]
    return found


def _downward(pieces: Sequence[SheetLine]) -> Iterator[SheetLine]:
    """Row below row, each from left to right: a running head is often drawn last."""
    row: list[SheetLine] = []
    for piece in sorted(pieces, key=lambda one: one.top):
        if row and piece.top > row[0].bottom - SAME * (row[0].bottom - row[0].top):
            yield from sorted(row, key=lambda one: one.left)
            row = []
        row.append(piece)
    yield from sorted(row, key=lambda one: one.left)


def _merged(pieces: Iterable[SheetLine]) -> list[SheetLine]:
    """Pieces of one line made one."""
    found: list[SheetLine] = []
    for piece in pieces:
        if found and _is_same_line(found[-1], piece):
            found.append(_one(found.pop(), piece))
        else:
            found.append(piece)
    return found


def _one(a: SheetLine, b: SheetLine) -> SheetLine:
    blank = " " if b.left - a.right > a.em and not a.text.endswith(" ") else ""
    return SheetLine(
        a.text + blank + b.text,
        a.left,
        max(a.right, b.right),
        min(a.top, b.top),
        max(a.bottom, b.bottom),
        a.em,
        a.column,
    )


def _is_same_line(a: SheetLine, b: SheetLine) -> bool:
    if a.column != b.column:
        return False
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    lower = min(a.bottom - a.top, b.bottom - b.top)
    return overlap > SAME * lower and b.left >= a.right - a.em / 2


def _in_order(lines: list[SheetLine]) -> list[SheetLine]:
    """As drawn, which is as read, unless the page was drawn from its foot."""
    steps = list(pairwise(lines))
    upward = sum(b.bottom <= a.top + a.em / 2 for a, b in steps)
    if len(steps) > 1 and upward >= BACKWARDS * len(steps):
        return sorted(lines, key=lambda line: (line.top, line.left))
    return lines
