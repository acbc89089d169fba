"""A guard counts once it was seen to fail: each rule is broken on a copy of the package, and its guard goes red."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.walls.breaks import BREAKS, Break

GUARDS = sorted({broken.guard for broken in BREAKS}, key=lambda guard: guard.__name__)


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of everything that the guards look at."""
    ignore = shutil.ignore_patterns("__pycache__", "samples", "statistics")
    for folder in ("govcompare", "resources"):
        shutil.copytree(root / folder, tmp_path / folder, ignore=ignore)
    (tmp_path / "tests").mkdir()
    shutil.copy(root / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.rule)
def test_a_broken_rule_turns_its_guard_red(broken: Break, copy: Path) -> None:
    for name, text in broken.files.items():
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n{path.read_text(encoding='utf-8') if path.exists() else ''}", encoding="utf-8")

    assert broken.says in "\n".join(broken.guard(copy))


@pytest.mark.parametrize("guard", sorted({broken.guard for broken in BREAKS}, key=lambda g: g.__name__))
def test_an_unbroken_copy_is_green(guard: Callable[[Path], list[str]], copy: Path) -> None:
    assert guard(copy) == []
