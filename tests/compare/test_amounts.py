"""Figures that say the same are the same, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.amounts import amount, is_year

SAME = [
    ("三", "3"),
    ("十", "10"),
    ("十二", "12"),
    ("二十", "20"),
    ("一百零五", "105"),
    ("两千", "2000"),
    ("1.5亿", "15000万"),
    ("1.6万亿", "16000亿"),
    ("1万6千", "16000"),
    ("三千万", "3000万"),
    ("1,234.50", "1234.5"),
    ("百分之十", "10%"),
    ("百分之三点五", "3.5%"),
    ("百分之8", "8%"),
    ("二〇二四", "2024"),
    ("一九九八", "1998"),
    ("20余万", "20多万"),
]
OTHER = [
    ("三", "三万"),
    ("10", "10%"),
    ("20万", "20多万"),
    ("2024年3月", "2024"),
    ("7:45", "745"),
    ("20__", "20"),
    ("XX", "__"),
    ("某", "0"),
    ("十三五", "135"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_says_the_same_is_the_same(one: str, other: str) -> None:
    assert amount(one) == amount(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_says_something_else_is_not(one: str, other: str) -> None:
    assert amount(one) != amount(other)


@given(st.integers(0, 10**15))
def test_every_number_has_its_own(number: int) -> None:
    assert amount(str(number)) == amount(f"{number:,}") == f"={number}"
    assert amount(str(number)) != amount(str(number + 1))


@given(st.text("0123456789.,:%_X某年月日一二十百千万亿点多余百分之〇", max_size=24))
def test_anything_is_read(written: str) -> None:
    assert isinstance(amount(written), str)


@pytest.mark.parametrize(
    ("written", "behind", "year"),
    [("2013", "年", True), ("2013", "户", False), ("2013年2月", "", True), ("3013", "年", False), ("一", "年", False)],
)
def test_years_are_told_from_counts(written: str, behind: str, year: bool) -> None:
    assert is_year(written, behind) is year
