"""The current pair in, its figures as one line and the two titles as choices out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.figures import pair_columns, pair_values, percent
from govcompare.present.gui.canvas.legend import Legend
from govcompare.present.gui.canvas.panes import GUTTER
from govcompare.present.gui.canvas.strip import WIDTH as STRIP
from govcompare.present.gui.reading.report_choice import ReportChoice
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import ntr, tr


class PairBar(QWidget):
    """Above the panes; choosing another title changes the pair."""

    chosen = Signal(str, str)
    """Ids of the reports to put side by side."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("pair-bar")
        self.facts = Elided()
        self.facts.setObjectName("heading")
        self.legend = Legend(workspace.appearance)
        self.sides = tuple(ReportChoice(name, workspace.appearance) for name in ("left-report", "right-report"))
        top, titles, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.setContentsMargins(16, 7, 12, 0)
        top.setSpacing(16)
        top.addWidget(self.facts)
        top.addWidget(self.legend, 1)
        titles.setContentsMargins(8, 5, 12 + STRIP, 6)
        titles.setSpacing(GUTTER - 20)
        for box in self.sides:
            titles.addWidget(box, 1)
            box.activated.connect(self._choose)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(titles)
        self.refresh()

    def refresh(self) -> None:
        """Show the current pair."""
        comparison, pair = self._workspace.comparison, self._workspace.pair
        for place, box in enumerate(self.sides):
            box.fill(comparison, pair[place] if pair is not None else None)
        self.sides[0].setAccessibleName(tr("Report on the left"))
        self.sides[1].setAccessibleName(tr("Report on the right"))
        if comparison is None or pair is None:
            self.facts.say("", "")
            return
        scores = comparison.pair(*pair)
        values = zip(pair_columns(), pair_values(scores), strict=True)
        columns = (f"{column.title}: {value}\n    {column.explanation}" for column, value in values)
        self.facts.say(pair_line(comparison, scores), "\n".join(columns))

    def _choose(self) -> None:
        pair = self._workspace.pair
        one, other = (box.currentData() for box in self.sides)
        if pair is None or one is None or other is None:
            return
        if one == other:
            one, other = (one, pair[0]) if self.sender() is self.sides[1] else (pair[1], other)
            one, other = (pair[1], pair[0]) if one == other else (one, other)
        self.chosen.emit(one, other)


def pair_line(comparison: Comparison, pair: Pair) -> str:
    """`Report 4 98.2% ⊂ report 2 · report 2 39.3% · 2 sections moved · formula 4%`."""
    ids = [report.id for report in comparison.reports]
    reused = pair.score("reused")
    part, whole, into, back = (
        (pair.a, pair.b, reused.a, reused.b) if reused.a >= reused.b else (pair.b, pair.a, reused.b, reused.a)
    )
    if not into and not back:
        numbers = (ids.index(id) + 1 for id in (pair.a, pair.b))
        return tr("Reports {a} and {b} share nothing", **dict(zip("ab", numbers, strict=True)))
    part_name, whole_name = (tr("Report {number}", number=ids.index(id) + 1) for id in (part, whole))
    facts = [
        tr("{part} {ratio} ⊂ {whole}", part=part_name, ratio=percent(into), whole=whole_name),
        tr("{report} {ratio}", report=whole_name, ratio=percent(back)),
    ]
    moved = sum(
        link.moved and (link.a.report, link.b.report) == (pair.a, pair.b)
        for row in comparison.alignment.rows
        for link in row.links
    )
    if moved:
        facts.append(ntr("{number} section moved", "{number} sections moved", moved))
    stock = _formulae(comparison, part)
    if stock:
        facts.append(tr("stock phrases {ratio}", ratio=percent(stock)))
    return " · ".join(facts)


def _formulae(comparison: Comparison, report: str) -> float:
    """Share of the report's body that is common stock, 0…1."""
    length = comparison.report(report).body.length
    stock = sum(span.length for total in comparison.totals if total.report == report for span in total.formulae)
    return min(1.0, stock / length) if length else 0.0


class Elided(QLabel):
    """One line that ends in … where there is no room for all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def say(self, words: str, tip: str) -> None:
        """Show `words`."""
        self._words = words
        self.setToolTip(f"{words}\n\n{tip}" if tip else words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self._elide()

    @property
    def words(self) -> str:
        """All of them, whatever the room."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics: QFontMetrics = self.fontMetrics()
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, self.width())))
