"""The formatting pages of a .doc in, which stretches are changed, hidden or numbered out ([MS-DOC] 2.9.33, 2.9.175)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

PAGE = 512
_NEEDED = 4
_DELETED, _INSERTED, _HIDDEN, _LIST, _DEPTH = 0x0800, 0x0801, 0x083C, 0x460B, 0x260A
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
"""Bytes behind a property's code, by the three highest bits of the code; 6: the first of them says how many."""
_LONG_TABLE = 0xD608
Slot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes of the document."""

    start: int
    end: int


class Listed(NamedTuple):
    """What a paragraph or a style says of its number; None: nothing."""

    use: int | None = None
    """Which numbering, from 1; 0: none."""
    depth: int | None = None
    """Level from 0."""


class Paragraphs(NamedTuple):
    """Formatting of the paragraphs in a stretch."""

    stretch: Stretch
    style: int
    own: Listed


@dataclass(frozen=True, slots=True)
class Marks:
    """What the formatting says of text."""

    gone: tuple[Stretch, ...] = ()
    """Taken away by tracked changes (by taking them back, where that was asked for), or hidden; in the order of their
    pages."""
    has_changes: bool = False
    has_hidden: bool = False
    paragraphs: tuple[Paragraphs, ...] = ()
    """In the order of the document's bytes."""


def stretches(document: bytes, table: bytes, characters: Slot, paragraphs: Slot, *, original: bool = False) -> Marks:
    """`characters` and `paragraphs`: where in `table` the lists of pages stand, and their bytes; `original`: tracked
    changes are taken back instead of made."""
    gone: list[Stretch] = []
    changed = hidden = False
    away = _INSERTED if original else _DELETED
    for stretch, properties in _runs(document, table, characters, 1):
        of = dict(_properties(properties))
        changed = changed or of.get(_DELETED) == 1 or of.get(_INSERTED) == 1
        if of.get(away) == 1 or of.get(_HIDDEN) == 1:
            gone.append(stretch)
            hidden = hidden or of.get(_HIDDEN) == 1
    formats = (
        Paragraphs(stretch, int.from_bytes(properties[:2], "little"), listed(properties[2:]))
        for stretch, properties in _runs(document, table, paragraphs, 13)
    )
    return Marks(tuple(gone), changed, hidden, tuple(sorted(formats, key=lambda one: one.stretch.start)))


def listed(properties: bytes) -> Listed:
    """What properties of a paragraph say of its number."""
    of = dict(_properties(properties))
    return Listed(of.get(_LIST), of.get(_DEPTH))


def _runs(document: bytes, table: bytes, slot: Slot, width: int) -> Iterator[tuple[Stretch, bytes]]:
    """Each stretch of equal formatting with the bytes of its properties; `width`: of what points to them."""
    at, size = slot
    if at < 0 or size < 12 or at + size > len(table):
        return
    count = (size - 4) // 8
    for index in range(count):
        number = int.from_bytes(table[at + 4 * (count + 1) + 4 * index :][:4], "little") & 0x3FFFFF
        page = document[number * PAGE : (number + 1) * PAGE]
        if len(page) == PAGE:
            yield from _of_page(page, width)


def _of_page(page: bytes, width: int) -> Iterator[tuple[Stretch, bytes]]:
    count = page[-1]
    pointers = 4 * (count + 1)
    if pointers + width * count > PAGE - 1:
        return
    for index in range(count):
        start, end = (int.from_bytes(page[4 * i : 4 * i + 4], "little") for i in (index, index + 1))
        offset = page[pointers + width * index] * 2
        if not offset or start >= end:
            continue
        length = page[offset]
        first = offset + 1
        if width > 1:
            if length:
                length = 2 * length - 1
            else:
                length, first = 2 * page[first] if first < PAGE else 0, first + 1
        yield Stretch(start, end), page[first : first + length]


def _properties(data: bytes) -> Iterator[tuple[int, int]]:
    """Code and value, one behind another."""
    at = 0
    while at + 2 < len(data):
        code = int.from_bytes(data[at : at + 2], "little")
        at += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            size = int.from_bytes(data[at : at + 2], "little") + 1 if code == _LONG_TABLE else data[at] + 1
        yield code, int.from_bytes(data[at : at + min(size, _NEEDED)], "little")
        at += size
