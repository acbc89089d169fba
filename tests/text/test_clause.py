"""What is shown around a stretch is what a reader needs, and stays inside its clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.span import Span
from govcompare.text.clause import lead, opening, ordinal, tells_time, unit, widened, years


def _around(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("全年财政收入增长20%，", "20%", "全年财政收入增长"),
        ("，投资3亿元", "3亿", "投资"),
        ("“2025”", "2025", ""),
        ("修建12个村合股购置厂房3万平方米", "3万", "村合股购置厂房"),
        ("今年我们拟安排地方政府专项债券3万亿元", "3万亿", "…地方政府专项债券"),
        ("请于3月10日前完成清淤12公里", "12", "完成清淤"),
        ("3条", "3", ""),
    ],
)
def test_the_words_in_front_reach_to_the_last_sign_or_figure(text: str, words: str, shown: str) -> None:
    assert lead(text, _around(text, words)) == shown


def test_units_and_ordinals_are_seen_where_they_touch() -> None:
    assert unit("3亿元", Span(0, 2)) == "元"
    assert unit("3个百分点", Span(0, 1)) == "个百分点"
    assert unit("3公里路", Span(0, 1)) == "公里"
    assert unit("3，元", Span(0, 1)) == ""
    assert ordinal("第六次", Span(1, 2)) == "第"
    assert ordinal("六次", Span(0, 1)) == ""


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [("2024年", "2024", True), ("第十六届", "十六", True), ("2024年3月", "2024年3月", True), ("3亿元", "3亿", False)],
)
def test_dates_are_told_from_what_was_done(text: str, words: str, time: bool) -> None:
    assert tells_time(text, _around(text, words)) is time


def test_years_are_found_where_they_are_called_so() -> None:
    assert years("2023年修路，2024 年修渠，植树2025株，12026年") == ["2023", "2024"]


def test_a_title_is_shown_up_to_its_first_sign() -> None:
    assert opening("以统筹为要，狠抓社会管理") == "以统筹为要"
    assert opening("统筹，管理") == "统筹，管理"
    assert opening("统筹城乡发展") == "统筹城乡发展"


@given(st.text("稳中求进，。3", max_size=20), st.integers(0, 20), st.integers(0, 4), st.integers(0, 8))
def test_a_stretch_is_widened_inside_its_clause(text: str, start: int, length: int, least: int) -> None:
    start = min(start, len(text))
    stretch = Span(start, min(start + length, len(text)))
    before, after = widened(text, stretch, least)
    assert text[: stretch.start].endswith(before)
    assert text[stretch.end :].startswith(after)
    assert len(before) + stretch.length + len(after) <= max(least, stretch.length)
    assert not set(before + after) & set("，。3")
