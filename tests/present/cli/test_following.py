"""A project whose files were moved or changed: the commands find them, and what the person did stays on its text."""

from dataclasses import replace
from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Verdict
from govcompare.model.project import Mark, Project, ProjectFile
from govcompare.model.settings import Anchor, Corrections, HeadingAction, HeadingCorrection, Settings
from govcompare.pipeline import compare
from govcompare.present.anchoring import Texts, place_anchor
from govcompare.present.rows.findings import findings
from govcompare.project import save
from tests.pipeline.context import Remembering
from tests.present.cli.conftest import Run
from tests.present.cli.reports import folder_of_reports

WORDS = "沿路新开农家店铺"
"""Stands inside a sentence: a heading only because the person says so."""
NEWS = "本报告经镇党委会议讨论通过,现印发各村、各单位,请认真学习,抓好贯彻落实。\n"


def _saved(folder: Path) -> tuple[Path, Comparison]:
    """A project of three reports beside it: a heading in the first, a verdict on the first finding."""
    reports = sorted(folder_of_reports(folder / "reports").iterdir())
    made = compare(list(map(str, reports)), Settings(), Remembering())
    first = made.sources[0]
    heading = HeadingCorrection(HeadingAction.ADD, Anchor(first.sha256, first.text.index(WORDS)), len(WORDS), 3)
    said = Settings(corrections=Corrections(headings=(heading,)))
    finding = findings(made)[0]
    mark = Mark(finding.key, *(place_anchor(made, place) for place in (finding.a, finding.b)), Verdict.COPIED, "抄了")
    files = tuple(
        ProjectFile(path.relative_to(folder).as_posix(), source.sha256)
        for path, source in zip(reports, made.sources, strict=True)
    )
    quotes = Texts().quotes(made, (said, mark))
    save(folder / "p.govc", Project(files, said, (mark,), quotes=quotes))
    return folder / "p.govc", made


def _edit(path: Path, before: str = "一、") -> None:
    """Another paragraph."""
    text = path.read_text(encoding="utf-8")
    at = text.index(before)
    path.write_text(text[:at] + NEWS + text[at:], encoding="utf-8")


def test_a_heading_stays_on_its_text_in_a_file_that_changed(run: Run, tmp_path: Path) -> None:
    saved, made = _saved(tmp_path)
    assert WORDS in run("outline", "--project", saved).out
    _edit(Path(made.sources[0].path))
    ended = run("outline", "--project", saved)
    assert [line.strip() for line in ended.out.split("\n") if line.strip().startswith(WORDS)]
    (line,) = ended.failures
    assert "has changed since it was read last. Notes and corrections stay on their text." in line
    assert ended.status == 0


def test_a_verdict_stays_with_its_finding(run: Run, tmp_path: Path) -> None:
    saved, made = _saved(tmp_path)
    _edit(Path(made.sources[1].path), "各位代表")
    run("compare", "--project", saved, "--csv", tmp_path / "tables", "--lang", "zh_CN", "--quiet")
    assert "抄了" in (tmp_path / "tables" / "findings.csv").read_text(encoding="utf-8-sig")


def test_what_has_no_place_any_more_is_told(run: Run, tmp_path: Path) -> None:
    saved, made = _saved(tmp_path)
    Path(made.sources[0].path).write_text("白沙镇政府工作报告\n\n" + NEWS * 3, encoding="utf-8")
    ended = run("outline", "--project", saved)
    assert "places are gone; they have no effect now." in ended.err


def test_files_that_moved_with_the_project_are_found(run: Run, tmp_path: Path) -> None:
    saved, _made = _saved(tmp_path / "old")
    (tmp_path / "new").mkdir()
    saved.rename(tmp_path / "new" / "p.govc")
    (tmp_path / "old" / "reports").rename(tmp_path / "new" / "2024年")
    for path in (tmp_path / "new" / "2024年").iterdir():
        path.rename(tmp_path / "new" / path.name)
    ended = run("outline", "--project", tmp_path / "new" / "p.govc")
    assert ended.status == 0
    assert "Found 3 files in" in ended.err


@pytest.mark.parametrize("times", [1, 2])
def test_a_project_that_did_not_change_says_nothing(run: Run, tmp_path: Path, times: int) -> None:
    saved, _made = _saved(tmp_path)
    for _ in range(times):
        ended = run("compare", "--project", saved)
        assert (ended.status, ended.err) == (0, "")


def test_a_reading_without_the_projects_settings_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    saved, made = _saved(tmp_path)
    (tmp_path / "s.json").write_bytes(codec.encode(replace(Settings(), background="none")))
    _edit(Path(made.sources[0].path))
    ended = run("outline", "--project", saved, "--settings", tmp_path / "s.json")
    assert not [line for line in ended.out.split("\n") if line.strip().startswith(WORDS)]
