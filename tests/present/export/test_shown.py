"""Which pairs a document shows side by side, and the strips that show where a report is shared."""

import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.span import Span
from govcompare.present.export.html import shown
from govcompare.present.export.html.shown import shown_pairs
from govcompare.present.export.html.strip import STEPS, bar, strip
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.rows.values import MarkedStretch, Role
from tests.builders import comparison, pair, plain, same_text

WORDS = "全镇新建道路三十公里，改造管网十二公里。"


def test_pairs_are_shown_until_the_document_is_full_and_the_first_always(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [plain(f"r{number}", WORDS) for number in range(1, 4)]
    both = list(combinations([report for report, _ in reports], 2))
    ratios = ((0.9, 0.9), (0.8, 0.8), (0.7, 0.7))
    whole = comparison(
        reports,
        passages=tuple(same_text(a, b, WORDS) for a, b in both),
        pairs=tuple(pair(a.id, b.id, ratio, (9, 9)) for (a, b), ratio in zip(both, ratios, strict=True)),
    )
    ranked = ranked_pairs(whole)
    assert shown_pairs(whole, ranked) == ranked
    for most, number in ((4 * len(WORDS), 2), (3 * len(WORDS), 1), (0, 1)):
        monkeypatch.setattr(shown, "MOST_CHARACTERS", most)
        assert shown_pairs(whole, ranked) == ranked[:number]


def test_a_pair_with_stock_phrases_alone_is_shown_only_when_it_is_the_only_one() -> None:
    reports = [plain(f"r{number}", WORDS) for number in range(1, 4)]
    stock = comparison(reports, passages=(same_text(reports[0][0], reports[1][0], WORDS, formula=0.9),))
    assert shown_pairs(stock, stock.pairs) == ()
    assert shown_pairs(stock, stock.pairs[:1]) == stock.pairs[:1]


def test_a_strip_shows_a_stretch_where_it_stands() -> None:
    stretches = (
        MarkedStretch(Span(10, 60), Role.PLAIN, ()),
        MarkedStretch(Span(60, 110), Role.VERBATIM, ()),
    )
    (rectangle,) = re.findall(r"<rect [^>]{1,80}>", strip(Span(10, 110), stretches))
    assert rectangle == f'<rect class="fv" x="{STEPS // 2}" width="{STEPS // 2}" height="8"/>'


@given(st.lists(st.tuples(st.sampled_from(Role), st.integers(1, 900)), max_size=30))
def test_rectangles_ascend_and_stay_inside(parts: list[tuple[Role, int]]) -> None:
    start, stretches = 5, []
    for role, length in parts:
        stretches.append(MarkedStretch(Span(start, start + length), role, ()))
        start += length
    found = [
        (int(x), int(x) + int(width))
        for x, width in re.findall(r'x="(\d{1,4})" width="(\d{1,4})"', strip(Span(5, start), stretches))
    ]
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert all(0 <= left < right <= STEPS for left, right in found)
    shared = {Role.VERBATIM, Role.REWORDED, Role.FORMULA, Role.TEMPLATE}
    assert bool(found) == any(role in shared for role, _ in parts)


@pytest.mark.parametrize(("ratio", "width"), [(0.0, "0.0"), (0.3931, "39.3"), (1.0, "100.0"), (1.7, "100.0")])
def test_a_bar_is_as_long_as_its_ratio(ratio: float, width: str) -> None:
    assert f'<rect width="{width}" height="4"/>' in bar(ratio)


def test_an_empty_report_has_an_empty_strip() -> None:
    empty = replace(plain("r1", "")[0])
    assert "<rect" not in strip(empty.body, ())
