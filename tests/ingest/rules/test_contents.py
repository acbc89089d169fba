"""Lists of contents go, with leaders or without, on lines or in one; lists of a text stay."""

import pytest

from govcompare.ingest.rules.contents import CONTENTS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import PARAGRAPH

LEAVES_ALONE = (
    "公布权力清单和目录，接受监督",
    f"目录\n{PARAGRAPH}",
    "列入国家目录\n一、农业\n" + PARAGRAPH,
    "一、农业\n二、工业\n三、服务业\n" + PARAGRAPH,
    "我们想到了很多......",
    f"{PARAGRAPH}……",
    "编制项目目录 三个方面",
)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert taken(CONTENTS, text) == []


def test_takes_entries_with_leaders_and_their_heading() -> None:
    entries = (
        "目 錄\n壹、前言\n一、 農業發展 ............ 3\n二、 社會福利 ............ 7\n三、 交通建設 ............ 12\n"
    )
    assert taken(CONTENTS, entries + PARAGRAPH)[0].startswith("目 錄")
    assert PARAGRAPH not in "".join(taken(CONTENTS, entries + PARAGRAPH))
    assert "十五、" not in "".join(taken(CONTENTS, entries + "十五、" + PARAGRAPH))


def test_takes_entries_up_to_the_first_that_comes_again() -> None:
    text = f"目录\n一、工作回顾\n二、工作安排\n三、自身建设\n一、工作回顾\n{PARAGRAPH}"
    assert taken(CONTENTS, text) == ["目录\n一、工作回顾\n二、工作安排\n三、自身建设"]


def test_leaves_the_number_before_the_title_that_comes_again() -> None:
    entries = "目录\n一 甲镇工作报告\n二 乙镇工作报告\n三 丙镇工作报告"
    assert taken(CONTENTS, f"{entries}\n一 甲镇工作报告\n各位代表：") == [entries]


def test_takes_entries_of_a_flattened_text() -> None:
    entries = " ".join(f"{n}.2023年{name}镇政府工作报告" for n, name in enumerate("甲乙丙丁戊", 1))
    text = f"汇编(5篇)目录{entries} 2023年甲镇政府工作报告各位代表：{PARAGRAPH}"
    assert taken(CONTENTS, text) == [f"目录{entries}"]
