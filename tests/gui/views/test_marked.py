"""标注 as a person uses it: one report's text marked, its sources ranked, and where else every stretch stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from govcompare.present.gui.actions.table import VIEW_ACTIONS
from govcompare.present.gui.views.marked import MarkedView
from govcompare.present.gui.workspace import Focus, Workspace
from tests.builders import comparison, plain
from tests.gui.conftest import Opened
from tests.gui.made import comparison as made_comparison
from tests.gui.pages import COPIED, moved_pair, workspace_on

pytestmark = pytest.mark.gui
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
REPEATED = "新增就业一千二百人,群众满意度明显提高。"


def shown(qtbot: QtBot, workspace: Workspace, size: tuple[int, int] = (1000, 600)) -> MarkedView:
    view = MarkedView(workspace)
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    return view


def point_on(view: MarkedView, words: str) -> QPoint:
    """A point on the first characters of the paragraph that starts with `words`."""
    canvas = view.canvas
    entry = canvas.scene.sheet.at(0, canvas.scene.sheet.texts[0].index(words))
    assert entry is not None
    canvas.go_to(entry)
    seen = next(one for one in canvas.scroller.seen()[0] if one.slot.entry == entry)
    return QPoint(canvas.scene.panes.panes[0].text_x + 20, seen.y + 14)


def test_whole_text_is_there_and_sources_are_ranked(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, made_comparison(12), tmp_path)
    view = shown(qtbot, workspace)
    sources = view.marked.sources
    assert [source.reused for source in sources] == sorted((s.reused for s in sources), reverse=True)
    assert view.sources.ranked.rowCount() == len(sources) > 5
    assert "%" in view.facts.words
    assert not view.grab().isNull()


def test_another_report_is_chosen_above_its_text(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, moved_pair(), tmp_path)
    view = shown(qtbot, workspace)
    view.choice.setCurrentIndex(1)
    view.choice.activated.emit(1)
    assert workspace.report == "r2"
    assert view.marked.report == "r2"
    assert view.canvas.scene.sheet.texts == (workspace.reports[1].text,)


def test_pointing_at_a_stretch_shows_where_else_it_stands(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, workspace_on(qtbot, moved_pair(), tmp_path))
    point = point_on(view, COPIED[0])
    qtbot.mouseMove(view.canvas.viewport(), point + QPoint(2, 1))
    qtbot.mouseMove(view.canvas.viewport(), point)
    qtbot.waitUntil(view.card.isVisible)
    assert "(三)强化产业支撑" in view.card.words()
    view.canvas.hovered.emit(None, QPoint())
    assert view.card.isHidden()


def test_click_on_a_stretch_opens_it_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, moved_pair(), tmp_path)
    view = shown(qtbot, workspace)
    point = point_on(view, COPIED[0])
    with qtbot.waitSignals([workspace.focus_changed, workspace.view_requested]):
        qtbot.mouseClick(view.canvas.viewport(), LEFT, NONE, point)
    focus = workspace.focus
    assert focus is not None
    assert [p.span.of(r.text).strip() for p, r in zip(focus.places, workspace.reports, strict=True)] == [
        COPIED[0].strip(),
        COPIED[0].strip().replace("17", "19"),
    ]
    assert workspace.pair == ("r1", "r2")


def test_current_row_is_read_with_its_other_places_and_opened_with_return(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, moved_pair(), tmp_path)
    view = shown(qtbot, workspace)
    view.perform("next-change")
    assert COPIED[0].strip() in view.reader.toPlainText()
    assert "(三)强化产业支撑" in view.reader.toPlainText()
    assert view.canvas.accessibleDescription() == view.reader.toPlainText()
    with qtbot.waitSignal(workspace.view_requested):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)


def test_click_on_a_source_opens_the_two_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, made_comparison(5), tmp_path)
    view = shown(qtbot, workspace)
    workspace.set_report("r4")
    place = view.sources.visualRect(view.sources.ranked.index(1, 0)).center()
    with qtbot.waitSignal(workspace.view_requested):
        qtbot.mouseClick(view.sources.viewport(), LEFT, NONE, place)
    assert workspace.pair is not None
    assert set(workspace.pair) == {"r4", view.marked.sources[1].report}


def test_position_strip_goes_there(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, workspace_on(qtbot, moved_pair(), tmp_path), (1000, 300))
    qtbot.mouseClick(view.strip, LEFT, NONE, view.strip.bar().center() + QPoint(view.strip.bar().width() // 3, 0))
    assert view.canvas.current > 3
    assert view.canvas.in_sight(view.canvas.current)


def test_marked_stretches_are_stepped_through(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, moved_pair(), tmp_path)
    view = shown(qtbot, workspace)
    seen = []
    for _ in range(3):
        with qtbot.waitSignal(workspace.position_changed) as heard:
            view.perform("next-change")
        seen.append((heard.args, view.selected_text()))
    assert seen == [([n, 3], COPIED[n - 1].strip()) for n in (1, 2, 3)]
    assert view.commands() <= VIEW_ACTIONS


def test_one_report_alone_shows_what_it_repeats_and_invites_another(qtbot: QtBot, tmp_path: Path) -> None:
    text = f"{REPEATED}\n中间不同的话。\n{REPEATED}\n"
    workspace = workspace_on(qtbot, comparison([plain("r1", text)], pairs=()), tmp_path)
    view = shown(qtbot, workspace)
    assert view.invitation.isVisible()
    assert not view.side.isVisible()
    qtbot.mouseClick(view.canvas.viewport(), LEFT, NONE, point_on(view, REPEATED))
    assert view.canvas.current == 2


def test_nothing_open_is_no_fault(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, workspace_on(qtbot, comparison([], pairs=()), tmp_path))
    assert view.commands() == frozenset()
    assert not view.grab().isNull()


def test_language_changes_all_words(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, moved_pair(), tmp_path)
    view = shown(qtbot, workspace)
    workspace.appearance.set_language("zh_CN")
    assert not view.grab().isNull()
    workspace.appearance.set_language("en")
    assert view.sources_title.text().startswith("Sources")


def test_the_report_that_was_gone_to_is_shown_where_it_was_gone_to(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    window.centre.show_view("side-by-side")
    finding = next(one for one in window.workspace.findings if {one.a.report, one.b.report} == {"r2", "r3"})
    window.workspace.go_to(Focus((finding.a, finding.b), finding.key))
    window.centre.show_view("marked")
    view = window.centre.view
    assert isinstance(view, MarkedView)
    assert view.marked.report == window.workspace.report == finding.a.report
    assert view.canvas.current == view.canvas.scene.sheet.at(0, finding.a.span.start)
    window.workspace.set_report("r1")
    window.centre.show_view("side-by-side")
    window.centre.show_view("marked")
    assert view.marked.report == "r1"


def test_places_of_a_comparison_before_are_forgotten(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    window.centre.show_view("side-by-side")
    window.workspace.go_to(Focus((window.workspace.findings[0].a,)))
    with qtbot.waitSignal(window.workspace.findings_changed):
        window.workspace.compare()
    window.workspace.set_report("r3")
    window.centre.show_view("marked")
    assert isinstance(window.centre.view, MarkedView)
    assert window.centre.view.marked.report == "r3"


def test_a_report_that_shares_nothing_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, workspace_on(qtbot, comparison([plain("r1", "甲。\n"), plain("r2", "乙。\n")]), tmp_path))
    assert view.sources_title.text() == "No other report shares text with this one"


def test_the_list_of_findings_follows_the_steps(opened: Opened) -> None:
    window = opened(3)
    pair = window.workspace.pair
    window.centre.show_view("marked")
    view = window.centre.view
    assert isinstance(view, MarkedView)
    told = set()
    for _ in range(3):
        window.actions_["next-change"].trigger()
        finding = window.findings.current()
        cell = view.canvas.scene.sheet.entries[view.canvas.current].cells[0]
        assert finding is not None
        assert cell is not None
        own = finding.a if finding.a.report == view.marked.report else finding.b
        assert own.span.overlap(cell.span) > 0
        told.add(finding.key)
    assert len(told) == 3
    assert window.centre.view is view
    assert window.workspace.pair == pair
