"""The conclusion says the most important first, in at most twelve sentences, from the figures alone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.outline import Outline
from govcompare.model.problems import Problem
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.conclusion import MOST_LINES, MOST_PAIRS, Sentence, _shared_out, conclusion
from govcompare.present.conclusion.words import listed
from govcompare.present.rows.ranked import ranked_pairs
from tests.builders import Part, comparison, made, one_to_one, pair, passage, plain, report, same_text

Swap = tuple[ChangeKind, str, str]


def _concluded(given_comparison: Comparison) -> tuple[Sentence, ...]:
    return conclusion(given_comparison, ranked_pairs(given_comparison))


def _all(sentences: tuple[Sentence, ...]) -> str:
    return "\n".join(sentence.text for sentence in sentences)


def test_nothing_shared_is_one_sentence() -> None:
    (only,) = _concluded(comparison([plain("r1", "甲。"), plain("r2", "乙。")]))
    assert only == Sentence("No report shares 5% or more of its text with another beyond stock phrases.")


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
    assert "1 section was moved: (一)治理→(二)." in _all(_concluded(moved))


def _told(one: str, other: str, changes: Sequence[Swap], *, similarity: float = 1.0, formula: float = 0.0) -> str:
    """What is concluded of two reports that are one passage, of which these stretches were swapped."""
    a, b = plain("r1", one), plain("r2", other)
    made_, i, j = [], 0, 0
    for kind, left, right in changes:
        i, j = one.index(left, i), other.index(right, j)
        made_.append(Change(kind, Span(i, i + len(left)), Span(j, j + len(right))))
        i, j = i + len(left), j + len(right)
    kind = PassageKind.EDITED if similarity < 1 else PassageKind.SLOTS
    whole = passage(a[0], a[0].body, b[0], b[0].body, kind, similarity=similarity, formula=formula)
    whole = replace(whole, changes=tuple(made_))
    return _all(_concluded(comparison([a, b], passages=(whole,), pairs=(pair("r1", "r2", (0.8, 0.99), (9, 9)),))))


def test_a_single_passage_that_was_much_changed_is_not_passed_off_as_equal() -> None:
    told = "What they share is not the same throughout: read in order, 60.0% of it agrees."
    assert told in _told("坚持稳中求进。", "坚持稳中有进。", [(WORDING, "求", "有")], similarity=0.6)
    assert "throughout" not in _told("坚持稳中求进。", "坚持稳中有进。", [(WORDING, "求", "有")], similarity=0.95)


class Told(NamedTuple):
    one: str
    other: str
    changes: list[Swap]
    words: str


FIGURE, NAME, BLANK, WORDING = ChangeKind.FIGURE, ChangeKind.NAME, ChangeKind.PLACEHOLDER, ChangeKind.WORDING
TOLD = [
    Told("财政收入增长20%。", "财政收入增长11%。", [(FIGURE, "20%", "11%")], "1 figure or year (财政收入增长20%→11%)"),
    Told(
        "2024年修渠3公里",
        "2025年修渠4公里",
        [(FIGURE, "2024", "2025"), (FIGURE, "3", "4")],
        "2 figures or years (修渠3公里→4公里, 2024年→2025年)",
    ),
    Told(
        "2024年修渠，列入2024-2030规划",
        "20__年修渠，列入20__-2030规划",
        [(BLANK, "2024", "20__"), (BLANK, "2024", "20__")],
        "2 blanks made or filled (2024→20__)",
    ),
    Told("全镇第十六届人大", "全镇第__届人大", [(BLANK, "十六", "__")], "1 blank made or filled (第十六届→第__届)"),
    Told(
        "石桥修路，石桥修渠",
        "横沥修路，横沥修渠",
        [(NAME, "石桥", "横沥"), (NAME, "石桥", "横沥")],
        "2 names (石桥→横沥)",
    ),
    Told(
        "石桥投资3亿元",
        "横沥投资4亿元",
        [(NAME, "石桥", "横沥"), (FIGURE, "3亿", "4亿")],
        "Changed: 1 name (石桥→横沥); 1 figure or year (投资3亿元→4亿元).",
    ),
    Told("植树造林3万株", "植樹造林4萬株", [(FIGURE, "3万", "4萬")], "(植树造林3万→4萬)"),
    Told("坚持稳中求进。", "坚持稳中有进。", [(WORDING, "求", "有")], "the wording in 1 place (稳中求进→稳中有进)"),
    Told("修渠惠民。", "修渠。", [(WORDING, "惠民", "")], "the wording in 1 place (“惠民” left out)"),
]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case.words)
def test_a_swap_is_told_so_that_it_can_be_understood_alone(case: Told) -> None:
    similarity = 0.95 if case.changes[0][0] is WORDING else 1.0
    assert case.words in _told(case.one, case.other, case.changes, similarity=similarity)


def test_the_commonest_swap_comes_first_then_what_was_done_then_dates() -> None:
    words = _told(
        "2024年投12亿元，修3条，改3条",
        "2025年投15亿元，修4条，改4条",
        [(FIGURE, "2024", "2025"), (FIGURE, "12亿", "15亿"), (FIGURE, "3", "4"), (FIGURE, "3", "4")],
    )
    assert "4 figures or years (3条→4条 (2 times), 投12亿元→15亿元, 2024年→2025年)" in words


def test_words_are_not_listed_where_a_passage_was_reworded() -> None:
    words = _told("坚持稳中求进。", "坚持稳中有进。", [(WORDING, "求", "有")], similarity=0.6)
    assert "wording" not in words


def test_what_two_passages_share_is_counted_once() -> None:
    a, b = plain("r1", "修路3条，植树。"), plain("r2", "修路4条，植树。")
    change = Change(ChangeKind.FIGURE, Span(2, 3), Span(2, 3))
    both = tuple(
        replace(passage(a[0], Span(0, end), b[0], Span(0, end), PassageKind.NUMBERS), changes=(change,))
        for end in (5, 8)
    )
    words = _all(_concluded(comparison([a, b], passages=both, pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))))
    assert "1 figure or year" in words


def test_what_closer_passages_hold_is_no_change() -> None:
    text = "去年修路3条，植树。今年修路4条，植树。"
    a, b = plain("r1", text), plain("r2", text + "另有养鱼。")
    change = Change(ChangeKind.FIGURE, Span(4, 5), Span(14, 15))
    crosswise = replace(passage(a[0], Span(2, 10), b[0], Span(12, 20), PassageKind.NUMBERS), changes=(change,))
    both = (passage(a[0], a[0].body, b[0], a[0].body), replace(crosswise, similarity=0.9))
    words = _all(_concluded(comparison([a, b], passages=both, pairs=(pair("r1", "r2", (1.0, 0.8), (9, 9)),))))
    assert "Changed" not in words
    alone = _all(_concluded(comparison([a, b], passages=both[1:], pairs=(pair("r1", "r2", (0.5, 0.4), (9, 9)),))))
    assert "修路3条→4条" in alone


def test_equal_reports_are_called_the_same_and_nothing_more() -> None:
    a, b = made("r1", [Part("修路3条。", "治理", "一、")]), made("r2", [Part("修路3条。", "治理", "一、")])
    whole = passage(a[0], a[0].body, b[0], b[0].body)
    (only,) = _concluded(comparison([a, b], passages=(whole,), pairs=(pair("r1", "r2", (1.0, 1.0), (9, 9)),)))
    assert only.text == "“1. r1” and “2. r2” are the same, word for word."


@pytest.mark.parametrize(
    ("ratios", "told"),
    [
        ((0.96, 0.96), "“1. r1” and “2. r2” are nearly the same: 96.0% of each stands in the other."),
        ((0.95, 0.99), "“2. r2” and “1. r1” are nearly the same: 99.0% of the former stands in the latter, 95.0% of"),
    ],
)
def test_nearly_equal_reports_are_called_so(ratios: tuple[float, float], told: str) -> None:
    words = _all(_concluded(comparison([plain("r1", "甲。"), plain("r2", "乙。")], pairs=(pair("r1", "r2", ratios),))))
    assert words.startswith(told)


@pytest.mark.parametrize(("similarity", "nearly"), [(0.95, True), (0.81, False)])
def test_reports_whose_words_were_changed_throughout_are_not_nearly_the_same(similarity: float, nearly: bool) -> None:
    a, b = plain("r1", "修路植树。"), plain("r2", "植树筑坝。")
    edited = passage(a[0], a[0].body, b[0], b[0].body, PassageKind.EDITED, similarity=similarity)
    told = _all(_concluded(comparison([a, b], passages=(edited,), pairs=(pair("r1", "r2", (1.0, 1.0), (5, 5)),))))
    assert ("nearly the same" in told) is nearly


@pytest.mark.parametrize(("anew", "nearly"), [(1, True), (2, False)])
def test_reports_of_which_a_section_was_written_anew_are_not_nearly_the_same(anew: int, nearly: bool) -> None:
    a, b = plain("r1", "甲" * 30), plain("r2", "乙" * 30)
    edge = Span(0, 30 - anew), Span(30 - anew, 30)
    kept = passage(a[0], edge[0], b[0], edge[0])
    rewritten = passage(a[0], edge[1], b[0], edge[1], PassageKind.EDITED, similarity=0.5)
    pairs = (pair("r1", "r2", (1.0, 1.0), (30, 30)),)
    told = _all(_concluded(comparison([a, b], passages=(kept, rewritten), pairs=pairs)))
    assert ("nearly the same" in told) is nearly


def test_reports_that_differ_in_signs_alone_are_called_so() -> None:
    a, b = plain("r1", "修路,植树。"), plain("r2", "修路，植树。")
    whole = passage(a[0], a[0].body, b[0], b[0].body)
    (only,) = _concluded(comparison([a, b], passages=(whole,), pairs=(pair("r1", "r2", (1.0, 1.0), (9, 9)),)))
    assert "the same but for spaces, punctuation, numbering or spelling" in only.text


def _sections(id: str, bodies: Sequence[str]) -> tuple[Report, Outline]:
    return made(id, [Part(body, f"治理第{number}方面", f"({number})") for number, body in enumerate(bodies)])


def test_sections_that_were_taken_over_whole_are_named() -> None:
    a, b = _sections("r1", ["修路植树。", "清淤筑坝。"]), _sections("r2", ["修路植树。", "育种养鱼。"])
    shared = same_text(a[0], b[0], a[1].sections[0].extent.of(a[0].text))
    words = _all(_concluded(comparison([a, b], passages=(shared,), pairs=(pair("r1", "r2", (0.6, 0.6), (9, 9)),))))
    assert "Of the former's 2 sections 1 stands whole in the latter: (0)治理第0方面." in words
    reworded = replace(shared, kind=PassageKind.EDITED, similarity=0.5)
    words = _all(_concluded(comparison([a, b], passages=(reworded,), pairs=(pair("r1", "r2", (0.6, 0.6), (9, 9)),))))
    assert "whole" not in words


def test_a_section_reworded_inside_a_passage_is_not_taken_over_whole() -> None:
    a, b = _sections("r1", ["修路植树。", "清淤筑坝。"]), _sections("r2", ["修路植树。", "育种养鱼。"])
    at = a[0].text.index("清淤筑坝")
    there = b[0].text.index("育种养鱼")
    change = Change(WORDING, Span(at, at + 4), Span(there, there + 4))
    shared = passage(a[0], a[0].body, b[0], b[0].body, PassageKind.EDITED, similarity=0.8)
    whole = comparison([a, b], passages=(replace(shared, changes=(change,)),), pairs=(pair("r1", "r2", (1.0, 1.0)),))
    assert "Of the former's 2 sections 1 stands whole in the latter: (0)治理第0方面." in _all(_concluded(whole))


def test_without_a_whole_section_those_that_share_most_are_named() -> None:
    bodies = [f"第{number}节，" + "修路植树清淤筑坝。" * 12 for number in range(5)]
    a, b = (
        _sections("r1", bodies),
        _sections("r2", ["育种养鱼。" * 20, bodies[3][:80], bodies[1][:70], "养蜂。", "养蚕。"]),
    )
    shared = tuple(
        replace(same_text(a[0], b[0], bodies[number][:size]), kind=PassageKind.EDITED, similarity=0.6)
        for number, size in ((3, 80), (1, 70))
    )
    words = _all(_concluded(comparison([a, b], passages=shared, pairs=(pair("r1", "r2", (0.6, 0.6), (9, 9)),))))
    assert "The sections of the former that share most: (1)治理第1方面, (3)治理第3方面." in words


def test_examples_that_hold_a_comma_stand_further_apart() -> None:
    assert listed(["一", "二"]) == "一, 二"
    assert listed(["一, 总结", "二"]) == "一, 总结; 二"


def test_a_section_that_shares_a_little_was_not_moved() -> None:
    a = made("r1", [Part("甲。", "治理", "(一)"), Part("乙。", "发展", "(二)")])
    b = made("r2", [Part("乙。", "发展", "(一)"), Part("甲。", "治理", "(二)")])
    rows = one_to_one(a[1], b[1], {0: 1, 1: 0}, frozenset({0}))
    little = tuple(replace(row, links=tuple(replace(link, similarity=0.3) for link in row.links)) for row in rows.rows)
    words = _all(
        _concluded(
            comparison([a, b], alignment=replace(rows, rows=little), pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))
        )
    )
    assert "moved" not in words


def test_what_was_swapped_elsewhere_and_stayed_is_perhaps_left_over() -> None:
    words = _told(
        "石桥修路，石桥修渠，石桥植树。",
        "横沥修路，横沥修渠，石桥植树。",
        [(NAME, "石桥", "横沥"), (NAME, "石桥", "横沥")],
    )
    assert "Perhaps left over: “石桥” in 1 place of both (elsewhere “横沥”)." in words
    words = _told(
        "2023年修路，2023年修渠，2023年植树，20231户。",
        "2024年修路，2024年修渠，2023年植树，20231户。",
        [(FIGURE, "2023", "2024"), (FIGURE, "2023", "2024")],
    )
    assert "“2023” in 1 place of both (elsewhere “2024”)" in words


@pytest.mark.parametrize(("year", "told"), [(2026, True), (2024, False), (None, False)])
def test_an_old_year_in_a_later_report_is_perhaps_left_over(year: int | None, told: bool) -> None:
    text = "2023年修路，2023 年修渠，植树2023株。"
    a, b = (replace(report("r1", text), year=2023), plain("r1", text)[1]), plain("r2", text + "养鱼。")
    b = (replace(b[0], year=year), b[1])
    whole = passage(a[0], a[0].body, b[0], Span(0, len(text)))
    words = _all(_concluded(comparison([a, b], passages=(whole,), pairs=(pair("r1", "r2", (1.0, 0.9), (9, 9)),))))
    assert ("“2023” in 2 places of both" in words) is told


def test_masked_names_are_not_left_over() -> None:
    words = _told("××修路，××修渠，××植树。", "××修路，××修渠，××植树。", [(NAME, "××", "××"), (NAME, "××", "××")])
    assert "left over" not in words


def test_a_count_that_stayed_is_not_left_over() -> None:
    words = _told(
        "修路3条，修渠3条，植树3条。", "修路4条，修渠4条，植树3条。", [(FIGURE, "3", "4"), (FIGURE, "3", "4")]
    )
    assert "left over" not in words


def test_the_most_of_little_is_told() -> None:
    three = [plain(f"r{number}", "甲。") for number in range(1, 4)]
    pairs = (pair("r1", "r2", (0.01, 0.02), (1, 1)), pair("r1", "r3"), pair("r2", "r3"))
    first, second = _concluded(comparison(three, pairs=pairs))
    assert first.text.startswith("No report shares 5% or more")
    assert second.text.startswith("2.0% of “2. r2” stands in “1. r1” beyond stock phrases, more than")
    assert second.pair == ("r1", "r2")


def test_a_swap_inside_a_stock_phrase_is_not_told() -> None:
    a, b = plain("r1", "在12届代表大会上"), plain("r2", "在13届代表大会上")
    shared = passage(a[0], Span(0, 9), b[0], Span(0, 9), PassageKind.NUMBERS, formula=0.9)
    shared = replace(shared, changes=(Change(ChangeKind.FIGURE, Span(1, 3), Span(1, 3)),))
    words = _all(_concluded(comparison([a, b], passages=(shared,), pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))))
    assert "changed" not in words


@pytest.mark.parametrize(("place", "other", "told"), [("石排镇", "", True), ("石排镇", "石排", False), ("", "", False)])
def test_a_place_that_is_still_named_elsewhere_is_left_over(place: str, other: str, told: bool) -> None:
    a, b = made("r1", [Part("石排镇发展。")], place=place), made("r2", [Part("石排镇发展,石排镇。")], place=other)
    words = _all(_concluded(comparison([a, b], pairs=(pair("r1", "r2", (0.9, 0.9), (9, 9)),))))
    assert ("Perhaps left over: “石排镇” in 2 places of “2. r2”." in words) is told


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
    assert words[0].text == "1 of 6 pairs of reports shares 5% or more of a report beyond stock phrases."
    assert words[-1].text.startswith("2 reports share next to nothing")


@given(room=st.integers(-3, 14), wanted=st.lists(st.integers(0, 6), max_size=4))
def test_lines_are_shared_out_in_turn(room: int, wanted: list[int]) -> None:
    given_ = _shared_out(room, wanted)
    assert sum(given_) == min(max(room, 0), sum(wanted))
    assert all(own <= wish for own, wish in zip(given_, wanted, strict=True))
    short = [number for number, wish in enumerate(wanted) if given_[number] < wish]
    for number in short:
        assert all(other <= given_[number] + (place < number) for place, other in enumerate(given_))


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
