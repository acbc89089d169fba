"""A passage under the mouse is outlined on both sides."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Opened
from tests.gui.pages import COPIED, moved_pair


def test_both_sides_are_outlined_until_the_mouse_leaves(opened: Opened, qtbot: QtBot) -> None:
    window = opened(moved_pair())
    window.centre.show_view("side-by-side")
    view = window.centre.view
    assert view is not None
    scene = view.canvas.scene
    position = scene.sheet.texts[0].index(COPIED[1]) + 3
    view.canvas.hovered.emit((0, position), QPoint())
    assert [side for side, _span in scene.pointed] == [0, 1]
    assert all("12公里" in span.of(scene.sheet.texts[side]) for side, span in scene.pointed)
    before = scene.pointed
    view.canvas.hovered.emit((0, position + 1), QPoint())
    assert scene.pointed is before
    view.canvas.hovered.emit(None, QPoint())
    assert scene.pointed == ()
