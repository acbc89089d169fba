"""The bytes of a .pdf in, its text page by page out, with what only the paper made known as such. Worker process only:
PDFium takes all memory, or the process down, on some files."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from govcompare.ingest.formats.limits import MAX_PAGES, MAX_UNPACKED_BYTES, MEGABYTE, check_characters, refusal
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.sheets import Sheet, typeset
from govcompare.ingest.formats.written import Notices
from govcompare.ingest.radicals import without_radicals
from govcompare.ingest.readers.pdf.pages import sheet
from govcompare.ingest.readers.pdf.streams import is_too_large
from govcompare.model.document import RawDocument
from govcompare.model.problems import Problem

HEAD_BYTES = 1024
"""Of a file, in which readers of the format look for its mark."""
MOST_OBJECTS = 2000
"""Of a page, that are looked at for text that it does not show."""
RARE = 0.1
"""Share of characters outside everyday use from which on a text does not read as Chinese; reports have 0.01 at most,
glyph numbers taken for characters 0.4 and more."""
FEWEST = 50
"""Chinese characters from which on that share says something."""
WHITE = 250
"""Of 255, for red, green and blue: no ink on paper."""
INVISIBLE = 3
"""PDF's text rendering mode that leaves no ink (ISO 32000-1, 9.3.6)."""
LISTED = 12
"""Page numbers that a notice names."""
BIG5_FREQUENT = (0xA4, 0xC6)
"""First bytes of Big5's frequent characters."""
_HAN = re.compile("[\u3400-\u9fff]")


def _recognises(data: bytes) -> bool:
    return b"%PDF-" in data[:HEAD_BYTES]


def _read(opened: Opened) -> RawDocument:
    from pypdfium2 import raw  # noqa: PLC0415 - loaded when the first PDF is read

    if is_too_large(opened.data):
        raise refusal(opened.path, "part-too-large", limit=f"{MAX_UNPACKED_BYTES // MEGABYTE} MB")
    buffer = ctypes.create_string_buffer(opened.data, len(opened.data))
    document = raw.FPDF_LoadMemDocument64(buffer, len(opened.data), None)
    if not document:
        locked = raw.FPDF_GetLastError() in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise refusal(opened.path, "needs-password" if locked else "damaged")
    notices = Notices()
    try:
        sheets = _sheets(opened.path, raw, document, notices)
        _look_around(raw, document, notices)
    finally:
        raw.FPDF_CloseDocument(document)
    return _document(opened, sheets, notices)


def _sheets(path: str, raw: Any, document: Any, notices: Notices) -> list[Sheet]:
    count = raw.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        raise refusal(path, "too-many-pages", limit=f"{MAX_PAGES:,}")
    if count < 1:
        raise refusal(path, "damaged")
    sheets: list[Sheet] = []
    characters = 0
    for number in range(count):
        page = raw.FPDF_LoadPage(document, number)
        text_page = raw.FPDFText_LoadPage(page) if page else None
        if text_page:
            sheets.append(sheet(raw, page, text_page))
            characters += sum(len(line.text) for line in sheets[-1].lines)
            check_characters(path, characters)
            if _has_unseen(raw, page):
                notices.add("invisible-text")
            raw.FPDFText_ClosePage(text_page)
        else:
            sheets.append(Sheet(1.0, ()))
        if page:
            raw.FPDF_ClosePage(page)
    return sheets


def _has_unseen(raw: Any, page: Any) -> bool:
    """Whether a piece of text leaves no ink, or white ink."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    for index in range(min(MOST_OBJECTS, raw.FPDFPage_CountObjects(page))):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if raw.FPDFTextObj_GetTextRenderMode(item) == INVISIBLE:
            return True
        inked = raw.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, (red, green, blue, alpha)))
        if inked and min(red.value, green.value, blue.value) >= WHITE:
            return True
    return False


def _look_around(raw: Any, document: Any, notices: Notices) -> None:
    if raw.FPDFDoc_GetAttachmentCount(document) > 0:
        notices.add("embedded-left-out")
    if raw.FPDF_GetFormType(document) in {raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND}:
        notices.add("form-left-out")


def _document(opened: Opened, sheets: Sequence[Sheet], notices: Notices) -> RawDocument:
    made = typeset(sheets)
    text = without_radicals(made.text)
    empty = [number for number, one in enumerate(sheets, 1) if not one.lines]
    if empty and len(empty) < len(sheets):
        notices.add("no-text-on-pages", pages=_listed(empty))
    han = _HAN.findall(text)
    if len(han) >= FEWEST and sum(n for one, n in Counter(han).items() if _is_rare(one)) > RARE * len(han):
        notices.add("text-unreadable")
    nothing = (Problem(opened.path, "no-text", fatal=True),) if len(empty) == len(sheets) else ()
    return RawDocument(
        path=opened.path,
        media_type=PDF.media_type,
        encoding="",
        sha256=opened.sha256,
        size=len(opened.data),
        text=text,
        blocks=made.blocks,
        removed=made.removed,
        problems=(*notices.problems(opened.path), *nothing),
    )


def _is_rare(character: str) -> bool:
    """Whether it stands neither in GB 2312 nor among the frequent half of Big5."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return not BIG5_FREQUENT[0] <= character.encode("big5", "replace")[0] <= BIG5_FREQUENT[1]
    return False


def _listed(pages: Sequence[int]) -> str:
    """3–5, 8: at most LISTED of them."""
    runs = [f"{start}–{end}" if end > start else str(start) for start, end in _runs(pages)]
    return ", ".join(runs[:LISTED]) + (" …" if len(runs) > LISTED else "")


def _runs(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = end = pages[0]
    for page in pages[1:]:
        if page != end + 1:
            yield start, end
            start = page
        end = page
    yield start, end


PDF = Reader("application/pdf", (".pdf",), "PDF", recognises=_recognises, read=_read)
