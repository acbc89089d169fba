"""The install script puts everything where a desktop looks for it, and takes exactly that away again."""

import shutil
import subprocess
from pathlib import Path

import pytest

ICON = "share/icons/hicolor/scalable/apps/govcompare.svg"


def _run(script: Path, *arguments: str, status: int = 0) -> str:
    ran = subprocess.run([script, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == status, ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture
def unpacked(root: Path, tmp_path: Path) -> Path:
    """What the packed program is laid out like, with a small script in the program's place."""
    top, desktop = tmp_path / "unpacked", root / "resources" / "desktop"
    for folder in ("govcompare", "share/applications", "share/mime/packages", Path(ICON).parent):
        (top / folder).mkdir(parents=True)
    (top / "govcompare" / "govcompare").write_text("#!/bin/sh\necho started $*\n")
    (top / "govcompare" / "govcompare").chmod(0o755)
    shutil.copy(desktop / "install.sh", top)
    shutil.copy(desktop / "govcompare.desktop", top / "share" / "applications")
    shutil.copy(desktop / "govcompare.xml", top / "share" / "mime" / "packages")
    shutil.copy(root / "resources" / "icons" / "govcompare.svg", top / ICON)
    return top


def test_the_command_and_the_menu_entry_start_the_program(unpacked: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "a prefix"
    _run(unpacked / "install.sh", "--prefix", str(prefix))

    command = prefix / "bin" / "govcompare"
    assert _run(command, "x") == "started x\n"
    assert f'Exec="{command}" %F' in (prefix / "share/applications/govcompare.desktop").read_text(encoding="utf-8")
    assert (prefix / "share/mime/packages/govcompare.xml").is_file()
    assert (prefix / ICON).is_file()


def test_installing_again_replaces_what_was_there(unpacked: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    _run(unpacked / "install.sh", "--prefix", str(prefix))
    (prefix / "lib" / "govcompare" / "old").touch()
    _run(unpacked / "install.sh", f"--prefix={prefix}")

    assert not (prefix / "lib" / "govcompare" / "old").exists()
    assert _run(prefix / "bin" / "govcompare", "x") == "started x\n"


def test_uninstalling_takes_away_its_own_files_alone(unpacked: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    foreign = prefix / "bin" / "another"
    foreign.parent.mkdir(parents=True)
    foreign.touch()
    _run(unpacked / "install.sh", "--prefix", str(prefix))
    _run(prefix / "lib" / "govcompare" / "install.sh", "--prefix", str(prefix), "--uninstall")

    assert foreign.is_file()
    assert not [path for path in prefix.rglob("*govcompare*") if path.is_file() or path.is_symlink()]


@pytest.mark.parametrize("arguments", [("--prefix",), ("--nonsense",)])
def test_wrong_usage_changes_nothing(unpacked: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    before = sorted(tmp_path.rglob("*"))

    assert "install.sh" in _run(unpacked / "install.sh", *arguments, status=2)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ['a"b', "a$b", "a%b"])
def test_a_prefix_that_no_menu_entry_can_name_is_refused(unpacked: Path, tmp_path: Path, name: str) -> None:
    _run(unpacked / "install.sh", "--prefix", str(tmp_path / name), status=1)
    assert list((tmp_path / name).iterdir()) == []
