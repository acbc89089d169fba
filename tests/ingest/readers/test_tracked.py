"""Tracked changes are made, or taken back when a person wants the text before them; each format says which."""

from typing import NamedTuple

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.docx import DOCX
from govcompare.ingest.readers.odt import ODT
from govcompare.ingest.readers.rtf import RTF
from tests.ingest.packages import docx, odt, paragraph, rtf

READERS = {"docx": (DOCX, docx), "odt": (ODT, odt), "rtf": (RTF, rtf)}
RUN = "<w:r><w:t>{}</w:t></w:r>"
OLD = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"
NEW = "<w:ins>" + RUN + "</w:ins>"
BREAK = "<w:pPr><w:rPr><w:{}/></w:rPr></w:pPr>"
ROW = "<w:tbl><w:tr><w:trPr><w:{}/></w:trPr><w:tc>" + paragraph("行") + "</w:tc></w:tr></w:tbl>"
REGIONS = (
    "<text:tracked-changes>"
    "<text:changed-region text:id='d'><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region>"
    "<text:changed-region text:id='e'><text:deletion><text:p>尾</text:p><text:h>头</text:h></text:deletion>"
    "</text:changed-region>"
    "<text:changed-region text:id='i'><text:insertion/></text:changed-region></text:tracked-changes>"
)
START, END = "<text:change-start text:change-id='i'/>", "<text:change-end text:change-id='i'/>"


class Case(NamedTuple):
    format: str
    name: str
    body: str
    made: str
    undone: str


CASES = (
    Case("docx", "words", f"<w:p>{RUN.format('前')}{NEW.format('新')}{OLD.format('旧')}</w:p>", "前新", "前旧"),
    Case(
        "docx",
        "words that came and went",
        f"<w:p><w:ins>{RUN.format('新')}{OLD.format('又')}</w:ins>后</w:p>" + paragraph("文"),
        "新\n文",
        "\n文",
    ),
    Case(
        "docx",
        "a paragraph's end that went",
        f"<w:p>{BREAK.format('del')}{RUN.format('上')}</w:p>" + paragraph("下"),
        "上下",
        "上\n下",
    ),
    Case(
        "docx",
        "a paragraph's end that came",
        f"<w:p>{BREAK.format('ins')}{RUN.format('上')}</w:p>" + paragraph("下"),
        "上\n下",
        "上下",
    ),
    Case("docx", "a row that went", ROW.format("del") + paragraph("文"), "文", "行\n文"),
    Case("docx", "a row that came", ROW.format("ins") + paragraph("文"), "行\n文", "文"),
    Case(
        "docx",
        "what was moved",
        f"<w:p><w:moveFrom>{RUN.format('移')}</w:moveFrom>甲</w:p><w:p><w:moveTo>{RUN.format('移')}</w:moveTo></w:p>",
        "\n移",
        "移\n",
    ),
    Case(
        "odt", "words that went", REGIONS + "<text:p>前<text:change text:change-id='d'/>后</text:p>", "前后", "前旧后"
    ),
    Case("odt", "words that came", REGIONS + f"<text:p>前{START}新{END}后</text:p>", "前新后", "前后"),
    Case(
        "odt",
        "a paragraph's end that went",
        REGIONS + "<text:p>前<text:change text:change-id='e'/>后</text:p>",
        "前后",
        "前尾\n头后",
    ),
    Case(
        "odt",
        "paragraphs that came",
        REGIONS + f"<text:p>前{START}新</text:p><text:p>又新</text:p><text:p>再新{END}后</text:p><text:p>末</text:p>",
        "前新\n又新\n再新后\n末",
        "前后\n末",
    ),
    Case("odt", "an end that never comes", REGIONS + f"<text:p>前{START}新</text:p>", "前新", "前"),
    Case("rtf", "words", "前{\\revised 新}{\\deleted 旧}后", "前新后", "前旧后"),
    Case(
        "rtf",
        "words until they are no change",
        "前\\revised 新\\revised0 后\\deleted 旧\\plain 末",
        "前新后末",
        "前后旧末",
    ),
    Case("rtf", "a paragraph's end that came", "前{\\revised\\par}后", "前\n后", "前后"),
    Case("rtf", "a paragraph's end that went", "前{\\deleted\\par}后", "前后", "前\n后"),
)


@pytest.mark.parametrize("original", [False, True])
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.format}: {case.name}")
def test_changes_are_made_or_taken_back(case: Case, original: bool) -> None:
    reader, made = READERS[case.format]
    document = reader.read(Opened("a", made(case.body), "", original=original))
    expected = case.undone if original else case.made
    assert document.text.rstrip("\n") == expected.rstrip("\n")
    assert [one.code for one in document.problems] == ["changes-undone" if original else "tracked-changes"]


@pytest.mark.parametrize("format", READERS)
def test_a_document_without_changes_says_nothing(format: str) -> None:
    bodies = {"docx": paragraph("文"), "odt": "<text:p>文</text:p>", "rtf": "文"}
    reader, made = READERS[format]
    for original in (False, True):
        document = reader.read(Opened("a", made(bodies[format]), "", original=original))
        assert document.text.strip() == "文"
        assert not document.problems
