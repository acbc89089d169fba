"""Every measure stays in [0, 1], is 1 on equal texts, and means what its definition says."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.measures import MEASURES
from govcompare.compare.prepared import Prepared, prepare
from govcompare.compare.scores import pair, totals
from govcompare.compare.shared import Measure, covered, shared
from govcompare.model.findings import Passage
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.background import EMPTY
from tests.builders import link, passage, report, same_text

TEXT = "全年新建厂房三万平方米，引进项目12个。完成河道清淤九公里，水质稳定达标。"


STOCK = "凝心聚力攻坚克难接续奋斗再立新功"
"""Long enough to be marked as common stock."""


def prepared(id: str, text: str, stock: str = "") -> Prepared:
    """The report with what is common stock in it."""
    plain = prepare(report(id, text), Matching(), EMPTY)
    phrases = np.zeros(plain.characters, dtype=np.bool_)
    if stock in text:
        phrases[plain.within(Span(text.index(stock), text.index(stock) + len(stock)))] = bool(stock)
    return replace(plain, weights=replace(plain.weights, phrases=phrases))


@st.composite
def sharing(draw: st.DrawFn) -> tuple[Prepared, Prepared, tuple[Passage, ...]]:
    """Two reports with any passages, which may overlap."""
    words = st.lists(st.sampled_from(["发", "展", "，", " ", "12", STOCK]), min_size=1, max_size=20)
    texts = ["".join(draw(words)) for _ in range(2)]

    def span(text: str) -> Span:
        start = draw(st.integers(0, len(text) - 1))
        return Span(start, draw(st.integers(start + 1, len(text))))

    a, b = (prepared(f"r{number}", text, STOCK) for number, text in enumerate(texts, 1))
    passages = tuple(
        passage(a.report, span(texts[0]), b.report, span(texts[1]), formula=draw(st.sampled_from([0.0, 0.4, 0.5, 1.0])))
        for _ in range(draw(st.integers(0, 4)))
    )
    return a, b, passages


def backwards(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(replace(one, a=one.b, b=one.a) for one in passages)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
@given(sharing())
def test_a_measure_stays_in_its_range(measure: Measure, given_: tuple[Prepared, Prepared, tuple[Passage, ...]]) -> None:
    a, b, passages = given_
    values = measure.of(shared(a, b, passages, ()))
    assert all(0 <= value <= 1 for value in values)
    assert values[0] == values[1] or not measure.symmetric


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
@given(sharing())
def test_a_measure_sees_the_same_from_both_sides(
    measure: Measure, given_: tuple[Prepared, Prepared, tuple[Passage, ...]]
) -> None:
    a, b, passages = given_
    assert measure.of(shared(a, b, passages, ())) == measure.of(shared(b, a, backwards(passages), ()))[::-1]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_a_measure_is_one_on_equal_texts(measure: Measure) -> None:
    a, b = prepared("r1", TEXT), prepared("r2", TEXT)
    found = shared(a, b, (passage(a.report, a.report.body, b.report, b.report.body),), (link(("r1", 0), ("r2", 0)),))
    assert measure.of(found) == (1.0, 1.0)


def test_measures_stand_in_the_order_of_the_contract() -> None:
    assert [measure.name for measure in MEASURES] == ["similarity", "reused", "beyond_formulae", "order"]


def test_ratios_count_characters_of_the_key() -> None:
    a, b = prepared("r1", "发展经济，2024年。改善民生"), prepared("r2", "发展经济  2025 年")
    found = pair(a, b, (passage(a.report, Span(0, 10), b.report, b.report.body),), ())
    assert (a.characters, b.characters) == (10, 6)
    assert (found.a_shared, found.b_shared) == (6, 6)
    assert (found.score("reused").a, found.score("reused").b) == (0.6, 1.0)
    assert found.score("similarity").a == found.score("similarity").b == 12 / 16


def test_overlapping_passages_count_once() -> None:
    a, b = prepared("r1", "发展经济改善民生"), prepared("r2", "发展经济改善")
    found = pair(
        a,
        b,
        (passage(a.report, Span(0, 4), b.report, Span(0, 4)), passage(a.report, Span(2, 6), b.report, Span(2, 6))),
        (),
    )
    assert (found.a_shared, found.b_shared) == (6, 6)


def test_formulae_leave_numerator_and_denominator() -> None:
    a, b = prepared("r1", "发展经济改善民生" + STOCK, STOCK), prepared("r2", "发展经济" + STOCK, STOCK)
    own, stock = same_text(a.report, b.report, "发展经济"), same_text(a.report, b.report, STOCK, formula=0.9)
    found = pair(a, b, (own, stock), ())
    assert (found.score("reused").a, found.score("reused").b) == (20 / 24, 1.0)
    assert (found.score("beyond_formulae").a, found.score("beyond_formulae").b) == (0.5, 1.0)


def test_order_is_the_share_of_links_that_did_not_move() -> None:
    a, b = prepared("r1", TEXT), prepared("r2", TEXT)
    links = [link(("r1", n), ("r2", n), moved=n == 0) for n in range(4)]
    assert pair(a, b, (), links).score("order").a == 0.75


def test_nothing_in_common_is_zero() -> None:
    a, b = prepared("r1", "发展"), prepared("r2", "")
    found = pair(a, b, (), ())
    assert (found.a_shared, found.b_shared) == (0, 0)
    assert {score.a for score in found.scores} == {score.b for score in found.scores} == {0.0}


def test_totals_take_the_union_over_sources_and_name_the_largest() -> None:
    a, b, c = prepared("r1", "发展经济改善民生"), prepared("r2", "发展经济"), prepared("r3", "经济改善民")
    every = (
        same_text(a.report, b.report, "发展经济"),
        same_text(a.report, c.report, "经济改善民"),
        same_text(b.report, c.report, "经济"),
    )
    first, second, third = totals((a, b, c), every)
    assert (first.report, first.characters) == ("r1", 8)
    assert (first.reused, first.largest, first.largest_source) == (7 / 8, 5 / 8, "r3")
    assert (second.reused, second.largest, second.largest_source) == (1.0, 1.0, "r1")
    assert (third.reused, third.largest_source) == (1.0, "r1")


def test_totals_beyond_formulae_leave_common_stock_out() -> None:
    a, b = prepared("r1", "发展经济" + STOCK, STOCK), prepared("r2", "发展" + STOCK)
    every = same_text(a.report, b.report, "发展"), same_text(a.report, b.report, STOCK, formula=0.8)
    first, second = totals((a, b), every)
    assert first.formulae == (Span(4, 20),)
    assert (first.reused, first.beyond_formulae) == (18 / 20, 0.5)
    assert (second.reused, second.beyond_formulae) == (1.0, 2 / 18)


def test_of_equally_large_sources_the_first_is_named_and_none_without_any() -> None:
    a, b, c = prepared("r1", "发展经济"), prepared("r2", "发展经济"), prepared("r3", "发展经济")
    every = tuple(same_text(one.report, other.report, "发展") for one, other in ((a, b), (a, c), (b, c)))
    assert [total.largest_source for total in totals((a, b, c), every)] == ["r2", "r1", "r1"]
    assert [total.largest_source for total in totals((a, b), ())] == ["", ""]


@given(sharing())
def test_totals_agree_with_a_count_character_by_character(
    given_: tuple[Prepared, Prepared, tuple[Passage, ...]],
) -> None:
    a, b, passages = given_
    for one, spans, total in zip(
        (a, b),
        ([found.a.span for found in passages], [found.b.span for found in passages]),
        totals((a, b), passages),
        strict=True,
    ):
        inside = [
            any(span.start <= start and end <= span.end for span in spans)
            for start, end in zip(one.key.starts.tolist(), one.key.ends.tolist(), strict=True)
        ]
        assert covered(one, spans).tolist() == inside
        assert total.reused == (sum(inside) / len(inside) if inside else 0.0)
