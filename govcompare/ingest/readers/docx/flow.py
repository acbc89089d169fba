"""Finished paragraphs and table cells in, paragraphs in reading order out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from govcompare.ingest.written import Written
from govcompare.model.document import BlockKind

CELL = 80
"""Characters of a cell up to which a row is one line; longer ones are text that a table only lays out."""


@dataclass(slots=True)
class Flow:
    """Paragraphs one after another: of the body, of a text box, of a cell."""

    paragraphs: list[Written] = field(default_factory=list)
    carried: str = ""
    """Text of a paragraph whose end was deleted: it goes on in the next."""


def row(cells: Sequence[Sequence[Written]]) -> list[Written]:
    """One line with tabs between the cells, where they are a table's; else their paragraphs."""
    filled = [[one for one in cell if one.label or one.text.strip()] for cell in cells]
    short = all(len(cell) <= 1 and all(len(one.text) <= CELL for one in cell) for cell in filled)
    if not short or sum(map(bool, filled)) < 2:
        return [one for cell in filled for one in cell]
    line = "\t".join(cell[0].label + cell[0].text.strip() if cell else "" for cell in filled)
    return [Written(line, kind=BlockKind.TABLE)]
