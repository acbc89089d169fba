"""PySide6 6.12 on Python 3.11 aborts the process after some thousand calls that return None; the pin keeps it out."""

import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

MANY_CALLS = """
from PySide6.QtGui import QPainterPath
path = QPainterPath()
for x in range(200_000):
    path.lineTo(x % 100, 1.0)
print(path.elementCount())
"""


def _pins(root: Path) -> list[Requirement]:
    listed = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    return [pin for pin in map(Requirement, listed) if pin.name.startswith("PySide6")]


def _allows(pins: list[Requirement], python: str, version: str) -> bool:
    in_force = [pin for pin in pins if pin.marker is None or pin.marker.evaluate({"python_version": python})]
    return all(pin.specifier.contains(Version(version)) for pin in in_force) and len(in_force) == 1


def test_calls_that_return_none_do_not_use_up_none() -> None:
    ran = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, encoding="utf-8", check=False)

    assert (ran.returncode, ran.stdout.strip()) == (0, "200001"), ran.stderr


def test_the_version_that_aborts_is_kept_out_where_it_aborts(root: Path) -> None:
    pins = _pins(root)

    assert not _allows(pins, "3.11", "6.12.0")
    assert _allows(pins, "3.11", "6.11.3")


def test_it_is_let_in_where_it_is_sound(root: Path) -> None:
    pins = _pins(root)

    assert all(_allows(pins, python, "6.12.0") for python in ("3.12", "3.13", "3.14"))
    assert not _allows(pins, "3.13", "7.0.0")


def test_only_the_essentials_are_asked_for(root: Path) -> None:
    assert {pin.name for pin in _pins(root)} == {"PySide6-Essentials"}
