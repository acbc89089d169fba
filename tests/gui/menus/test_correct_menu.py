"""Every correction stands in a menu with a key, and applies where the person stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from govcompare.model.settings import CutKind, HeadingAction
from govcompare.present.gui.actions.table import CORRECTIONS
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened
from tests.gui.pages import moved_pair


def _enabled(window: MainWindow) -> set[str]:
    return {name for name in CORRECTIONS if window.actions_[name].isEnabled()}


def _stand(window: MainWindow, heading: bool) -> None:
    view = window.centre.view
    assert view is not None
    view.canvas.setFocus()
    entries = view.canvas.scene.sheet.entries
    fitting = (n for n, one in enumerate(entries) if bool(one.head or one.heading) == heading and all(one.cells))
    number = max(fitting)
    view.canvas.stand(number)


def test_nothing_can_be_corrected_while_nothing_is_open(window: MainWindow) -> None:
    assert _enabled(window) == set()


def test_what_applies_to_a_line_and_to_a_heading(opened: Opened) -> None:
    window = opened(moved_pair())
    _stand(window, heading=False)
    assert _enabled(window) >= {"make-heading", "split", "rename", "encoding"}
    assert not _enabled(window) & {"no-heading", "level-up", "level-down"}
    _stand(window, heading=True)
    assert _enabled(window) >= {"no-heading", "level-down", "split"}
    assert "make-heading" not in _enabled(window)


def test_keys_correct_the_current_line(opened: Opened, qtbot: QtBot) -> None:
    window = opened(moved_pair())
    _stand(window, heading=False)
    window.actions_["split"].trigger()
    assert [cut.kind for cut in window.workspace.settings.corrections.cuts] == [CutKind.SPLIT]
    qtbot.waitUntil(lambda: window.workspace.rows is not None)
    window.workspace.undo_stack.undo()
    assert window.workspace.settings.corrections.cuts == ()
    qtbot.waitUntil(lambda: window.workspace.rows is not None)
    _stand(window, heading=True)
    window.actions_["no-heading"].trigger()
    assert [one.action for one in window.workspace.settings.corrections.headings] == [HeadingAction.REMOVE]


def test_the_list_of_reports_counts_while_the_person_works_there(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    tree = window.reports.tree
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.clearSelection()
    file = tree.topLevelItem(2)
    assert file is not None
    file.child(0).setSelected(True)
    assert "rename" in _enabled(window)
    window.actions_["rename"].trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog.textValue() == window.workspace.reports[2].title
    dialog.setTextValue("他的报告")
    dialog.accept()
    assert [one.title for one in window.workspace.settings.corrections.reports] == ["他的报告"]


def test_reports_are_left_out_and_taken_in_again_by_the_menu(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    window.centre.show_view("marked")
    _stand(window, heading=False)
    assert not window.actions_["take-in"].isEnabled()
    window.actions_["leave-out"].trigger()
    (one,) = window.workspace.settings.corrections.reports
    assert one.left_out
    qtbot.waitUntil(lambda: bool(window.workspace.findings))
    tree = window.reports.tree
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.clearSelection()
    file = tree.topLevelItem(0)
    assert file is not None
    row = next(file.child(n) for n in range(file.childCount()) if file.child(n).text(0).startswith("Left out"))
    row.setSelected(True)
    window.actions_["take-in"].trigger()
    assert window.workspace.settings.corrections.reports == ()
    window.workspace.undo_stack.undo()
    assert window.workspace.settings.corrections.reports == (one,)


def test_several_reports_are_left_out_at_once(opened: Opened, qtbot: QtBot) -> None:
    window = opened(4)
    tree = window.reports.tree
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.clearSelection()
    for number in (1, 2):
        file = tree.topLevelItem(number)
        assert file is not None
        file.child(0).setSelected(True)
    assert not _enabled(window) & {"rename", "close-file"}
    window.actions_["leave-out"].trigger()
    assert len(window.workspace.settings.corrections.reports) == 2


def test_the_file_of_the_current_report_is_closed(opened: Opened) -> None:
    window = opened(3)
    window.centre.show_view("sections")
    view = window.centre.view
    assert view is not None
    view.table.setCurrentIndex(view.model.index(0, 1))
    before = window.workspace.files
    window.actions_["close-file"].trigger()
    assert window.workspace.files == (before[0], before[2])


def test_encodings_are_offered_as_a_menu(opened: Opened, qtbot: QtBot) -> None:
    window = opened(moved_pair())
    _stand(window, heading=False)
    window.actions_["encoding"].trigger()
    menu, _acts = window.correcting._acts()
    assert menu.encodings is not None
    assert len(menu.encodings.actions()) > 3
    popup = window.findChildren(type(menu.encodings), options=Qt.FindChildOption.FindChildrenRecursively)
    for one in popup:
        one.close()
    menu.deleteLater()
