"""A project opens whatever became of its files: moved, changed or gone, with every note and correction on its text."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from govcompare import project
from govcompare.model.findings import Verdict
from govcompare.model.project import ProjectFile, ViewState
from govcompare.model.settings import Cut, CutKind, EncodingChoice, HeadingAction, HeadingCorrection
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.marks import place_anchor
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.views.side_by_side import SideBySideView
from govcompare.present.rows.values import Finding, FindingKind
from tests.gui.conftest import MakeWindow
from tests.gui.executor import HandlerExecutor

SHARED = "".join(
    f"全镇{word}工作扎实推进,新建{word}示范点{number}处,投入专项资金{number * 17}万元,受益群众{number * 31}户,"
    "成效得到上级充分肯定。"
    for number, word in enumerate(("水稻", "蔬菜", "渔业", "林果", "畜牧", "茶叶", "药材", "花卉"), 3)
)
HEAD = "{town}镇{year}年政府工作报告\n一、过去一年工作回顾\n"
OWN = "二、今后工作安排\n围绕{town}实际,{town}将在新的一年里修缮老桥、疏浚河道、扩建学校,并为老人增设日间照料中心。\n"


def _text(town: str, year: int) -> str:
    return HEAD.format(town=town, year=year) + SHARED + "\n" + OWN.format(town=town)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports that share a long passage."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "甲.txt").write_text(_text("青石", 2023), encoding="utf-8")
    (made / "乙.txt").write_text(_text("云栖", 2024), encoding="utf-8")
    return made


Start = Callable[..., MainWindow]


@pytest.fixture
def start(qtbot: QtBot, make_window: MakeWindow) -> Start:
    """`start(path, …)`: a window that has compared them with the real handlers."""

    def run(*paths: Path) -> MainWindow:
        window = make_window(HandlerExecutor())
        window.open(tuple(map(str, paths)))
        return window

    return run


@pytest.fixture
def saved(start: Start, qtbot: QtBot, folder: Path, tmp_path: Path) -> Callable[..., str]:
    """`saved()`: a project beside the reports' folder, with a note on what they share; gives the finding's key."""

    def save(keep: bool = False) -> str:
        window = start(folder / "甲.txt", folder / "乙.txt")
        _compared(window, qtbot)
        finding = _passage(window)
        window.workspace.judge((finding,), Verdict.COPIED)
        window.workspace.note(finding, "问镇里")
        if keep:
            window.actions_["keep-texts"].trigger()
        assert window.projects.write(str(tmp_path / "工作.govc"))
        window.close()
        return finding.key

    return save


def _compared(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.workspace.comparison is not None and not window.workspace.jobs.running)
    qtbot.waitUntil(lambda: bool(window.workspace.findings) or len(window.workspace.reports) < 2)


def _passage(window: MainWindow) -> Finding:
    return next(one for one in window.workspace.findings if one.kind is not FindingKind.MOVED)


def _press(window: MainWindow, words: str) -> None:
    box = window.findChild(QMessageBox, "lost-dialog")
    assert box.isVisible()
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()
    QApplication.processEvents()


def _choose(window: MainWindow, folder: Path) -> None:
    _press(window, "Choose folder…")
    dialog = window.findChild(QFileDialog, "lost-folder-dialog")
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def _noted(window: MainWindow) -> Finding:
    """The finding that has the note."""
    (mark,) = window.workspace.marks.values()
    assert (mark.verdict, mark.note) == (Verdict.COPIED, "问镇里")
    return next(one for one in window.workspace.findings if one.key == mark.key)


def test_files_beside_the_project_are_found_without_a_question(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    for path in folder.iterdir():
        path.rename(tmp_path / path.name)
    window = start(tmp_path / "工作.govc")
    _compared(window, qtbot)
    assert window.workspace.files == (str(tmp_path / "甲.txt"), str(tmp_path / "乙.txt"))
    assert "Found 2 files" in window.notices.words("found")
    assert window.projects.modified
    _noted(window)


def test_a_project_in_a_folder_of_its_own_finds_the_reports_beside_it_after_a_move(
    saved: Callable[..., str], start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    saved()
    inside = tmp_path / "projects"
    inside.mkdir()
    whole = project.load(tmp_path / "工作.govc")
    elsewhere = tuple(replace(file, path=f"/gone/work/{file.path}") for file in whole.files)
    project.save(inside / "工作.govc", replace(whole, files=elsewhere))
    window = start(inside / "工作.govc")
    _compared(window, qtbot)
    assert window.workspace.files == tuple(str(tmp_path / "reports" / name) for name in ("甲.txt", "乙.txt"))
    _noted(window)


def test_a_folder_that_moved_is_found_as_one(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    whole = project.load(tmp_path / "工作.govc")
    project.save(tmp_path / "工作.govc", replace(whole, files=(ProjectFile("/gone/work/reports", ""),)))
    window = start(tmp_path / "工作.govc")
    _compared(window, qtbot)
    assert window.workspace.files == (str(folder),)
    assert len(window.workspace.reports) == 2
    _noted(window)


def test_one_question_finds_all_files_that_moved_together(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    elsewhere = tmp_path / "archive" / "2024"
    elsewhere.parent.mkdir()
    folder.rename(elsewhere)
    window = start(tmp_path / "工作.govc")
    box = window.findChild(QMessageBox, "lost-dialog")
    assert "甲.txt" in box.text()
    assert "乙.txt" in box.text()
    _choose(window, tmp_path / "archive")
    _compared(window, qtbot)
    assert window.workspace.files == (str(elsewhere / "甲.txt"), str(elsewhere / "乙.txt"))
    assert window.projects.path == str(tmp_path / "工作.govc")
    _noted(window)
    assert window.projects.write(window.projects.path)
    again = start(tmp_path / "工作.govc")
    _compared(again, qtbot)
    assert again.findChild(QMessageBox, "lost-dialog") is None


def test_of_two_files_of_that_name_the_one_with_the_same_bytes_is_taken(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved()
    archive = tmp_path / "archive"
    for name, own in (("a", False), ("b", True)):
        (archive / name).mkdir(parents=True)
        for path in tuple(folder.iterdir()):
            text = path.read_text(encoding="utf-8") if own else "另一份文件。"
            (archive / name / path.name).write_text(text, encoding="utf-8")
    for path in tuple(folder.iterdir()):
        path.unlink()
    window = start(tmp_path / "工作.govc")
    _choose(window, archive)
    _compared(window, qtbot)
    assert window.workspace.files == (str(archive / "b" / "甲.txt"), str(archive / "b" / "乙.txt"))


def test_cancelling_the_question_opens_nothing(
    saved: Callable[..., str], start: Start, folder: Path, tmp_path: Path
) -> None:
    saved()
    folder.rename(tmp_path / "elsewhere")
    window = start(tmp_path / "工作.govc")
    _press(window, "Cancel")
    assert window.workspace.files == ()
    assert window.projects.path == ""


def test_a_project_opens_without_its_lost_file_and_keeps_what_was_said(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    key = saved()
    (folder / "乙.txt").unlink()
    before = project.load(tmp_path / "工作.govc")
    window = start(tmp_path / "工作.govc")
    _press(window, "Open without them")
    qtbot.waitUntil(lambda: window.workspace.comparison is not None)
    assert window.workspace.mark_of(key) is not None
    assert window.projects.write(str(tmp_path / "工作.govc"))
    after = project.load(tmp_path / "工作.govc")
    assert (after.files, after.marks) == (before.files, before.marks)
    (mark,) = after.marks
    assert {mark.a, mark.b} <= {quote.anchor for quote in after.quotes}


def test_texts_that_a_project_keeps_stand_in_for_files_that_are_gone(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved(keep=True)
    for path in tuple(folder.iterdir()):
        path.unlink()
    window = start(tmp_path / "工作.govc")
    _press(window, "Use the kept texts")
    _compared(window, qtbot)
    texts = [report.text for report in window.workspace.reports]
    assert texts == [_text("青石", 2023).strip(), _text("云栖", 2024).strip()]
    _noted(window)
    assert not window.projects.modified
    assert window.projects.write(str(tmp_path / "工作.govc"))
    again = project.load(tmp_path / "工作.govc")
    assert [file.path for file in again.files] == ["reports/甲.txt", "reports/乙.txt"]
    assert len(again.texts) == 2


def test_a_project_keeps_no_texts_unless_it_is_told_to(saved: Callable[..., str], folder: Path, tmp_path: Path) -> None:
    saved()
    assert project.load(tmp_path / "工作.govc").texts == ()
    assert SHARED not in (tmp_path / "工作.govc").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("a sentence in front", lambda text: text.replace("一、过去", "本报告已经审定,现予公布。\n一、过去")),
        ("a figure inside", lambda text: text.replace("示范点5处", "示范点55处")),
        ("its first sentence gone", lambda text: text.replace(SHARED[: SHARED.index("。") + 1], "")),
        ("its last sentence gone", lambda text: text.replace(SHARED[-60:], "")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_note_stays_on_its_text_when_the_file_has_changed(
    saved: Callable[..., str],
    start: Start,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    name: str,
    change: Callable[[str], str],
) -> None:
    saved()
    text = (folder / "乙.txt").read_text(encoding="utf-8")
    assert change(text) != text, name
    (folder / "乙.txt").write_text(change(text), encoding="utf-8")
    window = start(tmp_path / "工作.govc")
    _compared(window, qtbot)
    qtbot.waitUntil(lambda: bool(set(window.workspace.marks) & {one.key for one in window.workspace.findings}))
    finding = _noted(window)
    assert window.workspace.comparison is not None
    shown = finding.b.span.of(window.workspace.comparison.report(finding.b.report).text)
    assert "蔬菜示范点" in shown
    assert "“乙.txt” has changed" in window.notices.words("reread")


def test_corrections_stay_on_their_text_when_the_file_changes_while_it_is_open(
    start: Start, qtbot: QtBot, folder: Path
) -> None:
    window = start(folder / "甲.txt", folder / "乙.txt")
    _compared(window, qtbot)
    comparison = window.workspace.comparison
    assert comparison is not None
    report = comparison.reports[0]
    anchor = place_anchor(comparison, replace(_passage(window).a, report=report.id))
    anchor = replace(anchor, position=report.offsets.to_raw(report.text.index("围绕青石")))
    corrections = replace(
        window.workspace.settings.corrections,
        headings=(HeadingCorrection(HeadingAction.ADD, anchor, 6, 2),),
        cuts=(Cut(CutKind.SPLIT, anchor),),
    )
    window.workspace.correct("both", replace(window.workspace.settings, corrections=corrections))
    _compared(window, qtbot)
    text = _text("青石", 2023).replace("一、过去", "本报告已经审定,现予公布。\n一、过去")
    (folder / "甲.txt").write_text(text, encoding="utf-8")
    window.workspace.compare()
    _compared(window, qtbot)
    (moved,) = window.workspace.settings.corrections.headings
    (source, _other) = window.workspace.comparison.sources if window.workspace.comparison else ()
    assert moved.anchor.sha256 == source.sha256
    assert source.text[moved.anchor.position :].startswith("围绕青石")
    assert window.workspace.settings.corrections.cuts[0].anchor == moved.anchor
    window.workspace.undo_stack.undo()
    window.workspace.undo_stack.redo()
    _compared(window, qtbot)
    assert window.workspace.settings.corrections.headings == (moved,)


def test_a_chosen_encoding_goes_with_the_file_that_changed(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    path = folder / "甲.txt"
    path.write_bytes(_text("青石", 2023).encode("gb18030"))
    saved()
    whole = project.load(tmp_path / "工作.govc")
    chosen = (EncodingChoice(whole.files[0].sha256, "gb18030"),)
    corrections = replace(whole.settings.corrections, encodings=chosen)
    project.save(tmp_path / "工作.govc", replace(whole, settings=replace(whole.settings, corrections=corrections)))
    path.write_bytes(("前言。\n" + _text("青石", 2023)).encode("gb18030"))
    window = start(tmp_path / "工作.govc")
    _compared(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.workspace.settings.corrections.encodings))
    assert window.workspace.comparison is not None
    (choice,) = window.workspace.settings.corrections.encodings
    assert choice.sha256 == window.workspace.comparison.sources[0].sha256
    _noted(window)


def test_the_text_as_it_was_can_be_had_when_the_project_keeps_it(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    saved(keep=True)
    (folder / "乙.txt").write_text("全部改写了,与从前无关。\n" * 30, encoding="utf-8")
    window = start(tmp_path / "工作.govc")
    qtbot.waitUntil(lambda: window.notices.words("reread") != "")
    assert "gone" in window.notices.words("reread")
    window.notices.line("reread").buttons[0].click()
    qtbot.waitUntil(lambda: len(window.workspace.reports) == 2 and bool(window.workspace.findings))
    assert window.workspace.reports[1].text == _text("云栖", 2024).strip()
    _noted(window)


def _pair_view(window: MainWindow) -> SideBySideView:
    view = window.centre.view
    assert isinstance(view, SideBySideView)
    return view


def test_what_was_seen_is_seen_again(
    start: Start, qtbot: QtBot, preferences: Preferences, folder: Path, tmp_path: Path
) -> None:
    window = start(folder / "甲.txt", folder / "乙.txt")
    _compared(window, qtbot)
    view = _pair_view(window)
    qtbot.waitUntil(lambda: "lens" in view.commands())
    for name in ("lens", "original-order"):
        window.actions_[name].trigger()
    entries = view.canvas.scene.sheet.entries
    last = max(number for number, entry in enumerate(entries) if entry.cells[1] is not None)
    view.canvas.go_to(last)
    there = view.standing()
    window.findings_frame.toggleViewAction().trigger()
    assert window.projects.write(str(tmp_path / "工作.govc"))
    state = project.load(tmp_path / "工作.govc").view
    assert (state.view, state.switched, state.docks) == ("side-by-side", ("lens", "original-order"), ("reports",))
    window.close()
    preferences.layout = QByteArray()

    again = start(tmp_path / "工作.govc")
    _compared(again, qtbot)
    qtbot.waitUntil(
        lambda: again.workspace.rows is not None and again.projects.current(tmp_path / "工作.govc").view == state
    )
    shown = _pair_view(again)
    assert shown.checked() == frozenset({"lens", "original-order"})
    assert shown.standing() == there
    assert again.findings_frame.isHidden()
    assert not again.reports_frame.isHidden()


def test_a_new_project_starts_with_what_nothing_says_otherwise(
    saved: Callable[..., str], start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    saved()
    whole = project.load(tmp_path / "工作.govc")
    project.save(tmp_path / "工作.govc", replace(whole, view=ViewState()))
    window = start(tmp_path / "工作.govc")
    _compared(window, qtbot)
    assert not window.findings_frame.isHidden()
    _noted(window)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are characters")
def test_files_whose_names_are_no_characters_are_kept_like_others(
    start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb1\xa8\xb8\xe6"))
    folder.rename(odd)
    window = start(odd / "甲.txt", odd / "乙.txt")
    _compared(window, qtbot)
    window.workspace.judge((_passage(window),), Verdict.COPIED)
    window.workspace.note(_passage(window), "问镇里")
    assert window.projects.write(str(odd / "工作.govc"))
    window.close()
    again = start(odd / "工作.govc")
    _compared(again, qtbot)
    assert len(again.workspace.reports) == 2
    _noted(again)
    assert not again.projects.modified


@pytest.mark.parametrize("front", ["marked", "sections", "overview"])
def test_switches_of_the_view_behind_come_back_too(
    start: Start, qtbot: QtBot, folder: Path, tmp_path: Path, front: str
) -> None:
    window = start(folder / "甲.txt", folder / "乙.txt")
    _compared(window, qtbot)
    view = _pair_view(window)
    qtbot.waitUntil(lambda: "lens" in view.commands())
    for name in ("lens", "original-order"):
        window.actions_[name].trigger()
    window.centre.show_view(front)
    QApplication.processEvents()
    there = window.centre.view.standing() if window.centre.view is not None else None
    assert window.projects.write(str(tmp_path / "工作.govc"))
    window.close()
    again = start(tmp_path / "工作.govc")
    _compared(again, qtbot)
    qtbot.waitUntil(lambda: again.workspace.rows is not None)
    assert again.centre.view is not None
    assert again.centre.view.name == front
    assert again.centre.view.standing() == there
    again.centre.show_view("side-by-side")
    qtbot.waitUntil(lambda: "lens" in _pair_view(again).commands())
    assert _pair_view(again).checked() == frozenset({"lens", "original-order"})
