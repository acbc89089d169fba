"""Paragraphs written anew between the same neighbours stand face to face, if they are of one subject."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.diff.facing import facing
from govcompare.compare.diff.matching import Group, stars
from govcompare.model.settings import Matching

ABOVE = "一年来，全镇上下迎难而上，各项工作取得新的成绩。"
BELOW = "以上报告，请予审议。"
OLD = "县长  何立群"
NEW = "县长  周文清"


class Case(NamedTuple):
    promise: str
    a: Sequence[str]
    b: Sequence[str]
    found: list[Group]


CASES = (
    Case("a name behind the same office", [ABOVE, OLD, BELOW], [ABOVE, NEW, BELOW], [([1], [1])]),
    Case("at the beginning", [OLD, BELOW], [NEW, BELOW], [([0], [0])]),
    Case("at the end", [ABOVE, OLD], [ABOVE, NEW], [([1], [1])]),
    Case("nothing but the two", [OLD], [NEW], [([0], [0])]),
    Case("another subject", [ABOVE, "产业发展提速增效", BELOW], [ABOVE, "民生保障有力", BELOW], []),
    Case("two behind each other", [ABOVE, OLD, OLD, BELOW], [ABOVE, NEW, NEW, BELOW], []),
    Case("two on one side", [ABOVE, OLD, BELOW], [ABOVE, NEW, NEW, BELOW], []),
    Case("neighbours that changed places", [ABOVE, OLD, BELOW], [BELOW, NEW, ABOVE], []),
    Case("punctuation alone is no likeness", ["——！"], ["——？"], []),
    Case("nothing on the other side", [OLD], [], []),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.promise)
def test_single_paragraphs_between_the_same_neighbours(case: Case) -> None:
    same = [([i], [case.b.index(text)]) for i, text in enumerate(case.a) if text in case.b]
    assert facing(same, case.a, case.b, Matching()) == case.found


paragraphs = st.lists(st.text(alphabet="甲乙丙丁，。", min_size=1, max_size=12), max_size=8)


@given(paragraphs, paragraphs)
def test_none_is_paired_twice_and_order_does_not_count(a: list[str], b: list[str]) -> None:
    found = stars(a, b, Matching())
    pairs = facing(found, a, b, Matching())
    for side in (0, 1):
        places = [place for group in (*found, *pairs) for place in group[side]]
        assert len(places) == len(set(places))
    swapped = [(other, one) for one, other in found]
    assert facing(swapped, b, a, Matching()) == [(other, one) for one, other in pairs]
