"""A saved page gives all its visible text; what the site adds is known as such."""

from base64 import b64encode
from typing import NamedTuple

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.html import HTML, MHTML
from govcompare.ingest.readers.html.tokens import Close, Open, Text, Unclosed, tokens
from govcompare.model.document import RawDocument
from tests.ingest.texts import OPENING, PARAGRAPH, SECOND

REPORT = (
    f"<h1>柳溪镇政府工作报告</h1><p>{OPENING}</p><p>{PARAGRAPH}</p><p>{SECOND}</p><p>{PARAGRAPH}</p><p>{SECOND}</p>"
)


def read(page: str | bytes) -> RawDocument:
    data = page if isinstance(page, bytes) else page.encode()
    return HTML.read(Opened("a.html", data, ""))


def kept(document: RawDocument) -> list[str]:
    """The lines that are no furniture."""
    text = list(document.text)
    for removal in document.removed:
        text[removal.span.start : removal.span.end] = "\x00" * removal.span.length
    return [line for line in "".join(text).replace("\x00", "").split("\n") if line]


def codes(document: RawDocument) -> list[str]:
    return [problem.code for problem in document.problems]


class Case(NamedTuple):
    name: str
    page: str
    text: str


CASES = (
    Case("blocks are lines", "<p>一<p>二<div>三</div>", "一\n二\n三\n"),
    Case("a break is a line end", "一<br>二<br><br>三", "一\n二\n\n三\n"),
    Case("blanks of the source collapse", "<p> 甲  <b> 乙</b>\t丙 </p>", "甲 乙 丙\n"),
    Case("a line end between Chinese is none", "<p>全面贯彻\n落实 abc\ndef</p>", "全面贯彻落实 abc def\n"),
    Case("wide blanks stay", "<p>\u3000\u3000现在</p>", "\u3000\u3000现在\n"),
    Case("pre stays", "<pre>一\n  二</pre>", "一\n  二\n"),
    Case("cells of a row", "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", "甲\t乙\n丙\t丁\n"),
    Case("numbers of lists", "<ol start=3><li>甲<li value=9>乙</ol>", "3. 甲\n9. 乙\n"),
    Case("Chinese numbers", "<ol style='list-style-type: cjk-ideographic'><li>甲</ol>", "一、甲\n"),
    Case("references", "<p>&lt;甲&gt;&nbsp;&#20061;</p>", "<甲>\xa0九\n"),
    Case("scripts and styles", "<script>x<y</script><style>p{}</style><p>甲", "甲\n"),
    Case("a program that is no text", "<p>甲</p><script>document.write('<p>乙</p>')", "甲\n"),
    Case("an element of raw text that never ends", "<iframe src=x><p>甲</p>", "甲\n"),
    Case("drawings that never end", "<svg><text>乙</text><p>甲</p>", "甲\n"),
    Case("signs that begin nothing", "<p>1 < 2 <3 甲</p>", "1 < 2 <3 甲\n"),
    Case("comments of Word", "<!--[if gte mso 9]><xml>乙</xml><![endif]--><p>甲", "甲\n"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_is_what_a_browser_shows(case: Case) -> None:
    assert read(f"<html><head><title>题</title><body>{case.page}").text == case.text


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>隐</p>",
        "<p style='display : none'>隐</p>",
        "<div style='visibility:hidden'><p>隐</p></div>",
        "<span style='font-size:0px;color:red'>隐</span>",
        "<template>隐</template>",
        "<noscript>隐</noscript>",
    ],
)
def test_hidden_text_is_out_and_told(hidden: str) -> None:
    document = read(f"<html><body><p>显</p>{hidden}")
    assert "隐" not in document.text
    assert codes(document) == ["hidden-text"]


def test_text_in_a_small_but_visible_size_stays() -> None:
    assert "注" in read("<html><p style='font-size:0.8em'>注</p>").text


FURNITURE = (
    "<div class='nav'><a href=1>首页</a><a href=2>概况</a></div>",
    "<ul><li><a href=1>镇情</a><li><a href=2>公开</a><li><a href=3>互动</a></ul>",
    "<div id='footer'>主办单位：柳溪镇人民政府，地址不详，电话不详，网站标识码不详，欢迎访问本站</div>",
    "<select><option>相关网站</option></select>",
    "<aside>猜你喜欢</aside>",
    "<div class='share-box'>分享到</div>",
)


@pytest.mark.parametrize("furniture", FURNITURE)
@pytest.mark.parametrize("around", ["{furniture}<div><div>{report}</div></div>", "<div>{report}</div>{furniture}"])
def test_furniture_is_known_and_stays_in_the_text(furniture: str, around: str) -> None:
    document = read(f"<html><body><div>{around.format(furniture=furniture, report=REPORT)}</div></body></html>")
    assert kept(document) == ["柳溪镇政府工作报告", OPENING, PARAGRAPH, SECOND, PARAGRAPH, SECOND]
    assert document.removed


def test_a_title_outside_the_text_stays() -> None:
    body = REPORT.replace("<h1>柳溪镇政府工作报告</h1>", "")
    head = "<title>柳溪镇政府工作报告_网站</title>"
    page = f"<html>{head}<body><div>柳溪镇政府工作报告</div><div>时间</div><div>{body}</div>"
    assert kept(read(page))[0] == "柳溪镇政府工作报告"


def test_a_page_that_is_called_furniture_as_a_whole_is_none() -> None:
    assert PARAGRAPH in kept(read(f"<html><body><div class='nav'>{REPORT}</div></body></html>"))


class Encoded(NamedTuple):
    name: str
    data: bytes
    encoding: str
    notices: list[str]


PAGE = f"<html><head><meta charset={{}}></head><body>{REPORT}</body></html>"
ENCODED = (
    Encoded("as it says", PAGE.format("gb2312").encode("gb18030"), "gb18030", []),
    Encoded("not as it says", PAGE.format("utf-8").encode("gb18030"), "gb18030", ["declared-encoding"]),
    Encoded("nor the other way round", PAGE.format("gb2312").encode(), "utf-8", ["declared-encoding"]),
    Encoded("by its mark", b"\xff\xfe" + PAGE.format("utf-8").encode("utf-16-le"), "utf-16-le", []),
    Encoded("with a name that means nothing", PAGE.format("x-../../9").encode(), "utf-8", []),
    Encoded("with a name that means no text", PAGE.format("unicode_escape").encode(), "utf-8", ["declared-encoding"]),
)


@pytest.mark.parametrize("page", ENCODED, ids=lambda page: page.name)
def test_the_bytes_decide_how_they_are_read(page: Encoded) -> None:
    document = read(page.data)
    assert PARAGRAPH in document.text
    assert (document.encoding, codes(document)) == (page.encoding, page.notices)


def test_headings_have_their_levels() -> None:
    blocks = read("<html><h2>一、回顾</h2><p>文</p>").blocks
    assert [block.level_hint for block in blocks] == [2, None]


def test_a_web_archive_gives_its_page() -> None:
    page = (
        "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + b64encode("<p>各位代表</p>".encode("gb18030")).decode()
        + "\r\n--b--\r\n"
    ).encode()
    assert MHTML.recognises(page)
    assert not HTML.recognises(page)
    assert MHTML.read(Opened("a.mht", page, "")).text == "各位代表\n"


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>", "\ufeff\n<HTML lang=zh>", "<?xml version='1.0'?><html>", "<!-- x --><head>"]
)
def test_pages_are_known_by_how_they_begin(start: str) -> None:
    assert HTML.recognises(start.encode())


@pytest.mark.parametrize("text", ["各位代表：<html>", "<b>甲</b>", "<script>x</script>", ""])
def test_texts_are_no_pages(text: str) -> None:
    assert not HTML.recognises(text.encode())


def test_an_unclosed_comment_is_told() -> None:
    assert codes(read("<html><p>甲</p><!-- 乙")) == ["comment-not-closed"]


def test_tokens_come_in_their_order() -> None:
    found = list(tokens("<P class='x'>甲&amp;</p ><!-- y --><TITLE><b></title><!-"))
    assert found == [
        Open("p", {"class": "x"}),
        Text("甲&"),
        Close("p"),
        Open("title"),
        Text("<b>"),
        Close("title"),
    ]
    assert list(tokens("<!--")) == [Unclosed()]


@pytest.mark.parametrize(
    "piece", ["<", "<![", "<!--", "</", "<a ", "<p x='", "&#", "<a b=c ", "<title>", "<ol><li></ol>"]
)
def test_any_flood_ends(piece: str) -> None:
    read("<html>" + piece * 20_000)
