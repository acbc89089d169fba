"""A series of marked beginnings with their titles in, titles that run into their text without any sign out, where the
series reads so (一、2022年工作回顾过去一年是…)."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.structure.ends import NOWHERE, SCALE, Ends, Scores, ends
from govcompare.structure.evidence import windows
from govcompare.structure.marks import Place
from govcompare.structure.paragraphs import Paragraph
from govcompare.structure.titles import Shape, Title
from govcompare.text.numerals import Style, mark_at

_STYLES = frozenset(
    {
        *(Style.CHAPTER, Style.SECTION, Style.PART, Style.CAPITAL, Style.STEM, Style.SQUARE),
        *(Style.HAN, Style.HAN_PAREN, Style.DIGIT, Style.DIGIT_PAREN, Style.ORDINAL),
    }
)
"""Marks of titles."""
_POINTS = frozenset({Style.POINT, Style.MUST, Style.DASH})
"""Marks that head titles of their own where line ends were lost."""
_OPEN = frozenset({Shape.CLAUSE, Shape.BARE})
"""Shapes of what no sign ends."""
_USUAL = 36
"""Characters of most first sentences that are titles; longer ones may hold a title and the first words of its text."""
_SENTENCE = frozenset("。：:！？")
"""What a paragraph ends with that is no title alone."""
_ENDED = frozenset({Shape.OWN, Shape.COLON, Shape.LABEL})
_LEAST = 2
"""Members of a series whose line ends were kept."""
_BATCH = 256
"""Beginnings that are looked at together: what they take in memory does not grow with the report."""
_FEWEST = 3
"""Members of a series that show how its titles are built."""
_AS_LONG, _AS_MANY, _AS_ENDED = 1.5, 1.0, 1.0
"""Nats: for a title e times as long or as short as is usual among its siblings, for one with as many commas as most
have, and for one with a stop, or without, as all have."""
_SURE = -3 * SCALE
"""How sure the end of a title must be where line ends were lost; below it the beginning is none of a title."""
_SURE_ROW, _SURE_LIST = 9 * SCALE // 4, 7 * SCALE // 2
"""How sure the ends of a series must be, in the mean, where line ends are kept; more where its marks are those of plain
lists. Lists of real reports whose points have no titles have up to 1.5 nats, and 3.0 with such marks; of 60 series of
titles without a sign nine in ten have more than 2.4."""
_LISTS = frozenset({Style.DIGIT, Style.DIGIT_PAREN, Style.ORDINAL, Style.STEM})
_MOST_ENDED = 0.1
"""Share of a series, where line ends are kept, whose titles may have a stop behind them all the same."""
_MOST = 8 * SCALE
"""What one member counts for in that mean, at most."""


def seamless(
    text: str, parts: Sequence[Paragraph], row: Sequence[tuple[Place, Title]], lost: AbstractSet[int]
) -> Sequence[tuple[Place, Title]]:
    """`row`, of one style, with those titles that no sign ends cut where one reads best. `lost` has the indices of
    paragraphs in which line ends were lost."""
    style = row[0][0].mark.style
    if not lost and (style not in _STYLES or not any(_is_open(place, title) for place, title in row)):
        return row
    if style not in _STYLES and style not in _POINTS:
        return row
    asked: list[_Member] = []
    for series in _series(text, parts, row, lost):
        if any(one.lost for one in series) or _may_be_titles(text, parts, series):
            asked += series
    found: dict[int, Title] = {}
    for first in range(0, len(asked), _BATCH):
        found |= _ended(text, parts, asked[first : first + _BATCH])
    return [(place, found.get(at, title)) for at, (place, title) in enumerate(row)] if found else row


class _Member(NamedTuple):
    """A beginning with text behind it in its paragraph."""

    at: int
    """Its place in the row."""
    series: int
    place: Place
    title: Title
    lost: bool
    """Whether the line ends of its paragraph were."""
    counts: bool
    """Whether it says how the titles of its series end; a whole paragraph does not, but follows the others."""


def _series(
    text: str, parts: Sequence[Paragraph], row: Sequence[tuple[Place, Title]], lost: AbstractSet[int]
) -> Iterator[list[_Member]]:
    """The members of the row that may run on, a list for each time that it begins to count."""
    titled = row[0][0].mark.style in _STYLES
    members: list[_Member] = []
    number = 0
    for at, (place, title) in enumerate(row):
        if place.mark.value == 1 and members:
            yield members
            members, number = [], number + 1
        is_lost = place.paragraph in lost
        end = parts[place.paragraph].end
        if place.words >= end or _runs_into_mark(text, title) or not (is_lost or (titled and place.leads)):
            continue
        whole = title.shape in _ENDED or (title.shape is Shape.OWN_STOP and not is_lost)
        if not whole or (title.end - place.words > _USUAL and text[end - 1] in _SENTENCE):
            members.append(_Member(at, number, place, title, is_lost, not whole))
    yield members


def _runs_into_mark(text: str, title: Title) -> bool:
    return title.shape is Shape.BARE and mark_at(text, title.end) is not None


def _may_be_titles(text: str, parts: Sequence[Paragraph], series: Sequence[_Member]) -> bool:
    """Of a series whose line ends were kept: whether no sign ends most of it; in lists, more than a sentence each."""
    counted = [one for one in series if one.counts]
    if len(counted) < _LEAST or 2 * sum(_is_open(one.place, one.title) for one in counted) < len(counted):
        return False
    if series[0].place.mark.style not in _LISTS:
        return True
    more = sum(text.find("。", one.place.words, parts[one.place.paragraph].end - 1) >= 0 for one in counted)
    return 2 * more > len(counted)


def _is_open(place: Place, title: Title) -> bool:
    return title.shape in _OPEN or title.end - place.words > _USUAL


def _ended(text: str, parts: Sequence[Paragraph], members: Sequence[_Member]) -> dict[int, Title]:
    """The titles of those that end elsewhere, by their place in the row."""
    starts = [one.place.words for one in members]
    measured = ends(windows(text, starts, [parts[one.place.paragraph].end for one in members]))
    scores = _together(measured)
    best, sure = scores.argmax(axis=1), scores.max(axis=1)
    at_stop = best == measured.stop
    sure_series = _sure_series(members, np.clip(sure, -_MOST, _MOST), at_stop)
    found: dict[int, Title] = {}
    for number, one in enumerate(members):
        may = sure[number] >= _SURE if one.lost and one.counts else one.series in sure_series
        if not may or (not one.counts and sure[number] < 0):
            continue
        if not at_stop[number] or one.title.shape is Shape.BARE:
            shape = Shape.RUN_IN if at_stop[number] else Shape.BARE
            found[one.at] = Title(one.place.words + int(best[number]), shape)
    return found


def _sure_series(members: Sequence[_Member], sure: Scores, at_stop: NDArray[np.bool_]) -> frozenset[int]:
    """The series that read like titles without a sign."""
    least = _SURE_LIST if members[0].place.mark.style in _LISTS else _SURE_ROW
    series = np.array([one.series if one.counts else -1 for one in members])
    return frozenset(
        number
        for number in range(members[0].series, members[-1].series + 1)
        if (same := series == number).sum() >= _LEAST
        and sure[same].mean() >= least
        and at_stop[same].mean() <= _MOST_ENDED
    )


def _together(measured: Ends) -> Scores:
    """Scores of the places, better where a title is as long as its siblings are, and built as they are."""
    scores = measured.scores
    if len(scores) < _FEWEST:
        return scores
    best = scores.argmax(axis=1)
    place = np.arange(scores.shape[1])
    uneven = np.log((place + 2) / (np.median(best) + 2))
    commas = measured.commas[np.arange(len(scores)), best]
    often = np.bincount(commas).argmax()
    stops = (best == measured.stop).mean()
    ended = np.where(place == measured.stop[:, None], stops, 1 - stops)
    alike = (measured.commas == often) * (commas == often).mean()
    nats: NDArray[np.float64] = _AS_MANY * alike + _AS_ENDED * ended - _AS_LONG * abs(uneven)
    return np.where(scores > NOWHERE, scores + np.rint(SCALE * nats).astype(np.int32), NOWHERE)
