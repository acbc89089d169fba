"""What is open goes out as workbook, tables, summary or redline: the same as from the command line."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from govcompare import codec
from govcompare.model.findings import Verdict
from govcompare.model.jobs import DocumentArguments
from govcompare.present.gui.exporting.exporting import DOCUMENTS
from tests.gui.conftest import Opened
from tests.gui.executor import HandlerExecutor, PreparedExecutor
from tests.present.export.opened import cells, told


@pytest.fixture
def executor() -> PreparedExecutor:
    """Exports for real, in this process."""
    return HandlerExecutor((*DOCUMENTS, "diff"))


@pytest.mark.parametrize("job", DOCUMENTS)
def test_every_kind_is_asked_for_and_written(opened: Opened, qtbot: QtBot, tmp_path: Path, job: str) -> None:
    window = opened(3)
    assert window.actions_["export-as"].menu().actions()
    window.actions_[f"export-{job}"].trigger()
    dialog = window.findChild(QFileDialog, f"export-{job}-dialog")
    place = tmp_path / f"a{DOCUMENTS[job]}"
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.fileSelected.emit(str(place))
    dialog.reject()
    data = place.read_bytes()
    assert zipfile.is_zipfile(place) or data.startswith(b"# Conclusion")
    assert str(place) in window.notices.words("export")


def test_tracked_changes_are_those_of_the_pair_side_by_side(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, tmp_path: Path
) -> None:
    window = opened(3)
    window.workspace.set_pair("r1", "r3")
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        window.exporting.document("docx", str(tmp_path / "a.docx"))
    assert codec.decode(executor.last("docx").arguments, DocumentArguments).pairs == (("r1", "r3"),)
    texts = {report.id: report.text for report in window.workspace.reports}
    rejected = "".join("".join(told((tmp_path / "a.docx").read_bytes(), accepted=False)).split())
    assert rejected.endswith("".join(texts["r1"].split())[-20:])


def test_verdicts_go_into_the_workbook(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(2)
    window.workspace.judge((window.findings.model.shown[0],), Verdict.QUOTED)
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        window.exporting.document("xlsx", str(tmp_path / "a.xlsx"))
    assert "Fair quotation" in {row[10] for row in cells((tmp_path / "a.xlsx").read_bytes())["Findings"]}


def test_one_report_alone_has_no_changes_to_track(opened: Opened) -> None:
    window = opened(1)
    assert window.actions_["export-as"].isEnabled()
    assert not window.actions_["export-docx"].isEnabled()
