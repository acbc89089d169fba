"""A comparison in, what its marks mean out, in lines across the page."""

from PySide6.QtCore import QRectF

from govcompare.model.comparison import Comparison
from govcompare.present.gui.canvas.legend import SWATCH, meanings, sample
from govcompare.present.gui.document.boxes import Box, Leaf, Look
from govcompare.present.gui.document.words import Words
from govcompare.present.rows.values import Lens, Role

GAP, BETWEEN = 5, 16
"""Pixels between a sample and its word, and between two."""
_SWAPPED = frozenset({Role.FIGURE, Role.PLACEHOLDER})


class Legend(Box):
    """Samples and their words."""

    keep = True

    def __init__(self, comparison: Comparison, look: Look, *, swapped: bool = True) -> None:
        """`swapped`: figures and blanks are marked too."""
        hidden = (frozenset() if swapped else _SWAPPED) | (frozenset() if comparison.templates else {Role.TEMPLATE})
        self._look = look
        self._placed: list[tuple[int, int, Role, Words]] = []
        x, y, pitch = 0, 4, 0
        for role, words in meanings(Lens.REUSE):
            if role in hidden:
                continue
            named = Words(words, look.small, look.width)
            pitch, wide = named.pitch + 3, SWATCH + GAP + int(named.width) + BETWEEN
            if x and x + wide > look.width:
                x, y = 0, y + pitch
            self._placed.append((x, y, role, named))
            x += wide
        self.height = y + pitch + 6

    def draw(self, leaf: Leaf, y: int) -> None:
        inks = self._look.inks
        for x, line, role, words in self._placed:
            sample(leaf.painter, QRectF(x, y + line + 1, SWATCH, words.pitch - 2), inks.of(role))
            words.draw(leaf.painter, x + SWATCH + GAP, y + line, inks.muted)
