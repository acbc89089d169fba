"""Whatever a site sets around reports, they come out whole, each by itself, and what is the site's goes."""

import random
from collections.abc import Callable
from functools import partial, reduce

import pytest
from opencc import OpenCC

from govcompare.ingest.intake import take_in
from govcompare.model.settings import Corrections
from tests.ingest.scraped.judged import Judged, Wraps, judged, matched, mended
from tests.ingest.scraped.pages import MARKERS, Made, page, single
from tests.ingest.scraped.printed import MARKS, chunked, flattened, glossed, paged, shattered, wrapped
from tests.ingest.scraped.reports import TEMPTING
from tests.ingest.scraped.sites import SITES
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND

PAGES = 8
"""Of each kind of site."""


def _pooled(name: str) -> Judged:
    sites = tuple(site for site in SITES if site.name == name)
    return reduce(Judged.plus, (judged(page(seed, sites)) for seed in range(PAGES)))


@pytest.mark.parametrize("name", [site.name for site in SITES])
def test_a_page_loses_its_furniture_and_nothing_else(name: str) -> None:
    pooled = _pooled(name)
    assert pooled.lost <= pooled.own / 1000
    assert pooled.left <= pooled.furniture / 10
    assert pooled.met == pooled.found == pooled.true


@pytest.mark.parametrize("seed", range(20))
def test_reports_are_called_what_they_are(seed: int) -> None:
    made = page(seed)
    intake = take_in("page.txt", made.text.encode(), Corrections())
    said = [(one.place, one.year, one.kind, one.complete) for one in intake.reports]
    assert [said[at] for _, at in matched(made, intake)] == [
        (one.place, one.year, one.kind, True) for one in made.reports
    ]
    assert all(
        one.title in intake.reports[at].title for one, (_, at) in zip(made.reports, matched(made, intake), strict=True)
    )


@pytest.mark.parametrize("line", [line.format(n=320, m=6, k=8) for line in TEMPTING])
@pytest.mark.parametrize("place", range(5))
def test_what_an_office_says_in_a_sites_words_stays_wherever_it_stands(line: str, place: int) -> None:
    lines = ["青崖镇政府工作报告", "各位代表：", OPENING, PARAGRAPH, SECOND, CLOSING]
    lines.insert(place + 2, line)
    intake = take_in("page.txt", "\n".join(lines).encode(), Corrections())
    assert [report.text for report in intake.reports] == ["\n".join(lines)]


def test_every_style_of_marker_is_tried() -> None:
    assert {made.name.split(", ")[1] for made in map(page, range(200))} == set(MARKERS)


PRINTED = (
    *((f"blanks after {width}", partial(wrapped, width=width, sign=" ")) for width in (20, 27, 28, 40)),
    *((f"line ends after {width}", partial(wrapped, width=width, sign="\n")) for width in (24, 28, 40)),
    *((f"pages marked {mark}", partial(paged, width=28, height=22, mark=mark)) for mark in MARKS),
    ("readings", lambda made: glossed(made, random.Random(1))),
    ("glyphs", lambda made: shattered(made, random.Random(1))),
)


@pytest.mark.parametrize(("name", "printed"), PRINTED, ids=[name for name, _ in PRINTED])
def test_papers_and_broken_fonts_are_mended(name: str, printed: Callable[[Made], Made]) -> None:
    pooled, wraps = Judged(), Wraps()
    for made in map(printed, map(single, range(12))):
        pooled, wraps = pooled.plus(judged(made)), wraps.plus(mended(made))
    assert pooled.lost <= pooled.own / 1000
    assert pooled.left <= pooled.furniture / 10
    assert pooled.met == pooled.found == pooled.true
    assert wraps.joined <= wraps.between / 40
    assert wraps.gone >= 0.93 * wraps.wraps


def test_previews_are_put_together_again() -> None:
    bare = tuple(site for site in SITES if site.name == "none")
    for made in (chunked(single(seed, bare), 280) for seed in range(8)):
        result = judged(made)
        assert (result.lost, result.met) == (0, 1)
        assert result.left <= result.furniture / 4


def test_pages_without_line_ends_lose_their_furniture_too() -> None:
    pooled = reduce(Judged.plus, (judged(flattened(page(seed))) for seed in range(40)))
    assert pooled.lost <= pooled.own / 1000
    assert pooled.left <= pooled.furniture / 6
    assert pooled.met >= 0.94 * pooled.true


def test_pages_in_traditional_characters_are_understood_too() -> None:
    convert = OpenCC("s2t").convert
    pooled = Judged()
    for made in map(page, range(40)):
        pieces = tuple(piece._replace(text=convert(piece.text)) for piece in made.pieces)
        pooled = pooled.plus(judged(made._replace(pieces=pieces)))
    assert pooled.lost == 0
    assert pooled.left <= pooled.furniture / 20
    assert pooled.met == pooled.found == pooled.true
