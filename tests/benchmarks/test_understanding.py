"""How fast a file's bytes become reports with outlines, of texts as pages and papers hold them; the bar is 5 million
characters a second for both together, whatever the shape of the text."""

import gc
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from govcompare.ingest.intake import take_in
from govcompare.ingest.site import roles
from govcompare.model.settings import Corrections
from govcompare.structure.outline import outline
from govcompare.worker.child import COLLECT_AFTER
from tests.benchmarks.test_intake import HARD

BAR = 5.0
"""Million characters a second."""
LINE = 28
"""Characters of a line of paper by the standard of official documents."""
NUMBERS = "一二三四五六七八九十"


class Texts(NamedTuple):
    name: str
    made_of: Callable[[Path], list[str]]
    """From the folder with corpus and seeds."""


def _files(folder: Path, count: int | None = None) -> list[str]:
    paths = sorted(path for path in folder.glob("*.txt"))[:count]
    return [path.read_bytes().decode("utf-8") for path in paths]


def _reports(shared: Path) -> list[str]:
    """With a line for each paragraph."""
    return [text.replace("\u3000\u3000", "\n") for text in _files(shared / "corpus" / "state-council")[-12:]]


def _paper(shared: Path, end: str) -> list[str]:
    return [
        "\n".join(end.join(line[at : at + LINE] for at in range(0, len(line), LINE)) for line in text.split("\n"))
        for text in _reports(shared)
    ]


def _leaked(shared: Path) -> list[str]:
    return [re.sub(r"([\u4e00-\u9fff]{8})", r"\1(xiāng)", text) for text in _reports(shared)]


def _compendium(shared: Path) -> list[str]:
    parts = zip(NUMBERS, _files(shared / "corpus" / "province-2026", 9), strict=False)
    return ["\n".join(f"第{number}篇：20{at + 10}年政府工作报告\n{text}" for at, (number, text) in enumerate(parts))]


def _headings(shared: Path) -> list[str]:
    """50,000 headings, each with the text that one of a real report has."""
    body = "".join(_reports(shared)).replace("\n", "")
    size = 150
    starts = range(0, 50_000 * 7, 7)
    return [
        "".join(
            f"（{NUMBERS[at % 10]}）办好第{at}件实事。{body[start % (len(body) - size) :][:size]}。\n"
            for at, start in enumerate(starts)
        )
    ]


CASES = (
    Texts("State Council reports", _reports),
    Texts("paper, blanks at line ends", lambda shared: _paper(shared, " ")),
    Texts("paper, line ends", lambda shared: _paper(shared, "\n")),
    Texts("readings behind every eighth character", _leaked),
    Texts("nine provinces as one compendium", _compendium),
    Texts("page 001", lambda shared: _files(shared / "seeds", 2)[1:]),
    Texts("a county in Traditional characters", lambda shared: _files(shared / "corpus" / "taiwan")),
    Texts("one line of 10 MB", lambda _: [HARD["one line"]]),
    Texts("50,000 short articles", lambda _: [HARD["50,000 headings"]]),
    Texts("50,000 headings with text", _headings),
)


@pytest.fixture(autouse=True)
def _as_in_a_worker() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER)
    yield
    gc.set_threshold(*before)


def _understand(files: list[bytes]) -> int:
    """Characters of all outlines' sections."""
    roles.role.cache_clear()
    reports = [report for data in files for report in take_in("a.txt", data, Corrections()).reports]
    return sum(outline(report, ()).sections[-1].end for report in reports)


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_understand(benchmark: Any, shared: Path, case: Texts) -> None:
    texts = case.made_of(shared)
    files = [text.encode() for text in texts]
    assert benchmark.pedantic(_understand, (files,), rounds=3, warmup_rounds=1) > 0
    if benchmark.stats:
        rate = sum(map(len, texts)) / benchmark.stats["min"] / 1e6
        benchmark.extra_info |= {"million characters a second": round(rate, 1), "bar": BAR}
        print(f"{case.name}: {rate:.1f} M/s of {BAR}")
