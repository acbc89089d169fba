"""A .pdf gives its characters; what only the paper made is known as such."""

import zlib

import pytest

from govcompare.ingest.formats.limits import MAX_UNPACKED_BYTES
from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.radicals import without_radicals
from govcompare.ingest.readers.pdf import PDF
from govcompare.model.document import RawDocument, RemovalKind
from govcompare.model.errors import ReadError
from tests.ingest.packages import Pdf

LINE = "全镇完成工业总产值三十二亿元同比增长百分之六点五新增规上企业四家带动就业"
"""As many characters as fit between the margins."""


def read(data: bytes) -> RawDocument:
    assert PDF.recognises(data)
    return PDF.read(Opened("a.pdf", data, ""))


def left(document: RawDocument) -> str:
    """The text without what was removed."""
    text = list(document.text)
    for removal in document.removed:
        text[removal.span.start : removal.span.end] = [""] * removal.span.length
    return "".join(text)


def test_lines_of_one_paragraph_are_joined_and_paragraphs_are_not() -> None:
    lines = [(84, 700, LINE[2:]), (60, 680, LINE), (60, 660, "到此为止。"), (84, 640, LINE[2:]), (60, 620, "完。")]
    document = read(Pdf().page(lines).bytes())
    assert left(document) == f"{LINE[2:]}{LINE}到此为止。\n{LINE[2:]}完。"
    assert document.text.count("\n") == 4


def test_a_paragraph_goes_on_over_the_page_its_number_and_the_running_head() -> None:
    made = Pdf()
    texts = [LINE[at:] + LINE[:at] for at in range(6)]
    for number in range(1, 4):
        first, second = texts[2 * number - 2 : 2 * number]
        made.page([(250, 800, "政府工作报告"), (60, 700, first), (60, 680, second), (290, 40, f"- {number} -")])
    document = read(made.bytes())
    assert document.text.count("\f") == 2
    assert left(document).strip() == "".join(texts)
    assert {one.kind for one in document.removed} == {RemovalKind.PAGE_MARK, RemovalKind.LINE_WRAP}


def test_a_line_cut_by_the_edge_of_the_page_is_read_once() -> None:
    first = [(60, 700, LINE), (60, 30, LINE[0] + LINE[3])]
    document = read(Pdf().page(first).page([(60, 800, LINE), (60, 780, "完。")]).bytes())
    assert left(document).replace("\n", "").replace("\f", "") == LINE + LINE + "完。"


def placed(words: str) -> list[tuple[float, float, str]]:
    """One line of words, a blank's width apart, without blanks."""
    x, pieces = 60.0, []
    for word in words.split(" "):
        pieces.append((x, 700.0, word))
        x += 12 * len(word) + 4
    return pieces


def test_a_gap_between_two_words_is_a_blank_and_gaps_all_over_a_line_are_none() -> None:
    words = f"{LINE[:12]} {LINE[12:20]} {LINE[20:]}"
    assert read(Pdf().page(placed(words)).bytes()).text == words
    assert read(Pdf().page(placed(" ".join(LINE[:20]))).bytes()).text == LINE[:20]


def test_headings_and_short_lines_stay_lines() -> None:
    lines = [(84, 700, "一、工作回顾"), (84, 680, LINE[2:]), (60, 660, "完。"), (84, 640, "二、工作安排")]
    assert left(read(Pdf().page(lines).bytes())).split("\n") == ["一、工作回顾", f"{LINE[2:]}完。", "二、工作安排"]


def test_a_page_drawn_from_its_foot_is_read_from_its_head() -> None:
    lines = [(60, 600 + 20 * at, text) for at, text in enumerate(("丁等四条", "丙等三条", "乙等二条", "甲等一条"))]
    assert read(Pdf().page(lines).bytes()).text == "甲等一条\n乙等二条\n丙等三条\n丁等四条"


@pytest.mark.parametrize("by_row", [False, True], ids=["column by column", "row by row"])
def test_columns_are_read_one_after_the_other(by_row: bool) -> None:
    width = 17
    left = [(60, 700 - 20 * row, LINE[row : row + width]) for row in range(6)]
    right = [(320, 700 - 20 * row, LINE[row + 8 : row + 8 + width]) for row in range(6)]
    drawn = [line for pair in zip(left, right, strict=True) for line in pair] if by_row else [*left, *right]
    document = read(Pdf().page([(150, 760, "两栏之上的标题横跨两栏而立于正中位置"), *drawn]).bytes())
    lines = document.text.split("\n")
    assert lines[1:] == [text for _, _, text in (*left, *right)]
    assert len(document.removed) == 11


def test_a_table_is_read_by_rows() -> None:
    lines = [cell for row in range(8) for cell in ((60, 700 - 20 * row, f"指标{row}"), (320, 700 - 20 * row, "12.5"))]
    assert read(Pdf().page(lines).bytes()).text.split("\n")[:2] == ["指标0 12.5", "指标1 12.5"]


def test_pages_without_text_are_named() -> None:
    document = read(Pdf().page([(60, 700, "甲")]).page([]).page([]).bytes())
    assert [(one.code, one.get("pages")) for one in document.problems] == [("no-text-on-pages", "2–3")]


def test_a_document_without_text_says_so() -> None:
    problems = read(Pdf().page([]).bytes()).problems
    assert [(one.code, one.fatal) for one in problems] == [("no-text", True)]


def test_too_many_pages_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govcompare.ingest.readers.pdf.MAX_PAGES", 1)
    with pytest.raises(ReadError) as caught:
        read(Pdf().page([]).page([]).bytes())
    assert (caught.value.problem.code, caught.value.problem.get("limit")) == ("too-many-pages", "1")


def test_text_that_reads_as_nothing_is_told() -> None:
    rare = "丆丣丷乀乁乄乢乣乥乧乨乪乫乬乭乮乯乲乴乵乶乷乺乻乼乽乿亀"
    document = read(Pdf().page([(20, 700, rare), (20, 600, rare)]).bytes())
    assert "text-unreadable" in [one.code for one in document.problems]


def test_radicals_become_the_characters_that_they_look_like() -> None:
    text = "⼀、⼯作⻋⻅ab\uf900"
    assert without_radicals(text) == "一、工作车见ab豈"
    assert len(without_radicals(text)) == len(text)


def test_a_stream_that_unpacks_beyond_the_limit_is_refused_by_name() -> None:
    packed = zlib.compress(b" " * (MAX_UNPACKED_BYTES + 1), 9)
    data = b"%PDF-1.7\n4 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream\nendobj\n"
    with pytest.raises(ReadError) as caught:
        PDF.read(Opened("a.pdf", data, ""))
    assert caught.value.problem.code == "part-too-large"
