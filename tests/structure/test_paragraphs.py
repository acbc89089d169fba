"""Paragraphs end at line ends, and at what flattened pages left in their place."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.span import Span
from govcompare.structure.paragraphs import FLAT, paragraphs


def split(text: str) -> list[str]:
    return [text[one.start : one.end] for one in paragraphs(text, Span(0, len(text)))]


class Case(NamedTuple):
    text: str
    parts: list[str]


@pytest.mark.parametrize(
    "case",
    [
        Case("甲\n乙", ["甲", "乙"]),
        Case("甲\r\n\r\n　　乙\r\n", ["甲", "乙"]),
        Case("甲。　　乙", ["甲。", "乙"]),
        Case("甲　　乙", ["甲", "乙"]),
        Case("甲。　乙", ["甲。", "乙"]),
        Case("甲　乙", ["甲　乙"]),
        Case("甲。  乙", ["甲。", "乙"]),
        Case("甲  乙", ["甲  乙"]),
        Case("甲\t乙\f丙", ["甲", "乙", "丙"]),
        Case("（\n一）甲", ["（\n一）甲"]),
        Case("", []),
        Case(" \n　\n", []),
    ],
)
def test_breaks_are_seen(case: Case) -> None:
    assert split(case.text) == case.parts


def test_two_blanks_stand_for_line_ends_also_behind_titles_where_most_sentences_end_at_them() -> None:
    assert split("甲。  乙  丙。  丁。  戊  己\xa0\xa0庚") == ["甲。", "乙", "丙。", "丁。", "戊", "己", "庚"]
    assert split("甲。  乙  丙。  丁") == ["甲。", "乙  丙。", "丁"]
    assert split("甲。  乙  丙。  丁。  戊\n己。\n庚。\n辛") == ["甲。", "乙  丙。", "丁。", "戊", "己。", "庚。", "辛"]


def test_blanks_stand_for_line_ends_only_in_a_page_on_one_line() -> None:
    sentence = "全年完成了各项任务。"
    short = f"{sentence} 工作回顾 {sentence} {sentence}"
    assert split(short) == [short]
    page = sentence * (FLAT // len(sentence) + 1)
    assert split(f"{page} 工作回顾 {sentence} {sentence}") == [page, "工作回顾", sentence, sentence]


@given(st.text(alphabet="甲乙。：（“ \n\t\u3000\xa0\r1", max_size=60))
def test_paragraphs_ascend_and_hold_every_character(text: str) -> None:
    found = paragraphs(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(split(text)).split()) == "".join(text.split())
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in found)
