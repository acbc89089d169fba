"""A place that only the text names is found where it is named again and again; words of the genre are no names."""

from typing import NamedTuple

import pytest

from govcompare.ingest.facts.identify import identify
from govcompare.ingest.facts.named import named

TITLE, BEGINNING = "乡镇政府工作报告", "各位代表：现在，我代表镇人民政府向大会报告工作。"
BODY = (
    "过去一年，是{0}爬坡过坎的一年。我们编制《{0}{1}总体规划》，建成{0}图书馆和{0}大道，打响{0}旅游品牌。"
    "向所有关心{0}发展的各界人士表示感谢！建设美丽乡村，完善城镇功能，全镇面貌一新，创建卫生镇，发展中心镇。"
)


class Case(NamedTuple):
    title: str
    beginning: str
    text: str
    place: str


CASES = (
    Case(TITLE, BEGINNING, BODY.format("澧垭", "镇"), "澧垭镇"),
    Case("乡政府工作报告", "我代表乡人民政府", BODY.format("澧垭", "乡"), "澧垭乡"),
    Case("县政府工作报告", "我代表县人民政府", BODY.format("澧垭坳", "县"), "澧垭坳县"),
    Case("政府工作报告", "我代表国务院", BODY.format("澧垭", "镇"), ""),
    Case(TITLE, BEGINNING, BODY.format("我们", "镇"), ""),
    Case(TITLE, BEGINNING, BODY.format("卫生", "镇") * 3, ""),
    Case(TITLE, BEGINNING, BODY.format("美丽", "乡") * 3, ""),
    Case(TITLE, BEGINNING, "澧垭镇也来参观。澧垭镇、泗垭镇、汩垭镇三个镇联网。" + BODY.format("我们", "镇"), ""),
    Case("", "", "", ""),
)


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_place_is_the_name_that_the_text_goes_by(case: Case) -> None:
    assert named(case.title, case.beginning, case.text) == case.place


def test_a_frame_that_names_a_place_is_believed_before_the_text() -> None:
    text = BEGINNING + BODY.format("澧垭", "镇")
    assert identify("2023年乌溪镇政府工作报告", text).place == "乌溪镇"
    assert identify("2023年乡镇政府工作报告", text).place == "澧垭镇"
