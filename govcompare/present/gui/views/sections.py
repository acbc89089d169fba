"""章节: which sections of all reports correspond, a column a report, a row a group."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.present.gui.sections_table import SectionDelegate, SectionsModel
from govcompare.present.gui.short_names import short_names
from govcompare.present.gui.view import View
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.sections import section_table
from govcompare.present.rows.values import SectionCell, SectionTable
from govcompare.present.wording import tr

NARROWEST, WIDEST = 160, 640
"""Pixels of a column."""
ZOOM_STEP = 1.15


class SectionsView(View):
    """A click or Enter opens the row side by side."""

    name = "sections"
    icon = "table-2"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = SectionsModel(self)
        self._zoom = 1.0
        self._stale = True
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(SectionDelegate(workspace.appearance, self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.viewport().installEventFilter(self)
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        workspace.comparison_changed.connect(self._outdate)
        workspace.appearance.language_changed.connect(self._outdate)
        workspace.focus_changed.connect(self._follow)
        self._outdate()

    def title(self) -> str:
        return tr("Sections")

    def commands(self) -> frozenset[str]:
        return frozenset({"zoom-in", "zoom-out", "zoom-reset"})

    def perform(self, command: str) -> None:
        factors = {"zoom-in": self._zoom * ZOOM_STEP, "zoom-out": self._zoom / ZOOM_STEP}
        self._zoom = min(max(factors.get(command, 1.0), 0.6), 2.5)
        self._measure()

    def showEvent(self, _event: object) -> None:
        """The table is built only when it is looked at."""
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        if not self._stale:
            return
        self._stale = False
        comparison = self.workspace.comparison
        table = section_table(comparison) if comparison is not None else SectionTable((), (), ())
        self.model.show(table, _titles(comparison) if comparison is not None else ())
        self.table.setAccessibleName(tr("Corresponding sections"))
        self._measure()

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _measure(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * self._zoom)
        self.table.setFont(font)
        count = max(1, self.model.columnCount())
        room = self.table.viewport().width() // count
        width = min(max(room, round(NARROWEST * self._zoom)), round(WIDEST * self._zoom))
        self.table.horizontalHeader().setDefaultSectionSize(width)
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 24)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.table.setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Columns share the room that scroll bars leave."""
        if event.type() is QEvent.Type.Resize and watched is self.table.viewport():
            self._measure()
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        comparison, cell = self.workspace.comparison, self.model.cell(index)
        if comparison is None:
            return
        row = self.model.table.rows[index.row()]
        pair = self._pair_of(row, index.column())
        if pair is None:
            return
        places = tuple(_place(comparison, one.sections[0]) for one in (row[column] for column in pair) if one.sections)
        reports = self.model.table.reports
        self.workspace.set_pair(reports[pair[0]], reports[pair[1]])
        self.workspace.go_to(Focus(places or _start(comparison, cell, reports[pair[0]])))
        self.workspace.show_view("side-by-side")

    def _pair_of(self, row: tuple[SectionCell, ...], column: int) -> tuple[int, int] | None:
        """The columns to put side by side for a click in `column`: the current pair, else its best counterpart."""
        reports = self.model.table.reports
        others = [other for other in range(len(reports)) if other != column]
        if not others:
            return None
        pair = self.workspace.pair

        def liking(other: int) -> tuple[bool, bool, float]:
            in_pair = pair is not None and reports[column] in pair and reports[other] in pair
            return bool(row[other].sections), in_pair, row[other].similarity

        best = max(others, key=liking)
        return (min(column, best), max(column, best))

    def _follow(self, focus: Focus) -> None:
        comparison = self.workspace.comparison
        if comparison is None or not focus.places or not self.isVisible():
            return
        place = focus.places[0]
        section = comparison.outline(place.report).at(place.span.start)
        if section is None or place.report not in self.model.table.reports:
            return
        column = self.model.table.reports.index(place.report)
        for number, row in enumerate(self.model.table.rows):
            if SectionRef(place.report, section.index) in row[column].sections:
                self.table.setCurrentIndex(self.model.index(number, column))


def _titles(comparison: Comparison) -> tuple[str, ...]:
    names = short_names(comparison.reports)
    return tuple(f"{number}  {names[report.id]}" for number, report in enumerate(comparison.reports, 1))


def _place(comparison: Comparison, section: SectionRef) -> Place:
    return Place(section.report, comparison.outline(section.report).sections[section.index].extent)


def _start(comparison: Comparison, cell: SectionCell, report: str) -> tuple[Place, ...]:
    return tuple(_place(comparison, one) for one in cell.sections) or (Place(report, comparison.report(report).body),)
