"""What is found by way of a quick pattern is what would be found without it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.rules import adverts
from govcompare.ingest.site import furniture, roles

QUICK = (
    (furniture._MAY_SHOW, furniture._PHOTO),
    (roles._SESSION_ENDS, roles._SESSION),
    (adverts._MAY_FILL, adverts._FILLER),
    (adverts._MAY_BOX, adverts._PAY_BOX),
)


@pytest.mark.parametrize(("quick", "whole"), QUICK, ids=lambda pattern: pattern.pattern[:12])
@given(st.data())
def test_a_quick_pattern_misses_nothing(quick: re.Pattern[str], whole: re.Pattern[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(whole.pattern.replace(r"\A", "^"))).strip()
    if whole.search(text):
        assert quick.search(text)


@given(st.from_regex(re.compile(furniture._STRONG, re.IGNORECASE), fullmatch=True))
def test_no_strong_word_is_missed(word: str) -> None:
    assert furniture._MAY_BE_STRONG.search(word)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("上一篇：半年工作总结 下一篇：年度工作要点", roles.Role.NAVIGATION),
        ("时间：今天 来源：本地", roles.Role.METADATA),
        ("版式：整页 主笔：小林", roles.Role.METADATA),
    ],
)
def test_neighbours_are_no_pairs_of_details(line: str, role: roles.Role) -> None:
    assert roles.role(line) is role
