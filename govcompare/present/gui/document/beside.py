"""Two reports of a Subject in, both beside each other out, section by section, as boxes."""

from collections.abc import Iterable, Iterator
from math import ceil

from govcompare.present.export.html.links import pair_anchor
from govcompare.present.figures import pair_columns, pair_values, percent
from govcompare.present.gui.document.boxes import Box, Look, caption
from govcompare.present.gui.document.marked import PAD, Counter, MarkedText, PairHead, SectionHead, Sides, columns
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.words import Words
from govcompare.present.gui.paper.headings import shortened
from govcompare.present.rows.blocks import PairBlock
from govcompare.present.rows.coverage import other_side, side
from govcompare.present.rows.pair import passages_of
from govcompare.present.rows.values import Cell, PairRows, TextRow
from govcompare.present.wording import ntr, tr


class Beside:
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
        left = self._head_of(0, lined.left if lined else None, head.a_name if head.a else None, 0)
        right = self._head_of(1, lined.right if lined else None, head.b_name if head.b else None, narrower)
        shown = SectionHead((left, right), told, look, self._again)
        shown.level, shown.moved = head.level, head.moved
        shown.bookmark = (2 + head.level, shortened(head.a_name or head.b_name))
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

    def _head_of(self, place: int, line: Cell | None, name: str | None, narrower: int) -> MarkedText | Words:
        """The heading's own line where it is shown; `name`: None where the side has no such section."""
        look = self._look
        marked_line = self._text(place, line, bold=True, narrower=narrower)
        if marked_line is not None:
            return marked_line
        width = columns(look.width)[place][1] - narrower
        if name is None:
            return Words(tr("no counterpart"), look.small, width)
        return Words(name, look.text_bold, width)

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
