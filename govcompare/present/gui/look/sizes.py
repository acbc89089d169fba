"""A wished size in, one that fits the screen and keeps words whole out."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

TITLE = 40
"""Pixels of height that a window manager takes for a title and edges."""


def begin_with(window: QWidget, wished: QSize) -> None:
    """Let a window or dialog open in that size, or as large as its screen allows: 200 % leaves 960 × 540 of full HD."""
    room = window.screen().availableSize()
    window.resize(wished.boundedTo(QSize(room.width(), room.height() - TITLE)))


def keep_whole(label: QLabel, width: int) -> None:
    """Let a label of several lines get no smaller than its words at `width`: layouts ask for less."""
    label.ensurePolished()
    label.setMinimumSize(width, label.heightForWidth(width))
