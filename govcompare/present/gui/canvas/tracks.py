"""Entries in an order in, which of them are in sight and where out: a column of rows that scrolls.

Heights are estimates until a row is seen; then they are exact, and the row at the top stays where it is.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.present.gui.canvas.heights import HeightIndex
from govcompare.present.gui.canvas.sheet import Sheet

Measure = Callable[["Slot", tuple[int, ...]], int]
"""The exact height of a slot whose entry shows these sides."""
NEAR = 4_000
"""Pixels of a jump from which heights between here and there stay estimates."""


class Slot(NamedTuple):
    """A row of a track: an entry, or one line for several that are folded."""

    entry: int
    """The first of them when folded."""
    folded: int = 0
    """How many entries it stands for; 0 for an entry itself."""


class Seen(NamedTuple):
    """A slot in sight."""

    slot: Slot
    y: int
    """Of its top, in pixels of the viewport."""
    height: int


class Track:
    """One column of slots; `sides` says which sides its entries show."""

    def __init__(self, sides: tuple[int, ...], slots: list[Slot], measure: Measure) -> None:
        self.sides, self.slots = sides, slots
        self.entries = np.array([slot.entry for slot in slots], dtype=np.int64)
        """Of every slot."""
        self.folded = np.array([slot.folded for slot in slots], dtype=np.int64)
        """How many entries every slot stands for; 0 for an entry itself."""
        self._measure = measure
        self._of_entry = np.full(int((self.entries + self.folded).max(initial=-1)) + 1, -1, dtype=np.int64)
        self._of_entry[self.entries] = np.arange(len(slots))
        for place in np.flatnonzero(self.folded):
            first = int(self.entries[place])
            self._of_entry[first : first + int(self.folded[place])] = place
        self._place, self._into = 0, 0
        self._exact = bytearray(len(slots))
        self._heights = HeightIndex(np.ones(len(slots), dtype=np.int64))

    def estimate(self, heights: NDArray[np.int64]) -> None:
        """Take over estimates, one a slot; the slot at the top stays there."""
        before = self._heights.height(self._place) if self.slots else 1
        self._heights = HeightIndex(heights)
        self._exact = bytearray(len(self.slots))
        if self.slots:
            self._into = self._into * self._fix(self._place) // max(1, before)

    @property
    def total(self) -> int:
        """Height of all slots as far as known."""
        return self._heights.total if self.slots else 0

    @property
    def top(self) -> int:
        """How far the track is scrolled."""
        return self._heights.top(self._place) + self._into if self.slots else 0

    @property
    def anchor(self) -> tuple[int, int]:
        """The slot at the top, and how many pixels of it have gone."""
        return self._place, self._into

    def moved_since(self, anchor: tuple[int, int]) -> int | None:
        """Pixels by which what was in sight at `anchor` has moved down; None: too far to tell exactly."""
        place, into = anchor
        if not self.slots:
            return None
        first, last = sorted((place, self._place))
        if not all(self._exact[first:last]):
            return None
        between = self._heights.top(last) - self._heights.top(first)
        return into - self._into + (between if self._place < place else -between)

    def place_of(self, entry: int) -> int | None:
        """The number of the slot that shows `entry`, folded or not; None when the track does not hold it."""
        place = int(self._of_entry[entry]) if 0 <= entry < len(self._of_entry) else -1
        return place if place >= 0 else None

    def scroll(self, target: int, fill: int) -> None:
        """Bring `target` to the top, as far as `fill` pixels below it stay filled."""
        if not self.slots:
            return
        change = target - self.top
        if abs(change) > NEAR:
            self._place, self._into = self._heights.at(target)
            self._into = min(self._into, self._fix(self._place) - 1)
        else:
            self._into += change
        self._settle()
        self._fill(fill)

    def show(self, place: int, y: int, fill: int) -> None:
        """Put the top of a slot at `y` of the viewport, as far as the ends of the track allow."""
        self._place, self._into = place, -y
        self._fix(place)
        self._settle()
        self._fill(fill)

    def seen(self, room: int) -> list[Seen]:
        """The slots that stand within `room` pixels, from the top."""
        return list(self._below(room))

    def y_of(self, place: int) -> int:
        """Where the top of a slot is, in pixels of the viewport; an estimate when it is out of sight."""
        return self._heights.top(place) - self.top

    def height_of(self, place: int) -> int:
        """The slot's height, made exact."""
        return self._fix(place)

    def ys(self) -> NDArray[np.int64]:
        """Where every slot starts, in pixels of the viewport, and the end behind them; estimates out of sight."""
        return self._heights.tops() - self.top

    def _below(self, room: int) -> Iterator[Seen]:
        y = -self._into
        for place in range(self._place, len(self.slots)):
            if y >= room:
                return
            height = self._fix(place)
            yield Seen(self.slots[place], y, height)
            y += height

    def _settle(self) -> None:
        """Let the top lie inside the top slot."""
        while self._into < 0 and self._place > 0:
            self._place -= 1
            self._into += self._fix(self._place)
        self._into = max(self._into, 0)
        while self._into >= self._fix(self._place) and self._place < len(self.slots) - 1:
            self._into -= self._fix(self._place)
            self._place += 1

    def _fill(self, room: int) -> None:
        """Leave no gap below the last slot while there is something above the top."""
        bottom = -self._into
        for place in range(self._place, len(self.slots)):
            bottom += self._fix(place)
            if bottom >= room:
                return
        self._into -= room - bottom
        self._settle()

    def _fix(self, place: int) -> int:
        """The exact height of a slot."""
        if not self._exact[place]:
            self._heights.set(place, self._measure(self.slots[place], self.sides))
            self._exact[place] = 1
        return self._heights.height(place)


def aligned_slots(sheet: Sheet, fold: bool, unfolded: frozenset[int]) -> list[Slot]:
    """All entries in order; with `fold`, runs of equal ones as one slot, but for those that start in `unfolded`."""
    return _folded(sheet, range(len(sheet.entries)), unfolded) if fold else list(map(Slot, range(len(sheet.entries))))


def own_slots(sheet: Sheet, side: int) -> list[Slot]:
    """The side's entries in the order of its report."""
    return list(map(Slot, sheet.sequence(side)))


def _folded(sheet: Sheet, order: range, unfolded: frozenset[int]) -> list[Slot]:
    slots: list[Slot] = []
    run: list[int] = []
    for number in [*order, len(sheet.entries)]:
        if number < len(sheet.entries) and sheet.entries[number].equal:
            run.append(number)
            continue
        if run and run[0] not in unfolded:
            slots.append(Slot(run[0], len(run)))
        else:
            slots.extend(map(Slot, run))
        run = []
        if number < len(sheet.entries):
            slots.append(Slot(number))
    return slots
