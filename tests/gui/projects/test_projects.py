"""Projects keep what a person did, come back whole, and nothing is lost without a question."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Verdict
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import MakeWindow, Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison, written


@pytest.fixture
def on_disk(tmp_path: Path) -> Comparison:
    """A comparison of two files that are there."""
    return written(comparison(2), tmp_path)


def _judge(window: MainWindow) -> str:
    finding = window.findings.model.shown[0]
    window.workspace.judge((finding,), Verdict.COPIED)
    window.workspace.note(finding, "ask the office")
    return finding.key


def _answer(window: MainWindow, words: str) -> None:
    box = window.findChild(QMessageBox, "unsaved-dialog")
    assert box.isVisible()
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()
    QApplication.processEvents()


def test_a_saved_project_is_readable_and_names_its_files_relatively(
    opened: Opened, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    _judge(window)
    assert window.projects.write(str(tmp_path / "a.govc"))
    saved = json.loads((tmp_path / "a.govc").read_text(encoding="utf-8"))
    assert saved["format"] == "govcompare.project/1"
    assert [file["path"] for file in saved["files"]] == ["1.txt", "2.txt"]
    assert [file["sha256"] for file in saved["files"]] == [source.sha256 for source in on_disk.sources]
    assert saved["marks"][0]["verdict"] == "copied"
    assert saved["marks"][0]["note"] == "ask the office"
    assert not window.isWindowModified()
    assert "a.govc" in window.notices.words("project")


def test_a_reopened_project_has_files_verdicts_and_notes(
    opened: Opened,
    make_window: MakeWindow,
    qtbot: QtBot,
    on_disk: Comparison,
    executor: PreparedExecutor,
    tmp_path: Path,
) -> None:
    window = opened(on_disk)
    key = _judge(window)
    window.projects.write(str(tmp_path / "a.govc"))
    again = make_window()
    with qtbot.waitSignal(again.workspace.comparison_changed):
        again.open((str(tmp_path / "a.govc"),))
    assert executor.asked().paths == tuple(source.path for source in on_disk.sources)
    mark = again.workspace.mark_of(key)
    assert mark is not None
    assert (mark.verdict, mark.note) == (Verdict.COPIED, "ask the office")
    assert not again.isWindowModified()
    assert again.windowTitle().startswith("a.govc")


def test_a_reopened_project_shows_what_was_on_the_screen(
    opened: Opened,
    make_window: MakeWindow,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    window = opened(written(comparison(5), tmp_path))
    window.workspace.set_pair("r2", "r4")
    window.workspace.set_report("r3")
    window.centre.show_view("marked")
    window.projects.write(str(tmp_path / "a.govc"))
    again = make_window()
    with qtbot.waitSignal(again.workspace.comparison_changed):
        again.open((str(tmp_path / "a.govc"),))
    assert again.workspace.pair == ("r2", "r4")
    assert again.workspace.report == "r3"
    assert again.centre.view is not None
    assert again.centre.view.name == "marked"
    again.workspace.compare()
    qtbot.waitUntil(lambda: not again.workspace.jobs.running)
    assert again.workspace.report == "r3"


def test_a_moved_folder_takes_its_project_along(
    opened: Opened,
    make_window: MakeWindow,
    qtbot: QtBot,
    on_disk: Comparison,
    executor: PreparedExecutor,
    tmp_path: Path,
) -> None:
    window = opened(on_disk)
    inside = tmp_path / "work"
    inside.mkdir()
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).rename(inside / name)
    window.workspace.files = (str(inside / "1.txt"), str(inside / "2.txt"))
    window.projects.write(str(inside / "a.govc"))
    inside.rename(tmp_path / "elsewhere")
    again = make_window()
    with qtbot.waitSignal(again.workspace.comparison_changed):
        again.open((str(tmp_path / "elsewhere" / "a.govc"),))
    assert executor.asked().paths == (str(tmp_path / "elsewhere" / "1.txt"), str(tmp_path / "elsewhere" / "2.txt"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"format": "govcompare.project/2"}', "newer"),
        ('{"format": "something else/1"}', "no project file"),
        ("no JSON", "no project file"),
        ("", "no project file"),
    ],
)
def test_what_is_no_project_of_this_program_is_refused_and_what_is_open_stays(
    opened: Opened, on_disk: Comparison, tmp_path: Path, content: str, words: str
) -> None:
    window = opened(on_disk)
    (tmp_path / "b.govc").write_text(content, encoding="utf-8")
    window.open((str(tmp_path / "b.govc"),))
    assert words in window.notices.words("project")
    assert "b.govc" in window.notices.words("project")
    assert window.workspace.comparison == on_disk


def test_a_project_that_is_gone_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.open((str(tmp_path / "gone.govc"),))
    assert "gone.govc" in window.notices.words("project")


def test_what_cannot_be_written_is_said_and_the_old_file_stays(
    opened: Opened, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    assert not window.projects.write(str(tmp_path / "no such folder" / "a.govc"))
    assert window.notices.line("project").buttons[0].text() == "Save elsewhere…"
    assert not (tmp_path / "no such folder").exists()


def test_saving_asks_for_a_place_the_first_time_only(opened: Opened, on_disk: Comparison, tmp_path: Path) -> None:
    window = opened(on_disk)
    window.actions_["save"].trigger()
    dialog = window.findChild(QFileDialog, "save-project-dialog")
    dialog.fileSelected.emit(str(tmp_path / "a.govc"))
    dialog.reject()
    first = (tmp_path / "a.govc").read_bytes()
    _judge(window)
    window.actions_["save"].trigger()
    assert (tmp_path / "a.govc").read_bytes() != first


def test_saving_twice_writes_the_same_bytes(opened: Opened, on_disk: Comparison, tmp_path: Path) -> None:
    window = opened(on_disk)
    _judge(window)
    for name in ("a.govc", "b.govc"):
        window.projects.write(str(tmp_path / name))
    assert (tmp_path / "a.govc").read_bytes() == (tmp_path / "b.govc").read_bytes()


def test_closing_with_unsaved_work_asks_and_cancel_keeps_everything(opened: Opened, on_disk: Comparison) -> None:
    window = opened(on_disk)
    _judge(window)
    assert window.isWindowModified()
    assert not window.close()
    _answer(window, "Cancel")
    assert window.isVisible()
    assert window.workspace.marks


def test_closing_with_unsaved_work_can_discard_it(opened: Opened, on_disk: Comparison) -> None:
    window = opened(on_disk)
    _judge(window)
    window.close()
    _answer(window, "Discard")
    assert not window.isVisible()


def test_closing_with_unsaved_work_can_save_it(opened: Opened, on_disk: Comparison, tmp_path: Path) -> None:
    window = opened(on_disk)
    window.projects.write(str(tmp_path / "a.govc"))
    before = (tmp_path / "a.govc").read_bytes()
    _judge(window)
    window.close()
    _answer(window, "Save")
    assert not window.isVisible()
    assert (tmp_path / "a.govc").read_bytes() != before


def test_a_first_save_on_closing_closes_when_the_place_is_chosen(
    opened: Opened, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    _judge(window)
    window.close()
    _answer(window, "Save")
    dialog = window.findChild(QFileDialog, "save-project-dialog")
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "first.govc"))
    QApplication.processEvents()
    assert (tmp_path / "first.govc").exists()
    assert not window.isVisible()


def test_opening_another_project_over_unsaved_work_asks_first(
    opened: Opened, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    window.projects.write(str(tmp_path / "a.govc"))
    key = _judge(window)
    window.open((str(tmp_path / "a.govc"),))
    _answer(window, "Cancel")
    assert window.workspace.mark_of(key) is not None


def test_undoing_all_since_the_save_is_no_unsaved_work(opened: Opened, on_disk: Comparison, tmp_path: Path) -> None:
    window = opened(on_disk)
    window.projects.write(str(tmp_path / "a.govc"))
    _judge(window)
    assert window.isWindowModified()
    for _ in range(2):
        window.actions_["undo"].trigger()
    assert not window.isWindowModified()
    assert window.close()


def test_closing_all_empties_the_window(opened: Opened, on_disk: Comparison) -> None:
    window = opened(on_disk)
    window.actions_["close-all"].trigger()
    assert window.workspace.comparison is None
    assert window.workspace.files == ()
    assert window.windowTitle() == "govcompare"
