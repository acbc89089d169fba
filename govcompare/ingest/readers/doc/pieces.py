"""The streams of a .doc in, its characters part by part out, through the piece table ([MS-DOC] 2.4.1)."""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govcompare.ingest.formats.encoding import decode
from govcompare.ingest.formats.numbered import Numbering
from govcompare.ingest.readers.doc.lists import numbering
from govcompare.ingest.readers.doc.properties import Listed, Paragraphs, Stretch, stretches
from govcompare.ingest.readers.doc.styles import lists_of_styles

WORD_97 = 0xC1
"""From it on a file has a piece table for text in Unicode."""
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_FLAGS, _LENGTHS, _CLX = 0x0A, 0x4C, 0x01A2
_CHARACTERS, _PARAGRAPHS, _BINS = 0xFA, 0x0102, 8
_STYLES, _LISTS, _USES = 0xA2, 0x02E2, 0x02EA
_COMPRESSED = 0x40000000
_PCDT = 2
ENDS = "\r\x07"
"""With what paragraphs and cells end; each has properties of its own."""
_ENDS = re.compile(f"[{ENDS}]")
GONE = "\x00"
"""In the place of a character that was deleted or is hidden."""


class Broken(Exception):
    """The streams do not hold what they say."""


class Locked(Exception):
    """The document is encrypted."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The characters of a document, control characters included."""

    main: str
    footnotes: str = ""
    endnotes: str = ""
    boxes: str = ""
    has_changes: bool = False
    """Whether changes were tracked."""
    has_hidden: bool = False
    listed: tuple[Listed, ...] = ()
    """Of each character of ENDS, those of all parts in their order."""
    numbering: Numbering = field(default_factory=Numbering)
    """The lists that they name; none where they can't be read."""


def table_name(document: bytes) -> str:
    """The stream that holds the tables. Raises Broken, Locked."""
    if len(document) < _CLX + 8 or document[:2] != b"\xec\xa5":
        raise Broken
    flags = _short(document, _FLAGS)
    if flags & _ENCRYPTED:
        raise Locked
    return "1Table" if flags & _TABLE_1 else "0Table"


def parts(document: bytes, table: bytes, *, original: bool = False) -> Parts:
    """`original`: as before the changes tracked in it. Raises Broken."""
    if _short(document, 2) < WORD_97:
        start, end = _long(document, 0x18), _long(document, 0x1C)
        return Parts(decode(document[start:end]).text)
    slots = _slot(document, _CHARACTERS), _slot(document, _PARAGRAPHS)
    marks = stretches(document, table, *slots, original=original)
    pieces = list(_piece_texts(document, table, marks.gone))
    text = "".join(one for one, _, _ in pieces)
    lengths = [_long(document, _LENGTHS + 4 * at) for at in range(7)]
    main, foot, head, macros, notes, end, boxes = lengths
    if main <= 0 or main > len(text):
        raise Broken
    behind = main + foot + head + macros + notes
    return Parts(
        text[:main],
        text[main : main + foot],
        text[behind : behind + end],
        text[behind + end : behind + end + boxes],
        has_changes=marks.has_changes,
        has_hidden=marks.has_hidden,
        listed=tuple(_listed(document, table, pieces, marks.paragraphs)),
        numbering=_numbering(document, table),
    )


def _numbering(document: bytes, table: bytes) -> Numbering:
    try:
        return numbering(table, _slot(document, _LISTS), _slot(document, _USES))
    except (struct.error, IndexError):
        return Numbering()


def _listed(
    document: bytes, table: bytes, pieces: Sequence[tuple[str, int, int]], paragraphs: Sequence[Paragraphs]
) -> Iterator[Listed]:
    """What each end of a paragraph says of its number, its style's word where it says nothing itself."""
    try:
        styles = lists_of_styles(table, *_slot(document, _STYLES))
    except (struct.error, IndexError):
        styles = {}
    starts = [one.stretch.start for one in paragraphs]
    for text, start, width in pieces:
        plain = width == 1 or text.isascii() or max(text) < "\U00010000"
        for found in _ENDS.finditer(text):
            before = found.start() if plain else len(text[: found.start()].encode("utf-16-le")) // 2
            at = bisect_right(starts, start + width * before) - 1
            if at < 0 or paragraphs[at].stretch.end <= start + width * before:
                yield Listed()
                continue
            own, style = paragraphs[at].own, styles.get(paragraphs[at].style, Listed())
            yield Listed(style.use if own.use is None else own.use, style.depth if own.depth is None else own.depth)


def _piece_texts(document: bytes, table: bytes, gone: Sequence[Stretch]) -> Iterator[tuple[str, int, int]]:
    """The characters of each piece, where its bytes begin, and how many a character takes."""
    for positions, offset in _pieces(table, *_slot(document, _CLX)):
        count = positions[1] - positions[0]
        if count < 0:
            raise Broken
        start, wide = offset & ~_COMPRESSED, not offset & _COMPRESSED
        if not wide:
            start //= 2
        raw = document[start : start + count * (2 if wide else 1)]
        text = raw.decode("utf-16-le" if wide else "cp1252", "replace")
        yield _without(text, start, 2 if wide else 1, gone) if gone else text, start, 2 if wide else 1


def _pieces(table: bytes, at: int, length: int) -> Iterator[tuple[tuple[int, int], int]]:
    """From where to where in the text each piece reaches, and where in the document it stands."""
    end = min(len(table), at + length)
    while at < end and table[at] == 1:
        at += 3 + _short(table, at + 1)
    if at + 5 > end or table[at] != _PCDT:
        raise Broken
    size = _long(table, at + 1)
    at += 5
    count = (size - 4) // 12
    if count < 1 or at + size > len(table):
        raise Broken
    for index in range(count):
        first, last = _long(table, at + 4 * index), _long(table, at + 4 * index + 4)
        descriptor = at + 4 * (count + 1) + 8 * index
        yield (first, last), struct.unpack_from("<L", table, descriptor + 2)[0]


def _without(text: str, start: int, width: int, gone: Sequence[Stretch]) -> str:
    """With GONE for every character that stands in one of the stretches of the document."""
    end = start + width * len(text)
    for stretch in gone:
        first, last = max(start, stretch.start), min(end, stretch.end)
        if first < last:
            begin, stop = (first - start) // width, (last - start + width - 1) // width
            text = text[:begin] + GONE * (stop - begin) + text[stop:]
    return text


def _slot(document: bytes, at: int) -> tuple[int, int]:
    return _long(document, at), _long(document, at + 4)


def _short(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _long(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little", signed=True)
