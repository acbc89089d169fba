"""What options say of reading and comparing goes before what settings say."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from govcompare import project
from govcompare.model.project import Project
from govcompare.model.settings import Settings
from govcompare.present.cli.arguments import command
from govcompare.present.cli.request import request
from govcompare.present.cli.shell import Shell


class Case(NamedTuple):
    arguments: Sequence[str]
    settings: Settings


CASES = (
    Case((), Settings()),
    Case(("--original",), Settings(original=True)),
    Case(("--encoding", "big5"), Settings(encoding="big5")),
    Case(("--loaded-set", "--background", "none"), Settings(loaded_set=True, background="none")),
)


def _settings(*arguments: str) -> Settings:
    found = request(command(("compare", "a.txt", *arguments)), Shell(quiet=True))
    assert found is not None
    return found.work.settings


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case.arguments))
def test_options_are_settings(case: Case) -> None:
    assert _settings(*case.arguments) == case.settings


@pytest.mark.parametrize("case", CASES[1:], ids=lambda case: " ".join(case.arguments))
def test_options_go_before_a_project(case: Case, tmp_path: Path) -> None:
    kept = Settings(encoding="gb18030", background="shipped")
    project.save(tmp_path / "a.govc", Project(settings=kept))
    changed = {name: getattr(case.settings, name) for name in ("original", "encoding", "loaded_set", "background")}
    expected = replace(kept, **{name: value for name, value in changed.items() if value != getattr(Settings(), name)})
    assert _settings(*case.arguments, "--project", str(tmp_path / "a.govc")) == expected
