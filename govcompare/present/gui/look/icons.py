"""A name and a colour in, an icon out: Lucide's line drawings, their `currentColor` filled in."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from govcompare.resources import resource

_SIZES = (16, 18, 20, 24, 32, 36, 40, 48, 96)
"""Pixels that are drawn ahead: 16 to 24 logical ones and 48, and twice as many for dense screens."""


@cache
def _drawing(name: str) -> str:
    return resource(f"icons/lucide/{name}.svg").read_text(encoding="utf-8")


def _add(made: QIcon, name: str, colour: str, mode: QIcon.Mode) -> None:
    """The drawing in `colour`, in all sizes, read once: most of a start's time in icons went into reading."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    for size in _SIZES:
        drawn = QPixmap(size, size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(drawn, mode)


@cache
def icon(name: str, colour: str, disabled: str) -> QIcon:
    """An icon for buttons and menus in `colour` (`#RRGGBB`), with its greyed form."""
    made = QIcon()
    _add(made, name, colour, QIcon.Mode.Normal)
    _add(made, name, disabled, QIcon.Mode.Disabled)
    return made


def program_icon() -> QIcon:
    """The program's own sign."""
    return QIcon(str(resource("icons/govcompare.svg")))
