"""An alignment in, the sections that a person would call moved out."""

from collections.abc import Iterator

from govcompare.model.alignment import Alignment, Link

SHARED = 0.1
"""Share of the shorter section that the longer one must hold, 0…1: sections that correspond by their heading alone
stand at other places in any two reports of the genre (a dozen in six reports of a district and three provinces), and
nobody moved them."""


def moves(alignment: Alignment) -> Iterator[Link]:
    """Moved links whose sections share text, or were paired by the person."""
    for row in alignment.rows:
        for link in row.links:
            if link.moved and (link.similarity >= SHARED or link.pinned):
                yield link
