"""The whole main job without a mouse: open, choose a pair, read it, go through its changes, judge, export, save."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from govcompare import project
from govcompare.model.findings import Verdict
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import MakeWindow
from tests.gui.executor import HandlerExecutor

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
WORK = "新建农田水利设施{0}处,投入资金{1}万元,解决群众饮水困难{2}户,农业生产条件得到明显改善,受到群众广泛好评。"
TOWNS = ("青石", "云栖", "长渡")


def _write(folder: Path) -> None:
    for number, town in enumerate(TOWNS, 1):
        body = "".join(WORK.format(number * 3 + i, number * 40 + i, number * 70 + i) for i in range(4))
        text = f"{town}镇2023年政府工作报告\n一、工作回顾\n{town}的一年。{body}\n二、工作安排\n继续把{town}建设好。\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def _press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key, wherever the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)
    QApplication.processEvents()


def _dialog(window: MainWindow, name: str, qtbot: QtBot) -> QDialog:
    dialog = window.findChild(QDialog, name)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _back(window: MainWindow, qtbot: QtBot) -> None:
    """What a window manager does when a dialog has closed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _type(qtbot: QtBot, dialog: QWidget, words: str) -> None:
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit):
        field = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
        field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def test_the_main_job_is_done_without_a_mouse(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    _write(tmp_path)
    window = make_window(HandlerExecutor())
    workspace = window.workspace
    _back(window, qtbot)

    _press(qtbot, Qt.Key.Key_O, CTRL)
    opening = _dialog(window, "open-files", qtbot)
    _type(qtbot, opening, " ".join(f'"{tmp_path / f"{number}.txt"}"' for number in (1, 2, 3)))
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.comparison is not None and bool(workspace.findings))
    _back(window, qtbot)
    assert len(workspace.reports) == 3

    assert window.centre.view is not None
    assert window.centre.view.name == "overview"
    _press(qtbot, Qt.Key.Key_Right)
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.centre.view is not None and window.centre.view.name == "side-by-side")
    qtbot.waitUntil(lambda: workspace.rows is not None)
    chosen = workspace.pair
    assert chosen is not None

    told: list[tuple[int, int]] = []
    workspace.position_changed.connect(lambda at, of: told.append((at, of)))
    _press(qtbot, Qt.Key.Key_Space)
    for _ in range(2):
        _press(qtbot, Qt.Key.Key_Down, ALT)
    assert told[-1][0] > 0
    assert "lens" in window.centre.view.checked()

    _press(qtbot, Qt.Key.Key_F6)
    for _ in range(60):
        if window.findings.table.hasFocus():
            break
        _press(qtbot, Qt.Key.Key_Tab)
    _press(qtbot, Qt.Key.Key_Home, CTRL)
    _press(qtbot, Qt.Key.Key_1)
    (mark,) = workspace.marks.values()
    assert mark.verdict is Verdict.COPIED

    _press(qtbot, Qt.Key.Key_S, CTRL)
    saving = _dialog(window, "save-project-dialog", qtbot)
    assert isinstance(saving, QFileDialog)
    _type(qtbot, saving, str(tmp_path / "work.govc"))
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "work.govc").exists)
    assert len(project.load(tmp_path / "work.govc").marks) == 1
    _back(window, qtbot)

    _press(qtbot, Qt.Key.Key_E, CTRL)
    _dialog(window, "export-dialog", qtbot)
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.html"))))
    (page,) = tmp_path.glob("*.html")
    assert "青石镇" in page.read_text(encoding="utf-8")
