"""A .rtf gives its text, with the numbers that stand in it and in the code page of each font."""

from typing import NamedTuple

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.rtf import NOTES, RTF
from govcompare.model.document import RawDocument
from govcompare.model.errors import ReadError
from tests.ingest.packages import rtf


def read(data: bytes) -> RawDocument:
    assert RTF.recognises(data)
    return RTF.read(Opened("a.rtf", data, ""))


class Case(NamedTuple):
    name: str
    body: str
    text: str
    notice: str = ""


CASES = (
    Case("paragraphs", "甲\\par 乙\\line 丙\\par", "甲\n乙\n丙\n"),
    Case("characters beyond the first plane", "𠮷", "𠮷"),
    Case(
        "code pages of fonts",
        "{\\fonttbl{\\f1\\fcharset136 x;}{\\f2\\fcharset134 y;}}\\f2\\'d2\\'bb\\f1\\'a4\\'40",
        "一一",
    ),
    Case(
        "numbers of lists", "{\\listtext\\pard\\plain 一、\\tab}回顾\\par{\\listtext 1.\\tab}其他", "一、回顾\n1.\t其他"
    ),
    Case("tables", "\\trowd\\intbl 指标\\cell 数值\\cell\\row\\pard 后", "指标\t数值\n后"),
    Case("fields", "{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}页", "3页"),
    Case("pictures and heads", "{\\header 眉}{\\pict ffd8}{\\*\\unknown x}文", "文"),
    Case(
        "fields in heads, and titles among the properties",
        "{\\info{\\upr{\\title x}{\\*\\ud{\\title 题}}}}{\\footer{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}}文",
        "文",
    ),
    Case("text boxes", "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt 框\\par}}}文", "框\n文"),
    Case("deletions", "新{\\deleted 旧}", "新", "tracked-changes"),
    Case("hidden text", "显{\\v 隐}现", "显现", "hidden-text"),
    Case("objects", "{\\object\\objupdate{\\*\\objdata 00}{\\result 表}}", "表", "embedded-left-out"),
    Case("binary data", "甲\\bin4 }}}}乙", "甲乙"),
    Case("a number of many digits", "\\fs" + "9" * 5000 + " 甲", "甲"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_is_what_word_shows(case: Case) -> None:
    document = read(rtf(case.body))
    assert document.text.rstrip("\n") == case.text.rstrip("\n")
    assert [one.code for one in document.problems] == ([case.notice] if case.notice else [])


def test_bytes_of_chinese_stand_for_themselves() -> None:
    assert read(b"{\\rtf1\\ansi\\ansicpg936 " + "各位代表".encode("gb18030") + b"}").text == "各位代表"


def test_notes_stand_apart() -> None:
    assert read(rtf("正文{\\footnote 指某事\\par}再续")).text == f"正文再续\n{NOTES}\n指某事"


def test_styles_and_paragraphs_give_outline_levels() -> None:
    body = "{\\stylesheet{\\s3\\outlinelevel1 x;}}\\pard\\s3 甲\\par\\pard\\outlinelevel0 乙\\par\\pard 丙"
    assert [block.level_hint for block in read(rtf(body)).blocks] == [2, 1, None]


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"{\\rtf1 " + b"{" * 50_000)
    assert caught.value.problem.code == "too-deep"
