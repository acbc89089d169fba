"""A page of PDFium in, its lines with their places out."""

import ctypes
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from govcompare.ingest.formats.pieces import assembled
from govcompare.ingest.formats.sheets import WIDE, Sheet, SheetLine

HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""
APART = 1.5
"""The same from which on a gap may lie between two columns."""
SAMPLE = 5
"""Full characters of a line whose widths are looked at: browsers set some of them closer."""
GAP = 0.6
"""Widths of a full character up to which a gap inside a line is the program's spacing and no blank."""
MOST = 3
"""Chinese characters for each blank of a line below which the line is stretched; flattened pages have one in 27."""


def sheet(raw: Any, page: Any, text_page: Any) -> Sheet:
    """`raw` is PDFium's own interface; a page without text gives no lines."""
    turn = raw.FPDFPage_GetRotation(page)
    size = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    upright = size if turn % 2 == 0 else (size[1], size[0])
    rows = _rows(raw, text_page)
    pieces = (piece for start, row in rows for piece in _pieces(raw, text_page, start, row, turn, upright))
    return Sheet(size[1], assembled(piece for piece in pieces if piece.text.strip()))


def _rows(raw: Any, text_page: Any) -> Iterator[tuple[int, list[str]]]:
    """The characters that PDFium keeps together, each row with the index of its first one."""
    count = raw.FPDFText_CountChars(text_page)
    characters = _characters(raw, text_page, count) if count > 0 else []
    start = 0
    for index, character in enumerate([*characters, "\n"]):
        if character in "\r\n":
            if index > start:
                yield start, characters[start:index]
            start = index + 1


def _characters(raw: Any, text_page: Any, count: int) -> list[str]:
    """One for each index; PDFium's own text skips some."""
    buffer = (ctypes.c_ushort * (count + 1))()
    got = raw.FPDFText_GetText(text_page, 0, count, buffer) - 1
    text = bytes(buffer)[: max(0, got) * 2].decode("utf-16-le", "replace")
    if len(text) != count or "\x00" in text:
        codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
        return [_character(code) for code in codes]
    return ["-" if character == HYPHEN else character for character in text]


def _character(code: int) -> str:
    if code == ord(HYPHEN):
        return "-"
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return chr(code) if code else ""


def _pieces(
    raw: Any, text_page: Any, start: int, row: list[str], turn: int, size: tuple[float, float]
) -> Iterator[SheetLine]:
    """A row, cut where so much lies between two characters that they may stand in two columns."""
    inked = [index for index, character in enumerate(row) if character and not character.isspace()]
    if not inked:
        return
    wide = [index for index in inked if row[index] >= WIDE]
    boxes = [_box(raw, text_page, start + index, turn, size) for index in wide[:: len(wide) // SAMPLE + 1]]
    first = _box(raw, text_page, start + inked[0], turn, size)
    em = max(1.0, median(box[2] - box[0] for box in boxes) if boxes else (first[3] - first[1]) / 1.2)
    begin = inked[0]
    stretched = _is_stretched(row)
    for index in range(inked[0] + 1, inked[-1]):
        if row[index] != " " or not raw.FPDFText_IsGenerated(text_page, start + index):
            continue
        left = _box(raw, text_page, start + index - 1, turn, size)
        right = _box(raw, text_page, start + index + 1, turn, size)
        if right[0] - left[2] > APART * em and row[index - 1].strip() and row[index + 1].strip():
            last = (left[2], left[1], left[3])
            yield _line("".join(row[begin:index]), first, last, em)
            begin, first = index + 1, right
        elif abs(right[0] - left[2]) < GAP * em and _is_spacing(row, index, stretched=stretched):
            # none of the file's blanks, but what PDFium makes of the gap that a program sets beside Chinese
            row[index] = ""
    end = _box(raw, text_page, start + inked[-1], turn, size)
    yield _line("".join(row[begin:]), first, (end[2], end[1], end[3]), em)


def _is_spacing(row: Sequence[str], index: int, *, stretched: bool) -> bool:
    """Whether a gap is one that programs set by themselves: between Chinese and other characters, and all over a line
    that is stretched to the margin. Between two Chinese characters else stands a blank that the file does not keep."""
    sides = (row[index - 1] >= WIDE) + (row[index + 1] >= WIDE)
    return sides == 1 or (sides == 2 and stretched)


def _is_stretched(row: Sequence[str]) -> bool:
    """Whether gaps stand between most of its Chinese characters."""
    text = "".join(row)
    wide = sum(character >= WIDE for character in text)
    return MOST * sum(character == " " for character in text) > wide


def _line(
    text: str, first: tuple[float, float, float, float], last: tuple[float, float, float], em: float
) -> SheetLine:
    return SheetLine(text, first[0], max(last[0], first[2]), min(first[1], last[1]), max(first[3], last[2]), em)


def _box(
    raw: Any, text_page: Any, index: int, turn: int, size: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Left, top, right, bottom as a person sees the page."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box))
    width, height = size
    left, right, low, high = box.left, box.right, box.bottom, box.top
    if turn == 1:
        left, right, low, high = low, high, width - right, width - left
        height = width
    elif turn == 2:
        left, right, low, high = width - right, width - left, height - high, height - low
    elif turn == 3:
        left, right, low, high = height - high, height - low, left, right
        height = width
    return left, height - high, right, height - low
