"""A report's facts are read from its title and its beginning."""

from typing import NamedTuple

import pytest

from govcompare.ingest.identify import Facts, bare_title, identify
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND


class Title(NamedTuple):
    written: str
    bare: str


TITLES = (
    Title("第一篇 镇长个人述职报告2150字", "镇长个人述职报告"),
    Title("【第2篇 乡镇工作报告】", "乡镇工作报告"),
    Title("篇一：2014年乡镇工作报告", "2014年乡镇工作报告"),
    Title("政 府 工 作 报 告", "政府工作报告"),
    Title("2006年政 府 工 作 报 告", "2006年政府工作报告"),
    Title("政府工作报告（摘要）", "政府工作报告（摘要）"),
    Title("鄉(xiāng)鎮(zhèn)工作報告", "鄉鎮工作報告"),
    Title("范文三\n甲镇工作报告（3200字）", "甲镇工作报告"),
)


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title.bare)
def test_titles_lose_marker_length_and_blanks(title: Title) -> None:
    assert bare_title(title.written) == title.bare


class Case(NamedTuple):
    title: str
    text: str
    kind: str
    place: str
    year: int | None


CASES = (
    Case("2023年柳溪镇政府工作报告", f"各位代表：\n{OPENING}", "政府工作报告", "柳溪镇", 2023),
    Case(
        "政府工作报告",
        "——2026年1月26日在河东省第十四届\n人民代表大会第五次会议上\n省长 某某",
        "政府工作报告",
        "河东省",
        2026,
    ),
    Case("政府工作报告", "各位代表：\n现在，我代表石桥乡人民政府向大会报告工作", "政府工作报告", "石桥乡", None),
    Case("1994年国务院政府工作报告", "——１９９４年３月１０日在大会上", "政府工作报告", "", 1994),
    Case("", "1 9 9 8 年3 月5 日在大会上\n各位代表：", "", "", 1998),
    Case("", "各位代表：\n一、2020年工作回顾\n过去一年", "", "", 2021),
    Case("20__年乡镇政府工作报告", "2019年1月5日\n各位代表：", "政府工作报告", "", None),
    Case("09年乡镇政府工作报告", "各位代表：", "政府工作报告", "", 2009),
    Case("镇政府班子述职报告", "各位领导：\n2004年以来，我们扎实工作，取得了新的成绩。", "述职报告", "", None),
    Case("柳溪镇人大主席团工作报告", "", "人大工作报告", "柳溪镇", None),
    Case(
        "柳溪镇公共服务状况调查报告", "1991年的宪章运动影响很大，值得我们重视和借鉴学习。", "调查报告", "柳溪镇", None
    ),
    Case("東河縣第20屆施政總報告", "自 112 年 1 月 1 日起，凡在本縣設籍，議員女士", "施政報告", "東河縣", 2023),
    Case("年终总结", "", "工作总结", "", None),
    Case("", "全国代表大会\n现在，我代表中央委员会向大会作报告。", "党代会报告", "", None),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title or case.text[:8])
def test_kind_place_and_year(case: Case) -> None:
    facts = identify(case.title, case.text)
    assert (facts.kind, facts.place, facts.year) == (case.kind, case.place, case.year)


def test_the_files_name_stands_in_for_what_is_missing() -> None:
    assert identify("", "各位代表：", "柳溪镇政府工作报告").title == "柳溪镇政府工作报告"
    assert identify("", "各位代表：", "2018") == Facts("各位代表：", "", "", 2018, False)
    assert identify("", " \n").title == "–"
    assert identify("篇1", "各位代表：").title == "篇1"


class Ending(NamedTuple):
    text: str
    whole: bool


ENDINGS = (
    Ending(f"{PARAGRAPH}{CLOSING}", True),
    Ending(f"{PARAGRAPH}谢谢大家！", True),
    Ending(f"{PARAGRAPH * 9}", False),
    Ending(f"{PARAGRAPH * 12}{CLOSING}\n附件\n名词解释\n" + f"1.“某项”：{PARAGRAPH}\n" * 10, True),
    Ending(f"{CLOSING}{PARAGRAPH}{SECOND[:-9]}", False),
    Ending(f"{PARAGRAPH}让我们为此而奋斗", False),
)


@pytest.mark.parametrize("ending", ENDINGS, ids=range(len(ENDINGS)))
def test_a_report_given_aloud_is_whole_with_a_sentence_and_a_farewell(ending: Ending) -> None:
    assert identify("政府工作报告", ending.text).complete is ending.whole
