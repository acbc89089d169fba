"""How much of a file stands elsewhere is told of files that hold several reports."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Total
from govcompare.present.gui.reports.reuse import reused_file
from tests.gui.conftest import Opened
from tests.gui.made import comparison


def _two_in_a_file() -> Comparison:
    made = comparison(3)
    second = replace(made.reports[1], source="s1", raw_span=made.reports[1].raw_span.shifted(500))
    shares = (("r1", 300, 0.9), ("r2", 100, 0.1), ("r3", 200, 0.5))
    totals = tuple(Total(report, characters, (), reused, 0.0, 0.0, "") for report, characters, reused in shares)
    return replace(made, reports=(made.reports[0], second, made.reports[2]), totals=totals)


def test_reports_count_by_their_characters() -> None:
    made = _two_in_a_file()
    assert reused_file(made, "s1") == pytest.approx((300 * 0.9 + 100 * 0.1) / 400)
    assert reused_file(made, "s3") is None
    assert reused_file(replace(made, totals=()), "s1") is None


def test_the_list_of_reports_shows_it(opened: Opened) -> None:
    tree = opened(_two_in_a_file()).reports.tree
    shares = [tree.topLevelItem(number).data(0, Qt.ItemDataRole.UserRole + 1) for number in range(3)]
    assert shares == [pytest.approx(0.7), None, None]
