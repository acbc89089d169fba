"""A PDF of Qt's in, the same with its text as ordinary characters out.

Fonts of Chinese draw ⼀ (a radical of dictionaries) and 一 with one glyph, and Qt says of it that it is the radical, so
that nobody finds 一 in the page. What glyphs mean stands in streams of their own, uncompressed; codes are exchanged
there without a change of length, so that all positions in the file stay what they are.
"""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

_RADICALS = "".join(map(chr, (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))))
_ORDINARY = "".join(map(chr, (*range(0x4E00, 0xA000), *range(0x3400, 0x4DC0))))
_MEANINGS = re.compile(rb"begincmap\n[^\x80-\xff]{0,4000000}?endcmap")
_CODE = re.compile(rb"<(2[EF][0-9A-F]{2})>")


def shared_glyphs(fonts: Iterable[QFont]) -> dict[int, int]:
    """Radical → the ordinary character that looks the same in one of the fonts."""
    found: dict[int, int] = {}
    for font in fonts:
        raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.SimplifiedChinese)
        ordinary: dict[int, int] = {}
        for character, glyph in zip(_ORDINARY, raw.glyphIndexesForString(_ORDINARY), strict=True):
            ordinary.setdefault(glyph, ord(character))
        for radical, glyph in zip(_RADICALS, raw.glyphIndexesForString(_RADICALS), strict=True):
            if glyph and glyph in ordinary:
                found[ord(radical)] = ordinary[glyph]
    return found


def searchable(pdf: bytes, glyphs: Mapping[int, int]) -> bytes:
    """`pdf` with the radicals in `glyphs` told as ordinary characters; as long as before."""

    def told(code: re.Match[bytes]) -> bytes:
        number = int(code[1], 16)
        return b"<%04X>" % glyphs.get(number, number)

    return _MEANINGS.sub(lambda meanings: _CODE.sub(told, meanings[0]), pdf)
