"""All reports in, a choice of one out, with a quiet arrow."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from govcompare.model.comparison import Comparison
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.words.visible import tip, visible

ARROW, ROOM = 14, 26
"""Pixels of the arrow, and kept for it at the right."""
MARGIN = 2
"""Pixels that styles leave on either side of the title."""
_SHEET = f"QComboBox::drop-down {{ border: none; width: {ROOM}px; }}"


class ReportChoice(QComboBox):
    """Gives way when there is little room."""

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName(name)
        self.setStyleSheet(_SHEET)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, comparison: Comparison | None, current: str | None) -> None:
        """List all reports, `current` chosen."""
        self.blockSignals(True)
        self.clear()
        for number, report in enumerate(comparison.reports if comparison is not None else (), 1):
            self.addItem(f"{number}  {visible(report.title)}", report.id)
        self.setCurrentIndex(self.findData(current))
        self.setToolTip(tip(self.currentText()))
        self.setEnabled(comparison is not None and len(comparison.reports) > 1)
        self.blockSignals(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As any choice of its kind, with … where the title has no room."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = option.fontMetrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2 * MARGIN
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        place = QRect(self.width() - ROOM + (ROOM - ARROW) // 2, (self.height() - ARROW) // 2, ARROW, ARROW)
        self._appearance.icon("chevron-down").paint(painter, place)
        painter.end()
