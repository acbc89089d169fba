"""Pairs in, a ranked list out: both names, both ratios as bars."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from govcompare.model.findings import Pair, Score
from govcompare.present.figures import percent
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.matrix.labels import Label
from govcompare.present.gui.words.visible import tip
from govcompare.present.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW_HEIGHT = 62
BAR, BAR_FROM = 84, 260
"""Pixels of a bar; where a line is shorter than the other, half as many."""


class PairsModel(QAbstractListModel):
    """Ranked pairs, best first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs: tuple[Pair, ...] = ()
        self.labels: dict[str, Label] = {}
        self.measure = "reused"

    def show(self, pairs: tuple[Pair, ...], labels: dict[str, Label], measure: str) -> None:
        """List `pairs` with the scores of `measure`."""
        self.beginResetModel()
        self.pairs, self.labels, self.measure = pairs, labels, measure
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        pair = self.pairs[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return pair
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(pair)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._words(pair))
        return None

    def _words(self, pair: Pair) -> str:
        a, b, score = self.labels[pair.a], self.labels[pair.b], pair.score(self.measure)
        return "\n".join(
            tr("{ratio} of {part} stands in {whole}", ratio=percent(ratio), part=_named(part), whole=_named(whole))
            for ratio, part, whole in ((score.a, a, b), (score.b, b, a))
        )


class PairsList(QListView):
    """Click or Enter opens a pair."""

    chosen = Signal(object)
    """A Pair."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairs")
        self.ranked = PairsModel(self)
        self.setModel(self.ranked)
        self.setItemDelegate(_PairDelegate(appearance, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))


def _named(label: Label) -> str:
    return f"{label.number} {label.name}"


class _PairDelegate(QStyledItemDelegate):
    """Two lines a pair: a report, and how much of it stands in the other."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, scheme = index.model(), self._appearance.scheme
        pair = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(pair, Pair) or not isinstance(model, PairsModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(option.rect, QColor(scheme.selection if chosen else scheme.header))
        lines = option.rect.adjusted(12, 7, -12, -8)
        half = lines.height() // 2
        score = pair.score(model.measure)
        self._line(painter, QRect(lines.left(), lines.top(), lines.width(), half), model.labels[pair.a], score.a, score)
        self._line(
            painter, QRect(lines.left(), lines.top() + half, lines.width(), half), model.labels[pair.b], score.b, score
        )
        painter.setPen(QColor(scheme.border))
        painter.drawLine(option.rect.left() + 12, option.rect.bottom(), option.rect.right() - 12, option.rect.bottom())
        painter.restore()

    def _line(self, painter: QPainter, place: QRect, label: Label, ratio: float, score: Score) -> None:
        scheme = self._appearance.scheme
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        figure = QFontMetrics(font).horizontalAdvance("100.0%") + 6
        leading = ratio == max(score.a, score.b) > min(score.a, score.b)
        font.setWeight(QFont.Weight.DemiBold if leading else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(scheme.text))
        width = BAR if place.width() >= BAR_FROM else BAR // 2
        words = QRect(place).adjusted(0, 0, -(width + figure + 12), 0)
        elided = painter.fontMetrics().elidedText(_named(label), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(ratio))
        bar = QRectF(place.right() - figure - width, place.center().y() - 3, width, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.border))
        painter.drawRoundedRect(bar, 3.5, 3.5)
        if ratio > 0:
            painter.setBrush(QColor(scheme.ramp[3]))
            painter.drawRoundedRect(QRectF(bar.topLeft(), bar.size()).adjusted(0, 0, (ratio - 1) * width, 0), 3.5, 3.5)
