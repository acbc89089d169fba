"""Blanks at the ends of paper lines go; blanks that mean something stay."""

import pytest

from govcompare.ingest.rules.wrap_spaces import WRAP_SPACES
from tests.ingest.rules.checks import taken
from tests.ingest.texts import PARAGRAPH, SECOND

FLOW = PARAGRAPH + SECOND + PARAGRAPH
LEAVES_ALONE = (
    "国内生产总值 32 亿元，增长 6.5 %，其中 第一产业 5 亿元，" * 6,
    "1 9 9 8 年3 月5 日在会议上" * 12,
    f"{PARAGRAPH} {SECOND} {PARAGRAPH}",
    "2023年甲镇政府工作报告 2023年乙镇人民政府工作报告 丙镇报告 " * 4,
    PARAGRAPH,
)


@pytest.mark.parametrize("text", LEAVES_ALONE, ids=range(len(LEAVES_ALONE)))
def test_leaves_alone(text: str) -> None:
    assert taken(WRAP_SPACES, text) == []


def wrapped(text: str, width: int = 27) -> str:
    return " ".join(text[start : start + width] for start in range(0, len(text), width))


def test_takes_the_blanks_of_paper_lines_and_leaves_those_of_paragraphs() -> None:
    first, second = f"{FLOW}以上是去年的情况。", f"一、{FLOW}"
    text = f"{wrapped(first)} {wrapped(second)}"
    left = list(text)
    gone = taken(WRAP_SPACES, text)
    assert len(gone) == text.count(" ") - 1
    assert text.count("情况。 一、") == 1
    assert len(left) - len(gone) == len(first) + len(second) + 1


def test_a_line_that_lost_some_of_them_has_the_width_of_the_others() -> None:
    first = wrapped(f"{FLOW}{FLOW}")
    some = wrapped(f"{FLOW}{SECOND}{FLOW}")
    second = "".join(c for at, c in enumerate(some) if c != " " or (at + 1) // 28 % 6 in {0, 1, 3})
    assert taken(WRAP_SPACES, second) == []
    assert len(taken(WRAP_SPACES, f"{first}\n{second}")) == first.count(" ") + second.count(" ")
