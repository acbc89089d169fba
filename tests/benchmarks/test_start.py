"""Starting: the window from sources ≤ 0.5 s, built ≤ 1 s to the first paint, `--help` ≤ 0.15 s.

Warm: files are in memory, and Python's compiled files are there, as after a first start.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from pyvirtualdisplay.display import Display

from tests.benchmarks.starting import Start, start

ROUNDS = 7
MOST_SHOWN, MOST_PAINTED_BUILT, MOST_HELP = 0.5, 1.0, 0.15
"""Seconds of the quickest round: other work on the machine only adds to it."""
SOURCES = [sys.executable, "-m", "govcompare"]


@pytest.fixture(name="warm")
def warm_fixture(root: Path, tmp_path: Path, require_tool: Callable[[str], None]) -> Iterator[Mapping[str, str]]:
    """A display and an environment, with compiled files in a folder of their own."""
    require_tool("Xvfb")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with Display(size=(1600, 1000), use_xauth=False, extra_args=["-noreset"]) as shown:
        yield kept | {
            "DISPLAY": shown.new_display_var,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(root),
            "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
        }


def _measure(benchmark: BenchmarkFixture, command: list[str], environment: Mapping[str, str]) -> list[Start]:
    starts: list[Start] = []
    benchmark.pedantic(lambda: starts.append(start(command, environment)), rounds=ROUNDS, warmup_rounds=1)
    benchmark.extra_info["shown"] = [round(one.shown, 3) for one in starts]
    benchmark.extra_info["painted"] = [round(one.painted, 3) for one in starts]
    return starts[1:]


def test_the_window_from_sources(benchmark: BenchmarkFixture, warm: Mapping[str, str]) -> None:
    starts = _measure(benchmark, SOURCES, warm)
    assert min(one.shown for one in starts) <= MOST_SHOWN


def test_the_built_program(benchmark: BenchmarkFixture, root: Path, warm: Mapping[str, str]) -> None:
    program = root / os.environ.get("GOVCOMPARE_APP", "dist/govcompare") / "govcompare"
    if not program.is_file():
        pytest.skip("the program is not built; `make app` builds it")
    starts = _measure(benchmark, [str(program)], warm)
    assert min(one.painted for one in starts) <= MOST_PAINTED_BUILT


def test_help(benchmark: BenchmarkFixture, warm: Mapping[str, str]) -> None:
    def ask() -> None:
        subprocess.run([*SOURCES, "--help"], env=dict(warm), check=True, stdout=subprocess.DEVNULL)

    benchmark.pedantic(ask, rounds=ROUNDS, warmup_rounds=1)
    assert benchmark.stats.stats.min <= MOST_HELP
