"""Whole copies of a text go; reports that share paragraphs stay."""

import pytest

from govcompare.ingest.rules.repeats import REPEATS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND, report

OTHER = "全年新建农村公路二十二公里，改造危房三百一十户，发放各类补助资金八百余万元，城乡面貌改善，群众生活水平提高。"
LEAVES_ALONE = (
    report(),
    f"{PARAGRAPH}\n{SECOND}\n{PARAGRAPH}\n{OTHER * 3}",
    f"{report()}\n第二篇\n{PARAGRAPH}\n{OTHER * 9}\n{OTHER}",
    f"{PARAGRAPH}\n{PARAGRAPH}",
    f"{PARAGRAPH[:-9]}\n{report()}",
    f"{SECOND[-70:-9]}\n相关链接\n{report()}",
    "同一行\n" * 500,
)


@pytest.mark.parametrize("text", LEAVES_ALONE[1:], ids=range(1, len(LEAVES_ALONE)))
def test_leaves_alone(text: str) -> None:
    assert taken(REPEATS, text) == []


def page(copies: int) -> tuple[str, str]:
    body = "\n\n".join((OPENING, PARAGRAPH, SECOND, OTHER, f"一、{OTHER}", f"二、{SECOND}", CLOSING))
    head = "首页\n2023年柳溪镇政府工作报告\n各位代表：\n"
    first = f"\n\n{head}\n{body}\n责任编辑：某某\n"
    return first, "".join(first.replace("\n\n", "\n" * n) for n in range(2, copies + 1))


@pytest.mark.parametrize("copies", [2, 3, 6])
def test_takes_all_copies_but_the_first_with_what_leads_to_them(copies: int) -> None:
    first, further = page(copies)
    gone = taken(REPEATS, first + further)
    assert len(gone) == 1
    assert gone[0].strip() == further.strip()


@pytest.mark.parametrize("cut", ["", "……", "…"])
@pytest.mark.parametrize("label", ["", "内容提示： "])
def test_takes_a_preview_of_the_texts_first_words(cut: str, label: str) -> None:
    begins = report().replace("\n", "")[:110]
    assert taken(REPEATS, f"首页\n{label}{begins}{cut}\n举报 收藏\n{report()}") == [f"{label}{begins}{cut}"]
