"""What is open goes out as one HTML file or as JSON, whole or not at all."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from govcompare import codec
from govcompare.model.errors import JobCrashed
from govcompare.model.findings import Verdict
from govcompare.model.jobs import DocumentArguments
from govcompare.present.gui.exporting.dialog import ExportDialog
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened
from tests.gui.executor import HandlerExecutor, PreparedExecutor


@pytest.fixture
def executor() -> PreparedExecutor:
    """Exports for real, in this process."""
    return HandlerExecutor(("html", "pdf", "json", "diff"))


def _dialog(window: MainWindow) -> ExportDialog:
    window.actions_["export-html"].trigger()
    dialog = window.findChild(ExportDialog, "export-dialog")
    assert dialog.isVisible()
    return dialog


def test_everything_is_exported_by_dialog(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(3)
    dialog = _dialog(window)
    assert dialog.choice.everything.isChecked()
    dialog.place.setText(str(tmp_path / "all.html"))
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    page = (tmp_path / "all.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    for report in window.workspace.reports:
        assert report.title in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert str(tmp_path / "all.html") in window.notices.words("export")


def test_the_pair_side_by_side_is_exported_alone(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    window = opened(3)
    window.workspace.set_pair("r1", "r3")
    dialog = _dialog(window)
    dialog.choice.pair.setChecked(True)
    dialog.place.setText(str(tmp_path / "pair"))
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.accept()
    assert codec.decode(executor.last("html").arguments, DocumentArguments).pairs == (("r1", "r3"),)
    assert (tmp_path / "pair.html").exists()


def test_the_marked_report_is_exported_alone(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    window = opened(3)
    window.workspace.set_report("r2")
    dialog = _dialog(window)
    dialog.choice.report.setChecked(True)
    dialog.place.setText(str(tmp_path / "one.html"))
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.accept()
    assert codec.decode(executor.last("html").arguments, DocumentArguments).report == "r2"


def test_selected_findings_are_exported_alone_and_for_paper(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    window = opened(3)
    window.findings.table.selectRow(1)
    (chosen,) = window.findings.selected()
    dialog = _dialog(window)
    dialog.choice.findings.setChecked(True)
    dialog.place.setText(str(tmp_path / "some.html"))
    dialog.form.setCurrentIndex(dialog.form.findData("pdf"))
    assert dialog.path() == str(tmp_path / "some.pdf")
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.accept()
    assert codec.decode(executor.last("pdf").arguments, DocumentArguments).findings == (chosen.key,)
    assert (tmp_path / "some.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_not_there_can_not_be_chosen(opened: Opened) -> None:
    window = opened(1)
    choice = _dialog(window).choice
    assert choice.everything.isEnabled()
    assert not choice.pair.isEnabled()
    assert not choice.findings.isEnabled()


def test_verdicts_notes_and_language_go_along(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    window = opened(2)
    finding = window.findings.model.shown[0]
    window.workspace.judge((finding,), Verdict.QUOTED)
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        window.exporting.report("html", str(tmp_path / "a.html"))
    asked = codec.decode(executor.last("html").arguments, DocumentArguments)
    assert [(mark.key, mark.verdict) for mark in asked.marks] == [(finding.key, Verdict.QUOTED)]
    assert asked.language == "en"


def test_json_is_that_of_the_command_line(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(2)
    window.actions_["export-json"].trigger()
    dialog = window.findChild(QFileDialog, "export-json-dialog")
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path / "a.json"))
    dialog.reject()
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["format"] == "govcompare/1"


def test_what_cannot_be_written_is_said_and_another_place_offered(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(2)
    (tmp_path / "folder.html").mkdir()
    window.exporting.report("html", str(tmp_path / "folder.html"))
    qtbot.waitUntil(lambda: bool(window.notices.words("export")), timeout=20_000)
    assert "folder.html" in window.notices.words("export")
    assert list(tmp_path.glob("*.html")) == [tmp_path / "folder.html"]
    qtbot.mouseClick(window.notices.line("export").buttons[0], Qt.MouseButton.LeftButton)
    assert window.findChild(ExportDialog, "export-dialog").isVisible()


def test_a_failed_export_leaves_the_old_file(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    def crash(_arguments: bytes) -> bytes:
        raise JobCrashed

    executor.answers["html"] = crash
    (tmp_path / "old.html").write_text("old", encoding="utf-8")
    window = opened(2)
    window.exporting.report("html", str(tmp_path / "old.html"))
    qtbot.waitUntil(lambda: bool(window.notices.words("export")))
    assert (tmp_path / "old.html").read_text(encoding="utf-8") == "old"


def test_enter_exports_and_an_empty_place_cannot_be_chosen(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(2)
    dialog = _dialog(window)
    dialog.place.setText(" ")
    assert not dialog.export.isEnabled()
    dialog.place.setText(str(tmp_path / "b.html"))
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        qtbot.keyClick(dialog.place, Qt.Key.Key_Return)
    assert (tmp_path / "b.html").exists()
