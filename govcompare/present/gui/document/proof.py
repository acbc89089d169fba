"""A Subject in, the evidence out: pairs side by side, then full texts."""

from collections.abc import Iterator

from govcompare.present.gui.document.beside import Beside
from govcompare.present.gui.document.boxes import Box, Heading, Look, caption
from govcompare.present.gui.document.legend import Legend
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.texts import texts
from govcompare.present.rows.blocks import PairBlock, pair_blocks
from govcompare.present.wording import ntr, tr

MOST_BESIDE = 60_000
"""Characters of both sides that are printed side by side, some fifty pages; the first pair whatever its size."""


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
        yield from Beside(subject, rows, look).boxes(blocks)
    if further:
        told = ntr(
            "{number} further pair is not printed side by side; the HTML report has it.",
            "{number} further pairs are not printed side by side; the HTML report has them.",
            further,
        )
        yield caption(told, look, above=12)
    if not subject.whole:
        yield from texts(subject, look)


def _characters(block: PairBlock) -> int:
    cells = (cell for row in (block.heading, *block.rows) if row is not None for cell in (row.left, row.right))
    return sum(cell.span.length for cell in cells if cell is not None)
