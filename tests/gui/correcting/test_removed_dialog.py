"""What was taken away can be put back, a report renamed and joined, a file read in another encoding."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from govcompare.model.comparison import Comparison
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.settings import CutKind
from govcompare.model.span import Span
from govcompare.present.gui.correcting.removed_dialog import RemovedDialog
from govcompare.present.gui.correcting.removed_model import Column
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.reports.menu import ReportsMenu
from tests.gui.conftest import Opened
from tests.gui.made import comparison

REMOVED = (Removal(RemovalKind.NAVIGATION, Span(2, 6)), Removal(RemovalKind.LINE_WRAP, Span(9, 10)))


def _with_removals() -> Comparison:
    made = comparison(2)
    return replace(made, sources=(replace(made.sources[0], removed=REMOVED), made.sources[1]))


def _menu(window: MainWindow, *path: int) -> ReportsMenu:
    """Of the row at `path`: a file, a report of it, a section of that."""
    item = window.reports.tree.topLevelItem(path[0])
    for index in path[1:]:
        item.setExpanded(True)
        item = item.child(index)
    window.reports.tree.clearSelection()
    item.setSelected(True)
    return window.reports.menu()


def _dialog(window: MainWindow) -> RemovedDialog:
    menu = _menu(window, 0)
    next(action for action in menu.actions() if action.text().startswith("Show what was taken away")).trigger()
    return window.findChild(RemovedDialog)


def test_each_stretch_is_shown_between_what_was_kept(opened: Opened) -> None:
    made = _with_removals()
    dialog = _dialog(opened(made))
    text = made.sources[0].text
    assert dialog.model.rowCount() == 2
    assert dialog.model.index(0, Column.KIND).data() == "navigation"
    assert dialog.model.index(0, Column.TEXT).data().startswith(f"{text[:2]}【{text[2:6]}】{text[6:9]}")


def test_one_kind_can_be_looked_at_alone(opened: Opened) -> None:
    dialog = _dialog(opened(_with_removals()))
    dialog.kinds.setCurrentIndex(dialog.kinds.findText("line wraps (1)"))
    assert [dialog.model.removal(row) for row in range(dialog.model.rowCount())] == [REMOVED[1]]


def test_what_is_selected_is_put_back_and_can_be_undone(opened: Opened, qtbot: QtBot) -> None:
    window = opened(_with_removals())
    dialog = _dialog(window)
    assert not dialog.restore.isEnabled()
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.selectionModel().select(dialog.model.index(0, 0), select)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        dialog.restore.click()
    (restored,) = window.workspace.settings.corrections.restored
    assert (restored.anchor.position, restored.length) == (2, 4)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["undo"].trigger()
    assert window.workspace.settings.corrections.restored == ()


def _choose(menu: ReportsMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_a_report_gets_another_name(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    _choose(_menu(window, 0, 0), "Rename…")
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue("另一题目")
    with qtbot.waitSignal(window.workspace.comparison_changed):
        dialog.accept()
    assert [one.title for one in window.workspace.settings.corrections.reports] == ["另一题目"]


def test_a_report_is_joined_with_the_one_before_it_in_its_file(opened: Opened, qtbot: QtBot) -> None:
    made = comparison(2)
    second = replace(made.reports[1], source="s1", raw_span=made.reports[1].raw_span.shifted(500))
    window = opened(replace(made, reports=(made.reports[0], second)))
    words = "Join with the report before it"
    assert all(action.text() != words for action in _menu(window, 0, 0).actions())
    with qtbot.waitSignal(window.workspace.comparison_changed):
        _choose(_menu(window, 0, 1), words)
    (cut,) = window.workspace.settings.corrections.cuts
    assert (cut.kind, cut.anchor.position) == (CutKind.MERGE, 500)


def test_a_section_can_be_corrected_in_the_list(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    with qtbot.waitSignal(window.workspace.comparison_changed):
        _choose(_menu(window, 0, 0, 1), "This is no heading")
    assert len(window.workspace.settings.corrections.headings) == 1


def test_a_file_is_read_in_another_encoding(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    (menu,) = [action.menu() for action in _menu(window, 0).actions() if action.menu() is not None]
    assert [action.isChecked() for action in menu.actions()][:2] == [True, False]
    with qtbot.waitSignal(window.workspace.comparison_changed):
        next(action for action in menu.actions() if action.text() == "BIG5HKSCS").trigger()
    assert [one.encoding for one in window.workspace.settings.corrections.encodings] == ["big5hkscs"]
