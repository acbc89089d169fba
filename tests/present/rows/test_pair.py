"""The rows of the side-by-side view: every cell tiled by stretches that say what changed and what is shared."""

from dataclasses import replace
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.diff.pair import pair_diff
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.present.rows.pair import pair_rows
from govcompare.present.rows.values import Cell, HeaderRow, PairRows, Role, TextRow
from tests.builders import Part, comparison, made, one_to_one, passage, plain, same_text

SHARED = "全年引进项目12个，投资总额8亿元。"


def rows_of(a: tuple[Report, Outline], b: tuple[Report, Outline], whole: Comparison, pairs: dict[int, int]) -> PairRows:
    return pair_rows(whole, pair_diff(*a, *b, one_to_one(a[1], b[1], pairs), Matching()))


def texts(rows: PairRows) -> list[TextRow]:
    return [row for row in rows.rows if isinstance(row, TextRow)]


def roles(cell: Cell | None, report: Report) -> list[tuple[str, str, str]]:
    assert cell is not None
    return [(s.span.of(report.text), s.reuse.value, s.difference.value) for s in cell.stretches]


def both(row: TextRow, a: Report, b: Report) -> list[tuple[str, str, str]]:
    sides = ((row.left, a), (row.right, b))
    return [stretch for cell, report in sides if cell for stretch in roles(cell, report)]


def test_swapped_figure_is_marked_in_both_lenses() -> None:
    a, b = plain("r1", "引进项目12个。"), plain("r2", "引进项目15个。")
    whole = passage(a[0], Span(0, 9), b[0], Span(0, 9), PassageKind.NUMBERS)
    changed = replace(whole, changes=(Change(ChangeKind.FIGURE, Span(4, 6), Span(4, 6)),))
    row = texts(rows_of(a, b, comparison([a, b], passages=(changed,)), {0: 0}))[0]
    assert roles(row.left, a[0]) == [
        ("引进项目", "verbatim", "plain"),
        ("12", "figure", "figure"),
        ("个。", "verbatim", "plain"),
    ]
    assert not row.equal


def test_figure_is_marked_with_what_it_goes_on_with() -> None:
    a, b = plain("r1", "总值达到186.4亿元。"), plain("r2", "总值达到203.8亿元。")
    whole = passage(a[0], Span(0, 12), b[0], Span(0, 12), PassageKind.NUMBERS)
    changed = replace(whole, changes=(Change(ChangeKind.FIGURE, Span(4, 10), Span(4, 10)),))
    row = texts(rows_of(a, b, comparison([a, b], passages=(changed,)), {0: 0}))[0]
    assert roles(row.left, a[0])[1] == ("186.4亿", "figure", "figure")


def test_what_one_side_alone_has_is_inserted_or_deleted() -> None:
    a, b = plain("r1", "甲乙丙丁。\n"), plain("r2", "戊己庚辛。\n")
    left, right = texts(rows_of(a, b, comparison([a, b]), {}))
    assert left.right is None
    assert roles(left.left, a[0]) == [("甲乙丙丁。\n", "plain", "deleted")]
    assert roles(right.right, b[0]) == [("戊己庚辛。\n", "plain", "inserted")]


def test_stronger_passage_is_shown_where_two_overlap() -> None:
    a, b = plain("r1", SHARED), plain("r2", "今年新增项目12个，到位资金9亿多。")
    weak = passage(a[0], Span(0, len(SHARED)), b[0], Span(0, 18), PassageKind.EDITED, similarity=0.5)
    strong = passage(a[0], Span(4, 8), b[0], Span(4, 8))
    rows = rows_of(a, b, comparison([a, b], passages=(weak, strong)), {0: 0})
    cell = texts(rows)[0].left
    assert cell is not None
    assert [key for key, _ in groupby((s.reuse, s.passage) for s in cell.stretches)] == [
        (Role.REWORDED, 0),
        (Role.VERBATIM, 1),
        (Role.REWORDED, 0),
    ]


def test_moved_paragraph_of_a_rewritten_passage_is_the_same_word_for_word() -> None:
    other = "改革攻坚全面推进，营商环境持续优化。\n"
    a, b = plain("r1", SHARED + "\n" + other), plain("r2", "统筹城乡发展，补齐民生短板。\n" + SHARED)
    whole = Span(0, len(a[0].text)), Span(0, len(b[0].text))
    edited = passage(a[0], whole[0], b[0], whole[1], PassageKind.EDITED, similarity=0.6)
    rows = texts(rows_of(a, b, comparison([a, b], passages=(edited,)), {0: 0}))
    kept = next(row for row in rows if row.left and row.right)
    assert roles(kept.left, a[0])[0] == (SHARED, "verbatim", "plain")
    assert {role for row in rows if not (row.left and row.right) for _, role, _ in both(row, a[0], b[0])} == {
        "reworded"
    }


def test_formula_is_no_match_to_step_to() -> None:
    a, b = plain("r1", SHARED), plain("r2", SHARED)
    stock = same_text(a[0], b[0], SHARED, formula=0.9)
    rows = rows_of(a, b, comparison([a, b], passages=(stock,)), {0: 0})
    assert rows.matches == ()
    assert roles(texts(rows)[0].left, a[0]) == [(SHARED, "formula", "plain")]


def test_changes_and_matches_are_rows_to_step_to() -> None:
    a, b = plain("r1", "开头的话语。\n" + SHARED + "\n"), plain("r2", "另外的开场白。\n" + SHARED + "\n")
    rows = rows_of(a, b, comparison([a, b], passages=(same_text(a[0], b[0], SHARED),)), {0: 0})
    assert all(isinstance(rows.rows[n], TextRow) for n in (*rows.changes, *rows.matches))
    assert [row.equal for row in texts(rows)] == [False, False, True]
    assert rows.changes == (1, 2)
    assert rows.matches == (3,)


def test_line_ends_alone_leave_a_row_equal() -> None:
    a, b = plain("r1", SHARED + "\n\n" + "好的。"), plain("r2", SHARED + "\n" + "好的。")
    rows = rows_of(a, b, comparison([a, b]), {0: 0})
    assert rows.changes == ()


def test_header_row_sums_up_its_section() -> None:
    a = made("r1", [Part(SHARED + "\n", "产业", "一、")])
    b = made("r2", [Part(SHARED + "\n", "产业", "二、")])
    rows = rows_of(a, b, comparison([a, b], passages=(same_text(a[0], b[0], SHARED),)), {0: 0})
    header = rows.rows[0]
    assert isinstance(header, HeaderRow)
    assert (header.a_heading, header.b_heading, header.level) == ("一、产业", "二、产业", 1)
    assert (header.a_name, header.b_name) == ("一、产业", "二、产业")
    assert header.a_characters == 19
    assert header.reused == 16 / 19
    assert [(row.heading, row.section) for row in texts(rows)] == [(True, 0), (False, 0)]


def test_text_without_a_heading_is_named_by_its_place() -> None:
    a = made("r1", [Part("各位代表。\n"), Part("甲。\n", "产业", "一、"), Part("谢谢。\n")])
    b = made("r2", [Part("各位代表。\n"), Part("甲。\n", "产业", "一、"), Part("谢谢。\n")])
    rows = rows_of(a, b, comparison([a, b]), {0: 0, 1: 1, 2: 2})
    heads = [row for row in rows.rows if isinstance(row, HeaderRow)]
    assert [(head.a_heading, head.a_name) for head in heads] == [
        ("", "Opening"),
        ("一、产业", "一、产业"),
        ("", "Closing"),
    ]


body = st.text(alphabet="甲乙丙1。\n", max_size=40)


@given(body, body, st.data())
def test_stretches_tile_every_cell(left: str, right: str, data: st.DataObject) -> None:
    a, b = plain("r1", left), plain("r2", right)

    def span(length: int) -> Span:
        start = data.draw(st.integers(0, length - 1))
        return Span(start, data.draw(st.integers(start + 1, length)))

    count = data.draw(st.integers(0, 3)) if left and right else 0
    found = tuple(passage(a[0], span(len(left)), b[0], span(len(right))) for _ in range(count))
    for row in texts(rows_of(a, b, comparison([a, b], passages=found), {0: 0})):
        for cell in (row.left, row.right):
            if cell is not None:
                edges = [cell.span.start, *(s.span.end for s in cell.stretches)]
                assert edges[:-1] == [s.span.start for s in cell.stretches]
                assert edges[-1] == cell.span.end
