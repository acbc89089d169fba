"""Columns stand level on a terminal, whatever the width of the characters."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.cli.tables import MOST_WIDTH, clipped, table, width

cells = st.text(max_size=60)


def test_wide_characters_take_two_columns() -> None:
    assert [width(text) for text in ("a", "甲", "Ａ", "é", "e\u0301", "")] == [1, 2, 2, 1, 1, 0]


def test_figures_stand_at_the_right_edge() -> None:
    assert list(table([("甲", "7"), ("乙丙", "100")], frozenset({1}))) == ["甲      7", "乙丙  100"]


@given(st.lists(st.tuples(cells, cells, st.just("|")), min_size=1, max_size=5))
def test_columns_stand_level(rows: list[tuple[str, str, str]]) -> None:
    lines = list(table(rows))
    assert len(lines) == len(rows)
    assert all("\n" not in line and "\x1b" not in line for line in lines)
    assert len({width(line.rpartition("|")[0]) for line in lines}) == 1


@given(cells, st.integers(1, 50))
def test_a_clipped_text_is_a_start_of_the_text_and_fits(text: str, most: int) -> None:
    short = clipped(text, most)
    assert width(short) <= most
    assert short == text or text.startswith(short[:-1])


def test_a_title_is_clipped() -> None:
    assert width(next(table([("政府工作报告" * 30,)]))) <= MOST_WIDTH
