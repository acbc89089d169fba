"""The whole way from files to a Comparison: the same for the same, kept from run to run, told as it goes."""

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.errors import ReadError
from govcompare.model.findings import Pair, PairDiff, PassageKind
from govcompare.model.jobs import CompareArguments, DiffArguments
from govcompare.model.progress import Stage
from govcompare.model.settings import Anchor, CommonStock, Corrections, Matching, Pin, ReportCorrection, Settings
from govcompare.pipeline import compare, diff, outline
from govcompare.pipeline.jobs import compare_job, diff_job, outline_job
from tests.pipeline.context import Remembering
from tests.present.cli.reports import OWN, SHARED, folder_of_reports, report


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of_reports(tmp_path_factory.mktemp("files") / "reports")


def _compared(folder: Path, context: Remembering | None = None, settings: Settings | None = None) -> Comparison:
    return compare([str(folder)], settings or Settings(), context or Remembering())


@pytest.fixture(name="compared", scope="module")
def _whole(folder: Path) -> Comparison:
    return _compared(folder)


def test_every_pair_and_every_report_has_its_figures(compared: Comparison) -> None:
    ids = [one.id for one in compared.reports]
    assert [(pair.a, pair.b) for pair in compared.pairs] == list(combinations(ids, 2))
    assert [total.report for total in compared.totals] == ids
    assert all(max(pair.score("reused").a, pair.score("reused").b) > 0.5 for pair in compared.pairs)
    assert compared.alignment.reports == tuple(ids)


def test_two_runs_give_equal_bytes(folder: Path, compared: Comparison) -> None:
    assert codec.encode(_compared(folder)) == codec.encode(compared)


def test_the_order_of_files_changes_no_ratio(folder: Path, compared: Comparison) -> None:
    paths = [source.path for source in compared.sources]
    other = compare(paths[::-1], Settings(), Remembering())
    titles = {one.title: one.id for one in other.reports}
    for pair in compared.pairs:
        a, b = (titles[compared.report(id).title] for id in (pair.a, pair.b))
        there = other.pair(a, b).score("reused")
        same = (there.a, there.b) if other.pair(a, b).a == a else (there.b, there.a)
        here = pair.score("reused")
        assert same == pytest.approx((here.a, here.b))


def test_a_second_run_makes_nothing_anew(folder: Path, compared: Comparison) -> None:
    context = Remembering()
    _compared(folder, context)
    made = list(context.made)
    assert made.count("passages") == 3
    assert _compared(folder, context) == compared
    assert context.made == made


def test_a_report_left_out_and_taken_in_again_makes_nothing_anew(folder: Path, compared: Comparison) -> None:
    context = Remembering()
    _compared(folder, context)
    before = context.made.count("passages")
    anchor = Anchor(compared.sources[0].sha256, compared.reports[0].raw_span.start)
    settings = Settings(corrections=Corrections(reports=(ReportCorrection(anchor, left_out=True),)))
    fewer = _compared(folder, context, settings)
    assert [(pair.a, pair.b) for pair in fewer.pairs] == [("r2", "r3")]
    assert context.made.count("passages") == before
    assert fewer.pairs[0].score("reused") == compared.pair("r2", "r3").score("reused")


def test_another_rule_of_matching_makes_passages_anew(folder: Path) -> None:
    context = Remembering()
    _compared(folder, context)
    _compared(folder, context, Settings(matching=Matching(figures=False)))
    assert context.made.count("passages") == 6
    assert context.made.count("file") == 3


def test_pairs_are_handed_out_as_they_are_known_and_again_when_nothing_is_new(folder: Path) -> None:
    context = Remembering()
    for _ in range(2):
        context.parts.clear()
        _compared(folder, context)
        pairs = [codec.decode(data, Pair) for name, data in context.parts if name == "pair"]
        assert [(pair.a, pair.b) for pair in pairs] == [("r1", "r2"), ("r1", "r3"), ("r2", "r3")]


def test_progress_never_goes_back_inside_a_stage(folder: Path) -> None:
    context = Remembering()
    _compared(folder, context)
    order = list(Stage)
    keys = [(order.index(step.stage), step.done) for step in context.steps]
    assert keys == sorted(keys)
    assert {step.stage for step in context.steps} >= {Stage.READING, Stage.COMPARING, Stage.ALIGNING}


def test_pinned_sections_are_linked(folder: Path, compared: Comparison) -> None:
    texts = [source.text for source in compared.sources]
    a = Anchor(compared.sources[0].sha256, texts[0].index("(一)抓好道路建设"))
    b = Anchor(compared.sources[1].sha256, texts[1].index("(二)抓好水利建设"))
    pinned = _compared(folder, settings=Settings(corrections=Corrections(pins=(Pin(a, b),))))
    links = [link for row in pinned.alignment.rows for link in row.links if link.pinned]
    headings = {(pinned.outline(one.a.report).sections[one.a.index].title) for one in links}
    assert headings == {"抓好道路建设"}


def test_a_background_that_is_none_ends_the_job(folder: Path) -> None:
    with pytest.raises(ReadError):
        _compared(folder, settings=Settings(background=str(folder / "白沙镇.txt")))


def test_no_background_is_named_so(folder: Path) -> None:
    assert _compared(folder, settings=Settings(background="none")).background == ""


@pytest.mark.parametrize("number", [0, 1])
def test_fewer_than_two_reports_are_a_comparison_without_pairs(tmp_path: Path, number: int) -> None:
    found = _compared(folder_of_reports(tmp_path / "few", number))
    assert (len(found.reports), found.pairs, found.passages) == (number, (), ())


def test_an_outline_compares_nothing(folder: Path, compared: Comparison) -> None:
    found = outline([str(folder)], Settings(), Remembering())
    assert (found.reports, found.outlines) == (compared.reports, compared.outlines)
    assert (found.pairs, found.passages, found.totals, found.alignment.rows) == ((), (), (), ())


def test_the_diff_of_two_reports_has_every_character_of_both(compared: Comparison) -> None:
    found = diff(compared, "r1", "r2")
    for side, report_id in (("a", "r1"), ("b", "r2")):
        spans = sorted(
            span for section in found.sections for text in section.texts if (span := getattr(text, side)) is not None
        )
        body = compared.report(report_id).body
        assert spans[0].start == body.start
        assert spans[-1].end == body.end
        assert all(one.end == other.start for one, other in pairwise(spans))


def test_jobs_give_what_the_functions_give(folder: Path, compared: Comparison) -> None:
    asked = codec.encode(CompareArguments((str(folder),)))
    assert codec.decode(compare_job(asked, Remembering()), Comparison) == compared
    assert codec.decode(outline_job(asked, Remembering()), Comparison) == outline(
        [str(folder)], Settings(), Remembering()
    )
    data = diff_job(codec.encode(DiffArguments.of(compared, "r1", "r2")), Remembering())
    assert codec.decode(data, PairDiff) == diff(compared, "r1", "r2")


def test_what_changed_in_one_file_changes_its_pairs_alone(tmp_path: Path) -> None:
    folder = folder_of_reports(tmp_path / "reports")
    context = Remembering()
    _compared(folder, context)
    before = context.made.count("passages")
    (folder / "白沙镇.txt").write_text(report("白沙镇", OWN[2] + "新的话。"), encoding="utf-8")
    _compared(folder, context)
    assert context.made.count("passages") == before + 2


def test_settings_in_force_are_part_of_the_comparison(folder: Path) -> None:
    settings = replace(Settings(), matching=Matching(punctuation=False), encoding="utf-8")
    assert _compared(folder, settings=settings).settings == settings


def _with(**stock: tuple[str, ...]) -> Settings:
    return Settings(stock=CommonStock(**stock))


def test_a_phrase_of_the_person_makes_passages_anew_and_files_not(folder: Path) -> None:
    context = Remembering()
    _compared(folder, context)
    changed = _compared(folder, context, _with(formulae=(SHARED,)))
    assert context.made.count("passages") == 6
    assert context.made.count("file") == 3
    assert {pair.score("beyond_formulae").a for pair in changed.pairs} == {0.0}
    assert all(passage.formula >= 0.5 for passage in changed.passages)


def test_a_template_is_a_source_without_reports_and_what_comes_from_it_is_told(folder: Path, tmp_path: Path) -> None:
    model = tmp_path / "上级文本.txt"
    model.write_text(report("某镇", "请各镇结合实际填写。"), encoding="utf-8")
    context = Remembering()
    plain, found = _compared(folder, context), _compared(folder, context, _with(templates=(str(model),)))
    assert [source.path for source in found.sources][-1] == str(model)
    assert found.templates == (found.sources[-1].id,)
    assert found.reports == plain.reports
    assert {passage.kind for passage in found.passages} == {PassageKind.TEMPLATE}
    assert {passage.template for passage in found.passages} == set(found.templates)
    assert {pair.score("beyond_formulae").a for pair in found.pairs} == {0.0}
    assert [one.score("reused") for one in found.pairs] == [one.score("reused") for one in plain.pairs]
    assert _compared(folder, context, _with(templates=(str(model),))) == found


def test_a_file_that_is_compared_can_be_made_a_template_and_ids_stay(folder: Path, compared: Comparison) -> None:
    found = _compared(folder, settings=_with(templates=(compared.sources[0].path,)))
    assert found.templates == ("s1",)
    assert [report.id for report in found.reports] == ["r2", "r3"]
    assert [passage.kind for passage in found.passages] == [PassageKind.TEMPLATE]


def test_a_template_that_is_missing_is_a_failure_and_the_rest_is_compared(folder: Path, compared: Comparison) -> None:
    found = _compared(folder, settings=_with(templates=(str(folder / "missing.txt"),)))
    assert [(one.code, one.fatal) for one in found.problems] == [("missing", True)]
    assert found.passages == compared.passages


def test_progress_never_goes_back_with_a_template(folder: Path, compared: Comparison) -> None:
    context = Remembering()
    _compared(folder, context, _with(templates=(compared.sources[0].path,)))
    order = list(Stage)
    keys = [(order.index(step.stage), step.done) for step in context.steps]
    assert keys == sorted(keys)
