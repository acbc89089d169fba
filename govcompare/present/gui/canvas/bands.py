"""The head of a section in, its words out, and the one-line form that stays on top while its text scrolls."""

from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from govcompare.present.figures import percent
from govcompare.present.gui.canvas.scene import Scene
from govcompare.present.gui.visible import visible
from govcompare.present.rows.values import HeaderRow
from govcompare.present.wording import ntr, tr


class HeadDrawer(Protocol):
    """What the sticky head needs of whoever draws."""

    scene: Scene
    painter: QPainter
    small: QFont

    def label(self, place: QRect, entry: int) -> int:
        """The moved label."""

    def score(self, place: QRect, similarity: float) -> None:
        """The score."""


def heading_of(head: HeaderRow, side: int) -> str:
    """What the side's heading says; empty without one."""
    return visible(head.a_heading if side == 0 else head.b_heading)


def absent_words(head: HeaderRow, side: int) -> str:
    """What stands where a side has no heading."""
    there = head.a if side == 0 else head.b
    if there is None:
        return tr("no counterpart")
    return heading_of(head, side) or tr("(without heading)")


def caption(head: HeaderRow, side: int) -> str:
    """The figures of a section."""
    characters = head.a_characters if side == 0 else head.b_characters
    words = ntr("{number} character", "{number} characters", characters)
    if head.a is None or head.b is None:
        return words
    if head.pinned:
        words = tr("{figures} · paired by you", figures=words)
    return tr("{figures} · {ratio} reused", figures=words, ratio=percent(head.reused))


def draw_sticky(drawer: HeadDrawer, band: int, sides: tuple[int, ...], y: int, height: int) -> None:
    """The head of `band` as one line at `y`."""
    scene, painter = drawer.scene, drawer.painter
    head = scene.sheet.entries[band].head
    if head is None:
        return
    for side in sides:
        pane = scene.panes.panes[side]
        place = QRect(pane.x, y, pane.width, height)
        painter.fillRect(place, scene.inks.header)
        painter.fillRect(pane.x, y + height - 1, pane.width, 1, scene.inks.border)
        inner = QRect(pane.text_x, y, pane.text_width, height)
        if band in scene.moved:
            painter.fillRect(pane.x, y, 4, height, scene.inks.moved)
        taken = drawer.label(inner.adjusted(0, 5, 0, -5), band) if scene.sheet.entries[band].there(side) else 0
        _words(drawer, inner.adjusted(0, 0, -taken - 8, 0), absent_words(head, side), bool(heading_of(head, side)))
    if len(sides) > 1:
        x, width = scene.panes.gutter
        painter.fillRect(x, y, width, height, scene.inks.header)
        painter.fillRect(x, y + height - 1, width, 1, scene.inks.border)
        if head.a is not None and head.b is not None:
            drawer.score(QRect(x, y, width, height), head.similarity)


def _words(drawer: HeadDrawer, place: QRect, words: str, strong: bool) -> None:
    font = QFont(drawer.small)
    font.setBold(strong)
    drawer.painter.setFont(font)
    drawer.painter.setPen(drawer.scene.inks.text if strong else drawer.scene.inks.muted)
    elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    drawer.painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
