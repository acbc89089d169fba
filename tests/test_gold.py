"""Real files are understood as careful readers did: floors over all truth there is, counts pooled over files."""

import importlib.util
import json
from functools import reduce
from pathlib import Path
from types import ModuleType

import pytest

from govcompare.present.export.contract import comparison_json, outline_json
from tests.evaluation import StructureTally, compared, read_truth, reuse, structure, understood
from tests.evaluation.truth import Truth

BLIND = Path(__file__).resolve().parent / "data" / "gold"
FEW_HEADINGS = 10
"""A file with fewer says nothing alone."""


def _tallies(truths: list[Truth]) -> dict[str, StructureTally]:
    tallies: dict[str, StructureTally] = {}
    for truth in truths:
        comparison = understood(truth.path)
        (source,) = comparison.sources
        assert (source.sha256, len(source.text)) == (truth.sha256, truth.characters)
        tallies[truth.path.name] = structure(truth, comparison, source)
    return tallies


def _pooled(tallies: dict[str, StructureTally]) -> StructureTally:
    return reduce(StructureTally.__add__, tallies.values())


@pytest.fixture(scope="module")
def seen(shared: Path) -> dict[str, StructureTally]:
    """The files whose truth everybody develops with."""
    folder = shared / "eval" / "gold"
    paths = sorted(path for path in folder.glob("*.json") if not path.name.startswith("reuse_"))
    return _tallies([read_truth(path, folder) for path in paths])


@pytest.fixture(scope="module")
def blind(shared: Path) -> dict[str, StructureTally]:
    """The files that were labelled before anything was tuned."""
    return _tallies([read_truth(path, shared) for path in sorted(BLIND.glob("blind_*.json"))])


def test_seen_files_are_understood(seen: dict[str, StructureTally]) -> None:
    assert {name: tally.reports.f1 for name, tally in seen.items()} == dict.fromkeys(seen, 1.0)
    pooled = _pooled(seen)
    assert pooled.headings.f1 >= 0.98
    assert pooled.parents.ratio >= 0.98
    assert pooled.items.recall >= 0.85


def test_seen_files_are_not_cut_into_crumbs(seen: dict[str, StructureTally]) -> None:
    rich = {name: tally.items for name, tally in seen.items() if tally.items.true >= FEW_HEADINGS}
    assert [name for name, items in rich.items() if items.found > 1.5 * items.true] == []


def test_seen_files_lose_their_junk_and_nothing_else(seen: dict[str, StructureTally]) -> None:
    pooled = _pooled(seen)
    assert pooled.junk.precision >= 0.98
    assert pooled.junk.recall >= 0.97
    assert pooled.wraps.f1 >= 0.98
    assert pooled.lost.right == 0


def test_blind_files_fall_apart_into_their_reports(blind: dict[str, StructureTally]) -> None:
    assert _pooled(blind).reports.f1 >= 0.97


def test_blind_files_have_the_headings_that_a_reader_sees(blind: dict[str, StructureTally]) -> None:
    pooled = _pooled(blind)
    assert pooled.headings.f1 >= 0.95
    assert pooled.parents.ratio >= 0.95
    assert pooled.items.recall >= 0.75


def test_no_blind_file_is_misunderstood(blind: dict[str, StructureTally]) -> None:
    rich = {name: tally.headings for name, tally in blind.items() if tally.headings.true >= FEW_HEADINGS}
    assert [name for name, headings in rich.items() if headings.f1 < 0.85] == []


def test_blind_files_lose_their_junk_and_little_else(blind: dict[str, StructureTally]) -> None:
    pooled = _pooled(blind)
    assert pooled.junk.precision >= 0.97
    assert pooled.junk.recall >= 0.90
    assert pooled.wraps.precision >= 0.97
    assert pooled.wraps.recall >= 0.97
    assert pooled.lost.right <= pooled.lost.asked / 1000


def test_files_without_wraps_keep_all_their_paragraphs(
    seen: dict[str, StructureTally], blind: dict[str, StructureTally]
) -> None:
    plain = {name: tally.joined.right for name, tally in (seen | blind).items() if not tally.wraps.true}
    assert plain == dict.fromkeys(plain, 0)


def test_reuse_in_the_seed_pages_is_found(shared: Path) -> None:
    truth = shared / "eval" / "gold" / "reuse_seeds.json"
    files = json.loads(truth.read_text(encoding="utf-8"))["files"]
    found = reuse(truth, compared(*(shared / "seeds" / name for name in files.values())))
    assert found.aligned.ratio == 1.0
    assert found.f1 >= 0.93


@pytest.fixture(scope="module")
def evaluator(shared: Path) -> ModuleType:
    """An evaluation that others wrote, for the same measures."""
    spec = importlib.util.spec_from_file_location("evaluate", shared / "eval" / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["001", "002", "h01_hailar2013"])
def test_structure_is_measured_as_others_measure_it(name: str, shared: Path, evaluator: ModuleType) -> None:
    path = shared / "eval" / "gold" / f"{name}.json"
    truth = read_truth(path, path.parent)
    comparison = understood(truth.path)
    mine = structure(truth, comparison, comparison.sources[0])
    theirs = evaluator.structure(json.loads(path.read_text(encoding="utf-8")), json.loads(outline_json(comparison)))
    assert theirs["contract_errors"] == 0
    measured = {
        "reports_f1": mine.reports.f1,
        "headings_precision": mine.headings.precision,
        "headings_recall": mine.headings.recall,
        "parents_right": mine.parents.ratio,
        "items_recall": mine.items.recall,
        "junk_precision": mine.junk.precision,
        "junk_recall": mine.junk.recall,
        "text_lost": mine.lost.right / mine.lost.asked,
    }
    assert measured == pytest.approx({key: theirs[key] for key in measured})


def test_reuse_is_measured_as_others_measure_it(shared: Path, evaluator: ModuleType) -> None:
    truth = shared / "eval" / "gold" / "reuse_seeds.json"
    given = json.loads(truth.read_text(encoding="utf-8"))
    comparison = compared(*(shared / "seeds" / name for name in given["files"].values()))
    mine, theirs = reuse(truth, comparison), evaluator.reuse(given, json.loads(comparison_json(comparison)))
    measured = {
        "alignment_right": mine.aligned.ratio,
        "reuse_precision": mine.characters.precision,
        "reuse_recall": mine.covered.ratio,
        "stray_characters_in_unrelated_pairs": mine.stray,
    }
    assert measured == pytest.approx({key: theirs[key] for key in measured})
