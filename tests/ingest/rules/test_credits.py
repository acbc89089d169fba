"""Where a page took a text from goes from behind it; where money and figures come from stays."""

import pytest

from govcompare.ingest.rules.credits import CREDITS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import PARAGRAPH, report

LEAVES_ALONE = (
    "全镇人口五万（来源于第七次普查）。",
    "财力构成（数据来源：县统计局）",
    "资金（来自上级补助、社会捐赠）全部到位。",
    "农产品（来源可查、去向可追）质量更有保障。",
    "客源（来自省外的占六成）持续增加。",
    "门户网站（www.example.gov.cn）全新改版。",
    "开通农产品网（网址：http://www.example.cn），月均访问上万次。",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert taken(CREDITS, report("2023年柳溪镇政府工作报告", line)) == []


@pytest.mark.parametrize(
    "credit", ["（文章来源：某某文秘网）", "(来源：某某日报)", "【本文来自某某范文网】", "（轉自某某網）"]
)
def test_a_credit_goes_from_behind_a_paragraph(credit: str) -> None:
    assert taken(CREDITS, f"{PARAGRAPH}{credit}\n{PARAGRAPH}") == [credit]


@pytest.mark.parametrize(
    "mark", ["[本文来自www.example.com]", "【公文网 www.example.cn 整理】", "(范文之家http://a.example/b/1.html)"]
)
def test_an_address_goes_from_inside_a_sentence(mark: str) -> None:
    assert taken(CREDITS, f"{PARAGRAPH[:40]}{mark}{PARAGRAPH[40:]}") == [mark]
