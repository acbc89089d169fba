"""The wheel brings the commands, the data files and what a desktop needs; the sdist builds the same."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.nightly
SHARED = (
    "applications/govcompare.desktop",
    "mime/packages/govcompare.xml",
    "icons/hicolor/scalable/apps/govcompare.svg",
    "icons/hicolor/scalable/mimetypes/application-x-govcompare.svg",
)


def _built(source: Path, out: Path, kind: str) -> Path:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", out], cwd=source, check=True)
    (made,) = out.iterdir()
    return made


def _names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return sorted(archive.namelist())


def test_a_wheel_brings_commands_and_a_menu_entry(root: Path, tmp_path: Path) -> None:
    wheel = _built(root, tmp_path, "wheel")
    names = _names(wheel)

    assert [name for name in SHARED if not any(one.endswith(f".data/data/share/{name}") for one in names)] == []
    with zipfile.ZipFile(wheel) as archive:
        (entries,) = (name for name in names if name.endswith("entry_points.txt"))
        commands = archive.read(entries).decode()
    assert "[console_scripts]\ngovcompare = " in commands
    assert "[gui_scripts]\ngovcompare-window = " in commands


def test_a_wheel_from_the_sdist_is_the_same(root: Path, tmp_path: Path) -> None:
    for name in ("direct", "packed", "unpacked", "again"):
        (tmp_path / name).mkdir()
    with tarfile.open(_built(root, tmp_path / "packed", "sdist")) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()

    assert _names(_built(source, tmp_path / "again", "wheel")) == _names(_built(root, tmp_path / "direct", "wheel"))
