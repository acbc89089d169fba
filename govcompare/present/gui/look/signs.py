"""A kind of finding in, a small drawing of its colour and second sign out, for chips, lists and legends."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap

from govcompare.present.palette import Scheme, Underline
from govcompare.present.rows.values import FindingKind, Role

KIND_ROLES = {
    FindingKind.IDENTICAL: Role.VERBATIM,
    FindingKind.NUMBERS: Role.FIGURE,
    FindingKind.SLOTS: Role.PLACEHOLDER,
    FindingKind.EDITED: Role.REWORDED,
    FindingKind.FORMULA: Role.FORMULA,
    FindingKind.TEMPLATE: Role.TEMPLATE,
}
_PENS = {
    Underline.SOLID: Qt.PenStyle.SolidLine,
    Underline.DASHED: Qt.PenStyle.DashLine,
    Underline.DOTTED: Qt.PenStyle.DotLine,
}
SIZE = 16


@cache
def kind_icon(kind: FindingKind, scheme: Scheme) -> QIcon:
    """The sign of `kind`, 16 logical pixels square."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        picture = QPixmap(int(SIZE * ratio), int(SIZE * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, kind, scheme)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(picture, mode)
    return made


def _draw(painter: QPainter, kind: FindingKind, scheme: Scheme) -> None:
    if kind is FindingKind.MOVED:
        painter.setPen(QPen(QColor(scheme.moved), 1.8))
        for x, tip, tail in ((5.0, 3.0, 13.0), (11.0, 13.0, 3.0)):
            painter.drawLine(QPointF(x, tip), QPointF(x, tail))
            back = 3.0 if tip < tail else -3.0
            painter.drawLine(QPointF(x, tip), QPointF(x - 2.5, tip + back))
            painter.drawLine(QPointF(x, tip), QPointF(x + 2.5, tip + back))
        return
    style = scheme.style(KIND_ROLES[kind])
    line = QColor(style.line or scheme.text)
    body = QRectF(2, 2, 12, 9)
    if style.background is not None:
        painter.fillRect(body, QColor(style.background))
    if style.hatch:
        painter.fillRect(QRectF(2, 2, 12, 12), _hatch(line))
    if style.box:
        painter.setPen(QPen(line, 1.6))
        painter.drawRoundedRect(QRectF(2.5, 3, 11, 10), 2, 2)
    if style.underline in _PENS:
        painter.setPen(QPen(line, 2, _PENS[style.underline]))
        painter.drawLine(QPointF(2, 13), QPointF(14, 13))


def _hatch(colour: QColor) -> QBrush:
    return QBrush(colour, Qt.BrushStyle.BDiagPattern)
