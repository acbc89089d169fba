"""Marks that a site made up count reports where reports begin below them, and parts of one report never."""

from typing import NamedTuple

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.splitting.openings import openings
from govcompare.ingest.splitting.series import series
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND

BODY = f"{PARAGRAPH}\n{SECOND}\n{PARAGRAPH}\n{SECOND}"
SPOKEN = f"各位代表：\n{OPENING}\n{BODY}"
TITLED = f"柳溪镇2020年工作总结报告\n{BODY}"


def marks(text: str) -> list[str]:
    lines = Page(text).lines
    return [lines[index].text for index in series(lines)]


@pytest.mark.parametrize(
    "frame", ["◆范本{}", "☆第{}部分☆", "文章{}", "Part {}", "-- 第{}份 --", "〔{}〕", "No.{}", "作品{}：", "{}"]
)
@pytest.mark.parametrize("numbers", ["一二三", "123", "ABC"])
def test_any_frame_around_a_number_counts_reports(frame: str, numbers: str) -> None:
    text = "\n".join(f"{frame.format(n)}\n{below}" for n, below in zip(numbers, (SPOKEN, TITLED, SPOKEN), strict=True))
    assert marks(text) == [frame.format(n) for n in numbers]


def test_titles_may_stand_behind_the_number() -> None:
    assert marks(f"一 柳溪镇政府工作报告\n{BODY}\n二 东河乡述职报告\n{BODY}") == [
        "一 柳溪镇政府工作报告",
        "二 东河乡述职报告",
    ]


def test_a_collection_in_parts_counts_anew_in_each() -> None:
    part = f"篇一 柳溪镇政府工作报告\n{BODY}\n篇二 东河乡述职报告\n{BODY}"
    titles = [one.title for one in openings(Page(f"乡镇类\n{part}\n部门类\n{part}"))]
    assert titles == ["篇一 柳溪镇政府工作报告", "篇二 东河乡述职报告"] * 2


class Trap(NamedTuple):
    name: str
    text: str


TRAPS = (
    Trap("parts of one report", f"{SPOKEN}\n第一部分\n{BODY}\n第二部分\n{BODY}"),
    Trap("the first of which is spoken to", f"第一部分\n{SPOKEN}\n第二部分\n{BODY}"),
    Trap("with years and what they hold", f"第一部分\n2020年工作总结\n{BODY}\n第二部分\n2021年工作计划\n{BODY}"),
    Trap("headings", f"一、工作回顾\n{BODY}\n二、工作安排\n{BODY}\n三、自身建设\n{BODY}"),
    Trap("numbers of headings on lines of their own", f"一、\n{BODY}\n二、\n{BODY}"),
    Trap("annexes", f"{SPOKEN}\n附件1\n柳溪镇财政报告\n{BODY}\n附件2\n柳溪镇计划报告\n{BODY}"),
    Trap("tables", f"表1\n{BODY}\n表2\n{BODY}"),
    Trap("a list of contents", "\n".join(f"范例{n}\n柳溪镇政府工作报告" for n in "一二三") + f"\n{SPOKEN}"),
    Trap("points of a sentence", "\n".join(f"{n}是抓好项目\n{PARAGRAPH}" for n in "一二三")),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_parts_of_a_report_are_no_series(trap: Trap) -> None:
    assert marks(trap.text) == []


def test_reports_begin_with_their_marks() -> None:
    text = f"柳溪文集\n◆范本A\n{SPOKEN}\n{CLOSING}\n◆范本B\n{TITLED}"
    assert [(one.start, one.title) for one in openings(Page(text))] == [
        (5, "◆范本A"),
        (text.index("◆范本B"), "柳溪镇2020年工作总结报告"),
    ]
    text = f"一 柳溪镇政府工作报告\n{BODY}\n二 东河乡述职报告\n{BODY}"
    assert [one.title for one in openings(Page(text))] == ["柳溪镇政府工作报告", "东河乡述职报告"]
