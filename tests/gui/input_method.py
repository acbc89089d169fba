"""Words and a field in, what an input method sends out: keys alone make no Chinese."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_words(field: QWidget, words: str) -> None:
    """Type `words` into `field`, as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(field, event)
