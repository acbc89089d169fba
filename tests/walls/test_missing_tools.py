"""Continuous integration never skips for want of a tool; a person's own run may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ASKS_FOR_A_TOOL = "def test_x(require_tool):\n    require_tool('no-such-program')\n"
ASKS_FOR_SHARED = "def test_x(shared):\n    pass\n"


def _run(root: Path, folder: Path, text: str, ci: str) -> str:
    """The last line of a run of one test, in a folder that has our conftest and nothing beside it."""
    tests = folder / "checkout" / "tests"
    tests.mkdir(parents=True)
    shutil.copy(root / "tests" / "conftest.py", tests)
    (tests / "test_x.py").write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:xvfb",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        tests,
        tests,
    ]
    environment = os.environ | {"GOVCOMPARE_CI": ci}
    ran = subprocess.run(command, cwd=tests, env=environment, capture_output=True, encoding="utf-8", check=False)
    return ran.stdout.rstrip().rpartition("\n")[2]


@pytest.mark.parametrize(("ci", "outcome"), [("1", "1 failed"), ("", "1 skipped")])
def test_a_missing_tool_fails_under_ci_alone(root: Path, tmp_path: Path, ci: str, outcome: str) -> None:
    assert outcome in _run(root, tmp_path, ASKS_FOR_A_TOOL, ci)


@pytest.mark.parametrize("ci", ["1", ""])
def test_missing_real_reports_are_a_skip_everywhere(root: Path, tmp_path: Path, ci: str) -> None:
    assert "1 skipped" in _run(root, tmp_path, ASKS_FOR_SHARED, ci)
