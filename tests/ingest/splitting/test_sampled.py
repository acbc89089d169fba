"""Marks that texts are glued to are found in their order; lists of other pages and headings are no marks."""

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.splitting.sampled import marks, may_be_sampled
from tests.ingest.texts import PARAGRAPH

LEAVES_ALONE = (
    "篇1\n篇2\n篇3",
    f"篇二：{PARAGRAPH}\n篇三：{PARAGRAPH}",
    f"第一篇 发展环境。\n{PARAGRAPH}\n第二篇 总体要求。\n{PARAGRAPH}",
    f"政府工作报告一年来，{PARAGRAPH}\n政府工作报告二、{PARAGRAPH}",
    f"工作报告2021年，{PARAGRAPH}\n工作报告2022年，{PARAGRAPH}",
    f"（一）{PARAGRAPH}\n（二）{PARAGRAPH}",
)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert marks(Page(text).lines) == []


@pytest.mark.parametrize("mark", ["篇{n}：", "【范文{n}】", "某镇政府工作报告篇{n}", "镇长述职报告（{n}）"])
def test_ends_behind_the_mark(mark: str) -> None:
    every = [mark.format(n=n) for n in "一二三"]
    text = "\n".join(f"{one}{PARAGRAPH}" for one in every)
    found = marks(Page(text).lines)
    assert [(one.line, one.value, one.end) for one in found] == [(at, at + 1, len(every[at])) for at in range(3)]
    assert may_be_sampled(text)


def test_a_title_before_a_salutation_belongs_to_the_mark() -> None:
    text = "\n".join(f"第{n}篇：某镇政府工作报告各位代表：{PARAGRAPH}" for n in (1, 2))
    assert [one.end for one in marks(Page(text).lines)] == [len("第1篇：某镇政府工作报告")] * 2
