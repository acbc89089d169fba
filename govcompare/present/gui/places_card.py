"""Places in, a card beside the mouse that says where else a stretch stands out."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

WIDTH = 380


class PlacesCard(QFrame):
    """Floats above its parent and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(WIDTH)
        self.heading, self.places = QLabel(), QLabel()
        self.heading.setObjectName("heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 12)
        column.setSpacing(6)
        for label in (self.heading, self.places):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self.hide()

    def show_places(self, heading: str, places: str, near: QPoint) -> None:
        """Show `places`, a line each, beside the point `near` (global)."""
        if (heading, places) != (self.heading.text(), self.places.text()) or self.isHidden():
            self.heading.setText(heading)
            self.places.setText(places)
            self.adjustSize()
        parent = self.parentWidget()
        if parent is None:
            return
        corner = parent.mapFromGlobal(near) + QPoint(14, 20)
        if corner.x() + self.width() > parent.width():
            corner.setX(max(0, corner.x() - self.width() - 28))
        if corner.y() + self.height() > parent.height():
            corner.setY(max(0, corner.y() - self.height() - 40))
        self.move(corner)
        self.show()
        self.raise_()
