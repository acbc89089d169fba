"""The width of a canvas in, where its panes, their text and the gutter between them are out."""

from dataclasses import dataclass

GUTTER = 56
"""Pixels between two panes: room for a score, and for ribbons."""
MARGIN = 16
"""Pixels between a pane's edge and its text."""
WIDEST_LINE = 52
"""Characters of a line at most where there is one pane only: longer lines lose the eye."""
NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Pane:
    """One side, in pixels of the viewport."""

    x: int
    width: int
    text_x: int
    text_width: int

    def holds(self, x: float) -> bool:
        """Whether `x` lies in the pane."""
        return self.x <= x < self.x + self.width


@dataclass(frozen=True, slots=True)
class Panes:
    """All sides from the left."""

    width: int
    panes: tuple[Pane, ...]

    @property
    def gutter(self) -> tuple[int, int]:
        """x and width of what lies between two panes; no width with a single one."""
        if len(self.panes) < 2:
            return self.width, 0
        left = self.panes[0]
        return left.x + left.width, self.panes[1].x - left.x - left.width

    def extent(self, sides: tuple[int, ...]) -> tuple[int, int]:
        """x and width from the first to the last of `sides`, with what lies between."""
        first, last = self.panes[sides[0]], self.panes[sides[-1]]
        return first.x, last.x + last.width - first.x

    def side_at(self, x: float) -> int:
        """The side at `x`, or nearest to it."""
        gutter, width = self.gutter
        return 0 if x < gutter + width / 2 or len(self.panes) < 2 else 1


def panes(width: int, sides: int, em: float) -> Panes:
    """The panes of a canvas `width` pixels wide whose characters are `em` pixels wide."""
    if sides == 1:
        text = max(NARROWEST, min(width - 2 * MARGIN, round(WIDEST_LINE * em)))
        return Panes(width, (Pane(0, width, max(MARGIN, (width - text) // 2), text),))
    left = max(0, (width - GUTTER) // 2)
    right_x = left + GUTTER
    right = max(0, width - right_x)
    text = max(NARROWEST, min(left, right) - 2 * MARGIN)
    return Panes(width, (Pane(0, left, MARGIN, text), Pane(right_x, right, right_x + MARGIN, text)))
