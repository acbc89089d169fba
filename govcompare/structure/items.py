"""Found headings and all marks in, headings and items out: enumerations inside paragraphs (一是 … 二是 …)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from govcompare.model.outline import SectionKind
from govcompare.structure.leads import leads
from govcompare.structure.marks import Place
from govcompare.structure.paragraphs import Paragraph
from govcompare.structure.titles import title_of
from govcompare.structure.tree import Found
from govcompare.text.numerals import Style

_NEAR = 3
"""How many paragraphs may lie between two points of one enumeration."""
_SKIPPED = 3
"""By how much a point at the beginning of a paragraph may count on."""
_POINTS = frozenset({Style.POINT, Style.MUST})
_COUNTLESS = frozenset({Style.DASH, Style.BULLET})


def items(
    text: str, parts: Sequence[Paragraph], marks: Sequence[Place], found: Sequence[Found], until: int
) -> tuple[Found, ...]:
    """`found` with the points of enumerations and the lead sentences below them, ascending; lead sentences are looked
    for before `until` only."""
    taken = sorted(found, key=lambda one: one.start)
    starts = [one.start for one in taken]
    loose = [mark for mark in marks if not _inside(taken, starts, mark.start)]
    continued = dict(_continued(marks, taken))
    enumerated = tuple(_enumerated(loose, starts, continued))
    points = sorted({mark.start for mark in enumerated} | {one.start for one in taken if one.kind is SectionKind.ITEM})
    heads = [one for one in taken if one.kind is SectionKind.HEADING]
    titled = sorted([*taken, *leads(text, parts, heads, points, until)], key=lambda one: one.start)
    above = [one.start for one in titled]
    made: list[Found] = list(titled)
    for mark in enumerated:
        at = bisect_right(above, mark.start) - 1
        while at > 0 and titled[at].kind is SectionKind.ITEM and titled[at].end < parts[mark.paragraph].start:
            at -= 1
        level = continued.get(mark.start, titled[at].level + 1 if at >= 0 else 2)
        point = _point(text, parts, mark, level)
        if point is not None:
            made.append(point)
    return apart(sorted(_without_contents(text, heads, made), key=lambda one: one.start))


def _without_contents(text: str, heads: Sequence[Found], made: Sequence[Found]) -> Sequence[Found]:
    """Without the points before the first heading where each announces a heading by its words."""
    if not heads:
        return made
    titles = {text[one.words : one.end] for one in heads}
    opening = [one for one in made if one.start < heads[0].start]
    if all(text[one.words : one.end] in titles for one in opening):
        return [one for one in made if one.start >= heads[0].start]
    return made


def apart(found: Iterable[Found]) -> tuple[Found, ...]:
    """Without those that begin inside the title before them."""
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= max(kept[-1].end, kept[-1].start + 1):
            kept.append(one)
    return tuple(kept)


def _inside(taken: Sequence[Found], starts: Sequence[int], position: int) -> bool:
    at = bisect_right(starts, position) - 1
    return at >= 0 and position < max(taken[at].end, taken[at].start + 1)


def _continued(marks: Sequence[Place], taken: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """First points inside a paragraph whose second begins one of the next (一是 …⏎二是 …), with the second's level."""
    points = {one.start: one.level for one in taken if one.kind is SectionKind.ITEM}
    first: dict[Style, Place] = {}
    for mark in marks:
        if mark.mark.style not in _POINTS:
            continue
        if mark.mark.value == 1:
            first[mark.mark.style] = mark
        elif mark.mark.value == 2 and mark.start in points:
            before = first.pop(mark.mark.style, None)
            if before is not None and not before.leads and mark.paragraph - before.paragraph <= _NEAR:
                yield before.start, points[mark.start]


def _enumerated(marks: Sequence[Place], starts: Sequence[int], continued: Iterable[int]) -> Iterator[Place]:
    """The marks that have a neighbour in their enumeration, and those `continued` elsewhere."""
    waiting: dict[Style, Place] = {}
    kept = set(continued)
    for mark in marks:
        style, value = mark.mark.style, mark.mark.value
        if style in _COUNTLESS:
            continue
        before = waiting.get(style)
        same_section = before is not None and bisect_right(starts, before.start) == bisect_right(starts, mark.start)
        if before is not None and same_section and mark.paragraph - before.paragraph <= _NEAR:
            if value == before.mark.value + 1:
                kept.update((before.start, mark.start))
            elif value != 1 and not (mark.leads and before.mark.value < value <= before.mark.value + _SKIPPED):
                continue
        elif value != 1 and style not in _POINTS:
            continue
        waiting[style] = mark
    yield from (mark for mark in marks if mark.start in kept)


def _point(text: str, parts: Sequence[Paragraph], mark: Place, level: int) -> Found | None:
    end = parts[mark.paragraph].end
    if mark.words >= end:
        return None
    title = title_of(text, mark.words, end, point=True)
    return Found(mark.start, mark.words, title.end, SectionKind.ITEM, level) if title.end > mark.words else None
