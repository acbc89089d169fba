"""Files of a project that moved are found by the ends of their paths, then by name, then by their bytes."""

import hashlib
from pathlib import Path
from typing import NamedTuple

import pytest

from govcompare.project import places
from govcompare.project.places import beside, lost, search


class Case(NamedTuple):
    name: str
    was: str
    now: str
    """Where it stands, as seen from the folder that holds the project's."""
    found: bool


CASES = (
    Case("beside the project", "/gone/甲.txt", "project/甲.txt", True),
    Case("with a folder above it", "/gone/2024/甲.txt", "project/2024/甲.txt", True),
    Case("with three", "/gone/省/市/县/甲.txt", "project/省/市/县/甲.txt", True),
    Case("around the project's folder, with its own", "/gone/reports/甲.txt", "reports/甲.txt", True),
    Case("around the project's folder, alone", "/gone/reports/甲.txt", "甲.txt", False),
    Case("of another system", "D:\\报告\\2024\\甲.txt", "project/2024/甲.txt", True),
    Case("deeper than its path says", "/gone/甲.txt", "project/old/甲.txt", False),
)


def _write(path: Path, text: str = "报告") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_found_where_its_path_ends_as_it_did(case: Case, tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    now = _write(tmp_path / case.now)
    assert beside([case.was], tmp_path / "project") == ({case.was: str(now)} if case.found else {})


def test_only_what_is_not_there_is_lost_once_each(tmp_path: Path) -> None:
    there, gone = str(_write(tmp_path / "甲.txt")), str(tmp_path / "乙.txt")
    assert lost([gone, there, gone]) == (gone,)


def test_below_a_folder_a_file_is_found_by_its_name(tmp_path: Path) -> None:
    now = _write(tmp_path / "a" / "b" / "甲.txt")
    assert search(["/gone/甲.txt", "/gone/乙.txt"], tmp_path, {}) == {"/gone/甲.txt": str(now)}


def test_of_several_of_that_name_the_one_with_the_same_bytes(tmp_path: Path) -> None:
    _write(tmp_path / "a" / "甲.txt", "另一篇")
    now = _write(tmp_path / "b" / "甲.txt", "这一篇")
    same = hashlib.sha256("这一篇".encode()).hexdigest()
    assert search(["/gone/甲.txt"], tmp_path, {"/gone/甲.txt": same}) == {"/gone/甲.txt": str(now)}


def test_without_the_same_bytes_the_first_of_that_name(tmp_path: Path) -> None:
    first = _write(tmp_path / "a" / "甲.txt", "一")
    _write(tmp_path / "b" / "甲.txt", "二")
    assert search(["/gone/甲.txt"], tmp_path, {"/gone/甲.txt": "0" * 64}) == {"/gone/甲.txt": str(first)}


def test_hidden_folders_are_passed_over_and_huge_ones_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / ".trash" / "甲.txt")
    assert search(["/gone/甲.txt"], tmp_path, {}) == {}
    _write(tmp_path / "a.txt")
    _write(tmp_path / "甲.txt.d" / "甲.txt")
    monkeypatch.setattr(places, "MOST_SEEN", 1)
    assert search(["/gone/甲.txt"], tmp_path, {}) == {}
