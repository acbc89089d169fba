"""A Comparison and verdicts in, its tables out: typed cells under heads in the language in use, for files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import Pair, Place
from govcompare.model.jobs import Stamp
from govcompare.model.project import Mark
from govcompare.model.report import Report
from govcompare.present.conclusion import conclusion
from govcompare.present.figures import pair_columns, report_name, report_title, total_columns
from govcompare.present.rows.findings import findings
from govcompare.present.rows.headings import heading
from govcompare.present.rows.matrix import matrix
from govcompare.present.rows.moves import moves
from govcompare.present.rows.sections import section_table
from govcompare.present.rows.values import Finding
from govcompare.present.sentences import finding_name, verdict_name
from govcompare.present.wording import tr

Value = str | int | float | None


_FORMATS = {
    "application/msword": "Word (.doc)",
    "application/ofd": "OFD",
    "application/pdf": "PDF",
    "application/rtf": "RTF",
    "application/vnd.oasis.opendocument.text": "OpenDocument (.odt)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (.docx)",
    "multipart/related": "MHTML",
    "text/html": "HTML",
}


class CellKind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    LONG = "long"
    """Names and headings."""
    QUOTE = "quote"
    """What a report says, a paragraph or more."""
    PROSE = "prose"
    """Sentences that are to be read whole."""
    COUNT = "count"
    YEAR = "year"
    RATIO = "ratio"
    """0…1; None where there is none."""


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """One table; every row has a value for every column, None where there is nothing to say."""

    name: str
    """The same in every language, for the names of files."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables(
    comparison: Comparison, ranked: Sequence[Pair], marks: Sequence[Mark] = (), stamp: Stamp | None = None
) -> tuple[Table, ...]:
    """What there is to say about the pairs in `ranked` and the reports in them (all reports when there are none)."""
    there = {id for pair in ranked for id in (pair.a, pair.b)} or {report.id for report in comparison.reports}
    return (
        _about(comparison, ranked, stamp),
        _reports(comparison, there),
        _matrix(comparison, there),
        _pairs(comparison, ranked),
        _sections(comparison, there),
        findings_table(comparison, ranked, marks),
    )


def _about(comparison: Comparison, ranked: Sequence[Pair], stamp: Stamp | None) -> Table:
    rows: list[tuple[Value, ...]] = [(tr("Conclusion"), one.text) for one in conclusion(comparison, ranked)]
    rows += [(column.title, column.explanation) for column in (*total_columns(), *pair_columns())]
    rows.append((tr("Background of stock phrases"), comparison.background or tr("none")))
    for source in comparison.sources:
        if source.id in comparison.templates:
            rows.append((tr("template"), _file_name(source.path)))
    rows.append((tr("Program"), f"govcompare {comparison.version}"))
    if stamp is not None:
        rows.append((tr("Program"), tr("Exported {time} by {person}", time=stamp.at, person=stamp.by or "–")))
    return Table("about", tr("Conclusion"), (Column(tr("About")), Column(tr("Text"), CellKind.PROSE)), tuple(rows))


def _reports(comparison: Comparison, there: set[str]) -> Table:
    totals = {total.report: total for total in comparison.totals}
    sources = {source.id: source for source in comparison.sources}
    figures = total_columns()
    columns = (
        Column(tr("No."), CellKind.COUNT),
        Column(tr("Report"), CellKind.LONG),
        Column(tr("Kind")),
        Column(tr("Place")),
        Column(tr("Year"), CellKind.YEAR),
        Column(tr("Complete")),
        Column(figures[0].title, CellKind.COUNT),
        *(Column(figure.title, CellKind.RATIO) for figure in figures[1:]),
        Column(tr("from"), CellKind.LONG),
        Column(tr("File"), CellKind.LONG),
        Column(tr("Encoding")),
        Column("SHA-256", CellKind.LONG),
    )
    rows: list[tuple[Value, ...]] = []
    for number, report in enumerate(comparison.reports, 1):
        total, source = totals.get(report.id), sources.get(report.source)
        if report.id not in there or total is None:
            continue
        rows.append(
            (
                number,
                report_title(comparison.reports, report),
                report.kind,
                report.place,
                report.year,
                tr("yes") if report.complete else tr("no"),
                total.characters,
                total.reused,
                total.beyond_formulae,
                total.largest if total.largest_source else None,
                report_name(comparison.reports, total.largest_source) if total.largest_source else None,
                _file_name(source.path) if source is not None else None,
                read_as(source) if source is not None else None,
                (source.sha256 or None) if source is not None else None,
            )
        )
    return Table("reports", tr("Reports"), columns, tuple(rows))


def facts(report: Report) -> tuple[tuple[str, str], ...]:
    """What is known of a report, name and value; that it is cut off, too."""
    known = (
        (tr("Kind"), report.kind),
        (tr("Place"), report.place),
        (tr("Year"), "" if report.year is None else str(report.year)),
        (tr("Complete"), "" if report.complete else tr("no")),
    )
    return tuple((name, value) for name, value in known if value)


def read_as(source: Source) -> str:
    """The encoding of a file of characters; of others what kind of file it is."""
    return source.encoding or _FORMATS.get(source.media_type, source.media_type)


def _file_name(path: str) -> str:
    return PurePath(path.replace("\\", "/")).name


def _matrix(comparison: Comparison, there: set[str]) -> Table:
    """Directed ratios: how much of the row's report stands in the column's."""
    found = matrix(comparison)
    names = _names(comparison)
    kept = [place for place, id in enumerate(found.order) if id in there]
    rows: list[tuple[Value, ...]] = []
    for place in kept:
        cells = [found.cells[place][column] for column in kept]
        rows.append((names[found.order[place]], *(cell.reused if cell is not None else None for cell in cells)))
    columns = [Column(names[found.order[place]], CellKind.RATIO) for place in kept]
    return Table("matrix", tr("Matrix"), (Column(tr("row’s report in column’s"), CellKind.LONG), *columns), tuple(rows))


def _pairs(comparison: Comparison, ranked: Sequence[Pair]) -> Table:
    names = _names(comparison)
    moved: dict[frozenset[str], int] = {}
    for link in moves(comparison.alignment):
        key = frozenset((link.a.report, link.b.report))
        moved[key] = moved.get(key, 0) + 1
    figures = pair_columns()
    columns = (
        Column("A", CellKind.LONG),
        Column("B", CellKind.LONG),
        *(Column(figure.title, CellKind.RATIO) for figure in figures[:-1]),
        Column(tr("Shared characters of A"), CellKind.COUNT),
        Column(tr("Shared characters of B"), CellKind.COUNT),
        Column(tr("Moved sections"), CellKind.COUNT),
    )
    rows: list[tuple[Value, ...]] = []
    for pair in ranked:
        reused, beyond = pair.score("reused"), pair.score("beyond_formulae")
        ratios = (reused.a, reused.b, beyond.a, beyond.b, pair.score("similarity").a, pair.score("order").a)
        counts = pair.a_shared, pair.b_shared, moved.get(frozenset((pair.a, pair.b)), 0)
        rows.append((names[pair.a], names[pair.b], *ratios, *counts))
    return Table("pairs", tr("Pairs"), columns, tuple(rows))


def _sections(comparison: Comparison, there: set[str]) -> Table:
    """A row for each group of corresponding sections, a column for the heading in each report."""
    found = section_table(comparison)
    names = _names(comparison)
    kept = [place for place, id in enumerate(found.reports) if id in there]
    columns = (
        Column(tr("Level"), CellKind.COUNT),
        Column(tr("Found in"), CellKind.COUNT),
        Column(tr("Highest similarity"), CellKind.RATIO),
        Column(tr("Moved")),
        *(Column(names[found.reports[place]], CellKind.LONG) for place in kept),
    )
    rows: list[tuple[Value, ...]] = []
    for row, level in zip(found.rows, found.levels, strict=True):
        cells = [row[place] for place in kept]
        holders = [cell for cell in cells if cell.sections]
        if not holders:
            continue
        best = max(cell.similarity for cell in holders) if len(holders) > 1 else None
        words = tuple(cell.name if cell.sections else None for cell in cells)
        moved = tr("yes") if any(cell.moved for cell in holders) else None
        rows.append((level, len(holders), best, moved, *words))
    return Table("sections", tr("Sections"), columns, tuple(rows))


def findings_table(comparison: Comparison, ranked: Sequence[Pair], marks: Sequence[Mark]) -> Table:
    """Every finding in the pairs, those of the first pair first, in the order in which they stand in its A."""
    columns = (
        Column(tr("Kind")),
        Column("A", CellKind.LONG),
        Column(tr("Section of A"), CellKind.LONG),
        Column("B", CellKind.LONG),
        Column(tr("Section of B"), CellKind.LONG),
        Column(tr("Characters"), CellKind.COUNT),
        Column(tr("Similarity"), CellKind.RATIO),
        Column(tr("Changed"), CellKind.LONG),
        Column(tr("Text of A"), CellKind.QUOTE),
        Column(tr("Text of B"), CellKind.QUOTE),
        Column(tr("Verdict")),
        Column(tr("Note"), CellKind.LONG),
    )
    places = {frozenset((pair.a, pair.b)): place for place, pair in enumerate(ranked)}
    found = [one for one in findings(comparison) if frozenset((one.a.report, one.b.report)) in places]
    found.sort(key=lambda one: places[frozenset((one.a.report, one.b.report))])
    said = {mark.key: mark for mark in marks}
    rows = tuple(_finding_rows(comparison, found, said))
    return Table("findings", tr("Findings"), columns, rows)


def _finding_rows(
    comparison: Comparison, found: Sequence[Finding], said: Mapping[str, Mark]
) -> Iterator[tuple[Value, ...]]:
    names = _names(comparison)
    texts = {report.id: report.text for report in comparison.reports}
    for one in found:
        mark = said.get(one.key)
        verdict = mark.verdict if mark is not None else None
        yield (
            finding_name(one.kind),
            names[one.a.report],
            _section(comparison, one.a, one.a_section),
            names[one.b.report],
            _section(comparison, one.b, one.b_section),
            one.characters,
            one.similarity,
            swaps(one),
            on_one_line(one.a.span.of(texts[one.a.report])),
            on_one_line(one.b.span.of(texts[one.b.report])),
            verdict_name(verdict) if verdict is not None else None,
            (mark.note or None) if mark is not None else None,
        )


def swaps(finding: Finding) -> str | None:
    """What was swapped for what, each once; None when nothing was."""
    words = dict.fromkeys(f"{on_one_line(one) or '∅'}→{on_one_line(other) or '∅'}" for _, one, other in finding.changed)
    return tr(", ").join(words) or None


def on_one_line(text: str) -> str:
    """The text with one space for each stretch of spaces and line ends."""
    return " ".join(text.split())


def _section(comparison: Comparison, place: Place, section: int | None) -> str | None:
    if section is None:
        return None
    return heading(comparison.outline(place.report), SectionRef(place.report, section)) or None


def _names(comparison: Comparison) -> dict[str, str]:
    """Number and title of each report."""
    return {report.id: report_name(comparison.reports, report.id) for report in comparison.reports}
