"""What a view shows goes to paper and into PDFs, whole and with text that can be found."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from govcompare.present.figures import percent
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.paper.searchable import searchable
from tests.conftest import require_tool
from tests.gui.conftest import Opened
from tests.gui.pages import moved_pair


def _pdf(window: MainWindow, qtbot: QtBot, path: Path) -> bytes:
    window.actions_["export-pdf"].trigger()
    dialog = window.findChild(QFileDialog, "export-pdf-dialog")
    with qtbot.waitSignal(window.exporting.written, timeout=20_000):
        dialog.fileSelected.emit(str(path))
        dialog.reject()
    return path.read_bytes()


def _words(path: Path) -> str:
    require_tool("pdftotext")
    made = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, timeout=60)
    return re.sub(r"\s{1,99}", "", made.stdout.decode())


@pytest.mark.parametrize("view", ["side-by-side", "marked"])
def test_all_text_of_the_view_can_be_found_in_the_pdf(opened: Opened, qtbot: QtBot, tmp_path: Path, view: str) -> None:
    window = opened(moved_pair())
    window.centre.show_view(view)
    assert _pdf(window, qtbot, tmp_path / "a.pdf").startswith(b"%PDF-")
    found = _words(tmp_path / "a.pdf")
    reports = window.workspace.reports if view == "side-by-side" else window.workspace.reports[:1]
    for report in reports:
        for line in filter(None, map(str.strip, report.body.of(report.text).split("\n"))):
            assert all(part in found for part in re.findall(r".{1,4}", line)), line
    assert "Page1of" in found


def test_original_order_and_folded_text_are_printed_as_shown(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(moved_pair())
    for name in ("original-order", "fold-equal"):
        window.actions_[name].trigger()
        assert len(_pdf(window, qtbot, tmp_path / f"{name}.pdf")) > 1_000


def test_a_pdf_that_can_not_be_written_leaves_the_old_one(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(2)
    view = window.centre.view
    assert view is not None
    paper = view.paper()
    assert paper is not None
    window.printing.pdf(paper, str(tmp_path / "gone" / "a.pdf"))
    qtbot.waitUntil(lambda: bool(window.notices.words("export")))
    assert not (tmp_path / "gone").exists()


def test_pages_go_to_the_printer_that_was_chosen(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(moved_pair())
    view = window.centre.view
    assert view is not None
    paper = view.paper()
    assert paper is not None
    small = QPdfWriter(str(tmp_path / "a5.pdf"))
    small.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF(10, 10, 10, 10))
    )
    with qtbot.waitSignal(window.printing.printed, timeout=20_000) as said:
        window.printing.print(replace(paper, fold=False), small)
    assert said.args[0] > 1
    assert (tmp_path / "a5.pdf").stat().st_size > 1_000


def test_every_view_with_something_on_it_can_be_printed(opened: Opened, window: MainWindow) -> None:
    assert not window.actions_["print"].isEnabled()
    for count, without in ((1, {"overview", "side-by-side"}), (3, set())):
        working = opened(count)
        for view in working.centre.views:
            working.centre.show_view(view.name)
            for name in ("print", "export-pdf"):
                assert working.actions_[name].isEnabled() == (view.name not in without), (count, view.name)


def test_the_matrix_and_its_pairs_can_be_found_in_the_pdf(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(12)
    window.centre.show_view("overview")
    view = window.centre.view
    view.threshold.setValue(20)
    _pdf(window, qtbot, tmp_path / "a.pdf")
    found = _words(tmp_path / "a.pdf")
    for label in view.matrix.labels.values():
        assert f"{label.number}{label.name.replace(' ', '')}" in found
    for row in view.matrix.matrix.cells:
        for cell in row:
            assert cell is None or cell.reused < 0.2 or percent(cell.reused) in found
    assert "Ratiosfrom20%on" in found
    for pair in view.pairs.ranked.pairs:
        one, other = (view.matrix.labels[id].name.replace(" ", "") for id in (pair.a, pair.b))
        assert f"{one}/" in found
        assert other in found


@pytest.mark.parametrize("count", [1, 2, 12, 60])
def test_all_sections_can_be_found_in_the_pdf(opened: Opened, qtbot: QtBot, tmp_path: Path, count: int) -> None:
    window = opened(count)
    window.centre.show_view("sections")
    _pdf(window, qtbot, tmp_path / "a.pdf")
    found = _words(tmp_path / "a.pdf")
    model = window.centre.view.model
    for column in range(count):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        assert head.replace(" ", "") in found
    assert found.count("改善人居环境") == count


def test_an_empty_window_has_no_paper(window: MainWindow) -> None:
    assert [view.paper() for view in window.centre.views] == [None] * len(window.centre.views)


def test_the_dialog_asks_for_a_printer(opened: Opened) -> None:
    window = opened(2)
    window.actions_["print"].trigger()
    dialog = window.findChild(QDialog, "print-dialog")
    assert dialog.isVisible()
    dialog.reject()


def test_codes_are_exchanged_among_meanings_alone() -> None:
    pdf = b"<2F00> begincmap\n<0001> <2F00> <4E00>\nendcmap <2F00>"
    assert searchable(pdf, {0x2F00: 0x4E00}) == b"<2F00> begincmap\n<0001> <4E00> <4E00>\nendcmap <2F00>"
