"""On labelled pairs of reports the engine finds what was copied, and leaves set phrases alone."""

import importlib.util
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from govcompare import codec
from govcompare.model.jobs import PairTexts, PassagesArguments
from govcompare.model.progress import Progress
from govcompare.pipeline.texts import passages_job

REQUIRED = {"plain": 0.98, "plain/heavy": 0.95, "formula": 0.93, "formula/heavy": 0.88}
"""plagdet."""
PRECISION = 0.98
MOST_FALSE = 300
"""Characters in pairs of which nothing was copied."""


class _Alone:
    """A context that keeps nothing."""

    class Nothing:
        def get(self, key: str, seconds: float = 0.0) -> bytes | None:
            return None

        def put(self, key: str, data: bytes) -> None: ...

        def ahead(self, job: str, tasks: Sequence[bytes], processes: int) -> None: ...

    stages = Nothing()

    def progress(self, step: Progress) -> None: ...

    def part(self, name: str, data: bytes) -> None: ...


@pytest.fixture(scope="module")
def lines(shared: Path) -> list[str]:
    path = shared / "eval" / "passages" / "dev.jsonl"
    return path.read_text(encoding="utf-8").strip().split("\n")


def answers(lines: list[str]) -> list[str]:
    pairs = tuple(PairTexts(one["pair"], one["a"], one["b"]) for one in map(json.loads, lines))
    found = passages_job(codec.encode(PassagesArguments(pairs)), _Alone())
    return found.decode().strip().split("\n")


def evaluator(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("evaluate", shared / "eval" / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(shared: Path, lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, float]]:
    found = tmp_path_factory.mktemp("labelled") / "found.jsonl"
    found.write_text("\n".join(answers(lines)), encoding="utf-8")
    measured: dict[str, dict[str, float]] = evaluator(shared).passages(
        shared / "eval" / "passages" / "dev.jsonl", found
    )
    return defaultdict(dict, measured)


@pytest.mark.parametrize("group", REQUIRED)
def test_copies_are_found_whole(figures: Mapping[str, dict[str, float]], group: str) -> None:
    assert figures[group]["plagdet"] >= REQUIRED[group]
    assert figures[group]["granularity"] == 1.0


def test_what_is_reported_was_copied(figures: Mapping[str, dict[str, float]]) -> None:
    assert figures["all"]["precision"] >= PRECISION
    assert figures["clean"]["false"] <= MOST_FALSE


def test_any_order_of_pairs_gives_the_same_lines(lines: list[str]) -> None:
    few = lines[::17]
    assert answers(few[::-1]) == answers(few)[::-1]
