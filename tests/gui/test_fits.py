"""Every dialog and menu fits a common screen, and every word in it its place, in each language, plain and at 200 %."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from govcompare.present.gui.look.sizes import TITLE, begin_with, keep_whole
from tests.gui.fits import misfits, screen_file
from tests.gui.looks import OFFSCREEN_ONLY, cut_words

WORDS = "Words that go over several lines wherever a dialog is narrow, and that must all be seen."


@pytest.mark.parametrize("ratio", [1, 2])
def test_dialogs_and_menus_fit_in_every_language(root: Path, tmp_path: Path, ratio: int) -> None:
    """In a process of its own: the ratio is fixed when the program starts."""
    platform = f"offscreen:configfile={screen_file(tmp_path)}"
    looked = subprocess.run(
        [sys.executable, "-m", "tests.gui.fits", str(tmp_path)],
        cwd=root,
        env=os.environ | {"QT_SCALE_FACTOR": str(ratio), "QT_QPA_PLATFORM": platform},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )
    said = [line for line in looked.stderr.split("\n") if line and OFFSCREEN_ONLY not in line]
    assert (looked.stdout, said, looked.returncode) == ("", [], 0)


def test_a_dialog_that_does_not_fit_is_noticed(qtbot: QtBot) -> None:
    dialog = QDialog()
    dialog.setObjectName("large")
    qtbot.addWidget(dialog)
    label = QLabel("far too many words", dialog)
    label.setGeometry(0, 0, 20, 20)
    dialog.resize(dialog.screen().availableSize() + QSize(0, 1))
    dialog.show()
    opens, cut = list(misfits(dialog))[:2]
    assert opens.startswith("large opens with")
    assert "QLabel" in cut


def test_a_window_begins_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    begin_with(window, QSize(300, 200))
    assert window.size() == QSize(300, 200)
    begin_with(window, QSize(10_000, 10_000))
    assert window.size() == QSize(room.width(), room.height() - TITLE)


def test_words_over_several_lines_stay_whole(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label = QLabel(WORDS, holder)
    label.setWordWrap(True)
    keep_whole(label, 120)
    label.resize(1, 1)
    holder.resize(400, 400)
    holder.show()
    assert label.width() == 120
    assert cut_words(holder) == []
