"""One or two tracks and a position in, both tracks scrolled together out.

In aligned order one track shows both sides. In original order each side has its own; they scroll by the same pixels,
and `shift` says how much further down the right one is.
"""

from collections.abc import Sequence

from govcompare.present.gui.canvas.tracks import Seen, Track

LEFT_OVER = 100
"""In original order at least so many pixels of a report stay in sight, or a fifth of the room."""


class Scroller:
    """Positions are pixels from the top of the left track; the room is the height of the viewport."""

    def __init__(self) -> None:
        self.tracks: tuple[Track, ...] = ()
        self.room = 1
        self.shift = 0
        self.value = 0

    def take(self, tracks: Sequence[Track]) -> None:
        """Scroll these from now on, from their tops."""
        self.tracks = tuple(tracks)
        self.shift = self.value = 0

    @property
    def range(self) -> tuple[int, int]:
        """The least and the greatest position."""
        if not self.tracks:
            return 0, 0
        lows = [-shift for shift in self._shifts()]
        ends = [track.total - self._fill - shift for track, shift in zip(self.tracks, self._shifts(), strict=True)]
        low = min(lows)
        return low, max(low, *ends)

    def scroll_to(self, value: int) -> None:
        """Scroll all tracks; what becomes exact on the way changes `value` and `shift`, not what is seen."""
        low, high = self.range
        value = min(max(value, low), high)
        reached = []
        for track, shift in zip(self.tracks, self._shifts(), strict=True):
            wanted = value + shift
            target = min(max(wanted, 0), max(0, track.total - self._fill))
            track.scroll(target, self._fill)
            reached.append(wanted + track.top - target)
        if reached:
            self.value = reached[0]
            self.shift = reached[-1] - reached[0]

    def to_start(self) -> None:
        """Scroll to the first row, whatever becomes exact on the way."""
        while self.value > self.range[0]:
            before = self.value
            self.scroll_to(self.range[0])
            if self.value == before:
                return

    def to_end(self) -> None:
        """Scroll to the last row."""
        while self.value < self.range[1]:
            before = self.value
            self.scroll_to(self.range[1])
            if self.value == before:
                return

    def slide(self, side: int, change: int) -> None:
        """Scroll one side alone; in aligned order both move."""
        if len(self.tracks) < 2:
            self.scroll_to(self.value + change)
            return
        track = self.tracks[side]
        track.scroll(track.top + change, self._fill)
        self._take_over()

    def face(self, places: Sequence[int | None], y: int) -> None:
        """Put a slot of each track (None: leave it) at `y` as far as the tops of the tracks allow, all on one level."""
        facing = [(track, place) for track, place in zip(self.tracks, places, strict=True) if place is not None]
        y = min([y, *(track.y_of(place) + track.top for track, place in facing)])
        for track, place in facing:
            track.show(place, y, self._fill)
        self._take_over()

    def tops(self) -> list[tuple[int, int]]:
        """Where every track is: its top slot, and how far that is scrolled."""
        return [track.anchor for track in self.tracks]

    def seen(self) -> list[list[Seen]]:
        """What is in sight of every track."""
        return [track.seen(self.room) for track in self.tracks]

    def follow(self) -> None:
        """Take over where the tracks are after they were laid out anew."""
        if self.tracks:
            self._take_over()
            self.scroll_to(self.value)

    def _take_over(self) -> None:
        self.value = self.tracks[0].top
        self.shift = self.tracks[-1].top - self.value

    @property
    def _fill(self) -> int:
        return self.room if len(self.tracks) < 2 else min(self.room // 5, LEFT_OVER)

    def _shifts(self) -> tuple[int, ...]:
        return (0, self.shift)[: len(self.tracks)]
