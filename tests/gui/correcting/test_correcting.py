"""Corrections where the mistake is seen: the menu of a row or a head, each a step that can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from govcompare.model.settings import CutKind, HeadingAction
from govcompare.present.gui.canvas.selection import Caret, Selection
from govcompare.present.gui.reading.page_view import PageView
from govcompare.present.gui.views.marked import MarkedView
from govcompare.present.gui.views.side_by_side import SideBySideView
from govcompare.present.gui.workspace import Workspace
from tests.gui.pages import COPIED, moved_pair, workspace_on

pytestmark = pytest.mark.gui


@pytest.fixture(name="workspace")
def workspace_fixture(qtbot: QtBot, tmp_path: Path) -> Workspace:
    return workspace_on(qtbot, moved_pair(), tmp_path)


def shown(qtbot: QtBot, view: PageView) -> PageView:
    qtbot.addWidget(view)
    view.resize(1000, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


def entry_of(view: PageView, words: str, side: int = 0) -> int:
    sheet = view.canvas.scene.sheet
    found = sheet.at(side, sheet.texts[side].index(words))
    assert found is not None
    return found


def choose(view: PageView, entry: int, words: str, side: int = 0) -> None:
    offers = {offer.words: offer.act for offer in view.offers(side, entry)}
    offers[words]()


def test_heading_becomes_text_and_comes_back(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, SideBySideView(workspace))
    before = workspace.settings
    choose(view, entry_of(view, "(二)改善人居环境"), "This is no heading")
    (one,) = workspace.settings.corrections.headings
    report = workspace.reports[0]
    assert (one.action, one.anchor.position) == (HeadingAction.REMOVE, report.text.index("(二)改善人居环境"))
    workspace.undo_stack.undo()
    assert workspace.settings == before


def test_line_or_what_is_selected_of_it_becomes_a_heading(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, SideBySideView(workspace))
    entry = entry_of(view, COPIED[0])
    choose(view, entry, "Make this a heading")
    start = workspace.reports[0].text.index(COPIED[0])
    assert [(h.anchor.position, h.length) for h in workspace.settings.corrections.headings] == [
        (start, len(COPIED[0].strip()))
    ]
    view.canvas.select(Selection(0, Caret(entry, start), Caret(entry, start + 8)))
    choose(view, entry, "Make this a heading")
    assert [h.length for h in workspace.settings.corrections.headings] == [8]


def test_another_report_starts_at_the_line(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, MarkedView(workspace))
    choose(view, entry_of(view, COPIED[1]), "Another report starts here")
    (cut,) = workspace.settings.corrections.cuts
    assert (cut.kind, cut.anchor.position) == (CutKind.SPLIT, workspace.reports[0].text.index(COPIED[1]))


def test_sections_are_pinned_together_and_apart(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, SideBySideView(workspace))
    (band,) = view.canvas.scene.moved
    choose(view, band, "&Pin these sections together")
    choose(view, band, "These sections do not correspond")
    assert [pin.together for pin in workspace.settings.corrections.pins] == [False]


def test_keys_pin_the_section_stood_in(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, SideBySideView(workspace))
    assert not view.commands() & {"pin", "unpin"}
    view.canvas.stand(entry_of(view, COPIED[1]))
    assert view.commands() & {"pin", "unpin"} == {"pin"}
    view.perform("pin")
    assert [pin.together for pin in workspace.settings.corrections.pins] == [True]


def test_section_alone_is_paired_with_the_one_stood_in(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, SideBySideView(workspace))
    view.canvas.stand(entry_of(view, "(四)加强自身建设"))
    choose(view, entry_of(view, "(四)明年工作打算", 1), "Pair with “(四)加强自身建设”", 1)
    (pin,) = workspace.settings.corrections.pins
    assert [pin.a.position, pin.b.position] == [
        workspace.reports[0].text.index("(四)"),
        workspace.reports[1].text.index("(四)"),
    ]


def test_menu_opens_with_commands_and_corrections(qtbot: QtBot, workspace: Workspace) -> None:
    view = shown(qtbot, SideBySideView(workspace))
    viewport = view.canvas.viewport()
    entry = entry_of(view, COPIED[0])
    point = QPoint(40, next(one.y for one in view.canvas.scroller.seen()[0] if one.slot.entry == entry) + 8)
    QApplication.sendEvent(
        viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert "&Copy" in words
    assert "Another report starts here" in words
    menu.close()
