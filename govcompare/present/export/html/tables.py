"""A Comparison in, the tables over all its reports out: matrix, pairs, reports, corresponding sections."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.export.html.links import section_anchor
from govcompare.present.export.html.strip import bar
from govcompare.present.export.html.style import heat_step
from govcompare.present.figures import pair_values, percent, total_values
from govcompare.present.rows.matrix import matrix as matrix_of
from govcompare.present.rows.matrix import sharing
from govcompare.present.rows.sections import section_table
from govcompare.present.rows.spread import FEWEST_PAIRS, Band, spread
from govcompare.present.rows.values import MatrixCell, RankedSource, SectionCell
from govcompare.present.wording import ntr, tr

DEEPEST = 4
"""Levels of sections that are indented differently."""
MOST_SOURCES = 12
"""Reports that a report's text names as its sources; the pairs have all of them."""


@dataclass(frozen=True, slots=True)
class ReportLink:
    """A report as the document names it."""

    number: str
    title: str
    anchor: str

    @property
    def name(self) -> str:
        return f"{self.number}. {self.title}"


@dataclass(frozen=True, slots=True)
class MatrixEntry:
    """A cell of the matrix."""

    value: str
    step: int
    """Of its colour, 0…20."""
    anchor: str
    """Of the pair side by side; empty when it is not shown."""
    title: str
    """Says which two reports it is about."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    report: ReportLink
    cells: tuple[MatrixEntry | None, ...]
    """None on the diagonal."""


@dataclass(frozen=True, slots=True)
class Matrix:
    columns: tuple[ReportLink, ...]
    rows: tuple[MatrixRow, ...]
    left_out: str
    """Names the reports that share nothing with any other; empty when all share something."""


@dataclass(frozen=True, slots=True)
class PairRow:
    a: ReportLink
    b: ReportLink
    anchor: str
    figures: tuple[str, ...]
    """In the order of `figures.pair_columns`."""
    bars: tuple[Markup, Markup]
    """Of the first two figures."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    report: ReportLink
    figures: tuple[str, ...]
    """In the order of `figures.total_columns`."""
    source: ReportLink | None
    """The largest single source."""
    bar: Markup


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """How many pairs share so much."""

    name: str
    pairs: str
    bar: Markup


@dataclass(frozen=True, slots=True)
class SourceLink:
    """Another report that shares text with one."""

    report: ReportLink
    value: str
    anchor: str
    """Of both side by side; empty when they are not."""


@dataclass(frozen=True, slots=True)
class SectionEntry:
    heading: str
    level: int
    moved: bool
    reworded: bool
    value: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SectionTable:
    columns: tuple[ReportLink, ...]
    rows: tuple[tuple[SectionEntry | None, ...], ...]
    """None where a report has no such section."""


def unshared(number: int, others: bool) -> str:
    """How many pairs share nothing at all; `others`: there are some that share something."""
    if others:
        return ntr("{number} further pair shares nothing.", "{number} further pairs share nothing.", number)
    return ntr("{number} pair of reports shares nothing.", "{number} pairs of reports share nothing.", number)


def band_name(band: Band) -> str:
    """A band of ratios as a person writes it: 5–10%."""
    low, high = (f"{ratio * 100:.0f}" for ratio in (band.low, band.high))
    return f"{low}–{high}%" if band.low else f"<{high}%"


def without(reports: Sequence[ReportLink]) -> str:
    """Says which reports a matrix leaves out, as they share nothing; empty without any."""
    if not reports:
        return ""
    return ntr(
        "{number} report shares nothing with any other and is left out: {listed}.",
        "{number} reports share nothing with any other and are left out: {listed}.",
        len(reports),
        listed=tr(", ").join(report.number for report in reports),
    )


class Tables:
    """The tables of one document."""

    def __init__(self, comparison: Comparison, links: dict[str, ReportLink], anchor: Callable[[str, str], str]) -> None:
        """`anchor` gives where two reports stand side by side; empty when they don't."""
        self._comparison, self._links, self._anchor = comparison, links, anchor

    def matrix(self) -> Matrix | None:
        """Similar reports stand together; None when no two share anything."""
        found = sharing(matrix_of(self._comparison), self._links)
        if not found.order:
            return None
        rows = (
            MatrixRow(self._links[id], tuple(map(self._cell, cells)))
            for id, cells in zip(found.order, found.cells, strict=True)
        )
        there = set(found.order)
        rest = [link for id, link in self._links.items() if id not in there]
        return Matrix(tuple(self._links[id] for id in found.order), tuple(rows), without(rest))

    def _cell(self, cell: MatrixCell | None) -> MatrixEntry | None:
        if cell is None:
            return None
        row, column = self._links[cell.row], self._links[cell.column]
        return MatrixEntry(
            value=percent(cell.reused) if cell.shared else "0",
            step=heat_step(cell.reused),
            anchor=self._anchor(cell.row, cell.column),
            title=tr("{a} in {b}", a=row.name, b=column.name),
        )

    def pairs(self, ranked: Sequence[Pair]) -> tuple[PairRow, ...]:
        """In the given order."""
        return tuple(
            PairRow(
                self._links[pair.a],
                self._links[pair.b],
                self._anchor(pair.a, pair.b),
                pair_values(pair),
                (bar(pair.score("reused").a), bar(pair.score("reused").b)),
            )
            for pair in ranked
        )

    def spread(self, ranked: Sequence[Pair]) -> tuple[SpreadRow, ...]:
        """How many of the pairs share how much; nothing for a few."""
        if len(ranked) < FEWEST_PAIRS:
            return ()
        found = spread(ranked)
        counted = [(tr("nothing shared"), found.nothing), *((band_name(band), band.pairs) for band in found.bands)]
        most = max(number for _, number in counted)
        return tuple(SpreadRow(name, f"{number:,}", bar(number / most)) for name, number in counted)

    def sources(self, id: str, ranked: Sequence[RankedSource]) -> tuple[SourceLink, ...]:
        """The reports that share text with one of them, those first in which most of it stands."""
        return tuple(
            SourceLink(self._links[source.report], percent(source.reused), self._anchor(id, source.report))
            for source in ranked[:MOST_SOURCES]
            if source.report in self._links
        )

    def reports(self, ids: Sequence[str]) -> tuple[ReportRow, ...]:
        """These reports against all others."""
        totals = {total.report: total for total in self._comparison.totals}
        return tuple(
            ReportRow(
                self._links[id],
                total_values(totals[id]),
                self._links.get(totals[id].largest_source),
                bar(totals[id].reused),
            )
            for id in ids
        )

    def sections(self) -> SectionTable:
        """Rows whose sections share text or were paired by the person; reports without such a cell are left out."""
        table = section_table(self._comparison)
        rows = [
            (row, level)
            for row, level in zip(table.rows, table.levels, strict=True)
            if any(cell.similarity or cell.pinned for cell in row)
        ]
        used = [
            place
            for place, id in enumerate(table.reports)
            if id in self._links and any(row[place].similarity or row[place].pinned for row, _ in rows)
        ]
        return SectionTable(
            tuple(self._links[table.reports[place]] for place in used),
            tuple(tuple(_section(row[place], level) for place in used) for row, level in rows),
        )


def _section(cell: SectionCell, level: int) -> SectionEntry | None:
    if not cell.sections:
        return None
    return SectionEntry(
        heading=cell.name,
        level=min(level, DEEPEST),
        moved=cell.moved,
        reworded=cell.reworded,
        value=percent(cell.similarity) if cell.similarity else "",
        anchor=section_anchor(cell.sections[0]),
    )
