"""When a file has changed, every note and correction stays on its text."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from govcompare import project
from govcompare.model.settings import Cut, CutKind, EncodingChoice, HeadingAction, HeadingCorrection
from govcompare.present.anchoring import place_anchor
from tests.gui.projects.steps import SHARED, Start, compared, noted, passage, text_of


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
    compared(window, qtbot)
    qtbot.waitUntil(lambda: bool(set(window.workspace.marks) & {one.key for one in window.workspace.findings}))
    finding = noted(window)
    assert window.workspace.comparison is not None
    shown = finding.b.span.of(window.workspace.comparison.report(finding.b.report).text)
    assert "蔬菜示范点" in shown
    assert "“乙.txt” has changed" in window.notices.words("reread")


def test_corrections_stay_on_their_text_when_the_file_changes_while_it_is_open(
    start: Start, qtbot: QtBot, folder: Path
) -> None:
    window = start(folder / "甲.txt", folder / "乙.txt")
    compared(window, qtbot)
    comparison = window.workspace.comparison
    assert comparison is not None
    report = comparison.reports[0]
    anchor = place_anchor(comparison, replace(passage(window).a, report=report.id))
    anchor = replace(anchor, position=report.offsets.to_raw(report.text.index("围绕青石")))
    corrections = replace(
        window.workspace.settings.corrections,
        headings=(HeadingCorrection(HeadingAction.ADD, anchor, 6, 2),),
        cuts=(Cut(CutKind.SPLIT, anchor),),
    )
    window.workspace.correct("both", replace(window.workspace.settings, corrections=corrections))
    compared(window, qtbot)
    text = text_of("青石", 2023).replace("一、过去", "本报告已经审定,现予公布。\n一、过去")
    (folder / "甲.txt").write_text(text, encoding="utf-8")
    window.workspace.compare()
    compared(window, qtbot)
    (moved,) = window.workspace.settings.corrections.headings
    (source, _other) = window.workspace.comparison.sources if window.workspace.comparison else ()
    assert moved.anchor.sha256 == source.sha256
    assert source.text[moved.anchor.position :].startswith("围绕青石")
    assert window.workspace.settings.corrections.cuts[0].anchor == moved.anchor
    window.workspace.undo_stack.undo()
    window.workspace.undo_stack.redo()
    compared(window, qtbot)
    assert window.workspace.settings.corrections.headings == (moved,)


def test_a_chosen_encoding_goes_with_the_file_that_changed(
    saved: Callable[..., str], start: Start, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    path = folder / "甲.txt"
    path.write_bytes(text_of("青石", 2023).encode("gb18030"))
    saved()
    whole = project.load(tmp_path / "工作.govc")
    chosen = (EncodingChoice(whole.files[0].sha256, "gb18030"),)
    corrections = replace(whole.settings.corrections, encodings=chosen)
    project.save(tmp_path / "工作.govc", replace(whole, settings=replace(whole.settings, corrections=corrections)))
    path.write_bytes(("前言。\n" + text_of("青石", 2023)).encode("gb18030"))
    window = start(tmp_path / "工作.govc")
    compared(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.workspace.settings.corrections.encodings))
    assert window.workspace.comparison is not None
    (choice,) = window.workspace.settings.corrections.encodings
    assert choice.sha256 == window.workspace.comparison.sources[0].sha256
    noted(window)


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
    assert window.workspace.reports[1].text == text_of("云栖", 2024).strip()
    noted(window)
