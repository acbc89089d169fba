"""The PDF of a comparison says what its report in HTML says, can be searched, and is leafed through by bookmarks."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest

from govcompare import codec
from govcompare.model.jobs import DocumentArguments
from govcompare.present.conclusion import conclusion
from govcompare.present.gui.document import matrix
from govcompare.present.gui.document.pdf import pdf_job
from govcompare.present.rows.findings import findings
from govcompare.present.rows.ranked import ranked_pairs
from tests.gui.made import comparison
from tests.pipeline.context import Remembering


def _pdf(wanted: DocumentArguments) -> bytes:
    return pdf_job(codec.encode(wanted), Remembering())


def _text(data: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return "".join("".join(page.get_textpage().get_text_range() for page in document).split())


def _bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return [(one.level, one.get_title(), one.get_dest().get_index()) for one in document.get_toc()]


def test_conclusion_texts_and_sections_are_in_it() -> None:
    about = comparison(3)
    data = _pdf(DocumentArguments(about))
    text = _text(data)
    for sentence in conclusion(about, ranked_pairs(about)):
        assert "".join(sentence.text.split()) in text
    for report in about.reports:
        assert "".join(report.text.split("\n")[-2].split()) in text
    titles = [title for _, title, _ in _bookmarks(data)]
    assert sum("强化产业支撑" in title for title in titles) == len(ranked_pairs(about)) + len(about.reports)


def test_bookmarks_are_in_the_order_of_the_pages() -> None:
    found = _bookmarks(_pdf(DocumentArguments(comparison(3))))
    pages = [page for _, _, page in found]
    assert pages == sorted(pages)
    assert found[0][0] == 0
    assert all(after[0] <= before[0] + 1 for before, after in pairwise(found))


def test_one_pair_leaves_the_others_out() -> None:
    about = comparison(3)
    data = _pdf(DocumentArguments(about, pairs=(("r1", "r3"),)))
    (pair,) = [title for _, title, _ in _bookmarks(data) if "↔" in title]
    assert "1." in pair
    assert "3." in pair
    assert "".join(about.report("r2").title.split()) not in _text(data)


def test_every_page_says_which_it_is() -> None:
    with pypdfium2.PdfDocument(BytesIO(_pdf(DocumentArguments(comparison(4))))) as document:
        count = len(document)
        for number, page in enumerate(document, 1):
            assert f"Page {number} of {count}" in page.get_textpage().get_text_range()
    assert count > 2


@pytest.mark.parametrize("count", [3, 12, 30, 60])
def test_no_figure_of_a_matrix_is_cut_or_broken(count: int) -> None:
    about = comparison(count, sections=1)
    with pypdfium2.PdfDocument(BytesIO(_pdf(DocumentArguments(about)))) as document:
        width = document[0].get_width()
        words = []
        for page in document:
            shown = page.get_textpage()
            words += shown.get_text_range().split()
            boxes = [shown.get_charbox(number) for number in range(shown.count_chars())]
            assert all(left >= 0 and right <= width for left, _, right, _ in boxes)
    assert not [word for word in words if word in {"%", "."}]
    assert {str(number) for number in range(1, count + 1)} <= set(words)


def test_a_matrix_of_very_many_is_left_to_the_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "MOST_REPORTS", 4)
    text = _text(_pdf(DocumentArguments(comparison(5, sections=1))))
    assert "5reportsaretoomanyforamatrixonpaper" in text


def test_a_page_number_in_a_table_is_that_of_the_bookmark() -> None:
    data = _pdf(DocumentArguments(comparison(3)))
    pairs = [page + 1 for _, title, page in _bookmarks(data) if "↔" in title]
    assert pairs
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        front = document[0].get_textpage().get_text_range().split("\r\n")
    for page in pairs:
        assert any(line.endswith(f" {page}") or line == str(page) for line in front)


def test_a_report_that_shares_little_is_named_and_not_printed() -> None:
    about = comparison(3)
    totals = (*about.totals[:2], replace(about.totals[2], reused=0.01, beyond_formulae=0.01))
    pairs = tuple(pair for pair in about.pairs if "r3" not in {pair.a, pair.b})
    passages = tuple(one for one in about.passages if "r3" not in {one.a.report, one.b.report})
    text = _text(_pdf(DocumentArguments(replace(about, totals=totals, pairs=pairs, passages=passages))))
    assert "".join(about.report("r3").text.split("\n")[-2].split()) not in text


def test_one_report_is_shown_whole_against_all_others() -> None:
    about = comparison(3)
    text = _text(_pdf(DocumentArguments(about, report="r2")))
    assert text.count("".join(about.report("r2").text.split("\n")[-2].split())) >= 1


def test_selected_findings_stand_alone() -> None:
    about = comparison(3)
    chosen = findings(about)[0]
    shown = {one.a_section for one in findings(about)}
    assert len(shown) > 1
    text = _text(_pdf(DocumentArguments(about, findings=(chosen.key,))))
    pair = {chosen.a.report, chosen.b.report}
    (other,) = {report.id for report in about.reports} - pair
    assert "".join(about.report(other).text.split("\n")[-2].split()) not in text


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_equal_arguments_give_equal_bytes(language: str) -> None:
    about = comparison(2)
    assert _pdf(DocumentArguments(about, language=language)) == _pdf(DocumentArguments(about, language=language))


def test_an_anonymous_one_names_no_place_and_no_file() -> None:
    about = comparison(3)
    telling = {source.path for source in about.sources} | {source.sha256 for source in about.sources}
    telling |= {report.place for report in about.reports} | {report.title for report in about.reports}
    telling = {"".join(word.split()) for word in telling if word}
    assert {word for word in telling if word in _text(_pdf(DocumentArguments(about)))}
    assert {word for word in telling if word in _text(_pdf(DocumentArguments(about, anonymous=True)))} == set()


def test_a_hash_and_latin_words_are_found_letter_by_letter() -> None:
    about = comparison(2)
    digits = "ff" * 32
    text = _text(
        _pdf(DocumentArguments(replace(about, sources=(replace(about.sources[0], sha256=digits), *about.sources[1:]))))
    )
    assert digits in text
    assert "2files" in text


def test_two_reports_without_anything_in_common_are_not_printed_side_by_side() -> None:
    about = comparison(2)
    pairs = tuple(replace(pair, a_shared=0, b_shared=0) for pair in about.pairs)
    totals = tuple(replace(total, reused=0.0, beyond_formulae=0.0) for total in about.totals)
    apart = replace(about, pairs=pairs, passages=(), totals=totals)
    data = _pdf(DocumentArguments(apart))
    assert "Side by side" not in [title for _, title, _ in _bookmarks(data)]
    assert "".join(about.report("r1").text.split("\n")[-2].split()) not in _text(data)
