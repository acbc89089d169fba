"""Automatic numbers of a .doc are those that Word shows: of paragraphs, of their styles, on every level."""

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.formats.numbered import Level
from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.doc import DOC
from govcompare.ingest.readers.doc.lists import numbering
from govcompare.ingest.readers.doc.properties import Listed
from govcompare.ingest.readers.doc.styles import lists_of_styles
from govcompare.model.errors import ReadError

DOCUMENT = "tests/data/documents/numbered.doc"
SHOWN = (
    *("某镇政府工作报告", "各位代表：", "一、回顾", "（一）产业", "（二）民生", "1. 项目", "2. 投资", "一.1 更深"),
    *("① 圈", "② 圈二", "二、安排", "（一）重点", "五、另起", "● 点", "结束。"),
)


def _level(text: str, format: int = 0, flags: int = 0, limit: int = 0, start: int = 1) -> bytes:
    """An LVL with two bytes of properties of each kind."""
    fixed = struct.pack("<lBB9xB8xBBBx", start, format, flags, 0, 2, 2, limit)
    return fixed + bytes(4) + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def _list(id: int, *, simple: bool = True) -> bytes:
    return struct.pack("<ll18xBx", id, 0, simple)


def _use(id: int, overrides: int = 0) -> bytes:
    return struct.pack("<l8xB3x", id, overrides)


def _tables(lists: list[bytes], levels: list[bytes], uses: list[bytes], more: bytes) -> tuple[bytes, int, int]:
    head = struct.pack("<H", len(lists)) + b"".join(lists)
    table = head + b"".join(levels)
    return table + struct.pack("<L", len(uses)) + b"".join(uses) + more, len(head), len(table)


def test_numbers_of_a_document_that_an_office_program_wrote(root: Path) -> None:
    data = (root / DOCUMENT).read_bytes()
    document = DOC.read(Opened("a.doc", data, ""))
    lines = tuple(line for line in document.text.split("\n") if "正文" not in line)
    assert lines == SHOWN
    assert not document.problems
    generated = [document.text[span.start : span.end] for span in document.generated]
    assert generated[:2] == ["一、", "（一）"]


def test_a_use_begins_where_it_says_and_writes_as_it_says() -> None:
    more = (
        struct.pack("<L", 0xFFFFFFFF)
        + struct.pack("<L", 0xFFFFFFFF)
        + struct.pack("<lL", 4, 0x10)
        + struct.pack("<L", 0xFFFFFFFF)
        + struct.pack("<lL", 0, 0x30)
        + _level("第\x00条", format=39, start=7)
    )
    table, size, at = _tables([_list(5)], [_level("\x00.")], [_use(5), _use(5, 1), _use(5, 1)], more)
    made = numbering(table, (0, size), (at, len(table) - at))
    assert [made.next_label(1, 0) for _ in range(2)] == ["1. ", "2. "]
    assert [made.next_label(2, 0) for _ in range(2)] == ["4. ", "5. "]
    assert made.next_label(3, 0) == "第七条 "
    assert not made.knows(4)


def test_levels_start_again_as_far_as_they_say() -> None:
    levels = [_level("\x00、", 39), _level("\x01.", flags=0x08, limit=0)] + [_level("") for _ in range(7)]
    table, size, at = _tables([_list(1, simple=False)], levels, [_use(1)], struct.pack("<L", 0xFFFFFFFF))
    made = numbering(table, (0, size), (at, len(table) - at))
    assert [made.next_label(1, depth) for depth in (0, 1, 1, 0, 1)] == ["一、", "1. ", "2. ", "二、", "3. "]


def _style(base: int, properties: bytes, kind: int = 1) -> bytes:
    inside = struct.pack("<HHHHH", 0, kind | base << 4, 0, 0, 0) + struct.pack("<H", 1) + "甲".encode("utf-16-le")
    inside += bytes(2) + struct.pack("<HH", 2 + len(properties), 0) + properties
    return struct.pack("<H", len(inside)) + inside


def test_styles_have_the_list_of_what_they_are_based_on() -> None:
    use, depth = struct.pack("<HH", 0x460B, 3), struct.pack("<HB", 0x260A, 2)
    styles = [_style(0xFFF, use), _style(0, depth), struct.pack("<H", 0), _style(0xFFF, use, kind=2), _style(4, b"")]
    table = struct.pack("<HHH", 4, len(styles), 10) + b"".join(styles)
    found = lists_of_styles(table, 0, len(table))
    assert found == {0: Listed(3, None), 1: Listed(3, 2), 4: Listed(None, None)}


@given(st.binary(max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_damaged_tables_raise_what_they_say(table: bytes, at: int, size: int) -> None:
    for read in (lambda: numbering(table, (at, size), (size, at)), lambda: lists_of_styles(table, at, size)):
        with suppress(struct.error, IndexError):
            read()


@pytest.mark.parametrize("at", range(0x200, 12_800, 331))
def test_a_damaged_document_is_read_or_refused(root: Path, at: int) -> None:
    data = bytearray((root / DOCUMENT).read_bytes())
    data[at : at + 8] = b"\xff" * 8
    with suppress(ReadError):
        DOC.read(Opened("a.doc", bytes(data), ""))


def test_a_level_is_what_its_bytes_say() -> None:
    table, size, at = _tables([_list(1)], [_level("(\x00)", 27, flags=0x04, start=3)], [], b"")
    made = numbering(table, (0, size), (at, len(table) - at))
    assert made._lists[1].levels == {0: Level("decimalEnclosedParen", "(%1)", 3, None, True, "tab")}
