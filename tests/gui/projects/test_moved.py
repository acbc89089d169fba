"""A project opens when its files have moved or are gone; what is not found is asked for once."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from govcompare import project
from govcompare.model.findings import Verdict
from govcompare.model.project import ProjectFile
from tests.gui.projects.steps import SHARED, Start, choose, compared, noted, passage, press, text_of


def test_files_beside_the_project_are_found_without_a_question(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    for path in folder.iterdir():
        path.rename(tmp_path / path.name)
    window = start(tmp_path / "工作.govc")
    compared(window, qtbot)
    assert window.workspace.files == (str(tmp_path / "甲.txt"), str(tmp_path / "乙.txt"))
    assert "Found 2 files" in window.notices.words("found")
    assert window.projects.modified
    noted(window)


def test_a_project_in_a_folder_of_its_own_finds_the_reports_beside_it_after_a_move(
    saved: Callable[..., str], start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    saved()
    inside = tmp_path / "projects"
    inside.mkdir()
    whole = project.load(tmp_path / "工作.govc")
    elsewhere = tuple(replace(file, path=f"/gone/away/{file.path}") for file in whole.files)
    project.save(inside / "工作.govc", replace(whole, files=elsewhere))
    window = start(inside / "工作.govc")
    compared(window, qtbot)
    assert window.workspace.files == tuple(str(tmp_path / "reports" / name) for name in ("甲.txt", "乙.txt"))
    noted(window)


def test_a_folder_that_moved_is_found_as_one(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    whole = project.load(tmp_path / "工作.govc")
    project.save(tmp_path / "工作.govc", replace(whole, files=(ProjectFile("/gone/away/reports", ""),)))
    window = start(tmp_path / "工作.govc")
    compared(window, qtbot)
    assert window.workspace.files == (str(folder),)
    assert len(window.workspace.reports) == 2
    noted(window)


def test_one_question_finds_all_files_that_moved_together(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    elsewhere = tmp_path / "archive" / "2024"
    elsewhere.parent.mkdir()
    folder.rename(elsewhere)
    window = start(tmp_path / "工作.govc")
    box = window.findChild(QMessageBox, "lost-dialog")
    assert "甲.txt" in box.text()
    assert "乙.txt" in box.text()
    choose(window, tmp_path / "archive")
    compared(window, qtbot)
    assert window.workspace.files == (str(elsewhere / "甲.txt"), str(elsewhere / "乙.txt"))
    assert window.projects.path == str(tmp_path / "工作.govc")
    noted(window)
    assert window.projects.write(window.projects.path)
    again = start(tmp_path / "工作.govc")
    compared(again, qtbot)
    assert again.findChild(QMessageBox, "lost-dialog") is None


def test_of_two_files_of_that_name_the_one_with_the_same_bytes_is_taken(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    archive = tmp_path / "archive"
    for name, own in (("a", False), ("b", True)):
        (archive / name).mkdir(parents=True)
        for path in tuple(folder.iterdir()):
            text = path.read_text(encoding="utf-8") if own else "另一份文件。"
            (archive / name / path.name).write_text(text, encoding="utf-8")
    for path in tuple(folder.iterdir()):
        path.unlink()
    window = start(tmp_path / "工作.govc")
    choose(window, archive)
    compared(window, qtbot)
    assert window.workspace.files == (str(archive / "b" / "甲.txt"), str(archive / "b" / "乙.txt"))


def test_cancelling_the_question_opens_nothing(
    saved: Callable[..., str], start: Start, folder: Path, tmp_path: Path
) -> None:
    saved()
    folder.rename(tmp_path / "elsewhere")
    window = start(tmp_path / "工作.govc")
    press(window, "Cancel")
    assert window.workspace.files == ()
    assert window.projects.path == ""


def test_a_project_opens_without_its_lost_file_and_keeps_what_was_said(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    key = saved()
    (folder / "乙.txt").unlink()
    before = project.load(tmp_path / "工作.govc")
    window = start(tmp_path / "工作.govc")
    press(window, "Open without them")
    qtbot.waitUntil(lambda: window.workspace.comparison is not None)
    assert window.workspace.mark_of(key) is not None
    assert window.projects.write(str(tmp_path / "工作.govc"))
    after = project.load(tmp_path / "工作.govc")
    assert (after.files, after.marks) == (before.files, before.marks)
    (mark,) = after.marks
    assert {mark.a, mark.b} <= {quote.anchor for quote in after.quotes}


def test_texts_that_a_project_keeps_stand_in_for_files_that_are_gone(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved(keep=True)
    for path in tuple(folder.iterdir()):
        path.unlink()
    window = start(tmp_path / "工作.govc")
    press(window, "Use the kept texts")
    compared(window, qtbot)
    texts = [report.text for report in window.workspace.reports]
    assert texts == [text_of("青石", 2023).strip(), text_of("云栖", 2024).strip()]
    noted(window)
    assert not window.projects.modified
    assert window.projects.write(str(tmp_path / "工作.govc"))
    again = project.load(tmp_path / "工作.govc")
    assert [file.path for file in again.files] == ["reports/甲.txt", "reports/乙.txt"]
    assert len(again.texts) == 2


def test_a_project_keeps_no_texts_unless_it_is_told_to(saved: Callable[..., str], folder: Path, tmp_path: Path) -> None:
    saved()
    assert project.load(tmp_path / "工作.govc").texts == ()
    assert SHARED not in (tmp_path / "工作.govc").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are characters")
def test_files_whose_names_are_no_characters_are_kept_like_others(
    start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb1\xa8\xb8\xe6"))
    folder.rename(odd)
    window = start(odd / "甲.txt", odd / "乙.txt")
    compared(window, qtbot)
    window.workspace.judge((passage(window),), Verdict.COPIED)
    window.workspace.note(passage(window), "问镇里")
    assert window.projects.write(str(odd / "工作.govc"))
    window.close()
    again = start(odd / "工作.govc")
    compared(again, qtbot)
    assert len(again.workspace.reports) == 2
    noted(again)
    assert not again.projects.modified
