"""Tags, written-out blanks, marks of notes go; angle brackets and numbers of a text stay."""

from typing import NamedTuple

import pytest

from govcompare.ingest.rules.markup import MARKUP
from tests.ingest.rules.checks import taken

LEAVES_ALONE = (
    "增长<5%，高于>3%",
    "<关于加快发展的意见>已经印发",
    "R&D经费",
    "〔2023〕12号、[2023]12号文件",
    "[1]",
    "[注]见附表",
    "（⑴）",
    "⑴加强领导；⑵落实责任",
    "<U+6769>",
    "《意见》[附件]",
    "第[三]条",
    "────2023年1月5日在大会上",
    "◆ 基础设施",
    "——",
    "[1]“一网通办”：指在一个网上办事。\n[2]“两山”：见 http://www.example.cn/",
)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert taken(MARKUP, text) == []


class Case(NamedTuple):
    text: str
    left: str


TAKES = (
    Case("<p>一</p><br/>二<span style='x'>三</span>", "一二三"),
    Case("一&nbsp;&emsp;二&#160;", "一二"),
    Case("<U+00A0><U+00A0>一", "一"),
    Case("<script>if (a<b) {}</script>一<style type='x'>p{}</style>", "一"),
    Case("一\u200b二\ufeff三\u202e", "一二三"),
    Case("“双循环”［12］格局，“三农”[3]工作", "“双循环”格局，“三农”工作"),
    Case("会议\n[\n1\n]\n以来的工作", "会议以来的工作"),
    Case("做出积极的贡献！\n\n[1]\n\n下一篇", "做出积极的贡献！\n\n\n下一篇"),
    Case(
        "[1]首页 [2]公开\n全文[3]下载\n 1. http://a.example/\n 2. http://b.example/\n 3. file:///c",
        "首页 公开\n全文下载\n 1. http://a.example/\n 2. http://b.example/\n 3. file:///c",
    ),
    Case("一\n__________\n二", "一\n\n二"),
    Case("一\n────────\n二\n◆ ◆ ◆\n三\n～～～～\n四", "一\n\n二\n\n三\n\n四"),
    Case("十分普遍。（⑶⑷）必须强调", "十分普遍。必须强调"),
)


@pytest.mark.parametrize("case", TAKES, ids=lambda case: case.left)
def test_takes(case: Case) -> None:
    left = case.text
    for stretch in taken(MARKUP, case.text):
        left = left.replace(stretch, "", 1)
    assert left == case.left
