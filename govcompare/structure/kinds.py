"""Placed candidates in, heading or item out: a series is what most of its members are."""

from collections.abc import Sequence

from govcompare.structure.candidates import Candidate
from govcompare.structure.nesting import Placed
from govcompare.structure.titles import Shape
from govcompare.text.numerals import Style

_GREAT = frozenset(
    {
        *(Style.CHAPTER, Style.PART, Style.SECTION, Style.ARTICLE, Style.CAPITAL),
        *(Style.SQUARE, Style.HAN, Style.HAN_PAREN, Style.ROMAN, Style.DECIMAL, Style.DECIMAL_3, None),
    }
)
"""Marks of headings: a line with one of them is a title even when nothing stands below it."""

_POINTS = frozenset({Style.POINT, Style.MUST, Style.FIRST, Style.RESPECT})
"""Marks whose series is an enumeration when its first point stands inside a paragraph."""


def headings(placed: Sequence[Placed]) -> tuple[bool, ...]:
    """Whether each is a heading; the others are items."""
    votes: dict[int, list[bool]] = {}
    for at, one in enumerate(placed):
        following = placed[at + 1] if at + 1 < len(placed) else None
        votes.setdefault(one.series, []).append(_reads_like_one(one, following))
    decided = {series: 2 * sum(row) >= len(row) for series, row in votes.items()}
    decided |= dict.fromkeys(_begun_inside(placed), False)
    _lift(placed, decided)
    return tuple(decided[one.series] for one in placed)


def _begun_inside(placed: Sequence[Placed]) -> frozenset[int]:
    """Series of points whose first stands inside a paragraph, and the points below them."""
    inside = {one.series for one in firsts(placed) if one.candidate.style in _POINTS and one.candidate.value > 1}
    level = None
    for one in placed:
        if one.series in inside:
            level = one.level if level is None else min(level, one.level)
        elif level is not None and one.level > level and one.candidate.style in _POINTS:
            inside.add(one.series)
        elif level is not None and one.level <= level:
            level = None
    return frozenset(inside)


def firsts(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The first of each series."""
    seen: dict[int, Placed] = {}
    for one in placed:
        seen.setdefault(one.series, one)
    return tuple(seen.values())


def _lift(placed: Sequence[Placed], decided: dict[int, bool]) -> None:
    """What has a heading below it is a heading."""
    deepest = 0
    for at in range(len(placed) - 1, -1, -1):
        one = placed[at]
        if decided[one.series]:
            deepest = one.level
        elif deepest > one.level:
            decided[one.series] = True
            deepest = one.level


def _reads_like_one(one: Placed, following: Placed | None) -> bool:
    candidate: Candidate = one.candidate
    shape = candidate.shape
    if candidate.hint is not None or shape is Shape.RUN_IN or shape is Shape.BARE:
        return True
    if shape is Shape.CLAUSE:
        return False
    if (shape is Shape.OWN or shape is Shape.LABEL) and candidate.style in _GREAT:
        return True
    if shape is Shape.LABEL:
        return False
    return following is None or following.level > one.level or following.candidate.paragraph > candidate.paragraph + 1
