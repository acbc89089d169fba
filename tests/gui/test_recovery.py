"""What was not saved is there after a crash, and only then; a running window's is nobody else's."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from govcompare import project
from govcompare.model.findings import Verdict
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.recovery import Recovery
from tests.gui.conftest import MakeWindow, Opened

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.recovery import Recovery
application = QApplication([])
window = build(Preferences(Path(sys.argv[1]) / "settings.ini"), WorkerProcesses())
recovery = Recovery(window.projects, window.workspace, window.notices, Path(sys.argv[1]) / "state")
QTimer.singleShot(0, lambda: window.workspace.open(tuple(sys.argv[2:])))
QTimer.singleShot(50, lambda: os.kill(os.getpid(), signal.SIGKILL))
application.exec()
"""
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")


def _recovery(window: MainWindow, folder: Path) -> Recovery:
    return Recovery(window.projects, window.workspace, window.notices, folder)


def _killed(root: Path, folder: Path, samples: list[str]) -> list[Path]:
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), *samples],
        cwd=root,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    return sorted((folder / "state").glob("*.govc"))


def test_unsaved_work_is_kept_and_gone_after_a_regular_end(opened: Opened, tmp_path: Path) -> None:
    window = opened(2)
    recovery = _recovery(window, tmp_path / "state")
    finding = window.findings.model.shown[0]
    window.workspace.judge((finding,), Verdict.COPIED)
    kept = project.load(recovery.path)
    assert [mark.key for mark in kept.marks] == [finding.key]
    recovery.close()
    assert list((tmp_path / "state").iterdir()) == []


def test_saving_takes_the_recovery_file_away(opened: Opened, tmp_path: Path) -> None:
    window = opened(2)
    recovery = _recovery(window, tmp_path / "state")
    recovery.keep()
    assert recovery.path.exists()
    window.projects.write(str(tmp_path / "a.govc"))
    recovery.keep()
    assert not recovery.path.exists()
    recovery.close()


def test_a_running_windows_work_is_not_offered_to_another(
    opened: Opened, make_window: MakeWindow, tmp_path: Path
) -> None:
    first = _recovery(opened(2), tmp_path / "state")
    first.keep()
    other = make_window()
    second = _recovery(other, tmp_path / "state")
    assert other.notices.words("left") == ""
    assert first.path.exists()
    second.close()
    first.close()


@POSIX
def test_work_of_a_killed_program_is_offered_and_restored_as_unsaved(
    make_window: MakeWindow, qtbot: QtBot, opened: Opened, root: Path, tmp_path: Path
) -> None:
    samples = sorted(str(path) for path in (root / "resources" / "samples").glob("*.txt"))[:2]
    (left,) = _killed(root, tmp_path, samples)
    opened(2)
    window = make_window()
    recovery = _recovery(window, tmp_path / "state")
    assert "before your work was saved" in window.notices.words("left")
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.notices.line("left").buttons[0].click()
    assert window.workspace.files == tuple(samples)
    assert window.projects.modified
    assert not left.exists()
    assert recovery.path.exists()
    recovery.close()


@POSIX
@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_sixty_kills_leave_only_whole_files(root: Path, tmp_path: Path) -> None:
    samples = sorted(str(path) for path in (root / "resources" / "samples").glob("*.txt"))[:2]
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        for path in _killed(root, folder, samples):
            assert len(project.load(path).files) == 2
