"""Findings in, a table that filters and sorts itself out; nothing is computed for rows that are not looked at."""

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from govcompare.model.findings import Place, Verdict
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.present.figures import percent
from govcompare.present.gui.words.visible import tip, visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.headings import section_name
from govcompare.present.rows.values import Finding, FindingKind
from govcompare.present.sentences import finding_meaning, finding_name, verdict_name
from govcompare.present.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_KINDS = tuple(FindingKind)
STOCK_KINDS = frozenset({FindingKind.FORMULA, FindingKind.TEMPLATE})
"""Common stock: not listed until the person asks."""
SNIPPET = 80
"""Characters of a passage that its line shows."""
TIP = 400
"""Characters of a passage that its tooltip shows."""


class Column(IntEnum):
    """Columns from the left."""

    KIND = 0
    CHARACTERS = 1
    SIMILARITY = 2
    LEFT = 3
    RIGHT = 4
    TEXT = 5
    CHANGED = 6
    VERDICT = 7
    NOTE = 8


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings are listed."""

    kinds: frozenset[FindingKind] = frozenset(FindingKind) - STOCK_KINDS
    text: str = ""
    """Stands in the passage, in a heading or in what changed, whatever its case."""
    pair: tuple[str, str] | None = None
    """Only findings of these two reports."""
    undecided: bool = False
    """Only findings without a verdict."""


class FindingsModel(QAbstractTableModel):
    """The findings of the workspace's comparison that pass the filter, in the order of the sorted column."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: tuple[Finding, ...] = ()
        self._counts: Counter[FindingKind] = Counter()
        self._numbers: dict[str, int] = {}
        self._reports: dict[str, tuple[Report, Outline]] = {}
        self._sorted_by: tuple[Column, bool] = (Column.CHARACTERS, True)
        self.filter = Filter()

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings in the rows' order."""
        return self._shown

    def counts(self) -> Counter[FindingKind]:
        """How many findings of each kind there are that pass the rest of the filter."""
        return self._counts

    def refresh(self) -> None:
        """Filter and sort anew."""
        comparison = self._workspace.comparison
        self.beginResetModel()
        self._numbers = {report.id: number for number, report in enumerate(self._workspace.reports, 1)}
        pairs = zip(comparison.reports, comparison.outlines, strict=True) if comparison is not None else ()
        self._reports = {report.id: (report, outline) for report, outline in pairs}
        of_any_kind = [one for one in self._workspace.findings if self._passes(one)]
        self._counts = Counter(one.kind for one in of_any_kind)
        passing = [one for one in of_any_kind if one.kind in self.filter.kinds]
        column, down = self._sorted_by
        passing.sort(key=lambda one: self._sort_key(one, column), reverse=down)
        self._shown = tuple(passing)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a finding; -1 when it is not listed."""
        return next((row for row, one in enumerate(self._shown) if one.key == key), -1)

    def marks_changed(self) -> None:
        """Draw verdicts and notes anew."""
        if self._shown:
            last = self.index(len(self._shown) - 1, Column.NOTE)
            self.dataChanged.emit(self.index(0, Column.VERDICT), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole}:
            return _explanations()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        finding, column = self._shown[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._words(finding, column, edit=role == Qt.ItemDataRole.EditRole)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole}:
            return tip(self._tip(finding, column) if role == Qt.ItemDataRole.ToolTipRole else _meaning(finding, column))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {Column.CHARACTERS, Column.SIMILARITY}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.UserRole:
            return finding
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and index.column() in {Column.VERDICT, Column.NOTE}
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        finding = self._shown[index.row()]
        if index.column() == Column.NOTE:
            self._workspace.note(finding, str(value).strip())
        elif index.column() == Column.VERDICT:
            self._workspace.judge((finding,), Verdict(str(value)) if value else None)
        else:
            return False
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(Column):
            self._sorted_by = (Column(column), order is Qt.SortOrder.DescendingOrder)
            self.refresh()

    def _passes(self, finding: Finding) -> bool:
        """Whether it passes all of the filter but its kinds."""
        wanted = self.filter
        if wanted.pair is not None and (finding.a.report, finding.b.report) != wanted.pair:
            return False
        mark = self._workspace.mark_of(finding.key)
        if wanted.undecided and mark is not None and mark.verdict is not None:
            return False
        return not wanted.text or self._holds(finding, wanted.text.casefold(), mark.note if mark is not None else "")

    def _holds(self, finding: Finding, text: str, note: str) -> bool:
        places = (self._section(finding.a, finding.a_section), self._section(finding.b, finding.b_section))
        changed = (word for _kind, one, other in finding.changed for word in (one, other))
        return any(
            text in one.casefold() for one in (self._text(finding.a), self._text(finding.b), *places, *changed, note)
        )

    def _sort_key(self, finding: Finding, column: Column) -> tuple[object, ...]:
        key: object
        match column:
            case Column.CHARACTERS:
                key = finding.characters
            case Column.SIMILARITY:
                key = finding.similarity
            case Column.KIND:
                key = _KINDS.index(finding.kind)
            case Column.LEFT | Column.RIGHT:
                key = self._place_key(finding.a if column is Column.LEFT else finding.b)
            case Column.TEXT:
                key = self._text(finding.a)
            case Column.CHANGED:
                key = len(finding.changed)
            case _:
                key = self._mark_key(finding, column)
        return (key, finding.key)

    def _mark_key(self, finding: Finding, column: Column) -> str:
        mark = self._workspace.mark_of(finding.key)
        if mark is None:
            return ""
        return mark.note if column is Column.NOTE else mark.verdict.value if mark.verdict is not None else ""

    def _place_key(self, place: Place) -> tuple[int, int]:
        return self._numbers.get(place.report, 0), place.span.start

    def _words(self, finding: Finding, column: Column, edit: bool) -> object:
        mark = self._workspace.mark_of(finding.key)
        if column is Column.VERDICT:
            verdict = mark.verdict if mark is not None else None
            return (verdict.value if verdict is not None else "") if edit else verdict_name(verdict)
        if column is Column.NOTE:
            return mark.note if mark is not None else ""
        return {
            Column.KIND: lambda: finding_name(finding.kind),
            Column.CHARACTERS: lambda: f"{finding.characters:,}",
            Column.SIMILARITY: lambda: percent(finding.similarity),
            Column.LEFT: lambda: self._section(finding.a, finding.a_section),
            Column.RIGHT: lambda: self._section(finding.b, finding.b_section),
            Column.TEXT: lambda: visible(self._text(finding.a)[:SNIPPET]),
            Column.CHANGED: lambda: _swaps(finding),
        }[column]()

    def _tip(self, finding: Finding, column: Column) -> str:
        if column is Column.TEXT:
            one, other = self._text(finding.a), self._text(finding.b)
            return "\n\n".join(visible(text[:TIP]) + ("…" if len(text) > TIP else "") for text in (one, other))
        return str(self._words(finding, column, edit=False))

    def _section(self, place: Place, section: int | None) -> str:
        number = self._numbers.get(place.report, 0)
        if section is None or place.report not in self._reports:
            return str(number)
        outline = self._reports[place.report][1]
        return visible(f"{number} · {section_name(outline.sections[section], outline)}")

    def _text(self, place: Place) -> str:
        return place.span.of(self._reports[place.report][0].text) if place.report in self._reports else ""


def _meaning(finding: Finding, column: Column) -> str:
    """What the cell is about, whatever it holds."""
    if column is Column.KIND:
        return f"{finding_name(finding.kind)}: {finding_meaning(finding.kind)}"
    return _explanations()[column]


def _swaps(finding: Finding) -> str:
    return visible(tr(", ").join(f"{one or '∅'}→{other or '∅'}" for _kind, one, other in finding.changed[:6]))


def _titles() -> tuple[str, ...]:
    return (
        tr("Kind"),
        tr("Characters"),
        tr("Similarity"),
        tr("Left"),
        tr("Right"),
        tr("Text"),
        tr("Changed"),
        tr("Verdict"),
        tr("Note"),
    )


def _explanations() -> tuple[str, ...]:
    return (
        tr("How the two sides differ"),
        tr("Characters of the longer side; a figure counts as one"),
        tr("Matching characters of both sides ÷ characters of both sides; a changed figure counts as equal"),
        tr("Report and section on the left"),
        tr("Report and section on the right"),
        tr("How the passage begins"),
        tr("Figures, years, blanks and names that were exchanged"),
        tr("What you say of it"),
        tr("Your own words"),
    )
