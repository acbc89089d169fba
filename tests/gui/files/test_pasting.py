"""Text on the clipboard becomes a report."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from govcompare.present.gui.main_window import MainWindow
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


def test_pasted_text_is_opened_from_a_file_of_its_own(
    window: MainWindow, qtbot: QtBot, executor: PreparedExecutor
) -> None:
    executor.compares_to(comparison(1))
    text = "柳溪镇/政府工作报告\n各位代表：\n一、工作回顾\n"
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["paste"].trigger()
    (path,) = executor.asked().paths
    assert Path(path).read_text(encoding="utf-8") == text
    assert Path(path).name.startswith("柳溪镇政府工作报告 ")
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["paste"].trigger()
    assert window.workspace.files == (path,)


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(" \n")
    window.actions_["paste"].trigger()
    assert "clipboard" in window.notices.words("paste")
    assert window.workspace.files == ()
