"""Places in, a card beside the mouse that says where else a stretch stands out."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

WIDTH, MARGIN = 380, 14
MOST = 6
"""Places that the card lists."""


class Named(NamedTuple):
    """How a place is shown."""

    report: str
    where: str
    """Section and how the place begins."""


class PlacesCard(QFrame):
    """Floats above its parent and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(WIDTH)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 11, MARGIN, 12)
        column.setSpacing(2)
        self._heading, self._more = _label("heading"), _label("muted")
        self._lines = [(_label(""), _label("muted")) for _ in range(MOST)]
        for label in (self._heading, *(one for pair in self._lines for one in pair), self._more):
            column.addWidget(label)
        self._shown: tuple[str, tuple[Named, ...], str] = ("", (), "")
        self.hide()

    def show_places(self, heading: str, places: Sequence[Named], more: str, near: QPoint) -> None:
        """Show at most MOST of `places` beside the point `near` (global); `more` says how many are left out."""
        wanted = heading, tuple(places[:MOST]), more
        if wanted != self._shown:
            self._shown = wanted
            self._fill()
        self._place(near)
        self.show()
        self.raise_()

    def words(self) -> str:
        """All that the card says."""
        heading, places, more = self._shown
        return "\n".join(filter(None, (heading, *(f"{one.report}\n{one.where}" for one in places), more)))

    def _fill(self) -> None:
        heading, places, more = self._shown
        self._heading.setText(heading)
        for number, (report, where) in enumerate(self._lines):
            there = number < len(places)
            report.setVisible(there)
            where.setVisible(there)
            if there:
                _elide(report, places[number].report)
                _elide(where, places[number].where)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._column.activate()
        self.setFixedHeight(self._column.sizeHint().height())

    def _place(self, near: QPoint) -> None:
        parent = self.parentWidget()
        assert parent is not None
        corner = parent.mapFromGlobal(near) + QPoint(14, 20)
        if corner.x() + self.width() > parent.width():
            corner.setX(max(0, corner.x() - self.width() - 28))
        if corner.y() + self.height() > parent.height():
            corner.setY(max(0, corner.y() - self.height() - 40))
        self.move(corner)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _elide(label: QLabel, words: str) -> None:
    label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDTH - 2 * MARGIN))
