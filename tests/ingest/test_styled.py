"""Headings that a file's format knows reach the report, and their line ends stay."""

from xml.sax.saxutils import escape

import pytest

from govcompare.ingest.intake import take_in
from govcompare.ingest.styled import borders, styled
from govcompare.model.document import Block, BlockKind
from govcompare.model.report import Offsets, Run, Styled
from govcompare.model.settings import Corrections
from govcompare.model.span import Span
from govcompare.structure.outline import outline
from tests.ingest.packages import docx, odt, paragraph
from tests.structure.made import BODY, OPENING, lines

TITLE = "2024年青松县政府工作报告"
LONG = "加快建设交通便捷生态优美产业兴旺人民安居的现代化新青松县，让全县每一个村庄每一条街道都有新的面貌"
"""A heading as long as a line of a page, which looks broken."""
ROWS = (
    *((0, TITLE), (0, OPENING), (0, BODY), (1, "成绩单"), (0, BODY), (2, "工厂多了起来"), (0, BODY)),
    *((2, LONG), (0, BODY), (1, "路线图"), (0, BODY), (0, BODY)),
)


def _docx() -> bytes:
    return docx(
        "".join(paragraph(text, f"<w:outlineLvl w:val='{level - 1}'/>" if level else "") for level, text in ROWS)
    )


def _odt() -> bytes:
    return odt(
        "".join(
            f"<text:h text:outline-level='{level}'>{text}</text:h>" if level else f"<text:p>{text}</text:p>"
            for level, text in ROWS
        )
    )


def _html() -> bytes:
    rows = (f"<h{level + 1}>{escape(text)}</h{level + 1}>" if level else f"<p>{text}</p>" for level, text in ROWS)
    return f"<!DOCTYPE html><meta charset='utf-8'><body><article>{''.join(rows)}</article></body>".encode()


@pytest.mark.parametrize(("name", "data"), [("a.docx", _docx()), ("a.odt", _odt()), ("a.html", _html())])
def test_headings_without_numbers_have_the_levels_of_their_format(name: str, data: bytes) -> None:
    (report,) = take_in(name, data, Corrections()).reports
    assert lines(outline(report, ())) == ["~", "成绩单", ".工厂多了起来", f".{LONG}", "路线图"]
    assert [report.text[one.span.start : one.span.end] for one in report.styled] == [
        text for level, text in ROWS if level
    ]


def test_plain_text_has_none() -> None:
    (report,) = take_in("a.txt", "\n".join(text for _, text in ROWS).encode(), Corrections()).reports
    assert report.styled == ()


def _heading(start: int, end: int, level: int | None = 1) -> Block:
    return Block(Span(start, end), BlockKind.HEADING, level)


def test_headings_that_were_removed_or_stand_before_the_body_are_left_out() -> None:
    offsets = Offsets((Run(0, 0, 10), Run(10, 20, 20)))
    blocks = [_heading(0, 4), _heading(11, 19), _heading(24, 30, 3), _heading(31, 34, None), Block(Span(35, 40))]
    assert list(styled(blocks, offsets, Span(5, 30))) == [Styled(Span(14, 20), 3)]


def test_what_stands_beside_a_heading_is_kept_unless_all_are_headings() -> None:
    text = [Block(Span(0, 5)), _heading(6, 9), Block(Span(11, 20)), Block(Span(21, 30))]
    assert list(borders(text)) == [Span(5, 6), Span(9, 11)]
    assert list(borders([_heading(0, 5), _heading(6, 9), Block(Span(10, 12))])) == []
    assert list(borders([])) == []
