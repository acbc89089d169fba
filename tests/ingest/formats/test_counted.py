"""Numbers are written as documents show them."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.formats.counted import bullet, number, separated
from govcompare.text import numerals


class Written(NamedTuple):
    format: str
    value: int
    text: str


WRITTEN = (
    Written("chineseCountingThousand", 1, "一"),
    Written("chineseCountingThousand", 10, "十"),
    Written("chineseCountingThousand", 11, "十一"),
    Written("chineseCountingThousand", 20, "二十"),
    Written("chineseCountingThousand", 102, "一百零二"),
    Written("chineseCountingThousand", 1010, "一千零一十"),
    Written("chineseCounting", 110, "一一〇"),
    Written("chineseLegalSimplified", 11, "壹拾壹"),
    Written("ideographTraditional", 3, "丙"),
    Written("ideographDigital", 10, "一〇"),
    Written("decimalEnclosedCircle", 20, "⑳"),
    Written("decimalEnclosedCircle", 21, "21"),
    Written("decimalZero", 3, "03"),
    Written("upperRoman", 1994, "MCMXCIV"),
    Written("lowerLetter", 27, "aa"),
    Written("none", 3, ""),
    Written("a format of the future", 3, "3"),
)


@pytest.mark.parametrize("case", WRITTEN, ids=str)
def test_number_is_written_as_documents_show_it(case: Written) -> None:
    assert number(case.value, case.format) == case.text


@given(st.integers(min_value=1, max_value=999))
def test_han_numerals_say_what_they_count(value: int) -> None:
    assert numerals.number(number(value, "chineseCountingThousand")) == value


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from([case.format for case in WRITTEN]))
def test_any_number_is_written(value: int, format: str) -> None:
    assert number(value, format) or format == "none"


def test_bullets_of_symbol_fonts_are_ordinary_characters() -> None:
    assert bullet("\uf06c\uf3f3") == "●•"


def test_wide_signs_need_no_blank_behind_them() -> None:
    assert (separated("一、"), separated("1."), separated(" ")) == ("一、", "1. ", "")
