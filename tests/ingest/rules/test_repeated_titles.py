"""Copies of a title go; lines that speak of a report, and titles of other documents, stay."""

import pytest

from govcompare.ingest.rules.repeated_titles import REPEATED_TITLES
from tests.ingest.rules.checks import taken
from tests.ingest.texts import report

LEAVES_ALONE = (
    "实施城市更新行动计划",
    "完善国土空间规划",
    "（三）落实上年政府工作报告任务",
    "2023年重点工作",
    "认真听取各界对报告的意见",
    "一、过去一年工作总结",
    "办理代表建议和委员提案",
    "附件：2023年财政预算报告说明",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert taken(REPEATED_TITLES, report("2023年柳溪镇政府工作报告", line)) == []
