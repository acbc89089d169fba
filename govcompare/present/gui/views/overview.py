"""总览: every report against every other as a matrix of directed ratios, with a ranked list of pairs beside it."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QSplitter, QVBoxLayout, QWidget

from govcompare.model.findings import Pair
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.matrix.grid import MatrixView
from govcompare.present.gui.matrix.hover_card import HoverCard
from govcompare.present.gui.matrix.labels import Label
from govcompare.present.gui.matrix.pairs_list import PairsList
from govcompare.present.gui.matrix.paper import matrix_table, pairs_table
from govcompare.present.gui.paper.table_paper import TablePaper
from govcompare.present.gui.reading.pair_bar import Elided
from govcompare.present.gui.view import View
from govcompare.present.gui.widgets.chip_row import chip
from govcompare.present.gui.words.short_names import short_names
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.rows.values import MatrixCell
from govcompare.present.wording import tr

ZOOM_STEP = 1.25
BETWEEN = 10
"""Pixels between two controls."""
PAIRS_NARROWEST = 210
"""Pixels of the ranked list at least."""
RAMP = QSize(190, 18)


class OverviewView(View):
    """A click on a cell or pair opens it side by side."""

    name = "overview"
    icon = "grid-3x3"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.matrix = MatrixView(workspace.appearance)
        self.pairs = PairsList(workspace.appearance)
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(0, 100)
        self.threshold.setMinimumWidth(90)
        self.threshold.setMaximumWidth(220)
        self.threshold.setValue(workspace.appearance.threshold)
        self.beyond = chip()
        self.beyond.setChecked(workspace.appearance.beyond)
        self._from, self._percent, self._legend_words = (_label() for _ in range(3))
        self._ranked_title = Elided()
        self._ranked_title.setObjectName("heading")
        self._percent.setMinimumWidth(44)
        self._legend_words.setMinimumWidth(1)
        self._legend = _Ramp(workspace.appearance)
        self._lay_out()
        self.card = HoverCard(self)
        self._listen()
        self.retranslate()

    def title(self) -> str:
        return tr("Overview")

    def commands(self) -> frozenset[str]:
        return frozenset({"zoom-in", "zoom-out", "zoom-reset"})

    def perform(self, command: str) -> None:
        factors = {"zoom-in": self.matrix.zoomed * ZOOM_STEP, "zoom-out": self.matrix.zoomed / ZOOM_STEP}
        self.matrix.zoom(factors.get(command, 1.0))

    @property
    def printable(self) -> bool:
        return self.workspace.comparison is not None and len(self.workspace.reports) > 1

    def paper(self) -> TablePaper | None:
        if not self.printable:
            return None
        appearance = self.workspace.appearance
        facts = [self._legend_words.text()]
        facts += [self.beyond.text()] if appearance.beyond else []
        facts += [tr("Ratios from {least} on", least=f"{appearance.threshold}%")] if appearance.threshold else []
        matrix = matrix_table(self.matrix.matrix, self._labels, appearance.threshold / 100, appearance.beyond)
        return TablePaper((self.title(),), tuple(facts), (matrix, pairs_table(self.pairs.ranked.pairs, self._labels)))

    def refresh(self) -> None:
        """Draw what is known now."""
        names = short_names(self.workspace.reports)
        self._labels = {
            report.id: Label(number, names[report.id], visible(report.title))
            for number, report in enumerate(self.workspace.reports, 1)
        }
        self.matrix.show_matrix(self.workspace.matrix, self._labels)
        self._rank()

    def retranslate(self) -> None:
        """Words in the language in use."""
        self._from.setText(tr("Show from"))
        self.threshold.setAccessibleName(tr("Show ratios from"))
        self.threshold.setToolTip(tr("Cells and pairs below this ratio step back"))
        self.beyond.setText(tr("Beyond stock phrases"))
        self.beyond.setToolTip(tr("Leave the genre's stock phrases out of both numbers that are divided"))
        self._legend_words.setText(tr("Share of the row's report that stands in the column's"))
        self._legend.setToolTip(self._legend_words.text())
        self._legend.setAccessibleName(self._legend_words.text())
        self._make_room()
        self.matrix.setAccessibleName(tr("Matrix of reuse ratios"))
        self.pairs.setAccessibleName(tr("Ranked pairs"))
        self.refresh()

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.setContentsMargins(16, 9, 16, 9)
        controls.setSpacing(BETWEEN)
        for widget in (self._from, self.threshold, self._percent, self.beyond):
            controls.addWidget(widget)
        controls.addStretch(1)
        controls.addWidget(self._legend_words)
        controls.addWidget(self._legend)
        left, right = QWidget(), QWidget()
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(14, 12, 14, 10)
        line.addWidget(self._ranked_title, 1)
        sides: tuple[tuple[QWidget, tuple[QWidget, ...]], ...] = (
            (left, (self.matrix,)),
            (right, (heading, self.pairs)),
        )
        for side, inside in sides:
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for part in inside:
                column.addWidget(part)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(right)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([760, 380])
        self.split.setChildrenCollapsible(False)
        right.setMinimumWidth(PAIRS_NARROWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(controls)
        column.addWidget(self.split, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.matrix.setFocus(event.reason())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._make_room()

    def _make_room(self) -> None:
        """Where there is little of it, the ramp's words go into its tooltip."""
        bar = (self._from, self.threshold, self._percent, self.beyond, self._legend_words, self._legend)
        needed = sum(max(one.sizeHint().width(), one.minimumWidth()) + BETWEEN for one in bar)
        self._legend_words.setVisible(needed + 2 * BETWEEN <= self.width())

    def _listen(self) -> None:
        self.workspace.comparison_changed.connect(self.refresh)
        self.workspace.partial_changed.connect(self.refresh)
        self.workspace.pair_changed.connect(self._follow_pair)
        self.workspace.appearance.language_changed.connect(self.retranslate)
        self.workspace.appearance.scheme_changed.connect(self.update)
        self.matrix.pointed.connect(self._point)
        self.matrix.chosen.connect(self._open_cell)
        self.pairs.chosen.connect(self._open_pair)
        appearance = self.workspace.appearance
        appearance.threshold_changed.connect(lambda: self.threshold.setValue(appearance.threshold))
        for changed, keep in (
            (self.threshold.valueChanged, appearance.set_threshold),
            (self.beyond.toggled, appearance.set_beyond),
        ):
            changed.connect(keep)
            changed.connect(self._rank)

    def _rank(self) -> None:
        least = self.threshold.value() / 100
        measure = "beyond_formulae" if self.beyond.isChecked() else "reused"
        self._percent.setText(f"{self.threshold.value()}%")
        self.matrix.show_from(least, self.beyond.isChecked())
        comparison = self.workspace.comparison
        pairs = ranked_pairs(comparison) if comparison is not None else ()
        ratios = [max(pair.score(measure).a, pair.score(measure).b) for pair in pairs]
        shown = tuple(pair for pair, ratio in zip(pairs, ratios, strict=True) if ratio > 0 and ratio >= least)
        self.pairs.ranked.show(shown, self._labels, measure)
        words = tr("Pairs, most shared first ({shown} of {all})", shown=len(shown), all=len(pairs))
        self._ranked_title.say(words, "")

    def _point(self, cell: MatrixCell | None, near: QPoint) -> None:
        if cell is None:
            self.card.hide()
            return
        reports = {report.id: report for report in self.workspace.reports}
        order = self.workspace.matrix.order
        back = self.workspace.matrix.cells[order.index(cell.column)][order.index(cell.row)]
        self.card.show_cell(reports[cell.row], reports[cell.column], cell, back, near)
        self.matrix.setAccessibleDescription(self.card.words())

    def _open_cell(self, cell: MatrixCell) -> None:
        self._open(cell.row, cell.column)

    def _open_pair(self, pair: Pair) -> None:
        self._open(pair.a, pair.b)

    def _open(self, one: str, other: str) -> None:
        self.card.hide()
        self.workspace.set_pair(one, other)
        self.workspace.show_view("side-by-side")

    def _follow_pair(self) -> None:
        pair = self.workspace.pair
        if pair is not None:
            self.matrix.select(*pair)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("muted")
    return label


class _Ramp(QWidget):
    """The colours from 0 % to 100 %."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setFixedSize(RAMP)
        appearance.scheme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return RAMP

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, scheme = QPainter(self), self._appearance.scheme
        bar = self.rect().adjusted(26, 3, -40, -3)
        for x in range(bar.width()):
            painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(), QColor(scheme.heat(x / bar.width())[0]))
        painter.setPen(QColor(scheme.border))
        painter.drawRect(bar)
        painter.setPen(QColor(scheme.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "0%")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "100%")
        painter.end()
