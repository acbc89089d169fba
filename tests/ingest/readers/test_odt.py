"""A .odt gives its text as Writer shows it."""

from typing import NamedTuple

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.odt import NOTES, ODT
from govcompare.model.document import RawDocument, RemovalKind
from govcompare.model.errors import ReadError
from tests.ingest.packages import odt


def read(data: bytes) -> RawDocument:
    assert ODT.recognises(data)
    return ODT.read(Opened("a.odt", data, ""))


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        ODT.read(Opened("a.odt", data, ""))
    return caught.value.problem.code


class Case(NamedTuple):
    name: str
    body: str
    text: str
    notice: str = ""


CASES = (
    Case(
        "blanks and breaks",
        "<text:p>甲<text:s text:c='2'/>乙<text:tab/>丙<text:line-break/>丁</text:p>",
        "甲  乙\t丙\n丁",
    ),
    Case("a blank that stands for too many", "<text:p>甲<text:s text:c='999999999'/></text:p>", "甲" + " " * 200),
    Case(
        "deletions",
        "<text:tracked-changes><text:p>旧</text:p></text:tracked-changes><text:p>新</text:p>",
        "新",
        "tracked-changes",
    ),
    Case("hidden sections", "<text:section text:display='none'><text:p>隐</text:p></text:section>", "", "hidden-text"),
    Case(
        "tables",
        "<table:table><table:table-row><table:table-cell table:number-columns-repeated='1000000'><text:p>甲</text:p>"
        "</table:table-cell><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>",
        "甲\t乙",
    ),
    Case("text boxes", "<text:p>前<draw:text-box><text:p>框</text:p></draw:text-box>后</text:p>", "前后\n框"),
    Case("ruby", "<text:p>镇<text:ruby-text>zhèn</text:ruby-text></text:p>", "镇"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_is_what_writer_shows(case: Case) -> None:
    document = read(odt(case.body))
    assert document.text == case.text
    assert [one.code for one in document.problems] == ([case.notice] if case.notice else [])


LIST = (
    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...'"
    " style:num-suffix='、'/><text:list-level-style-number text:level='2' style:num-format='1' style:num-suffix='.'"
    " text:display-levels='1'/></text:list-style>"
)


def item(text: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{more}</text:list-item>"


def test_numbers_are_those_that_writer_shows() -> None:
    inner = f"<text:list>{item('丙')}{item('丁')}</text:list>"
    body = (
        f"<text:list text:style-name='L'>{item('甲')}{item('乙', inner)}</text:list><text:p>文</text:p>"
        f"<text:list text:style-name='L' text:continue-numbering='true'>{item('戊')}</text:list>"
        f"<text:list text:style-name='L'>{item('己')}</text:list>"
    )
    document = read(odt(body, LIST))
    assert document.text.split("\n") == ["一、甲", "二、乙", "1. 丙", "2. 丁", "文", "三、戊", "一、己"]
    assert document.text[document.generated[0].start : document.generated[0].end] == "一、"


def test_headings_have_their_levels() -> None:
    document = read(odt("<text:h text:outline-level='2'>甲</text:h><text:p>乙</text:p>"))
    assert [block.level_hint for block in document.blocks] == [2, None]


def test_notes_stand_apart_and_a_table_of_contents_is_known() -> None:
    body = (
        "<text:table-of-content><text:p>一 3</text:p></text:table-of-content><text:p>正<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>指某事</text:p></text:note-body></text:note>文</text:p>"
    )
    document = read(odt(body))
    assert document.text == f"一 3\n正文\n{NOTES}\n指某事"
    assert [one.kind for one in document.removed] == [RemovalKind.CONTENTS]


def test_hidden_spans_are_out() -> None:
    style = "<style:style style:name='H'><style:text-properties text:display='none'/></style:style>"
    assert read(odt("<text:p>显<text:span text:style-name='H'>隐</text:span></text:p>", style)).text == "显"


def test_encrypted_and_harmful_documents_are_refused() -> None:
    assert refused(odt("", manifest="<manifest:encryption-data/>")) == "needs-password"
    assert refused(odt("<text:p>甲</text:p>", prolog="<!DOCTYPE x [<!ENTITY y 'z'>]>")) == "has-doctype"
    assert refused(odt("<text:section>" * 30_000 + "</text:section>" * 30_000)) == "too-deep"
