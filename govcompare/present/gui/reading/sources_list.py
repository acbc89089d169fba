"""Ranked sources of a report in, a list with ratio and characters out."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from govcompare.present.figures import percent
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.look.quiet import chosen, quiet
from govcompare.present.gui.words.visible import tip
from govcompare.present.rows.values import RankedSource
from govcompare.present.wording import ntr, tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW_HEIGHT, BAR_HEIGHT, FIGURE = 70, 6, 56
"""Pixels of a row, of its bar, and for its ratio."""


class SourcesModel(QAbstractListModel):
    """Sources, best first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sources: tuple[RankedSource, ...] = ()
        self.names: dict[str, str] = {}

    def show(self, sources: tuple[RankedSource, ...], names: dict[str, str]) -> None:
        """List `sources`; `names` by report id."""
        self.beginResetModel()
        self.sources, self.names = sources, names
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        source = self.sources[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return source
        words = "\n".join((self.names[source.report], *facts(source)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(words)
        return words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None


def facts(source: RankedSource) -> tuple[str, ...]:
    """The figures of a source."""
    told = (
        tr("{ratio} of this report", ratio=percent(source.reused)),
        tr("{ratio} beyond stock phrases", ratio=percent(source.beyond_formulae)),
        ntr("{number} character shared", "{number} characters shared", source.shared),
    )
    passages = ntr("{number} passage", "{number} passages", source.passages)
    return (*told, passages) if source.passages else (*told, tr("only stock phrases"))


class SourcesList(QListView):
    """Click or Enter opens the source beside the report."""

    chosen = Signal(str)
    """Id of a report."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.ranked = SourcesModel(self)
        self.setModel(self.ranked)
        self.setItemDelegate(_SourceDelegate(appearance, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole).report)


class _SourceDelegate(QStyledItemDelegate):
    """Name and ratio, a bar, characters and passages."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(240, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        source, model = index.data(Qt.ItemDataRole.UserRole), index.model()
        if not isinstance(source, RankedSource) or not isinstance(model, SourcesModel):
            return
        scheme = self._appearance.scheme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen(option) or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(scheme.selection if chosen(option) else scheme.header))
        inner = option.rect.adjusted(14, 9, -14, -9)
        line = painter.fontMetrics().height()
        self._title(painter, QRect(inner.x(), inner.y(), inner.width(), line), model.names[source.report], source)
        bar = QRectF(inner.x(), inner.y() + line + 5, inner.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.border))
        painter.drawRoundedRect(bar, 3, 3)
        if source.reused > 0:
            painter.setBrush(QColor(scheme.ramp[3]))
            painter.drawRoundedRect(bar.adjusted(0, 0, (source.reused - 1) * bar.width(), 0), 3, 3)
        painter.setPen(quiet(scheme, chosen(option)))
        words = " · ".join(facts(source)[2:])
        below = QRect(inner.x(), inner.bottom() - line + 1, inner.width(), line)
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setPen(QColor(scheme.border))
        painter.drawLine(option.rect.left() + 14, option.rect.bottom(), option.rect.right() - 14, option.rect.bottom())
        painter.restore()

    def _title(self, painter: QPainter, place: QRect, name: str, source: RankedSource) -> None:
        font = QFont(painter.font())
        painter.setPen(QColor(self._appearance.scheme.text))
        words = place.adjusted(0, 0, -FIGURE - 6, 0)
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(source.reused))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
