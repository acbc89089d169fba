"""The head of a section in, its band out: heading, figures, score, moved badge; and the line that stays on top."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from govcompare.present.figures import percent
from govcompare.present.gui.canvas.heads import absent_words, caption, heading_of
from govcompare.present.gui.canvas.scene import BADGE_ROOM, BAND_ABOVE, Form, Scene
from govcompare.present.gui.canvas.tracks import Seen
from govcompare.present.gui.canvas.typeset import Typeset
from govcompare.present.rows.values import HeaderRow

MOVED_BAR = 4
"""Pixels of the bar beside a moved section."""
FIGURES = 20
"""Height of the line of figures."""
_BETWEEN = " › "
"""Stands between the heading of a section and that of its subsection."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

DrawText = Callable[[Typeset, int, int, int, int], None]
"""Draws the lines of an entry's side at x, y."""


class BandPainter:
    """Draws heads; `draw_text` draws their headings' text with its marks."""

    def __init__(self, scene: Scene, painter: QPainter, draw_text: DrawText) -> None:
        self._scene, self._painter, self._draw_text = scene, painter, draw_text

    def draw(self, one: Seen, sides: tuple[int, ...]) -> None:
        """A band in full."""
        scene, painter, entry = self._scene, self._painter, self._scene.sheet.entries[one.slot.entry]
        head = entry.head
        assert head is not None
        ground, current = scene.inks.ground_of(head.level), one.slot.entry == scene.current
        form = scene.form_of(one.slot.entry, sides)
        for side in sides:
            pane = scene.panes.panes[side]
            place = QRect(pane.x, one.y, pane.width, one.height)
            painter.fillRect(place, ground)
            self._side(one, side, head, form)
            if one.slot.entry in scene.moved:
                painter.fillRect(pane.x, one.y, MOVED_BAR, one.height, scene.inks.moved)
            self._edge(place, current)
        if len(sides) > 1:
            x, width = scene.panes.gutter
            place = QRect(x, one.y, width, one.height)
            painter.fillRect(place, ground)
            if head.a is not None and head.b is not None:
                line = one.height if form is Form.BARE else scene.typesetter.pitch
                self.score(QRect(x, one.y + (0 if form is Form.BARE else BAND_ABOVE), width, line), head.similarity)
            self._edge(place, current)

    def sticky(self, band: int, sides: tuple[int, ...], y: int, height: int) -> None:
        """The head of `band` as one line at `y`, behind those of the sections around it."""
        scene, painter = self._scene, self._painter
        entry = scene.sheet.entries[band]
        if entry.head is None:
            return
        for side in sides:
            pane = scene.panes.panes[side]
            self._line_ground(QRect(pane.x, y, pane.width, height))
            if band in scene.moved:
                painter.fillRect(pane.x, y, MOVED_BAR, height, scene.inks.moved)
            inner = QRect(pane.text_x, y, pane.text_width, height)
            label = scene.labels.get(band, "") if entry.there(side) else ""
            inner.setRight(inner.right() - (self._badge(inner, label) if label else 0))
            self._path(inner, band, side)
        if len(sides) > 1:
            x, width = scene.panes.gutter
            self._line_ground(QRect(x, y, width, height))
            if entry.head.a is not None and entry.head.b is not None:
                self.score(QRect(x, y, width, height), entry.head.similarity)

    def score(self, place: QRect, similarity: float) -> None:
        """A ratio in its colour, in the middle of `place`."""
        painter, inks = self._painter, self._scene.inks
        ground, edge = inks.score(similarity)
        pill = QRectF(place.x() + 4.5, place.center().y() - 9, place.width() - 9, 19)
        painter.setPen(QPen(edge, 1.2))
        painter.setBrush(ground)
        painter.drawRoundedRect(pill, 9.5, 9.5)
        painter.setFont(self._scene.small)
        painter.setPen(inks.text)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, percent(similarity))

    def _side(self, one: Seen, side: int, head: HeaderRow, form: Form) -> None:
        """A side's heading with its figures behind or below it, or one line without a heading."""
        scene, entry = self._scene, self._scene.sheet.entries[one.slot.entry]
        pane, found = scene.panes.panes[side], scene.typeset(one.slot.entry, side)
        figures = caption(head, side) if entry.there(side) else ""
        label = scene.labels.get(one.slot.entry, "") if entry.there(side) else ""
        if form is Form.BARE:
            words = " · ".join(filter(None, (absent_words(head, side), figures)))
            self._words(QRect(pane.text_x, one.y, pane.text_width, one.height), words, _LEFT)
            return
        first = QRect(pane.text_x, one.y + BAND_ABOVE, pane.text_width, scene.typesetter.pitch)
        if found is not None:
            self._draw_text(found, one.slot.entry, side, pane.text_x, one.y + BAND_ABOVE)
        else:
            self._words(first, absent_words(head, side), _LEFT)
        if not figures:
            return
        if form is Form.LINE:
            width = QFontMetrics(scene.small).horizontalAdvance(figures)
            self._words(first, figures, _RIGHT)
            first.setRight(first.right() - width - BADGE_ROOM)
            self._badge(first, label)
        else:
            below = QRect(pane.text_x, one.y + one.height - FIGURES - 6, pane.text_width, FIGURES)
            self._words(below, figures, _LEFT)
            self._badge(below, label)

    def _edge(self, place: QRect, current: bool) -> None:
        inks, painter = self._scene.inks, self._painter
        painter.fillRect(place.x(), place.y(), place.width(), 1, inks.border)
        if current:
            painter.fillRect(place.x(), place.bottom() - 1, place.width(), 2, inks.accent)
        else:
            painter.fillRect(place.x(), place.bottom(), place.width(), 1, inks.border)

    def _line_ground(self, place: QRect) -> None:
        self._painter.fillRect(place, self._scene.inks.header)
        self._painter.fillRect(place.x(), place.bottom(), place.width(), 1, self._scene.inks.border)

    def _words(self, place: QRect, words: str, where: Qt.AlignmentFlag) -> None:
        painter = self._painter
        painter.setFont(self._scene.small)
        painter.setPen(self._scene.inks.muted)
        elided = QFontMetrics(self._scene.small).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, where, elided)

    def _path(self, place: QRect, band: int, side: int) -> None:
        """The headings that lead to a band, its own in bold."""
        scene, painter = self._scene, self._painter
        head = scene.sheet.entries[band].head
        assert head is not None
        own = scene.written(heading_of(head, side)) or absent_words(head, side)
        around = [scene.written(heading_of(above, side)) for above in scene.sheet.heads_above(band)]
        before = _BETWEEN.join(filter(None, around)) + _BETWEEN if any(around) else ""
        bold = QFont(scene.small)
        bold.setBold(bool(heading_of(head, side)))
        metrics, strong = QFontMetrics(scene.small), QFontMetrics(bold)
        own = strong.elidedText(own, Qt.TextElideMode.ElideRight, place.width())
        room = place.width() - strong.horizontalAdvance(own)
        before = metrics.elidedText(before, Qt.TextElideMode.ElideRight, room) if room > place.width() // 6 else ""
        painter.setFont(scene.small)
        painter.setPen(scene.inks.muted)
        painter.drawText(place, _LEFT, before)
        painter.setFont(bold)
        painter.setPen(scene.inks.text if bold.bold() else scene.inks.muted)
        painter.drawText(place.adjusted(metrics.horizontalAdvance(before), 0, 0, 0), _LEFT, own)

    def _badge(self, place: QRect, words: str) -> int:
        """A moved section's pill at the right end of `place`; returns the room it took, 0 without words."""
        if not words:
            return 0
        painter, metrics = self._painter, QFontMetrics(self._scene.small)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() // 2)
        width = metrics.horizontalAdvance(words) + 16
        pill = QRectF(place.right() - width + 0.5, place.center().y() - 8, width, 17)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._scene.small)
        painter.setPen(QPen(self._scene.inks.moved, 1.2))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width + BADGE_ROOM
