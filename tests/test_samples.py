"""The sample reports that come with the program are understood and compared as their truth says."""

from pathlib import Path

import pytest

from govcompare.model.comparison import Comparison
from govcompare.model.span import Span
from govcompare.resources import resource
from tests.evaluation import ReuseTally, StructureTally, Truth, compared, read_truth, reuse, structure

TRUTH = Path(__file__).resolve().parent / "data" / "samples"
SAMPLES = ("compendium", "traditional")
SHORTEST = 3000
"""Characters of a sample report at least."""


def truth_of(name: str) -> Truth:
    return read_truth(TRUTH / f"{name}.json", TRUTH)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(*sorted(path for path in resource("samples").iterdir() if path.suffix == ".txt"))


@pytest.fixture(scope="module", params=SAMPLES)
def understanding(request: pytest.FixtureRequest, comparison: Comparison) -> StructureTally:
    truth = truth_of(request.param)
    source = next(one for one in comparison.sources if one.sha256 == truth.sha256)
    return structure(truth, comparison, source)


@pytest.fixture(scope="module")
def found(comparison: Comparison) -> ReuseTally:
    return reuse(TRUTH / "reuse_samples.json", comparison)


@pytest.mark.parametrize("name", SAMPLES)
def test_truth_is_of_the_sample_as_it_is_shipped(name: str, comparison: Comparison) -> None:
    truth = truth_of(name)
    texts = {source.sha256: source.text for source in comparison.sources}
    assert len(texts[truth.sha256]) == truth.characters


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_reports_are_long_and_say_no_sentence_twice(name: str, comparison: Comparison) -> None:
    truth = truth_of(name)
    text = next(source.text for source in comparison.sources if source.sha256 == truth.sha256)
    for report in truth.reports:
        body = report.body.of(text)
        sentences = [one for one in body.replace("!", "。").replace("\n", "。").split("。") if len(one) > 12]
        assert len(body) >= SHORTEST
        assert len(set(sentences)) == len(sentences)


def test_pages_fall_apart_into_their_reports(understanding: StructureTally) -> None:
    assert understanding.reports.f1 == 1.0


def test_headings_are_found_below_the_right_ones(understanding: StructureTally) -> None:
    assert understanding.headings.f1 >= 0.95
    assert understanding.parents.ratio >= 0.98
    assert understanding.items.recall >= 0.85


def test_page_junk_is_removed_and_no_character_of_a_report(understanding: StructureTally) -> None:
    assert understanding.junk.precision >= 0.95
    assert understanding.junk.recall >= 0.95
    assert understanding.lost.right == 0


def test_every_section_of_the_copy_meets_its_original(found: ReuseTally) -> None:
    assert found.aligned.asked >= 7
    assert found.aligned.ratio == 1.0


def test_reuse_is_found_where_it_is_and_nowhere_else(found: ReuseTally) -> None:
    assert found.f1 >= 0.9
    assert found.stray == 0


def test_the_copy_is_in_its_original_and_the_original_only_half_in_the_copy(comparison: Comparison) -> None:
    original, unrelated, copy = _by_place(comparison)
    reused = comparison.pair(original, copy).score("reused")
    assert reused.b >= 0.9
    assert 0.4 <= reused.a <= 0.6
    assert comparison.pair(original, unrelated).score("beyond_formulae").a <= 0.01


def test_the_two_swapped_sections_are_marked_as_moved(comparison: Comparison) -> None:
    original, _, copy = _by_place(comparison)
    headings = {section.index: section.title for section in comparison.outline(original).sections}
    moved = [
        headings[link.a.index]
        for row in comparison.alignment.rows
        for link in row.links
        if (link.a.report, link.b.report) == (original, copy) and link.moved
        if comparison.outline(original).sections[link.a.index].level == 2
    ]
    assert sorted(moved) == ["用心用情抓民生,群众福祉不断增进", "突出特色抓融合,乡村产业提档升级"]


def _by_place(comparison: Comparison) -> list[str]:
    """Ids of the three reports of the compendium, in their order."""
    truth = truth_of("compendium")
    source = next(one for one in comparison.sources if one.sha256 == truth.sha256)
    starts = [Span(one.body.start, one.body.end) for one in truth.reports]
    return [
        next(one.id for one in comparison.reports if one.source == source.id and one.raw_span.covers(span.start))
        for span in starts
    ]
