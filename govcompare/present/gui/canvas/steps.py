"""An entry that a person stands on in, the next one worth seeing out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from govcompare.model.span import Span
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.rows.values import Cell, Role

Spot = tuple[int, Span]
FIGURES = frozenset({Role.FIGURE, Role.PLACEHOLDER})


def after(stops: Sequence[int], entry: int) -> int | None:
    """The first of the ascending `stops` behind `entry`."""
    place = bisect_right(stops, entry)
    return stops[place] if place < len(stops) else None


def before(stops: Sequence[int], entry: int) -> int | None:
    """The last of the ascending `stops` before `entry`."""
    place = bisect_left(stops, entry)
    return stops[place - 1] if place else None


def number_of(stops: Sequence[int], entry: int) -> int:
    """Which of the stops `entry` is, from 1; 0: none."""
    place = bisect_left(stops, entry)
    return place + 1 if place < len(stops) and stops[place] == entry else 0


def next_figure(sheet: Sheet, entry: int, spots: Sequence[Spot]) -> tuple[int, tuple[Spot, ...]] | None:
    """The changed figure behind the one at `spots` of `entry`: its entry, and where it is on every side that has it."""
    here = next((number for number, pair in enumerate(_figures(sheet, entry)) if set(pair) & set(spots)), -1)
    for number in range(max(entry, 0), len(sheet.entries)):
        pairs = list(_figures(sheet, number))
        first = here + 1 if number == entry else 0
        if first < len(pairs):
            return number, pairs[first]
    return None


def _figures(sheet: Sheet, entry: int) -> Iterator[tuple[Spot, ...]]:
    """Changed figures of an entry; the first on one side belongs to the first on the other, and so on."""
    if not 0 <= entry < len(sheet.entries):
        return
    sides = [_swapped(cell) for cell in sheet.entries[entry].cells]
    for number in range(max(map(len, sides), default=0)):
        yield tuple((side, spans[number]) for side, spans in enumerate(sides) if number < len(spans))


def _swapped(cell: Cell | None) -> list[Span]:
    return [] if cell is None else [one.span for one in cell.stretches if one.difference in FIGURES]
