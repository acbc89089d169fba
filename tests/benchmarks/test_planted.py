"""Copies planted in real provincial reports of one year, with a background that knows none of their places."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare.compare.passages import matches
from govcompare.compare.prepared import prepare
from govcompare.model.settings import Matching
from govcompare.pipeline.frequencies import stock
from govcompare.pipeline.texts import FEWEST_CHARACTERS, FORMULA
from govcompare.text.background import Background, parse
from govcompare.text.counting import Counted, build, distinct
from govcompare.text.fold import key
from tests.benchmarks.planted import Box, Planted, pairs
from tests.builders import report
from tests.compare.test_labelled import evaluator

LEFT_OUT = 8
"""Reports that the pairs are made of, and that the background does not hold."""
EACH = 10
LEAST = 0.93
MOST_FALSE = 300


@pytest.fixture(scope="module")
def texts(shared: Path) -> list[str]:
    paths = sorted((shared / "corpus" / "province-2026").glob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths[::3]][:LEFT_OUT]


@pytest.fixture(scope="module")
def background(shared: Path, texts: list[str]) -> Background:
    folder = shared / "corpus"
    paths = sorted([*folder.glob("province-2026/*.txt"), *folder.glob("state-council/*.txt")])
    paths += sorted(folder.glob("party-congress/*.txt"))
    others = [(path, path.read_text(encoding="utf-8-sig")) for path in paths]
    places = {path: path.stem if path.parent.name == "province-2026" else "" for path in paths}
    counted = [Counted(key(text, Matching()).codes, places[path]) for path, text in others if text not in texts]
    return parse(build(distinct(counted), stock()), "made")


def found(planted: Sequence[Planted], background: Background) -> list[list[Box]]:
    answers = []
    for one in planted:
        a, b = (prepare(report(id, text), Matching(), background) for id, text in (("a", one.a), ("b", one.b)))
        answers.append(
            [
                (match.a.start, match.a.end, match.b.start, match.b.end)
                for match in matches(a, b)
                if match.formula < FORMULA
                and min(a.characters_in(match.a), b.characters_in(match.b)) >= FEWEST_CHARACTERS
            ]
        )
    return answers


@pytest.mark.parametrize("phrases", [False, True], ids=["plain", "phrases"])
def test_planted_copies(
    benchmark: BenchmarkFixture,
    shared: Path,
    texts: list[str],
    background: Background,
    tmp_path: Path,
    phrases: bool,
) -> None:
    planted = pairs(texts, EACH, 5, phrases=phrases)
    answers = benchmark.pedantic(found, (planted, background), rounds=1)
    gold, path = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_text("\n".join(json.dumps(one._asdict()) for one in planted), encoding="utf-8")
    lines = [json.dumps({"pair": one.pair, "passages": boxes}) for one, boxes in zip(planted, answers, strict=True)]
    path.write_text("\n".join(lines), encoding="utf-8")
    figures = evaluator(shared).passages(gold, path)
    benchmark.extra_info |= {name: figures[name]["plagdet"] for name in ("all", "medium", "heavy")}
    benchmark.extra_info["precision"] = figures["all"]["precision"]
    benchmark.extra_info["false in clean pairs"] = figures["clean"]["false"]
    assert figures["all"]["plagdet"] >= LEAST
    assert figures["clean"]["false"] <= MOST_FALSE
