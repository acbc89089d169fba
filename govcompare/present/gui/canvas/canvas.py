"""Sheets in, two level panes on the screen out: what is seen, where it is scrolled to, and what changes it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from govcompare.model.span import Span
from govcompare.present.gui.canvas import ribbons
from govcompare.present.gui.canvas.drawing import Drawer
from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.canvas.panes import panes
from govcompare.present.gui.canvas.scene import STICKY, Scene
from govcompare.present.gui.canvas.scroller import Scroller
from govcompare.present.gui.canvas.selection import Caret, Selection, rank_of
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.canvas.tracks import Seen, Track, aligned_slots, own_slots
from govcompare.present.gui.canvas.typeset import Typesetter
from govcompare.present.palette import Scheme
from govcompare.present.rows.values import Lens

SMALL = 0.86
"""Size of captions ÷ size of the window's own words."""
EMPTY = Sheet(("", ""), ())


class Canvas(QAbstractScrollArea):
    """Draws a sheet; `Pointing` and `Keys` let a person move in it."""

    current_changed = Signal(int)
    """The entry that the person stands on; -1: none."""
    scrolled = Signal()
    """Another part is in sight, or the order changed."""
    order_changed = Signal()
    selected = Signal()
    """Other text is selected."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scroller = Scroller()
        self.scene = Scene(EMPTY, Inks(scheme), panes(1, 2, 16), Typesetter())
        self.fold = False
        self._words = ""
        self._unfolded: frozenset[int] = frozenset()
        self._links: ribbons.Links | None = None
        self.ribbons: list[ribbons.Ribbon] = []
        self.pointed = -1
        """Band of the ribbon under the mouse."""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_sheet(self, sheet: Sheet, moved: frozenset[int], labels: Mapping[int, str]) -> None:
        """Show another sheet from its top; `moved`: bands of moved sections, `labels`: what stands on their badges."""
        scene = self.scene
        scene.sheet, scene.moved, scene.labels = sheet, moved, labels
        scene.selection, scene.spots, scene.pointed, scene.hits, scene.hit, scene.current = None, (), (), (), -1, -1
        self._unfolded = frozenset()
        self._set_panes()
        self._rebuild(keep=False)
        self.current_changed.emit(-1)

    def say(self, words: str) -> None:
        """Show words in the middle: why there is no text."""
        self._words = words
        self.viewport().update()

    def number(self, stops: Sequence[int]) -> None:
        """Number these entries between the panes, from 1."""
        self.scene.numbers = {entry: number for number, entry in enumerate(stops, 1)}
        self.viewport().update()

    def set_lens(self, lens: Lens) -> None:
        """Mark what is shared, or what changed."""
        self.scene.lens = lens
        self._redraw()

    def set_scheme(self, scheme: Scheme) -> None:
        """Draw in other colours."""
        self.scene.inks = Inks(scheme)
        self._redraw()

    def set_text_font(self, font: QFont) -> None:
        """Draw text in another font or size."""
        self.scene.typesetter.set_font(font)
        self._set_panes()
        self._estimate()

    def set_script(self, script: Mapping[int, str]) -> None:
        """Write characters otherwise, one for one."""
        self.scene.typesetter.script = script
        self._estimate()

    def set_original(self, original: bool) -> None:
        """Each report in its own order, or the right one's sections beside the left's."""
        if original != self.scene.original and self.scene.sheet.sides > 1:
            self.scene.original, self.scene.selection = original, None
            self._rebuild(keep=True)
            self.order_changed.emit()

    def set_fold(self, fold: bool) -> None:
        """Hide equal text, or show it again."""
        self.fold, self._unfolded = fold, frozenset()
        self._rebuild(keep=True)

    def unfold(self, entry: int) -> None:
        """Show the run of equal text that starts at `entry`."""
        self._unfolded |= {entry}
        self._rebuild(keep=True)

    @property
    def current(self) -> int:
        """The entry that the person stands on; -1: none."""
        return self.scene.current

    def stand(self, entry: int, spots: Sequence[tuple[int, Span]] = ()) -> None:
        """Stand on an entry without scrolling; `spots` (side, span) are outlined."""
        changed = entry != self.scene.current
        self.scene.current, self.scene.spots = entry, tuple(spots)
        self.viewport().update()
        if changed:
            self.current_changed.emit(entry)

    def go_to(self, entry: int, spots: Sequence[tuple[int, Span]] = (), facing: int | None = None) -> None:
        """Stand on an entry and bring it into sight; in original order `facing` (or itself) stands opposite."""
        self._uncover(entry)
        self.stand(entry, spots)
        if len(self.scroller.tracks) > 1:
            opposite = entry if facing is None else facing
            left = self.scene.sheet.entries[entry].there(0)
            entries = (entry, opposite) if left else (opposite, entry)
            places = [track.place_of(one) for track, one in zip(self.scroller.tracks, entries, strict=True)]
            self.scroller.face(places, self._resting_y())
        else:
            self._bring(entry, spots)
        self._scrolled()

    def faced(self, entry: int) -> bool:
        """Whether both sides of an entry stand on one level."""
        places = [track.place_of(entry) for track in self.scroller.tracks]
        ys = {track.y_of(place) for track, place in zip(self.scroller.tracks, places, strict=True) if place is not None}
        return len(ys) == 1

    def place(self) -> tuple[int, int, int] | None:
        """(side, position, y) of the first text in sight: where to come back to in another sheet of the same report."""
        for track, column in zip(self.scroller.tracks, self.scroller.seen(), strict=True):
            for one in column:
                for side in track.sides:
                    cell = self.scene.sheet.entries[one.slot.entry].cells[side]
                    if cell is not None and not one.slot.folded:
                        return side, cell.span.start, one.y
        return None

    def come_back(self, place: tuple[int, int, int]) -> None:
        """Put the text at a place of another sheet where it was."""
        side, position, y = place
        entry = self.scene.sheet.at(side, position)
        if entry is not None:
            self.scroller.face([track.place_of(entry) for track in self.scroller.tracks], y)
            self._scrolled()

    def seen_entries(self) -> list[int]:
        """Entries in sight, from the top, side by side."""
        return [one.slot.entry for column in self.scroller.seen() for one in column]

    def in_sight(self, entry: int) -> bool:
        """Whether the top of an entry can be seen."""
        for track in self.scroller.tracks:
            place = track.place_of(entry)
            if place is not None and 0 <= track.y_of(place) < self.scroller.room - self.scene.typesetter.pitch:
                return True
        return False

    def at(self, point: QPoint) -> tuple[int, Seen] | None:
        """The side under a point of the viewport, and the slot there; None below the end."""
        side = self.scene.panes.side_at(point.x())
        for track, column in zip(self.scroller.tracks, self.scroller.seen(), strict=True):
            if side in track.sides or self.scene.sheet.sides == 1:
                for one in column:
                    if one.y <= point.y() < one.y + one.height:
                        return side, one
        return None

    def caret_at(self, side: int, point: QPoint) -> Caret | None:
        """The place in the text of `side` nearest to a point."""
        column = next(
            (c for t, c in zip(self.scroller.tracks, self.scroller.seen(), strict=True) if side in t.sides), []
        )
        if not column:
            return None
        one = next((seen for seen in column if point.y() < seen.y + seen.height), column[-1])
        entry = one.slot.entry
        rank = rank_of(self.scene.sheet, side, entry, self.scene.original)
        found = None if one.slot.folded else self.scene.typeset(entry, side)
        if found is None:
            return Caret(rank, 0)
        inside = self._inside(side, one, point)
        return Caret(rank, found.position_at(inside.x(), inside.y()))

    def character_at(self, point: QPoint) -> tuple[int, int] | None:
        """(side, position in its report) of the character under a point."""
        there = self.at(point)
        if there is None or there[1].slot.folded:
            return None
        side, one = there
        found = self.scene.typeset(one.slot.entry, side)
        inside = self._inside(side, one, point)
        position = found.character_at(inside.x(), inside.y()) if found is not None else None
        return None if position is None else (side, position)

    def roll_to(self, value: int) -> None:
        """Scroll; what stays in sight is moved, only the rest is drawn."""
        before = self.scroller.tops()
        self.scroller.scroll_to(value)
        self._sync()
        whole = self.devicePixelRatioF() % 1 != 0
        for track, top in zip(self.scroller.tracks, before, strict=True):
            change = track.moved_since(top)
            if whole or change is None or abs(change) >= self.scroller.room - STICKY:
                self.viewport().update()
                break
            x, width = self.scene.panes.extent(track.sides)
            self.viewport().scroll(0, change, QRect(x, 0, width, self.scroller.room))
            self.viewport().update(x, 0, width, STICKY + max(0, change) + 1)
        if len(self.scroller.tracks) > 1:
            x, width = self.scene.panes.gutter
            self.viewport().update(x, 0, width, self.scroller.room)
        self.scrolled.emit()

    def select(self, selection: Selection | None) -> None:
        """Select other text."""
        self.scene.selection = selection
        self.viewport().update()
        self.selected.emit()

    def point_at(self, spots: Sequence[tuple[int, Span]]) -> None:
        """Outline (side, span) of the passage under the mouse."""
        if tuple(spots) != self.scene.pointed:
            self.scene.pointed = tuple(spots)
            self.viewport().update()

    def show_hits(self, hits: Sequence[tuple[int, Span]]) -> None:
        """Mark what was found: (side, span), ascending."""
        self.scene.hits, self.scene.hit = tuple(hits), -1
        self.viewport().update()

    def stand_on_hit(self, hit: int) -> None:
        """Outline the hit of that number."""
        self.scene.hit = hit
        self.viewport().update()

    def _inside(self, side: int, one: Seen, point: QPoint) -> QPointF:
        above = self.scene.above(one.slot.entry)
        return QPointF(point.x() - self.scene.panes.panes[side].text_x, point.y() - one.y - above)

    def _resting_y(self) -> int:
        return max(STICKY + 8, min(self.scroller.room // 5, 100))

    def _bring(self, entry: int, spots: Sequence[tuple[int, Span]]) -> None:
        track = self.scroller.tracks[0] if self.scroller.tracks else None
        place = track.place_of(entry) if track is not None else None
        if track is None or place is None:
            return
        into, need = self._within(entry, spots)
        y = track.y_of(place) + into
        if not STICKY <= y <= self.scroller.room - max(need, self.scene.typesetter.pitch * 2):
            self.scroller.face((place,), self._resting_y() - into)

    def _within(self, entry: int, spots: Sequence[tuple[int, Span]]) -> tuple[int, int]:
        """How far below the entry's top the first spot is, and how much of it should be seen."""
        for side, span in spots:
            found = self.scene.typeset(entry, side)
            boxes = list(found.boxes(span.start, span.end)) if found is not None else []
            if boxes:
                height = boxes[-1].bottom() - boxes[0].top()
                return int(boxes[0].top()), min(int(height), self.scroller.room // 2)
        track = self.scroller.tracks[0]
        place = track.place_of(entry)
        return 0, min(track.height_of(place), self.scroller.room // 2) if place is not None else 0

    def _uncover(self, entry: int) -> None:
        for track in self.scroller.tracks:
            place = track.place_of(entry)
            if place is not None and track.slots[place].folded:
                self.unfold(track.slots[place].entry)

    def _set_panes(self) -> None:
        self.scene.panes = panes(self.viewport().width(), self.scene.sheet.sides, self.scene.typesetter.em)

    def _rebuild(self, keep: bool) -> None:
        """Make the tracks anew; with `keep`, what the person stands on stays where it is on the screen."""
        sheet, anchor = self.scene.sheet, self._anchor() if keep else None
        self.scene.typesetter.clear()
        if self.scene.original:
            tracks = [Track((side,), own_slots(sheet, side), self.scene.measure) for side in range(sheet.sides)]
        else:
            slots = aligned_slots(sheet, self.fold, self._unfolded)
            tracks = [Track(tuple(range(sheet.sides)), slots, self.scene.measure)]
        self.scroller.take(tracks)
        self._links = ribbons.Links(sheet, tracks) if self.scene.original else None
        self._estimate()
        if anchor is not None:
            entry, y = anchor
            self.scroller.face([track.place_of(entry) for track in tracks], y)
            self._scrolled()

    def _anchor(self) -> tuple[int, int] | None:
        """An entry in sight, the current one if it is, and where its top is."""
        columns = self.scroller.seen()
        there = {one.slot.entry: one.y for column in reversed(columns) for one in column}
        if self.scene.current in there:
            return self.scene.current, there[self.scene.current]
        return next(iter(there.items()), None)

    def _estimate(self) -> None:
        self.scene.small = QFont(self.font())
        self.scene.small.setPointSizeF(self.scene.small.pointSizeF() * SMALL)
        self.scene.typesetter.clear()
        for track in self.scroller.tracks:
            track.estimate(self.scene.estimates(track))
        self.scroller.room = max(1, self.viewport().height())
        self.scroller.follow()
        self._scrolled()

    def _redraw(self) -> None:
        self.scene.typesetter.clear()
        self.viewport().update()
        self.scrolled.emit()

    def _scrolled(self) -> None:
        self._sync()
        self.viewport().update()
        self.scrolled.emit()

    def _sync(self) -> None:
        """Let the scroll bar say what is."""
        bar = self.verticalScrollBar()
        low, high = self.scroller.range
        bar.blockSignals(True)
        bar.setRange(low, high)
        bar.setPageStep(self.scroller.room)
        bar.setSingleStep(self.scene.typesetter.pitch)
        bar.setValue(self.scroller.value)
        bar.blockSignals(False)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.roll_to(self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self.scene.panes
        self._set_panes()
        self.scroller.room = max(1, self.viewport().height())
        if self.scene.panes != before:
            self._estimate()
        else:
            self.scroller.follow()
            self._scrolled()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, event.region())
        painter.end()
        self._sync()

    def _draw(self, painter: QPainter, clip: QRegion) -> None:
        scene = self.scene
        painter.fillRect(clip.boundingRect(), scene.inks.base)
        if not scene.sheet.entries:
            painter.setPen(scene.inks.muted)
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        gutter, width = scene.panes.gutter
        painter.fillRect(gutter, 0, width, self.scroller.room, scene.inks.fold)
        drawer = Drawer(scene, painter, clip)
        columns = self.scroller.seen()
        for track, column in zip(self.scroller.tracks, columns, strict=True):
            drawer.draw_track(track, column)
        if self._links is not None:
            self.ribbons = ribbons.ribbons(self._links, self.scroller.tracks, scene.moved, self.scroller.room)
            ribbons.draw(painter, scene, self.ribbons, self.pointed)
            drawer.ribbon_scores(self.ribbons)
        for track, column in zip(self.scroller.tracks, columns, strict=True):
            drawer.sticky(track, column, STICKY)
