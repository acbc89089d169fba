"""A PDF of Qt's and its bookmarks in, the same with an outline, and without its moment of making, out.

Qt writes no outlines, and a time and a random name into every file. What stands in the file keeps its place: times are
blanked and the name is made of the content, byte for byte; the outline is appended, as PDF 1.4 (3.4.5, incremental
updates) has it.
"""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_TIMES = re.compile(rb'/(?:Creation|Mod)Date \(D:\d{14}[^)\n]{0,8}\)|xmp:[A-Z][a-z]{3,9}Date="[-\d:T+Z]{10,30}"')
_NAME = re.compile(rb"uuid:[0-9a-f-]{36}")
_ID = re.compile(rb"/ID \[ <[0-9A-Fa-f]{8,80}> <[0-9A-Fa-f]{8,80}> \]")
_HEX = re.compile(rb"[0-9A-Fa-f]{8,80}")
_KIDS = re.compile(rb"/Kids \n\[\n((?:\d{1,9} 0 R\n){0,100000})\]")
_TRAILER = re.compile(rb"trailer\n<<\n/Size (\d{1,9}) \n/Info (\d{1,9}) 0 R\n/Root (\d{1,9}) 0 R\n")
_MARGIN = 34.0
"""Points above and below what is drawn: 12 mm."""
_LAST = 2_000
"""Bytes at the end of a file that hold its trailer."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that a reader of the document can choose by name."""

    level: int
    """From 0; what is deeper than its forerunner by more than one stands one below it."""
    title: str
    page: int
    """From 0."""
    height: float
    """Of the place, from 0 at the lower margin of the page to 1 at the upper one."""


def bookmarked(pdf: bytes, bookmarks: Sequence[Bookmark], language: str) -> bytes:
    """Equal pages and bookmarks give equal bytes."""
    pdf = _timeless(pdf)
    tail = pdf[-_LAST:]
    trailer, kids = _TRAILER.search(tail), _KIDS.search(pdf)
    if trailer is None or kids is None or not bookmarks:
        return pdf
    size, info, root = (int(number) for number in trailer.groups())
    start = int(tail.rsplit(b"startxref\n", 1)[1].split(b"\n", 1)[0])
    pages = [int(line.split(b" ", 1)[0]) for line in kids[1].split(b"\n") if line]
    objects = {root: _catalog(pdf, root, size, language)} | _outline(bookmarks, pages, _heights(pdf, pages), size)
    identity = _ID.search(tail)
    out, offsets = bytearray(pdf), {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    end = len(out)
    out += b"xref\n%d 1\n%010d 00000 n \n" % (root, offsets.pop(root))
    out += b"%d %d\n" % (size, len(offsets)) + b"".join(b"%010d 00000 n \n" % at for at in offsets.values())
    out += b"trailer\n<<\n/Size %d\n/Info %d 0 R\n/Root %d 0 R\n/Prev %d\n" % (size + len(offsets), info, root, start)
    out += (identity[0] if identity else b"") + b"\n>>\nstartxref\n%d\n%%%%EOF\n" % end
    return bytes(out)


def _timeless(pdf: bytes) -> bytes:
    pdf = _TIMES.sub(lambda found: b" " * len(found[0]), pdf)
    pdf = _NAME.sub(b"uuid:" + b"0" * 36, pdf)
    known = hashlib.sha256(_ID.sub(b"", pdf)).hexdigest()
    name = f"uuid:{known[:8]}-{known[8:12]}-{known[12:16]}-{known[16:20]}-{known[20:32]}".encode()
    pdf = pdf.replace(b"uuid:" + b"0" * 36, name)
    wide = (known * 2).encode()
    return _ID.sub(lambda found: _HEX.sub(lambda digits: wide[: len(digits[0])], found[0]), pdf)


def _catalog(pdf: bytes, root: int, outlines: int, language: str) -> bytes:
    start = pdf.index(b"\n%d 0 obj\n<<\n" % root)
    body = pdf[pdf.index(b"<<\n", start) + 3 : pdf.index(b">>", start)]
    told = language.replace("_", "-").encode("ascii")
    return b"<<\n%s/Outlines %d 0 R\n/PageMode /UseOutlines\n/Lang (%s)\n>>" % (body, outlines, told)


def _heights(pdf: bytes, pages: Sequence[int]) -> list[float]:
    """Of the pages between their margins, in points."""
    found = []
    for page in pages:
        start = pdf.index(b"\n%d 0 obj\n" % page)
        box = pdf.index(b"/MediaBox [", start) + len(b"/MediaBox [")
        found.append(float(pdf[box : pdf.index(b"]", box)].split()[3]) - 2 * _MARGIN)
    return found


def _outline(
    bookmarks: Sequence[Bookmark], pages: Sequence[int], heights: Sequence[float], first: int
) -> dict[int, bytes]:
    """Objects by their numbers from `first` on: the outline, then its entries in order."""
    parents = _parents(bookmarks)
    children: dict[int, list[int]] = {}
    for number, parent in enumerate(parents):
        children.setdefault(parent, []).append(number)
    objects = {first: b"<< /Type /Outlines %s/Count %d >>" % (_ends(children[-1], first), len(children[-1]))}
    for number, mark in enumerate(bookmarks):
        beside = children[parents[number]]
        place = bisect_left(beside, number)
        page = min(mark.page, len(pages) - 1)
        parts = [b"/Title <%s>" % (b"\xfe\xff" + mark.title.encode("utf-16-be", "replace")).hex().encode()]
        parts.append(b"/Parent %d 0 R" % (first + 1 + parents[number]))
        parts.append(b"/Dest [%d 0 R /XYZ null %.1f null]" % (pages[page], _MARGIN + mark.height * heights[page]))
        if place > 0:
            parts.append(b"/Prev %d 0 R" % (first + 1 + beside[place - 1]))
        if place + 1 < len(beside):
            parts.append(b"/Next %d 0 R" % (first + 1 + beside[place + 1]))
        if number in children:
            parts.append(_ends(children[number], first) + b"/Count -%d" % len(children[number]))
        objects[first + 1 + number] = b"<< %s >>" % b" ".join(parts)
    return objects


def _parents(bookmarks: Sequence[Bookmark]) -> list[int]:
    """For each the number of the one above it; -1: the outline itself."""
    found: list[int] = []
    above: list[int] = []
    for number, mark in enumerate(bookmarks):
        while above and bookmarks[above[-1]].level >= mark.level:
            above.pop()
        found.append(above[-1] if above else -1)
        above.append(number)
    return found


def _ends(children: Sequence[int], first: int) -> bytes:
    return b"/First %d 0 R /Last %d 0 R " % (first + 1 + children[0], first + 1 + children[-1])
