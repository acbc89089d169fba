"""The dock below: every finding in a table, filter chips, a text filter, verdict and note."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from govcompare.model.findings import Verdict
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.correcting.stock_phrases import count_as, stock_choices
from govcompare.present.gui.findings.model import STOCK_KINDS, Column, FindingsModel
from govcompare.present.gui.findings.table import VERDICTS, FindingsTable
from govcompare.present.gui.look.signs import kind_icon
from govcompare.present.gui.widgets.chip_row import ChipRow, ChipWords, chip
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.values import Finding, FindingKind
from govcompare.present.sentences import finding_meaning, finding_name, verdict_name
from govcompare.present.wording import ntr, tr

FILTER_WIDTH = 220
"""Pixels of the text filter."""


class FindingsDock(QWidget):
    """Follows the workspace; activating a line goes there."""

    explain_asked = Signal()
    """The person wants to know why the chosen finding counts as it does."""
    everywhere_asked = Signal()
    """The verdict of the current finding is to hold wherever its text stands."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._chosen = ""
        self.model = FindingsModel(workspace, self)
        self.chips = {kind: chip(f"chip-{kind}") for kind in FindingKind}
        self.only_pair, self.only_undecided = chip("chip-pair"), chip("chip-undecided")
        self._row = ChipRow((*self.chips.values(), self.only_pair, self.only_undecided))
        self.text, self.count = QLineEdit(), QLabel()
        self.text.setObjectName("findings-filter")
        self.text.setClearButtonEnabled(True)
        self.text.setAcceptDrops(False)
        self.text.setFixedWidth(FILTER_WIDTH)
        self.count.setObjectName("muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.table = FindingsTable(self.model, workspace.appearance)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        chips = QHBoxLayout()
        chips.setContentsMargins(10, 7, 10, 7)
        chips.addWidget(self._row)
        column.addLayout(chips)
        column.addWidget(self.table)
        self._listen()
        self._retranslate()

    @property
    def tools(self) -> tuple[QWidget, ...]:
        """What stands in the dock's title bar: how many findings there are, and the text filter."""
        return self.count, self.text

    def refresh(self) -> None:
        """Filter and sort anew; the chosen finding stays chosen."""
        chosen = self.current()
        self._chosen = chosen.key if chosen is not None else self._chosen
        self.model.refresh()
        counts = self.model.counts()
        self.chips[FindingKind.TEMPLATE].setVisible(self._workspace.has_templates)
        for kind, button in self.chips.items():
            button.setIcon(kind_icon(kind, self._workspace.appearance.scheme))
            button.setToolTip(f"{finding_name(kind)}: {finding_meaning(kind)}")
        self._row.say(
            {
                button: ChipWords(
                    tr("{kind} {count}", kind=finding_name(kind), count=counts[kind]),
                    str(counts[kind]),
                    not counts[kind],
                )
                for kind, button in self.chips.items()
            }
        )
        self.count.setText(ntr("{number} finding", "{number} findings", len(self.model.shown)))
        if self._workspace.findings:
            self._choose(self._chosen)
            self._chosen = ""

    def current(self) -> Finding | None:
        """The finding of the current row."""
        index = self.table.currentIndex()
        return self.model.shown[index.row()] if index.isValid() else None

    def selected(self) -> tuple[Finding, ...]:
        """The findings of all selected rows, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.shown[row] for row in rows)

    def verdict(self) -> Verdict | None:
        """What was said of the finding of the current row."""
        chosen = self.current()
        mark = self._workspace.mark_of(chosen.key) if chosen is not None else None
        return mark.verdict if mark is not None else None

    def judge(self, verdict: Verdict | None) -> None:
        """Give all selected findings a verdict."""
        self._workspace.judge(self.selected(), verdict)

    def _listen(self) -> None:
        workspace = self._workspace
        workspace.comparison_changed.connect(self.refresh)
        workspace.findings_changed.connect(self.refresh)
        workspace.pair_changed.connect(self._pair_changed)
        workspace.marks_changed.connect(self._marked)
        workspace.focus_changed.connect(self._follow)
        workspace.appearance.language_changed.connect(self._retranslate)
        workspace.appearance.scheme_changed.connect(self.refresh)
        self.table.activated.connect(self._go)
        self.table.clicked.connect(self._go)
        self.table.customContextMenuRequested.connect(self._offer)
        self.text.textChanged.connect(self._filter)
        for button in (*self.chips.values(), self.only_pair, self.only_undecided):
            button.toggled.connect(self._filter)
        for kind, button in self.chips.items():
            button.blockSignals(True)
            button.setChecked(kind not in STOCK_KINDS)
            button.blockSignals(False)

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(tr("Filter by text"))
        self.text.setAccessibleName(tr("Filter by text"))
        self.table.setAccessibleName(tr("Findings"))
        pair, undecided = tr("This pair"), tr("Without verdict")
        self._row.say({self.only_pair: ChipWords(pair, pair), self.only_undecided: ChipWords(undecided, undecided)})
        self.only_pair.setToolTip(tr("Only findings of the two reports side by side"))
        self.refresh()

    def _filter(self) -> None:
        kinds = frozenset(kind for kind, button in self.chips.items() if button.isChecked())
        pair = self._workspace.pair if self.only_pair.isChecked() else None
        self.model.filter = replace(
            self.model.filter,
            kinds=kinds,
            text=self.text.text().strip(),
            pair=pair,
            undecided=self.only_undecided.isChecked(),
        )
        self.refresh()

    def _pair_changed(self) -> None:
        if self.only_pair.isChecked():
            self._filter()

    def _marked(self) -> None:
        if self.only_undecided.isChecked():
            self.refresh()
        else:
            self.model.marks_changed()

    def _follow(self, focus: Focus) -> None:
        self._choose(focus.finding)

    def _choose(self, key: str) -> None:
        row = self.model.row_of(key) if key else -1
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def _go(self, index: QModelIndex) -> None:
        if index.column() in {Column.VERDICT, Column.NOTE}:
            return
        finding = self.model.shown[index.row()]
        self._workspace.go_to(Focus((finding.a, finding.b), finding.key))
        self._workspace.show_view("side-by-side")

    def _offer(self, position: QPoint) -> None:
        if self.selected():
            self.menu().popup(self.table.viewport().mapToGlobal(position))

    def menu(self) -> QMenu:
        """What can be said of the selected findings."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, verdict in enumerate(VERDICTS, 1):
            words = verdict_name(verdict) if verdict is not None else tr("No verdict")
            key = str(number if verdict is not None else 0)
            menu.addAction(f"{words}\t{key}", acting(self.judge, verdict))
        words, key = tr("Same verdict wherever this text stands"), "E"
        menu.addAction(f"{words}\t{key}", self.everywhere_asked.emit).setEnabled(self.verdict() is not None)
        menu.addSeparator()
        words, key = tr("Write a note"), "Ctrl+M"
        menu.addAction(f"{words}\t{key}", self.edit_note)
        words, key = tr("Why is this a finding?"), "Ctrl+I"
        menu.addAction(f"{words}\t{key}", self.explain_asked.emit)
        menu.addSeparator()
        for words, key, own in stock_choices():
            action = menu.addAction(f"{words}\t{key}", acting(self.count_as, own))
            action.setEnabled(any(one.passage is not None for one in self.selected()))
        return menu

    def count_as(self, own: bool) -> None:
        """The texts of all selected passages count as common stock, or as the reports' own, wherever they stand."""
        count_as(self._workspace, self.selected(), own)

    def edit_note(self) -> None:
        """Let the person write beside the finding of the current row."""
        row = self.table.currentIndex().row()
        if row >= 0:
            self.table.edit(self.model.index(row, Column.NOTE))
