"""Bytes of a text file in, its characters as they stand out (line ends included, the byte-order mark left out)."""

from govcompare.ingest.formats.encoding import decode, has_bom
from govcompare.ingest.formats.limits import MAX_PARAGRAPHS, check_characters, refusal
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.model.document import RawDocument
from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem

MAX_CONTROL_SHARE = 0.1
"""Of the bytes of the decoded characters' first stretch; more of them is no text. Programs and images have more,
damaged texts a few."""
NO_TEXT = 0.05
"""Score of a guessed encoding below which bytes that it can't read make a file no text; noise has 0.02 at most, two
encodings in one file 0.2."""
FEW_CONTROLS = 64
"""Control characters that a text may have however short it is."""
LOOKED_AT = 65_536
"""Characters in which control characters are counted."""

_BINARY = (
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x7fELF",
    b"MZ\x90\x00",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b\x08",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"SQLite format 3\x00",
)
_CONTROLS = bytes((*range(9), 0xB, *range(0xE, 0x1B), *range(0x1C, 0x20), 0x7F))


def _read(opened: Opened) -> RawDocument:
    if opened.data.startswith(_BINARY) and not has_bom(opened.data):
        raise ReadError(Problem(opened.path, "not-text", fatal=True))
    decoded = decode(opened.data, opened.encoding)
    text = decoded.text
    check_characters(opened.path, len(text))
    if text.count("\n") > MAX_PARAGRAPHS and sum(1 for line in text.split("\n") if line.strip()) > MAX_PARAGRAPHS:
        raise refusal(opened.path, "too-many-paragraphs", limit=f"{MAX_PARAGRAPHS:,}")
    unreadable = decoded.score < NO_TEXT and any(code == "bad-bytes" for code, _ in decoded.notes)
    if not opened.encoding and (unreadable or _is_binary(text[:LOOKED_AT])):
        raise ReadError(Problem(opened.path, "not-text", fatal=True))
    return RawDocument(
        path=opened.path,
        media_type=PLAIN.media_type,
        encoding=decoded.encoding,
        sha256=opened.sha256,
        size=len(opened.data),
        text=text,
        problems=tuple(Problem(opened.path, code, detail) for code, detail in decoded.notes),
    )


def _is_binary(text: str) -> bool:
    data = text.encode("utf-8", "surrogatepass")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(FEW_CONTROLS, len(data) * MAX_CONTROL_SHARE)


PLAIN = Reader("text/plain", (".txt", ".text", ".md", ".markdown"), "TXT", recognises=lambda _: True, read=_read)
