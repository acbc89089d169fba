"""A site's words about what it offers go; what a report says of the same things stays."""

import pytest

from govcompare.ingest.rules.adverts import ADVERTS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import report

LEAVES_ALONE = (
    "组织编写应急预案范文三十份，指导企业参考使用。",
    "对电影院线和网络视频平台的会员制消费加强监管。",
    "政务公开文档全部上网，供群众查阅。",
    "欢迎各位代表提出宝贵意见。",
    "（省略部分见附件）",
    "希望代表们对政府工作多提意见。",
    "版权保护中心落户高新区。",
    "居民可以在手机上下载社保卡。",
    "以下是全年任务分解情况。",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert taken(ADVERTS, report("2023年柳溪镇政府工作报告", line)) == []
