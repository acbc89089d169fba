"""Line ends inside a sentence go; those between paragraphs, headings and list items stay."""

from typing import NamedTuple

import pytest

from govcompare.ingest.rules.broken_lines import BROKEN_LINES
from tests.ingest.rules.checks import taken
from tests.ingest.texts import PARAGRAPH, SECOND

HALF = PARAGRAPH[:-13]
REST = "，村级道路硬化十八公里，饮水工程惠及群众。"

LEAVES_ALONE = (
    "发布时间：2023-01-02 来源：本站(\n现在，我代表镇人民政府，向大会报告工作。",
    f"{PARAGRAPH}\n{SECOND}",
    f"一、工作回顾\n{SECOND}",
    f"主要做了以下工作：\n{SECOND}",
    f"{HALF}\n一、工作回顾",
    f"{HALF}\n（二）工业经济",
    f"{HALF}\n——工业经济。",
    f"{HALF}\n工作安排\n{SECOND}",
    "各位代表：\n现在，我代表镇人民政府",
    "为悼念逝世的老同志，\n\n为悼念牺牲的烈士，\n\n全体起立",
    "柳溪镇人民政府\n2023年1月5日",
    f"{HALF}\n2023年是关键之年",
    f"{HALF}\n\n\u3000\u3000{SECOND}",
    "农业\n工业\n服务业\n交通运输业",
    "一、\n二、\n三、",
)


@pytest.mark.parametrize("text", LEAVES_ALONE, ids=range(len(LEAVES_ALONE)))
def test_leaves_alone(text: str) -> None:
    assert taken(BROKEN_LINES, text) == []


class Case(NamedTuple):
    name: str
    text: str
    gone: int


TAKES = (
    Case("a comma begins no line", f"一年来\n\n{REST}{SECOND}", 1),
    Case("an enumeration goes on", "增长百分之五，其中一、\n二、三产业分别增长", 1),
    Case("an open bracket", "增长11.8%。（\n三）改革开放", 1),
    Case("a page's end", f"{HALF}\n\n{REST[1:]}", 1),
    Case("a page's end in the last words", f"{HALF}\n\n全事故。", 1),
    Case("around a link", f"{HALF}带资金的\n揭榜\n，重点突破。", 2),
    Case(
        "around a link in a text with blank lines",
        f"{PARAGRAPH}\n\n{SECOND}\n\n{HALF}如\n柳溪\n为首的乡镇都完成了任务。",
        2,
    ),
    Case("an open quotation", "企业找技术“双向\n揭榜\n挂帅”的简称", 2),
    Case("a sentence set in pieces", "1.\n特色农业提\n质扩量\n。全年完成产值", 3),
    Case("a label alone", "（二）\n工业经济", 1),
    Case("before a closing bracket", "（以下简称\n）", 1),
)


@pytest.mark.parametrize("case", TAKES, ids=lambda case: case.name)
def test_takes(case: Case) -> None:
    gone = taken(BROKEN_LINES, case.text)
    assert len(gone) == case.gone
    assert not "".join(gone).strip()
