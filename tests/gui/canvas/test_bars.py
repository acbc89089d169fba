"""What stands around the canvas: the overview strip and the find bar."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from govcompare.present.gui.canvas.find_bar import FindBar
from govcompare.present.gui.canvas.strip import OverviewStrip
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.preferences import Preferences
from tests.gui.pages import long_sheet, shown_canvas

pytestmark = pytest.mark.gui
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_strip_goes_where_it_is_clicked_and_dragged(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet(400, 90))
    strip = OverviewStrip(canvas)
    qtbot.addWidget(strip)
    strip.resize(strip.width(), 500)
    strip.show()
    for side in (0, 1):
        bar = strip.bar(side)
        point = QPoint(bar.center().x(), bar.y() + bar.height() * 3 // 4)
        qtbot.mouseClick(strip, LEFT, NONE, point)
        expected = canvas.scene.sheet.at(side, strip.position_at(side, point.y()))
        assert canvas.current == expected
        assert canvas.in_sight(canvas.current)
        (first, last), *_ = strip.in_sight()[side]
        assert first <= strip.position_at(side, point.y()) <= last
    for _ in range(4):
        assert not strip.grab().isNull()


def test_escape_leaves_the_find_bar_even_where_it_is_a_shortcut(qtbot: QtBot, find_bar: FindBar) -> None:
    bar = find_bar
    bar.enter("新增")
    assert bar.field.text() == "新增"
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_enter_in_the_find_bar_goes_on_and_with_shift_back(qtbot: QtBot, find_bar: FindBar) -> None:
    bar = find_bar
    bar.enter("")
    with qtbot.waitSignal(bar.changed, check_params_cb=lambda words: words == "就业"):
        bar.field.setText("就业")
    with qtbot.waitSignal(bar.next_asked):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.previous_asked):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bar.tell(0, 0)
    assert not bar.next.isEnabled()
    bar.tell(3, 17)
    assert "3" in bar.count.text()
    assert "17" in bar.count.text()


@pytest.fixture(name="find_bar")
def find_bar_fixture(qtbot: QtBot, tmp_path: Path) -> Iterator[FindBar]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(700, 60)
    bar = FindBar(Appearance(Preferences(tmp_path / "settings.ini")), host)
    host.show()
    yield bar  # noqa: PT022
