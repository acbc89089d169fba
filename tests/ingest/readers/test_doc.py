"""A .doc gives its text through the piece table; other old formats are refused by their names."""

import struct
from typing import NamedTuple

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.doc import DOC, NOTES
from govcompare.ingest.readers.doc.pieces import parts, table_name
from govcompare.model.document import RawDocument
from govcompare.model.errors import ReadError

SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of streams, each filled up to where small ones end."""
    data = {
        name: inside.ljust(max(4096, -(-len(inside) // SECTOR) * SECTOR), b"\0") for name, inside in streams.items()
    }
    folders = -(-(len(data) + 1) // 4)
    table = [_FAT, *range(2, folders + 1), _END]
    starts = {}
    for name, inside in data.items():
        starts[name] = len(table)
        table += [*range(len(table) + 1, len(table) + len(inside) // SECTOR), _END]
    entries = _entry("Root Entry", 5, 1, _FREE, _END, 0)
    for number, (name, inside) in enumerate(data.items(), 1):
        after = number + 1 if number < len(data) else _FREE
        entries += _entry(name, 2, _FREE, after, starts[name], len(inside))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9L", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<109L", 0, *[_FREE] * 108)
    table += [_FREE] * (128 - len(table))
    folder = entries.ljust(folders * SECTOR, b"\0")
    return head + struct.pack("<128L", *table) + folder + b"".join(data.values())


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBB3L36xLQ", written, len(written), kind, 1, _FREE, right, child, start, size)


def word(main: str, notes: str = "", narrow: str = "", flags: int = 0) -> dict[str, bytes]:
    """The streams of a document: `narrow` stands before `main`, in bytes."""
    text = main + notes
    start = 1024
    document = bytearray(start)
    document[:4] = b"\xec\xa5\xc1\x00"
    struct.pack_into("<H", document, 0x0A, flags)
    struct.pack_into("<2l", document, 0x4C, len(narrow + main), len(notes))
    document += narrow.encode("cp1252")
    document += b"\0" * (len(document) % 2)
    wide_at = len(document)
    document += text.encode("utf-16-le")
    places = [0, len(narrow), len(narrow) + len(text)] if narrow else [0, len(text)]
    descriptors = [struct.pack("<HLH", 0, start * 2 | 0x40000000, 0)] if narrow else []
    descriptors.append(struct.pack("<HLH", 0, wide_at, 0))
    pieces = struct.pack(f"<{len(places)}l", *places) + b"".join(descriptors)
    table = b"\x02" + struct.pack("<l", len(pieces)) + pieces
    struct.pack_into("<2l", document, 0x01A2, 0, len(table))
    return {"WordDocument": bytes(document), "0Table": table}


def read(data: bytes) -> RawDocument:
    assert DOC.recognises(data)
    return DOC.read(Opened("a.doc", data, ""))


class Case(NamedTuple):
    name: str
    main: str
    text: str


CASES = (
    Case("paragraphs", "甲\r乙\x0b丙\x0c丁", "甲\n乙\n丙\n丁"),
    Case("a table", "指标\x07数值\x07\x07后\r", "指标\t数值\n后"),
    Case("a field", "见\x13HYPERLINK x\x14链接\x15。\r", "见链接。"),
    Case("a field in a field", "\x13A\x13B\x14C\x15\x14D\x15。", "D。"),
    Case("signs of its own", "甲\x02\x05乙\x1e丙\x1f\r", "甲乙-丙"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_is_what_word_shows(case: Case) -> None:
    assert read(compound(word(case.main))).text == case.text


def test_pieces_may_be_narrow_or_wide() -> None:
    assert read(compound(word("各位代表\r", narrow="2024: "))).text == "2024: 各位代表"


def test_notes_stand_apart() -> None:
    assert read(compound(word("正文\r", notes="\x02 指某事\r"))).text == f"正文\n{NOTES}\n指某事"


class Refused(NamedTuple):
    name: str
    streams: dict[str, bytes]
    code: str


REFUSED = (
    Refused("a password of Word", word("甲\r", flags=0x0100), "needs-password"),
    Refused("a password of a package", {"EncryptedPackage": b"x", "EncryptionInfo": b"x"}, "needs-password"),
    Refused("a spreadsheet", {"Workbook": b"x"}, "old-format"),
    Refused("an older WPS", {"WpsContent": b"x"}, "old-format"),
    Refused("nothing known", {"X": b"x"}, "damaged"),
    Refused("a document without tables", {"WordDocument": word("甲\r")["WordDocument"]}, "damaged"),
)


@pytest.mark.parametrize("refused", REFUSED, ids=lambda refused: refused.name)
def test_what_can_not_be_read_is_refused_by_its_cause(refused: Refused) -> None:
    with pytest.raises(ReadError) as caught:
        read(compound(refused.streams))
    assert caught.value.problem.code == refused.code


def test_deleted_and_hidden_characters_are_out() -> None:
    streams = word("新旧隐文\r")
    document = bytearray(streams["WordDocument"].ljust(1536, b"\0"))
    page = bytearray(SECTOR)
    bounds = [1024, 1026, 1028, 1030, 1034]
    struct.pack_into("<5L4B", page, 0, *bounds, 0, 100, 110, 0)
    page[200:204] = b"\x03" + struct.pack("<HB", 0x0800, 1)
    page[220:224] = b"\x03" + struct.pack("<HB", 0x083C, 1)
    page[-1] = 4
    document += page
    table = streams["0Table"] + struct.pack("<3L", 1024, 1034, 3)
    struct.pack_into("<2l", document, 0xFA, len(streams["0Table"]), 12)
    found = read(compound({"WordDocument": bytes(document), "0Table": table}))
    assert found.text == "新文"
    assert [one.code for one in found.problems] == ["tracked-changes", "hidden-text"]
    before = DOC.read(Opened("a.doc", compound({"WordDocument": bytes(document), "0Table": table}), "", original=True))
    assert "新" in before.text
    assert len(before.text) == len(found.text) + 1
    assert [one.code for one in before.problems] == ["changes-undone", "hidden-text"]
    assert table_name(bytes(document)) == "0Table"
    assert not any(one.use for one in parts(bytes(document), table).listed)
