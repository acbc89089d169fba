"""标注: one report against all others: passages by kind, sources ranked, and where each stretch stands elsewhere."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.model.span import Span
from govcompare.present.figures import definitions, percent, total_columns
from govcompare.present.gui.canvas.legend import Legend
from govcompare.present.gui.canvas.report_sheet import report_sheet
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.canvas.steps import after, before, number_of
from govcompare.present.gui.canvas.typeset import shown
from govcompare.present.gui.reading.page_view import PageView
from govcompare.present.gui.reading.pair_bar import Elided
from govcompare.present.gui.reading.places_card import MOST, Named, PlacesCard
from govcompare.present.gui.reading.position_strip import PositionStrip
from govcompare.present.gui.reading.report_choice import ReportChoice
from govcompare.present.gui.reading.sources_list import SourcesList, facts
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.inside import repeated
from govcompare.present.rows.marked import marked
from govcompare.present.rows.values import Finding, MarkedReport, MarkedStretch, Role
from govcompare.present.wording import ntr, tr

_STOCK = frozenset({Role.FORMULA, Role.TEMPLATE})
SNIPPET = 60
"""Characters that show how a place begins."""
MOST_SOURCES = 12
"""Sources that are listed on paper."""


class MarkedView(PageView):
    """Follows the workspace's report; a click on a marked stretch opens its best other place side by side."""

    name = "marked"
    icon = "highlighter"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.choice = ReportChoice("marked-report", workspace.appearance)
        self.choice.setMinimumContentsLength(14)
        self.facts = Elided()
        self.facts.setObjectName("heading")
        self.legend = Legend(workspace.appearance, swapped=False)
        self.strip = PositionStrip(self.canvas)
        self.sources_title, self.sources = QLabel(), SourcesList(workspace.appearance)
        self.invitation = QLabel()
        self._marked = MarkedReport("", (), ())
        self._stops: list[int] = []
        self._stale = True
        self._pending: Focus | None = None
        self._leading = False
        self._lay_out()
        self.card = PlacesCard(self)
        self._listen()
        self.retranslate()

    def title(self) -> str:
        return tr("Marked report")

    def commands(self) -> frozenset[str]:
        common = super().commands()
        return common | {"next-change", "previous-change"} if common and self._stops else common

    def acts(self) -> dict[str, Callable[[], object]]:
        return super().acts() | {
            "next-change": lambda: self._step(after(self._stops, self.canvas.current)),
            "previous-change": lambda: self._step(before(self._stops, self.canvas.current)),
        }

    @property
    def marked(self) -> MarkedReport:
        """What is shown."""
        return self._marked

    def refresh(self) -> None:
        """Show the report that the workspace names."""
        if not self._stale:
            return
        self._stale = False
        comparison, report = self.workspace.comparison, self.workspace.report
        self.choice.fill(comparison, report)
        if comparison is None or report is None:
            self._marked = MarkedReport("", (), ())
            self.show_sheet(Sheet(("",), ()), {})
        else:
            alone = len(comparison.reports) == 1
            self._marked = repeated(comparison.report(report)) if alone else marked(comparison, report)
            text, outline = comparison.report(report).text, comparison.outline(report)
            self.show_sheet(report_sheet(self._marked, text, outline), {})
        self._stops = self._starts()
        self._say(comparison)
        self._search()
        self._tell_position()
        self.commands_changed.emit()

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.choice.setAccessibleName(tr("Report"))
        self.canvas.setAccessibleName(tr("Marked report"))
        self.strip.setToolTip(tr("The whole report: click or drag to go there"))
        self.strip.setAccessibleName(tr("Positions of marked text"))
        self.reader.setAccessibleName(tr("Text of the current row"))
        self.sources.setAccessibleName(tr("Sources"))
        self.invitation.setText(
            tr("Only one report is open: what it repeats is marked. Open another one to compare them (Ctrl+O).")
        )
        self._say(self.workspace.comparison)

    def showEvent(self, _event: object) -> None:
        self.refresh()
        self._arrive()
        self._tell_position()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 7, 12, 7)
        bar.setSpacing(14)
        bar.addWidget(self.choice, 2)
        bar.addWidget(self.facts)
        bar.addWidget(self.legend, 3)
        self.sources_title.setObjectName("heading")
        self.sources_title.setWordWrap(True)
        self.sources_title.setContentsMargins(14, 12, 14, 8)
        self.invitation.setWordWrap(True)
        self.invitation.setTextFormat(Qt.TextFormat.PlainText)
        self.invitation.setContentsMargins(16, 8, 16, 8)
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.sources_title)
        side.addWidget(self.sources, 1)
        self.side.setMinimumWidth(190)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.canvas)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([800, 280])
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.strip)
        column.addWidget(self.invitation)
        column.addWidget(self.find_bar)
        column.addWidget(self.split, 1)
        column.addWidget(self.reader)
        for one, other in pairwise((self.choice, self.canvas, self.reader, self.sources)):
            self.setTabOrder(one, other)

    def _listen(self) -> None:
        workspace = self.workspace
        workspace.report_changed.connect(self._outdate)
        workspace.comparison_changed.connect(self._forget)
        workspace.comparison_changed.connect(lambda: self.legend.set_templates(workspace.has_templates))
        workspace.focus_changed.connect(self._follow)
        workspace.appearance.language_changed.connect(self.retranslate)
        self.choice.activated.connect(lambda _index: workspace.set_report(self.choice.currentData()))
        self.canvas.hovered.connect(self._point)
        self.canvas.clicked.connect(self._open)
        self.canvas.current_changed.connect(self._tell_position)
        self.canvas.entered.connect(self._enter)
        self.sources.chosen.connect(self._open_source)

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _forget(self) -> None:
        """Places of another comparison are nowhere."""
        self._pending = None
        self._outdate()

    def _say(self, comparison: Comparison | None) -> None:
        alone = comparison is not None and len(comparison.reports) == 1
        self.invitation.setVisible(alone)
        self.side.setVisible(not alone)
        names = {
            report.id: f"{number}  {visible(report.title)}"
            for number, report in enumerate(comparison.reports if comparison is not None else (), 1)
        }
        self.sources.ranked.show(self._marked.sources, names)
        count = len(self._marked.sources)
        self.sources_title.setText(
            tr("Sources, most shared first ({count})", count=count)
            if count
            else tr("No other report shares text with this one")
        )
        if comparison is None or alone:
            repeated_stretches = sum(bool(stretch.places) for stretch in self._marked.stretches)
            words = ntr("{number} sentence repeated", "{number} sentences repeated", repeated_stretches)
            self.facts.say(words if alone else "", "")
            return
        total = next((one for one in comparison.totals if one.report == self._marked.report), None)
        if total is not None:
            facts = (
                tr("{ratio} stands elsewhere", ratio=percent(total.reused)),
                tr("{ratio} beyond stock phrases", ratio=percent(total.beyond_formulae)),
                tr("largest single source {ratio}", ratio=percent(total.largest)),
            )
            self.facts.say(" · ".join(facts), definitions(total_columns()))

    # Where the person stands

    def _starts(self) -> list[int]:
        """Entries where a marked stretch (not formula) starts."""
        sheet = self.canvas.scene.sheet
        wanted = (s.span.start for s in self._marked.stretches if s.places and s.role not in _STOCK)
        return sorted({entry for start in wanted if (entry := sheet.at(0, start)) is not None})

    def _step(self, entry: int | None) -> None:
        if entry is not None:
            self.canvas.go_to(entry)
            self._lead(entry)

    def _lead(self, entry: int) -> None:
        """Let the others follow to the strongest passage that an entry begins with."""
        cell = self.canvas.scene.sheet.entries[entry].cells[0]
        if cell is None:
            return
        here = (s for s in self._marked.stretches if s.span.overlap(cell.span) > 0)
        stretch = next((one for one in here if one.places and one.role not in _STOCK), None)
        found = _finding(self.workspace.findings, self._marked.report, stretch) if stretch is not None else None
        if found is not None:
            self._leading = True
            self.workspace.go_to(Focus((found.a if found.a.report == self._marked.report else found.b,), found.key))
            self._leading = False

    def _tell_position(self) -> None:
        if self.isVisible():
            self.workspace.position_changed.emit(number_of(self._stops, self.canvas.current), len(self._stops))

    def _follow(self, focus: Focus) -> None:
        if not self._leading:
            self._pending = focus
            if self.isVisible():
                self._arrive()

    def _arrive(self) -> None:
        """Bring what was gone to last into sight, in its report."""
        places, self._pending = self._pending.places if self._pending is not None else (), None
        if not places or self.workspace.comparison is None:
            return
        if self._marked.report not in {place.report for place in places}:
            self.workspace.set_report(places[0].report)
        place = next(place for place in places if place.report == self.workspace.report)
        entry = self.canvas.scene.sheet.at(0, place.span.start)
        if entry is not None:
            self.canvas.go_to(entry, ((0, place.span),))

    def paper_head(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[Role, str], ...]]:
        return (visible(self.choice.currentText()),), (self.facts.words, *self._ranked()), self.legend.named()

    def _ranked(self) -> list[str]:
        """The sources as lines."""
        ranked = self.sources.ranked
        return [" · ".join((ranked.names[one.report], *facts(one))) for one in ranked.sources[:MOST_SOURCES]]

    def report_on(self, side: int) -> str | None:
        return self._marked.report or None if side == 0 else None

    # Other places

    def _stretch(self, there: tuple[int, int] | None) -> MarkedStretch | None:
        if there is None:
            return None
        sheet = self.canvas.scene.sheet
        entry = sheet.at(0, there[1])
        cell = sheet.entries[entry].cells[0] if entry is not None else None
        number = next((s.passage for s in cell.stretches if s.span.covers(there[1])), None) if cell else None
        return self._marked.stretches[number] if number is not None else None

    def words_of(self, entry: int) -> str:
        comparison, stretches = self.workspace.comparison, self._of_entry(entry)
        words = super().words_of(entry)
        if comparison is None or not stretches:
            return words
        places = dict.fromkeys(place for stretch in stretches for place in stretch.places)
        named = (_named(comparison, place) for place in list(places)[:MOST])
        return "\n".join((words, _heading(len(places)), *(f"{one.report} · {one.where}" for one in named)))

    def _of_entry(self, entry: int) -> list[MarkedStretch]:
        """The marked stretches of an entry that stand elsewhere too."""
        entries = self.canvas.scene.sheet.entries
        cell = entries[entry].cells[0] if 0 <= entry < len(entries) else None
        numbers = dict.fromkeys(s.passage for s in cell.stretches if s.passage is not None) if cell is not None else ()
        return [self._marked.stretches[number] for number in numbers]

    def _enter(self, entry: int) -> None:
        """Open the first marked stretch of an entry."""
        for stretch in self._of_entry(entry)[:1]:
            self._open(0, stretch.span.start)

    def _point(self, there: tuple[int, int] | None, near: QPoint) -> None:
        stretch, comparison = self._stretch(there), self.workspace.comparison
        if stretch is None or comparison is None:
            self.card.hide()
            return
        left = len(stretch.places) - MOST
        more = ntr("and {number} more", "and {number} more", left) if left > 0 else ""
        places = [_named(comparison, place) for place in stretch.places[:MOST]]
        self.card.show_places(_heading(len(stretch.places)), places, more, near)

    def _open(self, side: int, position: int) -> None:
        stretch = self._stretch((side, position))
        if stretch is None:
            return
        self.card.hide()
        other = stretch.places[0]
        if other.report == self._marked.report:
            entry = self.canvas.scene.sheet.at(0, other.span.start)
            if entry is not None:
                self.canvas.go_to(entry, ((0, other.span),))
            return
        entry = self.canvas.scene.sheet.at(0, position)
        cell = self.canvas.scene.sheet.entries[entry].cells[0] if entry is not None else None
        if cell is not None:
            start, end = shown(self.canvas.scene.sheet.texts[0], cell.span)
            line = Span(max(start, stretch.span.start), max(start, min(end, stretch.span.end)))
            self._go_side_by_side(line, other)

    def _open_source(self, report: str) -> None:
        for stretch in self._marked.stretches:
            for place in stretch.places:
                if place.report == report:
                    self._go_side_by_side(stretch.span, place)
                    return

    def _go_side_by_side(self, mine: Span, other: Place) -> None:
        """Open the two reports where `mine` stands opposite the passage at `other`."""
        places = Place(self._marked.report, mine), other
        order = [report.id for report in self.workspace.reports]
        self.workspace.go_to(Focus(tuple(sorted(places, key=lambda place: order.index(place.report)))))
        self.workspace.show_view("side-by-side")


def _finding(findings: Iterable[Finding], report: str, stretch: MarkedStretch) -> Finding | None:
    """The finding that makes a stretch of the report stand in the first of its places."""
    for one in findings:
        own, other = (one.a, one.b) if one.a.report == report else (one.b, one.a)
        if one.passage is not None and other == stretch.places[0] and own.span.overlap(stretch.span) > 0:
            return one
    return None


def _heading(places: int) -> str:
    return ntr("Stands in {number} other place", "Stands in {number} other places", places)


def _named(comparison: Comparison, place: Place) -> Named:
    """Report, section and how the place begins."""
    ids = [report.id for report in comparison.reports]
    report = comparison.report(place.report)
    section = comparison.outline(place.report).at(place.span.start)
    heading = f"{section.label}{section.title}" if section is not None else ""
    start = visible(place.span.of(report.text)[:SNIPPET]).strip()
    return Named(
        f"{ids.index(place.report) + 1}  {visible(report.title)}", " · ".join(filter(None, (visible(heading), start)))
    )
