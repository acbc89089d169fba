"""Mouse and keys of a canvas in; the current row, a selection, an unfolded run, a chosen place out."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from govcompare.present.gui.canvas import ribbons
from govcompare.present.gui.canvas.canvas import Canvas
from govcompare.present.gui.canvas.scene import STICKY
from govcompare.present.gui.canvas.selection import Caret, Selection, rank_of, sentence_around
from govcompare.present.gui.canvas.tracks import Track
from govcompare.present.gui.jobs.ticks import Ticks
from govcompare.present.palette import Scheme

EDGE_STEP, EDGE_MS = 28, 30
"""Pixels that a canvas scrolls, every so many ms, while the mouse selects beyond its edge."""


class PageCanvas(Canvas):
    """A canvas that a person moves in."""

    hovered = Signal(object, QPoint)
    """(side, position in its report) under the mouse or None, and where the mouse is, in global coordinates."""
    clicked = Signal(int, int)
    """The side and the position in its report that was clicked."""
    entered = Signal(int)
    """Return was pressed on the current entry."""
    tip_asked = Signal(object, QPoint)
    """As `hovered`, when the mouse rests."""
    head_tip_asked = Signal(object, QPoint)
    """The HeaderRow under the mouse, which rests, and where the mouse is, in global coordinates."""
    explanation_asked = Signal(object, QPoint)
    """As `hovered`, when the person asks what this is."""
    menu_asked = Signal(QPoint, object)
    """Where the mouse is, in global coordinates, and what is there: (side, entry) or None."""
    zoom_asked = Signal(int)
    """One step larger (1) or smaller (-1)."""
    side_changed = Signal()
    section_faced = Signal(int)
    """A ribbon was clicked: the band of its sections."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(scheme, parent)
        self._side = 0
        self._pressed: QPoint | None = None
        self._anchor_caret: Caret | None = None
        self._beyond = QPoint()
        self._edge = Ticks(self._scroll_at_edge, EDGE_MS, self)

    @property
    def side(self) -> int:
        """The side that the person works in."""
        return self._side

    @side.setter
    def side(self, side: int) -> None:
        if side != self._side:
            self._side = side
            self.side_changed.emit()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        ribbon = self._ribbon_at(point)
        if ribbon is not None:
            self.section_faced.emit(ribbon)
            return
        there = self.at(point)
        if there is None:
            return
        side, seen = there
        if seen.slot.folded:
            self.unfold(seen.slot.entry)
            self.stand(seen.slot.entry)
            return
        caret = self.caret_at(side, point)
        selection = self.scene.selection
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selection is not None and caret is not None:
            self.select(Selection(selection.side, selection.anchor, caret))
            self._anchor_caret = selection.anchor
        else:
            self.side = side
            self._anchor_caret = caret
            self.select(None)
            self.stand(seen.slot.entry, self.scene.spots if seen.slot.entry == self.current else ())
        self._pressed = point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and self._anchor_caret is not None:
            self._drag(point)
            return
        ribbon = self._ribbon_at(point)
        if (ribbon if ribbon is not None else -1) != self.pointed:
            self.pointed = -1 if ribbon is None else ribbon
            self.viewport().update()
        there = self.at(point)
        character = self.character_at(point)
        folded = there is not None and there[1].slot.folded > 0
        shape = Qt.CursorShape.PointingHandCursor if ribbon is not None or folded else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if character is not None else shape)
        self.hovered.emit(character, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._edge.run(False)
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        if self.scene.selection is None:
            character = self.character_at(point)
            if character is not None:
                self.clicked.emit(*character)
        self._pressed = self._anchor_caret = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        character = self.character_at(event.position().toPoint())
        there = self.at(event.position().toPoint())
        if character is None or there is None:
            return
        side, position = character
        cell = self.scene.sheet.entries[there[1].slot.entry].cells[side]
        if cell is not None:
            rank = rank_of(self.scene.sheet, side, there[1].slot.entry, self.scene.original)
            part = sentence_around(self.scene.sheet.texts[side], cell.span, position)
            self.select(Selection(side, Caret(rank, part.start), Caret(rank, part.end)))
        self._pressed = self._anchor_caret = None

    def _drag(self, point: QPoint) -> None:
        self._beyond = point
        self._edge.run(not STICKY <= point.y() <= self.viewport().height())
        caret = self.caret_at(self.side, point)
        if caret is not None and self._anchor_caret is not None:
            chosen = Selection(self.side, self._anchor_caret, caret)
            self.select(None if chosen.empty else chosen)

    def _scroll_at_edge(self) -> None:
        """Go on selecting while the mouse rests beyond the edge."""
        if self._anchor_caret is None:
            self._edge.run(False)
            return
        self.roll_to(self.scroller.value + (-EDGE_STEP if self._beyond.y() < STICKY else EDGE_STEP))
        self._drag(self._beyond)

    def _ribbon_at(self, point: QPoint) -> int | None:
        x, width = self.scene.panes.gutter
        if len(self.scroller.tracks) < 2 or not x <= point.x() < x + width:
            return None
        for ribbon in reversed(self.ribbons):
            if ribbons.path_of(ribbon, x, width).contains(point.toPointF()):
                return ribbon.band
        return None

    def leaveEvent(self, _event: object) -> None:
        self.hovered.emit(None, QPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if steps:
                self.zoom_asked.emit(1 if steps > 0 else -1)
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and len(self.scroller.tracks) > 1:
            side = self.scene.panes.side_at(event.position().x())
            self.scroller.slide(side, -steps * 3 * self.scene.typesetter.pitch // 120)
            self._scrolled()
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        there = self.at(event.pos())
        known = (there[0], there[1].slot.entry) if there is not None and not there[1].slot.folded else None
        self.menu_asked.emit(event.globalPos(), known)

    def viewportEvent(self, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        there = self.at(event.pos())
        head = self.scene.sheet.entries[there[1].slot.entry].head if there is not None else None
        if event.type() is QEvent.Type.WhatsThis:
            self.explanation_asked.emit(self.character_at(event.pos()), event.globalPos())
        elif event.type() is QEvent.Type.ToolTip and head is not None:
            self.head_tip_asked.emit(head, event.globalPos())
        elif event.type() is QEvent.Type.ToolTip:
            self.tip_asked.emit(self.character_at(event.pos()), event.globalPos())
        event.accept()
        return True

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        room = self.scroller.room - STICKY - self.scene.typesetter.pitch
        pages = {Qt.Key.Key_PageUp: -room, Qt.Key.Key_PageDown: room}
        ends = {Qt.Key.Key_Home: self.scroller.to_start, Qt.Key.Key_End: self.scroller.to_end}
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in pages:
            self.roll_to(self.scroller.value + pages[key])
        elif key in ends:
            ends[key]()
            self._scrolled()
        elif plain and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(-1 if key is Qt.Key.Key_Up else 1, shift)
        elif plain and key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self.scene.sheet.sides > 1:
            self.side = 0 if key is Qt.Key.Key_Left else 1
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current >= 0:
            self._uncover(self.current)
            self.entered.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _step(self, change: int, select: bool) -> None:
        """Stand one row further; with `select`, take whole rows into the selection."""
        track = self._track()
        if track is None or not track.slots:
            return
        place = track.place_of(self.current) if self.current >= 0 else None
        if place is None:
            seen = self.scroller.seen()[self.scroller.tracks.index(track)]
            entry = seen[0].slot.entry if seen else track.slots[0].entry
        else:
            entry = track.slots[min(max(place + change, 0), len(track.slots) - 1)].entry
        if select:
            self._select_rows(self.current if self.current >= 0 else entry, entry)
        self.stand(entry)
        self._keep_in_sight(track, entry)

    def _track(self) -> Track | None:
        return next((track for track in self.scroller.tracks if self.side in track.sides), None)

    def _keep_in_sight(self, track: Track, entry: int) -> None:
        place = track.place_of(entry)
        if place is None:
            return
        top, height = track.y_of(place), track.height_of(place)
        below = top + height - self.scroller.room
        if top < STICKY:
            self.scroller.scroll_to(self.scroller.value + top - STICKY)
        elif below > 0:
            self.scroller.scroll_to(self.scroller.value + min(below, top - STICKY))
        self._scrolled()

    def _select_rows(self, before: int, entry: int) -> None:
        sheet, original = self.scene.sheet, self.scene.original
        selection = self.scene.selection
        start = rank_of(sheet, self.side, before, original)
        end = rank_of(sheet, self.side, entry, original)
        anchor = selection.anchor.rank if selection is not None and selection.side == self.side else start
        first, last = (0, len(sheet.texts[self.side])) if anchor <= end else (len(sheet.texts[self.side]), 0)
        self.select(Selection(self.side, Caret(anchor, first), Caret(end, last)))
