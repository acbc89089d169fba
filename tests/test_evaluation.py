"""The ruler itself: what is right measures 1, and every kind of mistake shows in its own figure."""

from dataclasses import replace
from pathlib import Path

import pytest

from govcompare.model.comparison import Comparison
from govcompare.model.document import Removal, RemovalKind, Source
from govcompare.model.span import Span
from tests.builders import Part, comparison, made
from tests.evaluation import StructureTally, Truth, structure
from tests.evaluation.truth import TrueHeading, TrueReport

PARTS = (
    Part("开篇\n"),
    Part("做了很多\n", "工作回顾", "一、"),
    Part("增长\n", "经济", "(一)", level=2),
    Part("收入\n", "民生", "(二)", level=2),
    Part("继续\n", "工作安排", "二、"),
)


@pytest.fixture
def found() -> Comparison:
    return comparison([made("r1", PARTS)])


@pytest.fixture
def truth(found: Comparison) -> Truth:
    """That all of it is right."""
    text, outline = found.reports[0].text, found.outlines[0]
    headings = tuple(TrueHeading(one.heading, one.level, False) for one in outline.sections if one.title)
    whole = Span(0, len(text))
    return Truth(Path("r1.txt"), "", len(text), (TrueReport(whole, whole, headings),), (), ())


def measured(truth: Truth, found: Comparison, source: Source | None = None) -> StructureTally:
    return structure(truth, found, source or found.sources[0])


def test_what_is_right_measures_one(truth: Truth, found: Comparison) -> None:
    tally = measured(truth, found)
    assert tally.reports.f1 == tally.headings.f1 == tally.parents.ratio == tally.junk.f1 == 1.0
    assert (tally.headings.true, tally.lost.right) == (4, 0)


def test_a_heading_that_is_none_costs_precision(truth: Truth, found: Comparison) -> None:
    (report,) = truth.reports
    fewer = replace(truth, reports=(replace(report, headings=report.headings[:-1]),))
    headings = measured(fewer, found).headings
    assert headings.recall == 1.0
    assert headings.precision == pytest.approx(3 / 4)


def test_a_section_where_a_true_item_stands_is_no_mistake(truth: Truth, found: Comparison) -> None:
    (report,) = truth.reports
    as_item = (*report.headings[:-1], replace(report.headings[-1], item=True))
    tally = measured(replace(truth, reports=(replace(report, headings=as_item),)), found)
    assert tally.headings.f1 == tally.items.recall == 1.0


def test_a_heading_below_the_wrong_one_shows_in_the_parents(truth: Truth, found: Comparison) -> None:
    (report,) = truth.reports
    raised = (report.headings[0], replace(report.headings[1], level=1), *report.headings[2:])
    tally = measured(replace(truth, reports=(replace(report, headings=raised),)), found)
    assert tally.headings.f1 == 1.0
    assert tally.parents.ratio == pytest.approx(2 / 4)


def test_a_report_with_other_borders_costs_all_its_headings(truth: Truth, found: Comparison) -> None:
    (report,) = truth.reports
    elsewhere = replace(report, span=Span(0, report.span.end // 2))
    tally = measured(replace(truth, reports=(elsewhere,)), found)
    assert (tally.reports.hit, tally.headings.hit) == (0, 0)
    assert (tally.headings.found, tally.headings.true) == (4, 4)


def test_text_that_was_taken_away_is_lost_unless_it_is_junk(truth: Truth, found: Comparison) -> None:
    source = replace(found.sources[0], removed=(Removal(RemovalKind.ADVERT, Span(0, 2)),))
    wrong = measured(truth, found, source)
    assert (wrong.lost.right, wrong.junk.precision) == (2, 0.0)
    right = measured(replace(truth, junk=(Span(0, 2),)), found, source)
    assert (right.lost.right, right.junk.f1) == (0, 1.0)


def test_tallies_of_several_files_count_together(truth: Truth, found: Comparison) -> None:
    tally = measured(truth, found)
    assert (tally + tally).headings.true == 2 * tally.headings.true
