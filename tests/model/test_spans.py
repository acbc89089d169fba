"""Spans, offsets and outlines keep the promises that every room relies on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.report import Offsets, Run
from govcompare.model.span import Span


@st.composite
def kept_positions(draw: st.DrawFn) -> list[int]:
    """Source positions of a report's characters, ascending."""
    return sorted(draw(st.sets(st.integers(0, 400), max_size=120)))


def offsets_of(positions: list[int]) -> Offsets:
    runs: list[Run] = []
    for text, raw in enumerate(positions):
        if runs and raw == runs[-1].raw + runs[-1].length:
            runs[-1] = Run(runs[-1].text, runs[-1].raw, runs[-1].length + 1)
        else:
            runs.append(Run(text, raw, 1))
    return Offsets(tuple(runs))


@given(kept_positions())
def test_every_kept_character_maps_there_and_back(positions: list[int]) -> None:
    offsets = offsets_of(positions)
    assert offsets.length == len(positions)
    assert [offsets.to_raw(text) for text in range(len(positions))] == positions
    assert [offsets.from_raw(raw) for raw in positions] == list(range(len(positions)))


@given(kept_positions(), st.integers(0, 420))
def test_a_removed_character_maps_to_the_next_kept_one(positions: list[int], raw: int) -> None:
    expected = next((text for text, kept in enumerate(positions) if kept >= raw), len(positions))
    assert offsets_of(positions).from_raw(raw) == expected


@given(kept_positions(), st.data())
def test_a_span_maps_from_its_first_to_behind_its_last_character(positions: list[int], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(positions)))
    end = data.draw(st.integers(start, len(positions)))
    found = offsets_of(positions).span_to_raw(Span(start, end))
    if start < end:
        assert (found.start, found.end) == (positions[start], positions[end - 1] + 1)
    else:
        assert found.length == 0


def test_runs_with_a_gap_are_refused() -> None:
    with pytest.raises(ValueError, match="tile"):
        Offsets((Run(0, 0, 3), Run(4, 9, 2)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def section(index: int, parent: int | None, level: int, start: int, end: int, last: int) -> Section:
    return Section(
        index, SectionKind.HEADING, parent, level, "", "", Span(start, start + 1), Span(start + 1, end), last
    )


TREE = Outline("r1", (section(0, None, 1, 0, 4, 9), section(1, 0, 2, 4, 9, 9), section(2, None, 1, 9, 12, 12)))


@pytest.mark.parametrize(("position", "index"), [(0, 0), (3, 0), (4, 1), (8, 1), (9, 2), (11, 2)])
def test_every_position_has_its_innermost_section(position: int, index: int) -> None:
    found = TREE.at(position)
    assert found is not None
    assert found.index == index


def test_positions_outside_have_no_section() -> None:
    assert TREE.at(12) is None
    assert Outline("r1", ()).at(0) is None


def test_children_are_the_sections_directly_below() -> None:
    assert [child.index for child in TREE.children(None)] == [0, 2]
    assert [child.index for child in TREE.children(0)] == [1]


def test_a_level_that_skips_is_refused() -> None:
    with pytest.raises(ValueError, match="one level below"):
        Outline("r1", (section(0, None, 2, 0, 4, 4),))


def test_a_gap_between_sections_is_refused() -> None:
    with pytest.raises(ValueError, match="tile"):
        Outline("r1", (section(0, None, 1, 0, 4, 4), section(1, None, 1, 5, 9, 9)))
