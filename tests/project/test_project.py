"""A project file keeps what a person did; what is damaged, foreign or newer is refused with its reason."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare import project
from govcompare.model.errors import ProjectError
from govcompare.model.findings import Verdict
from govcompare.model.project import KeptText, Mark, Project, ProjectFile, Quote, ViewState
from govcompare.model.settings import (
    Anchor,
    CommonStock,
    Corrections,
    Cut,
    CutKind,
    EncodingChoice,
    HeadingAction,
    HeadingCorrection,
    Matching,
    Pin,
    ReportCorrection,
    Restored,
    Settings,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.integers(0, 10**9)
anchors = st.builds(Anchor, words, numbers)
corrections = st.builds(
    Corrections,
    encodings=st.tuples(st.builds(EncodingChoice, words, words)),
    restored=st.tuples(st.builds(Restored, anchors, numbers)),
    cuts=st.tuples(st.builds(Cut, st.sampled_from(CutKind), anchors)),
    headings=st.tuples(st.builds(HeadingCorrection, st.sampled_from(HeadingAction), anchors, numbers, numbers)),
    reports=st.tuples(st.builds(ReportCorrection, anchors, words, st.booleans())),
    pins=st.tuples(st.builds(Pin, anchors, anchors, st.booleans())),
)
choices = st.builds(Matching, *[st.booleans()] * 7)
settings = st.builds(
    Settings,
    matching=st.builds(Matching, *[st.booleans()] * 7),
    background=words,
    encoding=words,
    corrections=corrections,
    stock=st.builds(CommonStock, *[st.lists(words, max_size=2).map(tuple)] * 3),
)
projects = st.builds(
    Project,
    files=st.lists(st.builds(ProjectFile, words, words), max_size=3).map(tuple),
    settings=settings,
    marks=st.lists(st.builds(Mark, words, anchors, anchors, st.none() | st.sampled_from(Verdict), words)).map(tuple),
    view=st.builds(
        ViewState,
        words,
        *[st.none() | anchors] * 4,
        st.lists(words, max_size=2).map(tuple),
        st.none() | st.lists(words, max_size=2).map(tuple),
    ),
    quotes=st.lists(st.builds(Quote, anchors, words, words), max_size=2).map(tuple),
    texts=st.lists(st.builds(KeptText, words, words), max_size=2).map(tuple),
    of=words,
)


def _refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(ProjectError) as caught:
        project.decode(data, "甲.govc")
    return caught.value.problem.where, caught.value.problem.code


@given(projects)
def test_everything_a_person_did_comes_back(given_project: Project) -> None:
    data = project.encode(given_project)
    assert project.decode(data, "") == given_project
    assert project.encode(project.decode(data, "")) == data


def test_the_file_is_readable_by_people_and_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "甲.govc"
    project.save(path, Project((ProjectFile("报告/甲.txt", "00"),)))
    text = path.read_text(encoding="utf-8")
    assert "报告/甲.txt" in text
    assert text.count("\n") > 10
    assert json.loads(text)["format"] == "govcompare.project/1"
    assert project.load(path).files == (ProjectFile("报告/甲.txt", "00"),)


def test_what_is_missing_is_as_in_a_new_project() -> None:
    assert project.decode(b'{"format": "govcompare.project/1"}', "") == Project()


def test_a_project_of_the_first_program_opens_whole(root: Path) -> None:
    opened = project.load(root / "tests" / "data" / "projects" / "first.govc")
    a = "aa"
    assert opened == Project(
        (ProjectFile("reports/甲.txt", a),),
        Settings(Matching(case=False), "none", corrections=Corrections(cuts=(Cut(CutKind.SPLIT, Anchor(a, 42)),))),
        (Mark("9f0c", Anchor(a, 33), Anchor("bb", 91), Verdict.QUOTED, "问镇里"),),
        ViewState("marked", report=Anchor(a, 0)),
    )


def test_unknown_fields_are_ignored() -> None:
    assert project.decode(b'{"format": "govcompare.project/1", "later": [1], "view": {"zoom": 2}}', "") == Project()


def test_a_newer_format_is_refused_whatever_it_holds() -> None:
    assert _refusal(b'{"format": "govcompare.project/2", "files": "other"}') == ("甲.govc", "newer-project")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not JSON",
        b"[]",
        b"{}",
        b'{"format": 1}',
        b'{"format": "govcompare/1"}',
        b'{"format": "govcompare.project/"}',
        b'{"format": "govcompare.project/0"}',
        b'{"format": "govcompare.project/\xc2\xb2"}',
        b'{"format": "govcompare.project/-1"}',
        b'{"format": "govcompare.project/1", "files": [{"path": 7, "sha256": ""}]}',
        b'{"format": "govcompare.project/1", "marks": [{"key": "k"}]}',
        b'{"format": "govcompare.project/1", "settings": {"matching": {"script": "yes"}}}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_what_is_damaged_or_foreign_is_refused(data: bytes) -> None:
    assert _refusal(data) == ("甲.govc", "not-a-project")


@given(st.binary(max_size=200))
def test_any_bytes_give_a_project_or_a_refusal(data: bytes) -> None:
    with pytest.raises(ProjectError):
        project.decode(data, "")


def test_a_missing_project_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as caught:
        project.load(tmp_path / "none.govc")
    assert caught.value.problem.code == "missing"
    assert caught.value.problem.where.endswith("none.govc")


def test_files_are_found_from_the_folder_of_the_project(tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "elsewhere" / "b.txt")
    found = project.file_paths(Project((ProjectFile("a/甲.txt", ""), ProjectFile(elsewhere, ""))), tmp_path / "p")
    assert found == (str(tmp_path / "p" / "a" / "甲.txt"), elsewhere)


@given(settings)
def test_settings_alone_come_from_a_file_of_their_own(given_settings: Settings) -> None:
    whole = json.loads(project.encode(Project(settings=given_settings)))
    assert project.decode_settings(json.dumps(whole["settings"]).encode(), "") == given_settings


def test_settings_that_are_none_are_refused() -> None:
    with pytest.raises(ProjectError) as caught:
        project.decode_settings(b'{"matching": 1}', "s.json")
    assert (caught.value.problem.where, caught.value.problem.code) == ("s.json", "not-settings")


def test_templates_are_named_from_the_projects_folder(tmp_path: Path) -> None:
    inside, outside = str(tmp_path / "模板" / "甲.txt"), str(tmp_path.parent / "乙.txt")
    absolute = Settings(stock=CommonStock(templates=(inside, outside)))
    kept = project.settings_for(absolute, tmp_path)
    assert kept.stock.templates == ("模板/甲.txt", Path(outside).as_posix())
    assert project.settings_in(kept, tmp_path) == absolute


def test_phrases_of_a_file_are_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "phrases.txt"
    path.write_bytes("# 注\r\n 抓铁有痕 \r\n\r\n抓铁有痕\r\n久久为功".encode("gb18030"))
    assert project.load_phrases(path) == ("抓铁有痕", "久久为功")
