"""Plain words, a font and a width in, their lines out, ready to be drawn."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from govcompare.present.gui.words.visible import visible

LEADING = 1.06
"""Pitch of lines ÷ height of the font."""


class Words:
    """Words on as many lines as they take; hidden characters are shown as marks."""

    __slots__ = ("_layout", "height", "pitch", "width")

    def __init__(self, text: str, font: QFont, width: float, where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft):
        metrics = QFontMetricsF(font)
        self.pitch = round(metrics.height() * LEADING)
        option = QTextOption(where)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._layout = QTextLayout("\u2028".join(map(visible, text.split("\n"))), font)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self.pitch + (self.pitch - metrics.height()) / 2))
            count += 1
        self._layout.endLayout()
        self.height = self.pitch * count
        self.width = max((self._layout.lineAt(n).naturalTextWidth() for n in range(count)), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """With the upper left corner of their room at a point."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))
