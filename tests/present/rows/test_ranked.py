"""Pairs and reports that share most come first."""

from dataclasses import replace

from govcompare.model.findings import Total
from govcompare.present.rows.ranked import most_reused
from tests.builders import comparison, plain


def test_the_most_reused_report_is_the_first_of_equals() -> None:
    made = comparison([plain(f"r{number}", "全镇各项工作。\n") for number in (1, 2, 3)])
    totals = tuple(
        Total(f"r{number}", 7, (), reused, 0.0, 0.0, "") for number, reused in ((1, 0.2), (2, 0.9), (3, 0.9))
    )
    assert most_reused(replace(made, totals=totals)) == "r2"
    assert most_reused(replace(made, totals=())) == "r1"
