"""Numbering marks are recognised in every width and spelling, and nothing that merely begins like one."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.text.numerals import OPENERS, Mark, Style, mark_at, number


class Written(NamedTuple):
    text: str
    style: Style
    value: int
    mark: str


MARKS = (
    Written("一、工业", Style.HAN, 1, "一、"),
    Written("十二 、工业", Style.HAN, 12, "十二 、"),
    Written("三．工业", Style.HAN, 3, "三．"),
    Written("（一）工业", Style.HAN_PAREN, 1, "（一）"),
    Written("(二)工业", Style.HAN_PAREN, 2, "(二)"),
    Written("(三）、工业", Style.HAN_PAREN, 3, "(三）、"),
    Written("( 十一 )工业", Style.HAN_PAREN, 11, "( 十一 )"),
    Written("㈣工业", Style.HAN_PAREN, 4, "㈣"),
    Written("1.工业", Style.DIGIT, 1, "1."),
    Written("２．工业", Style.DIGIT, 2, "２．"),
    Written("3、工业", Style.DIGIT, 3, "3、"),
    Written("4.2024年", Style.DIGIT, 4, "4."),
    Written("⒌工业", Style.DIGIT, 5, "⒌"),
    Written("(1)工业", Style.DIGIT_PAREN, 1, "(1)"),
    Written("（２）工业", Style.DIGIT_PAREN, 2, "（２）"),
    Written("⑶工业", Style.DIGIT_PAREN, 3, "⑶"),
    Written("4)工业", Style.DIGIT_PAREN, 4, "4)"),
    Written("⑤工业", Style.CIRCLED, 5, "⑤"),
    Written("❻工业", Style.CIRCLED, 6, "❻"),
    Written("第一，工业", Style.ORDINAL, 1, "第一，"),
    Written("第二、工业", Style.ORDINAL, 2, "第二、"),
    Written("第三章 工业", Style.CHAPTER, 3, "第三章"),
    Written("第 四 节 工业", Style.SECTION, 4, "第 四 节"),
    Written("第五部分 工业", Style.PART, 5, "第五部分"),
    Written("第二部分：工业", Style.PART, 2, "第二部分："),
    Written("第6部份 工業", Style.PART, 6, "第6部份"),
    Written("第七条 工业", Style.ARTICLE, 7, "第七条"),
    Written("壹、前言", Style.CAPITAL, 1, "壹、"),
    Written("貳、工業", Style.CAPITAL, 2, "貳、"),
    Written("拾參、工業", Style.CAPITAL, 13, "拾參、"),
    Written("甲、工业", Style.STEM, 1, "甲、"),
    Written("Ⅱ、工业", Style.ROMAN, 2, "Ⅱ、"),
    Written("Ⅱ、2024年工作", Style.ROMAN, 2, "Ⅱ、"),
    Written("IV. 工业", Style.ROMAN, 4, "IV."),
    Written("XII、工业", Style.ROMAN, 12, "XII、"),
    Written("B. 工业", Style.LETTER, 2, "B."),
    Written("Ｃ、工业", Style.LETTER, 3, "Ｃ、"),
    Written("b. 工业", Style.SMALL_LETTER, 2, "b."),
    Written("ｃ）工业", Style.SMALL_LETTER, 3, "ｃ）"),
    Written("2.20__年", Style.DIGIT, 2, "2."),
    Written("3.5 千方百计", Style.DECIMAL, 305, "3.5"),
    Written("2.1户籍改革", Style.DECIMAL, 201, "2.1"),
    Written("【二】工业", Style.SQUARE, 2, "【二】"),
    Written("【 10 】工业", Style.SQUARE, 10, "【 10 】"),
    Written("1.2 工业", Style.DECIMAL, 102, "1.2"),
    Written("2.11工业", Style.DECIMAL, 211, "2.11"),
    Written("３．２、工业", Style.DECIMAL, 302, "３．２、"),
    Written("1.2 2024年工作", Style.DECIMAL, 102, "1.2"),
    Written("2.1.3 工业", Style.DECIMAL_3, 20103, "2.1.3"),
    Written("一是工业", Style.POINT, 1, "一是"),
    Written("十一要稳", Style.MUST, 11, "十一要"),
    Written("其二，工业", Style.RESPECT, 2, "其二，"),
    Written("首先,工业", Style.FIRST, 1, "首先,"),
    Written("其次，工业", Style.FIRST, 2, "其次，"),
    Written("最后工业", Style.FIRST, 4, "最后"),
    Written("二是：工业", Style.POINT, 2, "二是："),
    Written("——工业", Style.DASH, 0, "——"),
    Written("-- 工业", Style.DASH, 0, "--"),
    Written("──工业", Style.DASH, 0, "──"),
    Written("●工业", Style.BULLET, 0, "●"),
)

BARE = (
    Written("2 工业", Style.DIGIT, 2, "2"),
    Written("12　工业", Style.DIGIT, 12, "12"),
    Written("三 2024年工作", Style.HAN, 3, "三"),
    Written("四）工业", Style.HAN_PAREN, 4, "四）"),
)

NO_MARKS = (
    "一年来，工业",
    "一三、工业",
    "一方面",
    "第一产业",
    "第二个五年计划",
    "1.4亿元",
    "2.5个百分点",
    "3.2 万亩",
    "3.2级地震",
    "2.5平方公里",
    "12 个村",
    "1.5%的增长",
    "100 工业",
    "AI.工业",
    "A股市场",
    "X.Y工业",
    "【工业】",
    "13．65亿元",
    "2024年工业",
    "(113)年",
    "（以下简称",
    "-5度",
    "十分",
    "百、",
    "要稳",
    "",
)


@pytest.mark.parametrize("case", MARKS, ids=lambda case: case.text)
def test_marks_are_read_in_every_spelling(case: Written) -> None:
    assert mark_at(case.text) == Mark(case.style, case.value, len(case.mark))
    assert mark_at("工业。" + case.text, 3) == mark_at(case.text)


@pytest.mark.parametrize("case", BARE, ids=lambda case: case.text)
def test_a_number_alone_is_known_as_such(case: Written) -> None:
    assert mark_at(case.text) == Mark(case.style, case.value, len(case.mark), is_bare=True)


@pytest.mark.parametrize("text", NO_MARKS)
def test_what_only_begins_like_a_mark_is_none(text: str) -> None:
    assert mark_at(text) is None


_DIGITS = "零一二三四五六七八九"


def _spelled(value: int) -> str:
    """The numeral of a number below 1,000, by the book."""
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    written = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    return written + (_DIGITS[ones] if ones else "")


@given(st.integers(1, 999))
def test_every_numeral_is_read_back(value: int) -> None:
    assert number(_spelled(value)) == value
    assert number(str(value)) == value


@given(st.text(alphabet="一二三十百零〇第其（）()【】12３.、，是要章—-①壹甲首先AIVX 工", max_size=12))
def test_a_mark_lies_inside_the_text_and_starts_with_an_opener(text: str) -> None:
    mark = mark_at(text)
    if mark is not None:
        assert 0 < mark.length <= len(text)
        assert text[0] in OPENERS
        assert (mark.value == 0) == (mark.style in {Style.DASH, Style.BULLET})
