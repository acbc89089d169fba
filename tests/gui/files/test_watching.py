"""Files that change on disk: the view stays, and a bar offers to read them again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from govcompare.model.comparison import Comparison
from tests.gui.conftest import Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


@pytest.fixture
def on_disk(tmp_path: Path) -> Comparison:
    made = comparison(2)
    sources = []
    for number, source in enumerate(made.sources, 1):
        path = tmp_path / f"{number}.txt"
        path.write_text(source.text, encoding="utf-8")
        sources.append(replace(source, path=str(path)))
    return replace(made, sources=tuple(sources))


def test_a_changed_file_is_offered_to_be_read_again(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    runs = len(executor.runs)
    (tmp_path / "1.txt").write_text("changed", encoding="utf-8")
    qtbot.waitUntil(lambda: "“1.txt” changed on disk." in window.notices.words("changed"))
    assert window.workspace.comparison == on_disk
    assert len(executor.runs) == runs
    with qtbot.waitSignal(window.workspace.comparison_changed):
        qtbot.mouseClick(window.notices.line("changed").buttons[0], Qt.MouseButton.LeftButton)
    assert window.notices.words("changed") == ""


def test_a_deleted_file_is_said_and_the_view_stays(
    opened: Opened, qtbot: QtBot, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    (tmp_path / "2.txt").unlink()
    qtbot.waitUntil(lambda: "“2.txt” was deleted or moved." in window.notices.words("changed"))
    assert window.workspace.comparison == on_disk


def test_a_file_that_an_editor_replaces_is_seen_every_time(
    opened: Opened, qtbot: QtBot, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    for _ in range(2):
        fresh = tmp_path / "fresh"
        fresh.write_text("replaced", encoding="utf-8")
        fresh.replace(tmp_path / "1.txt")
        qtbot.waitUntil(lambda: "“1.txt”" in window.notices.words("changed"))
        window.notices.withdraw("changed")


def test_files_that_are_closed_are_not_watched(
    opened: Opened, qtbot: QtBot, executor: PreparedExecutor, on_disk: Comparison, tmp_path: Path
) -> None:
    window = opened(on_disk)
    window.actions_["close-all"].trigger()
    assert window.watching.watched() == ()
