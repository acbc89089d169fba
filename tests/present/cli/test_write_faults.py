"""A disk that is full or read-only, a kill in the middle: old files stay, nothing else is left, a line says so."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from govcompare.__main__ import main
from tests.disks import SmallDisk, small_disk
from tests.present.cli.reports import folder_of_reports

pytestmark = pytest.mark.usefixtures("english")
OLD = b"what stood there"
PLACES = {"json": "a.json", "html": "a.html", "pdf": "a.pdf", "xlsx": "a.xlsx", "md": "a.md", "docx": "a.docx"}
TABLES = ("about", "findings", "matrix", "pairs", "reports", "sections")
KILLED = """
import os, signal, sys
from govcompare.__main__ import main
os.fsync = lambda file: os.kill(os.getpid(), signal.SIGKILL)
main(sys.argv[1:])
"""
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has files without a name")


class Fault(NamedTuple):
    name: str
    says: str


FAULTS = (
    Fault("full", "not written: no space left in {folder}; make space or choose another place"),
    Fault("read-only", "not written: {folder} is read-only; choose another place"),
)


@pytest.fixture(name="reports", scope="module")
def _reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of_reports(tmp_path_factory.mktemp("reports"), 2)


@pytest.fixture(name="disk")
def _disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


def _break(disk: SmallDisk, fault: Fault) -> None:
    if fault.name == "full":
        disk.fill()
    else:
        disk.protect()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("there", [True, False], ids=["over an old file", "anew"])
def test_no_format_harms_what_stands_on_such_a_disk(
    reports: Path, disk: SmallDisk, capfd: pytest.CaptureFixture[str], fault: Fault, there: bool
) -> None:
    places = {name: disk.folder / place for name, place in PLACES.items()} | {"csv": disk.folder / "a.zip"}
    for place in places.values() if there else ():
        place.write_bytes(OLD)
    _break(disk, fault)
    before = disk.content()
    options = [part for name, place in places.items() for part in (f"--{name}", str(place))]
    assert main(["compare", str(reports), *options]) == 1
    assert disk.content() == before
    said = capfd.readouterr().err.rstrip("\n").split("\n")
    assert sorted(said) == sorted(
        f"govcompare: {place}: {fault.says.format(folder=disk.folder)}" for place in places.values()
    )


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_tables_in_a_folder_stay_as_they_were(
    reports: Path, disk: SmallDisk, capfd: pytest.CaptureFixture[str], fault: Fault
) -> None:
    folder = disk.folder / "tables"
    folder.mkdir()
    for name in TABLES:
        (folder / f"{name}.csv").write_bytes(OLD)
    _break(disk, fault)
    before = disk.content()
    assert main(["compare", str(reports), "--csv", str(folder)]) == 1
    assert disk.content() == before
    assert fault.says.format(folder=folder) in capfd.readouterr().err


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_folder_that_could_not_be_filled_is_not_left_behind(
    reports: Path, disk: SmallDisk, capfd: pytest.CaptureFixture[str], fault: Fault
) -> None:
    _break(disk, fault)
    before = disk.content()
    assert main(["compare", str(reports), "--csv", str(disk.folder / "tables")]) == 1
    assert disk.content() == before
    assert "not written" in capfd.readouterr().err


def test_what_fits_is_written_beside_what_does_not(reports: Path, disk: SmallDisk, tmp_path: Path) -> None:
    disk.fill()
    asked = ["--html", str(disk.folder / "a.html"), "--md", str(tmp_path / "a.md")]
    assert main(["compare", str(reports), *asked]) == 1
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# Conclusion")
    assert list(disk.content()) == ["filler"]


@LINUX
@pytest.mark.parametrize("name", [*PLACES, "csv"])
def test_a_kill_in_the_middle_leaves_the_old_file_alone(reports: Path, tmp_path: Path, name: str) -> None:
    place = tmp_path / PLACES.get(name, "a.zip")
    place.write_bytes(OLD)
    asked = ["compare", str(reports), "--quiet", f"--{name}", str(place)]
    ran = subprocess.run([sys.executable, "-c", KILLED, *asked], check=False, capture_output=True)
    assert ran.returncode == -signal.SIGKILL
    assert place.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [place]
