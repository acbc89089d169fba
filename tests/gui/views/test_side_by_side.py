"""对照 as a person uses it: commands, the pair's figures, going where others point, copying, finding, listening."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from govcompare.model.findings import Place
from govcompare.model.span import Span
from govcompare.present.gui.actions.table import VIEW_ACTIONS
from govcompare.present.gui.reading.pair_bar import pair_line
from govcompare.present.gui.views.side_by_side import SideBySideView
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.values import FindingKind, Lens
from tests.builders import comparison, pair, plain
from tests.gui.conftest import Opened
from tests.gui.made import comparison as made_comparison
from tests.gui.pages import COPIED, moved_pair, workspace_on

pytestmark = pytest.mark.gui


@pytest.fixture(name="workspace")
def workspace_fixture(qtbot: QtBot, tmp_path: Path) -> Workspace:
    return workspace_on(qtbot, moved_pair(), tmp_path)


@pytest.fixture(name="view")
def view_fixture(qtbot: QtBot, workspace: Workspace) -> SideBySideView:
    return shown(qtbot, workspace)


def shown(qtbot: QtBot, workspace: Workspace, size: tuple[int, int] = (1000, 600)) -> SideBySideView:
    view = SideBySideView(workspace)
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    return view


def text_of(view: SideBySideView, entry: int, side: int) -> str:
    sheet = view.canvas.scene.sheet
    cell = sheet.entries[entry].cells[side]
    return "" if cell is None else cell.span.of(sheet.texts[side])


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


# What is shown


def test_pair_line_says_who_stands_in_whom(view: SideBySideView) -> None:
    words = view.bar.facts.words
    assert "98.2%" in words.split("⊂", maxsplit=1)[0]
    assert "39.3%" in words.split("⊂")[1]


def test_pair_line_of_unrelated_reports_says_so() -> None:
    a, b = plain("r1", "甲" * 20), plain("r2", "乙" * 20)
    assert pair_line(comparison([a, b]), pair("r1", "r2")) == "Reports 1 and 2 share nothing"


def test_moved_section_stands_opposite_its_partner_with_a_label(view: SideBySideView) -> None:
    scene = view.canvas.scene
    (band,) = scene.moved
    assert text_of(view, band, 0).startswith("(一)")
    assert text_of(view, band, 1).startswith("(三)")
    assert scene.labels[band] == "↕ (一)→(三)"


def test_all_its_commands_are_actions_and_can_be_done(qtbot: QtBot, view: SideBySideView) -> None:
    assert view.commands() <= VIEW_ACTIONS
    for command in sorted(view.commands()):
        view.perform(command)
        assert not view.grab().isNull()
    qtbot.wait_until(lambda: view.commands() >= {"next-change", "moved-partner", "copy-both"})


def test_switches_are_checked_while_they_are_on(view: SideBySideView) -> None:
    assert view.checked() == frozenset()
    for command in ("lens", "original-order"):
        view.perform(command)
        assert command in view.checked()
        view.perform(command)
        assert command not in view.checked()
    view.perform("original-order")
    view.perform("fold-equal")
    assert view.checked() == {"fold-equal"}


@pytest.mark.parametrize("count", [0, 1])
def test_without_a_pair_it_says_why_and_offers_nothing(qtbot: QtBot, tmp_path: Path, count: int) -> None:
    whole = comparison([plain(f"r{n + 1}", "一份报告。\n") for n in range(count)], pairs=())
    view = shown(qtbot, workspace_on(qtbot, whole, tmp_path))
    assert view.commands() == frozenset()
    assert not view.grab().isNull()


def test_twelve_reports_can_be_chosen_on_both_sides(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, made_comparison(12), tmp_path)
    view = shown(qtbot, workspace)
    left, right = view.bar.sides
    assert (left.count(), right.count()) == (12, 12)
    left.setCurrentIndex(2)
    right.setCurrentIndex(7)
    right.activated.emit(7)
    assert workspace.pair == ("r3", "r8")
    assert (left.currentData(), right.currentData()) == ("r3", "r8")
    right.setCurrentIndex(2)
    right.activated.emit(2)
    assert workspace.pair is not None
    assert workspace.pair[0] != workspace.pair[1]


def test_hidden_view_lays_nothing_out_until_it_is_looked_at(qtbot: QtBot, workspace: Workspace) -> None:
    view = SideBySideView(workspace)
    qtbot.addWidget(view)
    assert view.canvas.scene.sheet.entries == ()
    view.show()
    assert view.canvas.scene.sheet.entries


# Going


def test_matches_and_changes_are_stepped_through_and_counted(view: SideBySideView, workspace: Workspace) -> None:
    rows, sheet = workspace.rows, view.canvas.scene.sheet
    assert rows is not None
    for lens, stops in ((Lens.REUSE, rows.matches), (Lens.DIFFERENCE, rows.changes)):
        view.set_lens(lens)
        view.canvas.stand(-1)
        expected = sorted({sheet.of_row(row) for row in stops})
        told = QSignalSpy(workspace.position_changed)
        for number, entry in enumerate(expected, 1):
            view.perform("next-change")
            assert view.canvas.current == entry
            assert told.at(told.count() - 1) == [number, len(expected)]
        view.perform("next-change")
        assert view.canvas.current == expected[-1]
        for entry in reversed(expected[:-1]):
            view.perform("previous-change")
            assert view.canvas.current == entry


def test_changed_figures_are_stepped_through_one_by_one(view: SideBySideView) -> None:
    seen = []
    for _ in range(8):
        view.perform("next-figure")
        scene = view.canvas.scene
        seen.append(tuple(span.of(scene.sheet.texts[side]) for side, span in scene.spots))
    assert ("17", "19") in seen
    assert ("1200", "3400") in seen


def test_sections_are_stepped_through_in_both_orders(view: SideBySideView) -> None:
    for order in range(2):
        view.canvas.go_to(0)
        bands = []
        for _ in range(9):
            view.perform("next-section")
            bands.append(view.canvas.current)
        assert all(view.canvas.scene.sheet.entries[band].head is not None for band in bands)
        assert len(set(bands)) >= 4, order
        view.perform("original-order")


def test_moved_partner_is_brought_face_to_face(view: SideBySideView) -> None:
    (band,) = view.canvas.scene.moved
    view.perform("original-order")
    view.canvas.stand(band)
    view.canvas.scroller.slide(1, 500)
    view.perform("moved-partner")
    assert view.canvas.current == band
    assert view.canvas.faced(band)


def test_focus_of_others_is_followed_also_while_hidden(view: SideBySideView, workspace: Workspace) -> None:
    finding = next(one for one in workspace.findings if one.kind is FindingKind.NUMBERS)
    view.hide()
    workspace.go_to(Focus((finding.a, finding.b), finding.key))
    view.show()
    assert finding.a.span.of(view.canvas.scene.sheet.texts[0]).strip() == text_of(view, view.canvas.current, 0).strip()
    assert view.canvas.scene.spots == ((0, finding.a.span), (1, finding.b.span))


def test_places_under_different_heads_are_put_face_to_face(view: SideBySideView, workspace: Workspace) -> None:
    texts = view.canvas.scene.sheet.texts
    a, b = texts[0].index("左边才有"), texts[1].index("右边才有")
    workspace.go_to(Focus((Place("r1", Span(a, a + 4)), Place("r2", Span(b, b + 4)))))
    assert view.canvas.scene.original
    left, right = view.canvas.scroller.tracks
    sheet = view.canvas.scene.sheet
    ys = [left.y_of(left.place_of(sheet.at(0, a))), right.y_of(right.place_of(sheet.at(1, b)))]
    assert ys[0] == ys[1]


def test_place_in_another_report_brings_that_report_and_its_nearest(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, made_comparison(12), tmp_path)
    view = shown(qtbot, workspace)
    workspace.set_pair("r1", "r2")
    section = workspace.comparison.outline("r9").sections[3]
    workspace.go_to(Focus((Place("r9", section.extent),)))
    qtbot.waitUntil(lambda: view.canvas.current >= 0)
    assert workspace.pair is not None
    side = workspace.pair.index("r9")
    assert text_of(view, view.canvas.current, side).startswith(section.label)


def test_click_on_a_passage_tells_the_others(qtbot: QtBot, view: SideBySideView, workspace: Workspace) -> None:
    finding = next(one for one in workspace.findings if one.kind is FindingKind.NUMBERS)
    entry = view.canvas.scene.sheet.at(0, finding.a.span.start)
    assert entry is not None
    view.canvas.go_to(entry)
    seen = next(one for one in view.canvas.scroller.seen()[0] if one.slot.entry == entry)
    point = QPoint(view.canvas.scene.panes.panes[0].text_x + 20, seen.y + 14)
    with qtbot.waitSignal(workspace.focus_changed) as heard:
        qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert heard.args[0].finding == finding.key
    assert view.canvas.current == entry


def test_resting_mouse_is_told_what_a_passage_is(view: SideBySideView, workspace: Workspace) -> None:
    finding = next(one for one in workspace.findings if one.kind is FindingKind.NUMBERS)
    view.canvas.tip_asked.emit((0, finding.a.span.start + 2), view.canvas.mapToGlobal(QPoint(50, 50)))
    assert "17 → 19" in QToolTip.text()
    view.canvas.tip_asked.emit(None, QPoint())


def test_letters_typed_into_the_find_field_are_no_commands(qtbot: QtBot, opened: Opened) -> None:
    window = opened(moved_pair())
    window.centre.show_view("side-by-side")
    view = window.centre.view
    assert isinstance(view, SideBySideView)
    view.perform("find")
    qtbot.keyClicks(view.find_bar.field, "on m f")
    assert view.find_bar.field.text() == "on m f"
    assert view.checked() == frozenset()
    view.find_bar.leave()
    with qtbot.waitActive(window):
        window.activateWindow()
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_O)
    assert view.checked() == {"original-order"}


# Copying and finding


def test_copy_takes_the_selection_or_the_current_row(view: SideBySideView) -> None:
    entry = view.canvas.scene.sheet.at(0, view.canvas.scene.sheet.texts[0].index(COPIED[0]))
    assert entry is not None
    view.canvas.go_to(entry)
    view.perform("copy")
    assert clipboard() == COPIED[0].strip()
    view.canvas.side = 1
    view.perform("copy")
    assert clipboard() == COPIED[0].strip().replace("17", "19")
    view.perform("copy-both")
    assert clipboard() == f"{COPIED[0].strip()}\t{COPIED[0].strip().replace('17', '19')}"


def test_select_all_takes_the_side_that_the_person_works_in(view: SideBySideView) -> None:
    view.perform("original-order")
    view.canvas.side = 1
    view.perform("select-all")
    assert view.selected_text() == view.canvas.scene.sheet.texts[1].strip("\n")


def test_finding_counts_both_sides_and_goes_round(qtbot: QtBot, view: SideBySideView) -> None:
    assert "find-next" not in view.commands()
    view.perform("find")
    view.find_bar.field.setText("投资总额")
    assert "2" in view.find_bar.count.text()
    assert {"find-next", "find-previous"} <= view.commands()
    scene, sides = view.canvas.scene, []
    for _ in range(3):
        sides.append(scene.hits[scene.hit][0])
        view.perform("find-next")
    assert sides == [0, 1, 0]
    assert all(span.of(scene.sheet.texts[side]) == "投资总额" for side, span in scene.hits)
    view.find_bar.field.setText("没有这句话")
    assert scene.hits == ()
    view.find_bar.leave()
    assert "find-next" not in view.commands()


def test_finding_starts_with_what_is_selected(qtbot: QtBot, view: SideBySideView) -> None:
    view.perform("find")
    view.find_bar.field.setText("公里")
    view.find_bar.leave()
    view.canvas.select(None)
    view.perform("find")
    assert view.find_bar.field.text() == "公里"


# Size, language, colours


def test_text_size_is_shared_and_kept(qtbot: QtBot, view: SideBySideView, workspace: Workspace) -> None:
    before = view.canvas.scene.typesetter.pitch
    with qtbot.waitSignal(workspace.appearance.zoom_changed):
        view.perform("zoom-in")
    assert view.canvas.scene.typesetter.pitch > before
    for _ in range(30):
        view.perform("zoom-out")
    assert workspace.appearance.zoom == 50
    view.perform("zoom-reset")
    assert (workspace.appearance.zoom, view.canvas.scene.typesetter.pitch) == (100, before)


def test_language_and_colours_follow_at_once(view: SideBySideView, workspace: Workspace) -> None:
    picture = view.grab().toImage()
    workspace.appearance.set_theme("dark")
    dark = view.grab().toImage()
    assert dark != picture
    workspace.appearance.set_language("zh_CN")
    assert not view.grab().isNull()
    workspace.appearance.set_language("en")
    workspace.appearance.set_theme("light")


def test_another_run_and_another_language_leave_the_place(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(qtbot, moved_pair(), tmp_path)
    view = shown(qtbot, workspace, (900, 300))
    view.canvas.verticalScrollBar().setValue(260)
    view.canvas.stand(view.canvas.seen_entries()[1])
    before, current = view.canvas.place(), view.canvas.current
    workspace.appearance.set_language("zh_CN")
    workspace.appearance.set_language("en")
    assert view.canvas.place() == before
    with qtbot.waitSignal(workspace.rows_changed):
        workspace.compare()
    assert (view.canvas.place(), view.canvas.current) == (before, current)


# Listening


def test_current_row_can_be_read_aloud(qtbot: QtBot, view: SideBySideView) -> None:
    entry = view.canvas.scene.sheet.at(0, view.canvas.scene.sheet.texts[0].index(COPIED[0]))
    assert entry is not None
    view.canvas.go_to(entry)
    spoken = QAccessible.queryAccessibleInterface(view.canvas).text(QAccessible.Text.Description)
    box = QAccessible.queryAccessibleInterface(view.reader)
    text = box.textInterface()
    for words in (spoken, text.text(0, text.characterCount())):
        assert COPIED[0].strip() in words
        assert COPIED[0].strip().replace("17", "19") in words
    assert not box.state().invisible


def test_a_row_come_to_by_key_is_spoken_at_once(
    qtbot: QtBot, view: SideBySideView, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: spoken.append(event.message()))
    view.canvas.stand(1)
    assert spoken == []
    with qtbot.waitActive(view):
        view.activateWindow()
    view.canvas.setFocus()
    view.perform("next-change")
    assert spoken == [view.words_of(view.canvas.current)]


def test_tab_leads_from_the_canvas_to_the_text_of_the_row(qtbot: QtBot, view: SideBySideView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.canvas.setFocus()
    view.canvas.stand(2)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Tab)
    assert view.reader.hasFocus()
    assert view.reader.height() > 50
    qtbot.keyClick(view.reader, Qt.Key.Key_Backtab)
    assert not view.reader.hasFocus()
    assert view.reader.height() == 1
