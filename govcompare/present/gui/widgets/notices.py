"""What the person must know but need not answer: lines above the views, each with its buttons."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.wording import tr

Words = Callable[[], str] | str
"""What is said, or what says it in the language in use, so that it follows when another one is chosen."""
Button = tuple[Words, Callable[[], object]]
"""Words, and what it does."""


class Notice(QFrame):
    """One line: a sign, a sentence, buttons, and a cross that closes it."""

    def __init__(self, appearance: Appearance, sign: str, words: Words, buttons: tuple[Button, ...]) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._appearance, self._sign_name = appearance, sign
        self._sign = QLabel()
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._say, self._button_words = words, tuple(say for say, _act in buttons)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        self.buttons = tuple(self._button(row, act) for _say, act in buttons)
        self._cross = QToolButton()
        self._cross.setAutoRaise(True)
        self._cross.setIconSize(QSize(16, 16))
        self._cross.clicked.connect(self.dismiss)
        row.addWidget(self._cross)
        self._recolour()
        self._speak()
        appearance.language_changed.connect(self._speak)
        appearance.scheme_changed.connect(self._recolour)

    def dismiss(self) -> None:
        """Take the line away."""
        self.hide()
        self.deleteLater()

    def _speak(self) -> None:
        self.words.setText(_said(self._say))
        for button, say in zip(self.buttons, self._button_words, strict=True):
            button.setText(_said(say))
        self._cross.setToolTip(tr("Close"))
        self._cross.setAccessibleName(tr("Close"))

    def _button(self, row: QHBoxLayout, act: Callable[[], object]) -> QPushButton:
        def answer() -> None:
            self.dismiss()
            act()

        button = QPushButton()
        button.clicked.connect(answer)
        row.addWidget(button)
        return button

    def _recolour(self) -> None:
        self._sign.setPixmap(self._appearance.icon(self._sign_name).pixmap(18, 18))
        self._cross.setIcon(self._appearance.icon("x"))


class Notices(QWidget):
    """The lines in force, one for each subject."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lines: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def tell(self, subject: str, words: Words, *buttons: Button, sign: str = "info") -> Notice:
        """Show `words`; they replace an earlier line on the same subject."""
        self.withdraw(subject)
        line = Notice(self._appearance, sign, words, buttons)
        line.destroyed.connect(lambda: self._forget(subject, line))
        self._lines[subject] = line
        self._column.addWidget(line)
        return line

    def withdraw(self, subject: str) -> None:
        """Take the line on that subject away."""
        line = self._lines.pop(subject, None)
        if line is not None:
            line.dismiss()

    def line(self, subject: str) -> Notice:
        """The line on that subject. Raises KeyError when there is none."""
        return self._lines[subject]

    def words(self, subject: str) -> str:
        """What the line on that subject says; empty without one."""
        line = self._lines.get(subject)
        return line.words.text() if line is not None else ""

    def _forget(self, subject: str, line: Notice) -> None:
        if self._lines.get(subject) is line:
            del self._lines[subject]


def _said(words: Words) -> str:
    return words if isinstance(words, str) else words()


def compare_again() -> str:
    """What stands on a button that does."""
    return tr("Compare again")
