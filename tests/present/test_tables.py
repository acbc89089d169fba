"""Tables are whole: a value for every column, every pair and finding that was asked for, and nothing of the others."""

from itertools import combinations

import pytest

from govcompare.present.rows.findings import findings
from govcompare.present.rows.ranked import pairs_about, ranked_pairs
from govcompare.present.tables import CellKind, tables
from tests.builders import comparison, plain
from tests.present.export.slots import filled, marks


@pytest.mark.parametrize("number", [0, 1, 2, 5])
def test_every_row_has_a_value_of_its_kind_for_every_column(number: int) -> None:
    whole = filled(number=number) if number > 1 else comparison([plain(f"r{index}", "甲") for index in range(number)])
    for table in tables(whole, ranked_pairs(whole), marks(whole, "记")):
        for row in table.rows:
            assert len(row) == len(table.columns)
            for column, value in zip(table.columns, row, strict=True):
                texts = column.kind in {CellKind.TEXT, CellKind.LONG, CellKind.QUOTE, CellKind.PROSE}
                assert value is None or isinstance(value, str) is texts
                assert column.kind is not CellKind.RATIO or value is None or 0 <= float(value) <= 1


def test_all_pairs_and_findings_are_there() -> None:
    whole = filled(number=4)
    found = {table.name: table for table in tables(whole, ranked_pairs(whole))}
    assert len(found["pairs"].rows) == len(list(combinations(range(4), 2)))
    assert len(found["findings"].rows) == len(findings(whole))
    assert len(found["reports"].rows) == 4


@pytest.mark.parametrize("report", ["r1", "r3"])
def test_of_one_report_there_are_its_pairs_alone(report: str) -> None:
    whole = filled(number=3)
    found = {table.name: table for table in tables(whole, pairs_about(whole, report=report))}
    number = f"{report[1]}. "
    assert len(found["pairs"].rows) == 2
    for row in found["pairs"].rows:
        assert any(str(name).startswith(number) for name in row[:2])
    for row in found["findings"].rows:
        assert any(str(name).startswith(number) for name in (row[1], row[3]))


def test_of_one_pair_the_other_reports_are_left_out() -> None:
    whole = filled(number=3)
    found = {table.name: table for table in tables(whole, pairs_about(whole, (("r3", "r1"),)))}
    assert [row[0] for row in found["reports"].rows] == [1, 3]
    assert len(found["matrix"].columns) == 3
    assert all(row[1] and row[1] <= 2 for row in found["sections"].rows if isinstance(row[1], int))
