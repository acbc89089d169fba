"""A .docx gives its text as Word shows it."""

from typing import NamedTuple

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.docx import DOCX, NOTES
from govcompare.model.document import BlockKind, RawDocument, RemovalKind
from govcompare.model.errors import ReadError
from tests.ingest.packages import STRICT, docx, package, paragraph


def read(data: bytes) -> RawDocument:
    assert DOCX.recognises(data)
    return DOCX.read(Opened("a.docx", data, ""))


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        DOCX.read(Opened("a.docx", data, ""))
    return caught.value.problem.code


def codes(document: RawDocument) -> list[str]:
    return [problem.code for problem in document.problems]


def level(at: int, format: str, text: str, more: str = "") -> str:
    inside = f"<w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/>{more}"
    return f"<w:lvl w:ilvl='{at}'>{inside}</w:lvl>"


def numbered(text: str, num: int = 1, at: int = 0) -> str:
    return paragraph(text, f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{num}'/></w:numPr>")


OUTLINE = (
    "<w:abstractNum w:abstractNumId='0'>"
    + level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
    "</w:lvlOverride></w:num>"
)


def test_numbers_are_those_that_word_shows() -> None:
    body = "".join(
        numbered(text, num, at)
        for text, num, at in (
            ("甲", 1, 0),
            ("乙", 1, 1),
            ("丙", 1, 1),
            ("丁", 1, 2),
            ("戊", 1, 0),
            ("己", 1, 1),
            ("庚", 1, 3),
            ("辛", 2, 0),
            ("壬", 3, 0),
            ("癸", 3, 0),
        )
    )
    document = read(docx(body, numbering=OUTLINE))
    assert document.text.split("\n") == [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "1. 丁",
        "二、戊",
        "（一）己",
        "2.1 庚",
        "三、辛",
        "五、壬",
        "六、癸",
    ]
    assert [document.text[span.start : span.end] for span in document.generated][:4] == [
        "一、",
        "（一）",
        "（二）",
        "1. ",
    ]


def test_a_style_numbers_its_paragraphs_at_the_level_that_is_tied_to_it() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/>"
        "</w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style><w:style w:type='paragraph' w:styleId='B'>"
        "<w:name w:val='own'/><w:basedOn w:val='A'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
    )
    numbering = (
        "<w:abstractNum w:abstractNumId='0'>"
        + level(0, "decimal", "第%1章", "<w:pStyle w:val='A'/><w:suff w:val='nothing'/>")
        + level(1, "decimal", "%1.%2", "<w:pStyle w:val='B'/>")
        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    body = paragraph("总则", "<w:pStyle w:val='A'/>") + paragraph("目的", "<w:pStyle w:val='B'/>") + paragraph("正文")
    document = read(docx(body, styles=styles, numbering=numbering))
    assert document.text == "第1章总则\n1.1 目的\n正文"
    assert [(block.kind, block.level_hint) for block in document.blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, None),
    ]


def test_a_list_that_names_a_style_of_numbering_takes_its_levels() -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:styleLink w:val='S'/>"
        + level(0, "ideographTraditional", "%1、")
        + "</w:abstractNum><w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='S'/></w:abstractNum>"
        "<w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>"
    )
    assert read(docx(numbered("东", 7) + numbered("西", 7), numbering=numbering)).text == "甲、东\n乙、西"


def test_references_to_nothing_number_nothing() -> None:
    body = numbered("甲", 404) + numbered("乙", 1, 88) + paragraph("丙", "<w:numPr><w:numId w:val='x'/></w:numPr>")
    assert read(docx(body, numbering=OUTLINE)).text == "甲\n乙\n丙"


class Case(NamedTuple):
    name: str
    body: str
    text: str
    notice: str = ""


RUN = "<w:r><w:t>{}</w:t></w:r>"
CASES = (
    Case(
        "tracked changes are taken",
        "<w:p><w:ins>" + RUN.format("新") + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
        "新",
        "tracked-changes",
    ),
    Case(
        "a deleted paragraph mark joins two paragraphs",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + RUN.format("上") + "</w:p>" + paragraph("下"),
        "上下",
        "tracked-changes",
    ),
    Case(
        "a deleted row is gone",
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("旧") + "</w:tc></w:tr></w:tbl>" + paragraph("新"),
        "新",
        "tracked-changes",
    ),
    Case(
        "what was moved away stands where it was moved to",
        "<w:p><w:moveFrom>"
        + RUN.format("移")
        + "</w:moveFrom></w:p><w:p><w:moveTo>"
        + RUN.format("移")
        + "</w:moveTo></w:p>",
        "\n移",
        "tracked-changes",
    ),
    Case(
        "hidden text is out",
        paragraph("显") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>",
        "显",
        "hidden-text",
    ),
    Case(
        "text boxes stand behind the paragraph that holds them",
        "<w:p><w:r><w:t>前</w:t><w:pict><w:txbxContent>"
        + paragraph("框")
        + "</w:txbxContent></w:pict></w:r>"
        + RUN.format("后")
        + "</w:p>",
        "前后\n框",
    ),
    Case(
        "of two renderings of one drawing the first counts",
        "<w:p><mc:AlternateContent><mc:Choice><w:r><w:txbxContent>"
        + paragraph("框")
        + "</w:txbxContent></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:txbxContent>"
        + paragraph("框")
        + "</w:txbxContent></w:r></mc:Fallback></mc:AlternateContent></w:p>",
        "\n框",
    ),
    Case(
        "content controls, links and smart tags are transparent",
        "<w:sdt><w:sdtContent>"
        + paragraph("控")
        + "</w:sdtContent></w:sdt><w:p><w:hyperlink>"
        + RUN.format("链")
        + "</w:hyperlink><w:smartTag>"
        + RUN.format("签")
        + "</w:smartTag></w:p>",
        "控\n链签",
    ),
    Case(
        "a table's row is a line",
        "<w:tbl><w:tr><w:tc>" + paragraph("指标") + "</w:tc><w:tc>" + paragraph("数值") + "</w:tc></w:tr></w:tbl>",
        "指标\t数值",
    ),
    Case(
        "a table that only lays text out gives its paragraphs",
        "<w:tbl><w:tr><w:tc>" + paragraph("一") + paragraph("二") + "</w:tc></w:tr></w:tbl>",
        "一\n二",
    ),
    Case(
        "of ruby the base counts",
        "<w:p><w:r><w:ruby><w:rt>"
        + RUN.format("zhèn")
        + "</w:rt><w:rubyBase>"
        + RUN.format("镇")
        + "</w:rubyBase></w:ruby></w:r></w:p>",
        "镇",
    ),
    Case(
        "of a field the result counts",
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + RUN.format("3") + "</w:p>",
        "3",
    ),
    Case(
        "a comment is left out", "<w:p><w:r><w:t>正</w:t><w:commentReference/></w:r></w:p>", "正", "comments-left-out"
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_is_what_word_shows(case: Case) -> None:
    document = read(docx(case.body))
    assert document.text == case.text
    assert codes(document) == ([case.notice] if case.notice else [])


def test_the_strict_namespace_reads_the_same() -> None:
    assert read(docx(paragraph("严"), space=STRICT)).text == "严"


def test_footnotes_stand_apart_under_a_computed_heading() -> None:
    notes = (
        "<w:footnote w:type='separator'>"
        + paragraph("---")
        + "</w:footnote><w:footnote>"
        + paragraph("指某事")
        + "</w:footnote>"
    )
    document = read(docx(paragraph("正文"), footnotes=notes))
    assert document.text == f"正文\n{NOTES}\n指某事"
    assert document.blocks[-1].kind is BlockKind.NOTE


def test_a_table_of_contents_is_known_as_one() -> None:
    styles = "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='toc 1'/></w:style>"
    document = read(docx(paragraph("一、回顾 3", "<w:pStyle w:val='T'/>") + paragraph("一、回顾"), styles=styles))
    assert [(one.kind, document.text[one.span.start : one.span.end]) for one in document.removed] == [
        (RemovalKind.CONTENTS, "一、回顾 3")
    ]


def test_styles_in_a_ring_end() -> None:
    styles = "".join(
        f"<w:style w:type='paragraph' w:styleId='{a}'><w:name w:val='{a}'/><w:basedOn w:val='{b}'/></w:style>"
        for a, b in (("A", "B"), ("B", "A"))
    )
    assert read(docx(paragraph("环", "<w:pStyle w:val='A'/>"), styles=styles)).text == "环"


def test_a_document_type_is_refused() -> None:
    assert refused(docx(paragraph("甲"), prolog="<!DOCTYPE w [<!ENTITY x 'y'>]>")) == "has-doctype"


def test_another_root_is_refused() -> None:
    assert refused(package({"word/document.xml": "<html/>", "[Content_Types].xml": "<Types/>"})) == "damaged"


def test_a_part_in_another_encoding_is_decoded() -> None:
    data = "<?xml version='1.0' encoding='GB2312'?><w:document xmlns:w='{}'><w:body>{}</w:body></w:document>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part = data.format(space, paragraph("各位代表")).encode("gb18030")
    assert read(package({"word/document.xml": part})).text == "各位代表"


def test_macros_are_told() -> None:
    body = f"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{paragraph('甲')}</w:body></w:document>"
    assert codes(read(package({"word/document.xml": body, "word/vbaProject.bin": "x"}))) == ["active-content"]
