"""A .ofd gives its text as a PDF does."""

import pytest

from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers.ofd import OFD
from govcompare.model.document import RawDocument
from govcompare.model.errors import ReadError
from tests.ingest.packages import package

SPACE = "xmlns:ofd='http://www.ofdspec.org/2016'"
LINE = "全镇完成工业总产值三十二亿元同比增长百分之六点五新增规上企业四家带动就业"


def ofd(*pages: str, more: str = "") -> bytes:
    """A document of these pages, each the inside of a layer."""
    places = "".join(f"<ofd:Page ID='{n}' BaseLoc='Pages/Page_{n}/Content.xml'/>" for n in range(len(pages)))
    files = {
        "OFD.xml": f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>{more}</ofd:DocBody>"
        "</ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
        f"</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{places}</ofd:Pages></ofd:Document>",
    }
    for number, page in enumerate(pages):
        files[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {SPACE}><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return package(files)


def text(x: float, y: float, written: str, steps: str = "") -> str:
    delta = f" DeltaX='{steps}'" if steps else ""
    return (
        f"<ofd:TextObject Boundary='{x} {y} 170 6' Size='4.5'><ofd:TextCode X='0' Y='4.5'{delta}>{written}"
        "</ofd:TextCode></ofd:TextObject>"
    )


def read(data: bytes) -> RawDocument:
    assert OFD.recognises(data)
    return OFD.read(Opened("a.ofd", data, ""))


def test_lines_of_a_paragraph_are_joined_over_pages() -> None:
    first = text(29, 30, LINE[2:], f"g {len(LINE) - 3} 4.5") + text(20, 37, LINE)
    second = text(20, 30, "完。") + text(29, 37, "另起一段。")
    document = read(ofd(first, second))
    kept = list(document.text)
    for removal in document.removed:
        kept[removal.span.start : removal.span.end] = [""] * removal.span.length
    assert "".join(kept) == f"{LINE[2:]}{LINE}完。\n另起一段。"


def test_pieces_of_one_line_are_one() -> None:
    assert read(ofd(text(20, 30, "各位") + text(29, 30, "代表："))).text == "各位代表："


def test_signatures_are_told() -> None:
    document = read(ofd(text(20, 30, "文"), more="<ofd:Signatures>/Doc_0/Signs.xml</ofd:Signatures>"))
    assert (document.text, [one.code for one in document.problems]) == ("文", ["signatures-left-out"])


def test_pages_of_pictures_are_told() -> None:
    assert [one.code for one in read(ofd("", text(20, 30, "文"))).problems] == ["no-text-on-pages"]
    assert [one.code for one in read(ofd("")).problems] == ["no-text"]


@pytest.mark.parametrize("steps", ["g", "g x 1", "g 999999999 1", "1 2 x", "nan", "1e99"])
def test_odd_distances_do_no_harm(steps: str) -> None:
    assert read(ofd(text(20, 30, "甲乙丙", steps))).text == "甲乙丙"


def test_a_page_that_is_missing_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        read(package({"OFD.xml": f"<ofd:OFD {SPACE}><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:OFD>"}))
    assert caught.value.problem.code == "part-missing"
