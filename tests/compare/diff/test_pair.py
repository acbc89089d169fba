"""Two reports beside each other: nothing lost, nothing twice, what belongs together in one row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.diff.pair import pair_diff
from govcompare.compare.diff.paragraphs import LONGEST
from govcompare.model.alignment import Alignment
from govcompare.model.findings import Edit, PairDiff
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from tests.builders import Part, link, made, one_to_one, plain, row

FIRST = "面对复杂的环境，我们加快产业升级，全年引进项目12个。\n"
SECOND = "组织就业培训，帮扶困难群众，发放补助金三百万元。\n"
THIRD = "整治河道垃圾，修复山体植被，空气质量明显好转。\n"


def shown(diff: PairDiff, a: Report, b: Report) -> list[tuple[str | None, str | None]]:
    return [
        (text.a and text.a.of(a.text).strip(), text.b and text.b.of(b.text).strip())
        for section in diff.sections
        for text in section.texts
    ]


def check_tiled(diff: PairDiff, a: Report, b: Report) -> None:
    texts = [text for section in diff.sections for text in section.texts]
    for report, spans in ((a, [t.a for t in texts if t.a]), (b, [t.b for t in texts if t.b])):
        end = report.body.start
        for span in sorted(spans):
            assert span.start == end
            end = span.end
        assert end == report.body.end


def diffed(a: tuple[Report, Outline], b: tuple[Report, Outline], pairs: dict[int, int]) -> PairDiff:
    diff = pair_diff(*a, *b, one_to_one(a[1], b[1], pairs), Matching())
    check_tiled(diff, a[0], b[0])
    return diff


def test_reordered_paragraphs_find_each_other() -> None:
    a, b = plain("r1", FIRST + SECOND + THIRD), plain("r2", THIRD + FIRST.replace("12", "15") + SECOND)
    assert shown(diffed(a, b, {0: 0}), a[0], b[0]) == [
        (FIRST.strip(), FIRST.replace("12", "15").strip()),
        (SECOND.strip(), SECOND.strip()),
        (THIRD.strip(), THIRD.strip()),
    ]


def test_paragraph_split_in_two_is_cut_where_the_other_side_is() -> None:
    a, b = plain("r1", FIRST.strip() + SECOND), plain("r2", FIRST + SECOND)
    assert shown(diffed(a, b, {0: 0}), a[0], b[0]) == [(FIRST.strip(), FIRST.strip()), (SECOND.strip(), SECOND.strip())]


def test_merged_and_swapped_paragraphs_are_cut_too() -> None:
    a, b = plain("r1", FIRST + SECOND), plain("r2", SECOND.strip() + FIRST)
    assert shown(diffed(a, b, {0: 0}), a[0], b[0]) == [(FIRST.strip(), FIRST.strip()), (SECOND.strip(), SECOND.strip())]


def test_paragraph_without_counterpart_stands_alone_behind_the_one_before_it() -> None:
    a, b = plain("r1", FIRST + SECOND), plain("r2", FIRST + THIRD + SECOND)
    assert shown(diffed(a, b, {0: 0}), a[0], b[0]) == [
        (FIRST.strip(), FIRST.strip()),
        (None, THIRD.strip()),
        (SECOND.strip(), SECOND.strip()),
    ]


def test_heading_comes_first_and_beside_the_other_heading() -> None:
    a = made("r1", [Part(FIRST, "加快产业升级", "一、")])
    b = made("r2", [Part(SECOND, "加快产业转型", "二、")])
    assert shown(diffed(a, b, {0: 0}), a[0], b[0])[0] == ("一、加快产业升级", "二、加快产业转型")


@pytest.mark.parametrize(("label", "other"), [("(一)", "(五)"), ("1.", "3."), ("第一章", "第二章")])
def test_another_number_of_a_section_is_no_changed_figure(label: str, other: str) -> None:
    a = made("r1", [Part(FIRST, "加快产业升级", label)])
    b = made("r2", [Part(FIRST.replace("12", "15"), "加快产业升级", other)])
    diff = diffed(a, b, {0: 0})
    figures = [
        (op.left.of(a[0].text), op.right.of(b[0].text))
        for section in diff.sections
        for text in section.texts
        for op in (text.diff.ops if text.diff else ())
        if op.edit is Edit.FIGURE
    ]
    assert figures == [("12", "15")]


def test_moved_section_stands_beside_its_counterpart_in_the_order_of_a() -> None:
    a = made("r1", [Part(FIRST, "产业", "一、"), Part(SECOND, "民生", "二、"), Part(THIRD, "环境", "三、")])
    b = made("r2", [Part(THIRD, "环境", "一、"), Part(SECOND, "文化", "二、"), Part(FIRST, "产业", "三、")])
    diff = diffed(a, b, {0: 2, 2: 0})
    assert [(s.a and s.a.index, s.b and s.b.index) for s in diff.sections] == [(0, 2), (1, None), (2, 0), (None, 1)]


def test_split_section_shows_both_parts_beside_the_whole() -> None:
    a = made("r1", [Part(FIRST + SECOND, "产业和民生", "一、")])
    b = made("r2", [Part(FIRST, "产业", "一、"), Part(SECOND, "民生", "二、")])
    names = ("r1", "r2")
    links = (link(("r1", 0), ("r2", 0)), link(("r1", 0), ("r2", 1), 0.9))
    diff = pair_diff(*a, *b, Alignment(names, (row(names, {"r1": (0,), "r2": (0, 1)}, links),)), Matching())
    check_tiled(diff, a[0], b[0])
    assert len(diff.sections) == 1
    assert [(t.a_section, t.b_section) for t in diff.sections[0].texts] == [(0, 0), (0, 0), (None, 1), (0, 1)]


def test_unrelated_reports_stand_apart_section_by_section() -> None:
    a = made("r1", [Part(FIRST, "产业", "一、"), Part(SECOND, "民生", "二、")])
    b = made("r2", [Part(THIRD, "环境", "一、")])
    diff = diffed(a, b, {})
    assert [(s.a is None, s.b is None) for s in diff.sections] == [(False, True), (False, True), (True, False)]
    assert all(text.diff is None for section in diff.sections for text in section.texts)


def test_either_report_may_be_the_left_one() -> None:
    a = made("r1", [Part(FIRST, "产业", "一、")])
    b = made("r2", [Part(FIRST + SECOND, "产业", "一、")])
    alignment = one_to_one(a[1], b[1], {0: 0})
    diff = pair_diff(*b, *a, alignment, Matching())
    assert (diff.a, diff.b) == ("r2", "r1")
    assert diff.sections[0].a is not None
    assert diff.sections[0].a.report == "r2"


def test_place_names_are_slots() -> None:
    a = made("r1", [Part("石桥镇风景很好。\n")], place="石桥镇")
    b = made("r2", [Part("柳河镇风景很好。\n")], place="柳河镇")
    ops = diffed(a, b, {0: 0}).sections[0].texts[0].diff
    assert ops is not None
    assert [op.edit for op in ops.ops] == [Edit.SLOT, Edit.EQUAL]


SHORT = ["好。", "一是抓实；二是抓细。", "\n", "\n\n", " "]
sentence = st.sampled_from([FIRST.strip(), SECOND.strip(), THIRD.strip(), *SHORT])
body = st.lists(sentence, max_size=12).map("".join)
titles, labels = st.sampled_from(["", "产业", "民生"]), st.sampled_from(["", "一、"])
part = st.builds(Part, body=body, title=titles, label=labels, level=st.just(1), item=st.booleans())


@given(st.lists(part, min_size=1, max_size=4), st.lists(part, min_size=1, max_size=4), st.data())
def test_every_character_stands_in_exactly_one_text(left: list[Part], right: list[Part], data: st.DataObject) -> None:
    a, b = made("r1", left), made("r2", right)
    others = data.draw(st.permutations(range(len(right))))
    diffed(a, b, dict(zip(range(len(left)), others, strict=False)))


long_sentence = st.integers(1, 900).map(lambda n: "甲乙丙丁" * n)
ending = st.sampled_from(["。", "，", ""])
long_body = st.lists(st.tuples(long_sentence, ending).map("".join), min_size=1, max_size=8).map("".join)


@given(long_body, long_body)
def test_no_row_is_longer_than_the_canvas_can_lay_out(left: str, right: str) -> None:
    a, b = plain("r1", left), plain("r2", right)
    for section in diffed(a, b, {0: 0}).sections:
        for text in section.texts:
            assert max((side or Span(0, 0)).length for side in (text.a, text.b)) <= LONGEST
