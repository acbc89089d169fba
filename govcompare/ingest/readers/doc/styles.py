"""The table stream of a .doc in, which list each paragraph style names out ([MS-DOC] 2.9.271 STSH)."""

import struct
from typing import NamedTuple

from govcompare.ingest.readers.doc.properties import Listed, listed

_PARAGRAPH, _NONE = 1, 0xFFF
MOST = 4096
"""Styles of a document."""


class _Style(NamedTuple):
    base: int
    own: Listed


def lists_of_styles(table: bytes, at: int, size: int) -> dict[int, Listed]:
    """By the style's number, with what styles have from their bases. Raises struct.error, IndexError."""
    if size < 6:
        return {}
    header, count, fixed = struct.unpack_from("<HHH", table, at)
    end, at = min(at + size, len(table)), at + 2 + header
    found: dict[int, _Style] = {}
    for number in range(min(count, MOST)):
        if at + 2 > end:
            break
        (length,) = struct.unpack_from("<H", table, at)
        if length:
            style = _style(table[at + 2 : at + 2 + length], fixed)
            if style is not None:
                found[number] = style
        at += 2 + length
    return {number: _inherited(found, number) for number in found}


def _style(data: bytes, fixed: int) -> _Style | None:
    """None for a style of characters, tables or lists."""
    (kind,) = struct.unpack_from("<H", data, 2)
    if kind & 0x0F != _PARAGRAPH:
        return None
    (name,) = struct.unpack_from("<H", data, fixed)
    at = fixed + 2 + 2 * name + 2
    (length,) = struct.unpack_from("<H", data, at)
    return _Style(kind >> 4, listed(data[at + 4 : at + 2 + length]))


def _inherited(styles: dict[int, _Style], number: int) -> Listed:
    use = depth = None
    seen: set[int] = set()
    while number in styles and number not in seen:
        seen.add(number)
        style = styles[number]
        use = style.own.use if use is None else use
        depth = style.own.depth if depth is None else depth
        number = style.base
    return Listed(use, depth)
