"""Preferences are kept, checked, and never in the way: a damaged file is put aside and said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from govcompare.present.gui.preferences import DAMAGED_SUFFIX, MOST_RECENT, Preferences
from tests.gui.conftest import MakeWindow
from tests.gui.executor import PreparedExecutor


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "govcompare.ini"


def test_what_was_chosen_is_there_again(path: Path, tmp_path: Path) -> None:
    chosen = Preferences(path)
    chosen.language, chosen.theme, chosen.palette = "zh_TW", "dark", "colour-blind"
    chosen.zoom, chosen.threshold, chosen.folder = 140, 30, str(tmp_path)
    chosen.geometry, chosen.layout = QByteArray(b"g"), QByteArray(b"l")
    chosen.remember(("/a", "/b"))
    chosen.sync()
    again = Preferences(path)
    assert (again.language, again.theme, again.palette) == ("zh_TW", "dark", "colour-blind")
    assert (again.zoom, again.threshold, again.folder) == (140, 30, str(tmp_path))
    assert (again.geometry, again.layout) == (QByteArray(b"g"), QByteArray(b"l"))
    assert again.recent == ("/a", "/b")
    assert again.damaged is None


@pytest.mark.parametrize(
    "line",
    ["language=xx", "theme=7", "palette=", "zoom=huge", "zoom=9999", "threshold=-4", "recent=@Invalid()", "geometry=x"],
)
def test_values_that_make_no_sense_read_as_defaults(path: Path, line: str) -> None:
    path.write_text(f"[General]\n{line}\n", encoding="utf-8")
    read = Preferences(path)
    assert read.language == ""
    assert read.theme == "system"
    assert read.palette == "standard"
    assert read.zoom in {100, 300}
    assert read.threshold == 0
    assert read.recent == ()
    assert read.geometry.isEmpty()


@pytest.mark.parametrize("content", [b"[General\nlanguage", b"\x00\xff\xfe garbage ]][[ \n===", b"no section\nat all"])
def test_a_damaged_file_is_put_aside_and_defaults_hold(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    read = Preferences(path)
    aside = path.with_name(path.name + DAMAGED_SUFFIX)
    assert read.damaged == aside
    assert aside.read_bytes() == content
    assert read.theme == "system"
    read.theme = "dark"
    read.sync()
    assert Preferences(path).theme == "dark"


def test_the_window_says_that_settings_were_damaged(
    path: Path, make_window: MakeWindow, executor: PreparedExecutor
) -> None:
    path.write_bytes(b"[General\nlanguage")
    damaged = Preferences(path)
    damaged.language = "en"
    window = make_window(executor, damaged)
    assert DAMAGED_SUFFIX in window.notices.words("settings")


def test_recent_files_are_the_latest_without_repeats(path: Path) -> None:
    read = Preferences(path)
    read.remember(tuple(f"/{number}" for number in range(MOST_RECENT + 5)))
    assert len(read.recent) == MOST_RECENT
    read.remember(("/3",))
    assert read.recent[0] == "/3"
    assert len(set(read.recent)) == MOST_RECENT
    read.forget_recent()
    assert read.recent == ()


def test_one_recent_file_comes_back_as_one(path: Path) -> None:
    Preferences(path).remember(("/only, with a comma",))
    assert Preferences(path).recent == ("/only, with a comma",)


def test_a_folder_that_is_gone_is_forgotten(path: Path, tmp_path: Path) -> None:
    read = Preferences(path)
    read.folder = str(tmp_path / "gone")
    assert read.folder == ""


def test_size_and_docks_are_as_they_were(path: Path, make_window: MakeWindow, executor: PreparedExecutor) -> None:
    chosen = Preferences(path)
    chosen.language = "en"
    window = make_window(executor, chosen)
    window.resize(1000, 640)
    window.close()
    assert make_window(executor, chosen).height() == 640
