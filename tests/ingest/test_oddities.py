"""Characters that look like nothing or like others are told, with how many and where."""

from typing import NamedTuple

import pytest

from govcompare.ingest.oddities import oddities


class Case(NamedTuple):
    text: str
    code: str
    count: str
    first: str


CASES = (
    Case("甲\u200b乙\u200b", "hidden-characters", "2", "1"),
    Case("罚款\u202e000,01\u202c元", "hidden-characters", "2", "2"),
    Case("甲\x07", "control-characters", "1", "1"),
    Case("\ufdd0", "noncharacters", "1", "0"),
    Case("甲\ue000", "private-use", "1", "1"),
    Case("⼀、", "lookalikes", "1", "0"),
    Case("政\u0301\u0323\u20dd\u0301", "stacked-marks", "1", "1"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_odd_characters_are_told(case: Case) -> None:
    (problem,) = oddities("a", case.text)
    assert (problem.code, problem.get("count"), problem.get("first")) == (case.code, case.count, case.first)


ORDINARY = ("各位代表：\r\n", "👨\u200d👩\u200d👧", "葛\U000e0100", "一\x0b二\x0c三\x85四", "e\u0301", "")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_not(text: str) -> None:
    assert list(oddities("a", text)) == []
