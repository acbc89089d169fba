"""What a person does with projects and their files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from govcompare.model.findings import Verdict
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.rows.values import Finding, FindingKind

SHARED = "".join(
    f"全镇{word}工作扎实推进,新建{word}示范点{number}处,投入专项资金{number * 17}万元,受益群众{number * 31}户,"
    "成效得到上级充分肯定。"
    for number, word in enumerate(("水稻", "蔬菜", "渔业", "林果", "畜牧", "茶叶", "药材", "花卉"), 3)
)
HEAD = "{town}镇{year}年政府工作报告\n一、过去一年工作回顾\n"
OWN = "二、今后工作安排\n围绕{town}实际,{town}将在新的一年里修缮老桥、疏浚河道、扩建学校,并为老人增设日间照料中心。\n"


Start = Callable[..., MainWindow]


def text_of(town: str, year: int) -> str:
    return HEAD.format(town=town, year=year) + SHARED + "\n" + OWN.format(town=town)


def compared(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.workspace.comparison is not None and not window.workspace.jobs.running)
    qtbot.waitUntil(lambda: bool(window.workspace.findings) or len(window.workspace.reports) < 2)


def passage(window: MainWindow) -> Finding:
    return next(one for one in window.workspace.findings if one.kind is not FindingKind.MOVED)


def press(window: MainWindow, words: str) -> None:
    box = window.findChild(QMessageBox, "lost-dialog")
    assert box.isVisible()
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()
    QApplication.processEvents()


def choose(window: MainWindow, folder: Path) -> None:
    press(window, "Choose folder…")
    dialog = window.findChild(QFileDialog, "lost-folder-dialog")
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def noted(window: MainWindow) -> Finding:
    """The finding that has the note."""
    (mark,) = window.workspace.marks.values()
    assert (mark.verdict, mark.note) == (Verdict.COPIED, "问镇里")
    return next(one for one in window.workspace.findings if one.key == mark.key)
