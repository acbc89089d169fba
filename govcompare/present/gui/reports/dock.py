"""The dock on the left: file → report → section, each with a bar of how much of it stands elsewhere."""

from collections.abc import Iterator
from pathlib import PurePath

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import Place
from govcompare.model.problems import Problem
from govcompare.model.report import Report
from govcompare.model.settings import Anchor
from govcompare.present.figures import percent
from govcompare.present.gui.look.quiet import chosen, quiet
from govcompare.present.gui.marks import left_out
from govcompare.present.gui.reports.menu import ReportsMenu
from govcompare.present.gui.reports.reuse import reused_file, reused_sections
from govcompare.present.gui.words.visible import tip, visible
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.headings import section_name
from govcompare.present.sentences import problem_sentence
from govcompare.present.wording import tr

_WHAT = Qt.ItemDataRole.UserRole
_SHARE = Qt.ItemDataRole.UserRole + 1
BAR_WIDTH = 34
"""Pixels of a reuse bar."""
BAR_FROM = 230
"""In a list narrower than that the words get the bar's room; the figure stays."""
NARROWEST = 190
"""Pixels of the list that its neighbours may not take: names stay readable."""


class ReportsDock(QWidget):
    """Follows the workspace; activating a report or section goes there."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.tree = QTreeWidget()
        self.tree.setObjectName("reports")
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setMinimumWidth(NARROWEST)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.setItemDelegate(_WithBar(workspace, self.tree))
        self.tree.customContextMenuRequested.connect(self._offer)
        self.tree.itemExpanded.connect(self._fill)
        self.tree.itemActivated.connect(self._activate)
        self.tree.itemClicked.connect(self._activate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        workspace.comparison_changed.connect(self.refresh)
        workspace.partial_changed.connect(self.refresh)
        workspace.appearance.language_changed.connect(self.refresh)
        workspace.appearance.scheme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Build the tree anew; what was open stays open."""
        opened = {_key(item) for item in _items(self.tree) if item.isExpanded()}
        chosen = {_key(item) for item in self.tree.selectedItems()}
        self.tree.clear()
        self.tree.setAccessibleName(tr("Reports"))
        comparison = self._workspace.comparison
        if comparison is not None:
            self.tree.addTopLevelItems(self._files(comparison))
        first = not opened
        for item in _items(self.tree):
            what = item.data(0, _WHAT)
            item.setExpanded(_key(item) in opened or (first and isinstance(what, (Source, Problem))))
            item.setSelected(_key(item) in chosen)

    def _files(self, comparison: Comparison) -> list[QTreeWidgetItem]:
        rows = [self._file(comparison, source) for source in comparison.sources]
        read = {source.path for source in comparison.sources}
        rows += [self._problem(problem) for problem in comparison.problems if problem.where not in read]
        return rows

    def _file(self, comparison: Comparison, source: Source) -> QTreeWidgetItem:
        name, is_template = visible(PurePath(source.path).name), source.id in comparison.templates
        words = tr("Template: {name}", name=name) if is_template else name
        share = reused_file(comparison, source.id)
        row = self._row(words, source, "copy" if is_template else "file-text", share)
        row.setToolTip(0, tip("\n".join(filter(None, (visible(source.path), source.encoding.upper())))))
        notices = [*source.problems, *(one for one in comparison.problems if one.where == source.path)]
        for problem in dict.fromkeys(notices):
            row.addChild(self._sentence(problem, "info"))
        for number, report in enumerate(comparison.reports, 1):
            if report.source == source.id:
                row.addChild(self._report(comparison, number, report))
        for anchor in left_out(self._workspace.settings):
            if anchor.sha256 == source.sha256:
                row.addChild(self._left_out(source, anchor))
        return row

    def _report(self, comparison: Comparison, number: int, report: Report) -> QTreeWidgetItem:
        total = comparison.totals[number - 1] if comparison.totals else None
        row = self._row(f"{number}  {visible(report.title)}", report, "", total.reused if total else None)
        row.setToolTip(0, tip(_report_tip(report, total.reused if total else None)))
        row.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return row

    def _fill(self, row: QTreeWidgetItem) -> None:
        """The sections of a report, when it is opened for the first time."""
        comparison, report = self._workspace.comparison, row.data(0, _WHAT)
        if comparison is None or not isinstance(report, Report) or row.childCount():
            return
        outline, shares = comparison.outline(report.id), reused_sections(comparison, report.id)
        rows: dict[int | None, QTreeWidgetItem] = {None: row}
        for section in outline.sections:
            words = section_name(section, outline)
            made = self._row(visible(words), Place(outline.report, section.extent), "", shares[section.index])
            made.setToolTip(0, tip(visible(words)))
            rows[section.parent].addChild(made)
            rows[section.index] = made

    def _left_out(self, source: Source, anchor: Anchor) -> QTreeWidgetItem:
        line = source.text[anchor.position : anchor.position + 60].lstrip().split("\n")[0]
        return self._row(tr("Left out: {title}", title=visible(line)), anchor, "eye-off")

    def _problem(self, problem: Problem) -> QTreeWidgetItem:
        row = self._row(visible(PurePath(problem.where).name or problem.where), problem, "file-warning")
        row.setToolTip(0, tip(f"{visible(problem.where)}\n{problem_sentence(problem)}"))
        row.addChild(self._sentence(problem, ""))
        return row

    def _sentence(self, problem: Problem, icon: str) -> QTreeWidgetItem:
        row = self._row(problem_sentence(problem), problem, icon)
        row.setToolTip(0, tip(problem_sentence(problem)))
        return row

    def _row(self, words: str, what: object, icon: str, share: float | None = None) -> QTreeWidgetItem:
        row = QTreeWidgetItem([words])
        row.setData(0, _WHAT, what)
        row.setData(0, _SHARE, share)
        if icon:
            row.setIcon(0, self._workspace.appearance.icon(icon))
        return row

    def _activate(self, item: QTreeWidgetItem) -> None:
        what = item.data(0, _WHAT)
        if isinstance(what, Report):
            self._workspace.set_report(what.id)
            self._workspace.go_to(Focus((Place(what.id, what.body),)))
        elif isinstance(what, Place):
            self._workspace.set_report(what.report)
            self._workspace.go_to(Focus((what,)))

    def _offer(self, position: QPoint) -> None:
        menu = self.menu()
        if not menu.isEmpty():
            menu.popup(self.tree.viewport().mapToGlobal(position))

    def menu(self) -> ReportsMenu:
        """What can be done with the selected rows."""
        return ReportsMenu(self, self._workspace, self.chosen())

    def chosen(self) -> list[object]:
        """What the selected rows stand for: a Source, a Report, the Place of a section …"""
        return [item.data(0, _WHAT) for item in self.tree.selectedItems()]


def _items(tree: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    waiting = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop()
        if item is not None:
            yield item
            waiting.extend(item.child(index) for index in range(item.childCount()))


def _key(item: QTreeWidgetItem) -> object:
    what = item.data(0, _WHAT)
    if isinstance(what, Source):
        return what.path
    if isinstance(what, Report):
        return (what.source, what.raw_span.start)
    return what


def _report_tip(report: Report, reused: float | None) -> str:
    lines = [visible(report.title)]
    lines += [tr("Place: {place}", place=report.place)] if report.place else []
    lines += [tr("Year: {year}", year=report.year)] if report.year else []
    lines += [] if report.complete else [tr("Cut off before its end")]
    lines += [] if reused is None else [tr("{ratio} stands in other reports", ratio=percent(reused))]
    return "\n".join(lines)


class _WithBar(QStyledItemDelegate):
    """Words, then a bar and a figure at the right edge."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = workspace.appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, max(26, option.fontMetrics.height() + 9))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        share = index.data(_SHARE)
        room = QStyleOptionViewItem(option)
        whole = QRect(option.rect)
        if share is not None:
            bar = BAR_WIDTH if self._shows_bar(option) else 0
            room.rect = whole.adjusted(0, 0, -(bar + _figure_width(option) + 6), 0)
        if chosen(option):
            painter.fillRect(whole, option.palette.highlight())
        super().paint(painter, room, index)
        if share is not None:
            painter.save()
            if self._shows_bar(option):
                self._draw_bar(painter, whole.adjusted(0, 0, -_figure_width(option), 0), share)
            painter.setPen(quiet(self._appearance.scheme, chosen(option)))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(whole.adjusted(0, 0, -8, 0), right, percent(share))
            painter.restore()

    @staticmethod
    def _shows_bar(option: QStyleOptionViewItem) -> bool:
        return option.widget is None or option.widget.width() >= BAR_FROM

    def _draw_bar(self, painter: QPainter, whole: QRect, share: float) -> None:
        scheme = self._appearance.scheme
        bar = QRect(whole.right() - BAR_WIDTH, whole.center().y() - 2, BAR_WIDTH, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(scheme.border))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if share > 0:
            painter.setBrush(QColor(scheme.ramp[3]))
            painter.drawRoundedRect(QRect(bar.topLeft(), QSize(max(2, round(BAR_WIDTH * share)), 5)), 2.5, 2.5)


def _figure_width(option: QStyleOptionViewItem) -> int:
    """Pixels of the widest figure and of the gap before it."""
    return option.fontMetrics.horizontalAdvance(percent(1.0)) + 12
