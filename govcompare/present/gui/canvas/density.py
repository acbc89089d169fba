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


def meanings(sheet: Sheet, side: int, lens: Lens) -> NDArray[np.uint8]:
    """Index into ROLES of every character of the side's report; PLAIN where nothing is shown."""
    found = np.zeros(len(sheet.texts[side]), dtype=np.uint8)
    cells = sorted(
        (cell for entry in sheet.entries if (cell := entry.cells[side]) is not None), key=lambda cell: cell.span.start
    )
    reuse = lens is Lens.REUSE
    for cell in cells:
        for one in cell.stretches:
            role = one.reuse if reuse else one.difference
            if role is not Role.PLAIN:
                found[one.span.start : one.span.end] = _CODES[role]
    return found


def shares(codes: NDArray[np.uint8], pixels: int) -> NDArray[np.float64]:
    """For each of `pixels` equal parts of the text, the share of every role in ROLES; all 0 without text."""
    found = np.zeros((pixels, len(ROLES)))
    if not len(codes) or pixels < 1:
        return found
    edges = np.arange(pixels) * len(codes) // pixels
    ends = np.maximum(np.append(edges[1:], len(codes)), edges + 1)
    for code in np.flatnonzero(np.bincount(codes, minlength=len(ROLES))):
        sums = np.append(0, np.cumsum(codes == code))
        found[:, code] = (sums[np.minimum(ends, len(codes))] - sums[edges]) / (ends - edges)
    return found


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
