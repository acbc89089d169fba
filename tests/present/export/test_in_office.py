"""LibreOffice opens what was written, and reads in it what was meant."""

import csv
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from govcompare.model.comparison import Comparison
from govcompare.present.export.redline import docx
from govcompare.present.export.workbook import xlsx
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.tables import tables
from tests.present.export.opened import part, told
from tests.present.export.slots import filled

pytestmark = pytest.mark.nightly
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Comma, quotes, UTF-8; cells as they are held, not as they are shown; every sheet in a file of its own."""


@pytest.fixture(name="converted")
def _converted(tmp_path: Path, require_tool: Callable[[str], None]) -> Callable[[str, bytes, str], Path]:
    """Gives a file to LibreOffice and takes what it makes of it."""
    require_tool("soffice")

    def convert(name: str, data: bytes, to: str) -> Path:
        source, out = tmp_path / name, tmp_path / "out"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(out), str(source)]
        ran = subprocess.run(command, capture_output=True, check=False, timeout=100)
        assert ran.returncode == 0, ran.stderr
        assert out.is_dir(), ran.stdout
        return out

    return convert


def _number(cell: str) -> float:
    return float(cell.removesuffix("%")) / 100 if cell.endswith("%") else float(cell)


@pytest.mark.parametrize("name", ["hostile", "samples", "seeds"])
def test_every_sheet_is_read_as_it_was_written(
    request: pytest.FixtureRequest, converted: Callable[[str, bytes, str], Path], name: str
) -> None:
    whole: Comparison = filled("=1+1") if name == "hostile" else request.getfixturevalue(name)
    out = converted("a.xlsx", xlsx(whole), SHEETS)
    for table in tables(whole, ranked_pairs(whole)):
        with (out / f"a-{table.title}.csv").open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        assert head == [column.title for column in table.columns]
        assert len(rows) == len(table.rows)
        for row, values in zip(rows, table.rows, strict=True):
            for cell, value in zip(row, values, strict=True):
                if isinstance(value, int | float):
                    assert _number(cell) == pytest.approx(value)
                else:
                    assert cell == (value or "")


@pytest.mark.parametrize("name", ["samples", "seeds"])
def test_tracked_changes_survive_a_round_trip(
    request: pytest.FixtureRequest, converted: Callable[[str, bytes, str], Path], name: str
) -> None:
    data = docx(request.getfixturevalue(name))
    back = (converted("a.docx", data, "docx:MS Word 2007 XML") / "a.docx").read_bytes()
    for accepted in (False, True):
        assert "".join(told(back, accepted=accepted)) == "".join(told(data, accepted=accepted))
    assert set(re.findall(r'w:author="([^"]{0,99})"', part(back, "word/document.xml").decode("utf-8"))) == {
        "govcompare"
    }
