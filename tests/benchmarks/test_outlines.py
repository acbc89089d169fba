"""Outlines: a report's usual text, a page of 3,400,000 characters on one line, and 50,000 headings (bar: 5 million
characters a second for cleaning and outline together, so twice that here; more text takes proportionally longer)."""

from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare.structure.outline import outline
from tests.structure.made import BODY, OPENING, made_report

SENTENCES = BODY * 6
NUMBERS = "一二三四五六七八九十"


def usual() -> str:
    """Twenty thousand characters, thirty headings, some items."""
    parts = [OPENING, BODY]
    for first in NUMBERS[:3]:
        parts.append(f"{first}、做好各项工作")
        parts.extend(
            f"（{second}）办好实事。{SENTENCES}\n一是增加投入。{BODY}二是加强管理。{BODY}" for second in NUMBERS
        )
    return "\n".join((*parts, "各位代表！让我们团结奋斗。"))


def one_line() -> str:
    return usual().replace("\n", "　　") * 400


def headings() -> str:
    return "".join(f"（{NUMBERS[at % 10]}）办好实事。{BODY}\n" for at in range(50_000))


@pytest.mark.parametrize("text", [usual, one_line, headings])
def test_outline_of(benchmark: BenchmarkFixture, text: Callable[[], str]) -> None:
    report = made_report(text())
    tree = benchmark.pedantic(outline, (report, ()), rounds=3, warmup_rounds=1)
    benchmark.extra_info["characters"] = len(report.text)
    benchmark.extra_info["sections"] = len(tree.sections)
    if benchmark.stats:
        benchmark.extra_info["million characters a second"] = round(len(report.text) / benchmark.stats["mean"] / 1e6, 1)
    assert tree.sections[-1].end == len(report.text)
