"""The workbook holds what the comparison holds, as what it is: texts as texts, ratios as numbers, formulae nowhere."""

import xml.etree.ElementTree as ET

import pytest

from govcompare import codec
from govcompare.model.jobs import DocumentArguments, Stamp
from govcompare.present.export import workbook
from govcompare.present.export.workbook import MOST_CHARACTERS, xlsx, xlsx_job
from govcompare.present.tables import tables
from tests.builders import comparison, report
from tests.pipeline.context import Remembering
from tests.present.export.opened import SPREADSHEET, cells, names, part, sheets
from tests.present.export.slots import filled, marks

RUN = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\t=1", "http://a.b", "{=1}", "internal:A1", "0012")


def test_every_table_is_a_sheet_of_its_own_and_whole() -> None:
    whole = filled()
    found = cells(xlsx(whole))
    expected = tables(whole, workbook.ranked_pairs(whole))
    assert list(found) == [table.title for table in expected]
    for table in expected:
        head, *rows = found[table.title]
        assert head == [column.title for column in table.columns]
        assert len(rows) == len(table.rows)
        for row, values in zip(rows, table.rows, strict=True):
            assert row == [pytest.approx(value) if isinstance(value, float) else value for value in values]


@pytest.mark.parametrize("text", RUN)
def test_no_text_is_ever_a_formula_a_number_or_a_link(text: str) -> None:
    data = xlsx(filled(text))
    assert not any("hyperlink" in name.lower() or "external" in name.lower() for name in names(data))
    for sheet in sheets(data).values():
        assert not list(sheet.iter(f"{SPREADSHEET}f"))
        assert not list(sheet.iter(f"{SPREADSHEET}hyperlink"))
    one = report("r1", "甲", title=text)
    found = cells(xlsx(comparison([(one, filled().outlines[0])])))["Reports"]
    assert found[1][1] == text


def test_heads_stay_in_sight_and_every_column_can_be_filtered() -> None:
    for sheet in sheets(xlsx(filled())).values():
        pane = sheet.find(f"{SPREADSHEET}sheetViews/{SPREADSHEET}sheetView/{SPREADSHEET}pane")
        assert pane is not None
        assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
        assert sheet.find(f"{SPREADSHEET}autoFilter") is not None
        assert sheet.find(f"{SPREADSHEET}cols") is not None


def test_ratios_are_numbers_that_are_shown_with_one_decimal() -> None:
    data = xlsx(filled())
    styles = ET.fromstring(part(data, "xl/styles.xml"))
    codes = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(f"{SPREADSHEET}numFmt")}
    formats = styles.find(f"{SPREADSHEET}cellXfs")
    assert formats is not None
    used = [codes.get(one.get("numFmtId")) for one in formats]
    cell = next(one for one in sheets(data)["Pairs"].iter(f"{SPREADSHEET}c") if one.get("r") == "C2")
    assert used[int(cell.get("s", ""))] == "0.0%"
    assert cell.get("t") is None


def test_long_texts_stay_in_their_cells_and_rows_stay_low() -> None:
    data = xlsx(filled("长" * 3_000))
    styles = ET.fromstring(part(data, "xl/styles.xml"))
    formats = styles.find(f"{SPREADSHEET}cellXfs")
    assert formats is not None
    wrapped = [one.find(f"{SPREADSHEET}alignment[@wrapText='1']") is not None for one in formats]
    for title, sheet in sheets(data).items():
        most = 12 if title == "Conclusion" else 3
        for row in list(sheet.iter(f"{SPREADSHEET}row"))[1:]:
            assert float(row.get("ht", "15")) <= 15 * most
            assert all(wrapped[int(one.get("s", "0"))] for one in row if one.get("t") == "s")


def test_no_clock_is_in_the_file() -> None:
    assert b"2000-01-01T00:00:00Z" in part(xlsx(filled()), "docProps/core.xml")
    names(xlsx(filled()))


def test_a_cell_holds_no_more_than_it_can() -> None:
    assert workbook._fitting("甲" * MOST_CHARACTERS) == "甲" * MOST_CHARACTERS
    cut = workbook._fitting("甲" + "𠀀" * MOST_CHARACTERS)
    assert len(cut.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert cut.endswith("𠀀…")


def test_a_table_with_too_many_rows_goes_on_in_a_further_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    found = cells(xlsx(filled()))
    titles = [title for title in found if title.startswith("Findings")]
    assert titles == ["Findings", "Findings 2", "Findings 3", "Findings 4"]
    assert len(found["Findings"]) == 3
    assert all(len(rows) <= 3 for rows in found.values())


def test_what_is_asked_is_done() -> None:
    whole = filled()
    asked = DocumentArguments(
        whole, (("r1", "r3"),), marks=marks(whole, "记"), stamp=Stamp("2026-11-25T08:00:00+08:00", "王"), anonymous=True
    )
    found = cells(xlsx_job(codec.encode(asked), Remembering()))
    assert [row[:2] for row in found["Pairs"]] == [["A", "B"], ["1. A", "3. C"]]
    assert [row[0] for row in found["Reports"][1:]] == [1, 3]
    assert {row[10] for row in found["Findings"][1:]} == {"Copied"}
    assert any("2026-11-25" in str(cell) for row in found["Conclusion"] for cell in row)
