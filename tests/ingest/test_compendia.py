"""Reports that a page joins, however it announces them, come apart where they were joined."""

import random
from collections.abc import Callable
from typing import NamedTuple

import pytest

from govcompare.ingest.intake import take_in
from govcompare.model.settings import Corrections
from tests.ingest.scraped.reports import NUMBERS, Told, told

Announce = Callable[[int, Told], str]


class Style(NamedTuple):
    """How a page announces its reports."""

    name: str
    title: Announce
    contents: Announce | None = None
    between: str = ""


STYLES = (
    Style("第一篇 t", lambda i, r: f"第{NUMBERS[i]}篇 {r.title}"),
    Style("第一篇:t 2150字", lambda i, r: f"第{NUMBERS[i]}篇:{r.title}2150字"),
    Style("【第1篇 t", lambda i, r: f"【第{i + 1}篇 {r.title}"),
    Style("【第1篇】", lambda i, _: f"【第{i + 1}篇】"),
    Style("第1篇t", lambda i, r: f"第{i + 1}篇{r.title}"),
    Style("篇一: t", lambda i, r: f"篇{NUMBERS[i]}: {r.title}"),
    Style("篇一", lambda i, _: f"篇{NUMBERS[i]}"),
    Style("【篇一】t", lambda i, r: f"【篇{NUMBERS[i]}】{r.title}"),
    Style("◆篇一：t", lambda i, r: f"◆篇{NUMBERS[i]}：{r.title}"),
    Style("范文一", lambda i, _: f"范文{NUMBERS[i]}"),
    Style("样本1：t", lambda i, r: f"样本{i + 1}：{r.title}"),
    Style("工作报告范文 第一篇", lambda i, _: f"工作报告范文 第{NUMBERS[i]}篇"),
    Style("t(一)", lambda i, r: f"{r.title}({NUMBERS[i]})"),
    Style("t 篇1", lambda i, _: f"乡镇政府工作报告 篇{i + 1}"),
    Style("t（第1篇）", lambda i, r: f"{r.title}（第{i + 1}篇）"),
    Style("(一) t", lambda i, r: f"({NUMBERS[i]}) {r.title}"),
    Style("一、t", lambda i, r: f"{NUMBERS[i]}、{r.title}"),
    Style("1. t", lambda i, r: f"{i + 1}. {r.title}"),
    Style("第一部分 t", lambda i, r: f"第{NUMBERS[i]}部分 {r.title}"),
    Style("t", lambda _, r: r.title),
    Style("same t", lambda _i, _r: "乡镇政府工作报告"),
    Style("《t》", lambda _, r: f"《{r.title}》"),
    Style("【t】", lambda _, r: f"【{r.title}】"),
    Style("spaced t", lambda _, r: f"{r.place} 政 府 工 作 报 告"),
    Style(
        "第一篇 t, with contents",
        lambda i, r: f"第{NUMBERS[i]}篇 {r.title}",
        lambda i, r: f"第{NUMBERS[i]}篇 {r.title}",
    ),
    Style("t, with contents", lambda _, r: r.title, lambda i, r: f"{i + 1}. {r.title}"),
    Style("t, with dots", lambda _, r: r.title, lambda i, r: f"{i + 1}. {r.title}........{7 * i + 1}"),
    Style(
        "篇1：t, with a site's words",
        lambda i, r: f"篇{i + 1}：{r.title}",
        None,
        "以上就是小编整理的报告，希望对大家有帮助。\n\n",
    ),
)


def borders(style: Style, reports: list[Told], spoken: bool) -> tuple[str, list[int]]:
    """A page, and where each report begins in it."""
    contents = [style.contents(at, one) for at, one in enumerate(reports)] if style.contents else []
    text = "\n".join(["目录", *contents, ""]) if contents else ""
    starts = []
    for at, one in enumerate(reports):
        starts.append(len(text))
        body = [line for line in one.paragraphs if spoken or ("各位" not in line and "代表" not in line)]
        text += "\n".join([style.title(at, one), *body]) + "\n\n" + style.between
    return text, starts


def found(text: str) -> list[int]:
    return [report.raw_span.start for report in take_in("page.txt", text.encode(), Corrections()).reports]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
@pytest.mark.parametrize("count", [2, 5, 9])
def test_joined_reports_come_apart(style: Style, count: int) -> None:
    chance = random.Random(count)
    text, starts = borders(style, [told(chance) for _ in range(count)], spoken=True)
    assert found(text) == starts


@pytest.mark.parametrize("name", ["第一篇 t", "t(一)", "t", "t, with contents", "【第1篇 t"])
def test_reports_that_speak_to_nobody_come_apart(name: str) -> None:
    chance = random.Random(1)
    style = next(style for style in STYLES if style.name == name)
    text, starts = borders(style, [told(chance) for _ in range(5)], spoken=False)
    assert found(text) == starts


@pytest.mark.parametrize(
    "line",
    [
        "一、2023年工作总结",
        "二、2024年工作计划",
        "第一部分 过去五年工作总结",
        "关于财政预算执行情况的报告",
        "2023年松江口镇政府工作报告",
        "（一）深入学习贯彻政府工作报告",
        "1. 办好统计公报",
    ],
)
def test_a_line_inside_a_report_that_names_a_document_begins_none(line: str) -> None:
    one = told(random.Random(3))
    middle = len(one.paragraphs) // 2
    text = "\n".join([one.title, *one.paragraphs[:middle], line, *one.paragraphs[middle:]])
    assert found(text) == [0]
