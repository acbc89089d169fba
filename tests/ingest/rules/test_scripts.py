"""A page's code goes; formulas, names and figures in Latin letters stay."""

import pytest

from govcompare.ingest.rules.scripts import SCRIPTS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import report

LEAVES_ALONE = (
    "GDP(亿元)：86.5",
    "PM2.5 (μg/m³)",
    "5G + AI (2025)",
    "4:84.7:11.3",
    "A=B+C",
    "R&D(研发)投入强度达到2.5%",
    "“3+1”(三个集群、一个中心)产业体系",
    "X{1}",
    "(1)",
    "http://www.example.gov.cn/a(b)",
)
CODE = (
    "var _hmt = _hmt || [];",
    '$(function(){ $("#nav li").hover(function(){ $(this).addClass("on"); }); });',
    "{{ item.title }}",
    "javascript:void(0)",
    "window.print();",
    'document.write("<a href=/>返回首页</a>");',
    ".share{margin:0 auto;width:100%}",
    "(function(){var bp=document.createElement('script');})();",
    "if(typeof(a)==1){",
    "show_count(12);",
    "function go(id){",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert taken(SCRIPTS, report("2023年柳溪镇政府工作报告", line)) == []


@pytest.mark.parametrize("line", CODE)
def test_code_goes(line: str) -> None:
    assert set(taken(SCRIPTS, report("2023年柳溪镇政府工作报告", line))) == {line}


def test_what_closes_a_block_goes_with_it() -> None:
    lines = ("function go(id){", "}", "});")
    assert taken(SCRIPTS, report("2023年柳溪镇政府工作报告", "\n".join(lines))) == [*lines, *lines]
