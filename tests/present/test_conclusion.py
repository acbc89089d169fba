"""The conclusion says the most important first, in at most twelve sentences, from the figures alone."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.problems import Problem
from govcompare.model.span import Span
from govcompare.present.conclusion import MOST_LINES, MOST_PAIRS, Sentence, conclusion
from govcompare.present.rows.ranked import ranked_pairs
from tests.builders import Part, comparison, made, one_to_one, pair, passage, plain


def _concluded(given_comparison: Comparison) -> tuple[Sentence, ...]:
    return conclusion(given_comparison, ranked_pairs(given_comparison))


def _all(sentences: tuple[Sentence, ...]) -> str:
    return "\n".join(sentence.text for sentence in sentences)


def test_nothing_shared_is_one_sentence() -> None:
    (only,) = _concluded(comparison([plain("r1", "甲。"), plain("r2", "乙。")]))
    assert only == Sentence("No report shares 5.0% or more of its text with another beyond stock phrases.")


@pytest.mark.parametrize("number", [0, 1])
def test_fewer_than_two_reports_are_said(number: int) -> None:
    (only,) = _concluded(comparison([plain(f"r{index}", "甲。") for index in range(number)]))
    assert "fewer than two" in only.text


def test_both_ratios_stand_in_one_sentence_with_the_larger_first() -> None:
    made_ = [plain("r1", "甲。"), plain("r2", "乙。")]
    (first,) = _concluded(comparison(made_, pairs=(pair("r1", "r2", (0.39, 0.98), (400, 400)),)))
    assert first.pair == ("r1", "r2")
    assert first.text.index("98.0%") < first.text.index("2. r2") < first.text.index("1. r1") < first.text.index("39.0%")


def test_moved_sections_are_named_by_their_marks() -> None:
    a = made("r1", [Part("甲。", "治理", "(一)"), Part("乙。", "发展", "(二)")])
    b = made("r2", [Part("乙。", "发展", "(一)"), Part("甲。", "治理", "(二)")])
    moved = comparison(
        [a, b],
        alignment=one_to_one(a[1], b[1], {0: 1, 1: 0}, frozenset({0})),
        pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),),
    )
    assert "1 section was moved: (一)→(二)." in _all(_concluded(moved))


def test_swaps_are_counted_by_kind_with_the_commonest_first() -> None:
    a, b = plain("r1", "投12亿修3路改3渠新建某镇"), plain("r2", "投15亿修4路改4渠新建石镇")
    changes = (
        Change(ChangeKind.FIGURE, Span(1, 3), Span(1, 3)),
        Change(ChangeKind.FIGURE, Span(5, 6), Span(5, 6)),
        Change(ChangeKind.FIGURE, Span(8, 9), Span(8, 9)),
        Change(ChangeKind.NAME, Span(12, 13), Span(12, 13)),
    )
    whole = passage(a[0], Span(0, 14), b[0], Span(0, 14), PassageKind.SLOTS)
    shared = comparison(
        [a, b], passages=(replace(whole, changes=changes),), pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),)
    )
    words = _all(_concluded(shared))
    assert "3 figures or years were changed: 3→4, 12→15." in words
    assert "1 name was changed" in words


def test_a_swap_inside_a_stock_phrase_is_not_told() -> None:
    a, b = plain("r1", "在12届代表大会上"), plain("r2", "在13届代表大会上")
    shared = passage(a[0], Span(0, 9), b[0], Span(0, 9), PassageKind.NUMBERS, formula=0.9)
    shared = replace(shared, changes=(Change(ChangeKind.FIGURE, Span(1, 3), Span(1, 3)),))
    words = _all(_concluded(comparison([a, b], passages=(shared,), pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))))
    assert "changed" not in words


def test_another_mark_of_a_heading_is_no_changed_figure() -> None:
    a, b = made("r1", [Part("修路3条。", "治理", "(一)")]), made("r2", [Part("修路4条。", "治理", "(五)")])
    changes = (
        Change(ChangeKind.FIGURE, Span(1, 2), Span(1, 2)),
        Change(ChangeKind.FIGURE, Span(8, 9), Span(8, 9)),
    )
    shared = replace(passage(a[0], Span(0, 11), b[0], Span(0, 11), PassageKind.NUMBERS), changes=changes)
    words = _all(_concluded(comparison([a, b], passages=(shared,), pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))))
    assert "1 figure or year was changed: 3→4." in words


@pytest.mark.parametrize(("place", "other", "told"), [("石排镇", "", True), ("石排镇", "石排", False), ("", "", False)])
def test_a_place_that_is_still_named_elsewhere_is_left_over(place: str, other: str, told: bool) -> None:
    a, b = made("r1", [Part("石排镇发展。")], place=place), made("r2", [Part("石排镇发展,石排镇。")], place=other)
    words = _all(_concluded(comparison([a, b], pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))))
    assert ("“石排镇” is still named 2 times in “2. r2”." in words) is told


def test_an_unread_file_is_told() -> None:
    one = comparison([plain("r1", "甲。"), plain("r2", "乙。")])
    one = replace(one, problems=(Problem("丙.txt", "missing", fatal=True), Problem("丁.txt", "duplicate-file")))
    assert "1 file could not be read." in _all(_concluded(one))


def test_reports_that_share_nothing_are_counted() -> None:
    four = [plain(f"r{number}", "甲。") for number in range(1, 5)]
    pairs = tuple(
        pair(a[0].id, b[0].id, (0.5, 0.6) if (a, b) == (four[0], four[1]) else (0.0, 0.0), (1, 1))
        for a, b in combinations(four, 2)
    )
    words = _concluded(comparison(four, pairs=pairs))
    assert words[0].text == "1 of 6 pairs of reports shares 5.0% or more of a report beyond stock phrases."
    assert words[-1].text.startswith("2 reports share next to nothing")


@given(number=st.integers(2, 7), ratio=st.floats(0, 1))
def test_never_more_than_twelve_and_every_first_pair_has_its_sentence(number: int, ratio: float) -> None:
    reports = [
        made(f"r{index}", [Part("甲。", "治理", "一、"), Part("乙。", "发展", "二、")]) for index in range(number)
    ]
    pairs = tuple(pair(a[0].id, b[0].id, (ratio, ratio / 2), (9, 9)) for a, b in combinations(reports, 2))
    sentences = _concluded(comparison(reports, pairs=pairs))
    assert 1 <= len(sentences) <= MOST_LINES
    if ratio >= 0.05:
        assert len({sentence.pair for sentence in sentences} - {None}) == min(len(pairs), MOST_PAIRS)
