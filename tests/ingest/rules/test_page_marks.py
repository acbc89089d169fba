"""Page numbers and marks go; years, numbered lines and figures stay."""

import pytest

from govcompare.ingest.rules.page_marks import PAGE_MARKS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import PARAGRAPH

LEAVES_ALONE = (
    "2023\n2024",
    "一\n5\n二\n7\n三\n9",
    "第1页纸上写着全镇的发展规划",
    "翻开新的一页",
    "- 加强领导",
    "——经济稳步增长",
    "-5",
    "1. 生产总值\n2. 财政收入\n3. 居民收入",
    "2023/3/5 8:30 大会开幕",
    "https://www.liuxi.example/a.html",
    "第三页",
)
REPEATED = (
    "存在问题",
    "各位代表",
    "住建局",
    "关于报告中的几个问题，",
)


@pytest.mark.parametrize("text", LEAVES_ALONE[:-1])
def test_leaves_alone(text: str) -> None:
    assert taken(PAGE_MARKS, text) == []


@pytest.mark.parametrize("line", REPEATED)
def test_leaves_alone_what_a_report_says_several_times(line: str) -> None:
    cut = PARAGRAPH.rstrip("。")
    assert taken(PAGE_MARKS, "\n".join(f"第{n}年里{cut}\n{line}\n{PARAGRAPH}" for n in "一二三四")) == []
    assert taken(PAGE_MARKS, f"{PARAGRAPH}\n{line}\n" * 4) == []


def test_takes_what_a_browser_prints_around_its_sheets() -> None:
    above, below = "2023/3/5 8:30 柳溪镇政府工作报告_范例网", "https://www.liuxi.example/a.html {}/3"
    half = PARAGRAPH.rstrip("。")
    text = "\n".join((half, below.format(1), above, half, below.format(2), above, PARAGRAPH))
    assert [one.strip() for one in taken(PAGE_MARKS, text)] == [below.format(1), above, below.format(2), above]


def test_leaves_alone_a_title_below_equal_lines() -> None:
    cut = PARAGRAPH.rstrip("。")
    assert taken(PAGE_MARKS, f"{cut}\n某镇政府工作报告\n{PARAGRAPH}\n" * 3) == []


def test_takes_a_head_beside_a_mark_in_the_middle_of_a_sentence() -> None:
    cut = PARAGRAPH.rstrip("。")
    page = f"{cut}\n第 3 页\n某县会议文件\n{PARAGRAPH}"
    assert [one.strip() for one in taken(PAGE_MARKS, page)] == ["第 3 页", "某县会议文件"]
    for first in ("各位代表：", "一、工作回顾"):
        other = f"{cut}\n第 3 页\n乙县政府工作报告\n{first}\n{PARAGRAPH}"
        assert [one.strip() for one in taken(PAGE_MARKS, other)] == ["第 3 页"]


MARKS = (
    "=== 第 5 頁 ===",
    "第 3 页 共 12 页",
    "第三页",
    "- 12 -",
    "— 1 —",
    "~727~",
    "Page 3 of 9",
    "PAGE 7",
    "本文章共2页,当前在第2页 上一页",
    "上一页 1 2 3 下一页",
    "第[3]页",
    "<<上一页 [1] [2] 下一页>>",
    "本文共5页，当前在第2页 上一页 1 2 3 下一页",
)


@pytest.mark.parametrize("mark", MARKS)
def test_takes_a_mark_on_its_line(mark: str) -> None:
    assert [one.strip() for one in taken(PAGE_MARKS, f"{PARAGRAPH}\n{mark}\n{PARAGRAPH}")] == [mark]


def test_takes_numbers_that_count_pages() -> None:
    text = f"{PARAGRAPH}\n1\n{PARAGRAPH}\n2\n{PARAGRAPH}\n3\n{PARAGRAPH}"
    assert [one.strip() for one in taken(PAGE_MARKS, text)] == ["1", "2", "3"]
    assert [one.strip() for one in taken(PAGE_MARKS, "全年完成\n\n1\n\n产值。一\n\n2\n\n二")] == ["1", "2"]


def test_takes_numbers_that_count_pages_of_so_many_with_what_stands_beside_them() -> None:
    pages = "".join(f"{PARAGRAPH}\n{n} / 12\n某县会议文件\n" for n in range(1, 5))
    found = [one.strip() for one in taken(PAGE_MARKS, pages)]
    assert found == [mark for n in range(1, 5) for mark in (f"{n} / 12", "某县会议文件")]


def test_takes_running_heads_that_break_sentences() -> None:
    cut = PARAGRAPH.rstrip("。")
    book = "".join(f"第{n}年，{cut}\n某县年鉴（2023）\n{PARAGRAPH}\n" for n in "一二")
    assert [one.strip() for one in taken(PAGE_MARKS, book)] == ["某县年鉴（2023）"] * 2
    pages = "".join(f"第{n}年，{cut}\n某县政府工作报告\n{PARAGRAPH}\n" for n in "一二三")
    assert [one.strip() for one in taken(PAGE_MARKS, pages)] == ["某县政府工作报告"] * 3


def test_takes_running_heads_beside_marks() -> None:
    pages = "".join(f"{PARAGRAPH}\n=== 第 {n} 頁 ===\n某縣施政報告\n" for n in range(1, 5))
    assert [one.strip() for one in taken(PAGE_MARKS, pages)].count("某縣施政報告") == 4
    others = "".join(f"{PARAGRAPH}\n=== 第 {n} 頁 ===\n第{n}項工作\n" for n in range(1, 5))
    assert all("工作" not in one for one in taken(PAGE_MARKS, others))
