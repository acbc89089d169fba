"""What a file's format calls a heading is one, with or without a number, on the format's level."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.report import Report, Styled
from govcompare.model.span import Span
from govcompare.structure.outline import outline
from tests.structure.made import BODY, OPENING, lines, made_report


class Case(NamedTuple):
    name: str
    rows: str
    """Paragraphs between bars, with a # for each level that the format says; … for one of text."""
    tree: list[str]


CASES = (
    Case(
        "no numbers at all",
        "…|#成绩单|…|##工厂多了起来|…|##田里也有收成。|…|#路线图|##先修路|…|##再办学|###小学|…|###中学|…|…",
        ["~", "成绩单", ".工厂多了起来", ".田里也有收成", "路线图", ".先修路", ".再办学", "..小学", "..中学"],
    ),
    Case(
        "levels that begin below the first",
        "…|##成绩单|…|…|####工厂|…|…|##路线图|…|…",
        ["~", "成绩单", ".工厂", "路线图"],
    ),
    Case(
        "the first level numbered and plain, the second set",
        "…|一、成绩单|##工厂|…|…|##田地|…|…|二、路线图|##修路|…|…|##办学|…|…",
        ["~", "一、 成绩单", ".工厂", ".田地", "二、 路线图", ".修路", ".办学"],
    ),
    Case(
        "the first level set, numbers that begin anew below it plain",
        "…|#成绩单|…|一、工厂|…|…|二、田地|…|…|#路线图|…|一、修路|…|…|二、办学|…|…",
        ["~", "成绩单", ".一、 工厂", ".二、 田地", "路线图", ".一、 修路", ".二、 办学"],
    ),
    Case(
        "numbered and unnumbered ones on one level",
        "…|##成绩单|…|…|###1.工厂|…|…|###2.田地|…|…|###道路|…|…|##路线图|…|…|###（一）办学|…|…",
        ["~", "成绩单", ".1. 工厂", ".2. 田地", ".道路", "路线图", ".（一） 办学"],
    ),
    Case(
        "one level for all, which the numbers contradict",
        "…|#一、成绩单|#（一）工厂|…|…|#（二）田地|…|…|#二、路线图|#（一）修路|…|…|…",
        ["~", "一、 成绩单", ".（一） 工厂", ".（二） 田地", "二、 路线图", ".（一） 修路"],
    ),
    Case(
        "points below",
        "…|#路线图|…|##修路|一是修大路。…|二是修小路。…|…",
        ["~", "路线图", ".修路", "..一是 修大路", "..二是 修小路"],
    ),
)


def _read(rows: str) -> list[str]:
    written = [(len(row) - len(row.lstrip("#")), row.lstrip("#")) for row in f"{OPENING}|{rows}".split("|")]
    return lines(outline(_report([(level, text.replace("…", BODY)) for level, text in written]), ()))


def _report(rows: Iterable[tuple[int, str]]) -> Report:
    """Of paragraphs, each with the level that the format says, 0 for none."""
    text, styled = "", []
    for level, words in rows:
        if level:
            styled.append(Styled(Span(len(text), len(text) + len(words)), level))
        text += f"{words}\n"
    return replace(made_report(text), styled=tuple(styled))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_format_says_what_is_a_heading(case: Case) -> None:
    assert _read(case.rows) == case.tree


def test_long_paragraphs_salutations_dates_and_speakers_are_no_headings_however_they_are_set() -> None:
    assert _read(f"#各位委员：|#2024年1月9日|#县长 李四|#{BODY}{BODY}|…|…|…|…|#成绩单|…|…") == ["~", "成绩单"]


def test_a_file_that_is_set_as_headings_throughout_is_read_by_its_words() -> None:
    rows = "…|一、成绩单|…|…|二、路线图|…|…"
    assert _read(rows.replace("|", "|#")) == _read(rows)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["一、成绩", "二、打算", "（一）工厂", "1.田地", "道路", "学校。", BODY, OPENING, "一是修路。"]
            ),
            st.integers(0, 4),
        ),
        max_size=14,
    )
)
def test_any_mixture_is_tiled_and_nested(rows: list[tuple[str, int]]) -> None:
    report = _report([(level, words) for words, level in rows])
    sections = outline(report, ()).sections
    position = 0
    for section in sections:
        assert section.heading.start == position
        position = section.body.end
        above = 0 if section.parent is None else sections[section.parent].level
        assert section.level == above + 1
    assert position == len(report.text)
