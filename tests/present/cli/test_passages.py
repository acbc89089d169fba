"""`passages` answers for each pair of texts alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from govcompare.present.cli import passages as command
from tests.present.cli.conftest import Run
from tests.present.cli.reports import OWN, SHARED

A, B = f"{OWN[0]}\n{SHARED}{OWN[1]}", f"{OWN[2]}{SHARED}"


def _pairs() -> list[dict[str, Any]]:
    return [
        {"pair": "p1", "a": A, "b": B, "strength": "none"},
        {"pair": 2, "a": OWN[0], "b": OWN[1]},
        {"pair": "p3", "a": "", "b": B},
        {"pair": "p4", "a": B, "b": A},
    ]


def _file(folder: Path, pairs: list[dict[str, Any]], name: str = "pairs.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(pair, ensure_ascii=False) + "\n" for pair in pairs), encoding="utf-8")
    return path


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n")[:-1]]


def test_passages_are_positions_in_both_texts(run: Run, tmp_path: Path) -> None:
    ended = run("passages", _file(tmp_path, _pairs()))
    assert (ended.status, ended.err) == (0, "")
    first, second, third, fourth = _lines(ended.out)
    assert [one["pair"] for one in (first, second, third, fourth)] == ["p1", 2, "p3", "p4"]
    assert second["passages"] == third["passages"] == []
    covered = "".join(A[a0:a1] for a0, a1, _, _ in first["passages"])
    assert "沥青道路三十六公里" in covered
    assert OWN[0][:20] not in covered
    assert all(A[a0:a1].strip() and B[b0:b1].strip() for a0, a1, b0, b1 in first["passages"])
    assert sorted((b0, b1, a0, a1) for a0, a1, b0, b1 in fourth["passages"]) == sorted(map(tuple, first["passages"]))


def test_any_part_of_the_lines_in_any_order_gives_the_same_lines(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _lines(run("passages", _file(tmp_path, _pairs())).out)
    backwards = _lines(run("passages", _file(tmp_path, _pairs()[::-1])).out)
    assert backwards[::-1] == whole
    assert _lines(run("passages", _file(tmp_path, _pairs()[2:3])).out) == whole[2:3]
    monkeypatch.setattr(command, "BATCH", 1)
    assert _lines(run("passages", _file(tmp_path, _pairs())).out) == whole


def test_an_output_file_is_written(run: Run, tmp_path: Path) -> None:
    assert run("passages", _file(tmp_path, _pairs()), "--out", tmp_path / "found.jsonl").out == ""
    assert len(_lines((tmp_path / "found.jsonl").read_text(encoding="utf-8"))) == 4


def test_a_line_that_is_no_pair_is_named_and_the_others_are_answered(run: Run, tmp_path: Path) -> None:
    path = _file(tmp_path, _pairs())
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([lines[0], "no JSON", '{"pair": 1}', "", *lines[1:]]), encoding="utf-8")
    ended = run("passages", path)
    assert ended.status == 1
    assert [line.split(": line ")[1][0] for line in ended.failures] == ["2", "3"]
    assert len(_lines(ended.out)) == 4


def test_short_passages_are_not_written(run: Run, tmp_path: Path) -> None:
    short = "清淤河道十八公里,加固堤防九处,新修泵站三座"
    pair = {"pair": "short", "a": f"{OWN[0]}{short}{OWN[1]}", "b": f"{OWN[2]}{short}"}
    (line,) = _lines(run("passages", _file(tmp_path, [pair])).out)
    assert line["passages"] == []


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_can_not_be_read_is_one_failure(run: Run, tmp_path: Path, name: str) -> None:
    ended = run("passages", tmp_path / name)
    assert (ended.status, ended.out, len(ended.failures)) == (1, "", 1)


def test_a_line_beyond_the_limit_is_refused_by_name(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "MOST_LINE", 100)
    ended = run("passages", _file(tmp_path, _pairs()))
    assert ended.status == 1
    assert "too large" in ended.failures[0]


def test_no_background_is_a_background_too(run: Run, tmp_path: Path) -> None:
    assert run("passages", _file(tmp_path, _pairs()), "--background", "none").status == 0
    assert run("passages", _file(tmp_path, _pairs()), "--background", tmp_path / "missing").status == 1


def test_the_input_is_never_written(run: Run, tmp_path: Path) -> None:
    path = _file(tmp_path, _pairs())
    before = path.read_bytes()
    assert run("passages", path, "--out", path).status == 1
    assert path.read_bytes() == before
