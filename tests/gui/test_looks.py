"""Every view is drawn whole: any number of reports, both themes and languages, small and large, plain and dense."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.looks import cut_words


@pytest.mark.parametrize("ratio", [1, 2])
def test_no_words_are_cut_nothing_warns_and_nothing_takes_long(root: Path, tmp_path: Path, ratio: int) -> None:
    """In a process of its own: the ratio is fixed when the program starts."""
    looked = subprocess.run(
        [sys.executable, "-m", "tests.gui.looks", str(tmp_path)],
        cwd=root,
        env=os.environ | {"QT_SCALE_FACTOR": str(ratio), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )
    assert (looked.stdout, looked.stderr, looked.returncode) == ("", "", 0)


class _Drawn(QWidget):
    """Draws its words by hand into five pixels."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(QRect(0, 0, 5, 20), Qt.AlignmentFlag.AlignCenter, "words")
        painter.end()


def test_words_without_room_are_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 100)
    label, drawn, whole = QLabel("far too many words", window), _Drawn(window), QLabel("words", window)
    label.setGeometry(0, 0, 20, 20)
    drawn.setGeometry(0, 30, 100, 20)
    whole.setGeometry(0, 60, 200, 20)
    window.show()
    assert [fault.split(" ")[0] for fault in cut_words(window)] == ["QLabel", "'words'"]
    whole.move(250, 60)
    assert any("outside" in fault for fault in cut_words(window))
