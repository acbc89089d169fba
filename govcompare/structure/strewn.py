"""Marks of a page whose line ends were lost in, those points out that head sections there: they have as much text as
points have that begin paragraphs (一是…。第二，…。——…。)."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from statistics import median_low

from govcompare.structure.marks import Place
from govcompare.text.numerals import Style

_LEAST = {Style.ORDINAL: 120, Style.POINT: 150, Style.MUST: 180, Style.DASH: 24}
"""Characters from one point to the next, in the middle of a series. Where line ends are kept, of series of points that
begin paragraphs all but one of 第一 have more, five in six of 一是 and three in five of 一要; of 84 series inside
paragraphs ten have more. Dashes behind a stop begin paragraphs wherever they stand."""
_ENDED = frozenset("。！？”：:!?")
"""Signs before such a point."""
_MOST_SKIPPED = 1


def heading_points(lost: AbstractSet[int], marks: Sequence[Place]) -> frozenset[int]:
    """Where they start; `lost` has the indices of paragraphs in which line ends were lost."""
    if not lost:
        return frozenset()
    strewn = [one for one in marks if not one.leads and one.paragraph in lost and one.behind in _ENDED]
    kept: set[int] = set()
    for style, apart in _LEAST.items():
        for series in _series([one for one in strewn if one.mark.style is style]):
            if len(series) > 1 and median_low([b.start - a.start for a, b in pairwise(series)]) >= apart:
                kept.update(one.start for one in series)
    return frozenset(kept)


def _series(points: Sequence[Place]) -> Iterator[list[Place]]:
    """Runs of `points`, of one style, that count on."""
    run: list[Place] = []
    for one in points:
        if run and not 0 <= one.mark.value - run[-1].mark.value - (one.mark.style is not Style.DASH) <= _MOST_SKIPPED:
            yield run
            run = []
        run.append(one)
    if run:
        yield run
