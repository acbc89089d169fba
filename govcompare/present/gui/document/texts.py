"""A Subject in, the marked full texts of the reports that share most out."""

from collections.abc import Iterator, Sequence

from govcompare.model.findings import Total
from govcompare.present.conclusion import NOTABLE
from govcompare.present.export.html.tables import MOST_SOURCES
from govcompare.present.figures import percent, total_columns, total_values
from govcompare.present.gui.canvas.report_sheet import report_sheet
from govcompare.present.gui.document.boxes import Box, Heading, Line, Look, caption
from govcompare.present.gui.document.legend import Legend
from govcompare.present.gui.document.marked import MARGIN, Counter, MarkedText, TextLine
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.paper.headings import shortened
from govcompare.present.rows.marked import marked
from govcompare.present.rows.values import Cell, RankedSource
from govcompare.present.tables import facts
from govcompare.present.wording import ntr, tr

MOST_PRINTED = 60_000
"""Characters of full texts that are printed, some thirty pages."""


def texts(subject: Subject, look: Look) -> Iterator[Box]:
    """The reports that share most first are chosen; they stand in their order."""
    chosen = _chosen(subject)
    left_out = [id for id in subject.links if id not in chosen] if not subject.asked.report else []
    if not chosen:
        return
    yield Heading(tr("Full text, marked"), look, turn=True)
    yield Legend(subject.comparison, look, swapped=False)
    if left_out:
        listed = tr(", ").join(subject.links[id].number for id in left_out)
        told = ntr(
            "{number} report that shares little is not printed: {listed}. The HTML report has every text.",
            "{number} reports that share little are not printed: {listed}. The HTML report has every text.",
            len(left_out),
            listed=listed,
        )
        yield caption(told, look)
    for id in chosen:
        yield from _text(subject, id, look)


def _chosen(subject: Subject) -> tuple[str, ...]:
    if subject.asked.report:
        return (subject.asked.report,)
    totals = [total for total in subject.comparison.totals if total.report in subject.links]
    chosen: set[str] = set()
    printed = 0
    for total in sorted(totals, key=lambda total: -total.beyond_formulae):
        length = subject.comparison.report(total.report).body.length
        if total.beyond_formulae >= NOTABLE and printed + length <= MOST_PRINTED:
            chosen.add(total.report)
            printed += length
    return tuple(id for id in subject.links if id in chosen)


def _text(subject: Subject, id: str, look: Look) -> Iterator[Box]:
    comparison = subject.comparison
    report, found = comparison.report(id), marked(comparison, id)

    def of(cell: Cell, place: int) -> Iterator[int]:
        passage = cell.stretches[place].passage
        for other in found.stretches[passage].places if passage is not None else ():
            number = subject.numbers.elsewhere(id, cell.stretches[place].span, other)
            if number is not None:
                yield number

    counter = Counter(of)
    named = Line(subject.name(id), look, look.part, above=16, below=2)
    named.bookmark, named.anchors, named.keep = (2, subject.name(id)), ((id, 0),), True
    yield named
    total = next((one for one in comparison.totals if one.report == id), None)
    if total is not None:
        yield _figures(subject, total, found.sources, look)
    for entry in report_sheet(found, report.text, comparison.outline(id)).entries:
        cell = entry.cells[0]
        if cell is None:
            continue
        starts = counter.starts(cell, report.text)
        text = MarkedText(report.text, cell, look, look.width - MARGIN, starts, bold=entry.heading)
        if text.lines:
            line = TextLine(text, heading=entry.heading)
            line.bookmark = (3, shortened(cell.span.of(report.text))) if entry.heading else None
            yield line


def _figures(subject: Subject, total: Total, sources: Sequence[RankedSource], look: Look) -> Box:
    figures = zip(total_columns(), total_values(total), strict=True)
    words = [f"{name} {value}" for name, value in facts(subject.comparison.report(total.report))]
    words += [f"{column.title} {value}" for column, value in figures]
    shown = [source for source in sources if source.report in subject.links][:MOST_SOURCES]
    words += [f"{subject.name(source.report)} {percent(source.reused)}" for source in shown]
    told = caption(" · ".join(words), look)
    told.keep = True
    return told
