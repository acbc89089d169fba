"""The program as a person starts it: its own process on a display, files dragged onto it from another program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyvirtualdisplay.display import Display

from tests.gui import drag_source
from tests.gui.hands import Hands

SCREEN = (1600, 1000)
PATIENCE = 60
"""Seconds for a start, a comparison or an export on a busy machine."""


@pytest.fixture
def display(require_tool: Callable[[str], None]) -> Iterator[str]:
    """A display of the test's own."""
    require_tool("Xvfb")
    with Display(size=SCREEN, use_xauth=False) as shown:
        yield shown.new_display_var


@pytest.fixture
def hands(display: str) -> Iterator[Hands]:
    made = Hands(display)
    yield made
    made.close()


@pytest.fixture
def start(display: str, root: Path, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a Python program on the display, with a home of its own; all are ended after the test."""
    running: list[subprocess.Popen[str]] = []
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LANGUAGE": "en",
        "LC_ALL": "C.UTF-8",
    }

    def run(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


def test_two_files_dropped_on_the_running_program_become_an_html_report(
    start: Callable[..., subprocess.Popen[str]], hands: Hands, root: Path, tmp_path: Path
) -> None:
    samples = sorted((root / "resources" / "samples").glob("*.txt"))[:2]
    files = [shutil.copy(sample, tmp_path) for sample in samples]
    program = start("-X", "dev", "-W", "ignore", "-m", "govcompare")
    hands.wait(lambda: hands.sees("govcompare"), PATIENCE, "the program's window")
    source = start(drag_source.__file__, *files)
    hands.wait(lambda: hands.sees(drag_source.TITLE), PATIENCE, "the window of the other program")

    hands.drop(drag_source.TITLE, (720, 520))
    hands.wait(lambda: hands.sees("– govcompare"), PATIENCE, "the drop")
    assert source.stdout is not None
    assert source.stdout.readline() == "CopyAction\n"

    hands.export("govcompare", "Export report", PATIENCE)
    hands.wait(lambda: list(tmp_path.glob("*.html")), PATIENCE, "the HTML file")

    (written,) = tmp_path.glob("*.html")
    page = written.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.rstrip().endswith("</html>")
    assert "苇川镇" in page
    hands.focus("govcompare")
    hands.key("Control_L", "q")
    assert program.wait(PATIENCE) == 0
    assert program.stderr is not None
    assert program.stderr.read() == ""
    assert [Path(file).read_bytes() for file in files] == [sample.read_bytes() for sample in samples]
