"""The twelve reports of one page: their HTML report takes a second and 1.5 MB at most; the whole way from the shell.

Two reports of a million characters each are read, compared and written within ten seconds.
"""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.export.contract import comparison_json
from govcompare.present.export.html import html_job
from govcompare.present.gui.document.pdf import pdf_job
from govcompare.present.wording import use
from tests.benchmarks.long_pair import long_pair
from tests.pipeline.context import Remembering

MOST_BYTES = 1_500_000
MOST_SECONDS = 1.0
MOST_SECONDS_IN_ALL = 2.0
MOST_SECONDS_OF_A_MILLION = 10.0
MOST_PAGES = 40
"""Of the twelve reports on paper: with every text there were 80."""


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


def test_pdf_of_twelve_reports(benchmark: BenchmarkFixture, compared: Comparison) -> None:
    arguments = codec.encode(DocumentArguments(compared, language="zh_CN"))
    data = benchmark.pedantic(pdf_job, (arguments, Remembering()), rounds=3, warmup_rounds=1)
    use("en")
    with pypdfium2.PdfDocument(data) as document:
        assert len(document) <= MOST_PAGES


def test_html_of_two_reports_of_a_million_characters(benchmark: BenchmarkFixture, shared: Path, tmp_path: Path) -> None:
    folders = ("state-council", "province-2026")
    files = [path for name in folders for path in sorted((shared / "corpus" / name).glob("*.txt"))]
    for name, text in zip("ab", long_pair([path.read_text(encoding="utf-8") for path in files]), strict=True):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "govcompare", "compare", tmp_path / "a.txt", tmp_path / "b.txt"]
    benchmark.pedantic(
        subprocess.run, ([*command, "--html", tmp_path / "r.html"],), {"check": True}, rounds=3, warmup_rounds=1
    )
    assert benchmark.stats.stats.min <= MOST_SECONDS_OF_A_MILLION


def test_the_command_on_five_pages(benchmark: BenchmarkFixture, shared: Path, tmp_path: Path) -> None:
    outputs = ["--html", tmp_path / "r.html", "--json", tmp_path / "r.json"]
    command = [sys.executable, "-m", "govcompare", "compare", *sorted((shared / "seeds").glob("*.txt")), *outputs]
    benchmark.pedantic(
        subprocess.run, (command,), {"check": True, "env": os.environ | {"LC_ALL": "C"}}, rounds=5, warmup_rounds=1
    )
    assert benchmark.stats.stats.median <= MOST_SECONDS_IN_ALL
