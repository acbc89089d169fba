"""Two reports of which one was made from the other in, the sentences that say what was left over of the other out."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from govcompare.model.findings import ChangeKind
from govcompare.model.report import Report
from govcompare.present.conclusion.between import COPIED, Between
from govcompare.present.conclusion.words import short
from govcompare.present.figures import report_name
from govcompare.present.wording import ntr, tr
from govcompare.text.clause import years

SHORTEST_PLACE = 2
"""Characters of a place's name that can be looked for in another report."""
YEARS_APART = 2
"""A report speaks of the year before its own, not of earlier ones as if they were its own."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class _Stayed(NamedTuple):
    """Something that was swapped for `other` so many times, and stands unchanged in both reports elsewhere."""

    words: str
    other: str
    times: int
    places: int


def left_over(found: Between) -> Iterator[str]:
    """What was swapped elsewhere and stayed here, and the place of one report that is named in the other."""
    if max(found.beyond) < COPIED:
        return
    told = [*_stayed(found)]
    cases = [
        ntr(
            "“{words}” in {number} place of both (elsewhere “{other}”)",
            "“{words}” in {number} places of both (elsewhere “{other}”)",
            one.places,
            words=short(one.words),
            other=short(one.other),
        )
        for one in told
    ]
    for named, holder in ((found.a, found.b), (found.b, found.a)):
        times = _times(named.place, holder)
        if times and not any(one.words in named.place for one in told):
            cases.append(
                ntr(
                    "“{place}” in {number} place of “{report}”",
                    "“{place}” in {number} places of “{report}”",
                    times,
                    place=short(named.place),
                    report=report_name(found.comparison.reports, holder.id),
                )
            )
    early = _earlier_year(found)
    places = _times_in(early, found) if early and early not in {one.words for one in told} else 0
    if places:
        cases.append(
            ntr(
                "“{words}” in {number} place of both",
                "“{words}” in {number} places of both",
                places,
                words=early,
            )
        )
    if cases:
        yield tr("Perhaps left over: {cases}.", cases=tr("; ").join(cases))


def _earlier_year(found: Between) -> str:
    """The year of the earlier report when the later one has no reason to speak of it; else empty."""
    if found.a.year is None or found.b.year is None or abs(found.a.year - found.b.year) < YEARS_APART:
        return ""
    return str(min(found.a.year, found.b.year))


def _times_in(year: str, found: Between) -> int:
    """How often both speak of that year in the same words."""
    return sum(years(text).count(year) for text in found.unchanged())


def _stayed(found: Between) -> Iterator[_Stayed]:
    """Names and years that were swapped more often than they stayed; nothing of names that are masked alike."""
    swaps = Counter(
        (change.a.of(found.a.text), change.b.of(found.b.text), change.kind is ChangeKind.NAME)
        for change, _ in found.changes()
        if change.kind is not ChangeKind.WORDING
    )
    kept = list(found.unchanged())
    for (one, other, is_name), times in swaps.most_common():
        for words, instead in ((one, other), (other, one)):
            if one != other and (is_name or _YEAR.fullmatch(words)):
                alone = re.compile(rf"(?<![0-9]){re.escape(words)}(?![0-9])")
                places = sum(len(alone.findall(text)) for text in kept)
                if 0 < places < times:
                    yield _Stayed(words, instead, times, places)


def _times(place: str, holder: Report) -> int:
    same = holder.place and (place in holder.place or holder.place in place)
    if len(place) < SHORTEST_PLACE or same:
        return 0
    return holder.text.count(place, holder.body_start)
