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
    "第三页",
)


@pytest.mark.parametrize("text", LEAVES_ALONE[:-1])
def test_leaves_alone(text: str) -> None:
    assert taken(PAGE_MARKS, text) == []


MARKS = (
    "=== 第 5 頁 ===",
    "第 3 页 共 12 页",
    "第三页",
    "- 12 -",
    "— 1 —",
    "~727~",
    "Page 3 of 9",
    "本文章共2页,当前在第2页 上一页",
    "上一页 1 2 3 下一页",
)


@pytest.mark.parametrize("mark", MARKS)
def test_takes_a_mark_on_its_line(mark: str) -> None:
    assert [one.strip() for one in taken(PAGE_MARKS, f"{PARAGRAPH}\n{mark}\n{PARAGRAPH}")] == [mark]


def test_takes_numbers_that_count_pages() -> None:
    text = f"{PARAGRAPH}\n1\n{PARAGRAPH}\n2\n{PARAGRAPH}\n3\n{PARAGRAPH}"
    assert [one.strip() for one in taken(PAGE_MARKS, text)] == ["1", "2", "3"]
    assert [one.strip() for one in taken(PAGE_MARKS, "全年完成\n\n1\n\n产值。一\n\n2\n\n二")] == ["1", "2"]


def test_takes_running_heads_beside_marks() -> None:
    pages = "".join(f"{PARAGRAPH}\n=== 第 {n} 頁 ===\n某縣施政報告\n" for n in range(1, 5))
    assert [one.strip() for one in taken(PAGE_MARKS, pages)].count("某縣施政報告") == 4
    others = "".join(f"{PARAGRAPH}\n=== 第 {n} 頁 ===\n第{n}項工作\n" for n in range(1, 5))
    assert all("工作" not in one for one in taken(PAGE_MARKS, others))
