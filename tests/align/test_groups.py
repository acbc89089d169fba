"""One table over any number of reports: whole, the same in any order of files, as a careful reader would make it."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare.align.groups import Pin, align
from govcompare.align.trees import MOST_SECTIONS
from govcompare.model.alignment import Alignment, Link, SectionRef
from govcompare.model.findings import Passage, PassageKind, Place
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from tests.align.made import Copies, Habits, b_cubed, copies
from tests.builders import Part, even_information, made, same_text

Made = tuple[Report, Outline]
SENTENCES = (
    "全年新建标准厂房三万平方米，引进先进制造项目十二个。",
    "完成河道清淤九公里，新增污水管网二十公里，水质稳定达标。",
    "新改扩建学校三所，新增学位一千五百个，教师待遇稳步提高。",
    "建成卫生站八个，家庭医生签约率居全市前列，群众就医方便。",
    "整治安全隐患六百余处，刑事警情连续下降，群众安全感增强。",
    "推行窗口延时服务，压减审批环节，企业办事时间缩短一半。",
)


def aligned(copied: Copies, order: Sequence[int] | None = None, pins: Sequence[Pin] = ()) -> Alignment:
    order = order or range(len(copied.reports))
    reports = [copied.reports[number] for number in order]
    places = {report.id: place for place, report in enumerate(reports)}
    passages = {
        (a, b) if places[a] < places[b] else (b, a): found
        if places[a] < places[b]
        else tuple(replace(one, a=one.b, b=one.a) for one in found)
        for (a, b), found in copied.passages.items()
    }
    information = {report.id: even_information(report) for report in reports}
    return align([copied.outlines[number] for number in order], reports, passages, information, pins)


def table(reports: Sequence[Made], passages: Sequence[Passage] = (), pins: Sequence[Pin] = ()) -> Alignment:
    found: dict[tuple[str, str], tuple[Passage, ...]] = {}
    for passage in passages:
        key = passage.a.report, passage.b.report
        found[key] = (*found.get(key, ()), passage)
    information = {report.id: even_information(report) for report, _ in reports}
    return align([tree for _, tree in reports], [report for report, _ in reports], found, information, pins)


def rows(alignment: Alignment) -> list[dict[str, tuple[int, ...]]]:
    return [
        {report: cell for report, cell in zip(alignment.reports, row.cells, strict=True) if cell}
        for row in alignment.rows
    ]


def links(alignment: Alignment) -> dict[tuple[int, int], Link]:
    """Of two reports, by the indices of their sections."""
    return {(link.a.index, link.b.index): link for row in alignment.rows for link in row.links}


seeds = st.builds(copies, st.integers(0, 10_000), st.integers(2, 4), st.integers(1, 2), st.integers(1, 4))
few = settings(max_examples=25, deadline=None)


@few
@given(seeds)
def test_every_section_stands_in_exactly_one_row(copied: Copies) -> None:
    alignment = aligned(copied)
    listed = [
        (report, index)
        for row in alignment.rows
        for report, cell in zip(alignment.reports, row.cells, strict=True)
        for index in cell
    ]
    assert sorted(listed) == sorted((tree.report, one.index) for tree in copied.outlines for one in tree.sections)


@few
@given(seeds)
def test_links_join_sections_of_a_row_and_leave_none_out(copied: Copies) -> None:
    alignment = aligned(copied)
    for row in alignment.rows:
        members = {
            SectionRef(report, index)
            for report, cell in zip(alignment.reports, row.cells, strict=True)
            for index in cell
        }
        linked = {ref for link in row.links for ref in (link.a, link.b)}
        assert linked <= members
        assert linked == members or len({ref.report for ref in members}) == 1
        for link in row.links:
            assert alignment.reports.index(link.a.report) < alignment.reports.index(link.b.report)
            assert 0 <= link.similarity <= 1
            assert 0 <= link.heading_similarity <= 1
            assert not link.pinned


@few
@given(seeds, st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(copied: Copies, random: Random) -> None:
    order = list(range(len(copied.reports)))
    random.shuffle(order)
    one, other = aligned(copied), aligned(copied, order)
    assert rows(one) == rows(other)
    for row, same in zip(one.rows, other.rows, strict=True):
        facing = {frozenset((link.a, link.b)): link for link in same.links}
        assert len(facing) == len(row.links)
        for link in row.links:
            twin = facing[frozenset((link.a, link.b))]
            assert (link.similarity, link.heading_similarity) == (twin.similarity, twin.heading_similarity)

    assert moved(one, copied) == moved(other, copied)


def moved(alignment: Alignment, copied: Copies) -> tuple[int, int]:
    """How many links, and how many characters: of equally good orders the first report's earliest is kept."""
    trees = {tree.report: tree for tree in copied.outlines}
    sides = [(link.a, link.b) for row in alignment.rows for link in row.links if link.moved]
    return len(sides), sum(trees[ref.report].sections[ref.index].extent.length for side in sides for ref in side)


@few
@given(st.integers(0, 10_000))
def test_a_report_beside_its_own_copy_is_the_same_in_the_same_order(seed: int) -> None:
    copied = copies(seed, 1)
    report, tree = copied.reports[0], copied.outlines[0]
    copy = replace(report, id="r2"), Outline("r2", tree.sections)
    whole = Passage(Place("r1", report.body), Place("r2", report.body), PassageKind.IDENTICAL, 1.0, 0.0)
    alignment = table([(report, tree), copy], [whole])
    assert rows(alignment) == [{"r1": (one.index,), "r2": (one.index,)} for one in tree.sections]
    for link in links(alignment).values():
        assert (link.similarity, link.heading_similarity, link.moved) == (1.0, 1.0, False)


@pytest.mark.parametrize("seed", range(3))
def test_ten_reports_shuffled_dropped_and_edited_are_told_apart(seed: int) -> None:
    copied = copies(seed, 10, habits=Habits(split=0, merged=0))
    assert b_cubed(copied.truth, aligned(copied)) >= 0.99


@pytest.mark.parametrize("seed", range(3))
def test_ten_reports_with_sections_split_and_merged_too(seed: int) -> None:
    copied = copies(seed, 10, habits=Habits(split=0.06, merged=0.04))
    assert b_cubed(copied.truth, aligned(copied)) >= 0.97


def chapter(number: int, id: str, *parts: Part) -> Made:
    return made(id, [Part("", "工作回顾", "一、"), *parts])


def test_reordered_sections_meet_and_only_what_moved_is_marked() -> None:
    titles = ["产业", "环境", "教育", "卫生", "治安", "效能"]
    parts = [Part(text + "\n", title, level=2) for title, text in zip(titles, SENTENCES, strict=True)]
    a = made("r1", [Part("", "工作回顾", "一、"), *parts])
    b = made("r2", [Part("", "工作回顾", "一、"), parts[4], *parts[1:4], parts[0], parts[5]])
    found = links(table([a, b], [same_text(a[0], b[0], text) for text in SENTENCES]))
    assert set(found) == {(0, 0), (1, 5), (2, 2), (3, 3), (4, 4), (5, 1), (6, 6)}
    assert {pair for pair, link in found.items() if link.moved} == {(1, 5), (5, 1)}
    assert all(link.similarity > 0.9 for pair, link in found.items() if pair != (0, 0))


def test_a_section_split_in_two_stands_in_one_row_with_both_parts() -> None:
    a = made("r1", [Part(SENTENCES[0] + SENTENCES[1] + "\n", "发展与环境"), Part(SENTENCES[2] + "\n", "教育")])
    b = made(
        "r2",
        [
            Part(SENTENCES[0] + "\n", "产业发展"),
            Part(SENTENCES[1] + "\n", "环境"),
            Part(SENTENCES[2] + "\n", "教育"),
        ],
    )
    alignment = table([a, b], [same_text(a[0], b[0], text) for text in SENTENCES[:3]])
    assert rows(alignment) == [{"r1": (0,), "r2": (0, 1)}, {"r1": (1,), "r2": (2,)}]
    assert set(links(alignment)) == {(0, 0), (0, 1), (1, 2)}
    assert not any(link.moved for link in links(alignment).values())
    backwards = table([b, a], [same_text(b[0], a[0], text) for text in SENTENCES[:3]])
    assert rows(backwards) == [{"r1": (0,), "r2": (0, 1)}, {"r1": (1,), "r2": (2,)}]


def test_one_of_many_reports_that_merges_two_sections_does_not_merge_them_for_the_others() -> None:
    apart = [Part(SENTENCES[0] * 2 + "\n", "产业"), Part(SENTENCES[1] + "\n", "环境")]
    reports = [made(f"r{number}", apart) for number in range(1, 5)]
    reports.append(made("r5", [Part(SENTENCES[0] * 2 + SENTENCES[1] + "\n", "产业和环境")]))
    passages = [
        same_text(one[0], other[0], text)
        for number, one in enumerate(reports)
        for other in reports[number + 1 :]
        for text in (SENTENCES[0] * 2, SENTENCES[1])
    ]
    assert rows(table(reports, passages)) == [
        {f"r{number}": (0,) for number in range(1, 6)},
        {f"r{number}": (1,) for number in range(1, 5)},
    ]


class Headings(NamedTuple):
    one: str
    other: str
    meet: bool


@pytest.mark.parametrize(
    "case",
    [
        Headings("2024年工作回顾", "2025年工作回顾", True),
        Headings("2024年工作回顾", "20__年工作回顾", True),
        Headings("推進產業發展", "推进产业发展", True),
        Headings("存在的主要困难和问题", "工作中存在的困难和问题", True),
        Headings("工作回顾", "主要任务", False),
        Headings("加强生态环境保护", "提高教育教学质量", False),
    ],
)
def test_headings_alone_decide_where_no_text_is_shared(case: Headings) -> None:
    a = made("r1", [Part(SENTENCES[0] + "\n", case.one, "一、")])
    b = made("r2", [Part(SENTENCES[3] + "\n", case.other, "一、")])
    alignment = table([a, b])
    assert (len(alignment.rows) == 1) == case.meet
    assert all(link.similarity == 0 for link in links(alignment).values())


def test_copied_text_under_another_heading_outweighs_the_same_heading_over_other_text() -> None:
    a = made("r1", [Part(SENTENCES[0] + SENTENCES[1] + "\n", "加快发展"), Part(SENTENCES[2] + "\n", "改善民生")])
    b = made("r2", [Part(SENTENCES[2] + "\n", "加快发展"), Part(SENTENCES[0] + SENTENCES[1] + "\n", "改善民生")])
    shared = [same_text(a[0], b[0], SENTENCES[0] + SENTENCES[1]), same_text(a[0], b[0], SENTENCES[2])]
    assert set(links(table([a, b], shared))) == {(0, 1), (1, 0)}


def test_openings_and_closings_meet_their_like() -> None:
    a = made("r1", [Part("各位代表：请审议。\n"), Part(SENTENCES[0], "工作", level=1), Part("")])
    b = made("r2", [Part("同志们：现在报告。\n"), Part(SENTENCES[4], "安排", level=1), Part("")])
    found = set(links(table([a, b])))
    assert (0, 0) in found
    assert (0, 2) not in found


def test_a_passage_across_two_sections_is_shared_out_between_them() -> None:
    """The engine may give swapped neighbours as one passage: what stands where decides."""
    a = made("r1", [Part(SENTENCES[0], "甲"), Part(SENTENCES[1], "乙")])
    b = made("r2", [Part(SENTENCES[1], "乙"), Part(SENTENCES[0], "甲")])
    whole = Passage(Place("r1", a[0].body), Place("r2", b[0].body), PassageKind.EDITED, 0.5, 0.0)
    found = links(table([a, b], [whole]))
    assert set(found) == {(0, 1), (1, 0)}
    assert all(link.similarity > 0.9 for link in found.values())


def test_the_same_short_text_is_wholly_similar_without_a_passage() -> None:
    a, b = made("r1", [Part("加强领导。\n", "保障")]), made("r2", [Part("加強領導。\n", "保障")])
    assert links(table([a, b]))[0, 0].similarity == 1.0


def test_what_a_report_has_alone_stands_behind_what_it_stands_behind_there() -> None:
    texts = dict(zip("甲乙丙丁", SENTENCES, strict=False))

    def of(id: str, order: str) -> Made:
        return made(id, [Part(texts[one] + "\n", texts[one][2:8]) for one in order])

    reports = [of("r1", "甲丙"), of("r2", "甲乙丙"), of("r3", "甲丙丁")]
    alignment = table(
        reports,
        [
            same_text(one[0], other[0], text)
            for number, one in enumerate(reports)
            for other in reports[number + 1 :]
            for text in texts.values()
            if text in one[0].text and text in other[0].text
        ],
    )
    assert rows(alignment) == [
        {"r1": (0,), "r2": (0,), "r3": (0,)},
        {"r2": (1,)},
        {"r1": (1,), "r2": (2,), "r3": (1,)},
        {"r3": (2,)},
    ]


def two_and_two() -> tuple[Made, Made, list[Passage]]:
    a = made("r1", [Part(SENTENCES[0] + "\n", "产业"), Part(SENTENCES[1] + "\n", "环境")])
    b = made("r2", [Part(SENTENCES[0] + "\n", "产业"), Part(SENTENCES[1] + "\n", "环境")])
    return a, b, [same_text(a[0], b[0], text) for text in SENTENCES[:2]]


def test_a_pin_puts_sections_together_that_have_nothing_in_common() -> None:
    a, b, passages = two_and_two()
    found = links(table([a, b], passages, [(SectionRef("r2", 1), SectionRef("r1", 0), True)]))
    assert found[0, 1].pinned
    assert (0, 0) not in found
    assert (1, 1) not in found


def test_a_pin_keeps_sections_apart() -> None:
    a, b, passages = two_and_two()
    found = links(table([a, b], passages, [(SectionRef("r1", 0), SectionRef("r2", 0), False)]))
    assert set(found) == {(1, 1)}


def test_of_contradicting_pins_the_last_counts() -> None:
    a, b, passages = two_and_two()
    one, other = SectionRef("r1", 0), SectionRef("r2", 0)
    assert set(links(table([a, b], passages, [(one, other, True), (other, one, False)]))) == {(1, 1)}
    assert links(table([a, b], passages, [(one, other, False), (other, one, True)]))[0, 0].pinned


def test_a_section_kept_apart_does_not_come_back_through_a_third_report() -> None:
    a, b, passages = two_and_two()
    c = replace(b[0], id="r3", source="s3"), Outline("r3", b[1].sections)
    passages += [same_text(one, c[0], text) for one in (a[0], b[0]) for text in SENTENCES[:2]]
    alignment = table([a, b, c], passages, [(SectionRef("r1", 0), SectionRef("r2", 0), False)])
    assert not any({"r1", "r2"} <= row.keys() and row["r1"] == row["r2"] == (0,) for row in rows(alignment))


def test_of_more_sections_than_can_be_compared_the_deepest_stand_alone() -> None:
    points = [Part("逐项落实。", f"{number}号事项", "·", 2, item=True) for number in range(MOST_SECTIONS)]
    chapters = [[Part(SENTENCES[n] + "\n", SENTENCES[n][:8], "一、"), *points[n :: len(SENTENCES)]] for n in range(2)]
    a = made("r1", [*chapters[0], *chapters[1], *points])
    b = made("r2", [*chapters[1], *chapters[0]])
    alignment = table([a, b], [same_text(a[0], b[0], text) for text in SENTENCES[:2]])
    second = len(chapters[0]), len(chapters[1])
    assert {(0, second[1]), (second[0], 0)} <= set(links(alignment))
    listed = [(number, index) for row in alignment.rows for number, cell in enumerate(row.cells) for index in cell]
    assert sorted(listed) == sorted((n, one.index) for n, (_, tree) in enumerate((a, b)) for one in tree.sections)
    assert sum(any(row.cells[0]) and any(row.cells[1]) for row in alignment.rows) < MOST_SECTIONS
    assert all(not row.links for row in alignment.rows[-MOST_SECTIONS:])


def test_nothing_to_align() -> None:
    assert rows(table([made("r1", []), made("r2", [Part("一段。")])])) == [{"r2": (0,)}]
    assert table([]).rows == ()
    assert rows(table([made("r1", [])])) == []
    assert rows(table([made("r1", [Part("一段。")])])) == [{"r1": (0,)}]
