"""A scene and the slots in sight in, pixels out: text with its marks, gaps, bands, folds and the head on top."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from govcompare.model.span import Span
from govcompare.present.gui.canvas.bands import MOVED_BAR, BandPainter
from govcompare.present.gui.canvas.inks import Mark
from govcompare.present.gui.canvas.panes import MARGIN
from govcompare.present.gui.canvas.ribbons import Ribbon
from govcompare.present.gui.canvas.scene import ABOVE, BAND_ABOVE, Scene
from govcompare.present.gui.canvas.selection import rank_of
from govcompare.present.gui.canvas.tracks import Seen, Track
from govcompare.present.gui.canvas.typeset import Typeset
from govcompare.present.wording import ntr

CURRENT_X = 6
"""Where the bar of the current row is, from the edge of its pane."""
MOST_BOXES = 2
"""Lines of a spot that are outlined; a longer one gets a bar beside it."""
LEVEL = 40
"""Pixels of difference up to which two heads stand on one level."""
INSET = 2.5
"""Pixels by which a mark's ground is lower than its line, above and below."""


class Drawer:
    """Draws one frame."""

    def __init__(self, scene: Scene, painter: QPainter, clip: QRegion) -> None:
        self.scene, self.painter, self.clip = scene, painter, clip
        self._bands = BandPainter(scene, painter, self.draw_text)
        self._bounds = clip.boundingRect()

    def draw_track(self, track: Track, seen: Sequence[Seen]) -> None:
        """Draw what is in sight of a track."""
        for one in seen:
            if not self.clip.intersects(QRect(0, one.y, self.scene.panes.width, one.height)):
                continue
            if one.slot.folded:
                self._fold(one)
            elif self.scene.sheet.entries[one.slot.entry].head is not None:
                self._bands.draw(one, track.sides)
            else:
                self._row(one, track.sides)

    def _row(self, one: Seen, sides: tuple[int, ...]) -> None:
        scene, painter = self.scene, self.painter
        entry = scene.sheet.entries[one.slot.entry]
        for side in sides:
            pane = scene.panes.panes[side]
            place = QRect(pane.x, one.y, pane.width, one.height)
            if one.slot.entry == scene.current:
                painter.fillRect(place, scene.inks.current)
                painter.fillRect(pane.x + CURRENT_X, one.y, 3, one.height, scene.inks.accent)
            found = scene.typeset(one.slot.entry, side)
            if found is None:
                self._gap(place)
            else:
                self.draw_text(found, one.slot.entry, side, pane.text_x, one.y + ABOVE)
            if entry.band in scene.moved:
                painter.fillRect(pane.x, one.y, MOVED_BAR, one.height, scene.inks.moved)
        if len(sides) > 1:
            self._sign(one)

    def _sign(self, one: Seen) -> None:
        """Between the panes: whether the two sides are the same."""
        scene, painter = self.scene, self.painter
        entry = scene.sheet.entries[one.slot.entry]
        x, width = scene.panes.gutter
        here = one.slot.entry == scene.current
        if here:
            painter.fillRect(x, one.y, width, one.height, scene.inks.current)
        left, right = entry.cells[0] is not None, entry.cells[-1] is not None
        sign = ("=" if entry.equal else "≠") if left and right else "◁" if left else "▷"
        painter.setFont(scene.small)
        painter.setPen(scene.inks.muted)
        box = QRect(x, one.y + ABOVE, width, scene.typesetter.pitch)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
        number = scene.numbers.get(one.slot.entry)
        if number is not None and one.height >= 2 * box.height():
            painter.setPen(scene.inks.accent if here else scene.inks.muted)
            painter.drawText(box.translated(0, box.height() - 4), Qt.AlignmentFlag.AlignCenter, str(number))

    def _gap(self, place: QRect) -> None:
        inner = place.adjusted(MARGIN - 8, 3, -(MARGIN - 8), -3)
        self.painter.setBrushOrigin(0, place.y())
        self.painter.fillRect(inner, self.scene.inks.gap)

    def draw_text(self, found: Typeset, entry: int, side: int, x: int, y: int) -> None:
        """Grounds below, then letters, then lines on top."""
        painter, scene = self.painter, self.scene
        painter.save()
        painter.translate(x, y)
        drawn = found.drawn()
        for mark, boxes in drawn:
            self._ground(mark, boxes)
        self._selected(found, entry, side)
        self._hits(found, side)
        painter.setPen(scene.inks.text)
        found.draw(painter, QPointF(0, 0), QRectF(self._bounds.translated(-x, -y)))
        for mark, boxes in drawn:
            self._lines(mark, boxes, found.pitch)
        self._spots(found, side)
        painter.restore()

    def _ground(self, mark: Mark, boxes: list[QRectF]) -> None:
        for box in boxes:
            inner = box.adjusted(0, INSET, 0, -INSET)
            if mark.ink.ground is not None:
                self.painter.fillRect(inner, mark.ink.ground)
            if mark.ink.hatch is not None:
                self.painter.fillRect(inner, mark.ink.hatch)

    def _lines(self, mark: Mark, boxes: list[QRectF], pitch: int) -> None:
        painter, ink = self.painter, mark.ink
        for box in boxes:
            if ink.underline is not None and ink.underline.style() is Qt.PenStyle.SolidLine:
                painter.fillRect(QRectF(box.left(), box.bottom() - 4, box.width(), 1), ink.underline.color())
            elif ink.underline is not None:
                painter.setPen(ink.underline)
                painter.drawLine(QPointF(box.left(), box.bottom() - 3), QPointF(box.right(), box.bottom() - 3))
            if ink.strike is not None:
                middle = box.top() + pitch * 0.54
                painter.setPen(ink.strike)
                painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
            if ink.box is not None:
                painter.setPen(ink.box)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, INSET - 0.5, -0.5, -INSET + 0.5), 2.5, 2.5)

    def _selected(self, found: Typeset, entry: int, side: int) -> None:
        scene = self.scene
        if scene.selection is None or scene.selection.side != side:
            return
        rank = rank_of(scene.sheet, side, entry, scene.original)
        part = scene.selection.part(rank, Span(found.start, max(found.start, found.end)))
        for box in found.boxes(part.start, part.end) if part is not None else ():
            self.painter.fillRect(box, scene.inks.selection)

    def _hits(self, found: Typeset, side: int) -> None:
        scene = self.scene
        for number, span in scene.hits_in(side, found.start, found.end):
            for box in found.boxes(span.start, span.end):
                inner = box.adjusted(0, 1, 0, -1)
                self.painter.fillRect(inner, scene.inks.found)
                if number == scene.hit:
                    self.painter.setBrush(Qt.BrushStyle.NoBrush)
                    self.painter.setPen(QPen(scene.inks.text, 2))
                    self.painter.drawRect(inner)

    def _spots(self, found: Typeset, side: int) -> None:
        scene = self.scene
        chosen = ((spot, 2.0) for spot in scene.spots)
        pointed = ((spot, 1.0) for spot in scene.pointed if spot not in scene.spots)
        for (of_side, span), thick in (*pointed, *chosen):
            if of_side != side or span.end <= found.start or span.start >= found.end:
                continue
            boxes = list(found.boxes(span.start, span.end))
            if len(boxes) > MOST_BOXES:
                height = boxes[-1].bottom() - boxes[0].top()
                self.painter.fillRect(QRectF(-6, boxes[0].top() + 2, 1 + thick, height - 4), scene.inks.accent)
                continue
            self.painter.setPen(QPen(scene.inks.accent, thick))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            for box in boxes:
                self.painter.drawRoundedRect(box.adjusted(-1, 1, 1, -1), 3, 3)

    def _fold(self, one: Seen) -> None:
        scene, painter = self.scene, self.painter
        place = QRect(0, one.y, scene.panes.width, one.height)
        painter.fillRect(place, scene.inks.fold)
        painter.setPen(QPen(scene.inks.border, 1))
        painter.drawLine(0, place.bottom(), place.width(), place.bottom())
        painter.setFont(scene.small)
        painter.setPen(scene.inks.accent if one.slot.entry == scene.current else scene.inks.muted)
        words = ntr("⋯ {number} equal paragraph", "⋯ {number} equal paragraphs", one.slot.folded)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def sticky(self, track: Track, seen: Sequence[Seen], height: int) -> None:
        """Above all else the head of the section in which the top row stands, once its band has gone."""
        if not seen:
            return
        scene = self.scene
        band = scene.sheet.entries[seen[0].slot.entry].band
        own = track.place_of(band) if band >= 0 else None
        if own is None or track.y_of(own) >= 0:
            return
        following = next(
            (s.y for s in seen[1:] if not s.slot.folded and scene.sheet.entries[s.slot.entry].head is not None), height
        )
        self._bands.sticky(band, track.sides, min(0, following - height), height)

    def ribbon_scores(self, found: Sequence[Ribbon]) -> None:
        """The similarity of sections that stand on one level, between their heads."""
        x, width = self.scene.panes.gutter
        for ribbon in found:
            head = self.scene.sheet.entries[ribbon.band].head
            if head is not None and abs(ribbon.left[0] - ribbon.right[0]) < LEVEL:
                y = (ribbon.left[0] + ribbon.right[0]) // 2 + BAND_ABOVE
                self._bands.score(QRect(x, y, width, self.scene.typesetter.pitch), head.similarity)
