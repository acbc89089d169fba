"""Workbook, tables, summary and redline come out where they were asked for, or a line says why not."""

import io
import zipfile
from pathlib import Path

import pytest

from govcompare.__main__ import main
from tests.present.cli.reports import folder_of_reports
from tests.present.export.opened import cells, told

pytestmark = pytest.mark.usefixtures("english")
TABLES = ["about.csv", "findings.csv", "matrix.csv", "pairs.csv", "reports.csv", "sections.csv"]


@pytest.fixture(name="reports", scope="module")
def _reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of_reports(tmp_path_factory.mktemp("reports"), 3)


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_outputs_of_one_run_are_written(reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    places = {name: tmp_path / f"out.{name}" for name in ("json", "html", "xlsx", "md", "docx")}
    options = [part for name, place in places.items() for part in (f"--{name}", str(place))]
    assert main(["compare", str(reports), *options, "--csv", str(tmp_path / "tables")]) == 0
    assert capfd.readouterr().out == ""
    assert _files(tmp_path) == sorted([*(place.name for place in places.values()), "tables"])
    assert _files(tmp_path / "tables") == TABLES
    assert len(cells(places["xlsx"].read_bytes())["Reports"]) == 4
    assert told(places["docx"].read_bytes(), accepted=False)


def test_a_pdf_is_written_without_a_word(reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(reports), "--pdf", str(tmp_path / "a.pdf")]) == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert capfd.readouterr() == ("", "")


def test_scope_and_language_hold_for_all_of_them(reports: Path, tmp_path: Path) -> None:
    place = tmp_path / "a.xlsx"
    asked = ["--xlsx", str(place), "--md", str(tmp_path / "a.md"), "--scope", "r3,r1", "--lang", "zh_CN"]
    assert main(["compare", str(reports), *asked]) == 0
    held = cells(place.read_bytes())
    assert "Pairs" not in held
    assert [len(rows) for rows in list(held.values())[1:4]] == [3, 3, 2]
    assert not (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# Conclusion")


def test_tables_go_into_a_zip_when_it_is_called_so(reports: Path, tmp_path: Path) -> None:
    assert main(["compare", str(reports), "--csv", str(tmp_path / "tables.zip")]) == 0
    assert sorted(zipfile.ZipFile(tmp_path / "tables.zip").namelist()) == TABLES


def test_tables_on_the_standard_output_are_a_zip(reports: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compare", str(reports), "--csv", "-"]) == 0
    assert sorted(zipfile.ZipFile(io.BytesIO(capfdbinary.readouterr().out)).namelist()) == TABLES


def test_a_folder_that_is_there_keeps_its_other_files(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("甲", encoding="utf-8")
    (tmp_path / "pairs.csv").write_text("old", encoding="utf-8")
    assert main(["compare", str(reports), "--csv", str(tmp_path)]) == 0
    assert _files(tmp_path) == sorted([*TABLES, "mine.txt"])
    assert "old" not in (tmp_path / "pairs.csv").read_text(encoding="utf-8-sig")


def test_a_folder_inside_none_is_told(reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(reports), "--csv", str(tmp_path / "none" / "tables")]) == 1
    assert "does not exist" in capfd.readouterr().err
    assert _files(tmp_path) == []


def test_a_file_where_the_folder_would_be_is_kept(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("甲", encoding="utf-8")
    assert main(["compare", str(reports), "--csv", str(tmp_path / "tables")]) == 1
    assert (tmp_path / "tables").read_text(encoding="utf-8") == "甲"


def test_several_tables_in_one_file_are_wrong_usage(reports: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["compare", str(reports), "--csv", "pairs.csv"])
    assert end.value.code == 2
    assert "--csv takes a folder" in capfd.readouterr().err


def test_an_unknown_report_in_scope_is_told_once(
    reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    asked = ["--docx", str(tmp_path / "a.docx"), "--md", str(tmp_path / "a.md"), "--scope", "r1,r9"]
    assert main(["compare", str(reports), *asked]) == 1
    assert capfd.readouterr().err.count("r9") == 1
    assert _files(tmp_path) == []


def test_equal_inputs_give_equal_bytes(reports: Path, tmp_path: Path) -> None:
    for name in ("xlsx", "docx"):
        places = [tmp_path / f"{number}.{name}" for number in range(2)]
        for place in places:
            assert main(["compare", str(reports), f"--{name}", str(place)]) == 0
        assert places[0].read_bytes() == places[1].read_bytes()
