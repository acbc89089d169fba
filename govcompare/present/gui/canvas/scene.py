"""What a canvas shows and in which state: a sheet, a lens, inks, panes, the current entry, selection, hits, spots."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QFont, QFontMetrics

from govcompare.model.span import Span
from govcompare.present.gui.canvas.heads import caption
from govcompare.present.gui.canvas.inks import Inks, Mark
from govcompare.present.gui.canvas.panes import Panes
from govcompare.present.gui.canvas.selection import Selection
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.canvas.tracks import Slot, Track
from govcompare.present.gui.canvas.typeset import Look, Typeset, Typesetter
from govcompare.present.rows.values import Lens

ABOVE, BELOW = 6, 6
"""Pixels around the text of a row."""
BAND_ABOVE, CAPTION, BAND_BELOW = 8, 19, 7
"""Pixels above a heading, of the line with its figures, and below that."""
FOLD = 30
BARE_BAND = 30
"""Height of a band whose sections have no heading."""
BADGE_ROOM, BADGE = 12, 16
"""Pixels between heading, badge and figures, and inside a badge beside its words."""
STICKY = 30
"""Height of the head that stays on top."""


class Form(Enum):
    """How the head of a section is laid out."""

    BARE = "bare"
    """One line without a heading."""
    LINE = "line"
    """Heading and figures on one line."""
    BLOCK = "block"
    """Figures below the heading."""


@dataclass(slots=True)
class Scene:
    """Changed by the canvas, read by those who draw."""

    sheet: Sheet
    inks: Inks
    panes: Panes
    typesetter: Typesetter
    small: QFont = field(default_factory=QFont)
    """Of captions."""
    lens: Lens = Lens.REUSE
    original: bool = False
    current: int = -1
    """The entry that the person stands on; -1: none."""
    selection: Selection | None = None
    spots: tuple[tuple[int, Span], ...] = ()
    """(side, span) of what the person was brought to: outlined."""
    pointed: tuple[tuple[int, Span], ...] = ()
    """(side, span) of the passage under the mouse: outlined more thinly."""
    hits: tuple[tuple[int, Span], ...] = ()
    """(side, span) of all that was found, by side, ascending."""
    hit: int = -1
    """Number of the hit that the person stands on."""
    numbers: Mapping[int, int] = field(default_factory=dict)
    """Of the entries that a person steps through."""
    moved: frozenset[int] = field(default_factory=frozenset)
    """Bands whose sections moved."""
    labels: Mapping[int, str] = field(default_factory=dict)
    """`(五)→(一)` of those."""

    def typeset(self, entry: int, side: int) -> Typeset | None:
        """The lines of one side of an entry; None where it has none."""
        cell = self.sheet.entries[entry].cells[side]
        if cell is None:
            return None
        key = (entry, side)
        found = self.typesetter.get(key)
        if found is None:
            one = self.sheet.entries[entry]
            look = Look(self.panes.panes[side].text_width, one.heading or one.head is not None)
            marks = self.marks(entry, side)
            found = self.typesetter.make(key, self.sheet.texts[side], cell, look, marks)
        return found

    def written(self, words: str) -> str:
        """A document's words in the script that is shown."""
        return words.translate(self.typesetter.script)

    def standing(self) -> tuple[int, int] | None:
        """(side, position) of the entry that the person stands on."""
        if self.current < 0:
            return None
        for side, cell in enumerate(self.sheet.entries[self.current].cells):
            if cell is not None:
                return side, cell.span.start
        return None

    def hits_in(self, side: int, start: int, end: int) -> Iterator[tuple[int, Span]]:
        """(number, span) of the hits that touch `[start, end)` of a side."""
        first = bisect_left(self.hits, (side, start), key=lambda hit: (hit[0], hit[1].end))
        for number in range(first, len(self.hits)):
            of_side, span = self.hits[number]
            if of_side != side or span.start >= end:
                return
            yield number, span

    def marks(self, entry: int, side: int) -> tuple[Mark, ...]:
        """What is marked in one side of an entry under the lens."""
        one = self.sheet.entries[entry]
        cell = one.cells[side]
        if cell is None:
            return ()
        alone = self.sheet.sides > 1 and one.cells[1 - side] is None
        return self.inks.marks(cell, self.lens, alone)

    def above(self, entry: int) -> int:
        """Pixels between the top of an entry and its text."""
        return ABOVE if self.sheet.entries[entry].head is None else BAND_ABOVE

    def form_of(self, entry: int, sides: tuple[int, ...]) -> Form:
        """How a band is laid out: figures stand behind the heading where there is room on all its sides."""
        one = self.sheet.entries[entry]
        found = [(side, self.typeset(entry, side)) for side in sides]
        if one.head is None or not any(made for _side, made in found):
            return Form.BARE
        metrics = QFontMetrics(self.small)
        label = self.labels.get(entry, "")
        badge = metrics.horizontalAdvance(label) + BADGE + BADGE_ROOM if label else 0
        for side, made in found:
            figures = metrics.horizontalAdvance(caption(one.head, side)) + BADGE_ROOM + badge
            room = self.panes.panes[side].text_width - figures
            if made is not None and (made.count > 1 or made.first_width > room):
                return Form.BLOCK
        return Form.LINE

    def measure(self, slot: Slot, sides: tuple[int, ...]) -> int:
        """The exact height of a slot."""
        if slot.folded:
            return FOLD
        heights = [found.height for side in sides if (found := self.typeset(slot.entry, side)) is not None]
        text = max(heights, default=self.typesetter.pitch)
        if self.sheet.entries[slot.entry].head is None:
            return ABOVE + text + BELOW
        form = self.form_of(slot.entry, sides)
        if form is Form.BARE:
            return BARE_BAND
        return BAND_ABOVE + text + BAND_BELOW + (CAPTION if form is Form.BLOCK else 0)

    def estimates(self, track: Track) -> NDArray[np.int64]:
        """Heights of a track's slots from the number of characters alone."""
        longest = np.zeros(len(self.sheet.entries), dtype=np.int64)
        for side in track.sides:
            np.maximum(longest, self.sheet.lengths(side), out=longest)
        line = max(1, int(self.panes.panes[0].text_width / self.typesetter.em))
        lines = np.maximum(1, -(-longest // line))
        heights = lines * self.typesetter.pitch + ABOVE + BELOW
        heights[self.sheet.bands] += BAND_ABOVE + BAND_BELOW - ABOVE - BELOW
        heights[self.sheet.bands & (longest == 0)] = BARE_BAND
        found = heights[track.entries]
        found[track.folded > 0] = FOLD
        return found
