"""How soon the window is right again after each kind of correction of the twelve reports of one page, in the program's
own processes, also just after a cancel; the bar is half a second."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from govcompare.model.comparison import Comparison
from govcompare.model.settings import (
    Anchor,
    Corrections,
    Cut,
    CutKind,
    HeadingAction,
    HeadingCorrection,
    Restored,
    Settings,
)
from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences

BAR = 0.5
"""Seconds, of a machine with nothing else to do."""
PATIENCE = 30_000
"""Milliseconds for the first comparison, the start of the processes included."""
KINDS = ("add", "remove", "level", "split", "merge", "restore")


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> Iterator[MainWindow]:
    """With the page compared."""
    monkeypatch.chdir(root)
    workers = WorkerProcesses()
    made = build(Preferences(tmp_path / "settings.ini"), workers)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.workspace.undo_stack.setClean())
    made.show()
    (page,) = (shared / "seeds").glob("001*.txt")
    with qtbot.waitSignal(made.workspace.comparison_changed, timeout=PATIENCE):
        made.open((str(page),))
    qtbot.waitUntil(lambda: not made.workspace.jobs.running, timeout=PATIENCE)
    yield made
    workers.close()


def _corrected(found: Comparison, kind: str) -> Corrections:
    """One correction, in the fourth report."""
    report, source = found.reports[3], found.sources[0]
    outline = next(one for one in found.outlines if one.report == report.id)
    heading = [one for one in outline.sections if one.level > 1 and one.label][2]

    def at(position: int) -> Anchor:
        return Anchor(source.sha256, report.offsets.to_raw(position))

    if kind == "split":
        return Corrections(cuts=(Cut(CutKind.SPLIT, at(heading.body.start)),))
    if kind == "merge":
        return Corrections(cuts=(Cut(CutKind.MERGE, at(0)),))
    if kind == "restore":
        gone = source.removed[len(source.removed) // 2].span
        return Corrections(restored=(Restored(Anchor(source.sha256, gone.start), gone.length),))
    start = heading.body.start + 1 if kind == "add" else heading.heading.start
    return Corrections(headings=(HeadingCorrection(HeadingAction(kind), at(start), 8, 1),))


@pytest.mark.parametrize("cancelled", [False, True], ids=["", "after a cancel"])
@pytest.mark.parametrize("kind", KINDS)
def test_window_is_right_again(benchmark: Any, qtbot: QtBot, window: MainWindow, kind: str, cancelled: bool) -> None:
    workspace = window.workspace
    before = workspace.comparison
    assert before is not None
    after = Settings(corrections=_corrected(before, kind))

    def prepare() -> None:
        if workspace.settings != Settings():
            with qtbot.waitSignal(workspace.comparison_changed, timeout=PATIENCE):
                workspace.undo_stack.undo()
            qtbot.waitUntil(lambda: not workspace.jobs.running, timeout=PATIENCE)
        if cancelled:
            workspace.compare()
            workspace.cancel()

    def correct() -> None:
        with qtbot.waitSignal(workspace.comparison_changed, timeout=PATIENCE):
            workspace.correct(kind, after)

    benchmark.pedantic(correct, setup=prepare, rounds=3)
    shown = workspace.comparison
    assert shown is not None
    assert shown.settings == workspace.settings
    assert (shown.outlines, shown.reports) != (before.outlines, before.reports)
    if benchmark.stats:
        benchmark.extra_info["bar"] = BAR
        print(f"{kind}{' after a cancel' * cancelled}: {benchmark.stats['min']:.2f} s of {BAR}")
