"""A site's menus and buttons go; short lines of a report that hold the same words stay."""

import pytest

from govcompare.ingest.rules.navigation import NAVIGATION
from tests.ingest.rules.checks import taken
from tests.ingest.texts import report

LEAVES_ALONE = (
    "推进招商引资",
    "打造网上政务平台",
    "扩大农产品销售链接渠道",
    "全面推行“扫一扫”办事",
    "实现一键办理、免费办理",
    "加大政务公开力度",
    "建设便民服务中心",
    "关注民生福祉",
    "柳溪镇人民政府",
    "谢谢大家！",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert taken(NAVIGATION, report("2023年柳溪镇政府工作报告", line)) == []
