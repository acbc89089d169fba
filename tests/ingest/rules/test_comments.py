"""Comments of HTML go; arrows and inequalities stay."""

import pytest

from govcompare.ingest.rules.comments import COMMENTS, LONGEST
from tests.ingest.rules.checks import taken

LEAVES_ALONE = ("增长 <!", "a<!--b", "-->", "<!- 一 ->", "<!--" + "一" * LONGEST + "-->", "温度<-10度")


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert taken(COMMENTS, text) == []


def test_takes_comments_over_lines_and_one_behind_another() -> None:
    assert taken(COMMENTS, "一<!--\n   \n-->二<!----><!-- x --> 三<!-- 四") == [
        "<!--\n   \n-->",
        "<!----><!-- x -->"[:7],
        "<!-- x -->",
    ]
