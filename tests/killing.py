"""A program that starts another one, kills it at any moment, and looks at what it left, again and again.

`python -m tests.killing save|window COUNT FOLDER`: the first saves a project over and over, the second does so in the
program's window, with its recovery file. Ends with the number of kills on standard output, or with what was wrong.
"""

import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from govcompare import project
from govcompare.model.findings import Verdict
from govcompare.model.project import Mark, Project, ProjectFile
from govcompare.model.settings import Anchor
from govcompare.present.gui.app import build
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.projects.recovery import Recovery
from tests.gui.executor import PreparedExecutor

MARKS = 300
"""In each state: a file of 60 KB, so that a write takes long enough to be cut off."""
MOST_SAVES, MOST_SPINS = 5, 200_000
"""Saves that are waited for, and turns of an idle loop after the last of them (some milliseconds), before the kill."""
Saved = Callable[[int], object]


def state(number: int) -> Project:
    """The project after the person's `number`-th action: every note says so."""
    marks = tuple(
        Mark(f"{one:04}", Anchor("aa", one), Anchor("bb", one), Verdict.COPIED, f"第{number}次") for one in range(MARKS)
    )
    return Project((ProjectFile("甲.txt", "aa"),), marks=marks)


def number_of(found: Project) -> int:
    """The action after which the project was saved. Raises AssertionError when it is of no single one."""
    notes = {mark.note for mark in found.marks}
    assert len(found.marks) == MARKS, len(found.marks)
    assert len(notes) == 1, notes
    return int(notes.pop()[1:-1])


def save_on(path: Path, saved: Saved) -> None:
    """Save one state after another, without end."""
    number = 0
    while True:
        number += 1
        project.save(path, state(number))
        saved(number)


def work_on(path: Path, saved: Saved) -> None:
    """The same in a window that keeps its recovery file."""
    application = QApplication([])
    executor = PreparedExecutor()
    executor.held.add("compare")
    executor.answers["compare"] = lambda _arguments: b""
    window = build(Preferences(path.with_name("settings.ini")), executor)
    recovery = Recovery(window.projects, window.workspace, window.notices, path.with_name("state"))
    window.show()
    number = 0

    def act() -> None:
        nonlocal number
        number += 1
        window.workspace.set_marks(state(number).marks)
        recovery.keep()
        window.projects.write(str(path))
        saved(number)

    timer = QTimer(window)
    timer.timeout.connect(act)
    window.workspace.open((str(path.with_name("甲.txt")),))
    timer.start(0)
    application.exec()


WORKS = {"save": save_on, "window": work_on}


def kill(work: Callable[[Path, Saved], None], path: Path, chance: random.Random) -> tuple[int, int]:
    """The number that was reported saved last, and the one that is in the file."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        work(path, lambda number: os.write(theirs, number.to_bytes(4, "big")))
        os._exit(1)
    os.close(theirs)
    reported = b"".join(os.read(ours, 4) for _ in range(chance.randint(1, MOST_SAVES)))
    for _ in range(chance.randrange(MOST_SPINS)):
        pass
    os.kill(child, signal.SIGKILL)
    while more := os.read(ours, 4096):
        reported += more
    os.close(ours)
    os.waitpid(child, 0)
    return int.from_bytes(reported[-4:], "big"), number_of(project.load(path))


def main(kind: str, count: int, folder: Path) -> None:
    """Kill so often, and look each time."""
    chance = random.Random(kind)
    for turn in range(count):
        place = folder / str(turn)
        place.mkdir()
        last, found = kill(WORKS[kind], place / "工作.govc", chance)
        assert found in {last, last + 1}, (turn, last, found)
        for left in (place / "state").glob("*.govc"):
            assert number_of(project.load(left)) >= last, left
    print(count)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
