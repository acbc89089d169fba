"""The program built for machines without Python: used in an empty environment, far from the sources."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyvirtualdisplay.display import Display

from govcompare.present.gui.help.components import OF_QT
from tests.gui import drag_source
from tests.gui.hands import Hands

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(600)]
PATIENCE = 60
"""Seconds for a start, a comparison or an export on a busy machine."""
LICENCE = re.compile("licen|copying", re.IGNORECASE)
MOST_UNPACKED = 260_000_000
NEEDED = (
    "i18n/zh_CN/LC_MESSAGES/govcompare.mo",
    "i18n/zh_TW/LC_MESSAGES/govcompare.mo",
    "templates/report.html.j2",
    "statistics/background.bin",
    "icons/govcompare.svg",
    "licences/LGPL-3.0.txt",
)


@pytest.fixture(scope="module")
def program(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built program; GOVCOMPARE_APP names its folder, or it is built."""
    built = Path(os.environ.get("GOVCOMPARE_APP", ""))
    place = tmp_path_factory.mktemp("program")
    if not built.name:
        work = tmp_path_factory.mktemp("work")
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", work / "dist", "--workpath", work]
        subprocess.run([*command, root / "build_app.spec"], cwd=root, check=True, capture_output=True)
        built = work / "dist" / "govcompare"
    return Path(shutil.copytree(root / built, place / "govcompare", symlinks=True)) / "govcompare"


def _environment(home: Path) -> dict[str, str]:
    """Nothing but what a session of a person has at least."""
    return {"HOME": str(home), "PATH": os.defpath, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


def _left(program: Path) -> list[str]:
    """Command lines of processes that still run this program."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "exe").resolve() == program.resolve():
                found.append((folder / "cmdline").read_text())
        except OSError:
            continue
    return found


@pytest.fixture
def display(require_tool: Callable[[str], None]) -> Iterator[str]:
    require_tool("Xvfb")
    with Display(size=(1600, 1000), use_xauth=False) as shown:
        yield shown.new_display_var


def test_it_is_no_larger_than_allowed_and_has_all_data(root: Path, program: Path) -> None:
    files = [path for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink()]

    assert sum(path.stat().st_size for path in files) <= MOST_UNPACKED
    data = program.parent / "_internal" / "govcompare" / "_resources"
    samples = [f"samples/{path.name}" for path in (root / "resources" / "samples").iterdir()]
    assert [name for name in (*NEEDED, *samples) if not (data / name).is_file()] == []


def test_every_part_comes_with_its_licence(program: Path) -> None:
    inside = program.parent / "_internal"
    parts = sorted(inside.glob("*.dist-info"))
    silent = [part.name for part in parts if not any(LICENCE.search(path.name) for path in part.rglob("*"))]

    assert parts
    assert [name for name in silent if not OF_QT.match(name)] == []  # Qt's stands among the resources
    assert [part for part in parts if not (part / "RECORD").is_file()] == []


def test_the_command_compares_in_an_empty_environment(root: Path, program: Path, tmp_path: Path) -> None:
    samples = [shutil.copy(path, tmp_path) for path in sorted((root / "resources" / "samples").glob("*.txt"))]
    ran = subprocess.run(
        [program, "compare", *samples, "--html", tmp_path / "report.html", "--xlsx", tmp_path / "report.xlsx"],
        cwd=tmp_path,
        env=_environment(tmp_path),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert "苇川镇" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "report.xlsx").stat().st_size > 0


def test_two_files_dropped_become_a_report_and_no_process_stays(
    root: Path, program: Path, display: str, tmp_path: Path
) -> None:
    samples = sorted((root / "resources" / "samples").glob("*.txt"))[:2]
    files = [shutil.copy(sample, tmp_path) for sample in samples]
    hands = Hands(display)
    shown = subprocess.Popen([program], cwd=tmp_path, env=_environment(tmp_path) | {"DISPLAY": display})
    source = subprocess.Popen(
        [sys.executable, drag_source.__file__, *files],
        env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.DEVNULL,
    )
    try:
        _drop_and_export(hands)
        hands.wait(lambda: list(tmp_path.glob("*.html")), PATIENCE, "the HTML file")
        (written,) = tmp_path.glob("*.html")
        page = written.read_text(encoding="utf-8")
        assert page.rstrip().endswith("</html>")
        assert "苇川镇" in page
        hands.focus("govcompare")
        hands.key("Control_L", "q")
        assert shown.wait(PATIENCE) == 0
        assert _left(program) == []
    finally:
        for process in (shown, source):
            process.kill()
            process.wait()
        hands.close()


def _drop_and_export(hands: Hands) -> None:
    hands.wait(lambda: hands.sees("govcompare"), PATIENCE, "the program's window")
    hands.wait(lambda: hands.sees(drag_source.TITLE), PATIENCE, "the window of the other program")
    hands.drop(drag_source.TITLE, (720, 520))
    hands.wait(lambda: hands.sees("– govcompare"), PATIENCE, "the drop")

    hands.export("govcompare", "Export report", PATIENCE)
