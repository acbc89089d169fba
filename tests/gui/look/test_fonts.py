"""Fonts of the window's own words."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication

from govcompare.present.gui.font_notice import SUBJECT
from govcompare.present.gui.look.fonts import families, interface_font
from govcompare.present.gui.main_window import MainWindow

LANGUAGES = ("en", "zh_CN", "zh_TW")
SHAPED_OTHERWISE = "\u9aa8\u76f4\u4ee4"
"""Characters that are drawn otherwise in Japan, in Taiwan, and on the mainland."""
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>"""
STARTED = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from govcompare.present.gui.app import build
from govcompare.present.gui.font_notice import SUBJECT
from govcompare.present.gui.preferences import Preferences
from tests.gui.executor import PreparedExecutor
application = QApplication(["fonts"])
preferences = Preferences(Path(sys.argv[1]))
preferences.language = sys.argv[2]
print(json.dumps(build(preferences, PreparedExecutor()).notices.words(SUBJECT)))
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_shapes_of_the_language_come_first(qapp: QApplication, language: str) -> None:
    assert interface_font(language).families()[: len(families(language))] == list(families(language))


def test_families_do_not_pile_up_when_the_language_changes_often(qapp: QApplication) -> None:
    before = qapp.font()
    system = [family for family in before.families() if family not in families("en")]
    try:
        for _ in range(3):
            for language in LANGUAGES:
                qapp.setFont(interface_font(language))
        assert sorted(qapp.font().families()) == sorted([*families("en"), *system])
    finally:
        qapp.setFont(before)


def _drawn_with(text: str, language: str) -> set[str]:
    """Families whose shapes stand for `text` in the end."""
    layout = QTextLayout(text, interface_font(language))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_chinese_is_drawn_in_the_shapes_of_the_language(
    qapp: QApplication, require_tool: Callable[[str], None], language: str
) -> None:
    require_tool("cjk-font")
    installed = [family for family in families(language) if family in QFontDatabase.families()]
    if not installed:
        pytest.skip("none of the families that are known is installed")
    assert _drawn_with(SHAPED_OTHERWISE, language) == {installed[0]}


def test_a_machine_with_a_chinese_font_is_told_nothing(window: MainWindow, require_tool: Callable[[str], None]) -> None:
    require_tool("cjk-font")
    assert window.notices.words(SUBJECT) == ""


@pytest.mark.parametrize(("language", "lines"), [("en", 1), ("zh_CN", 2), ("zh_TW", 2)])
def test_a_machine_without_one_is_told_in_words_that_it_can_show(
    root: Path, tmp_path: Path, language: str, lines: int
) -> None:
    """In a process of its own, which sees an empty folder of fonts."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts.conf").write_text(FONTS.format(folder=tmp_path), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", STARTED, str(tmp_path / "settings.ini"), language],
        cwd=root,
        env=os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told = json.loads(ran.stdout).split("\n")
    assert len(told) == lines
    assert told[0].startswith("No font with Chinese characters is installed.")
