"""Words and controls in, a page of the settings out: each choice with its name and a sentence."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from govcompare.present.gui.settings.choices import Choice

MARGIN, BETWEEN, UNDER = 16, 14, 3
"""Pixels around the page, between two choices, and between a choice and its sentence."""
CONTROL_WIDTH, INSIDE = 260, 6
"""Pixels of a control, and left of a number: as far in as the words of a list."""


class Page(QScrollArea):
    """Choices under one another; scrolls where the window is low or the words are large."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(MARGIN, 4, MARGIN, MARGIN)
        self._column.setSpacing(UNDER)
        self._column.addStretch(1)
        self.setWidget(inside)

    def add(self, name: str, sentence: str, *controls: QWidget) -> None:
        """A choice called `name`; the first of its controls is named after it."""
        first = controls[0]
        first.setAccessibleName(name)
        first.setAccessibleDescription(sentence)
        label = _words(name, "heading")
        label.setBuddy(first)
        for widget in (label, *controls, _words(sentence, "muted")):
            self._put(widget)
        self._column.insertSpacing(self._column.count() - 1, BETWEEN)

    def add_check(self, check: QCheckBox, sentence: str) -> None:
        """A choice between yes and no, which says itself what it is."""
        check.setAccessibleDescription(sentence)
        self._put(check)
        self._put(_words(sentence, "muted"))
        self._column.insertSpacing(self._column.count() - 1, BETWEEN)

    def add_list(self, name: str, sentence: str, checks: Sequence[QCheckBox]) -> None:
        """Several such choices under one name."""
        for widget in (_words(name, "heading"), _words(sentence, "muted"), *checks):
            self._put(widget)
        self._column.insertSpacing(self._column.count() - 1, BETWEEN)

    def _put(self, widget: QWidget) -> None:
        narrow = isinstance(widget, (QComboBox, QSpinBox))
        if narrow:
            widget.setMinimumWidth(CONTROL_WIDTH)
        where = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
        self._column.insertWidget(self._column.count() - 1, widget, 0, where)


def combo(name: str, choices: Sequence[Choice], current: str, choose: Callable[[str], object]) -> QComboBox:
    """One of several; `choose` is told the value."""
    box = QComboBox()
    box.setObjectName(name)
    for choice in choices:
        box.addItem(choice.words, choice.value)
    box.setCurrentIndex(max(0, box.findData(current)))
    box.activated.connect(lambda index: choose(box.itemData(index)))
    return box


def spin(name: str, least: int, most: int, current: int, choose: Callable[[int], object], suffix: str = "") -> QSpinBox:
    """A whole number; `choose` is told it when it is typed or stepped to the end."""
    box = QSpinBox()
    box.setObjectName(name)
    box.setRange(least, most)
    box.setValue(current)
    box.setSuffix(suffix)
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(INSIDE, 0, 0, 0)
    box.valueChanged.connect(choose)
    return box


class Tick(QCheckBox):
    """A box whose edge is seen on every ground: Fusion draws it darker than the window, which may be black."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.PlaceholderText
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(role), 2 if self.hasFocus() else 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()


def check(name: str, words: str, on: bool, choose: Callable[[bool], object]) -> QCheckBox:
    """Yes or no."""
    box = Tick(words)
    box.setObjectName(name)
    box.setChecked(on)
    box.toggled.connect(choose)
    return box


def _words(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
