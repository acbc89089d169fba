"""Finding what was copied: quality and speed on labelled pairs, beside peers in the same run, and all pairs of many.

Bars: 5 MB/s of UTF-8 of both texts from strings to passages on one core; every pair of 100 reports of 8,000 characters
in a second and 300 MB. Both are held against processor time, which other programs of the machine disturb least.
"""

import json
import math
import resource
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Generic, NamedTuple, TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare.compare.corpus import all_pairs
from govcompare.compare.passages import matches
from govcompare.compare.prepared import Prepared, prepare
from govcompare.model.settings import Matching
from govcompare.pipeline.texts import FEWEST_CHARACTERS, FORMULA
from govcompare.text.background import load
from tests.benchmarks.peers import PEERS, Box, Peer, passages
from tests.builders import report
from tests.compare.test_labelled import evaluator

REPORTS, CHARACTERS = 100, 8_000
MOST_SECONDS = 1.0
LEAST_SPEED = 5.0
Answer = TypeVar("Answer")
GROUPS = ("plain", "plain/heavy", "formula", "formula/heavy")


class Texts(NamedTuple):
    pair: str
    a: str
    b: str


class Busy(Generic[Answer]):
    """Calls a function and keeps the least processor time that it took."""

    def __init__(self, work: Callable[[], Answer]) -> None:
        self._work = work
        self.least = math.inf

    def __call__(self) -> Answer:
        start = time.process_time()
        answer = self._work()
        self.least = min(self.least, time.process_time() - start)
        return answer


@pytest.fixture(scope="module")
def labelled(shared: Path) -> list[Texts]:
    lines = (shared / "eval" / "passages" / "dev.jsonl").read_text(encoding="utf-8").strip().split("\n")
    return [Texts(one["pair"], one["a"], one["b"]) for one in map(json.loads, lines)]


def megabytes(texts: list[Texts]) -> float:
    return sum(len((one.a + one.b).encode()) for one in texts) / 1e6


def prepared(id: str, text: str) -> Prepared:
    return prepare(report(id, text), Matching(), load(None))


def found_by_engine(texts: list[Texts]) -> list[list[Box]]:
    found = []
    for one in texts:
        a, b = prepared("a", one.a), prepared("b", one.b)
        found.append(
            [
                (match.a.start, match.a.end, match.b.start, match.b.end)
                for match in matches(a, b)
                if match.formula < FORMULA
                and min(a.characters_in(match.a), b.characters_in(match.b)) >= FEWEST_CHARACTERS
            ]
        )
    return found


def judged(shared: Path, texts: list[Texts], found: list[list[Box]], folder: Path) -> dict[str, float]:
    path = folder / "found.jsonl"
    lines = [json.dumps({"pair": one.pair, "passages": boxes}) for one, boxes in zip(texts, found, strict=True)]
    path.write_text("\n".join(lines), encoding="utf-8")
    figures = evaluator(shared).passages(shared / "eval" / "passages" / "dev.jsonl", path)
    return {group: figures[group]["plagdet"] for group in GROUPS}


def test_engine(benchmark: BenchmarkFixture, shared: Path, labelled: list[Texts], tmp_path: Path) -> None:
    found_by_engine(labelled[:5])
    busy = Busy(lambda: found_by_engine(labelled))
    found = benchmark.pedantic(busy, rounds=7)
    benchmark.extra_info |= judged(shared, labelled, found, tmp_path)
    benchmark.extra_info["MB/s"] = round(megabytes(labelled) / busy.least, 2)
    if benchmark.stats:
        assert megabytes(labelled) / busy.least >= LEAST_SPEED


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_peer(benchmark: BenchmarkFixture, shared: Path, labelled: list[Texts], tmp_path: Path, peer: Peer) -> None:
    pytest.importorskip(peer.needs)
    busy = Busy(lambda: [passages(peer, one.a, one.b) for one in labelled])
    found = benchmark.pedantic(busy, rounds=1)
    benchmark.extra_info |= judged(shared, labelled, found, tmp_path)
    benchmark.extra_info["MB/s"] = round(megabytes(labelled) / busy.least, 2)


def many(shared: Path) -> list[str]:
    """Parts of real reports with stretches of one another planted in them."""
    random = Random(3)
    folder = shared / "corpus"
    whole = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("province-2026/*.txt"))]
    whole += [path.read_text(encoding="utf-8") for path in sorted(folder.glob("state-council/*.txt"))]
    parts = []
    for number in range(REPORTS):
        text = whole[number % len(whole)]
        start = random.randrange(max(1, len(text) - CHARACTERS))
        parts.append(text[start : start + CHARACTERS])
    for _ in range(REPORTS // 2):
        one, other = random.sample(range(REPORTS), 2)
        start, place = random.randrange(len(parts[one]) - 500), random.randrange(len(parts[other]))
        copy = parts[one][start : start + random.randint(80, 500)]
        parts[other] = parts[other][:place] + copy + parts[other][place:]
    return parts


def test_all_pairs_of_many(benchmark: BenchmarkFixture, shared: Path) -> None:
    texts = many(shared)

    def compared() -> int:
        reports = [prepared(f"r{number}", text) for number, text in enumerate(texts)]
        return sum(bool(found) for _, _, found in all_pairs(reports))

    busy = Busy(compared)
    benchmark.extra_info["pairs with passages"] = benchmark.pedantic(busy, rounds=3)
    benchmark.extra_info["processor seconds"] = round(busy.least, 2)
    benchmark.extra_info["MB of the process"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    if benchmark.stats:
        assert busy.least <= MOST_SECONDS
