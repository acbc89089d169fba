"""Reports are found where a page announces them, and nowhere else."""

from typing import NamedTuple

import pytest

from govcompare.ingest.pages.numeral import number
from govcompare.ingest.pages.page import Page
from govcompare.ingest.splitting.openings import openings
from govcompare.ingest.splitting.split import split
from govcompare.model.settings import Anchor, Cut, CutKind
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND, report

BODY = f"{PARAGRAPH}\n{SECOND}\n{PARAGRAPH}\n{SECOND}"


def titles(text: str) -> list[str]:
    return [opening.title for opening in openings(Page(text))]


class Case(NamedTuple):
    name: str
    text: str
    titles: list[str]


CASES = (
    Case("title and salutation", report("柳溪镇政府工作报告"), ["柳溪镇政府工作报告"]),
    Case("spaced title", report("政 府 工 作 报 告"), ["政 府 工 作 报 告"]),
    Case("the last title above the text", f"某某报告\n首页\n{report('柳溪镇政府工作报告')}", ["柳溪镇政府工作报告"]),
    Case("session on the title's line", f"1999年政府工作报告——1999年3月5日在大会上\n{BODY}", ["1999年政府工作报告"]),
    Case(
        "subtitle and session on the title's line",
        f"1985年政府工作报告当前的形势和任务——1985年3月27日在代表大会上\n{BODY}",
        ["1985年政府工作报告当前的形势和任务"],
    ),
    Case(
        "salutation glued to the title",
        f"2023年柳溪镇政府工作报告各位代表：{OPENING}{BODY}",
        ["2023年柳溪镇政府工作报告"],
    ),
    Case(
        "no title word above the session",
        f"为建设新家园而奋斗\n——在柳溪镇第十次代表大会上的报告\n（2021年9月1日）\n{BODY}",
        ["为建设新家园而奋斗"],
    ),
    Case(
        "who spoke at which session is no better title",
        f"柳溪县政府工作报告\n县长 王大山在柳溪县第九届人民代表大会第四次会议上的讲话\n{BODY}",
        ["柳溪县政府工作报告"],
    ),
    Case(
        "title with a subtitle that could be running text",
        f"1978年政府工作报告团结起来，为建设新家园而奋斗\n——1978年2月26日在代表大会第一次会议上\n各位代表！\n{BODY}",
        ["1978年政府工作报告团结起来，为建设新家园而奋斗"],
    ),
    Case("nothing", f"各位代表：\n{OPENING}\n{BODY}", []),
    Case("a title inside the text is none", f"{BODY}\n《政府工作报告》\n{BODY}", []),
    Case(
        "numbered with 第…篇",
        f"第一篇 甲镇工作报告2150字\n{BODY}\n第二篇 乙镇述职报告\n{BODY}\n第三篇 丙镇总结\n{BODY}",
        ["第一篇 甲镇工作报告2150字", "第二篇 乙镇述职报告", "第三篇 丙镇总结"],
    ),
    Case(
        "numbered in brackets, behind a list of them",
        f"【第1篇 甲镇工作报告\n【第2篇 乙镇工作报告\n【第1篇 甲镇工作报告\n{BODY}\n【第2篇 乙镇工作报告\n{BODY}",
        ["【第1篇 甲镇工作报告", "【第2篇 乙镇工作报告"],
    ),
    Case(
        "篇一 with its title behind a colon",
        f"篇一：甲镇报告\n{BODY}\n篇二：乙镇报告\n{BODY}",
        ["篇一：甲镇报告", "篇二：乙镇报告"],
    ),
    Case(
        "范文 with its title on the next line",
        f"范文一\n甲镇工作报告\n{BODY}\n范文二\n乙镇工作报告\n{BODY}",
        ["范文一 甲镇工作报告", "范文二 乙镇工作报告"],
    ),
    Case("number alone, somebody reports", f"篇1\n{OPENING}\n{BODY}\n篇2\n{OPENING}\n{BODY}", ["篇1", "篇2"]),
    Case(
        "titles and salutations",
        f"{report('甲镇政府工作报告')}\n{report('乙乡政府工作报告')}",
        ["甲镇政府工作报告", "乙乡政府工作报告"],
    ),
    Case("parts of a plan are no reports", f"第一篇 发展环境\n{BODY}\n第二篇 总体要求\n{BODY}", []),
    Case(
        "teasers are no reports",
        f"{report('甲镇政府工作报告')}\n乙乡政府工作报告\n各位代表：{OPENING}",
        ["甲镇政府工作报告"],
    ),
    Case(
        "a last report may be cut off soon",
        f"{report('甲镇政府工作报告')}\n乙乡政府工作报告\n各位代表：\n{OPENING}\n一、工作回顾\n一年来，",
        ["甲镇政府工作报告", "乙乡政府工作报告"],
    ),
    Case(
        "numbers written now with a blank and now without",
        f"政府工作报告 1\n{BODY}\n政府工作报告 2\n{BODY}\n政府工作报告3\n{BODY}",
        ["政府工作报告 1", "政府工作报告 2", "政府工作报告3"],
    ),
    Case(
        "a shared name with a number, nobody spoken to",
        f"乡镇政府工作报告篇1\n{BODY}\n乡镇政府工作报告篇2\n{BODY}",
        ["乡镇政府工作报告篇1", "乡镇政府工作报告篇2"],
    ),
    Case(
        "marks that the texts are glued to",
        "\n".join(f"乡镇政府工作报告篇{n}2020年是重要的一年，{BODY}" for n in "一二三"),
        ["乡镇政府工作报告篇一", "乡镇政府工作报告篇二", "乡镇政府工作报告篇三"],
    ),
    Case("glued behind a colon", "\n".join(f"【篇{n}】{BODY}" for n in "一二三"), ["【篇一】", "【篇二】", "【篇三】"]),
    Case(
        "a title between a mark and a salutation",
        "\n".join(f"第{n}篇：某镇政府工作报告各位代表：{BODY}" for n in "一二"),
        ["第一篇：某镇政府工作报告", "第二篇：某镇政府工作报告"],
    ),
    Case("parts of a plan with their texts", "\n".join(f"第{n}篇 发展环境。{BODY}" for n in "一二"), []),
    Case("years behind a name", "\n".join(f"工作报告20{n}年，{BODY}" for n in (21, 22)), []),
    Case("parts", f"Part.1\n{BODY}\nPart.2\n{BODY}", ["Part.1", "Part.2"]),
    Case("samples", f"样例1\n{BODY}\n样例2\n{BODY}", ["样例1", "样例2"]),
    Case(
        "praised and adorned",
        f"【精选篇1】\n{BODY}\n【精选篇2】\n{BODY}\n★第三篇 镇政府工作报告\n{BODY}",
        ["【精选篇1】", "【精选篇2】"],
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reports_start_at_their_titles(case: Case) -> None:
    assert titles(case.text) == case.titles


def test_a_long_text_before_the_first_title_is_a_report_of_its_own() -> None:
    text = f"各位代表：\n{BODY}\n{BODY}\n{report('甲镇政府工作报告')}"
    assert titles(text) == ["", "甲镇政府工作报告"]


@pytest.mark.parametrize(
    ("text", "value"), [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十五", 35), ("7", 7), ("百", 0)]
)
def test_numbers(text: str, value: int) -> None:
    assert number(text) == value


def anchored(kind: CutKind, position: int) -> Cut:
    return Cut(kind, Anchor("0", position))


def test_without_an_announcement_the_whole_text_is_one_report() -> None:
    assert [(one.start, one.end, one.title) for one in split(Page(f"\n {BODY}\n\n"))] == [(2, 2 + len(BODY), "")]
    assert split(Page(" \n\u3000")) == ()


def test_stretches_end_behind_their_last_character() -> None:
    first, second = report("甲镇政府工作报告"), report("乙乡政府工作报告")
    found = split(Page(f"{first}\n\n\n{second}\n"))
    assert [(one.start, one.end) for one in found] == [
        (0, len(first)),
        (len(first) + 3, len(first) + 3 + len(second)),
    ]


def test_a_person_adds_and_takes_away_starts() -> None:
    first, second = report("甲镇政府工作报告"), report("乙乡政府工作报告")
    page = Page(f"{first}\n{second}")
    at = first.index("二、今年工作安排")
    added = split(page, [anchored(CutKind.SPLIT, at)])
    assert [one.start for one in added] == [0, at, len(first) + 1]
    assert (added[1].title, added[1].title_end) == ("二、今年工作安排", at + 8)
    assert [one.start for one in split(page, [anchored(CutKind.MERGE, len(first) + 1)])] == [0]
    assert [one.start for one in split(page, [anchored(CutKind.MERGE, 0)])] == [0, len(first) + 1]
    middle = first.index(CLOSING)
    assert split(page, [anchored(CutKind.SPLIT, middle + 5)])[1].title == ""
