"""A place of a text is found again after edits around it, and never where its words do not stand."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.text.quote import LEAST, around, refind

TEXT = "".join(
    f"第{number}项工作已于{number * 7}日完成,投入资金{number * 13}万元,惠及群众{number * 3}户。" for number in range(40)
)
characters = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.text(max_size=120), st.data())
def test_nothing_changed_finds_the_very_place(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    before, after = around(text, position)
    found = refind(text, before, after, position)
    assert found == position or not (before + after).strip()


@given(characters, st.integers(0, len(TEXT)))
def test_what_is_written_in_front_moves_the_place_along(added: str, position: int) -> None:
    assert refind(added + TEXT, *around(TEXT, position), position + len(added)) == position + len(added)


class Edit(NamedTuple):
    name: str
    old: str
    new: str


EDITS = (
    Edit("a figure behind", "投入资金143万元", "投入资金999万元"),
    Edit("a figure in front", "惠及群众30户", "惠及群众8888户"),
    Edit("a sentence in front", "第11项", "新增的一句话放在这里。第11项"),
    Edit("the words behind the next clause", "惠及群众33户", "受益"),
)


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_an_edit_nearby_leaves_the_place_found(edit: Edit) -> None:
    position = TEXT.index("第11项")
    changed = TEXT.replace(edit.old, edit.new, 1)
    assert refind(changed, *around(TEXT, position), position) == changed.index("第11项")


def test_a_text_without_the_words_has_no_place() -> None:
    assert refind("全是别的话。" * 20, *around(TEXT, 300), 300) is None


def test_of_several_places_the_nearest_is_taken() -> None:
    line = "深入贯彻落实上级决策部署。"
    text = line * 30
    assert refind(text, "", line, len(line) * 11 + 2) == len(line) * 11


def test_words_that_are_too_short_find_nothing_alone() -> None:
    assert refind("改革发展稳定", "不在此处", "改革"[:LEAST], 0) is None
