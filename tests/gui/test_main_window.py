"""The window as a whole: any number of reports, any size, and what comes to the front."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened

SIZES = (QSize(900, 600), QSize(1440, 900), QSize(2560, 1440))


@pytest.mark.parametrize("count", [0, 1, 2, 12, 60])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_shows_any_number_of_reports_in_every_view_at_any_size(
    opened: Opened, qtbot: QtBot, count: int, size: QSize
) -> None:
    window = opened(count)
    window.resize(size)
    for view in window.centre.views:
        window.centre.show_view(view.name)
        qtbot.wait(1)
        assert not window.grab().isNull()


def test_starts_empty_without_docks(window: MainWindow) -> None:
    assert not window.centre.is_working
    assert window.centre.view is None
    assert not window.reports_frame.isVisible()
    assert not window.findings_frame.isVisible()
    assert window.windowTitle() == "govcompare"


def test_a_low_window_lets_the_person_see_more_findings(opened: Opened) -> None:
    window = opened(3)
    window.resize(900, 600)
    QApplication.processEvents()
    window.resizeDocks([window.findings_frame], [300], Qt.Orientation.Vertical)
    QApplication.processEvents()
    assert window.findings_frame.height() >= 240
