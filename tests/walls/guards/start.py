"""The command line starts light: no Qt, no library for documents, no engine before it has work for one.

The libraries are stood in for by modules that write their name down, so that worker processes are seen too.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

QT = ("PySide6", "shiboken6")
DOCUMENT_LIBRARIES = ("lxml", "pypdfium2", "olefile", "striprtf", "openpyxl", "xlsxwriter", "docx")
ENGINES = ("numpy", "opencc", "rapidfuzz", "diff_match_patch", "jinja2")
TRAP = """import os
with open(os.environ["TRAPS"], "a", encoding="utf-8") as traps:
    traps.write(__name__ + "\\n")
raise ImportError(__name__ + " is loaded too early")
"""


class Start(NamedTuple):
    """A command, and what it may not load."""

    arguments: tuple[str, ...]
    forbidden: tuple[str, ...]


STARTS = (
    Start(("--version",), QT + DOCUMENT_LIBRARIES + ENGINES),
    Start(("--help",), QT + DOCUMENT_LIBRARIES + ENGINES),
    Start(("outline", "report.txt", "--json", "-"), QT + DOCUMENT_LIBRARIES),
    Start(("compare", "report.txt", "again.txt", "--json", "-"), QT + DOCUMENT_LIBRARIES),
    Start(("compare", "report.txt", "again.txt", "--md", "-"), QT + DOCUMENT_LIBRARIES),
)
REPORT = "某镇政府工作报告\n\n一、工作回顾\n全年新建道路三十公里,改造管网十二公里。\n\n二、工作安排\n新建学校两所。\n"


def loads_early(root: Path, scratch: Path, starts: Sequence[Start] = STARTS) -> list[str]:
    """Libraries that a command loads although it has no use for them, and commands that fail without them."""
    found: list[str] = []
    for index, start in enumerate(starts):
        folder = scratch / str(index)
        folder.mkdir()
        found += [f"{' '.join(start.arguments)}: {fault}" for fault in _faults(root, folder, start)]
    return found


def _faults(root: Path, folder: Path, start: Start) -> list[str]:
    for name in ("report.txt", "again.txt"):
        (folder / name).write_text(REPORT, encoding="utf-8")
    for library in start.forbidden:
        (folder / "traps" / library).mkdir(parents=True)
        (folder / "traps" / library / "__init__.py").write_text(TRAP, encoding="utf-8")
    traps = folder / "traps.txt"
    traps.touch()
    path = os.pathsep.join([str(folder / "traps"), str(root)])
    ran = subprocess.run(
        [sys.executable, "-m", "govcompare", *start.arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path, "TRAPS": str(traps)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    loaded = sorted(set(traps.read_text(encoding="utf-8").split()))
    return [f"loads {name}" for name in loaded] + ([] if ran.returncode == 0 else [f"ends with {ran.stderr}"])
