"""The PDF of a comparison says what its report in HTML says, can be searched, and is leafed through by bookmarks."""

from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest

from govcompare import codec
from govcompare.model.jobs import DocumentArguments
from govcompare.present.conclusion import conclusion
from govcompare.present.gui.document_pdf import pdf_job
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
    titles = [
        title for level, title, _ in _bookmarks(_pdf(DocumentArguments(about, pairs=(("r1", "r3"),)))) if level == 0
    ]
    assert len(titles) == 2
    assert "1." in titles[1]
    assert "3." in titles[1]


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
