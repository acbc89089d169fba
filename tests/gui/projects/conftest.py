"""Two reports on disk, windows that compare them with the real handlers, and a project of both."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from govcompare.model.findings import Verdict
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import MakeWindow
from tests.gui.executor import HandlerExecutor
from tests.gui.projects.steps import Start, compared, passage, text_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports that share a long passage."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "甲.txt").write_text(text_of("青石", 2023), encoding="utf-8")
    (made / "乙.txt").write_text(text_of("云栖", 2024), encoding="utf-8")
    return made


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
        compared(window, qtbot)
        finding = passage(window)
        window.workspace.judge((finding,), Verdict.COPIED)
        window.workspace.note(finding, "问镇里")
        if keep:
            window.actions_["keep-texts"].trigger()
        assert window.projects.write(str(tmp_path / "工作.govc"))
        window.close()
        return finding.key

    return save
