"""章节: which sections of all reports correspond, a column a report, a row a group."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QMenu, QTableView, QVBoxLayout, QWidget

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.present.gui.correcting.correcting import Offer, pin, text_offers
from govcompare.present.gui.correcting.pairing import Pairing, Standing
from govcompare.present.gui.paper.table_paper import TablePaper
from govcompare.present.gui.sections.bar import SectionsBar
from govcompare.present.gui.sections.drags import SectionDrags
from govcompare.present.gui.sections.paper import sections_table
from govcompare.present.gui.sections.table import SectionDelegate, SectionsModel
from govcompare.present.gui.view import View
from govcompare.present.gui.words.mnemonics import without_mnemonic
from govcompare.present.gui.words.short_names import short_names
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.headings import section_name
from govcompare.present.rows.pairings import dropped
from govcompare.present.rows.sections import corresponding, section_table
from govcompare.present.rows.values import SectionCell, SectionTable
from govcompare.present.wording import tr

NARROWEST, WIDEST = 160, 640
"""Pixels of a column."""
ZOOM_STEP = 1.15
FEW = 2
"""Reports up to which every row is shown."""


class SectionsView(View):
    """A click or Enter opens the row side by side. Dragging a section onto another one pairs the two, out unpins it."""

    name = "sections"
    icon = "table-2"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = SectionsModel(self)
        self._zoom = 1.0
        self._stale = True
        self._left: SectionRef | None = None
        self.bar = SectionsBar()
        self.nothing = QLabel()
        self.nothing.setObjectName("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.pairing = Pairing(self, workspace, self._standing)
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
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        self.table.viewport().installEventFilter(self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.drags = SectionDrags(self.table, workspace.appearance, self._names_drop)
        self._listen()
        self._outdate()

    def _listen(self) -> None:
        workspace = self.workspace
        self.drags.dropped.connect(self._drop)
        self.bar.only.clicked.connect(self._switch)
        self.table.customContextMenuRequested.connect(self._offer)
        self.table.selectionModel().currentChanged.connect(self._stand)
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        workspace.comparison_changed.connect(self._outdate)
        workspace.appearance.language_changed.connect(self._outdate)
        workspace.focus_changed.connect(self._follow)

    def title(self) -> str:
        return tr("Sections")

    def commands(self) -> frozenset[str]:
        switch = {"corresponding"} if len(self.model.table.reports) > FEW else set()
        return frozenset({"zoom-in", "zoom-out", "zoom-reset"} | switch) | self.pairing.commands()

    def checked(self) -> frozenset[str]:
        return frozenset({"corresponding"} if self.workspace.appearance.corresponding else ())

    def perform(self, command: str) -> None:
        act = (self.pairing.acts() | {"corresponding": self._switch}).get(command)
        if act is not None:
            act()
            return
        factors = {"zoom-in": self._zoom * ZOOM_STEP, "zoom-out": self._zoom / ZOOM_STEP}
        self._zoom = min(max(factors.get(command, 1.0), 0.6), 2.5)
        self._measure()

    @property
    def printable(self) -> bool:
        return self.workspace.comparison is not None and bool(self.workspace.reports)

    def paper(self) -> TablePaper | None:
        if not self.printable:
            return None
        self.refresh()
        facts = (self.bar.words,) if self.bar.isVisibleTo(self) else ()
        return TablePaper((self.title(),), facts, (sections_table(self.model),))

    def showEvent(self, _event: object) -> None:
        """The table is built only when it is looked at; it shows where the person is."""
        self.refresh()
        if self._left is not None:
            self._go_to(self._left)

    def refresh(self) -> None:
        """Show what is known now."""
        if not self._stale:
            return
        self._stale = False
        comparison = self.workspace.comparison
        every = section_table(comparison) if comparison is not None else SectionTable((), (), ())
        many = len(every.reports) > FEW
        table = corresponding(every) if many and self.workspace.appearance.corresponding else every
        left = self._left or (SectionRef(self.workspace.pair[0], 0) if self.workspace.pair is not None else None)
        self.model.show(table, _titles(comparison) if comparison is not None else ())
        self.table.setAccessibleName(tr("Corresponding sections"))
        self.bar.setVisible(many)
        self.bar.only.setChecked(self.workspace.appearance.corresponding)
        self.bar.say(len(table.rows), len(every.rows))
        self._say_nothing(hidden=bool(every.rows) and not table.rows)
        self._measure()
        if left is not None:
            self._go_to(left)
        self.commands_changed.emit()

    def _say_nothing(self, hidden: bool) -> None:
        """In the table's place, where all of its rows are left out."""
        self.nothing.setText(tr("No section of a report corresponds to one of another report."))
        self.nothing.setVisible(hidden)
        self.table.setVisible(not hidden)

    def _switch(self) -> None:
        appearance = self.workspace.appearance
        appearance.set_corresponding(not appearance.corresponding)
        self._outdate()

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
        """Columns share the room that scroll bars leave; the cell stood on stays in sight whole."""
        if event.type() is QEvent.Type.Resize and watched is self.table.viewport():
            self._measure()
            cell = self.table.currentIndex()
            if self.table.visualRect(cell).intersects(self.table.viewport().rect()):
                self.table.scrollTo(cell)
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
        if comparison is None or not focus.places:
            return
        place = focus.places[0]
        section = comparison.outline(place.report).at(place.span.start)
        if section is not None:
            self._left = SectionRef(place.report, section.index)
            if self.isVisible():
                self._go_to(self._left)

    def _go_to(self, section: SectionRef) -> None:
        """Stand on the cell with that section, if there is one."""
        if section.report not in self.model.table.reports:
            return
        column = self.model.table.reports.index(section.report)
        for number, row in enumerate(self.model.table.rows):
            if section in row[column].sections:
                self.table.setCurrentIndex(self.model.index(number, column))

    # Saying what belongs together

    def current_report(self) -> str | None:
        index = self.table.currentIndex()
        return self.model.table.reports[index.column()] if index.isValid() else None

    def current_offers(self) -> list[Offer]:
        comparison, standing = self.workspace.comparison, self._standing()
        if comparison is None or standing is None:
            return []
        section = comparison.outline(standing.own.report).sections[standing.own.index]
        there = section.heading.length > 0
        return text_offers(self.workspace, standing.own.report, section.heading, None) if there else []

    def menu(self) -> QMenu:
        """What can be said of the current cell."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offers in (self.pairing.offers(), self.current_offers()):
            menu.addSeparator()
            for offer in offers:
                menu.addAction(offer.words, offer.act)
        return menu

    def _offer(self, position: QPoint) -> None:
        self.table.setCurrentIndex(self.table.indexAt(position))
        menu = self.menu()
        if menu.actions():
            menu.popup(self.table.viewport().mapToGlobal(position))

    def _stand(self, index: QModelIndex) -> None:
        cell = self.model.cell(index) if index.isValid() else None
        if cell is not None and cell.sections:
            self._left = cell.sections[0]
        self.commands_changed.emit()

    def _standing(self) -> Standing | None:
        index = self.table.currentIndex()
        cell = self.model.cell(index) if index.isValid() and not self._stale else None
        if cell is None or not cell.sections:
            return None
        reports = self.model.table.reports
        pair = self._pair_of(self.model.table.rows[index.row()], index.column())
        beside: tuple[SectionRef, ...] = ()
        if pair is not None:
            other = pair[0] if pair[1] == index.column() else pair[1]
            beside = self.model.table.rows[index.row()][other].sections
        others = (*reports[: index.column()], *reports[index.column() + 1 :])
        return Standing(cell.sections[0], beside[0] if beside else None, others)

    def _dropped(self, what: QModelIndex, where: QModelIndex) -> tuple[SectionRef, SectionRef] | None:
        return dropped(self.model.table, (what.row(), what.column()), (where.row(), where.column()))

    def _names_drop(self, what: QModelIndex, where: QModelIndex) -> str:
        if not where.isValid():
            return without_mnemonic(tr("&Unpin these sections")) if "unpin" in self.pairing.commands() else ""
        comparison, both = self.workspace.comparison, self._dropped(what, where)
        if comparison is None or both is None:
            return ""
        outline = comparison.outline(both[1].report)
        name = visible(section_name(outline.sections[both[1].index], outline))
        return tr("Pair with “{section}”", section=name)

    def _drop(self, what: QModelIndex, where: QModelIndex) -> None:
        if not where.isValid():
            self.perform("unpin")
            return
        both = self._dropped(what, where)
        if both is not None:
            self._left = both[0]
            pin(self.workspace, *both, True)


def _titles(comparison: Comparison) -> tuple[str, ...]:
    names = short_names(comparison.reports)
    return tuple(f"{number}  {names[report.id]}" for number, report in enumerate(comparison.reports, 1))


def _place(comparison: Comparison, section: SectionRef) -> Place:
    return Place(section.report, comparison.outline(section.report).sections[section.index].extent)


def _start(comparison: Comparison, cell: SectionCell, report: str) -> tuple[Place, ...]:
    return tuple(_place(comparison, one) for one in cell.sections) or (Place(report, comparison.report(report).body),)
