"""Icons are drawn in the size, density and state that is asked for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from govcompare.present.gui.look.icons import icon

NORMAL, DISABLED = "#112233", "#aabbcc"


def _colours(drawn: QPixmap) -> set[str]:
    image = drawn.toImage()
    opaque = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(colour.rgb()).name() for colour in opaque if colour.alpha() == 255}


@pytest.mark.parametrize(("mode", "colour"), [(QIcon.Mode.Normal, NORMAL), (QIcon.Mode.Disabled, DISABLED)])
def test_each_state_has_its_colour(qapp: QApplication, mode: QIcon.Mode, colour: str) -> None:
    assert _colours(icon("check", NORMAL, DISABLED).pixmap(QSize(48, 48), 1.0, mode)) == {colour}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("size", [16, 20, 32])
def test_a_dense_screen_gets_more_dots_in_the_same_room(qapp: QApplication, size: int, ratio: float) -> None:
    drawn = icon("check", NORMAL, DISABLED).pixmap(QSize(size, size), ratio)
    assert drawn.devicePixelRatio() == ratio
    assert abs(drawn.width() - size * ratio) <= 1
    assert drawn.width() == drawn.height()
