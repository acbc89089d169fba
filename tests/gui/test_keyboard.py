"""Every control is reached without a mouse, shows that it has the focus, and has a name for those who can't see it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from govcompare.model.findings import Verdict
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.projects.lost_files import LostFiles
from tests.gui.conftest import Opened

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QTabBar, QAbstractScrollArea)
VIEWS = ("overview", "sections", "side-by-side", "marked")


def _controls(window: QWidget) -> Iterator[QWidget]:
    """What a person can use, as far as it is in sight."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar) and widget.isVisible():
            inside = widget.parentWidget()
            if not isinstance(inside, (QLineEdit, QComboBox, QTabBar, QAbstractScrollArea)):
                yield widget


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name(opened: Opened, view: str) -> None:
    window = opened(3)
    window.centre.show_view(view)
    QApplication.processEvents()
    nameless = []
    for widget in _controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not (interface is not None and interface.text(QAccessible.Text.Name).strip()):
            nameless.append(_described(widget))
    assert nameless == []


def test_every_control_of_the_empty_page_has_a_name(window: MainWindow) -> None:
    for widget in _controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), _described(widget)


def _lost(window: MainWindow) -> None:
    LostFiles(window).ask(("/reports/1.txt",), 1, lambda _folder: None, lambda _kept: None)


def _unsaved(window: MainWindow) -> None:
    window.workspace.judge(window.workspace.findings[:1], Verdict.COPIED)
    window.actions_["close-all"].trigger()


def _by(name: str) -> Callable[[MainWindow], None]:
    return lambda window: window.actions_[name].trigger()


DIALOGS: dict[str, Callable[[MainWindow], None]] = {
    **{
        name: _by(name)
        for name in ("open", "open-folder", "save", "export-html", "stock", "settings", "guide", "keys", "about")
    },
    "unsaved": _unsaved,
    "lost": _lost,
}


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, opened: Opened, qtbot: QtBot) -> Iterator[QDialog]:
    """Each dialog of the window, open and in front."""
    window = opened(2)
    DIALOGS[request.param](window)
    shown = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    if isValid(shown):
        shown.reject()


def test_every_control_of_a_dialog_has_a_name_and_a_role(dialog: QDialog) -> None:
    nameless = []
    for widget in _controls(dialog):
        interface = QAccessible.queryAccessibleInterface(widget)
        named = interface is not None and interface.text(QAccessible.Text.Name).strip()
        frame = isinstance(widget, QScrollArea)  # it holds controls and is none
        if not named or (not frame and interface.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client}):
            nameless.append(_described(widget))
    assert nameless == []


def test_tab_comes_to_every_control_of_a_dialog(dialog: QDialog, qtbot: QtBot) -> None:
    reached = {*_reached(dialog, qtbot), dialog.focusWidget()}
    missed = [_described(one) for one in _controls(dialog) if one.isEnabled() and not _stands_for(one, reached)]
    assert missed == []


def _stands_for(widget: QWidget, reached: set[QWidget | None]) -> bool:
    """Whether Tab comes to the widget, to another of its group of choices, or to what it hands its focus to."""
    if isinstance(widget, QRadioButton):
        siblings = widget.parentWidget().findChildren(QRadioButton)
        return any(one in reached for one in siblings)
    return widget in reached or widget.focusProxy() in reached or widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_dialog_is_left_with_escape(dialog: QDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not (isValid(dialog) and dialog.isVisible())


def _reached(window: QWidget, qtbot: QtBot) -> list[QWidget]:
    """The widgets that Tab comes to, until it comes round."""
    found: list[QWidget] = []
    for _ in range(200):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        at = window.focusWidget()
        if at is None or at in found:
            break
        found.append(at)
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_tab_comes_to_every_control(opened: Opened, qtbot: QtBot, view: str) -> None:
    window = opened(3)
    window.centre.show_view(view)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    front = window.centre.view
    assert front is not None
    front.setFocus()
    reached = _reached(window, qtbot)
    missed = [
        _described(widget)
        for widget in _controls(window)
        if widget.isEnabled() and widget not in reached and not isinstance(widget.parentWidget(), QToolBar)
    ]
    assert missed == []


@pytest.mark.parametrize("view", VIEWS)
def test_the_focus_is_seen_wherever_it_is(opened: Opened, qtbot: QtBot, view: str) -> None:
    window = opened(3)
    window.centre.show_view(view)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    front = window.centre.view
    assert front is not None
    front.setFocus()
    unseen = []
    for widget in _reached(window, qtbot):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        with_focus = _picture(widget)
        window.setFocus()
        QApplication.processEvents()
        if _picture(widget) == with_focus:
            unseen.append(_described(widget))
    assert unseen == []


def _picture(widget: QWidget) -> QImage:
    """What is seen of the widget and a little around it."""
    window = widget.window()
    place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft())).adjusted(-4, -4, 4, 4)
    return window.grab(place).toImage()


def test_enter_and_space_press_buttons(window: MainWindow, qtbot: QtBot) -> None:
    heard = []
    window.centre.empty.samples_asked.disconnect()
    window.centre.empty.samples_asked.connect(lambda: heard.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        window.centre.empty.samples.setFocus()
        qtbot.keyClick(window.centre.empty.samples, key)
    assert heard == [True, True]


def test_the_tabs_are_turned_by_keys(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    window.centre.tabs.setFocus()
    window.centre.show_view("overview")
    qtbot.keyClick(window.centre.tabs, Qt.Key.Key_Right)
    assert window.centre.view is not None
    assert window.centre.view.name == "sections"


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_gives_its_focus_to_what_is_looked_at(opened: Opened, qtbot: QtBot, view: str) -> None:
    window = opened(3)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.centre.show_view(view)
    front = window.centre.view
    assert front is not None
    front.setFocus()
    at = window.focusWidget()
    assert isinstance(at, QAbstractScrollArea)
    assert front.isAncestorOf(at)
