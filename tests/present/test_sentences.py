"""Every code of the core has a sentence that says what is wrong and what to do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from govcompare.model.document import RemovalKind
from govcompare.model.errors import (
    GovcompareError,
    JobCancelled,
    JobCrashed,
    JobTimeout,
    ProjectError,
    ReadError,
    WriteError,
)
from govcompare.model.findings import Verdict
from govcompare.model.problems import Problem
from govcompare.present.roles import Role
from govcompare.present.rows.values import FindingKind
from govcompare.present.sentences import (
    error_sentence,
    finding_name,
    problem_sentence,
    removal_name,
    role_name,
    verdict_name,
)
from govcompare.saving import CODES


def _codes_of_the_core(root: Path) -> Iterator[str]:
    """Codes that stand as literals where the code builds a Problem."""
    for path in sorted((root / "govcompare").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                code = node.args[1] if len(node.args) > 1 else None
                code = next((keyword.value for keyword in node.keywords if keyword.arg == "code"), code)
                for part in ast.walk(code) if code is not None else ():
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


def test_every_code_of_the_core_has_a_sentence(root: Path) -> None:
    unknown = {code for code in _codes_of_the_core(root) if "cannot be used" in problem_sentence(Problem("", code))}
    assert not unknown


@pytest.mark.parametrize("code", sorted({*CODES.values(), "not-written"}))
def test_a_file_that_was_not_written_says_why_and_what_to_do(code: str) -> None:
    words = problem_sentence(Problem("甲.html", code, (("folder", "some/folder"), ("reason", "a reason"))))
    assert words.startswith("not written")
    assert "choose" in words


def test_particulars_fill_the_sentence() -> None:
    assert "48 MB" in problem_sentence(Problem("甲", "too-large", (("limit", "48 MB"),)))


def test_a_missing_particular_breaks_no_sentence() -> None:
    assert "{" not in problem_sentence(Problem("甲", "too-large"))


def test_braces_in_a_particular_are_nothing_special() -> None:
    assert "{limit}{0}" in problem_sentence(Problem("甲", "too-large", (("limit", "{limit}{0}"),)))


def test_an_unknown_code_is_named() -> None:
    assert "from-the-future" in problem_sentence(Problem("甲", "from-the-future"))


@pytest.mark.parametrize("kind", [ReadError, ProjectError, WriteError])
def test_an_error_names_the_place(kind: type[ReadError] | type[ProjectError] | type[WriteError]) -> None:
    assert error_sentence(kind(Problem("甲.txt", "missing"))).startswith("甲.txt: ")
    assert error_sentence(kind(Problem("", "missing"))) == problem_sentence(Problem("", "missing"))


@pytest.mark.parametrize("error", [JobTimeout(), JobCancelled(), JobCrashed("trace"), GovcompareError()])
def test_a_job_that_failed_has_a_sentence_without_its_trace(error: GovcompareError) -> None:
    words = error_sentence(error)
    assert words
    assert "trace" not in words


def test_every_kind_has_a_name() -> None:
    assert all(finding_name(kind) for kind in FindingKind)
    assert all(verdict_name(verdict) for verdict in (None, *Verdict))
    assert all(role_name(role) for role in Role)
    assert all(removal_name(kind) for kind in RemovalKind)
