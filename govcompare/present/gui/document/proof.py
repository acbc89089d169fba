"""A Subject in, the evidence out: pairs side by side, then the full text of the reports that share most."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from govcompare.model.findings import Total
from govcompare.present.conclusion import NOTABLE
from govcompare.present.export.html.links import pair_anchor
from govcompare.present.export.html.tables import MOST_SOURCES
from govcompare.present.figures import pair_columns, pair_values, percent, total_columns, total_values
from govcompare.present.gui.canvas.report_sheet import report_sheet
from govcompare.present.gui.document.boxes import Box, Heading, Line, Look, caption
from govcompare.present.gui.document.legend import Legend
from govcompare.present.gui.document.marked import (
    MARGIN,
    PAD,
    Counter,
    MarkedText,
    PairHead,
    SectionHead,
    Sides,
    TextLine,
    columns,
)
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.words import Words
from govcompare.present.gui.paper_headings import shortened
from govcompare.present.rows.blocks import PairBlock, pair_blocks
from govcompare.present.rows.coverage import other_side, side
from govcompare.present.rows.marked import marked
from govcompare.present.rows.pair import passages_of
from govcompare.present.rows.values import Cell, PairRows, RankedSource, TextRow
from govcompare.present.tables import facts
from govcompare.present.wording import ntr, tr

MOST_BESIDE = 60_000
"""Characters of both sides that are printed side by side, some fifty pages; the first pair whatever its size."""
MOST_PRINTED = 60_000
"""Characters of full texts that are printed, some thirty pages."""


def proof(subject: Subject, look: Look) -> Iterator[Box]:
    """Whoever doubts the figures reads on here."""
    if subject.shown:
        yield Heading(tr("Side by side"), look, turn=True)
        yield Legend(subject.comparison, look)
    further = printed = 0
    for rows in subject.shown:
        blocks = tuple(pair_blocks(rows, subject.whole))
        length = sum(map(_characters, blocks))
        if printed and printed + length > MOST_BESIDE:
            further += 1
            continue
        printed += length
        yield from _Pair(subject, rows, look).boxes(blocks)
    if further:
        told = ntr(
            "{number} further pair is not printed side by side; the HTML report has it.",
            "{number} further pairs are not printed side by side; the HTML report has them.",
            further,
        )
        yield caption(told, look, above=12)
    if not subject.whole:
        yield from _texts(subject, look)


def _characters(block: PairBlock) -> int:
    cells = (cell for row in (block.heading, *block.rows) if row is not None for cell in (row.left, row.right))
    return sum(cell.span.length for cell in cells if cell is not None)


class _Pair:
    """Two reports beside each other."""

    def __init__(self, subject: Subject, rows: PairRows, look: Look) -> None:
        self._subject, self._rows, self._look = subject, rows, look
        comparison = subject.comparison
        self._texts = tuple(comparison.report(id).text for id in (rows.a, rows.b))
        passages = passages_of(comparison, rows.a, rows.b)

        def of(cell: Cell, place: int) -> Iterator[int]:
            passage = cell.stretches[place].passage
            if passage is not None:
                number = subject.numbers.of(
                    side(passages[passage], cell.report), other_side(passages[passage], cell.report)
                )
                if number is not None:
                    yield number

        self._counters = Counter(of), Counter(of)
        names = (subject.name(rows.a), subject.name(rows.b))
        self._head = PairHead(names, look, look.part)
        self._again = PairHead(names, look, look.small_bold)

    def boxes(self, blocks: Iterable[PairBlock]) -> Iterator[Box]:
        """Names, figures, then section for section."""
        rows, look = self._rows, self._look
        self._head.anchors = ((pair_anchor(rows.a, rows.b), 0),)
        self._head.bookmark = (2, f"{self._subject.name(rows.a)} ↔ {self._subject.name(rows.b)}")
        yield caption("", look)
        yield self._head
        values = pair_values(self._subject.comparison.pair(rows.a, rows.b))
        figures = zip(pair_columns(), values, strict=True)
        told = caption(" · ".join(f"{column.title} {value}" for column, value in figures), look, above=5)
        told.keep = True
        yield told
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: PairBlock) -> Iterator[Box]:
        head, look = block.head, self._look
        value = percent(head.similarity) if head.a is not None and head.b is not None else ""
        moved = "↕ " + tr("moved") + " " if head.moved else ""
        told = Words(moved + value, look.small, look.width)
        narrower = ceil(told.width) + PAD
        lined = block.heading
        left = self._head_of(0, lined.left if lined else None, head.a_heading if head.a else None, 0)
        right = self._head_of(1, lined.right if lined else None, head.b_heading if head.b else None, narrower)
        shown = SectionHead((left, right), told, look, self._again)
        shown.level, shown.moved = head.level, head.moved
        shown.bookmark = (2 + head.level, shortened(head.a_heading or head.b_heading or tr("(without heading)")))
        yield shown
        for row in block.rows:
            made = Sides(self._texts_of(row, bold=row.heading), look, self._again)
            made.moved = head.moved
            if made.height:
                yield made
        if block.left_out:
            rest = ntr(
                "{number} row without a match is left out.",
                "{number} rows without a match are left out.",
                block.left_out,
            )
            yield caption(rest, look, above=2, below=2)

    def _head_of(self, place: int, line: Cell | None, heading: str | None, narrower: int) -> MarkedText | Words:
        """The heading's own line where it is shown; `heading`: None where the side has no such section."""
        look = self._look
        marked_line = self._text(place, line, bold=True, narrower=narrower)
        if marked_line is not None:
            return marked_line
        width = columns(look.width)[place][1] - narrower
        if heading is None:
            return Words(tr("no counterpart"), look.small, width)
        return Words(heading or tr("(without heading)"), look.text_bold, width)

    def _texts_of(self, row: TextRow, *, bold: bool) -> tuple[MarkedText | None, MarkedText | None]:
        left, right = (self._text(place, cell, bold=bold) for place, cell in enumerate((row.left, row.right)))
        return left, right

    def _text(self, place: int, cell: Cell | None, *, bold: bool, narrower: int = 0) -> MarkedText | None:
        if cell is None:
            return None
        text, width = self._texts[place], columns(self._look.width)[place][1] - narrower
        starts = self._counters[place].starts(cell, text)
        made = MarkedText(text, cell, self._look, width, starts, bold=bold)
        return made if made.lines else None


def _texts(subject: Subject, look: Look) -> Iterator[Box]:
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
