"""The twelve reports of one page: their HTML report takes a second and 1.5 MB at most; the whole way from the shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.export.contract import comparison_json
from govcompare.present.export.html import html_job
from govcompare.present.wording import use
from tests.pipeline.context import Remembering

MOST_BYTES = 1_500_000
MOST_SECONDS = 1.0
MOST_SECONDS_IN_ALL = 2.0


@pytest.fixture(name="compared", scope="module")
def _compared(shared: Path) -> Comparison:
    return compare([str(path) for path in sorted((shared / "seeds").glob("001*.txt"))], Settings(), Remembering())


def test_html_of_twelve_reports(benchmark: BenchmarkFixture, compared: Comparison) -> None:
    arguments = codec.encode(DocumentArguments(compared, language="zh_CN"))
    page = benchmark(html_job, arguments, Remembering())
    use("en")
    assert len(page) <= MOST_BYTES
    assert benchmark.stats.stats.median <= MOST_SECONDS


def test_json_of_twelve_reports(benchmark: BenchmarkFixture, compared: Comparison) -> None:
    assert benchmark(comparison_json, compared)


def test_the_command_on_five_pages(benchmark: BenchmarkFixture, shared: Path, tmp_path: Path) -> None:
    outputs = ["--html", tmp_path / "r.html", "--json", tmp_path / "r.json"]
    command = [sys.executable, "-m", "govcompare", "compare", *sorted((shared / "seeds").glob("*.txt")), *outputs]
    benchmark.pedantic(
        subprocess.run, (command,), {"check": True, "env": os.environ | {"LC_ALL": "C"}}, rounds=5, warmup_rounds=1
    )
    assert benchmark.stats.stats.median <= MOST_SECONDS_IN_ALL
