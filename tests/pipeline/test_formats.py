"""One report in seven formats is one report: the same outline in each, and all of it found in every other."""

from pathlib import Path

import pytest

from govcompare.model.comparison import Comparison
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from tests.pipeline.context import Remembering

FORMATS = ("txt", "html", "docx", "doc", "odt", "rtf", "pdf")
SAME = 0.99


@pytest.fixture(name="compared", scope="module")
def _compared(root: Path) -> Comparison:
    folder = root / "tests" / "data" / "documents"
    return compare([str(folder / f"report.{format}") for format in FORMATS], Settings(), Remembering())


def test_every_format_has_the_outline_of_the_text(compared: Comparison) -> None:
    outlines = [
        [(one.kind, one.level, one.label, one.title) for one in outline.sections] for outline in compared.outlines
    ]
    assert len(outlines[0]) > 60
    for format, outline in zip(FORMATS, outlines, strict=True):
        assert outline == outlines[0], format


def test_every_format_has_the_facts_of_the_text(compared: Comparison) -> None:
    facts = [(one.title, one.kind, one.place, one.year, one.complete) for one in compared.reports]
    assert set(facts) == {facts[0]}


def test_all_of_one_stands_in_all_others(compared: Comparison) -> None:
    assert len(compared.pairs) == len(FORMATS) * (len(FORMATS) - 1) // 2
    for pair in compared.pairs:
        reused = next(score for score in pair.scores if score.measure == "reused")
        assert min(reused.a, reused.b) >= SAME, (pair.a, pair.b)
