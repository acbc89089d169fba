"""A file becomes a source and its reports, and what a person corrected is kept."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare import codec
from govcompare.ingest.intake import take_in
from govcompare.model.document import RemovalKind
from govcompare.model.errors import ReadError
from govcompare.model.report import Intake
from govcompare.model.settings import (
    Anchor,
    Corrections,
    Cut,
    CutKind,
    EncodingChoice,
    ReportCorrection,
    Restored,
)
from tests.ingest.sample_pages import NOISE, PAGES
from tests.ingest.texts import report

NONE = Corrections()


def taken_in(text: str, corrections: Corrections = NONE, encoding: str = "utf-8") -> Intake:
    return take_in("柳溪.txt", text.encode(encoding), corrections)


def anchor(position: int) -> Anchor:
    return Anchor("0" * 64, position)


@settings(max_examples=120, deadline=None)
@given(st.one_of(PAGES, NOISE))
def test_every_character_is_in_one_report_or_removed_with_a_reason(text: str) -> None:
    intake = taken_in(text)
    gone = {place for one in intake.source.removed for place in range(one.span.start, one.span.end)}
    inside: set[int] = set()
    for one in intake.reports:
        places = {one.offsets.to_raw(place) for place in range(len(one.text))}
        assert "".join(text[place] for place in sorted(places)) == one.text
        assert min(places) == one.raw_span.start
        assert max(places) + 1 == one.raw_span.end
        assert not places & (inside | gone)
        inside |= places
    assert {place for place, c in enumerate(text) if not c.isspace()} <= inside | gone
    assert bool(intake.reports) is bool(text.strip())


@settings(max_examples=30, deadline=None)
@given(st.one_of(PAGES, NOISE))
def test_equal_bytes_give_an_equal_intake_that_survives_the_codec(text: str) -> None:
    intake = taken_in(text)
    assert taken_in(text) == intake
    assert codec.decode(codec.encode(intake), Intake) == intake


def test_source_and_report_say_what_they_are() -> None:
    text = report()
    intake = taken_in(text, encoding="gb18030")
    source, (one,) = intake.source, intake.reports
    data = text.encode("gb18030")
    assert (source.id, source.encoding, source.size) == ("s1", "gb18030", len(data))
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (one.id, one.source, one.title, one.year, one.place) == (
        "r1",
        "s1",
        "2023年柳溪镇政府工作报告",
        2023,
        "柳溪镇",
    )
    assert (one.text, one.complete) == (text, True)
    assert one.text[: one.body_start] == "2023年柳溪镇政府工作报告"


@pytest.mark.parametrize("text", ["", "\ufeff", " \n\u3000\t"], ids=repr)
def test_an_empty_file_says_so(text: str) -> None:
    intake = taken_in(text)
    assert intake.reports == ()
    assert [problem.code for problem in intake.source.problems] == ["empty"]


def test_a_page_of_nothing_but_junk_is_a_report_all_the_same() -> None:
    intake = taken_in("首页\n下载\n打印")
    assert [one.text for one in intake.reports] == ["首页\n下载\n打印"]
    assert intake.source.removed == ()


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ReadError):
        take_in("a.txt", bytes(range(256)) * 40, NONE)


def test_a_chosen_encoding_is_used() -> None:
    text = report()
    choice = Corrections(encodings=(EncodingChoice("0", "gb18030"),))
    assert taken_in(text, choice).source.encoding == "gb18030"
    assert taken_in(text, choice).source.text != text


def test_restored_text_stays_in_its_report() -> None:
    box = "收藏本文 下载本文 打印"
    text = report().replace("二、今年", f"{box}\n二、今年")
    assert box not in taken_in(text).reports[0].text
    restored = Corrections(restored=(Restored(anchor(text.index(box)), len(box)),))
    intake = taken_in(text, restored)
    assert intake.reports[0].text == text
    half = Corrections(restored=(Restored(anchor(text.index(box)), 4),))
    assert "收藏本文" in taken_in(text, half).reports[0].text
    assert "打印" not in taken_in(text, half).reports[0].text


def test_a_restored_footer_belongs_to_the_last_report() -> None:
    text = f"{report()}\n相关文章\n上一篇：无"
    restored = Corrections(restored=(Restored(anchor(text.index("相关")), 4),))
    assert taken_in(text, restored).reports[0].text.endswith("相关文章")


def test_cuts_and_titles_are_a_persons() -> None:
    text = f"{report('甲镇政府工作报告')}\n{report('乙乡政府工作报告')}"
    second = text.index("乙乡")
    assert len(taken_in(text, Corrections(cuts=(Cut(CutKind.MERGE, anchor(second)),))).reports) == 1
    cut = Corrections(cuts=(Cut(CutKind.SPLIT, anchor(text.index("二、今年"))),))
    assert [one.id for one in taken_in(text, cut).reports] == ["r1", "r2", "r3"]
    named = Corrections(reports=(ReportCorrection(anchor(second), "另一个名字"),))
    assert [one.title for one in taken_in(text, named).reports] == ["甲镇政府工作报告", "另一个名字"]


def test_kinds_of_a_scraped_page() -> None:
    text = f"首页 > 报告\n来源：本站 2023-01-01\n{report()}\n\n[1]\n\n<!-- x -->\n小编整理，欢迎阅读\n"
    kinds = {one.kind for one in taken_in(text).source.removed}
    assert kinds == {
        RemovalKind.NAVIGATION,
        RemovalKind.METADATA,
        RemovalKind.MARKUP,
        RemovalKind.COMMENT,
        RemovalKind.ADVERT,
    }
