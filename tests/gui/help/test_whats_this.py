"""What is this? (Shift+F1) is answered for every control, figure and mark; pointing at a figure explains it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QSlider,
    QTabBar,
    QToolTip,
    QWhatsThis,
    QWidget,
)
from pytestqt.qtbot import QtBot

from govcompare.present.gui.findings.model import Column
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.reading.page_view import PageView
from govcompare.present.gui.reading.pair_bar import Elided
from govcompare.present.rows.values import FindingKind, Role
from govcompare.present.sentences import finding_name, role_name
from tests.gui.conftest import Opened
from tests.gui.pages import moved_pair

VIEWS = ("overview", "sections", "side-by-side", "marked")
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QSlider, QTabBar, QAbstractScrollArea, Elided)
FIGURES = ("encodings", "rules", "place", "ratios")


def _answered() -> str:
    """What stands on the screen as an answer; it is closed."""
    popups = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.inherits("QWhatsThat")]
    words = "".join(str(one.property("text") or one.accessibleName() or "shown") for one in popups)
    for one in popups:
        one.close()
    return words


def _ask(widget: QWidget, point: QPoint) -> bool:
    """Whether the click on a widget that asks what it is was answered."""
    event = QHelpEvent(QEvent.Type.WhatsThis, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)
    return bool(_answered())


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_is_explained(opened: Opened, view: str) -> None:
    window = opened(3)
    window.centre.show_view(view)
    window.whats_this.refresh()
    silent = [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parentWidget(), (QLineEdit, QComboBox, QTabBar, QAbstractScrollArea))
        and not widget.whatsThis()
    ]
    assert silent == []
    assert all(window.statusBar().findChild(QLabel, name).toolTip() for name in FIGURES)


def test_the_question_is_asked_with_a_key_and_answered_with_a_click(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    window.centre.show_view("overview")
    view = window.centre.view
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert QWhatsThis.inWhatsThisMode()
    before = view.threshold.value()
    qtbot.mouseClick(view.threshold, Qt.MouseButton.LeftButton)
    assert _answered()
    assert view.threshold.value() == before
    QWhatsThis.leaveWhatsThisMode()


def _role_spots(view: PageView) -> dict[Role, tuple[int, int]]:
    """A character of every mark: side and position."""
    found = {}
    for entry in view.canvas.scene.sheet.entries:
        for side, cell in enumerate(entry.cells):
            for stretch in cell.stretches if cell is not None else ():
                role = stretch.reuse if view.canvas.scene.lens.value == "reuse" else stretch.difference
                found.setdefault(role, (side, stretch.span.start))
    return found


@pytest.mark.parametrize("lens", ["reuse", "difference"])
def test_every_mark_is_explained(opened: Opened, monkeypatch: pytest.MonkeyPatch, lens: str) -> None:
    window = opened(moved_pair())
    view = window.centre.view
    assert isinstance(view, PageView)
    if lens == "difference":
        window.actions_["lens"].trigger()
    window.whats_this.refresh()
    told: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _near, words, _widget: told.append(words))
    spots = _role_spots(view)
    assert len(spots) > 2
    for role, there in spots.items():
        view.canvas.explanation_asked.emit(there, QPoint())
        wanted = f"{role_name(role)}: " if role is not Role.PLAIN else view.canvas.whatsThis()
        assert told.pop().startswith(wanted)
    view.canvas.explanation_asked.emit(None, QPoint())
    assert told == [view.canvas.whatsThis()]


def test_pages_headers_and_cells_answer(opened: Opened) -> None:
    window = opened(moved_pair())
    window.whats_this.refresh()
    view, table = window.centre.view, window.findings.table
    assert isinstance(view, PageView)
    assert _ask(view.canvas.viewport(), QPoint(60, 60))
    assert _ask(table.horizontalHeader().viewport(), QPoint(20, 5))
    assert _ask(table.viewport(), QPoint(20, 10))


def test_a_finding_says_what_its_kind_is(opened: Opened) -> None:
    dock = opened(3).findings
    for row, finding in enumerate(dock.model.shown):
        words = dock.model.index(row, Column.KIND).data(Qt.ItemDataRole.WhatsThisRole)
        assert words.startswith(f"{finding_name(finding.kind)}: ")
    assert all(button.toolTip().startswith(finding_name(kind)) for kind, button in dock.chips.items())
    assert set(dock.chips) == set(FindingKind)


def test_pointing_at_a_head_explains_its_figures(opened: Opened) -> None:
    window = opened(moved_pair())
    view = window.centre.view
    assert isinstance(view, PageView)
    entry = min(view.canvas.scene.moved)
    view.canvas.go_to(entry)
    seen = next(one for one in view.canvas.scroller.seen()[0] if one.slot.entry == entry)
    point = QPoint(view.canvas.viewport().width() // 2, seen.y + seen.height // 2)
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.canvas.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.canvas.viewport(), event)
    words = QToolTip.text()
    assert "强化产业支撑" in words
    assert "%: what the shorter one says" in words
    assert "↕ stands elsewhere" in words
    QToolTip.hideText()


def test_lines_of_figures_say_what_they_mean(opened: Opened) -> None:
    window = opened(3)
    for name, part in (("side-by-side", "÷ characters of A"), ("marked", "÷ characters of the report")):
        window.centre.show_view(name)
        view = window.centre.view
        facts = view.bar.facts if name == "side-by-side" else view.facts
        assert part in facts.toolTip()


def test_answers_follow_the_language(opened: Opened) -> None:
    window: MainWindow = opened(3)
    window.workspace.appearance.set_language("zh_CN")
    window.whats_this.refresh()
    assert not window.findings.text.whatsThis().isascii()
    assert not window.actions_["open"].whatsThis().isascii()
