"""A title stands above a report of its own where one has ended and another begins, and nowhere else."""

from typing import NamedTuple

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.splitting.openings import openings
from tests.ingest.texts import CLOSING, PARAGRAPH, SECOND, report

BODY = f"一、主要工作\n{PARAGRAPH}\n{SECOND}\n{PARAGRAPH}\n{SECOND}"
FIRST = report("甲镇政府工作报告")
ACCOUNT = f"2020年，在上级领导下，各项工作取得进展，现总结如下：\n{BODY}"


def titles(text: str) -> list[str]:
    return [opening.title for opening in openings(Page(text))]


class Case(NamedTuple):
    name: str
    between: str
    title: str
    behind: str = BODY


FOUND = (
    Case("behind a farewell", "", "乙乡2020年工作总结报告"),
    Case("behind thanks", "\n谢谢大家！", "乙乡2020年工作总结报告"),
    Case("behind a signature", "\n甲镇人民政府\n2020年1月5日", "乙乡2020年工作总结报告"),
    Case("behind who reported", "\n报告人：王一", "乙乡2020年述职报告"),
    Case("behind a site's words", "\n【打印】 【关闭】", "2020年乙乡工作报告"),
    Case("with an author below", "", "乙乡2020年工作总结报告", f"作者：王一\n{BODY}"),
    Case("which says that it sums up", "", "乙乡2020年总结报告", ACCOUNT),
    Case("between signs", "", "**乙乡2020年工作总结报告**"),
    Case("of an inquiry", "", "乙乡公共服务调查报告"),
)
NONE = (
    Case("no year and no place", "", "工作总结报告"),
    Case(
        "a list of links",
        "\n相关文章",
        "乙乡2020年工作总结报告",
        "\n".join(f"乙乡20{n}年工作报告" for n in range(10, 60)),
    ),
    Case("first words of another page", "", "乙乡2020年工作总结报告", f"{PARAGRAPH}……\n{BODY}"),
    Case("in mid-sentence", "\n会议听取和审议了", "乙乡2020年工作报告"),
    Case("its own title again", "\n【打印】", "甲镇政府工作报告", "\n".join((PARAGRAPH, SECOND) * 3)),
)


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case.name)
def test_another_report_begins(case: Case) -> None:
    assert titles(f"{FIRST}{case.between}\n{case.title}\n{case.behind}") == ["甲镇政府工作报告", case.title]


@pytest.mark.parametrize("case", NONE, ids=lambda case: case.name)
def test_no_other_report_begins(case: Case) -> None:
    assert titles(f"{FIRST}{case.between}\n{case.title}\n{case.behind}") == ["甲镇政府工作报告"]


def test_a_short_report_that_ends_is_one() -> None:
    short = f"乙乡2020年述职报告\n各位领导：\n现将履职情况汇报如下：\n{PARAGRAPH}\n{SECOND}\n谢谢大家！"
    text = f"{FIRST}\n{short}\n{report('丙镇政府工作报告')}"
    assert titles(text) == ["甲镇政府工作报告", "乙乡2020年述职报告", "丙镇政府工作报告"]


def test_a_title_inside_a_report_that_goes_on_is_none() -> None:
    inside = FIRST.replace(CLOSING, "")
    assert titles(f"{inside}\n2021年甲镇重点工作报告\n{BODY}") == ["甲镇政府工作报告"]
