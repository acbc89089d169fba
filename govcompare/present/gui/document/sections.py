"""A Subject in, its corresponding sections out: a row for each group, however many reports it is found in."""

from collections.abc import Iterator, Sequence

from govcompare.present.export.html.tables import ReportLink
from govcompare.present.figures import percent
from govcompare.present.gui.document.boxes import Box, Heading, Look, caption
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.table import Cell, columns, heads, table
from govcompare.present.rows.sections import section_table
from govcompare.present.rows.values import SectionCell
from govcompare.present.wording import ntr, tr

MOST_SECTIONS = 60
"""Groups of corresponding sections that are printed, some five pages."""
MOST_PLACES = 12
"""Reports that such a group lists by their headings; the rest is counted."""


def sections(subject: Subject, look: Look) -> Iterator[Box]:
    """Only headings whose sections share text, or were paired by the person."""
    if len(subject.links) < 2 or subject.asked.report:
        return
    found = section_table(subject.comparison)
    rows: list[Sequence[Cell]] = []
    further = 0
    for row in found.rows:
        there = [
            (subject.links[id], cell)
            for id, cell in zip(found.reports, row, strict=True)
            if cell.sections and id in subject.links and (cell.similarity or cell.pinned)
        ]
        if len(there) < 2:
            continue
        if len(rows) == MOST_SECTIONS:
            further += 1
            continue
        words = "\n".join(_section(link, cell) for link, cell in there[:MOST_PLACES])
        if len(there) > MOST_PLACES:
            rest = len(there) - MOST_PLACES
            words += "\n" + ntr("and {number} more report", "and {number} more reports", rest)
        ratios = "\n".join(percent(cell.similarity) for _, cell in there[:MOST_PLACES])
        rows.append((Cell(words), Cell(ratios, right=True)))
    if not rows:
        return
    yield Heading(tr("Corresponding sections"), look)
    titles = heads(tr("Report and heading"), tr("Highest similarity"), figures_from=1)
    yield from table(titles, rows, columns(look.width, (0, 120)), look)
    if further:
        told = ntr("{number} further group is left out.", "{number} further groups are left out.", further)
        yield caption(told, look)


def _section(link: ReportLink, cell: SectionCell) -> str:
    moved = " ↕ " + tr("moved") if cell.moved else ""
    reworded = " " + tr("(reworded)") if cell.reworded else ""
    return f"{link.number} · {cell.name}{moved}{reworded}"
