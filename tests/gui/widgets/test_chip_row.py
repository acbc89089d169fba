"""A row of chips says as much as fits: chips that can be spared give way first, then the widest."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govcompare.present.gui.widgets.chip_row import SPACING, ChipRow, ChipWords, chip


def _shown(qtbot: QtBot, less: int, *, spare: int) -> list[str]:
    """The texts of three chips in a row that is `less` pixels too narrow for all words."""
    chips = tuple(chip() for _ in range(3))
    row = ChipRow(chips)
    qtbot.addWidget(row)
    words = ("Identical 12", "Figures and years changed 0", "Reworded 4")
    said = {
        one: ChipWords(long, long.split()[-1], at == spare)
        for at, (one, long) in enumerate(zip(chips, words, strict=True))
    }
    row.say(said)
    row.show()
    row.resize(2000, 30)
    QApplication.processEvents()
    whole = sum(one.sizeHint().width() + SPACING for one in chips)
    row.resize(whole - less, 30)
    QApplication.processEvents()
    return [one.text() for one in chips]


def test_with_room_for_all_every_word_stands(qtbot: QtBot) -> None:
    assert _shown(qtbot, 0, spare=0) == ["Identical 12", "Figures and years changed 0", "Reworded 4"]


@pytest.mark.parametrize("spare", [0, 2])
def test_what_can_be_spared_gives_way_before_what_is_wide(qtbot: QtBot, spare: int) -> None:
    shown = _shown(qtbot, 1, spare=spare)
    assert [len(words.split()) > 1 for words in shown] == [at != spare for at in range(3)]


def test_without_any_the_widest_gives_way(qtbot: QtBot) -> None:
    assert _shown(qtbot, 1, spare=-1) == ["Identical 12", "0", "Reworded 4"]
