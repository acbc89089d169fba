"""Details of publication go; dates, places and names in a report stay."""

import pytest

from govcompare.ingest.rules.metadata import METADATA
from tests.ingest.rules.checks import taken
from tests.ingest.texts import report

LEAVES_ALONE = (
    "2022年12月",
    "2023年1月5日，镇党委召开全体会议。",
    "来源广泛的资金保障",
    "时间紧、任务重",
    "编辑出版《柳溪镇志》三卷",
    "记者节期间走访媒体十二家",
    "字号老店焕发新生",
    "电话回访群众三千人次",
    "全镇人口（来源于第七次普查）",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert taken(METADATA, report("2023年柳溪镇政府工作报告", line)) == []


def test_a_caption_leaves_the_words_that_are_glued_to_it() -> None:
    caption = "3月5日，大会开幕。镇长作政府工作报告。本报记者 李四 摄"
    text = report().replace("各位代表：", f"{caption}各位代表：", 1)
    assert taken(METADATA, text) == [caption]


def test_a_caption_goes_from_the_middle() -> None:
    line = "图为河西产业园。"
    assert set(taken(METADATA, report("2023年柳溪镇政府工作报告", line))) == {line}
