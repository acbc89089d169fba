"""A passage is marked out as a reader would: whole sentences where it nearly is one, with their punctuation."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.bounds import between_sentences, span
from tests.compare.made import prepared

texts = st.text(alphabet="一年来的工作，。；：“”（）\n 20", min_size=1, max_size=60)
A, B, C = "甲" * 40, "乙" * 40, "丙" * 40


class Case(NamedTuple):
    why: str
    first: int
    end: int
    moved: tuple[int, int]


CASES = [
    Case("whole sentences stay", 40, 80, (40, 80)),
    Case("a few characters are added", 45, 78, (40, 80)),
    Case("a few characters are left out", 35, 84, (40, 80)),
    Case("most of a sentence takes all of it", 60, 100, (40, 120)),
    Case("a small part of a sentence stays a part", 27, 93, (27, 93)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_borders_move_to_sentences_that_are_near(case: Case) -> None:
    assert between_sentences(prepared("r1", f"{A}。{B}；{C}。"), case.first, case.end) == case.moved


def test_punctuation_goes_with_its_sentence() -> None:
    one = prepared("r1", f"{A}。“{B}。”{C}")
    assert span(one, 40, 80).of(one.report.text) == f"“{B}。”"


@given(texts, st.data())
def test_spans_hold_the_characters_and_stay_inside(text: str, data: st.DataObject) -> None:
    one = prepared("r1", text, start=data.draw(st.integers(0, 3)) if len(text) > 3 else 0)
    if not one.characters:
        return
    first = data.draw(st.integers(0, one.characters - 1))
    end = data.draw(st.integers(first + 1, one.characters))
    found = span(one, first, end)
    assert one.report.body_start <= found.start < found.end <= len(text)
    assert one.within(found) == slice(first, end)
    moved = between_sentences(one, first, end)
    assert all(0 <= place <= one.characters for place in moved)
