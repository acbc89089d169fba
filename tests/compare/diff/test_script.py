"""An edit script tiles both sides, takes figures and dates as wholes, and leaves no confetti."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.diff.script import text_diff
from govcompare.compare.diff.steps import ISLAND
from govcompare.model.findings import Edit, TextDiff
from govcompare.model.settings import Matching
from govcompare.model.span import Span

LETTERS = "的一是在发展工作石排横沥亿元，。；20年月日3.5%_X某 \n　國国Ａａa"
texts = st.text(alphabet=LETTERS, max_size=80)


def script(left: str, right: str, names: tuple[str, ...] = ()) -> TextDiff:
    return text_diff(left, Span(0, len(left)), right, Span(0, len(right)), Matching(), names)


def edits(left: str, right: str, names: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [
        (op.edit.value, op.left.of(left), op.right.of(right))
        for op in script(left, right, names).ops
        if op.edit is not Edit.EQUAL
    ]


class Case(NamedTuple):
    left: str
    right: str
    edits: list[tuple[str, str, str]]


CASES = [
    Case("实现生产总值73.1亿元", "实现生产总值80亿元", [("figure", "73.1", "80")]),
    Case("同比增长7.5%以上", "同比增长12%以上", [("figure", "7.5%", "12%")]),
    Case("2024年是关键一年", "20__年是关键一年", [("slot", "2024", "20__")]),
    Case("完成镇第十六届人大", "完成镇第__届人大", [("slot", "十六", "__")]),
    Case("于2024年3月5日召开", "于2025年4月6日召开", [("figure", "2024年3月5日", "2025年4月6日")]),
    Case("(一)以发展为先", "(五)以发展为先", [("figure", "一", "五")]),
    Case("某镇积极推进", "石桥镇积极推进", [("slot", "某", "石桥")]),
    Case("收入9417 万元左右", "收入9417万元左右", [("delete", " ", "")]),
    Case("加快发展，推进改革", "加快发展,推进改革", [("replace", "，", ",")]),
    Case("发展经济会", "發展經濟會", [("replace", "发", "發"), ("replace", "经济会", "經濟會")]),
    Case("加快发展。推进改革。", "加快发展。深化合作。推进改革。", [("insert", "", "深化合作。")]),
    Case("查处案件9宗。", "处理纠纷12起。", [("replace", "查处案件9宗", "处理纠纷12起")]),
]


@pytest.mark.parametrize("case", CASES)
def test_edits_read_as_a_person_would_name_them(case: Case) -> None:
    assert edits(case.left, case.right) == case.edits


def test_given_names_are_slots() -> None:
    assert edits("石桥镇人民政府", "柳河镇人民政府", ("石桥", "柳河")) == [("slot", "石桥", "柳河")]


def test_names_that_share_a_character_are_swapped_whole() -> None:
    assert edits("石桥镇人民政府", "石排镇人民政府", ("石桥", "石排")) == [("slot", "石桥", "石排")]


def test_reworded_clause_is_one_edit() -> None:
    found = edits("坚持以人为本，让人民群众得到更多实惠", "始终做到民生优先，让人民群众得到更多实惠")
    assert len(found) == 1


@given(texts, texts)
def test_ops_say_truth(left: str, right: str) -> None:
    diff = script(left, right)
    assert (diff.left, diff.right) == (Span(0, len(left)), Span(0, len(right)))
    for op in diff.ops:
        one, other = op.left.of(left), op.right.of(right)
        assert one or other
        assert (one == other) == (op.edit is Edit.EQUAL)
        assert (not one) == (op.edit is Edit.INSERT)
        assert (not other) == (op.edit is Edit.DELETE)


@given(texts, texts)
def test_neighbouring_ops_differ_in_kind(left: str, right: str) -> None:
    kinds = [op.edit for op in script(left, right).ops]
    words = {Edit.REPLACE, Edit.INSERT, Edit.DELETE}
    for one, other in pairwise(kinds):
        assert not {one, other} <= words
        assert not one is other is Edit.EQUAL


@given(texts, texts, texts)
def test_positions_are_those_of_the_whole_texts(before: str, left: str, right: str) -> None:
    alone = script(left, right)
    inside = text_diff(
        before + left, Span(len(before), len(before + left)), right + before, Span(0, len(right)), Matching()
    )
    assert [(op.edit, op.left.shifted(len(before)), op.right) for op in alone.ops] == [
        (op.edit, op.left, op.right) for op in inside.ops
    ]


@given(st.text(alphabet="甲乙丙丁戊己", max_size=60), st.text(alphabet="甲乙丙丁戊己", max_size=60))
def test_no_small_island_between_two_rewordings(left: str, right: str) -> None:
    ops = script(left, right).ops
    for op in ops[1:-1]:
        assert op.edit is not Edit.EQUAL or op.left.length >= ISLAND


@given(texts)
def test_a_text_equals_itself(text: str) -> None:
    assert [op.edit for op in script(text, text).ops] == [Edit.EQUAL] * bool(text)


def test_matching_without_script_shows_rewording() -> None:
    left, right = "發展經濟", "发展经济"
    diff = text_diff(left, Span(0, 4), right, Span(0, 4), Matching(script=False))
    assert [op.edit for op in diff.ops] == [Edit.REPLACE, Edit.EQUAL, Edit.REPLACE] or len(diff.ops) == 1
