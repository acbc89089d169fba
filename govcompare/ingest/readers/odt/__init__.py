"""The bytes of a .odt in, its text out: computed numbers, tracked changes settled, notes apart."""

from govcompare.ingest.formats.limits import refusal
from govcompare.ingest.formats.package import Package, part_names
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.written import Notices, Written, written
from govcompare.ingest.readers.odt.body import Body
from govcompare.ingest.readers.odt.styles import Styles
from govcompare.model.document import BlockKind, RawDocument

NOTES = "注释"
"""Heading, computed, under which footnotes and endnotes stand."""
CONTENT = "content.xml"
MANIFEST = "META-INF/manifest.xml"
ENCRYPTED = b"encryption-data"
"""What a manifest holds for every encrypted part; old ones have a document type, so it is not parsed."""
_MARK = b"mimetypeapplication/vnd.oasis.opendocument"


def _recognises(data: bytes) -> bool:
    names = part_names(data)
    return _MARK in data[:100] or (CONTENT in names and ("mimetype" in names or MANIFEST.lower() in names))


def _read(opened: Opened) -> RawDocument:
    package = Package(opened.path, opened.data)
    if package.has(MANIFEST) and ENCRYPTED in package.read(MANIFEST):
        raise refusal(opened.path, "needs-password")
    notices = Notices(opened.original)
    styles = Styles()
    if package.has("styles.xml"):
        styles.read(opened.path, package.read("styles.xml"))
    body = Body(opened.path, styles, notices)
    paragraphs = body.read(package.read(CONTENT))
    if not body.has_text:
        raise refusal(opened.path, "not-text")
    if any(name.startswith(("basic/", "scripts/")) for name in part_names(opened.data)):
        notices.add("active-content")
    notes = [Written("", NOTES, BlockKind.NOTE), *body.notes] if body.notes else []
    return written(opened, ODT.media_type, [*paragraphs, *notes], notices.problems(opened.path))


ODT = Reader(
    "application/vnd.oasis.opendocument.text",
    (".odt", ".ott"),
    "OpenDocument (.odt)",
    recognises=_recognises,
    read=_read,
)
