"""The bytes of an old office document in, the text of Word's out: .doc, and .wps where WPS writes the same format."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from govcompare.ingest.formats.limits import check_characters, refusal
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.written import Notices, Written, table_row, written
from govcompare.ingest.readers.doc.pieces import ENDS, GONE, Broken, Locked, Parts, parts, table_name
from govcompare.model.document import BlockKind, RawDocument

NOTES = "注释"
"""Heading, computed, under which footnotes and endnotes stand."""
DOCUMENT = "WordDocument"
_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    "WpsContent": "WPS 2000",
    "Workbook": "Excel (.xls)",
    "Book": "Excel (.xls)",
    "PowerPoint Document": "PowerPoint (.ppt)",
    "MatOST": "Works (.wps)",
    "CONTENTS": "Works (.wps)",
}
"""Streams of formats that are not read, and what people call those."""
_MACROS = ("Macros", "_VBA_PROJECT_CUR")
_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_CELL = "\x07"
_SIGNS = {"\x0b": "\n", "\x1e": "-", "\x1f": "", "\t": "\t"}


def _read(opened: Opened) -> RawDocument:
    import olefile  # noqa: PLC0415 - loaded when the first such file is read

    try:
        ole = olefile.OleFileIO(io.BytesIO(opened.data))
        names = {"/".join(name) for name in ole.listdir(storages=True)}
    except Exception as error:  # whatever the library raises for bytes that are no such file
        raise refusal(opened.path, "damaged") from error
    with ole:
        if "EncryptedPackage" in names:
            raise refusal(opened.path, "needs-password")
        if DOCUMENT not in names:
            other = next((format for name, format in _OTHERS.items() if name in names), "")
            raise refusal(opened.path, "old-format" if other else "damaged", **({"format": other} if other else {}))
        notices = Notices(opened.original)
        if names & set(_MACROS):
            notices.add("active-content")
        if "ObjectPool" in names and any(name.startswith("ObjectPool/") for name in names):
            notices.add("embedded-left-out")
        found = _parts(opened, lambda name: _stream(ole, names, name))
    return _document(opened, found, notices)


def _stream(ole: Any, names: set[str], name: str) -> bytes:
    """Empty when it is not there, or damaged."""
    if name not in names:
        return b""
    try:
        return bytes(ole.openstream(name).read())
    except Exception:  # as above
        return b""


def _parts(opened: Opened, stream: Callable[[str], bytes]) -> Parts:
    document = stream(DOCUMENT)
    try:
        return parts(document, stream(table_name(document)), original=opened.original)
    except Locked as error:
        raise refusal(opened.path, "needs-password") from error
    except (Broken, IndexError, ValueError) as error:
        raise refusal(opened.path, "damaged") from error


def _document(opened: Opened, found: Parts, notices: Notices) -> RawDocument:
    if found.has_changes:
        notices.add_tracked()
    if found.has_hidden:
        notices.add("hidden-text")
    check_characters(opened.path, len(found.main))
    body = [*_paragraphs(found.main, _labels(found, notices)), *_paragraphs(found.boxes, iter(()))]
    notes = [
        Written(one.text.strip(), kind=BlockKind.NOTE)
        for text in (found.footnotes, found.endnotes)
        for one in _paragraphs(text, iter(()))
        if one.text.strip()
    ]
    heading = [Written("", NOTES, BlockKind.NOTE)] if notes else []
    return written(opened, DOC.media_type, [*body, *heading, *notes], notices.problems(opened.path))


def _labels(found: Parts, notices: Notices) -> Iterator[str]:
    """The number of each paragraph, as its end is reached."""
    for one in found.listed:
        label = ""
        if one.use:
            if found.numbering.knows(one.use):
                label = found.numbering.next_label(one.use, one.depth or 0)
            else:
                notices.add("numbers-missing")
        yield label


def _paragraphs(text: str, labels: Iterator[str]) -> Iterator[Written]:
    """With the cells of a table's row on one line; `labels`: the number of each paragraph."""
    cells: list[list[Written]] = []
    cell: list[Written] = []
    line: list[str] = []
    codes = 0
    fields: list[bool] = []
    for character in text:
        label = next(labels, "") if character in ENDS else ""
        if character == _FIELD:
            fields.append(True)
            codes += 1
        elif character == _RESULT and fields and fields[-1]:
            fields[-1] = False
            codes -= 1
        elif character == _FIELD_END and fields:
            codes -= fields.pop()
        elif codes or character == GONE:
            continue
        elif character == _CELL:
            if not line and not cell and cells:
                yield from table_row(cells)
                cells = []
            else:
                cells.append([*cell, Written("".join(line), label)])
                cell, line = [], []
        elif character in "\r\x0c":
            cell.append(Written("".join(line), label))
            line = []
            if not cells:
                yield from cell
                cell = []
        else:
            line.append(_SIGNS.get(character, character if character >= " " else ""))
    yield from table_row([*cells, [*cell, Written("".join(line))] if line or cell else []])


DOC = Reader(
    "application/msword",
    (".doc", ".wps", ".dot", ".wpt"),
    "Word (.doc)",
    recognises=lambda data: data.startswith(_MARK),
    read=_read,
)
