"""A comparison in, the table of corresponding sections out."""

from collections.abc import Mapping

from govcompare.model.alignment import Link, Row, SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.outline import Outline, SectionKind
from govcompare.present.rows.headings import heading
from govcompare.present.rows.values import SectionCell, SectionTable

_BETWEEN = " / "
"""Stands between the headings of sections that were merged."""


def section_table(comparison: Comparison) -> SectionTable:
    """A row for each group of corresponding sections, in the alignment's order; points inside sections are left out."""
    alignment = comparison.alignment
    outlines = {outline.report: outline for outline in comparison.outlines}
    rows: list[tuple[SectionCell, ...]] = []
    levels: list[int] = []
    for row in alignment.rows:
        sections = [
            outlines[report].sections[index]
            for report, cell in zip(alignment.reports, row.cells, strict=True)
            for index in cell
        ]
        if all(section.kind is SectionKind.ITEM for section in sections):
            continue
        rows.append(_cells(alignment.reports, row, outlines))
        levels.append(min(section.level for section in sections))
    return SectionTable(alignment.reports, tuple(rows), tuple(levels))


def _cells(reports: tuple[str, ...], row: Row, outlines: Mapping[str, Outline]) -> tuple[SectionCell, ...]:
    links: dict[SectionRef, list[Link]] = {}
    for link in row.links:
        links.setdefault(link.a, []).append(link)
        links.setdefault(link.b, []).append(link)
    cells = []
    for report, cell in zip(reports, row.cells, strict=True):
        sections = tuple(SectionRef(report, index) for index in cell)
        of_cell = [link for section in sections for link in links.get(section, [])]
        best = max(of_cell, key=lambda link: link.similarity, default=None)
        cells.append(
            SectionCell(
                sections=sections,
                heading=_BETWEEN.join(filter(None, (heading(outlines[report], section) for section in sections))),
                moved=best is not None and best.moved,
                pinned=any(link.pinned for link in of_cell),
                similarity=best.similarity if best is not None else 0.0,
            )
        )
    return tuple(cells)
