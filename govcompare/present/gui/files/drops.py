"""What a person drags over the window in, local paths out; and the frame that shows where it will land."""

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.wording import tr


def dropped_paths(data: QMimeData) -> tuple[str, ...]:
    """Local files and folders among what is dragged, in its order."""
    return tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile() and url.toLocalFile())


VEIL = 238
"""How much of the window the frame hides, of 255: its words must be read over whatever is below."""


class DropFrame(QWidget):
    """Lies over the window while files are dragged over it; takes no events."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance, self._above = appearance, parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        """Cover the whole parent."""
        self.setGeometry(self._above.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, scheme = QPainter(self), self._appearance.scheme
        veil = QColor(scheme.window)
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(scheme.accent), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 18, 18)
        font = QFont(self.font())
        font.setPointSize(20)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(scheme.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Drop to compare"))
        painter.end()
