"""Marks in, what may head a section out: with its title, and whether the series that it belongs to bears it out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from govcompare.structure.marks import Place
from govcompare.structure.paragraphs import FLAT, Paragraph, lost
from govcompare.structure.seamless import seamless
from govcompare.structure.spaced import spaced
from govcompare.structure.strewn import heading_points
from govcompare.structure.titles import Shape, Title, is_part, title_of
from govcompare.text.numerals import Style


class Candidate(NamedTuple):
    """A place where a section may begin."""

    start: int
    words: int
    """Where the title's words begin, behind the mark."""
    end: int
    """Behind the title's last word."""
    style: Style | None
    """None: a title without a number."""
    value: int
    shape: Shape
    paragraph: int
    """Which one it stands in."""
    hint: int | None = None
    """The level that the file's format gives it, from 1; None without one."""
    anew: bool = False
    """Whether it goes on an enumeration begun inside a paragraph, and no series before that."""


GLUED_STYLES = frozenset(
    {
        *(Style.CHAPTER, Style.SECTION, Style.PART, Style.CAPITAL, Style.STEM, Style.SQUARE),
        *(Style.HAN, Style.HAN_PAREN, Style.DIGIT),
    }
)
"""Marks that head sections also where the line end before them was lost."""
_BEHIND_GLUED = frozenset("。！？：”!?:）)")
_DECIMAL = frozenset({Style.DECIMAL, Style.DECIMAL_3})
_LISTING = _DECIMAL | {
    *(Style.ARTICLE, Style.ORDINAL, Style.FIRST, Style.RESPECT, Style.POINT, Style.MUST),
    *(Style.LETTER, Style.SMALL_LETTER, Style.ROMAN),
}
"""Marks that only count: one of them alone is a way of speaking, or a name."""
_SMALL = frozenset({Style.DIGIT, Style.DIGIT_PAREN, Style.CIRCLED, Style.BULLET, Style.STEM})
SKIPPED = 4
"""How many numbers a series may skip."""
_BRIDGED = frozenset({Style.ORDINAL, Style.POINT, Style.MUST})
_APART = 3
"""Paragraphs from one point to the next, at most, between which a line end was lost."""
_PASSED = 33
"""How far a neighbour in a series is looked for behind those that may only seem to stand there."""
_ABOVE = frozenset({Style.CHAPTER, Style.SECTION, Style.PART, Style.CAPITAL, Style.SQUARE, Style.HAN, Style.HAN_PAREN})
_FAR = 200
"""Characters to the next mark of its kind in a page without line ends, from which one heads a section whatever its
title looks like: nothing may stand between title and body there."""
_BODY = 24
"""Characters behind a glued title, at least: points of an enumeration within a paragraph have no body of their own."""


def candidates(text: str, parts: Sequence[Paragraph], marks: Sequence[Place]) -> tuple[Candidate, ...]:
    """In reading order."""
    series: dict[Style, list[tuple[Place, Title]]] = defaultdict(list)
    without_ends = lost(text, parts)
    points = heading_points(without_ends, marks)
    bridges = _lost([place for place in marks if place.mark.style in _BRIDGED])
    for at, place in enumerate(marks):
        glued = place.mark.style in GLUED_STYLES and (place.behind in _BEHIND_GLUED or place.runs_on)
        glued = glued or place.start in bridges.bridging or place.start in points
        if (place.leads or glued) and not (place.mark.is_bare and place.doubtful):
            following = marks[at + 1] if at + 1 < len(marks) else None
            series[place.mark.style].append((place, _title(text, parts, place, following)))
    ended = [seamless(text, parts, spaced(text, parts, row), without_ends) for row in series.values()]
    kept = [pair for row in ended for pair in _borne_out(text, parts, row, points)]
    return tuple(
        _once(
            text,
            (
                Candidate(
                    *(place.start, place.words, title.end, *place.mark[:2], title.shape, place.paragraph),
                    anew=place.start in bridges.anew,
                )
                for place, title in sorted(kept, key=lambda pair: pair[0].start)
                if title.end > place.words
            ),
        )
    )


class _Lost(NamedTuple):
    """Points by where they start."""

    bridging: frozenset[int]
    """Those that lost the line end before them: the ones before and behind them begin their paragraphs."""
    anew: frozenset[int]
    """Those that begin a paragraph, but go on an enumeration begun inside one."""


def _lost(marks: Iterable[Place]) -> _Lost:
    """Of the `marks` of points."""
    bridging: set[int] = set()
    anew: set[int] = set()
    above: dict[Style, Place] = {}
    """The latest that begins its paragraph."""
    latest: dict[Style, Place] = {}
    for place in marks:
        style, value = place.mark.style, place.mark.value
        before, first = latest.get(style), above.get(style)
        if place.leads:
            near = before is not None and place.paragraph - before.paragraph <= _APART
            if before is not None and near and not before.leads and before.mark.value + 1 == value:
                lost = first is not None and first.paragraph == before.paragraph and first.mark.value + 2 == value
                bridges = lost and before.behind in _BEHIND_GLUED
                (bridging if bridges else anew).add(before.start if bridges else place.start)
            above[style] = place
        latest[style] = place
    return _Lost(frozenset(bridging), frozenset(anew))


def _once(text: str, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Without those that pages print a second time directly behind the first."""
    before: Candidate | None = None
    for one in found:
        again = (
            before is not None
            and one.paragraph == before.paragraph + 1
            and (one.style, one.value) == (before.style, before.value)
            and text[one.words : one.end] == text[before.words : before.end]
            and len(text[before.end : one.start].strip()) <= 1
        )
        if not again:
            yield one
        before = one


def _title(text: str, parts: Sequence[Paragraph], place: Place, following: Place | None) -> Title:
    end = parts[place.paragraph].end
    if place.words >= end:
        return Title(place.words, Shape.OWN)
    title = title_of(text, place.words, end)
    if following is not None and following.runs_on and place.words < following.start <= title.end:
        return Title(following.start, Shape.BARE)
    return title


def _borne_out(
    text: str, parts: Sequence[Paragraph], row: Sequence[tuple[Place, Title]], points: AbstractSet[int]
) -> Iterator[tuple[Place, Title]]:
    """Those of one style that others of it support: the one before or the next counts one less or one more. What starts
    at one of `points` needs no support."""
    reached = 0
    for at, (place, title) in enumerate(row):
        if place.start in points:
            reached = place.mark.value
            yield place, title
            continue
        before = row[at - 1][0] if at else None
        after = row[at + 1][0] if at + 1 < len(row) else None
        if before is not None and before.doubtful:
            before = _neighbour(row, at, -1)
        if after is not None and after.doubtful:
            after = _neighbour(row, at, 1)
        value = place.mark.value
        leads_on = after is not None and after.mark.value == value + 1
        if not place.leads:
            until = parts[place.paragraph].end
            if after is not None and after.paragraph == place.paragraph:
                until = after.start
            neighbours = [one for one in (before, after) if one is not None]
            glued = _heads_text(title, until) or (
                title.shape is Shape.OWN_STOP and any(one.leads for one in neighbours)
            )
            far = place.mark.style in _ABOVE and parts[place.paragraph].length > FLAT and until - place.start >= _FAR
            if value == 1:
                in_row = leads_on or title.shape is Shape.BARE or is_part(text, place.words, title.end)
            else:
                in_row = value == reached + 1
            if not (glued or far) or not in_row:
                continue
        else:
            follows = before is not None and _follows(place, before)
            begins = (
                value == 1 and not place.mark.is_bare and after is not None and after.leads and _follows(after, place)
            )
            if not _stands(place, title, supported=follows or leads_on or begins, accompanied=len(row) > 1):
                continue
        reached = value
        yield place, title


def _neighbour(row: Sequence[tuple[Place, Title]], at: int, step: int) -> Place | None:
    """The member of the row before or behind `at`; those that may only seem to stand there are passed over."""
    here = row[at][0]
    for near in range(at + step, at + _PASSED * step, step):
        if not 0 <= near < len(row):
            return None
        place = row[near][0]
        if not place.doubtful or here.doubtful or place.mark.value == here.mark.value + step:
            return place
    return None


def _heads_text(title: Title, until: int) -> bool:
    """Whether a glued title reads like one, and has text before `until`."""
    return title.shape is Shape.OWN or (title.shape in _GLUED_SHAPES and until - title.end >= _BODY)


def _follows(place: Place, before: Place) -> bool:
    """Whether it counts on; a decimal number also begins anew below the next of the level above (1.4, 2.1)."""
    value, last = place.mark.value, before.mark.value
    anew = place.mark.style in _DECIMAL and value % 100 == 1 and value // 100 == last // 100 + 1
    return anew or 0 < value - last <= SKIPPED


def _stands(place: Place, title: Title, *, supported: bool, accompanied: bool) -> bool:
    style, value = place.mark.style, place.mark.value
    if value == 0:
        return accompanied and (not place.doubtful or title.shape in _GLUED_SHAPES)
    if place.mark.is_bare and title.shape not in _GLUED_SHAPES | {Shape.OWN}:
        return False
    if style in _LISTING or place.mark.is_bare or (place.doubtful and (style in _SMALL or title.shape is Shape.CLAUSE)):
        return supported
    return supported or value == 1 or style not in _SMALL


_GLUED_SHAPES = frozenset({Shape.RUN_IN, Shape.BARE, Shape.OWN_STOP})
