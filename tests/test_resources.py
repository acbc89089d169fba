"""Data files are found from a checkout and from an installed wheel."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from govcompare.resources import resource

ASK = "from govcompare.resources import resource; print(resource('templates'))"


def _asked(packages: Path) -> Path:
    """Where the package in the folder `packages` finds its templates."""
    ran = subprocess.run(
        [sys.executable, "-c", ASK],
        env=os.environ | {"PYTHONPATH": str(packages)},
        cwd=packages,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return Path(ran.stdout.strip())


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the checkout."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for folder in ("govcompare", "resources"):
        shutil.copytree(root / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(root / name, source)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out], cwd=source, check=True)
    return next(out.glob("*.whl"))


def test_a_checkout_has_them_at_its_top(root: Path) -> None:
    assert resource("templates") == root / "resources" / "templates"


def test_a_wheel_has_them_inside_the_package(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)

    assert _asked(tmp_path) == tmp_path / "govcompare" / "_resources" / "templates"


def test_a_wheel_holds_every_data_file(root: Path, wheel: Path) -> None:
    files = {path.relative_to(root).as_posix() for path in (root / "resources").rglob("*") if path.is_file()}

    with zipfile.ZipFile(wheel) as archive:
        shipped = {name.replace("govcompare/_resources", "resources", 1) for name in archive.namelist()}

    assert files <= shipped


@pytest.mark.parametrize("name", ["no-such-thing", "templates/no-such-thing"])
def test_what_is_not_there_is_said_by_name(name: str) -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-thing"):
        resource(name)
