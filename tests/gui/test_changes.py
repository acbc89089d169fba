"""Opening and closing files are steps that can be undone and done again, and nothing that must be saved."""

from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from govcompare.model.findings import Verdict
from govcompare.present.gui.changes import Change, holds_work
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened


def _settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.jobs.running and bool(window.workspace.findings))


def test_closing_a_file_is_undone_and_done_again(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    before = window.workspace.files
    window.workspace.close_file(before[1])
    assert window.workspace.files == (before[0], before[2])
    _settled(window, qtbot)
    window.actions_["undo"].trigger()
    assert window.workspace.files == before
    _settled(window, qtbot)
    window.actions_["redo"].trigger()
    assert window.workspace.files == (before[0], before[2])
    _settled(window, qtbot)


def test_opening_more_is_undone_but_not_the_first_opening(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    before = window.workspace.files
    assert not window.actions_["undo"].isEnabled()
    window.open((before[0],))
    assert not window.actions_["undo"].isEnabled()
    window.open(("/reports/more.txt",))
    assert window.workspace.files == (*before, "/reports/more.txt")
    _settled(window, qtbot)
    window.actions_["undo"].trigger()
    assert window.workspace.files == before
    _settled(window, qtbot)


def test_a_closed_last_file_comes_back(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    before = window.workspace.files
    for path in before:
        window.workspace.close_file(path)
    assert window.workspace.comparison is None
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert window.workspace.files == before
    _settled(window, qtbot)


def test_files_alone_are_nothing_to_save(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    window.workspace.close_file(window.workspace.files[0])
    _settled(window, qtbot)
    assert not window.projects.modified
    assert not window.isWindowModified()
    window.workspace.judge(window.workspace.findings[:1], Verdict.COPIED)
    assert window.projects.modified
    assert window.isWindowModified()
    window.actions_["undo"].trigger()
    assert not window.isWindowModified()


def test_work_counts_from_the_last_save(qtbot: QtBot) -> None:
    stack = QUndoStack()

    def push(is_work: bool) -> None:
        stack.push(Change("step", lambda: None, lambda: None, is_work=is_work))

    push(False)
    assert not holds_work(stack)
    push(True)
    assert holds_work(stack)
    stack.setClean()
    assert not holds_work(stack)
    stack.undo()
    assert holds_work(stack)
    stack.undo()
    push(False)
    assert holds_work(stack)
