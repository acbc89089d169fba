"""A small round switch, for filters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


def chip() -> QToolButton:
    """Off at first; the style sheet draws it by its property."""
    made = QToolButton()
    made.setCheckable(True)
    made.setProperty("chip", True)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made
