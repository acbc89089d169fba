"""Two tracks in their own orders in, ribbons between corresponding sections out: they cross where sections moved."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from govcompare.present.gui.canvas.scene import Scene
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.canvas.tracks import Track

FAR = 3_000
"""Pixels outside the viewport where the ends of a ribbon are held: its curve stays smooth."""
MOST = 400
"""Ribbons that are drawn at once."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """From a section on the left to its counterpart on the right; y in pixels of the viewport."""

    band: int
    left: tuple[int, int]
    right: tuple[int, int]
    moved: bool


class Links:
    """Which slots of two tracks hold the two sides of each pair of sections."""

    def __init__(self, sheet: Sheet, tracks: Sequence[Track]) -> None:
        lasts: list[dict[int, int]] = [{}, {}]
        for number, entry in enumerate(sheet.entries):
            for side in (0, 1):
                if entry.cells[side] is not None:
                    lasts[side][entry.band] = number
        found = []
        for number, entry in enumerate(sheet.entries):
            if entry.head is None or entry.head.a is None or entry.head.b is None:
                continue
            ends = (number, lasts[0].get(number, number), number, lasts[1].get(number, number))
            places = [tracks[place // 2].place_of(end) for place, end in enumerate(ends)]
            if None not in places:
                found.append((number, *places))
        self.slots: NDArray[np.int64] = np.array(found, dtype=np.int64).reshape(-1, 5)
        """A row a pair: its band, first and last slot on the left, first and last slot on the right."""


def ribbons(links: Links, tracks: Sequence[Track], moved: frozenset[int], height: int) -> list[Ribbon]:
    """Those with an end in sight, unmoved ones first so that moved ones lie on top."""
    left, right = (track.ys() for track in tracks)
    bands, first, last, right_first, right_last = links.slots.T
    edges = np.clip(
        np.stack((left[first], left[last + 1], right[right_first], right[right_last + 1]), axis=1), -FAR, FAR
    )
    inside = ((edges[:, 1] > 0) & (edges[:, 0] < height)) | ((edges[:, 3] > 0) & (edges[:, 2] < height))
    found = [
        Ribbon(int(band), (int(a), int(b)), (int(c), int(d)), int(band) in moved)
        for band, (a, b, c, d) in zip(bands[inside][:MOST], edges[inside][:MOST], strict=True)
    ]
    return sorted(found, key=lambda ribbon: ribbon.moved)


def path_of(ribbon: Ribbon, x: int, width: int) -> QPainterPath:
    """The ribbon's outline in a gutter at `x`."""
    (top, bottom), (right_top, right_bottom), middle, end = ribbon.left, ribbon.right, x + width / 2, x + width
    path = QPainterPath()
    path.moveTo(x, top + 1)
    path.cubicTo(middle, top + 1, middle, right_top + 1, end, right_top + 1)
    path.lineTo(end, right_bottom - 1)
    path.cubicTo(middle, right_bottom - 1, middle, bottom - 1, x, bottom - 1)
    path.closeSubpath()
    return path


def draw(painter: QPainter, scene: Scene, found: Sequence[Ribbon], pointed: int) -> None:
    """Draw ribbons; the one of the band `pointed` stands out."""
    x, width = scene.panes.gutter
    painter.fillRect(x, 0, width, FAR, scene.inks.fold)
    painter.setClipRect(x, 0, width, FAR)
    for ribbon in found:
        line = scene.inks.moved if ribbon.moved else scene.inks.muted
        ground = QColor(line)
        ground.setAlpha(120 if ribbon.band == pointed else 62 if ribbon.moved else 34)
        painter.setBrush(ground)
        edge = QColor(line)
        edge.setAlpha(255 if ribbon.moved or ribbon.band == pointed else 120)
        painter.setPen(QPen(edge, 1.6 if ribbon.band == pointed else 1))
        painter.drawPath(path_of(ribbon, x, width))
    painter.setClipping(False)
