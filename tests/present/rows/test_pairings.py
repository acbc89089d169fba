"""What is dropped where decides which sections are put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.alignment import SectionRef
from govcompare.present.rows.pairings import counterpart, dropped
from govcompare.present.rows.values import SectionCell, SectionTable

REPORTS = ("r1", "r2", "r3")


def _cell(column: int, *indices: int, similarity: float = 0.0) -> SectionCell:
    sections = tuple(SectionRef(REPORTS[column], index) for index in indices)
    return SectionCell(sections, "", "", moved=False, pinned=False, similarity=similarity)


TABLE = SectionTable(
    REPORTS,
    (
        (_cell(0, 0, similarity=0.4), _cell(1, 0, 1, similarity=0.4), _cell(2)),
        (_cell(0, 1), _cell(1), _cell(2)),
        (_cell(0), _cell(1, 2, similarity=0.2), _cell(2, 0, similarity=0.9)),
    ),
    (1, 1, 1),
)


@pytest.mark.parametrize(
    ("what", "where", "both"),
    [
        ((1, 0), (2, 1), (("r1", 1), ("r2", 2))),
        ((1, 0), (2, 0), (("r1", 1), ("r3", 0))),
        ((0, 1), (2, 1), (("r2", 0), ("r3", 0))),
        ((0, 0), (0, 1), (("r1", 0), ("r2", 0))),
        ((0, 0), (1, 1), None),
        ((0, 0), (0, 2), None),
        ((0, 0), (0, 0), None),
        ((1, 2), (0, 0), None),
    ],
    ids=["on a section", "on a gap", "on its own report", "on its partner", "no other", "own row", "itself", "a gap"],
)
def test_dropping_pairs_with(
    what: tuple[int, int], where: tuple[int, int], both: tuple[tuple[str, int], ...] | None
) -> None:
    wanted = tuple(SectionRef(*one) for one in both) if both is not None else None
    assert dropped(TABLE, what, where) == wanted


PLACES = st.tuples(st.integers(0, 2), st.integers(0, 2))


@given(PLACES, PLACES)
def test_sections_of_two_reports_from_both_rows_are_paired(what: tuple[int, int], where: tuple[int, int]) -> None:
    both = dropped(TABLE, what, where)
    if both is not None:
        assert both[0].report == REPORTS[what[1]] != both[1].report
        assert both[1] in {section for cell in TABLE.rows[where[0]] for section in cell.sections}


def test_the_counterpart_is_the_best_other_cell() -> None:
    assert [counterpart(TABLE.rows[2], column) for column in range(3)] == [2, 2, 1]
    assert counterpart(TABLE.rows[1], 0) is None
