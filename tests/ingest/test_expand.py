"""Folders become the readable files in them; what a person names is taken as it is."""

from pathlib import Path

import pytest

from govcompare.ingest.expand import expand


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.TXT", "c.md", "photo.png", ".hidden.txt", "~$lock.txt", "inner/d.txt", "inner/deep/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


def test_a_folder_is_its_readable_files_sorted(folder: Path) -> None:
    found, problems = expand([folder])
    assert [str(path.relative_to(folder)) for path in found] == [
        "a.TXT",
        "b.txt",
        "c.md",
        "inner/d.txt",
        "inner/deep/e.txt",
    ]
    assert not problems


def test_a_named_file_is_taken_whatever_its_name(folder: Path) -> None:
    named = [folder / "photo.png", folder / ".hidden.txt", folder / "b.txt", folder / "b.txt"]
    assert expand(named) == (named, [])


def test_order_of_naming_is_kept(folder: Path) -> None:
    found, _ = expand([folder / "inner", folder / "a.TXT"])
    assert [path.name for path in found] == ["d.txt", "e.txt", "a.TXT"]


def test_missing_names_and_empty_folders_are_problems_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "empty").mkdir()
    found, problems = expand([folder / "gone", folder / "empty", folder / "b.txt"])
    assert found == [folder / "b.txt"]
    assert [(problem.code, problem.where, problem.fatal) for problem in problems] == [
        ("missing", str(folder / "gone"), True),
        ("empty-folder", str(folder / "empty"), True),
    ]


def test_a_link_to_nothing_is_left_to_the_loader(folder: Path) -> None:
    (folder / "dangling.txt").symlink_to(folder / "gone")
    assert expand([folder / "dangling.txt"]) == ([folder / "dangling.txt"], [])
