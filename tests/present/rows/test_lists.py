"""Findings, the table of sections and the marked report say what the comparison says."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.alignment import Alignment
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.span import Span
from govcompare.present.rows.findings import findings
from govcompare.present.rows.marked import marked
from govcompare.present.rows.sections import section_table
from govcompare.present.rows.values import FindingKind, Role
from tests.builders import Part, comparison, link, made, one_to_one, pair, passage, plain, row, same_text

TEXT = "全年引进项目12个，投资总额8亿元。"


def test_finding_names_what_was_swapped() -> None:
    a, b = plain("r1", "引进项目12个。"), plain("r2", "引进项目15个。")
    swap = Change(ChangeKind.FIGURE, Span(4, 6), Span(4, 6))
    shared = replace(passage(a[0], Span(0, 8), b[0], Span(0, 8), PassageKind.NUMBERS), changes=(swap,))
    (found,) = findings(comparison([a, b], passages=(shared,)))
    assert found.kind is FindingKind.NUMBERS
    assert found.changed == ((ChangeKind.FIGURE, "12", "15"),)
    assert (found.characters, found.a_section, found.b_section) == (8, 0, 0)


def test_finding_key_survives_another_place_of_the_same_text() -> None:
    a, b, later = plain("r1", TEXT), plain("r2", TEXT), plain("r2", "开场白。" + TEXT)
    one = findings(comparison([a, b], passages=(same_text(a[0], b[0], TEXT),)))
    other = findings(comparison([a, later], passages=(same_text(a[0], later[0], TEXT),)))
    assert one[0].key == other[0].key


def test_formula_is_a_kind_of_its_own() -> None:
    a, b = plain("r1", TEXT), plain("r2", TEXT)
    (found,) = findings(comparison([a, b], passages=(same_text(a[0], b[0], TEXT, formula=0.5),)))
    assert (found.kind, found.passage) == (FindingKind.FORMULA, PassageKind.IDENTICAL)


def test_moved_section_is_a_finding() -> None:
    a = made("r1", [Part("甲。", "一"), Part("乙。", "二")])
    b = made("r2", [Part("乙。", "二"), Part("甲。", "一")])
    (found,) = findings(comparison([a, b], alignment=one_to_one(a[1], b[1], {0: 1, 1: 0}, frozenset({0}))))
    assert (found.kind, found.a_section, found.b_section, found.passage) == (FindingKind.MOVED, 0, 1, None)


def test_table_shows_merged_missing_and_moved_cells_but_no_points() -> None:
    a = made("r1", [Part("甲。", "产业和民生", "一、"), Part("子。", "抓实", "一是", 2, item=True)])
    b = made("r2", [Part("甲。", "产业", "一、"), Part("乙。", "民生", "二、"), Part("丙。", "文化", "三、")])
    names = ("r1", "r2")
    links = (link(("r1", 0), ("r2", 0), 0.8), link(("r1", 0), ("r2", 1), 0.9, moved=True))
    rows = (
        row(names, {"r1": (0,), "r2": (0, 1)}, links),
        row(names, {"r1": (1,)}),
        row(names, {"r2": (2,)}),
    )
    table = section_table(comparison([a, b], alignment=Alignment(names, rows)))
    assert [[cell.heading for cell in line] for line in table.rows] == [
        ["一、产业和民生", "一、产业 / 二、民生"],
        ["", "三、文化"],
    ]
    assert [[cell.moved for cell in line] for line in table.rows] == [[True, True], [False, False]]
    assert table.rows[0][1].similarity == 0.9
    assert table.levels == (1, 1)


def test_a_cell_says_whether_most_of_what_it_shares_was_reworded() -> None:
    a = made("r1", [Part(TEXT, "产业", "一、"), Part(TEXT, "民生", "二、")])
    b = made("r2", [Part(TEXT, "产业", "一、"), Part(TEXT, "民生", "二、")])
    kept, anew = (Span(section.heading.start, section.body.end) for section in a[1].sections)
    shared = (
        passage(a[0], kept, b[0], kept, PassageKind.EDITED, similarity=0.9),
        passage(a[0], anew, b[0], anew, PassageKind.EDITED, similarity=0.5),
    )
    names = ("r1", "r2")
    rows = tuple(row(names, {"r1": (n,), "r2": (n,)}, (link(("r1", n), ("r2", n), 1.0),)) for n in (0, 1))
    table = section_table(comparison([a, b], passages=shared, alignment=Alignment(names, rows)))
    assert [[cell.reworded for cell in line] for line in table.rows] == [[False, False], [True, True]]


def test_marked_report_lists_other_places_best_first() -> None:
    a, b, c = plain("r1", TEXT), plain("r2", TEXT), plain("r3", "说。" + TEXT)
    half = passage(a[0], Span(0, 9), b[0], Span(0, 9), PassageKind.EDITED, similarity=0.8)
    whole = same_text(a[0], c[0], TEXT)
    pairs = (
        pair("r1", "r2", (0.5, 0.5), (9, 9)),
        pair("r1", "r3", (1.0, 0.9), (18, 18)),
        pair("r2", "r3"),
    )
    found = marked(comparison([a, b, c], passages=(half, whole), pairs=pairs), "r1")
    assert [(s.span, s.role, [p.report for p in s.places]) for s in found.stretches] == [
        (Span(0, 9), Role.VERBATIM, ["r3", "r2"]),
        (Span(9, len(TEXT)), Role.VERBATIM, ["r3"]),
    ]
    assert [(s.report, s.reused, s.passages) for s in found.sources] == [("r3", 1.0, 1), ("r2", 0.5, 1)]


def test_marked_report_sees_itself_as_either_side() -> None:
    a, b = plain("r1", TEXT), plain("r2", "说。" + TEXT)
    pairs = (pair("r1", "r2", (1.0, 0.9), (18, 17)),)
    found = marked(comparison([a, b], passages=(same_text(a[0], b[0], TEXT),), pairs=pairs), "r2")
    assert [(s.role, [p.report for p in s.places]) for s in found.stretches] == [
        (Role.PLAIN, []),
        (Role.VERBATIM, ["r1"]),
    ]
    assert (found.sources[0].reused, found.sources[0].shared) == (0.9, 17)


spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(spans, max_size=6))
def test_stretches_tile_the_body(found: list[Span]) -> None:
    a, b = plain("r1", "甲乙" * 21), plain("r2", "甲乙" * 21)
    shared = tuple(passage(a[0], span, b[0], span) for span in found)
    stretches = marked(comparison([a, b], passages=shared), "r1").stretches
    edges = [0, *(s.span.end for s in stretches)]
    assert edges[:-1] == [s.span.start for s in stretches]
    assert edges[-1] == 42


def test_what_comes_from_a_template_is_a_kind_and_a_meaning_of_its_own() -> None:
    a, b = plain("r1", TEXT), plain("r2", TEXT)
    shared = replace(same_text(a[0], b[0], TEXT, formula=0.8), kind=PassageKind.TEMPLATE, template="s9")
    both = comparison([a, b], passages=(shared,), pairs=(pair("r1", "r2", (1.0, 1.0), (18, 18)),))
    (found,) = findings(both)
    assert (found.kind, found.template) == (FindingKind.TEMPLATE, "s9")
    assert {stretch.role for stretch in marked(both, "r1").stretches} == {Role.TEMPLATE}
    assert marked(both, "r1").sources[0].passages == 0
