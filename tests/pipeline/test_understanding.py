"""Files become reports: one bad file is a problem, what is known is not read twice, corrections hold."""

from dataclasses import replace
from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.errors import JobCrashed, JobTimeout
from govcompare.model.report import Report
from govcompare.model.settings import (
    Anchor,
    Corrections,
    Cut,
    CutKind,
    EncodingChoice,
    HeadingAction,
    HeadingCorrection,
    ReportCorrection,
    Settings,
)
from govcompare.pipeline.understanding import Understood, understand
from tests.ingest.packages import docx, paragraph
from tests.pipeline.context import Remembering
from tests.present.cli.reports import OWN, folder_of_reports, report


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return folder_of_reports(tmp_path / "reports")


def _understood(
    path: Path, corrections: Corrections | None = None, context: Remembering | None = None, only: tuple[str, ...] = ()
) -> Understood:
    settings = Settings(corrections=corrections or Corrections())
    return understand([str(path)], settings, context or Remembering(), only)


def _places(understood: Understood) -> list[str]:
    return [one.title[:3] for one in understood.reports]


def test_reports_are_numbered_over_all_files(folder: Path) -> None:
    found = _understood(folder)
    assert [one.id for one in found.reports] == ["r1", "r2", "r3"]
    assert [one.source for one in found.reports] == ["s1", "s2", "s3"]
    assert [one.report for one in found.outlines] == ["r1", "r2", "r3"]
    assert [one.id for one in found.sources] == ["s1", "s2", "s3"]


def test_a_bad_file_is_a_problem_and_the_others_go_on(folder: Path) -> None:
    (folder / "binary.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00" * 400)
    found = _understood(folder)
    assert len(found.reports) == 3
    assert [(problem.code, problem.fatal) for problem in found.problems] == [("not-text", True)]


@pytest.mark.parametrize(("error", "code"), [(JobTimeout(), "too-slow"), (JobCrashed(), "reader-failed")])
def test_a_file_that_ended_a_worker_is_a_problem(folder: Path, error: JobTimeout | JobCrashed, code: str) -> None:
    found = _understood(folder, context=Remembering(lost={"file": error}))
    assert found.reports == ()
    assert {problem.code for problem in found.problems} == {code}
    assert all(problem.fatal for problem in found.problems)


def test_the_same_file_twice_is_a_notice(folder: Path) -> None:
    (folder / "副本.txt").write_bytes((folder / "白沙镇.txt").read_bytes())
    found = _understood(folder)
    assert len(found.reports) == 4
    assert [(problem.code, problem.fatal) for problem in found.problems] == [("duplicate-file", False)]


def test_what_is_known_is_not_read_again(folder: Path) -> None:
    context = Remembering()
    first = _understood(folder, context=context)
    assert context.made == ["file"] * 3
    assert _understood(folder, context=context) == first
    assert context.made == ["file"] * 3


def test_a_changed_file_is_read_again_and_the_others_are_not(folder: Path) -> None:
    context = Remembering()
    _understood(folder, context=context)
    (folder / "白沙镇.txt").write_text(report("白沙镇", OWN[2]), encoding="utf-8")
    assert OWN[2] in "".join(one.text for one in _understood(folder, context=context).reports)
    assert context.made == ["file"] * 4


def test_a_correction_of_one_file_leaves_the_others_known(folder: Path) -> None:
    context = Remembering()
    sha256 = _understood(folder, context=context).sources[1].sha256
    _understood(folder, Corrections(encodings=(EncodingChoice(sha256, "utf-8"),)), context)
    assert context.made == ["file"] * 4


def test_reports_are_handed_out_before_anything_is_compared(folder: Path) -> None:
    context = Remembering()
    found = _understood(folder, context=context)
    ((name, data),) = context.parts
    assert (name, codec.decode(data, tuple[Report, ...])) == ("reports", found.reports)


def test_only_the_named_reports_stay_under_their_names(folder: Path) -> None:
    found = _understood(folder, only=("r3", "r1", "r7"))
    assert [one.id for one in found.reports] == ["r1", "r3"]
    assert [(problem.where, problem.code) for problem in found.problems] == [("r7", "unknown-report")]


def test_a_report_that_was_left_out_is_not_there(folder: Path) -> None:
    whole = _understood(folder)
    anchor = Anchor(whole.sources[0].sha256, whole.reports[0].raw_span.start)
    found = _understood(folder, Corrections(reports=(ReportCorrection(anchor, left_out=True),)))
    assert [one.id for one in found.reports] == ["r2", "r3"]
    assert len(found.sources) == 3


def test_another_title_is_the_title(folder: Path) -> None:
    whole = _understood(folder)
    anchor = Anchor(whole.sources[1].sha256, whole.reports[1].raw_span.start)
    found = _understood(folder, Corrections(reports=(ReportCorrection(anchor, "第二篇改名"),)))
    assert [one.title for one in found.reports].count("第二篇改名") == 1


def test_a_cut_makes_two_reports_and_a_merge_makes_one_again(folder: Path) -> None:
    source = _understood(folder).sources[0]
    anchor = Anchor(source.sha256, source.text.index("二、今后工作安排"))
    cut = Corrections(cuts=(Cut(CutKind.SPLIT, anchor),))
    assert len(_understood(folder, cut).reports) == 4
    (folder / "白沙镇.txt").write_text("another text of another hash", encoding="utf-8")
    assert len(_understood(folder, replace(cut, cuts=(Cut(CutKind.MERGE, anchor),))).reports) == 3


def test_a_heading_can_be_taken_away_and_added(folder: Path) -> None:
    whole = _understood(folder)
    source, first = whole.sources[0], whole.reports[0]
    heading = Anchor(source.sha256, source.text.index("(二)抓好水利建设"))
    taken = _understood(folder, Corrections(headings=(HeadingCorrection(HeadingAction.REMOVE, heading),)))
    assert "抓好水利建设" in {section.title for section in whole.outlines[0].sections}
    assert "抓好水利建设" not in {section.title for section in taken.outlines[0].sections}
    words = "去年汛期"
    place = Anchor(source.sha256, source.text.index(words))
    add = HeadingCorrection(HeadingAction.ADD, place, len(words), 3)
    added = _understood(folder, Corrections(headings=(add,)))
    assert words in {section.heading.of(first.text) for section in added.outlines[0].sections}


def test_a_correction_whose_file_is_gone_has_no_effect(folder: Path) -> None:
    nowhere = Anchor("0" * 64, 5)
    gone = Corrections(
        cuts=(Cut(CutKind.SPLIT, nowhere),),
        headings=(HeadingCorrection(HeadingAction.REMOVE, nowhere),),
        reports=(ReportCorrection(nowhere, left_out=True),),
    )
    assert _understood(folder, gone) == _understood(folder)


def test_tracked_changes_are_taken_back_in_one_file_or_in_all(tmp_path: Path) -> None:
    body = "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(docx(body + paragraph(name)))
    sha256 = _understood(tmp_path).sources[1].sha256
    one = Settings(corrections=Corrections(originals=(sha256,)))
    for settings, expected in ((Settings(), "新新"), (one, "新旧"), (Settings(original=True), "旧旧")):
        found = understand([str(tmp_path)], settings, Remembering())
        assert "".join(source.text[0] for source in found.sources) == expected


def test_an_encoding_for_every_file_gives_way_to_a_choice_for_one(tmp_path: Path) -> None:
    for name, encoding in (("a.txt", "gb18030"), ("b.txt", "utf-8")):
        (tmp_path / name).write_bytes(report("青石镇", OWN[0]).encode(encoding))
    sha256 = _understood(tmp_path).sources[1].sha256
    corrections = Corrections(encodings=(EncodingChoice(sha256, "utf-8"),))
    found = understand([str(tmp_path)], Settings(encoding="gb18030", corrections=corrections), Remembering())
    assert [one.encoding for one in found.sources] == ["gb18030", "utf-8"]
    assert _places(found) == ["青石镇", "青石镇"]
