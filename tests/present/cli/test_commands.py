"""The commands do what docs/cli.md says: files, tables, exit status, one line for each failure."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from govcompare.model.progress import Progress
from govcompare.model.project import Project, ProjectFile
from govcompare.model.settings import Matching, Settings
from govcompare.present.cli.shell import Shell
from govcompare.project import save
from govcompare.worker.guard import Worker
from tests.present.cli.conftest import Ended, Run
from tests.present.cli.reports import SHARED, folder_of_reports, report


@pytest.fixture(name="reports", scope="module")
def _reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of_reports(tmp_path_factory.mktemp("files") / "reports")


def _json(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_bytes())
    return loaded


def test_outline_shows_reports_and_headings(run: Run, reports: Path) -> None:
    ended = run("outline", reports)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.count("政府工作报告") >= 3
    for words in ("r1", "r3", "一、2024年工作回顾", "(二)抓好水利建设", "utf-8"):
        assert words in ended.out


def test_compare_without_an_output_prints_tables(run: Run, reports: Path) -> None:
    ended = run("compare", reports)
    assert (ended.status, ended.err) == (0, "")
    assert re.search(r"^r1  r2 +\d", ended.out, re.MULTILINE)
    assert "Found elsewhere" in ended.out


def test_outputs_are_written_and_nothing_is_printed(run: Run, reports: Path, tmp_path: Path) -> None:
    ended = run("compare", reports, "--json", tmp_path / "r.json", "--html", tmp_path / "r.html")
    assert ended == Ended(0, "", "")
    document = _json(tmp_path / "r.json")
    assert [one["title"] for one in document["reports"]] == [
        f"{p}2024年政府工作报告" for p in ("桃花镇", "白沙镇", "青石镇")
    ]
    assert len(document["pairs"]) == 3
    assert document["passages"]
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.html", "r.json"]


def test_a_dash_is_the_standard_output(run: Run, reports: Path, tmp_path: Path) -> None:
    run("compare", reports, "--json", tmp_path / "r.json")
    assert run("compare", reports, "--json", "-").out == (tmp_path / "r.json").read_text(encoding="utf-8")
    assert "pairs" not in json.loads(run("outline", reports, "--json", "-").out)


def test_equal_runs_give_equal_bytes(run: Run, reports: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("compare", reports, "--json", tmp_path / f"{name}.json", "--html", tmp_path / f"{name}.html")
    for suffix in ("json", "html"):
        assert (tmp_path / f"one.{suffix}").read_bytes() == (tmp_path / f"two.{suffix}").read_bytes()


def test_only_the_named_reports_are_compared(run: Run, reports: Path, tmp_path: Path) -> None:
    assert run("compare", reports, "--only", "r1, r3", "--json", tmp_path / "r.json").status == 0
    document = _json(tmp_path / "r.json")
    assert [(pair["a"], pair["b"]) for pair in document["pairs"]] == [("r1", "r3")]


def test_a_bad_file_among_good_ones_is_one_line_and_the_rest_is_done(run: Run, reports: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "empty.txt").touch()
    (bad / "binary.txt").write_bytes(Random(7).randbytes(5000))
    ended = run("compare", reports, *sorted(bad.iterdir()), bad / "missing.txt", "--json", tmp_path / "r.json")
    assert ended.status == 1
    assert len(_json(tmp_path / "r.json")["pairs"]) == 3
    assert len(ended.failures) == 3
    assert all(any(name in line for line in ended.failures) for name in ("missing", "binary", "empty"))
    assert all(re.fullmatch(r"govcompare: .{1,300}\.txt: [^:]{1,200}; .{1,200}", line) for line in ended.failures)


@pytest.mark.parametrize("number", [0, 1])
def test_fewer_than_two_reports_are_a_failure_and_the_output_is_there(run: Run, tmp_path: Path, number: int) -> None:
    folder = folder_of_reports(tmp_path / "few", number)
    ended = run("compare", folder, "--json", tmp_path / "r.json", "--html", tmp_path / "r.html")
    assert ended.status == 1
    assert any("fewer than two reports" in line for line in ended.failures)
    assert len(_json(tmp_path / "r.json")["reports"]) == number
    assert (tmp_path / "r.html").exists()


def test_an_unknown_report_is_a_failure(run: Run, reports: Path) -> None:
    ended = run("compare", reports, "--only", "r1,r2,r9")
    assert ended.status == 1
    assert ended.failures[0].startswith("govcompare: r9: ")


def test_sources_are_never_written(run: Run, tmp_path: Path) -> None:
    folder = folder_of_reports(tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    target = folder / "白沙镇.txt"
    ended = run("compare", folder, "--json", target, "--html", folder / "sub" / ".." / target.name)
    assert ended.status == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_output_that_can_not_be_written_is_told_and_the_others_are(run: Run, reports: Path, tmp_path: Path) -> None:
    ended = run("compare", reports, "--json", tmp_path / "none" / "r.json", "--html", tmp_path / "r.html")
    assert ended.status == 1
    assert len(ended.failures) == 1
    assert "none" in ended.failures[0]
    assert (tmp_path / "r.html").exists()


def test_quiet_leaves_failures_alone(run: Run, reports: Path, tmp_path: Path) -> None:
    twice = run("outline", "--quiet", reports, reports / "白沙镇.txt")
    assert twice == Ended(0, "", "")
    assert "is the same as" in run("outline", reports, reports / "白沙镇.txt").err
    assert len(run("outline", "--quiet", reports, tmp_path / "missing.txt").failures) == 1


def test_a_project_brings_files_settings_and_verdicts(run: Run, reports: Path, tmp_path: Path) -> None:
    files = tuple(ProjectFile(os.path.relpath(path, tmp_path), "") for path in sorted(reports.iterdir()))
    save(tmp_path / "p.govc", Project(files[:2], Settings(matching=Matching(figures=False))))
    run("compare", "--project", tmp_path / "p.govc", reports / "青石镇.txt", "--json", tmp_path / "r.json")
    assert [Path(one["path"]).name for one in _json(tmp_path / "r.json")["sources"]] == [
        "桃花镇.txt",
        "白沙镇.txt",
        "青石镇.txt",
    ]


def test_settings_stand_in_the_place_of_the_projects(run: Run, tmp_path: Path) -> None:
    folder = folder_of_reports(tmp_path / "reports", 2)
    (folder / "白沙镇.txt").write_text(report("白沙镇", "自己的话。").replace("三十六", "四十九"), encoding="utf-8")
    (tmp_path / "s.json").write_text('{"background": "none", "matching": {"figures": false}}', encoding="utf-8")
    run("compare", folder, "--settings", tmp_path / "s.json", "--json", tmp_path / "r.json")
    assert _json(tmp_path / "r.json")["generator"]["background"] == ""


@pytest.mark.parametrize("name", ["--project", "--settings"])
def test_a_project_or_settings_file_that_is_none_ends_the_command(run: Run, reports: Path, name: str) -> None:
    ended = run("compare", reports, name, reports / "白沙镇.txt")
    assert (ended.status, ended.out, len(ended.failures)) == (1, "", 1)
    assert run("compare", reports, name, reports / "missing").status == 1


def test_an_encoding_is_taken_for_every_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(report("青石镇", "自己的话。").encode("gb18030"))
    run("outline", tmp_path / "a.txt", "--encoding", "GB18030", "--json", tmp_path / "r.json")
    assert _json(tmp_path / "r.json")["sources"][0]["encoding"] == "gb18030"
    assert run("outline", tmp_path / "a.txt", "--encoding", "nonsense").status == 2


def test_a_stamp_is_written_only_when_asked_for(run: Run, reports: Path, tmp_path: Path) -> None:
    run("compare", reports, "--stamp", "--json", tmp_path / "r.json", "--html", tmp_path / "r.html", "--lang", "en")
    maker = _json(tmp_path / "r.json")["generator"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", maker["exported_at"])
    assert maker["exported_at"] in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "exported_by" in maker


def test_anonymous_outputs_name_neither_places_nor_files(run: Run, reports: Path, tmp_path: Path) -> None:
    run("compare", reports, "--anonymous", "--json", tmp_path / "r.json", "--html", tmp_path / "r.html")
    for name in ("r.json", "r.html"):
        said = (tmp_path / name).read_text(encoding="utf-8")
        assert not [place for place in ("青石", "白沙", "桃花") if place in said]
    assert [one["title"] for one in _json(tmp_path / "r.json")["reports"]] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("scope", "anchors"), [("r2,r1", {"r1-r2"}), ("r2", {"r1-r2", "r2-r3"}), ("", {"r1-r2", "r1-r3", "r2-r3"})]
)
def test_a_scope_is_one_report_or_a_pair(
    run: Run, reports: Path, tmp_path: Path, scope: str, anchors: set[str]
) -> None:
    assert run("compare", reports, "--scope", scope, "--html", tmp_path / "r.html").status == 0
    said = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert set(re.findall(r'id="(r\d-r\d)"', said)) == anchors


def test_a_scope_that_is_not_there_is_a_failure_and_writes_nothing(run: Run, reports: Path, tmp_path: Path) -> None:
    assert run("compare", reports, "--scope", "r9", "--html", tmp_path / "r.html").status == 1
    assert list(tmp_path.iterdir()) == []


def test_the_report_speaks_the_language_that_was_asked_for(run: Run, reports: Path, tmp_path: Path) -> None:
    run("compare", reports, "--lang", "zh_TW", "--html", tmp_path / "r.html")
    assert '<html lang="zh-TW">' in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare",),
        ("compare", "x", "--scope", "r1,r2,r3"),
        ("compare", "x", "--lang", "xx"),
        ("outline",),
        ("compare", "x", "--unknown"),
        ("compare", "x", "--json"),
        ("compare", "x", "--json", "-", "--html", "-"),
        ("passages",),
        ("background",),
        ("background", "build", "x"),
        ("outline", "x", "--html", "y"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")


@pytest.mark.parametrize("arguments", [("--help",), ("compare", "--help"), ("--version",), ("outline", "--version")])
def test_help_and_version_end_with_0(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.err) == (0, "")
    assert "govcompare" in ended.out


def test_names_and_titles_can_not_command_the_terminal(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "\x1b[31mred\u202e\n.txt").write_text(report("青石镇", "话。"), encoding="utf-8")
    said = run("outline", folder, tmp_path / "\x1b]0;title\x07")
    assert "\x1b" not in said.out + said.err
    assert "\u202e" not in said.out + said.err
    assert len(said.failures) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_is_read_like_any_other(run: Run, tmp_path: Path) -> None:
    folder = folder_of_reports(tmp_path / "odd", 1)
    odd = os.fsencode(folder) + b"/\xff\xfe.txt"
    Path(os.fsdecode(odd)).write_text(report("白沙镇", "话。"), encoding="utf-8")
    for arguments in ((folder,), (folder / "青石镇.txt", os.fsdecode(odd))):
        ended = run("outline", *arguments)
        assert (ended.status, len(ended.failures)) == (0, 0)
        assert "青石镇" in ended.out
        assert "白沙镇" in ended.out


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
@pytest.mark.parametrize("arguments", [(), ("--json", "-")], ids=["table", "json"])
def test_a_full_standard_output_is_a_failure(reports: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "govcompare", "compare", reports, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=os.environ | {"LC_ALL": "C"},
            encoding="utf-8",
            check=False,
        )
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert "no space left" in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")
def test_a_reader_that_goes_away_is_no_failure(reports: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "govcompare", "compare", reports, "--json", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        assert ran.stderr.read() == b""
        assert ran.wait() == 0


def test_an_interrupt_ends_quietly_and_takes_the_worker_with_it(
    run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids: list[int | None] = []

    def interrupted(_shell: Shell, _step: Progress) -> None:
        pids.extend(worker.pid for worker in workers)
        raise KeyboardInterrupt

    workers: list[Worker] = []
    started = Worker.start
    monkeypatch.setattr(Worker, "start", lambda self: (workers.append(self), started(self))[1])
    monkeypatch.setattr(Shell, "progress", interrupted)
    assert run("compare", reports) == Ended(130, "", "")
    assert pids
    assert pids[0] is not None
    assert [worker.pid for worker in workers] == [None]


def test_the_terminal_speaks_the_language_of_the_person(reports: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "govcompare", "compare", reports],
        env=os.environ | {"LC_ALL": "zh_CN.UTF-8", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "总文字复制比" in ended.stdout


def test_a_background_can_be_built_and_used(run: Run, reports: Path, tmp_path: Path) -> None:
    assert run("background", "build", reports, tmp_path / "missing", "--out", tmp_path / "b.bin").status == 1
    assert run("background", "build", reports, "--out", tmp_path / "b.bin", "--quiet").status == 0
    assert run("compare", reports, "--background", tmp_path / "b.bin", "--json", tmp_path / "r.json").status == 0
    assert _json(tmp_path / "r.json")["generator"]["background"]
    assert run("compare", reports, "--background", reports / "白沙镇.txt").status == 1


def test_own_phrases_and_templates_are_common_stock(run: Run, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "phrases.txt").write_text("# own\n" + SHARED, encoding="utf-8")
    run("compare", reports, "--formulae", tmp_path / "phrases.txt", "--json", tmp_path / "r.json")
    assert all(pair["a_reused_beyond_formulae"] < pair["a_reused"] for pair in _json(tmp_path / "r.json")["pairs"])
    model = reports / "白沙镇.txt"
    assert run("compare", reports, "--template", model, "--json", tmp_path / "r.json").status == 0
    found = _json(tmp_path / "r.json")
    (source,) = [one for one in found["sources"] if one.get("role") == "template"]
    assert Path(source["path"]) == model
    assert source["id"] not in {one["source"] for one in found["reports"]}
    assert {(one["kind"], one["template"]) for one in found["passages"]} == {("template", source["id"])}


def test_the_loaded_set_says_what_is_stock_when_asked_for(run: Run, reports: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    text, *owns = (
        "。".join("".join(chr(signs.randrange(0x4E00, 0x9000)) for _ in range(12)) for _ in range(length))
        for signs, length in ((Random(number), 60 if number else 6) for number in range(9))
    )
    for number, own in enumerate(owns):
        (folder / f"{number}.txt").write_text(f"{own}。\n{text}。\n", encoding="utf-8")
    run("compare", folder, "--json", tmp_path / "alone.json")
    run("compare", folder, "--loaded-set", "--json", tmp_path / "together.json")
    alone, together = (_json(tmp_path / name)["passages"] for name in ("alone.json", "together.json"))
    assert sum(one["formula"] < 0.5 for one in together) < sum(one["formula"] < 0.5 for one in alone)


@pytest.mark.parametrize("option", ["--formulae", "--template"])
def test_phrases_and_templates_that_are_missing_are_told(run: Run, reports: Path, tmp_path: Path, option: str) -> None:
    ended = run("compare", reports, option, tmp_path / "missing.txt", "--json", tmp_path / "r.json")
    assert (ended.status, len(ended.failures)) == (1, 1)


def test_a_template_may_have_a_name_that_is_no_text(run: Run, reports: Path, tmp_path: Path) -> None:
    model = tmp_path / os.fsdecode(b"\xc9\xcf\xbc\xb6.txt")
    try:
        model.write_text(report("某镇", "请各镇结合实际填写。"), encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    assert run("compare", reports, "--template", model, "--json", tmp_path / "r.json").status == 0
    assert {one["kind"] for one in _json(tmp_path / "r.json")["passages"]} == {"template"}
