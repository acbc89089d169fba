"""Whole paragraphs that were moved, or written anew between others, are parts; edits elsewhere part nothing."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.parted import LEAST, parted
from govcompare.compare.passages import matches, passages
from govcompare.compare.prepared import Prepared
from govcompare.model.findings import Passage, PassageKind
from govcompare.model.span import Span
from tests.compare.made import edited, prepared, sentences

PARAGRAPHS = tuple("".join(sentences(seed, 4)) for seed in range(6))
"""Each longer than a part must be, and none like another."""
FIRST, SECOND, THIRD, FOURTH, *_ = PARAGRAPHS
seeds = st.integers(0, 10**6)


def of(id: str, *parts: str) -> Prepared:
    return prepared(id, "\n".join(parts))


def sides(a: Prepared, b: Prepared) -> list[tuple[str, str]]:
    found = parted(a, a.report.body, b, b.report.body)
    return [(left.of(a.report.text), right.of(b.report.text)) for left, right in found]


def test_a_moved_paragraph_is_a_part() -> None:
    a, b = of("r1", FIRST, SECOND, THIRD), of("r2", SECOND, THIRD, FIRST)
    assert sides(a, b) == [(FIRST, FIRST), (f"{SECOND}\n{THIRD}", f"{SECOND}\n{THIRD}")]


def test_a_paragraph_written_anew_is_a_part() -> None:
    anew = edited(SECOND, 0.9, 1)
    a, b = of("r1", FIRST, SECOND, THIRD), of("r2", FIRST, anew, THIRD)
    assert sides(a, b) == [(FIRST, FIRST), (SECOND, anew), (THIRD, THIRD)]


def test_sections_of_a_page_without_line_ends_are_parts_too() -> None:
    one, other = (f"（{number}）办好实事{text}" for number, text in (("一", FIRST), ("二", SECOND)))
    moved = other.replace("二", "一"), one.replace("一", "二", 1)
    a, b = prepared("r1", THIRD + one + other), prepared("r2", THIRD + "".join(moved))
    assert sides(a, b) == [(THIRD, THIRD), (one, moved[1]), (other, moved[0])]


def test_a_heading_goes_with_the_paragraph_below_it() -> None:
    anew = edited(SECOND, 0.9, 1)
    a, b = of("r1", FIRST, "二、民生", SECOND), of("r2", FIRST, "二、民生", anew)
    assert sides(a, b) == [(FIRST, FIRST), (f"二、民生\n{SECOND}", f"二、民生\n{anew}")]


def test_a_heading_that_was_moved_is_no_part() -> None:
    a, b = of("r1", "二、民生", FIRST, SECOND), of("r2", FIRST, "二、民生", SECOND)
    assert len(sides(a, b)) == 1


def test_a_paragraph_without_a_counterpart_is_left_out_where_the_passage_is_parted() -> None:
    a, b = of("r1", FIRST, SECOND, THIRD), of("r2", THIRD, FOURTH, FIRST)
    assert sides(a, b) == [(FIRST, FIRST), (THIRD, THIRD)]


@pytest.mark.parametrize("texts", [("甲乙丙。", "甲乙丁。"), (FIRST, FIRST), (f"{FIRST}\n", "")], ids=len)
def test_a_single_paragraph_is_whole(texts: tuple[str, str]) -> None:
    a, b = (of(id, text) for id, text in zip(("r1", "r2"), texts, strict=True))
    assert parted(a, a.report.body, b, b.report.body) == [(a.report.body, b.report.body)]


@given(seeds, st.sampled_from([0.0, 0.05, 0.15, 0.25, 0.35]))
def test_edits_spread_evenly_part_nothing(seed: int, share: float) -> None:
    a = of("r1", *PARAGRAPHS)
    b = of("r2", *(edited(text, share, seed + at) for at, text in enumerate(PARAGRAPHS)))
    assert len(passages(a, b)) == len(matches(a, b))


@st.composite
def copies(draw: st.DrawFn) -> tuple[Sequence[str], Sequence[str]]:
    """A text's paragraphs, and the same in another order, each kept, edited or gone."""
    order = draw(st.permutations(range(len(PARAGRAPHS))))
    shares = draw(st.lists(st.sampled_from([0.0, 0.1, 0.9, None]), min_size=len(order), max_size=len(order)))
    kept = [edited(PARAGRAPHS[at], share, at) for at, share in zip(order, shares, strict=True) if share is not None]
    return PARAGRAPHS, kept or [FIRST]


@given(copies())
def test_who_is_asked_first_makes_no_difference(texts: tuple[Sequence[str], Sequence[str]]) -> None:
    a, b = (of(id, *text) for id, text in zip(("r1", "r2"), texts, strict=True))
    found, turned = map(_spans, passages(a, b)), map(_spans, passages(b, a))
    assert sorted(found) == sorted((right, left) for left, right in turned)


@given(copies())
def test_parts_are_disjoint_on_both_sides(texts: tuple[Sequence[str], Sequence[str]]) -> None:
    a, b = (of(id, *text) for id, text in zip(("r1", "r2"), texts, strict=True))
    for side in zip(*parted(a, a.report.body, b, b.report.body), strict=True):
        assert all(one.end <= other.start for one, other in pairwise(sorted(side)))


@given(copies())
def test_a_part_is_long_enough_on_both_sides(texts: tuple[Sequence[str], Sequence[str]]) -> None:
    a, b = (of(id, *text) for id, text in zip(("r1", "r2"), texts, strict=True))
    found = parted(a, a.report.body, b, b.report.body)
    if len(found) > 1:
        assert all(min(a.characters_in(left), b.characters_in(right)) >= LEAST for left, right in found)


def test_kept_parts_have_the_kind_that_they_have_alone() -> None:
    figures = "全年引进项目12个，到位资金8亿元，其中工业项目占七成以上，比上年提高五个百分点，走在全市前列。"
    a = of("r1", figures, SECOND, THIRD)
    b = of("r2", THIRD, figures.replace("12", "15"), edited(SECOND, 0.9, 1))
    assert {one.kind for one in passages(a, b)} >= {PassageKind.NUMBERS, PassageKind.IDENTICAL}


def _spans(one: Passage) -> tuple[Span, Span]:
    return one.a.span, one.b.span
