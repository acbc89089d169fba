"""A report's facts are read from its title and its beginning."""

from typing import NamedTuple

import pytest

from govcompare.ingest.facts.identify import Facts, bare_title, identify
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
    Case("柳溪镇镇长2024年度述职述廉报告", "王大山", "述职报告", "柳溪镇", 2024),
    Case("政府乡镇长述职报告", "各位领导：", "述职报告", "", None),
    Case("柳溪街道办事处2025年政府工作报告", "", "政府工作报告", "柳溪街道", 2025),
    Case("2025年1月6日县长 王大山在柳溪县第九届人民代表大会上的报告", "", "工作报告", "柳溪县", 2025),
    Case("政府工作报告", "柳溪县县长 王大山\n（二〇二五年一月六日）\n各位代表：", "政府工作报告", "柳溪县", 2025),
    Case("政府工作报告", "柳溪县人民政府\n各位代表：\n一、2024年主要成绩\n", "政府工作报告", "柳溪县", 2025),
    Case("述职报告", "各位领导：\n一、2024年工作回顾\n", "述职报告", "", 2024),
    Case("政府工作报告", f"各位代表：\n{PARAGRAPH * 9}\n二、2025年工作的总体要求\n", "政府工作报告", "", 2025),
    Case("政府工作报告", f"各位代表：\n{PARAGRAPH * 9}\n二、2025年重点工作\n", "政府工作报告", "", 2025),
    Case("", "同志们：\n现在，我代表第十一届中央委员会，向大会作报告。", "党代会报告", "", 1982),
    Case("", "现在，我代表国务院，向第八届全国人民代表大会第三次会议作报告。", "政府工作报告", "", 1995),
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


def test_a_report_without_a_title_is_called_by_what_it_is() -> None:
    text = f"——2025年1月6日在柳溪县第九届人民代表大会第四次会议上\n县长 王大山\n各位代表：\n{OPENING}"
    assert identify("", text).title == "2025年柳溪县政府工作报告"
    assert identify("", "各位代表：\n我代表县人民政府向大会作报告。").title == "政府工作报告"
    for spoken in ("國務院總理 王大山\n\n各位代表：", "國務院總理 王大山 各位代表："):
        text = f"{spoken}\n現在，我代表國務院，向大會報告政府工作。\n一、2015年工作回顧"
        assert identify("", text).title == "2016年政府工作報告"
    assert identify("", PARAGRAPH).title == PARAGRAPH[:24]
    assert identify("", PARAGRAPH, "07_柳溪镇工作_(定稿)").title == "柳溪镇工作 (定稿)"


def test_the_place_may_stand_alone_above_the_title() -> None:
    assert identify("政府工作报告", "各位代表：", above="网站首页\n柳溪县人民政府").place == "柳溪县"
    assert identify("政府工作报告", "各位代表：", above="在柳溪县召开了会议。").place == ""


class Ending(NamedTuple):
    text: str
    whole: bool


ENDINGS = (
    Ending(f"{PARAGRAPH}{CLOSING}", True),
    Ending(f"{PARAGRAPH}谢谢大家！", True),
    Ending(f"{PARAGRAPH * 9}", False),
    Ending(f"{PARAGRAPH * 12}{CLOSING}\n附件\n名词解释\n" + f"1.“某项”：{PARAGRAPH}\n" * 10, True),
    Ending(f"{PARAGRAPH * 12}{CLOSING}\u3000\u3000附注：\u3000\u30001.某项：儿童的健康\u3000" + PARAGRAPH * 10, True),
    Ending(f"{PARAGRAPH * 12}{CLOSING}\n政府工作报告中部分名词解释\n" + f"1.“某项”：{PARAGRAPH}\n" * 10, True),
    Ending(f"{PARAGRAPH * 12}让我们为美好的明天共同努力！\n" + f"1.“某项”：{PARAGRAPH}\n" * 10, True),
    Ending(f"{PARAGRAPH * 12}\n名词解释\n" + f"1.“某项”：{PARAGRAPH}\n" * 10, False),
    Ending(f"{PARAGRAPH}{CLOSING}\n柳溪镇人民政府\n2025年1月6日", True),
    Ending(f"{PARAGRAPH}{CLOSING}（完）", True),
    Ending(f"{CLOSING}{PARAGRAPH}各项事业……", False),
    Ending(f"{CLOSING}{PARAGRAPH}{SECOND[:-9]}", False),
    Ending(f"{PARAGRAPH}让我们为此而奋斗", False),
)


@pytest.mark.parametrize("ending", ENDINGS, ids=range(len(ENDINGS)))
def test_a_report_given_aloud_is_whole_with_a_sentence_and_a_farewell(ending: Ending) -> None:
    assert identify("政府工作报告", ending.text).complete is ending.whole
