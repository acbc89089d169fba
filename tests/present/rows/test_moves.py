"""Only sections that share text count as moved: headings alone stand at other places in any two reports."""

import pytest

from govcompare.model.alignment import Alignment, Link, SectionRef
from govcompare.present.rows.moves import SHARED, moves
from tests.builders import row

IDS = ("r1", "r2")


@pytest.mark.parametrize(
    ("similarity", "moved", "pinned", "counts"),
    [
        (1.0, True, False, True),
        (SHARED, True, False, True),
        (0.0, True, False, False),
        (0.0, True, True, True),
        (1.0, False, False, False),
        (1.0, False, True, False),
    ],
)
def test_what_counts_as_moved(similarity: float, moved: bool, pinned: bool, counts: bool) -> None:
    link = Link(SectionRef("r1", 0), SectionRef("r2", 0), similarity, 1.0, moved, pinned)
    alignment = Alignment(IDS, (row(IDS, {"r1": (0,), "r2": (0,)}, (link,)),))
    assert list(moves(alignment)) == ([link] if counts else [])
