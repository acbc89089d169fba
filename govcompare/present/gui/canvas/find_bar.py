"""Words typed in; finding next, previous and none out, with the count beside them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.wording import tr

FIELD = 260
"""Pixels of the field."""


class FindBar(QWidget):
    """A field with its count, arrows and a cross; hidden until asked for."""

    changed = Signal(str)
    next_asked = Signal()
    previous_asked = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("find-bar")
        self.field, self.count = QLineEdit(), QLabel()
        self.field.setObjectName("find-field")
        self.field.setFixedWidth(FIELD)
        self.field.setClearButtonEnabled(True)
        self.count.setObjectName("muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.previous, self.next, self.close_button = QToolButton(), QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        for widget in (self.field, self.count, self.previous, self.next):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.field.textChanged.connect(self.changed)
        self.field.installEventFilter(self)
        self.previous.clicked.connect(self.previous_asked)
        self.next.clicked.connect(self.next_asked)
        self.close_button.clicked.connect(self.leave)
        appearance.language_changed.connect(self.retranslate)
        appearance.scheme_changed.connect(self.recolour)
        self.retranslate()
        self.recolour()
        self.hide()

    def enter(self, words: str) -> None:
        """Show the bar with the keyboard in it; `words`: what to look for first."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def tell(self, number: int, total: int) -> None:
        """Say which hit (from 1) of how many the person stands on."""
        words = "" if not self.field.text() else tr("{number} of {total}", number=number, total=total)
        self.count.setText(words if total or not words else tr("not found"))
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.field.setPlaceholderText(tr("Find text in the view"))
        self.field.setAccessibleName(tr("Find"))
        for button, words in (
            (self.previous, tr("Previous hit (Shift+F3)")),
            (self.next, tr("Next hit (F3)")),
            (self.close_button, tr("Close (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def recolour(self) -> None:
        """Icons in the colours in force."""
        self.previous.setIcon(self._appearance.icon("chevron-up"))
        self.next.setIcon(self._appearance.icon("chevron-down"))
        self.close_button.setIcon(self._appearance.icon("x"))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress:
                self.leave()
            return True
        if event.type() is QEvent.Type.KeyPress and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_asked if back else self.next_asked).emit()
            return True
        return False
