"""The current row in, a read-only box with its text out: what screen readers read, and keyboards walk through.

The box is one pixel high until it has the focus.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

OPEN = 120
"""Pixels of the box while it has the focus."""


class RowReader(QPlainTextEdit):
    """Tab from the canvas comes here; Tab again leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row-reader")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFixedHeight(1)

    def show_row(self, words: str) -> None:
        """Hold another row's text."""
        if words != self.toPlainText():
            self.setPlainText(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setFixedHeight(OPEN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(1)
