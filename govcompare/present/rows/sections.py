"""A comparison in, the table of corresponding sections out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from govcompare.model.alignment import Link, Row, SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Passage
from govcompare.model.outline import Outline, SectionKind
from govcompare.model.span import Span
from govcompare.present.rows.coverage import side
from govcompare.present.rows.headings import heading, named
from govcompare.present.rows.meaning import role_of
from govcompare.present.rows.values import Role, SectionCell, SectionTable

_BETWEEN = " / "
"""Stands between the headings of sections that were merged."""


def section_table(comparison: Comparison) -> SectionTable:
    """A row for each group of corresponding sections, in the alignment's order; points inside sections are left out."""
    alignment = comparison.alignment
    outlines = {outline.report: outline for outline in comparison.outlines}
    passages = _by_pair(comparison)
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
        rows.append(_cells(alignment.reports, row, outlines, passages))
        levels.append(min(section.level for section in sections))
    return SectionTable(alignment.reports, tuple(rows), tuple(levels))


def corresponding(table: SectionTable) -> SectionTable:
    """The rows in which sections of two reports or more stand."""
    kept = [at for at, row in enumerate(table.rows) if sum(bool(cell.sections) for cell in row) > 1]
    return SectionTable(table.reports, tuple(table.rows[at] for at in kept), tuple(table.levels[at] for at in kept))


def _by_pair(comparison: Comparison) -> dict[frozenset[str], list[Passage]]:
    found: dict[frozenset[str], list[Passage]] = defaultdict(list)
    for passage in comparison.passages:
        found[frozenset((passage.a.report, passage.b.report))].append(passage)
    return found


def _cells(
    reports: tuple[str, ...],
    row: Row,
    outlines: Mapping[str, Outline],
    passages: Mapping[frozenset[str], Sequence[Passage]],
) -> tuple[SectionCell, ...]:
    best, pinned = dict[SectionRef, Link](), set[SectionRef]()
    for link in row.links:
        for section in (link.a, link.b):
            known = best.get(section)
            if known is None or link.similarity > known.similarity:
                best[section] = link
            if link.pinned:
                pinned.add(section)
    cells = []
    for report, cell in zip(reports, row.cells, strict=True):
        sections = tuple(SectionRef(report, index) for index in cell)
        of_cell = [best[section] for section in sections if section in best]
        closest = max(of_cell, key=lambda link: link.similarity, default=None)
        cells.append(
            SectionCell(
                sections=sections,
                heading=_BETWEEN.join(filter(None, (heading(outlines[report], section) for section in sections))),
                name=_BETWEEN.join(named(outlines[report], section) for section in sections),
                moved=closest is not None and closest.moved,
                pinned=not pinned.isdisjoint(sections),
                similarity=closest.similarity if closest is not None else 0.0,
                reworded=closest is not None and _is_reworded(closest, report, outlines[report], passages),
            )
        )
    return tuple(cells)


def _is_reworded(
    link: Link, report: str, outline: Outline, passages: Mapping[frozenset[str], Sequence[Passage]]
) -> bool:
    section = outline.sections[(link.a if link.a.report == report else link.b).index]
    own = Span(section.heading.start, section.body.end)
    shared = reworded = 0
    for passage in passages.get(frozenset((link.a.report, link.b.report)), ()):
        length = own.overlap(side(passage, report).span)
        shared += length
        reworded += length if role_of(passage) is Role.REWORDED else 0
    return 2 * reworded > shared
