"""Readings behind characters go; abbreviations and units in brackets stay."""

from typing import NamedTuple

import pytest

from govcompare.ingest.rules.pinyin import PINYIN
from tests.ingest.rules.checks import taken

LEAVES_ALONE = (
    "社会资本合作(ppp)模式",
    "顾客第一(customersfirst)的口号",
    "空气(pm)指标",
    "甲(a)、乙(b)",
    "国内生产总值(GDP)",
    "pinyin(zhèn)",
    "(xiāng)",
    "增长(8%)",
)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert taken(PINYIN, text) == []


class Case(NamedTuple):
    text: str
    gone: list[str]


TAKES = (
    Case("鄉(xiāng)鎮(zhèn)政府", ["(xiāng)", "(zhèn)"]),
    Case("發（fā）展", ["（fā）"]),
    Case("\ue1fe虡\ue000(yè)中心", ["(yè)"]),
    Case("調(diào )整( zhěng)", ["(diào )", "( zhěng)"]),
    Case("行(háng)(xíng)", ["(háng)", "(xíng)"]),
    Case("鄉(xiāng)鎮(zhèn)統(tǒng)虡I(yè)刂^(qū)", ["(xiāng)", "(zhèn)", "(tǒng)", "(yè)", "(qū)"]),
    Case("鄉(xiāng)鎮(zhèn)統(tǒng)籌(chou)發(fa)展(ppp)", ["(xiāng)", "(zhèn)", "(tǒng)", "(chou)", "(fa)"]),
)


@pytest.mark.parametrize("case", TAKES, ids=lambda case: case.text)
def test_takes(case: Case) -> None:
    assert taken(PINYIN, case.text) == case.gone
