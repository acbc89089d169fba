"""Roles and a scheme in, ready pens and brushes out; and which of them a cell's stretches get under a lens."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from govcompare.present.palette import Scheme, Style, Underline, blend
from govcompare.present.rows.values import Cell, Lens, Role, Stretch

_DASHES = {Underline.SOLID: (), Underline.DASHED: (4.0, 2.5), Underline.DOTTED: (1.0, 2.0)}
_THICK, _UNDER = 1.5, 1.2
_DENSE = 2
"""Pixels of a hatching's picture for each of the screen's."""
_TINT = 0.2
"""Share of a ratio's colour in the ground of its figure."""
_QUIET = 170
"""Opacity of underlines, of 255: whole pages are underlined, and the text comes first."""
_FAINT = 115
"""Opacity of hatching that text stands on, of 255: it is seen, and the text stays readable."""
_SWAPPED = frozenset({Role.FIGURE, Role.PLACEHOLDER})


@dataclass(frozen=True, slots=True)
class Ink:
    """How a stretch is drawn."""

    ground: QColor | None
    text: QColor | None
    underline: QPen | None
    strike: QPen | None
    box: QPen | None
    hatch: QBrush | None


class Mark(NamedTuple):
    """A stretch of a report and how it is drawn."""

    start: int
    end: int
    ink: Ink


CURRENT = 0.09
"""Share of the accent in the ground of the row that the person stands on."""


class Inks:
    """All that a canvas draws with, for one scheme."""

    def __init__(self, scheme: Scheme, paper: bool = False) -> None:
        """`paper`: for a printer or a PDF."""
        self.scheme = scheme
        self.base, self.text, self.muted = QColor(scheme.base), QColor(scheme.text), QColor(scheme.muted)
        self.header, self.border, self.accent = QColor(scheme.header), QColor(scheme.border), QColor(scheme.accent)
        self.current, self.selection, self.moved = (
            QColor(blend(scheme.base, scheme.accent, CURRENT)),
            QColor(scheme.selection),
            QColor(scheme.moved),
        )
        self.on_accent = QColor(scheme.on_accent)
        self.found = QColor(blend(scheme.base, scheme.accent, 0.38))
        self.fold = QColor(blend(scheme.base, scheme.window, 0.6))
        self._grounds = (self.header, QColor(blend(scheme.header, scheme.base, 0.45)))
        self.gap = hatching(QColor(scheme.gap), 9, paper)
        styles = dict(scheme.styles)
        self._of = {role: _ink(style, paper) for role, style in styles.items()}
        self._inside = {
            (role, around): _ink(_upon(styles[role], styles[around]), paper) for role in _SWAPPED for around in Role
        }
        self._alone = {role: _ink(Style(style.background), paper) for role, style in styles.items()}

    def of(self, role: Role) -> Ink:
        """How `role` is drawn."""
        return self._of[role]

    def ground_of(self, level: int) -> QColor:
        """Behind a band of that level, from 1."""
        return self._grounds[min(level, len(self._grounds)) - 1]

    def score(self, ratio: float) -> tuple[QColor, QColor]:
        """Ground and edge of a ratio: quiet, since every head carries one."""
        cell, _ink = self.scheme.heat(ratio)
        return QColor(blend(self.scheme.base, cell, _TINT)), QColor(blend(self.scheme.border, cell, 0.75))

    def marks(self, cell: Cell, lens: Lens, alone: bool) -> tuple[Mark, ...]:
        """What to draw on the cell; `alone`: it has no counterpart, and the hatching opposite is its second sign."""
        found = self._reuse(cell.stretches) if lens is Lens.REUSE else self._differences(cell.stretches, alone)
        return tuple(found)

    def _reuse(self, stretches: tuple[Stretch, ...]) -> Iterator[Mark]:
        around = {one.passage: one.reuse for one in stretches if one.reuse not in _SWAPPED}
        for one in stretches:
            if one.reuse in _SWAPPED:
                inside = around.get(one.passage, Role.VERBATIM)
                yield Mark(one.span.start, one.span.end, self._inside[one.reuse, inside])
            elif one.reuse is not Role.PLAIN:
                yield Mark(one.span.start, one.span.end, self._of[one.reuse])

    def _differences(self, stretches: tuple[Stretch, ...], alone: bool) -> Iterator[Mark]:
        inks = self._alone if alone else self._of
        for one in stretches:
            if one.difference is not Role.PLAIN:
                yield Mark(one.span.start, one.span.end, inks[one.difference])


def _upon(style: Style, around: Style) -> Style:
    """A swapped figure keeps the ground of the passage it stands in; its box or hatching is sign enough."""
    return Style(around.background, style.foreground, style.line, box=style.box, hatch=style.hatch)


def _ink(style: Style, paper: bool) -> Ink:
    line = QColor(style.line) if style.line is not None else None
    pen = None if line is None else QPen(line, _THICK)
    under = None
    if line is not None and style.underline is not Underline.NONE:
        under = QPen(_with_alpha(line, _QUIET), _UNDER)
        if _DASHES[style.underline]:
            under.setDashPattern(list(_DASHES[style.underline]))
    return Ink(
        ground=QColor(style.background) if style.background is not None else None,
        text=QColor(style.foreground) if style.foreground is not None else None,
        underline=under,
        strike=pen if style.strike else None,
        box=pen if style.box else None,
        hatch=hatching(_with_alpha(line, _FAINT), 5, paper) if style.hatch and line is not None else None,
    )


def hatching(colour: QColor, distance: int, paper: bool = False) -> QBrush:
    """Slanted lines `distance` pixels apart, fine on dense screens too; a printer takes no notice of density."""
    tile = QPixmap(distance * _DENSE, distance * _DENSE)
    tile.setDevicePixelRatio(_DENSE)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    for start in (-distance, 0, distance):
        painter.drawLine(QPointF(start - 1, distance + 1), QPointF(start + distance + 1, -1))
    painter.end()
    brush = QBrush(tile)
    if paper:
        brush.setTransform(QTransform.fromScale(1 / _DENSE, 1 / _DENSE))
    return brush


def _with_alpha(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
