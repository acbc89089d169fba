"""Pieces of a page's text as they were drawn in, its lines in reading order out: columns one after the other."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from govcompare.ingest.formats.sheets import SheetLine

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
ALIGNED = 3
"""Pieces that begin at the same place, where a column may begin."""


def assembled(pieces: Iterable[SheetLine]) -> tuple[SheetLine, ...]:
    """Lines in reading order, of pieces as they were drawn."""
    drawn = list(pieces)
    gutter = _gutter(drawn)
    return tuple(_in_order(_merged(drawn))) if gutter is None else tuple(_merged(_in_columns(drawn, gutter)))


def _gutter(pieces: Sequence[SheetLine]) -> float | None:
    """Where the space between two columns of running text ends; None on a page of one."""
    lefts = Counter(round(piece.left) for piece in pieces)
    for at, count in sorted(lefts.items()):
        if count < ALIGNED:
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
