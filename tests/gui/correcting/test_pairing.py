"""Sections are paired, held apart and let go by drag, by key and from a list, and every step can be undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from govcompare.model.alignment import SectionRef
from govcompare.model.settings import Pin
from govcompare.present.gui.correcting.corrections import section_anchor
from govcompare.present.gui.correcting.pair_dialog import PairDialog
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.views.sections import SectionsView
from tests.gui.conftest import Opened
from tests.gui.input_method import type_words
from tests.gui.pages import moved_pair


@pytest.fixture(name="window")
def window_fixture(opened: Opened) -> MainWindow:
    return opened(moved_pair())


def _sections(window: MainWindow) -> SectionsView:
    window.centre.show_view("sections")
    QApplication.processEvents()
    view = window.centre.view
    assert isinstance(view, SectionsView)
    return view


def _cell_of(view: SectionsView, words: str) -> QModelIndex:
    model = view.model
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return next(index for index in cells if words in str(index.data()))


def _pins(window: MainWindow) -> list[tuple[str, str, bool]]:
    """What was said of which headings."""
    comparison = window.workspace.comparison
    assert comparison is not None
    titles = {
        section_anchor(comparison, SectionRef(outline.report, section.index)): f"{section.label}{section.title}"
        for outline in comparison.outlines
        for section in outline.sections
    }
    pins: tuple[Pin, ...] = window.workspace.settings.corrections.pins
    return [(titles[pin.a], titles[pin.b], pin.together) for pin in pins]


def _drag(view: SectionsView, start: QModelIndex, to: QPoint, at_end: Callable[[], None] = lambda: None) -> None:
    viewport, begin = view.table.viewport(), view.table.visualRect(start).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(1, 5):
        QTest.mouseMove(viewport, begin + (to - begin) * step / 4)
        QApplication.processEvents()
    at_end()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=to)


def test_a_section_dropped_on_another_is_paired_with_it_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    view = _sections(window)
    start, end = _cell_of(view, "加强自身建设"), _cell_of(view, "明年工作打算")
    told = []
    _drag(view, start, view.table.visualRect(end).center(), lambda: told.append(view.drags.overlay.words))
    assert told == ["Pair with “(四)明年工作打算”"]
    assert _pins(window) == [("(四)加强自身建设", "(四)明年工作打算", True)]
    assert window.centre.view is view
    assert not view.drags.overlay.isVisible()
    qtbot.waitUntil(lambda: window.workspace.rows is not None)
    window.actions_["undo"].trigger()
    assert _pins(window) == []


def test_the_earlier_report_is_named_first_whatever_was_dragged(window: MainWindow) -> None:
    view = _sections(window)
    start, end = _cell_of(view, "明年工作打算"), _cell_of(view, "加强自身建设")
    _drag(view, start, view.table.visualRect(end).center())
    assert _pins(window) == [("(四)加强自身建设", "(四)明年工作打算", True)]


def test_what_is_dropped_on_nothing_stays_what_it_was(window: MainWindow) -> None:
    view = _sections(window)
    start = _cell_of(view, "加强自身建设")
    below = QPoint(40, view.table.viewport().height() - 3)
    assert not view.table.indexAt(below).isValid()
    for place in (below, view.table.visualRect(start.siblingAtColumn(1)).center()):
        _drag(view, start, place)
        assert _pins(window) == []
        assert window.centre.view is view


def test_a_section_dragged_out_of_the_table_is_unpinned(window: MainWindow, qtbot: QtBot) -> None:
    view = _sections(window)
    start, end = _cell_of(view, "加强自身建设"), _cell_of(view, "明年工作打算")
    out = QPoint(40, view.table.viewport().height() + 30)
    told: list[str] = []
    _drag(view, start, out, lambda: told.append(view.drags.overlay.words))
    assert (told, _pins(window)) == ([""], [])
    _drag(view, start, view.table.visualRect(end).center())
    assert len(_pins(window)) == 1
    qtbot.waitUntil(lambda: window.workspace.rows is not None)
    _drag(view, _cell_of(view, "加强自身建设"), out, lambda: told.append(view.drags.overlay.words))
    assert (told[1:], _pins(window)) == (["Unpin these sections"], [])
    qtbot.waitUntil(lambda: window.workspace.rows is not None)
    window.actions_["undo"].trigger()
    assert len(_pins(window)) == 1


def test_escape_gives_a_drag_up(window: MainWindow) -> None:
    view = _sections(window)
    start, end = _cell_of(view, "加强自身建设"), _cell_of(view, "明年工作打算")
    view.table.setFocus()
    _drag(view, start, view.table.visualRect(end).center(), lambda: QTest.keyClick(view.table, Qt.Key.Key_Escape))
    assert _pins(window) == []
    assert not view.drags.dragging


def test_a_table_scrolls_while_something_is_dragged_to_its_edge(opened: Opened, qtbot: QtBot) -> None:
    view = _sections(opened(12))
    bar = view.table.horizontalScrollBar()
    assert bar.maximum() > 0
    viewport, start = view.table.viewport(), view.table.visualRect(view.model.index(1, 0)).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, QPoint(viewport.width() - 5, start.y()))
    qtbot.waitUntil(lambda: bar.value() > 60)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(viewport.width() - 5, start.y()))
    assert not view.drags.dragging


@pytest.mark.parametrize("where", ["sections", "side-by-side"])
def test_keys_pin_hold_apart_and_let_go(window: MainWindow, qtbot: QtBot, where: str) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def stand() -> None:
        if where == "sections":
            view = _sections(window)
            view.table.setFocus()
            view.table.setCurrentIndex(_cell_of(view, "(二)改善人居环境"))
        else:
            window.centre.show_view(where)
            front = window.centre.view
            front.canvas.setFocus()
            front.canvas.stand(front.canvas.scene.sheet.at(0, window.workspace.reports[0].text.index("(二)改善人居")))

    both = ("(二)改善人居环境", "(一)改善人居环境")
    for key, pins in (("Alt+S", [(*both, True)]), ("Alt+X", [(*both, False)]), ("Alt+Shift+S", [])):
        stand()
        QTest.keySequence(window.focusWidget(), key)
        assert _pins(window) == pins, key
        qtbot.waitUntil(lambda: window.workspace.rows is not None)
    for pins in ([(*both, False)], [(*both, True)], []):
        window.actions_["undo"].trigger()
        assert _pins(window) == pins
        qtbot.waitUntil(lambda: window.workspace.rows is not None)


@pytest.mark.parametrize("where", ["sections", "side-by-side"])
def test_a_section_is_paired_with_one_of_a_list(window: MainWindow, qtbot: QtBot, where: str) -> None:
    window.centre.show_view(where)
    QApplication.processEvents()
    view = window.centre.view
    if isinstance(view, SectionsView):
        view.table.setCurrentIndex(_cell_of(view, "加强自身建设"))
    else:
        view.canvas.stand(view.canvas.scene.sheet.at(0, window.workspace.reports[0].text.index("(四)加强")))
    window.actions_["pair-with"].trigger()
    dialog = window.findChild(PairDialog)
    type_words(dialog.filter, "一")
    shown = [dialog.sections.item(n).text() for n in range(dialog.sections.count())]
    visible = [words for n, words in enumerate(shown) if not dialog.sections.item(n).isHidden()]
    assert all(words.startswith("2 · ") for words in shown)
    assert visible
    assert all("一" in words for words in visible)
    dialog.filter.clear()
    qtbot.keyClicks(dialog.filter, "(")
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Down)
    wanted = dialog.sections.currentItem().text()
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    (pin,) = _pins(window)
    assert pin[0] == "(四)加强自身建设"
    assert wanted.endswith(pin[1])


def test_nothing_found_cannot_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    view = _sections(window)
    view.table.setCurrentIndex(_cell_of(view, "加强自身建设"))
    dialog = view.pairing.ask()
    assert dialog is not None
    qtbot.keyClicks(dialog.filter, "not there")
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
    assert _pins(window) == []


def test_the_menu_of_a_cell_offers_what_can_be_said_of_it(window: MainWindow) -> None:
    view = _sections(window)
    view.table.customContextMenuRequested.emit(view.table.visualRect(_cell_of(view, "(二)改善人居环境")).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:3] == ["&Pin these sections together", "These sections do not &correspond", "Pair &with…"]
    assert "This is no heading" in words
    menu.close()


def test_a_cell_stays_chosen_when_all_is_compared_again(window: MainWindow, qtbot: QtBot) -> None:
    view = _sections(window)
    view.table.setCurrentIndex(_cell_of(view, "(二)改善人居环境"))
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["compare"].trigger()
    assert "(二)改善人居环境" in str(view.table.currentIndex().data())
