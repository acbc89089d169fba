"""The bytes of a .ofd in (GB/T 33190: a zip package of XML), its text page by page out, as of a PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath

from govcompare.ingest.formats.limits import MAX_PAGES, check_characters, refusal
from govcompare.ingest.formats.package import Package, part_names
from govcompare.ingest.formats.pieces import assembled
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.sheets import Sheet, SheetLine, typeset
from govcompare.ingest.formats.written import Notices
from govcompare.ingest.formats.xml import SEPARATOR, Attributes, parse
from govcompare.ingest.radicals import without_radicals
from govcompare.model.document import RawDocument
from govcompare.model.problems import Problem

ROOT = "OFD.xml"
A4 = 297.0
"""Millimetres: a page's height where the file gives none."""
MOST_LISTED = 12
"""Page numbers that a notice names."""
MOST_STEPS = 100_000
"""From character to character that one piece of text may have."""
_SIGNED = frozenset({"Signatures", "Signature"})


def _read(opened: Opened) -> RawDocument:
    package = Package(opened.path, opened.data)
    notices = Notices()
    sheets: list[Sheet] = []
    characters = 0
    for page in _pages(opened.path, package, notices):
        sheets.append(page)
        characters += sum(len(line.text) for line in page.lines)
        check_characters(opened.path, characters)
    made = typeset(sheets)
    empty = [str(number) for number, one in enumerate(sheets, 1) if not one.lines]
    if empty and len(empty) < len(sheets):
        notices.add("no-text-on-pages", pages=", ".join(empty[:MOST_LISTED]))
    nothing = (Problem(opened.path, "no-text", fatal=True),) if len(empty) == len(sheets) else ()
    return RawDocument(
        path=opened.path,
        media_type=OFD.media_type,
        encoding="",
        sha256=opened.sha256,
        size=len(opened.data),
        text=without_radicals(made.text),
        blocks=made.blocks,
        removed=made.removed,
        problems=(*notices.problems(opened.path), *nothing),
    )


def _pages(path: str, package: Package, notices: Notices) -> Iterator[Sheet]:
    root = _Names({"DocRoot"})
    parse(path, package.read(ROOT), root.start, root.end, root.text)
    if root.has_signature:
        notices.add("signatures-left-out")
    if not root.texts:
        raise refusal(path, "damaged")
    count = 0
    for document in root.texts:
        names = _Names(set())
        parse(path, package.read(document.strip("/ ")), names.start, names.end, names.text)
        for place in names.pages:
            count += 1
            if count > MAX_PAGES:
                raise refusal(path, "too-many-pages", limit=f"{MAX_PAGES:,}")
            yield _sheet(path, package.read(_inside(document, place)), names.height)


def _inside(document: str, place: str) -> str:
    return normpath(join("/", "" if place.startswith("/") else dirname(document), place)).lstrip("/")


def _local(name: str) -> str:
    return name.rpartition(SEPARATOR)[2]


@dataclass(slots=True)
class _Names:
    """Collects what the parts above the pages say."""

    wanted: set[str]
    """Elements whose text is kept."""
    texts: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    height: float = A4
    has_signature: bool = False
    _open: str = ""
    _part: list[str] = field(default_factory=list)
    _in_pages: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        own = _local(name)
        self._open = own
        self._part = []
        if own in _SIGNED:
            self.has_signature = True
        elif own == "Pages":
            self._in_pages = True
        elif own == "Page" and self._in_pages:
            self.pages.append(attributes.get("BaseLoc", ""))

    def text(self, text: str) -> None:
        self._part.append(text)

    def end(self, name: str) -> None:
        own, written = _local(name), "".join(self._part).strip()
        if own in self.wanted and written:
            self.texts.append(written.strip("/"))
        elif own == "PhysicalBox" and len(_floats(written)) == 4:
            self.height = _floats(written)[3]
        elif own == "Pages":
            self._in_pages = False
        self._part = []


def _sheet(path: str, data: bytes, height: float) -> Sheet:
    page = _Page(height)
    parse(path, data, page.start, page.end, page.text)
    return Sheet(page.height, assembled(page.pieces))


@dataclass(slots=True)
class _Page:
    """Collects the pieces of text of one page; positions in millimetres from its left upper corner."""

    height: float
    pieces: list[SheetLine] = field(default_factory=list)
    _box: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)
    _matrix: tuple[float, ...] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    _size: float = 1.0
    _at: tuple[float, float] = (0.0, 0.0)
    _steps: tuple[float, ...] = ()
    _part: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Attributes) -> None:
        self._part = []
        own = _local(name)
        if own == "TextObject":
            box, matrix = _floats(attributes.get("Boundary", "")), _floats(attributes.get("CTM", ""))
            self._box = box if len(box) == 4 else (0.0,) * 4
            self._matrix = matrix if len(matrix) == 6 else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
            self._size = next(iter(_floats(attributes.get("Size", ""))), 1.0)
            self._at = (0.0, 0.0)
        elif own == "TextCode":
            at = [_floats(attributes.get(key, "")) for key in ("X", "Y")]
            self._at = (at[0][0] if at[0] else self._at[0], at[1][0] if at[1] else self._at[1])
            self._steps = _steps(attributes.get("DeltaX", ""))

    def text(self, text: str) -> None:
        self._part.append(text)

    def end(self, name: str) -> None:
        own, written = _local(name), "".join(self._part)
        if own == "TextCode" and written.strip():
            self.pieces.append(self._piece(written.strip("\r\n")))
        elif own == "PhysicalBox" and len(_floats(written)) == 4:
            self.height = _floats(written)[3]
        self._part = []

    def _piece(self, text: str) -> SheetLine:
        a, b, c, d, e, f = self._matrix
        x, y = self._at
        wide = abs(a) or abs(b) or 1.0
        high = abs(d) or abs(c) or 1.0
        left = self._box[0] + a * x + c * y + e
        base = self._box[1] + b * x + d * y + f
        length = sum(self._steps[: len(text) - 1]) + self._size if self._steps else self._size * len(text)
        size = max(self._size * wide, 0.1)
        return SheetLine(text, left, left + length * wide, base - self._size * high, base, size)


def _floats(written: str) -> tuple[float, ...]:
    """As many numbers as stand there; none when one of them is no number."""
    try:
        found = tuple(float(part) for part in written.split()[:8])
    except ValueError:
        return ()
    return found if all(abs(one) < 1e6 for one in found) else ()


def _steps(written: str) -> tuple[float, ...]:
    """Distances from character to character; `g 3 2.5` stands for 2.5 three times."""
    found: list[float] = []
    parts = iter(written.split()[:MOST_STEPS])
    for part in parts:
        times, value = "1", part
        if part == "g":
            times, value = next(parts, ""), next(parts, "")
        step = _floats(value)
        if not step or not times.isdecimal() or len(times) > 6 or len(found) > MOST_STEPS:
            return ()
        found += [step[0]] * min(int(times), MOST_STEPS)
    return tuple(found)


OFD = Reader("application/ofd", (".ofd",), "OFD", recognises=lambda data: ROOT.lower() in part_names(data), read=_read)
