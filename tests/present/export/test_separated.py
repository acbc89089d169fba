"""Each file of comma-separated values is read back as it was written, and no spreadsheet runs what is in it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.export.separated import _RUN, _cell, csv_zip
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.tables import tables
from tests.present.export.opened import names, part
from tests.present.export.slots import filled


def _read(data: bytes, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(part(data, name).decode("utf-8-sig"), newline="")))


def test_every_table_is_a_file_of_its_own_and_whole() -> None:
    whole = filled('甲,"乙')
    data = csv_zip(whole)
    expected = tables(whole, ranked_pairs(whole))
    assert names(data) == [f"{table.name}.csv" for table in expected]
    for table in expected:
        head, *rows = _read(data, f"{table.name}.csv")
        assert head == [column.title for column in table.columns]
        assert rows == [[_cell(value) for value in row] for row in table.rows]


def test_a_spreadsheet_sees_the_encoding_and_the_ends_of_lines() -> None:
    content = part(csv_zip(filled()), "pairs.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")


def test_ratios_are_as_in_the_json() -> None:
    assert _cell(2 / 3) == "0.6667"
    assert _cell(0.0) == "0.0"
    assert _cell(12) == "12"
    assert _cell(None) == ""


@given(st.text(st.sampled_from("=+-@\t\r\n ＝甲1'"), max_size=4))
def test_no_text_is_run_and_none_is_lost(text: str) -> None:
    cell = _cell(text)
    assert not cell.lstrip(" ").startswith(_RUN)
    assert cell.removeprefix("'") == text or cell == text


@pytest.mark.parametrize("words", ["=cmd|' /C calc'!A0", "-1", "+1", "@SUM(1)", "＝1"])
def test_no_cell_of_any_file_is_run(words: str) -> None:
    data = csv_zip(filled(words))
    for name in names(data):
        assert not [cell for row in _read(data, name) for cell in row if cell.startswith(_RUN)]
