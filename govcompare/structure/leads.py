"""Headings, paragraphs and enumerations in, lead sentences out: short first sentences that work as titles of what
follows them (工业经济提质增效。全年…), where paragraphs, or the sentences of one paragraph, do so in a row."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govcompare.model.outline import SectionKind
from govcompare.model.span import Span
from govcompare.structure.paragraphs import FLAT, Paragraph
from govcompare.structure.tree import Found

_FIRST = re.compile(r"[^。！？!?；;：:\n]{4,44}+(?=。)")
"""A first sentence that may be one; the longest that is labelled in real reports has 43 characters."""
_SHORT = 24
"""Nine in ten have at most 22 characters; longer ones must share their beginning with others."""
_INNER = re.compile(r"[。！]”?([^。！？!?；;：:，,\n0-9０-９%％“”]{4,13}+)(?=。)")
"""One within a paragraph is shorter, and has no figure."""
_BODY = 16
"""Characters that follow it in its paragraph, at least."""
_LEAST = 2 * _BODY
"""Characters of a heading's whole body, from which it may hold two of them."""
_NONE = re.compile(
    r"[0-9０-９]{1,3}[.．、]|各位|同志们|同志們|现在|現在|同时|同時|此外|另外|与此|與此|对此|對此|为此|為此|但是|但|然而|总之|因此|所以|这些|這些|以上|上述|"
    r"下面|我[国们國們代谨在]|让我们|讓我們|大家|也|还|還|其中|是的|过去一年$|在此"
)
"""How sentences of the speech itself begin."""
_IS = re.compile(r"(?<![别別其就还還不总總凡都也但可])是(?!否)|(?:以下|下列|如下|下面)[^。]{0,8}$")
"""What a sentence says that tells what something is (X是Y), or announces others (…把握好以下关系): of 33 real ones with
是 that stand first in a paragraph 26 are no titles; five more are, and begin alike (这五年是…)."""
_FIGURES = re.compile(r"[0-9０-９]{2,}[.．]?[0-9]{0,4}[ ]?(?:%|％|万|亿|億|個|个|元|人|亩|畝|吨|公里|户|戶|家|项)")
_TERSE = 17
"""Two of this length in neighbouring paragraphs are titles also where the other paragraphs begin otherwise."""
_PREFIX = 3
"""Characters that a row of long ones has in common (五年来，…; 一年的…)."""
_ROW = 3


class _Piece(NamedTuple):
    """A stretch without headings inside one paragraph."""

    start: int
    end: int
    whole: bool
    """Whether it begins where its paragraph begins."""
    enumerates: bool


def leads(
    text: str, parts: Sequence[Paragraph], headings: Sequence[Found], points: Sequence[int], until: int
) -> tuple[Found, ...]:
    """Those between the first heading and `until`, in reading order; `headings` and `points` (the starts of enumerated
    points) ascend."""
    found: list[Found] = []
    for heading, pieces in _stretches(parts, headings, points, until):
        if not pieces or (len(pieces) == 1 and pieces[0].end - pieces[0].start < _LEAST):
            continue
        whole = [piece for piece in pieces if piece.whole] if len(pieces) > 1 else []
        above = {span.start: span for span in _in_a_row(text, whole)} if whole else {}
        found.extend(_lead(span, heading.level + 1) for span in above.values())
        rows = [
            (lead, row)
            for piece in pieces
            if not piece.enumerates and (row := list(_inside(text, piece, lead := above.get(piece.start))))
        ]
        lone = len(above) >= _ROW and sum(lead is not None for lead, _ in rows) == 1
        for lead, row in rows:
            if lead is None or not lone or len({text[span.start : span.start + _ALIKE] for span in row}) == 1:
                deeper = lead is not None and lead.length > _INNER_LONGEST
                found.extend(_lead(span, heading.level + 1 + deeper) for span in row)
    return tuple(sorted(found, key=lambda one: one.start))


def _lead(span: Span, level: int) -> Found:
    return Found(span.start, span.start, span.end, SectionKind.ITEM, level)


def _stretches(
    parts: Sequence[Paragraph], headings: Sequence[Found], points: Sequence[int], until: int
) -> Iterator[tuple[Found, list[_Piece]]]:
    """Each heading with the pieces of its own body."""
    part = point = 0
    many, last = len(parts), len(points)
    for at, heading in enumerate(headings):
        end = min(until, headings[at + 1].start if at + 1 < len(headings) else until)
        pieces: list[_Piece] = []
        while part < many and parts[part].end <= heading.end:
            part += 1
        while part < many and parts[part].start < end:
            begins, ends = parts[part]
            start, stop = max(begins, heading.end), min(ends, end)
            while point < last and points[point] < start:
                point += 1
            following = points[point] if point < last else until
            pieces.append(_Piece(start, stop, start == begins and following != start, following < stop))
            if ends > end:
                break
            part += 1
        yield heading, pieces


def _in_a_row(text: str, pieces: Sequence[_Piece]) -> list[Span]:
    """The first sentences of paragraphs, when most of the paragraphs begin with such a one."""
    if len(pieces) < 2:
        return []
    firsts = [(piece, found.span()) for piece in pieces if (found := _FIRST.match(text, piece.start, piece.end))]
    titles = [Span(*span) for piece, span in firsts if piece.end - span[1] > _BODY and _is_title(text, *span)]
    beginnings = Counter(text[span.start : span.start + _PREFIX] for span in titles)
    alike = {span for span in titles if beginnings[text[span.start : span.start + _PREFIX]] >= _ROW}
    row = [span for span in titles if span.length <= _SHORT or span in alike]
    if len(row) >= 2 and 2 * len(row) >= len(pieces):
        return [span for span in row if span in alike or _IS.search(text, span.start, span.end) is None]
    terse = {span.start: span for span in row if span.length <= _TERSE and not _IS.search(text, span.start, span.end)}
    opening = [terse.get(piece.start) for piece in pieces]
    return [
        span
        for at, span in enumerate(opening)
        if span is not None and any(opening[near] is not None for near in (at - 1, at + 1) if 0 <= near < len(opening))
    ]


def _is_title(text: str, start: int, end: int) -> bool:
    return (
        not (_NONE.match(text, start, end) or _FIGURES.search(text, start, end)) and text.count("，", start, end) <= 2
    )


def _inside(text: str, piece: _Piece, lead: Span | None) -> Iterator[Span]:
    """Short sentences within a paragraph, at least two with a body of their own; `lead` opens the paragraph already."""
    flat = piece.end - piece.start > FLAT and piece.end - piece.start > len(text) // _SHARE
    at = piece.start if lead is None else lead.end
    if not flat and text.find("。", at + _SOONEST, at + _LATEST) < 0:
        return
    start = piece.start if lead is None else lead.end + 1
    opening = _opening(text, piece, start) if lead is None else None
    if not flat and (opening is None if lead is None else _INNER.match(text, lead.end, piece.end) is None):
        return
    row = [opening] if opening is not None and piece.whole else []
    row.extend(
        Span(*found.span(1))
        for found in _INNER.finditer(text, max(0, start - 1), piece.end)
        if _is_title(text, *found.span(1))
    )
    even = _with_bodies([one for one in row if abs(one.length - row[0].length) <= _UNEVEN], piece.end)
    at_once = bool(even) and even[0].start - start <= _AT_ONCE
    if at_once and len(even) >= _ROW:
        yield from even
    elif flat:
        every = _with_bodies(row, piece.end)
        yield from every if len(every) >= _ROW else _alike(text, piece)


def _with_bodies(row: Sequence[Span], end: int) -> list[Span]:
    ends = [*(span.start for span in row[1:]), end]
    return [span for span, following in zip(row, ends, strict=False) if following - span.end > _BODY]


_UNEVEN = 2
"""Characters by which titles in a row within a paragraph differ at most: rows that are labelled in real reports have 8,
8, 8 or 8, 6, 6; sentences that only are short differ more."""
_SHARE = 8
"""Part of a report that one paragraph holds at least when line ends were lost: of whole reports in the corpus the
longest paragraph holds 0.126, in all but two less than 0.11."""


def _opening(text: str, piece: _Piece, start: int) -> Span | None:
    """The short sentence that opens the paragraph, or stands directly behind the title that runs into it."""
    if piece.whole:
        found = _FIRST.match(text, start, min(piece.end, start + _INNER_LONGEST + 1))
        span = None if found is None else Span(*found.span())
    else:
        found = _INNER.match(text, start, piece.end)
        span = None if found is None else Span(*found.span(1))
    return span if span is not None and _is_title(text, span.start, span.end) else None


def _alike(text: str, piece: _Piece) -> Iterator[Span]:
    """Sentences of a long paragraph that begin alike (一年的…), each with a body of its own."""
    rows: dict[str, list[Span]] = {}
    for found in _ANY.finditer(text, piece.start, piece.end):
        span = Span(*found.span(1))
        row = rows.setdefault(text[span.start : span.start + _PREFIX], [])
        if _is_title(text, span.start, span.end) and (not row or span.start - row[-1].end >= _SHORT):
            row.append(span)
    yield from sorted(span for row in rows.values() if len(row) >= _ROW for span in row)


_ANY = re.compile(r"[。！]”?([^。！？!?；;：:\n]{8,44}+)(?=。)")
_INNER_LONGEST = 13
_SOONEST, _LATEST = 4, _INNER_LONGEST + 3
"""Characters behind a paragraph's beginning, or the stop of the title there, between which the stop of such a sentence
stands: behind the one before and a quotation mark."""
_ALIKE = 2
"""Characters with which a row begins that divides the only one of several titled paragraphs; short sentences that begin
otherwise, in one of them alone, are text."""
_AT_ONCE = 2
"""The first of them opens the paragraph, or stands directly behind the title that runs into it."""
