"""A compendium whose line ends were lost falls apart at the numbers that announce its reports."""

import pytest

from govcompare.ingest.intake import take_in
from govcompare.model.settings import Corrections

TEXT = "全年完成了各项任务，经济平稳增长，社会事业全面进步，人民生活持续改善，取得了新的成绩。" * 6


def _titles(text: str) -> list[str]:
    return [report.title for report in take_in("a.txt", text.encode(), Corrections()).reports]


@pytest.mark.parametrize(
    "marked",
    [
        "网站首页 第一篇 青松镇政府工作报告2150字 各位代表：{0} 第二篇 白云镇政府工作报告3300字 各位代表：{0}",
        "网站首页第一篇青松镇政府工作报告2150字各位代表：{0}第二篇白云镇政府工作报告3300字各位代表：{0}",
        "首页 【第1篇】青松镇政府工作报告 各位代表：{0} 【第2篇】白云镇政府工作报告 各位代表：{0}",
        "首页 【第1篇 青松镇政府工作报告】 各位代表：{0} 【第2篇 白云镇政府工作报告】 各位代表：{0}",
        "首页 篇一：青松镇政府工作报告 各位代表：{0} 篇二：白云镇政府工作报告 各位代表：{0}",
        (
            "第一篇 青松镇政府工作报告 第二篇 白云镇政府工作报告 "
            "第一篇 青松镇政府工作报告 各位代表：{0} 第二篇 白云镇政府工作报告 各位代表：{0}"
        ),
    ],
)
def test_each_number_begins_a_report(marked: str) -> None:
    assert _titles(marked.format(TEXT)) == ["青松镇政府工作报告", "白云镇政府工作报告"]


@pytest.mark.parametrize(
    "text",
    [
        "青松镇政府工作报告 各位代表：{0}我们做好了“第一篇 大文章”，也要写好第二篇 新的文章。{0}",
        "青松镇政府工作报告 各位代表：{0}第一篇 开局 {0}",
        "青松镇政府工作报告 各位代表：{0} 第二篇 白云镇政府工作报告 {0}",
        "青松镇政府工作报告 各位代表：{0} 相关：第一篇 白云镇政府工作报告 第二篇 红旗镇政府工作报告",
    ],
)
def test_other_numbers_do_not(text: str) -> None:
    assert len(_titles(text.format(TEXT))) == 1
