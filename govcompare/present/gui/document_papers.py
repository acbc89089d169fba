"""What a document shall speak of in, its tables for the front pages and its texts as papers out."""

from collections.abc import Iterator
from dataclasses import replace

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.pipeline import diff
from govcompare.present.asked import Asked
from govcompare.present.export.html.shown import shown_pairs
from govcompare.present.figures import (
    pair_columns,
    pair_values,
    percent,
    report_name,
    total_columns,
    total_values,
)
from govcompare.present.gui.canvas.report_sheet import report_sheet
from govcompare.present.gui.canvas.sheet import pair_sheet
from govcompare.present.gui.front_matter import PaperTable
from govcompare.present.gui.legend import meanings
from govcompare.present.gui.moved_labels import moved_labels
from govcompare.present.gui.paper import Paper
from govcompare.present.gui.visible import visible
from govcompare.present.rows.marked import marked
from govcompare.present.rows.matrix import matrix
from govcompare.present.rows.pair import pair_rows
from govcompare.present.rows.values import Cell, HeaderRow, Lens, PairRows, Role, TextRow
from govcompare.present.tables import Table, Value, findings_table
from govcompare.present.wording import tr

NAME, FIGURE = 5, 2
"""Widths of columns, as parts of a table."""
FEWEST_IN_MATRIX, MOST_COLUMNS = 3, 20
"""Reports of a matrix: more are not legible on A4."""
LONGEST_CELL = 90
"""Characters of a cell: the texts that follow have all of them."""
_SWAPPED = (Role.FIGURE, Role.PLACEHOLDER)


def there(asked: Asked) -> tuple[str, ...]:
    """Ids of the reports that the document speaks of, in their order."""
    named = {id for pair in asked.ranked for id in (pair.a, pair.b)}
    return tuple(report.id for report in asked.comparison.reports if not named or report.id in named)


def front_tables(asked: Asked) -> Iterator[PaperTable]:
    """Reports, matrix, pairs, findings, files."""
    comparison, ids = asked.comparison, there(asked)
    totals = {total.report: total for total in comparison.totals}
    names = {id: visible(report_name(comparison.reports, id)) for id in ids}
    figures = tuple(column.title for column in total_columns())
    rows = tuple((names[id], *total_values(totals[id])) for id in ids if id in totals)
    yield PaperTable(tr("Reports"), (tr("Report"), *figures), rows, (NAME, *[FIGURE] * len(figures)))
    if FEWEST_IN_MATRIX <= len(ids) <= MOST_COLUMNS and not asked.report:
        yield _matrix(comparison, ids, names)
    shared = [pair for pair in asked.ranked if pair.a_shared]
    titles = tuple(column.title for column in pair_columns())
    paired = tuple((names[pair.a], names[pair.b], *pair_values(pair)) for pair in shared)
    yield PaperTable(tr("Pairs"), ("A", "B", *titles), paired, (NAME, NAME, *[FIGURE] * len(titles)))
    yield _findings(findings_table(comparison, asked.ranked, asked.marks))
    yield _files(comparison, ids)


def _matrix(comparison: Comparison, ids: tuple[str, ...], names: dict[str, str]) -> PaperTable:
    found = matrix(comparison)
    kept = [place for place, id in enumerate(found.order) if id in ids]
    rows = []
    for place in kept:
        cells = (found.cells[place][column] for column in kept)
        values = ("–" if cell is None else percent(cell.reused) for cell in cells)
        rows.append((names[found.order[place]], *values))
    heads = (names[found.order[place]].split(".", 1)[0] for place in kept)
    return PaperTable(
        tr("Who shares with whom"), (tr("row’s report in column’s"), *heads), tuple(rows), (NAME + 1, *[1] * len(kept))
    )


def _findings(table: Table) -> PaperTable:
    widths = (2, 3, 3, 3, 3, 2, 2, 3, 6, 6, 2, 3)
    used = [
        number
        for number, _ in enumerate(table.columns)
        if number < len(table.columns) - 2 or any(row[number] for row in table.rows)
    ]
    rows = tuple(tuple(_words(row[number]) for number in used) for row in table.rows)
    columns = tuple(table.columns[number].title for number in used)
    return PaperTable(table.title, columns, rows, tuple(widths[number] for number in used))


def _words(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return percent(value)
    words = visible(str(value))
    return words if len(words) <= LONGEST_CELL else f"{words[: LONGEST_CELL - 1]}…"


def _files(comparison: Comparison, ids: tuple[str, ...]) -> PaperTable:
    used = {comparison.report(id).source for id in ids}
    rows = tuple(
        (visible(source.path), visible(source.encoding or source.media_type), f"{source.size:,}", source.sha256)
        for source in comparison.sources
        if source.id in used
    )
    columns = (tr("File"), tr("Encoding"), tr("Bytes"), "SHA-256")
    return PaperTable(tr("What was compared"), columns, rows, (NAME, FIGURE, FIGURE, NAME + 2))


def papers(asked: Asked, context: Context) -> Iterator[Paper]:
    """Pairs side by side, whole when the document is about one only; then every report that is not shown whole."""
    comparison = asked.comparison
    shown = () if asked.report else shown_pairs(comparison, asked.ranked)
    whole = len(asked.ranked) == 1 and not asked.report
    for done, pair in enumerate(shown):
        context.progress(Progress(Stage.DIFFING, done, len(shown)))
        rows = pair_rows(comparison, diff(comparison, pair.a, pair.b))
        yield _pair(comparison, pair, rows if whole else _shared(rows))
    if whole:
        return
    for id in (asked.report,) if asked.report else there(asked):
        yield _report(comparison, id)


def _pair(comparison: Comparison, pair: Pair, rows: PairRows) -> Paper:
    names = tuple(visible(report_name(comparison.reports, id)) for id in (rows.a, rows.b))
    sheet = pair_sheet(rows, comparison.report(rows.a).text, comparison.report(rows.b).text)
    labels = moved_labels(comparison, sheet)
    figures = zip(pair_columns(), pair_values(pair), strict=True)
    facts = " · ".join(f"{column.title} {value}" for column, value in figures)
    return Paper(names, (facts,), _legend(comparison), sheet, moved=frozenset(labels), labels=labels)


def _report(comparison: Comparison, id: str) -> Paper:
    report = comparison.report(id)
    sheet = report_sheet(marked(comparison, id), report.text, comparison.outline(id))
    total = next((one for one in comparison.totals if one.report == id), None)
    figures = zip(total_columns(), total_values(total), strict=True) if total is not None else ()
    facts = " · ".join(f"{column.title} {value}" for column, value in figures)
    legend = tuple((role, words) for role, words in _legend(comparison) if role not in _SWAPPED)
    return Paper((visible(report_name(comparison.reports, id)),), (facts,), legend, sheet)


def _legend(comparison: Comparison) -> tuple[tuple[Role, str], ...]:
    found = meanings(Lens.REUSE)
    return tuple((role, words) for role, words in found if role is not Role.TEMPLATE or comparison.templates)


def _shared(rows: PairRows) -> PairRows:
    """Without paragraphs that share nothing, and without sections that have no others."""
    kept: list[HeaderRow | TextRow] = []
    pending: list[HeaderRow | TextRow] = []
    for row in rows.rows:
        if isinstance(row, HeaderRow):
            pending = [row]
        elif row.heading and len(pending) == 1:
            pending.append(row)
        elif _is_shared(row.left) or _is_shared(row.right):
            kept += [*pending, row]
            pending = []
    return replace(rows, rows=tuple(kept))


def _is_shared(cell: Cell | None) -> bool:
    return cell is not None and any(stretch.passage is not None for stretch in cell.stretches)
