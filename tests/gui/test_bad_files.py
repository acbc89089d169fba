"""Whatever people drop, the window goes on: what can be read is compared, the rest told by its cause, in plain text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import MakeWindow
from tests.ingest.test_bad_inputs import ESCAPED, MADE, SLOW, cases, corpus
from tests.present.cli.reports import folder_of_reports

__all__ = ["corpus"]
PATIENCE = 60_000
"""Milliseconds that all files together may take on a busy machine."""
REPRESENTATIVES = 25


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch, root: Path) -> Iterator[WorkerProcesses]:
    """The program's own processes."""
    monkeypatch.chdir(root)
    made = WorkerProcesses()
    yield made
    made.close()


@pytest.fixture
def shown(make_window: MakeWindow, workers: WorkerProcesses) -> MainWindow:
    return make_window(workers)


def _open(window: MainWindow, qtbot: QtBot, paths: list[Path]) -> None:
    with qtbot.waitSignal(window.workspace.comparison_changed, timeout=PATIENCE):
        window.open(tuple(map(str, paths)))
    qtbot.waitUntil(lambda: not window.workspace.jobs.running, timeout=PATIENCE)


def _words(window: MainWindow) -> str:
    """All that the list of reports and the labels say."""
    said = [label.text() for label in window.findChildren(QLabel)]
    rows = [window.reports.tree.topLevelItem(at) for at in range(window.reports.tree.topLevelItemCount())]
    while rows:
        row = rows.pop()
        assert isinstance(row, QTreeWidgetItem)
        said += [row.text(0), row.toolTip(0)]
        rows += [row.child(at) for at in range(row.childCount())]
    return "\n".join(said)


def _told(window: MainWindow, path: Path) -> set[str]:
    """Codes of what was told of a file, and of what is packed in it."""
    comparison = window.workspace.comparison
    assert comparison is not None
    problems = (*comparison.problems, *(one for source in comparison.sources for one in source.problems))
    return {problem.code for problem in problems if problem.where.startswith(str(path))}


def test_files_of_every_kind_leave_the_good_ones_compared(shown: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    good = sorted(folder_of_reports(tmp_path / "good").iterdir())
    for made in MADE:
        (tmp_path / made.name).write_bytes(made.data)
    _open(shown, qtbot, [*good, *(tmp_path / made.name for made in MADE)])
    for made in MADE:
        assert set(made.codes) <= _told(shown, tmp_path / made.name), made.name
    comparison = shown.workspace.comparison
    assert comparison is not None
    read = {source.path for source in comparison.sources}
    assert {str(path) for path in good} <= read
    words = _words(shown)
    assert all(made.name in words for made in MADE if made.refused)


def _representatives(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of every group and every end that is required, the first ones."""
    kinds: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for case in told:
        if case["id"] not in SLOW:
            kinds.setdefault((case["group"], case["expect"]), []).append(case)
    rounds = [case for depth in range(3) for row in kinds.values() for case in row[depth : depth + 1]]
    return rounds[:REPRESENTATIVES]


@pytest.mark.timeout(120)
def test_representatives_of_the_corpus_end_as_its_manifest_says(
    shown: MainWindow, qtbot: QtBot, corpus: Path, tmp_path: Path
) -> None:
    good = sorted(folder_of_reports(tmp_path / "good").iterdir())
    chosen = _representatives(cases(corpus))
    assert len(chosen) == REPRESENTATIVES
    _open(shown, qtbot, [*good, *(corpus / case["path"] for case in chosen)])
    comparison = shown.workspace.comparison
    assert comparison is not None
    fatal = {problem.where for problem in comparison.problems if problem.fatal}
    words = _words(shown)
    for case in chosen:
        path = str(corpus / case["path"])
        text = "".join(source.text for source in comparison.sources if source.path.startswith(path))
        if case["expect"] in {"refuse", "limit"}:
            assert not text, case["id"]
        elif case["expect"] in {"ok", "warn"} and text:
            assert all(want in text for want in case.get("want", ())), case["id"]
        if case["group"] not in ESCAPED:
            assert not any(never in text or never in words for never in case.get("never", ())), case["id"]
    assert not fatal & {str(path) for path in good}
    assert {str(path) for path in good} <= {source.path for source in comparison.sources}
