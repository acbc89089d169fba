"""Marks in, what may head a section out: with its title, and whether the series that it belongs to bears it out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govcompare.structure.marks import Place
from govcompare.structure.paragraphs import Paragraph
from govcompare.structure.titles import Shape, Title, title_of
from govcompare.text.numerals import Style


@dataclass(frozen=True, slots=True)
class Candidate:
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


GLUED_STYLES = frozenset(
    {Style.CHAPTER, Style.SECTION, Style.PART, Style.CAPITAL, Style.HAN, Style.HAN_PAREN, Style.DIGIT}
)
"""Marks that head sections also where the line end before them was lost."""
_BEHIND_GLUED = frozenset("。！？：”!?:）)")
_LISTING = frozenset({Style.ORDINAL, Style.FIRST, Style.RESPECT, Style.POINT, Style.MUST})
"""Marks of enumerations: one of them alone is a way of speaking."""
_SMALL = frozenset({Style.DIGIT, Style.DIGIT_PAREN, Style.CIRCLED, Style.BULLET, Style.ROMAN, Style.STEM})
SKIPPED = 4
"""How many numbers a series may skip."""
_APART = 60
"""Characters from one glued heading to the next, at least: nearer ones are an enumeration within a paragraph."""


def candidates(text: str, parts: Sequence[Paragraph], marks: Sequence[Place]) -> tuple[Candidate, ...]:
    """In reading order."""
    series: dict[Style, list[Place]] = defaultdict(list)
    for place in marks:
        if place.leads or (place.mark.style in GLUED_STYLES and place.behind in _BEHIND_GLUED):
            series[place.mark.style].append(place)
    kept = [place for rows in series.values() for place in _borne_out(rows)]
    made = (_candidate(text, parts[place.paragraph], place) for place in sorted(kept, key=lambda place: place.start))
    return tuple(candidate for candidate in made if candidate is not None)


def _borne_out(row: Sequence[Place]) -> Iterator[Place]:
    """Those of one style that others of it support: the one before or the next counts one less or one more."""
    for at, place in enumerate(row):
        before = row[at - 1] if at else None
        after = row[at + 1] if at + 1 < len(row) else None
        follows = before is not None and 0 < place.mark.value - before.mark.value <= SKIPPED
        leads_on = after is not None and after.mark.value == place.mark.value + 1
        if not place.leads:
            apart = after is None or after.start - place.start >= _APART
            if apart and (leads_on or (before is not None and place.mark.value == before.mark.value + 1)):
                yield place
        elif _stands(place, supported=follows or leads_on, accompanied=len(row) > 1):
            yield place


def _stands(place: Place, *, supported: bool, accompanied: bool) -> bool:
    style, value = place.mark.style, place.mark.value
    if value == 0:
        return accompanied and not place.doubtful
    if place.doubtful or style in _LISTING:
        return supported
    return supported or value == 1 or style not in _SMALL


def _candidate(text: str, part: Paragraph, place: Place) -> Candidate | None:
    title = title_of(text, place.words, part.end) if place.words < part.end else Title(place.words, Shape.OWN)
    if title.end <= place.words or (not place.leads and title.shape not in _GLUED_SHAPES):
        return None
    mark = place.mark
    return Candidate(place.start, place.words, title.end, mark.style, mark.value, title.shape, place.paragraph)


_GLUED_SHAPES = frozenset({Shape.RUN_IN, Shape.BARE, Shape.OWN, Shape.OWN_STOP})
