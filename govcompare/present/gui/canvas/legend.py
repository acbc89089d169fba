"""A lens and a scheme in, what each colour and sign means out, as one line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from govcompare.present.gui.canvas.inks import Ink, Inks
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.rows.values import Lens, Role
from govcompare.present.sentences import role_name
from govcompare.present.wording import tr

_SHOWN = {
    Lens.REUSE: (Role.VERBATIM, Role.REWORDED, Role.FORMULA, Role.TEMPLATE),
    Lens.DIFFERENCE: (Role.REPLACED, Role.INSERTED, Role.DELETED),
}
"""Roles of one lens alone; swapped figures and blanks show in both."""
SWATCH, GAP, BETWEEN = 18, 5, 12
"""Pixels of a sample, between it and its word, and between two."""

_SWAPPED = frozenset({Role.FIGURE, Role.PLACEHOLDER})


class Legend(QWidget):
    """Shows as many meanings as there is room for, and all of them in its tooltip."""

    def __init__(self, appearance: Appearance, swapped: bool = True, parent: QWidget | None = None) -> None:
        """`swapped`: figures and blanks are marked too."""
        super().__init__(parent)
        self._appearance = appearance
        self._lens, self._swapped, self._templates = Lens.REUSE, swapped, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._inks = Inks(appearance.scheme)
        appearance.scheme_changed.connect(self._recolour)
        appearance.language_changed.connect(self._retranslate)
        self._retranslate()

    def set_lens(self, lens: Lens) -> None:
        """Explain the marks of that lens."""
        self._lens = lens
        self._retranslate()

    def set_templates(self, there: bool) -> None:
        """Explain what comes from templates too, when there are some."""
        if there != self._templates:
            self._templates = there
            self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(self._width(len(self._items())), self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks, items = self._inks, self._items()
        count = max((n for n in range(len(items) + 1) if self._width(n) <= self.width()), default=0)
        x = float(self.width() - self._width(count))
        for role, words, _what in items[:count]:
            sample(painter, QRectF(x, (self.height() - 15) / 2, SWATCH, 15), inks.of(role))
            x += SWATCH + GAP
            painter.setPen(inks.muted)
            width = self.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRectF(x, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            x += width + BETWEEN
        painter.end()

    def named(self) -> tuple[tuple[Role, str], ...]:
        """The roles that are marked now, and what a person calls them."""
        return tuple((role, words) for role, words, _what in self._items())

    def _items(self) -> list[tuple[Role, str, str]]:
        """Role, name and sentence of what is shown."""
        named = zip(meanings(self._lens), explained(self._lens), strict=True)
        hidden = (frozenset() if self._swapped else _SWAPPED) | (frozenset() if self._templates else {Role.TEMPLATE})
        return [(role, words, what) for (role, words), what in named if role not in hidden]

    def _width(self, count: int) -> int:
        metrics: QFontMetrics = self.fontMetrics()
        words = (metrics.horizontalAdvance(words) for _role, words, _what in self._items()[:count])
        return sum(SWATCH + GAP + width + BETWEEN for width in words)

    def _recolour(self) -> None:
        self._inks = Inks(self._appearance.scheme)
        self.update()

    def _retranslate(self) -> None:
        lines = [f"{words}: {what}" for _role, words, what in self._items()]
        self.setToolTip("\n".join(lines))
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()


def sample(painter: QPainter, place: QRectF, ink: Ink) -> None:
    """A stretch without letters, as the canvas draws it."""
    if ink.ground is not None:
        painter.fillRect(place, ink.ground)
    if ink.hatch is not None:
        painter.fillRect(place, ink.hatch)
    if ink.underline is not None:
        painter.setPen(ink.underline)
        painter.drawLine(place.bottomLeft(), place.bottomRight())
    if ink.strike is not None:
        painter.setPen(ink.strike)
        painter.drawLine((place.topLeft() + place.bottomLeft()) / 2, (place.topRight() + place.bottomRight()) / 2)
    if ink.box is not None:
        painter.setPen(ink.box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 2.5, 2.5)


def meanings(lens: Lens) -> tuple[tuple[Role, str], ...]:
    """Roles that the lens shows and what a person calls them."""
    return tuple((role, role_name(role)) for role in (*_SHOWN[lens], Role.FIGURE, Role.PLACEHOLDER))


def meaning(lens: Lens, role: Role) -> str:
    """What a mark of that lens says; empty for text without one."""
    named = zip(meanings(lens), explained(lens), strict=True)
    return next((f"{words}: {what}" for (one, words), what in named if one is role), "")


def explained(lens: Lens) -> tuple[str, ...]:
    """One sentence for each of `meanings`."""
    swapped = (
        tr("a figure, year or date stands for another one"),
        tr("a blank or a name stands for a figure or another name"),
    )
    if lens is Lens.REUSE:
        return (
            tr("stands in the other report, at most with other figures"),
            tr("stands in the other report with other wording"),
            tr("a stock phrase of the genre, not counted as copied"),
            tr("both have it from a template, not counted as copied"),
            *swapped,
        )
    return (
        tr("other words on the other side"),
        tr("only the right report has it"),
        tr("only the left report has it"),
        *swapped,
    )
