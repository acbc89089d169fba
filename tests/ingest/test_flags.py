"""Placeholders, mojibake and private-use characters stay, and are known."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.flags import flags
from govcompare.model.document import FlagKind


class Case(NamedTuple):
    text: str
    kind: FlagKind
    found: list[str]


CASES = (
    Case("20__年任__镇党委书记，共_公里", FlagKind.PLACEHOLDER, ["__", "__", "_"]),
    Case("XX镇完成XX亿元、增长X.X%，20xx年", FlagKind.PLACEHOLDER, ["XX", "XX", "X.X", "xx"]),
    Case("**镇*月*日，某镇、××县、□□村，ooo元", FlagKind.PLACEHOLDER, ["**", "*", "*", "某", "××", "□□", "ooo"]),
    Case("某些地方、XML文件、VX型、3×5米、〇○一、foo、2*3", FlagKind.PLACEHOLDER, []),
    Case("单个\ue004字符", FlagKind.PRIVATE_USE, ["\ue004"]),
    Case(
        "以经济建设为行模\ue0ed韵钅抗\ue036茏ナ郑\ue0e2惺导忧\ue1f6斓迹，其中",
        FlagKind.MOJIBAKE,
        ["\ue0ed韵钅抗\ue036茏ナ郑\ue0e2惺导忧\ue1f6"],
    ),
    Case("锟斤拷锟斤拷锟斤拷", FlagKind.MOJIBAKE, ["锟斤拷锟斤拷锟斤拷"]),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:8])
def test_flags(case: Case) -> None:
    assert [flag.span.of(case.text) for flag in flags(case.text) if flag.kind is case.kind] == case.found


@given(st.text(alphabet="一XX_*某镇20.\ue000\ufffd锟斤拷×□oX%", max_size=60))
def test_flags_ascend_and_are_disjoint(text: str) -> None:
    found = flags(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(flag.span.length for flag in found)
