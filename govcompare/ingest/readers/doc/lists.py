"""The table stream of a .doc in, its lists out ([MS-DOC] 2.9.131 PlfLst, 2.9.130 PlfLfo, 2.9.150 LVL)."""

import struct

from govcompare.ingest.formats.numbered import LEVELS, Level, Numbering, Series, Use

_LIST, _USE, _LEVEL = 28, 16, 28
"""Bytes of an LSTF, an LFO and an LVLF."""
MOST = 4096
"""Lists of a document; Word itself stops at 2,048."""
_SIMPLE, _LEGAL, _NO_RESTART = 0x01, 0x04, 0x08
_HAS_START, _HAS_LEVEL = 0x10, 0x20
_FORMATS = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText"),
    *("hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth"),
    *("decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle"),
    *("decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung"),
    *("decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"),
    *("ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting"),
    *("ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting"),
    *("chineseLegalSimplified", "chineseCountingThousand"),
)
"""MSONFC in its order, as ST_NumberFormat names them ([MS-OSHARED] 2.2.1.3)."""
_SUFFIXES = ("tab", "space", "nothing")


def numbering(table: bytes, lists: tuple[int, int], uses: tuple[int, int]) -> Numbering:
    """`lists` and `uses`: where PlfLst and PlfLfo begin, and their bytes. Raises struct.error, IndexError."""
    return Numbering(_lists(table, *lists), _uses(table, *uses))


def _lists(table: bytes, at: int, size: int) -> dict[int, Series]:
    """By the list's id. Their levels stand behind all of them."""
    if size < 2:
        return {}
    count = min(struct.unpack_from("<H", table, at)[0], MOST)
    level_at = at + size
    found: dict[int, Series] = {}
    for index in range(count):
        first = at + 2 + _LIST * index
        (id,) = struct.unpack_from("<l", table, first)
        made = found[id] = Series()
        for depth in range(1 if table[first + 26] & _SIMPLE else LEVELS):
            made.levels[depth], level_at = _level(table, level_at)
    return found


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """The level, and where the next one begins."""
    start, format, flags = struct.unpack_from("<lBB", table, at)
    suffix, characters, paragraphs, limit = table[at + 15], table[at + 24], table[at + 25], table[at + 26]
    words = at + _LEVEL + characters + paragraphs
    (length,) = struct.unpack_from("<H", table, words)
    end = words + 2 + 2 * length
    if end > len(table):
        raise IndexError
    text = table[words + 2 : end].decode("utf-16-le", "replace")
    return (
        Level(
            format=_FORMATS[format] if format < len(_FORMATS) else "none",
            text="".join(f"%{ord(sign) + 1}" if ord(sign) < LEVELS else sign for sign in text),
            start=start,
            restart=limit if flags & _NO_RESTART else None,
            legal=bool(flags & _LEGAL),
            suffix=_SUFFIXES[suffix] if suffix < len(_SUFFIXES) else "tab",
        ),
        end,
    )


def _uses(table: bytes, at: int, size: int) -> dict[int, Use]:
    """By the number that paragraphs name, from 1."""
    if size < 4:
        return {}
    count = min(struct.unpack_from("<L", table, at)[0], MOST)
    more_at = at + 4 + _USE * count
    found: dict[int, Use] = {}
    for index in range(count):
        first = at + 4 + _USE * index
        (id,) = struct.unpack_from("<l", table, first)
        made = found[index + 1] = Use(id)
        more_at += 4
        for _ in range(table[first + 12]):
            more_at = _override(table, more_at, made)
    return found


def _override(table: bytes, at: int, use: Use) -> int:
    """What one use of a list says of one level otherwise; returns where the next one begins."""
    start, flags = struct.unpack_from("<lL", table, at)
    depth = flags & 0x0F
    at += 8
    if flags & _HAS_LEVEL:
        use.levels[depth], at = _level(table, at)
    if flags & _HAS_START:
        use.starts[depth] = use.levels[depth].start if flags & _HAS_LEVEL else start
    return at
