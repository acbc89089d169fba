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
from govcompare.present.gui.projects.recovery import Recovery
from tests.gui.conftest import MakeWindow, Opened
from tests.gui.made import comparison, written

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from govcompare.present.gui.app import build
from govcompare.present.gui.jobs.processes import WorkerProcesses
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.projects.recovery import Recovery
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


TERMINATED = """
import os, signal, sys
from govcompare.model.findings import Verdict
from govcompare.present.gui import app
build = app.build
def judged(preferences, executor):
    window = build(preferences, executor)
    def end():
        if sys.argv[1] == "judge" and window.workspace.findings:
            window.workspace.judge(window.workspace.findings[:1], Verdict.COPIED)
        if window.workspace.findings:
            os.kill(os.getpid(), signal.SIGTERM)
    window.workspace.findings_changed.connect(end)
    return window
app.build = judged
sys.exit(app.main(sys.argv[2:]))
"""


def test_unsaved_work_of_a_project_is_restored_as_that_projects(
    opened: Opened, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened(written(comparison(2), tmp_path))
    window.projects.write(str(tmp_path / "a.govc"))
    first = _recovery(window, tmp_path / "state")
    window.workspace.judge(window.findings.model.shown[:1], Verdict.COPIED)
    first.keep()
    first.close(kept=True)
    again = make_window()
    second = _recovery(again, tmp_path / "state")
    again.notices.line("left").buttons[0].click()
    qtbot.waitUntil(lambda: again.workspace.comparison is not None)
    assert again.projects.path == str(tmp_path / "a.govc")
    assert again.projects.modified
    again.actions_["save"].trigger()
    assert len(project.load(tmp_path / "a.govc").marks) == 1
    second.close()


def test_turning_to_another_view_is_kept_too(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(3)
    recovery = _recovery(window, tmp_path / "state")
    recovery.keep()
    window.centre.show_view("sections")
    qtbot.waitUntil(lambda: project.load(recovery.path).view.view == "sections")
    recovery.close()


@POSIX
@pytest.mark.parametrize(("did", "left"), [("judge", 1), ("nothing", 0)])
def test_a_program_that_the_system_ends_leaves_unsaved_work_and_nothing_else(
    root: Path, tmp_path: Path, did: str, left: int
) -> None:
    samples = sorted(str(path) for path in (root / "resources" / "samples").glob("*.txt"))
    home = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    ended = subprocess.run(
        [sys.executable, "-c", TERMINATED, did, *samples],
        cwd=root,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | home,
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    kept = list((tmp_path / "govcompare").glob("*.govc"))
    assert len(kept) == left
    assert [len(project.load(path).marks) for path in kept] == [1] * left
    if sys.platform == "linux":
        assert Path(samples[0]).as_uri() in (tmp_path / "recently-used.xbel").read_text(encoding="utf-8")


def _kill(root: Path, folder: Path, kind: str, count: int) -> None:
    folder.mkdir()
    ended = subprocess.run(
        [sys.executable, "-m", "tests.killing", kind, str(count), str(folder)],
        cwd=root,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (ended.stdout, ended.returncode) == (f"{count}\n", 0), ended.stderr


@POSIX
def test_sixty_kills_leave_whole_projects_with_what_was_saved_last(root: Path, tmp_path: Path) -> None:
    _kill(root, tmp_path / "save", "save", 50)
    _kill(root, tmp_path / "window", "window", 10)


@POSIX
@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_a_thousand_kills_of_the_window_leave_whole_projects(root: Path, tmp_path: Path) -> None:
    _kill(root, tmp_path / "window", "window", 1000)


@POSIX
@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_sixty_kills_while_files_are_compared_leave_whole_recovery_files(root: Path, tmp_path: Path) -> None:
    samples = sorted(str(path) for path in (root / "resources" / "samples").glob("*.txt"))[:2]
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        for path in _killed(root, folder, samples):
            assert len(project.load(path).files) == 2


def test_the_file_is_at_most_two_seconds_behind(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(2)
    recovery = _recovery(window, tmp_path / "state")
    first, second = window.findings.model.shown[:2]
    window.workspace.judge((first,), Verdict.COPIED)
    window.workspace.note(second, "同一秒里写的")
    qtbot.waitUntil(lambda: len(project.load(recovery.path).marks) == 2, timeout=2000)
    recovery.close()
