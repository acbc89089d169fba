"""The bytes of a .docx in, its text as Word shows it out: computed numbers, tracked changes settled, notes apart."""

from posixpath import dirname, join, normpath

from govcompare.ingest.formats.limits import refusal
from govcompare.ingest.formats.numbered import Numbering
from govcompare.ingest.formats.package import Package, part_names
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.written import Notices, Written, written
from govcompare.ingest.formats.xml import Attributes, parse
from govcompare.ingest.readers.docx.body import Body
from govcompare.ingest.readers.docx.numbering import read_numbering
from govcompare.ingest.readers.docx.styles import Styles, read_styles
from govcompare.model.document import BlockKind, RawDocument

MAIN = "word/document.xml"
NOTES = "注释"
"""Heading, computed, under which footnotes and endnotes stand."""
_KINDS = frozenset({"officeDocument", "styles", "numbering", "footnotes", "endnotes"})
_MACROS = ("vbaProject.bin", "vbaData.xml")


def _recognises(data: bytes) -> bool:
    names = part_names(data)
    return MAIN in names or ("[content_types].xml" in names and any(name.startswith("word/") for name in names))


def _read(opened: Opened) -> RawDocument:
    package = Package(opened.path, opened.data)
    main = package.find(_related(package, opened.path, "").get("officeDocument", ""), MAIN)
    if not main:
        raise refusal(opened.path, "part-missing", part=MAIN)
    folder = dirname(main)
    related = _related(package, opened.path, main)

    def part(kind: str) -> bytes:
        found = package.find(related.get(kind, ""), join(folder, f"{kind}.xml"))
        return package.read(found) if found else b""

    notices = Notices(opened.original)
    styles_part, numbering_part = part("styles"), part("numbering")
    styles = read_styles(opened.path, styles_part) if styles_part else Styles()
    numbering = read_numbering(opened.path, numbering_part) if numbering_part else Numbering()
    body = Body(opened.path, styles, numbering, notices)
    paragraphs = body.read(package.read(main))
    if body.root != "document":
        raise refusal(opened.path, "damaged")
    paragraphs += _notes(body, part("footnotes"), part("endnotes"))
    if package.find(*(join(folder, name) for name in _MACROS)):
        notices.add("active-content")
    return written(opened, DOCX.media_type, paragraphs, notices.problems(opened.path))


def _notes(body: Body, *parts: bytes) -> list[Written]:
    """What stands at the foot of pages and at the end, under a heading of its own."""
    found = [one for data in parts if data for one in body.read(data) if one.text.strip()]
    notes = [Written(one.text.strip(), one.label, BlockKind.NOTE) for one in found]
    return [Written("", NOTES, BlockKind.NOTE), *notes] if notes else []


def _related(package: Package, path: str, part: str) -> dict[str, str]:
    """The parts that `part` names inside the package, by kind."""
    folder = dirname(part)
    rels = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
    found: dict[str, str] = {}

    def start(_: str, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        if kind in _KINDS and target and attributes.get("TargetMode") != "External":
            found.setdefault(kind, normpath(join("/", folder, target)).lstrip("/"))

    if package.has(rels):
        parse(path, package.read(rels), start, lambda _: None)
    return found


DOCX = Reader(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx", ".docm", ".dotx", ".dotm"),
    "Word (.docx)",
    recognises=_recognises,
    read=_read,
)
