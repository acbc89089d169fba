"""Figures read as a person expects, and never claim more than there is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.findings import Total
from govcompare.present.figures import (
    pair_columns,
    pair_values,
    percent,
    report_name,
    report_title,
    total_columns,
    total_values,
)
from tests.builders import pair, report


@pytest.mark.parametrize(
    ("ratio", "words"),
    [(0.0, "0.0%"), (0.0001, "<0.1%"), (0.3931, "39.3%"), (0.9996, "99.9%"), (0.999999, "99.9%"), (1.0, "100.0%")],
)
def test_a_ratio_is_never_rounded_up_to_all_nor_down_to_nothing(ratio: float, words: str) -> None:
    assert percent(ratio) == words


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_ratio_never_reads_smaller(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert float(percent(low).strip("<%")) <= float(percent(high).strip("<%")) + 0.1


def test_every_figure_has_a_column_that_explains_it() -> None:
    assert len(pair_columns()) == len(pair_values(pair("r1", "r2")))
    assert len(total_columns()) == len(total_values(Total("r1", 1, (), 0.0, 0.0, 0.0, "")))
    assert all(column.title and column.explanation for column in (*pair_columns(), *total_columns()))


def test_a_report_without_a_source_has_no_largest_one() -> None:
    assert total_values(Total("r1", 1, (), 0.0, 0.0, 0.0, ""))[-1] == "–"
    assert total_values(Total("r1", 1, (), 0.5, 0.5, 0.5, "r2"))[-1] == "50.0%"


def test_reports_of_one_title_are_told_apart_by_place_and_year() -> None:
    same = [
        report("r1", "", title="政府工作报告", place="海东", year=2012),
        report("r2", "", title="政府工作报告", place="海东", year=2013),
        report("r3", "", title="2014年政府工作报告", place="海东", year=2014),
    ]
    assert [report_title(same, one) for one in same] == [
        "政府工作报告 (海东 2012)",
        "政府工作报告 (海东 2013)",
        "2014年政府工作报告",
    ]
    assert report_name(same, "r2") == "2. 政府工作报告 (海东 2013)"
    nameless = [replace(one, place="", year=None) for one in same[:2]]
    assert report_title(nameless, nameless[0]) == "政府工作报告"


def test_an_unknown_report_has_no_name() -> None:
    with pytest.raises(KeyError):
        report_name([], "r1")
