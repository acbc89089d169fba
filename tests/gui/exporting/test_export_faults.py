"""A disk that is full or read-only: the window says where and what to do, the old file stays, nothing else is left."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from govcompare.present.gui.exporting.dialog import ExportDialog
from govcompare.present.gui.exporting.exporting import DOCUMENTS
from govcompare.present.gui.main_window import MainWindow
from tests.disks import SmallDisk, small_disk
from tests.gui.conftest import Opened
from tests.gui.executor import HandlerExecutor, PreparedExecutor

OLD = b"what stood there"
FORMS = {"html": ".html", "pdf": ".pdf"}
"""Asked for in the program's own dialog; all others in one for files."""


class Fault(NamedTuple):
    name: str
    says: str


FAULTS = (
    Fault("full", "no space left in {folder}; make space or choose another place"),
    Fault("read-only", "{folder} is read-only; choose another place"),
)


@pytest.fixture
def executor() -> PreparedExecutor:
    """Exports for real, in this process."""
    return HandlerExecutor((*FORMS, *DOCUMENTS, "json", "diff"))


@pytest.fixture(name="disk")
def _disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


def _export(window: MainWindow, job: str, place: Path) -> None:
    """By the dialog that a person meets."""
    if job not in FORMS:
        window.actions_[f"export-{job}"].trigger()
        files = window.findChild(QFileDialog, f"export-{job}-dialog")
        files.fileSelected.emit(str(place))
        files.reject()
        return
    window.actions_["export-html"].trigger()
    dialog = window.findChild(ExportDialog, "export-dialog")
    dialog.form.setCurrentIndex(dialog.form.findData(job))
    dialog.place.setText(str(place))
    dialog.accept()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_format_says_so_and_harms_nothing(opened: Opened, qtbot: QtBot, disk: SmallDisk, fault: Fault) -> None:
    window = opened(2)
    places = {job: disk.folder / f"a{suffix}" for job, suffix in {**FORMS, **DOCUMENTS, "json": ".json"}.items()}
    for place in places.values():
        place.write_bytes(OLD)
    disk.fill() if fault.name == "full" else disk.protect()
    before = disk.content()
    for job, place in places.items():
        window.notices.withdraw("export")
        _export(window, job, place)
        qtbot.waitUntil(lambda: bool(window.notices.words("export")), timeout=20_000)
        words = window.notices.words("export")
        assert str(place) in words
        assert fault.says.format(folder=disk.folder) in words
        assert disk.content() == before
    qtbot.mouseClick(window.notices.line("export").buttons[0], Qt.MouseButton.LeftButton)
    assert window.findChild(QFileDialog, "export-json-dialog").isVisible()
