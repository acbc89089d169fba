"""The JSON says what docs/json.md says: every position is one of its source's text, whatever was taken away."""

import json
from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.alignment import Alignment
from govcompare.model.comparison import Comparison
from govcompare.model.document import Flag, FlagKind, Removal, RemovalKind
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.problems import Problem
from govcompare.model.report import Offsets, Run
from govcompare.model.span import Span
from govcompare.present.export.contract import comparison_json, outline_json
from tests.builders import Part, comparison, link, made, pair, passage, row, source

JUNK = "【下载】"
"""Stands in the source before every third character of a report."""


class Raw(NamedTuple):
    """A report's text with junk in it, and where its characters stand there."""

    text: str
    offsets: Offsets


def _with_junk(text: str, every: int = 3) -> Raw:
    raw, runs = "页首\n", []
    for start in range(0, len(text), every):
        raw += JUNK
        piece = text[start : start + every]
        runs.append(Run(start, len(raw), len(piece)))
        raw += piece
    return Raw(raw + "\n页尾", Offsets(tuple(runs)))


def _compared() -> Comparison:
    reports = []
    sources = []
    for number, words in enumerate(("甲乙丙。", "甲乙丁。"), 1):
        report, tree = made(
            f"r{number}",
            [Part(f"开头{words}\n"), Part(f"一是{words}\n", "发展", "一、"), Part(f"末{words}", "子", "(一)", 2)],
        )
        raw = _with_junk(report.text)
        report = replace(report, offsets=raw.offsets, raw_span=Span(3, len(raw.text) - 3))
        sources.append(
            replace(
                source(report),
                text=raw.text,
                removed=(Removal(RemovalKind.ADVERT, Span(3, 3 + len(JUNK))),),
                flags=(Flag(FlagKind.PLACEHOLDER, Span(7, 8)),),
                problems=(Problem("甲", "bad-bytes", (("count", "3"),)),),
            )
        )
        reports.append((report, tree))
    (a, _), (b, _) = reports
    shared = replace(
        passage(a, Span(2, 6), b, Span(2, 6), PassageKind.NUMBERS, similarity=0.87654321, formula=1 / 3),
        changes=(Change(ChangeKind.FIGURE, Span(2, 3), Span(2, 3)),),
    )
    ids = ("r1", "r2")
    rows = (
        row(ids, {"r1": (0,), "r2": (0,)}, (link(("r1", 0), ("r2", 0), 2 / 3),)),
        row(ids, {"r1": (1, 2), "r2": (1,)}, (link(("r1", 1), ("r2", 1), moved=True), link(("r1", 2), ("r2", 1)))),
        row(ids, {"r2": (2,)}),
    )
    whole = comparison(
        reports, alignment=Alignment(ids, rows), passages=(shared,), pairs=(pair("r1", "r2", (1 / 3, 2 / 3), (5, 5)),)
    )
    return replace(whole, sources=tuple(sources), background="abc")


@pytest.fixture(name="document")
def _document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(comparison_json(_compared()))
    return loaded


def _cut(document: dict[str, Any], report: dict[str, Any], span: list[int]) -> str:
    """What a span covers, without the junk."""
    texts = {one["id"]: one["text"] for one in document["sources"]}
    return str(texts[report["source"]][span[0] : span[1]]).replace(JUNK, "")


def test_the_document_names_its_format_and_maker(document: dict[str, Any]) -> None:
    assert list(document) == ["format", "generator", "sources", "reports", "pairs", "alignment", "passages"]
    assert document["format"] == "govcompare/1"
    assert document["generator"] == {"name": "govcompare", "version": "0", "background": "abc"}


def test_sources_say_what_was_taken_away_kept_and_noticed(document: dict[str, Any]) -> None:
    first = document["sources"][0]
    assert first["removed"] == [{"kind": "advert", "span": [3, 7]}]
    assert first["flags"] == [{"kind": "placeholder", "span": [7, 8]}]
    assert first["warnings"] == ["bad-bytes count=3"]
    assert set(first) == {
        "id", "path", "sha256", "media_type", "encoding", "text", "generated", "removed", "flags", "warnings",
    }  # fmt: skip


def test_headings_and_their_numbers_can_be_cut_out_of_the_source(document: dict[str, Any]) -> None:
    for report in document["reports"]:
        for section in report["sections"]:
            assert _cut(document, report, section["heading_span"]) == section["number"] + section["heading"]


def test_sections_tile_the_report_and_stay_inside_their_parents(document: dict[str, Any]) -> None:
    for report in document["reports"]:
        by_id = {section["id"]: section for section in report["sections"]}
        top = [section["span"] for section in report["sections"] if section["parent"] is None]
        assert [end for _, end in top[:-1]] == [start for start, _ in top[1:]]
        assert top[-1][1] == report["span"][1]
        for section in report["sections"]:
            if section["parent"] is not None:
                outer = by_id[section["parent"]]
                assert section["level"] == outer["level"] + 1
                assert outer["span"][0] <= section["span"][0] <= section["span"][1] <= outer["span"][1]


def test_text_without_a_heading_has_an_empty_heading_where_it_starts(document: dict[str, Any]) -> None:
    opening = document["reports"][0]["sections"][0]
    assert (opening["number"], opening["heading"]) == ("", "")
    assert opening["heading_span"] == [opening["span"][0]] * 2


def test_passages_can_be_cut_out_of_the_source(document: dict[str, Any]) -> None:
    (shared,) = document["passages"]
    reports = {report["id"]: report for report in document["reports"]}
    sides = [_cut(document, reports[shared[side]["report"]], shared[side]["span"]) for side in ("a", "b")]
    assert sides == ["甲乙丙。", "甲乙丁。"]
    assert set(shared) == {"a", "b", "kind", "similarity", "formula"}
    assert shared["kind"] == "numbers"


def test_every_section_stands_in_one_row_and_every_link_in_its_row(document: dict[str, Any]) -> None:
    named = [id for row in document["alignment"] for ids in row["sections"].values() for id in ids]
    assert sorted(named) == sorted(s["id"] for report in document["reports"] for s in report["sections"])
    for one in document["alignment"]:
        inside = {id for ids in one["sections"].values() for id in ids}
        assert all({each["a"], each["b"]} <= inside for each in one["links"])
    assert [each["moved"] for one in document["alignment"] for each in one["links"]] == [False, True, False]


def test_ratios_have_four_places(document: dict[str, Any]) -> None:
    assert document["pairs"] == [
        {
            "a": "r1",
            "b": "r2",
            "similarity": 0.5,
            "a_reused": 0.3333,
            "b_reused": 0.6667,
            "order": 1.0,
            "a_reused_beyond_formulae": 0.3333,
            "b_reused_beyond_formulae": 0.6667,
        }
    ]
    assert (document["passages"][0]["similarity"], document["passages"][0]["formula"]) == (0.8765, 0.3333)


def test_an_outline_has_nothing_that_was_compared() -> None:
    assert list(json.loads(outline_json(_compared()))) == ["format", "generator", "sources", "reports"]


@given(st.text(max_size=40), st.integers(1, 5))
def test_every_character_of_a_report_is_found_in_its_source(text: str, every: int) -> None:
    raw = _with_junk(text, every)
    assert all(raw.text[raw.offsets.to_raw(place)] == character for place, character in enumerate(text))
