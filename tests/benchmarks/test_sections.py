"""Corresponding sections over many reports: how long it takes, and how many stand where they belong.

The bars: twelve reports ≤ 50 ms, sixty reports of forty sections about 1 s where few copy from each other, an
assignment of 300 sections about 20 ms, B-cubed F over ten reports that were shuffled, dropped, edited, split and
merged ≥ 0.98.
"""

from dataclasses import replace

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare.align.assignment import assignment
from govcompare.align.groups import align
from govcompare.model.alignment import Alignment
from tests.align.made import Copies, Habits, b_cubed, copies
from tests.builders import even_information

HABITS = {
    "shuffled": Habits(split=0, merged=0),
    "split and merged": Habits(split=0.05, merged=0.05),
    "often split and merged": Habits(),
    "heavily edited": Habits(edited=0.25, renamed=0.6, split=0, merged=0),
}
SEEDS = range(8)


def aligned(copied: Copies) -> Alignment:
    information = {report.id: even_information(report) for report in copied.reports}
    return align(copied.outlines, copied.reports, copied.passages, information, ())


@pytest.mark.parametrize("reports", [2, 12, 60])
def test_time_of_copies(benchmark: BenchmarkFixture, reports: int) -> None:
    """Every report copies from every other: the most that there can be to do."""
    copied = copies(1, reports, chapters=4, sections=9)
    benchmark.extra_info["sections"] = sum(len(tree.sections) for tree in copied.outlines)
    assert benchmark.pedantic(aligned, (copied,), rounds=3).rows


def renamed(copied: Copies, first: int) -> Copies:
    """The same reports as r`first`, r`first + 1`, …"""
    names = {report.id: f"r{first + place}" for place, report in enumerate(copied.reports)}
    return Copies(
        tuple(replace(report, id=names[report.id]) for report in copied.reports),
        tuple(replace(tree, report=names[tree.report]) for tree in copied.outlines),
        {
            (names[a], names[b]): tuple(
                replace(one, a=replace(one.a, report=names[a]), b=replace(one.b, report=names[b])) for one in found
            )
            for (a, b), found in copied.passages.items()
        },
        {},
    )


def test_time_of_strangers(benchmark: BenchmarkFixture) -> None:
    """Sixty reports of which each copies from one other."""
    pairs = [renamed(copies(number, 2, chapters=4, sections=9), 1 + 2 * number) for number in range(30)]
    whole = Copies(
        tuple(report for one in pairs for report in one.reports),
        tuple(tree for one in pairs for tree in one.outlines),
        {key: found for one in pairs for key, found in one.passages.items()},
        {},
    )
    assert benchmark.pedantic(aligned, (whole,), rounds=3).rows


def test_time_of_an_assignment(benchmark: BenchmarkFixture) -> None:
    weights = np.random.default_rng(1).integers(0, 1000, (300, 300)).astype(np.float64)
    assert len(benchmark(assignment, weights)) == 300


@pytest.mark.parametrize("habits", HABITS.values(), ids=HABITS)
def test_sections_stand_where_they_belong(benchmark: BenchmarkFixture, habits: Habits) -> None:
    written = [copies(seed, 10, habits=habits) for seed in SEEDS]
    found = benchmark.pedantic(lambda: [aligned(copied) for copied in written], rounds=1)
    scores = [b_cubed(copied.truth, alignment) for copied, alignment in zip(written, found, strict=True)]
    benchmark.extra_info["b-cubed f"] = round(sum(scores) / len(scores), 4)
    assert sum(scores) / len(scores) >= (0.98 if habits.edited < 0.2 else 0.9)
