"""Chips in, one row of them out: with their words as far as there is room, else with their figures alone."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

SPACING = 6


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What a chip says: `long`, or `short` where there is little room; `long` stays its name and tooltip then."""

    long: str
    short: str
    spare: bool = False
    """Whether it gives its room away before the others."""


class ChipRow(QWidget):
    """Never breaks into a second row, which would take the room of the list below."""

    def __init__(self, chips: tuple[QToolButton, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[QToolButton, ChipWords] = {chip: ChipWords("", "") for chip in chips}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for chip in chips:
            row.addWidget(chip)
        row.addStretch(1)

    def say(self, words: dict[QToolButton, ChipWords]) -> None:
        """Give chips other words."""
        self._words |= words
        for chip, spoken in words.items():
            chip.setAccessibleName(spoken.long)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(), super().minimumSizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """All words, or as many as fit: those that can be spared go first, then those that take most room."""
        widths = {}
        for chip, words in self._shown():
            chip.setText(words.long)
            widths[chip] = chip.sizeHint().width()
        left = self.width() - SPACING * len(widths) - sum(widths.values())
        for chip in sorted(widths, key=lambda one: (self._words[one].spare, widths[one]), reverse=True):
            if left >= 0:
                break
            chip.setText(self._words[chip].short)
            left += widths[chip] - chip.sizeHint().width()
        self.updateGeometry()

    def _shown(self) -> list[tuple[QToolButton, ChipWords]]:
        return [(chip, words) for chip, words in self._words.items() if not chip.isHidden()]

    def _least(self) -> int:
        """Width with all chips at their shortest."""
        least = 0
        for chip, words in self._shown():
            now = chip.text()
            chip.setText(words.short)
            least += chip.sizeHint().width() + SPACING
            chip.setText(now)
        return least


def chip(name: str = "") -> QToolButton:
    """A small round switch, for filters; off at first. The style sheet draws it by its property."""
    made = QToolButton()
    made.setObjectName(name)
    made.setCheckable(True)
    made.setProperty("chip", True)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
