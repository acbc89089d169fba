"""A report's headings, their levels and its items are what a careful reader sees; any text is tiled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.outline import SectionKind
from govcompare.structure.outline import outline
from tests.structure.broken import BROKEN
from tests.structure.made import BODY, OPENING, Written, lines, made_report, read
from tests.structure.numbered import NUMBERED
from tests.structure.running import ITEMS, ONE_LINE, TRAPS, WITHOUT_SIGN
from tests.structure.unnumbered import UNNUMBERED


@pytest.mark.parametrize("case", [*NUMBERED, *BROKEN, *UNNUMBERED, *ONE_LINE, *TRAPS], ids=lambda case: case.name)
def test_headings_are_what_a_reader_sees(case: Written) -> None:
    assert read(*case.paragraphs) == case.tree


@pytest.mark.parametrize("case", ITEMS, ids=lambda case: case.name)
def test_enumerations_and_lead_sentences_become_items(case: Written) -> None:
    assert read(*case.paragraphs) == case.tree


@pytest.mark.parametrize(("title", "text"), WITHOUT_SIGN)
def test_titles_end_where_a_sentence_can_only_begin(title: str, text: str) -> None:
    assert read(OPENING, f"一、{title}{text}{BODY}", BODY, f"二、{title}", text) == [
        "~",
        f"一、 {title}",
        f"二、 {title}",
    ]


def test_a_report_that_is_cut_off_has_no_closing() -> None:
    text = "\n".join(("一、回顾", BODY, "二、安排", BODY, f"各位代表，{BODY}"))
    assert lines(outline(made_report(text), ()))[-1] == "~"
    assert lines(outline(made_report(text, complete=False), ())) == ["一、 回顾", "二、 安排"]


def test_the_title_before_the_body_is_no_section() -> None:
    text = f"第一篇 报告\n{OPENING}\n一、回顾\n{BODY}"
    tree = outline(made_report(text, body_start=6), ())
    assert tree.sections[0].heading.start == 6
    assert lines(tree) == ["~", "一、 回顾"]


@pytest.mark.parametrize("text", ["", "\n\n", "一、", "（一）", "——", "报告"])
def test_hardly_any_text_is_tiled_too(text: str) -> None:
    sections = outline(made_report(text), ()).sections
    assert "".join(text[one.heading.start : one.body.end] for one in sections) == text


_COUNTED = ("一、", "二、", "三、", "（一）", "(二)", "1.", "2、", "(1)", "①", "第一，", "第二章", "一是", "二是")
_WORDS = (
    "——",
    "首先",
    "其次",
    "工作回顾",
    "2024年",
    "名词解释",
    "各位代表",
    "附件",
    "产业",
    "发展经济",
    "改善民生，提高质量",
)
_SIGNS = ("。", "，", "；", "：", "\n", "\n\n", "\u3000\u3000", " ", "”", "(")
_PIECES = st.sampled_from((*_COUNTED, *_WORDS, *_SIGNS, BODY))


@given(st.lists(_PIECES, max_size=40).map("".join), st.booleans())
def test_any_text_is_tiled_in_reading_order(text: str, complete: bool) -> None:
    tree = outline(made_report(text, complete=complete), ())
    assert "".join(text[one.heading.start : one.body.end] for one in tree.sections) == text
    for one in tree.sections:
        said, stands = one.label + one.title, text[one.heading.start : one.heading.end]
        assert "".join(said.split()) == "".join(stands.split())
        inside = [other for other in tree.sections if other.parent == one.index]
        assert all(one.heading.end <= other.heading.start and other.end <= one.end for other in inside)
        following = [other.heading.start for other in tree.sections[one.index + 1 :] if other.level <= one.level]
        assert one.end == (following[0] if following else len(text))


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_equal_texts_have_equal_outlines(text: str) -> None:
    assert outline(made_report(text), ()) == outline(made_report(text), ())


@given(st.integers(2, 9), st.booleans())
def test_every_item_stands_below_a_heading(count: int, gaps: bool) -> None:
    names = "一二三四五六七八九"
    body = "".join(f"{names[at]}是办好实事。{BODY if gaps else ''}" for at in range(count))
    tree = outline(made_report(f"一、民生\n{body}\n二、科技\n{BODY}"), ())
    items = [one for one in tree.sections if one.kind is SectionKind.ITEM]
    assert len(items) == count
    assert {one.parent for one in items} == {0}
