"""No text makes a rule look at the same characters over and over: work grows with the text, not with its square."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule
from govcompare.ingest.rules import RULES
from govcompare.ingest.site import roles

PIECES = (
    "(",
    "（",
    "<a ",
    "<!--",
    "[1",
    "1、\n",
    "目录 ",
    "目录 一、\n",
    "一......\n",
    "\u3000",
    "第一篇\n",
    "篇一：报告\n",
    "代表大会报告审议会议上\n",
    "“一\n",
    "1\n2\n3\n",
    "一，\n",
    "鄉(xiāng)",
    "一# p7 A( n+\n",
    "（会员可",
    "一二三四大全",
    "首页 > ",
    "来源：一\n",
    "=== 第 5 頁 ===\n一\n",
)
SHORT, LONG = 4_000, 16_000


def calls(work: Callable[[], Any]) -> int:
    """Python functions entered, which does not depend on the machine."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(trace)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_work_grows_with_the_text(rule: Rule, piece: str) -> None:
    counts = []
    for size in (SHORT, LONG):
        page = Page((piece * size)[:size])
        roles.role.cache_clear()
        counts.append(calls(lambda of=page: list(rule.find(of))))
    short, long = counts
    assert long <= 8 * short + 200
