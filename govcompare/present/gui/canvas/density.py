"""A side's stretches in, what every character means out, and how much of each meaning falls on every pixel of a bar."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.palette import Scheme, Style, blend, channels
from govcompare.present.rows.values import Lens, Role

ROLES = tuple(Role)
_STRONG = 0.62
_CODES = {role: code for code, role in enumerate(ROLES)}


class Meanings:
    """What every character of a side means under both lenses: index into ROLES; PLAIN where nothing is shown."""

    def __init__(self, sheet: Sheet, side: int) -> None:
        self._codes = {lens: np.zeros(len(sheet.texts[side]), dtype=np.uint8) for lens in Lens}
        self._shares: dict[tuple[Lens, int], NDArray[np.float64]] = {}
        reuse, difference = self._codes[Lens.REUSE], self._codes[Lens.DIFFERENCE]
        for entry in sheet.entries:
            cell = entry.cells[side]
            for one in cell.stretches if cell is not None else ():
                start, end = one.span.start, one.span.end
                if one.reuse is not Role.PLAIN:
                    reuse[start:end] = _CODES[one.reuse]
                if one.difference is not Role.PLAIN:
                    difference[start:end] = _CODES[one.difference]

    def shares(self, lens: Lens, pixels: int) -> NDArray[np.float64]:
        """Those of `pixels` equal parts; kept."""
        found = self._shares.get((lens, pixels))
        if found is None:
            found = self._shares[lens, pixels] = shares(self._codes[lens], pixels)
        return found


def shares(codes: NDArray[np.uint8], pixels: int) -> NDArray[np.float64]:
    """For each of `pixels` equal parts of the text, the share of every role in ROLES; all 0 without text."""
    length, roles = len(codes), len(ROLES)
    if not length or pixels < 1:
        return np.zeros((max(pixels, 0), roles))
    edges = np.arange(pixels + 1) * length // pixels
    if length < pixels:
        return np.eye(roles)[codes[edges[:-1]]]
    counts = np.diff(edges)
    parts = np.repeat(np.arange(pixels) * roles, counts)
    found = np.bincount(parts + codes, minlength=pixels * roles).reshape(pixels, roles)
    return found / counts[:, None]


def colours(found: NDArray[np.float64], scheme: Scheme) -> NDArray[np.uint8]:
    """Red, green and blue of every pixel: roles in the colours of their lines, plain text quiet."""
    palette = np.array([channels(colour) for colour in _inks(scheme)], dtype=np.float64)
    return np.clip(found @ palette, 0, 255).round().astype(np.uint8)


def _inks(scheme: Scheme) -> Sequence[str]:
    styles = dict(scheme.styles)
    return [_ink(scheme, styles[role]) for role in ROLES]


def _ink(scheme: Scheme, style: Style) -> str:
    """Between a role's ground and its line: bars are small, so that grounds alone would be too pale."""
    if style.line is None:
        return scheme.header
    return blend(style.background or scheme.base, style.line, _STRONG)
