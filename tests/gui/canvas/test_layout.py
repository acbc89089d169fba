"""What the canvas is made of, without a window: heights, tracks, orders, selection, finding, density."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.diff.pair import pair_diff
from govcompare.model.findings import Place
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.present.gui.canvas.density import ROLES, Meanings, shares
from govcompare.present.gui.canvas.finding import find
from govcompare.present.gui.canvas.heights import BLOCK, HeightIndex
from govcompare.present.gui.canvas.report_sheet import LONGEST, report_sheet
from govcompare.present.gui.canvas.ribbons import Links, ribbons
from govcompare.present.gui.canvas.scroller import Scroller
from govcompare.present.gui.canvas.selection import (
    Caret,
    Selection,
    both_texts,
    one_text,
    sentence_around,
    whole_side,
)
from govcompare.present.gui.canvas.sheet import Sheet, pair_sheet
from govcompare.present.gui.canvas.steps import after, before, next_figure, number_of
from govcompare.present.gui.canvas.tracks import Slot, Track, aligned_slots, own_slots
from govcompare.present.gui.words.visible import tip, visible, visible_page
from govcompare.present.rows.inside import repeated
from govcompare.present.rows.marked import marked
from govcompare.present.rows.pair import pair_rows
from govcompare.present.rows.values import Lens, Role
from tests.builders import Part, made
from tests.gui.pages import COPIED, long_pair, moved_pair

heights = st.lists(st.integers(1, 300), min_size=1, max_size=60)


def moved_sheet() -> Sheet:
    whole = moved_pair()
    diff = pair_diff(
        whole.reports[0], whole.outlines[0], whole.reports[1], whole.outlines[1], whole.alignment, Matching()
    )
    return pair_sheet(pair_rows(whole, diff), whole.reports[0].text, whole.reports[1].text)


# Heights


@given(heights, st.data())
def test_index_agrees_with_adding_up(given_heights: list[int], data: st.DataObject) -> None:
    index = HeightIndex(np.array(given_heights, dtype=np.int64))
    row, height = data.draw(st.integers(0, len(given_heights) - 1)), data.draw(st.integers(1, 300))
    index.set(row, height)
    given_heights[row] = height
    tops = [sum(given_heights[:n]) for n in range(len(given_heights) + 1)]
    assert [index.top(n) for n in range(len(given_heights) + 1)] == tops
    assert index.tops().tolist() == tops
    y = data.draw(st.integers(0, tops[-1] - 1))
    found, into = index.at(y)
    assert tops[found] <= y < tops[found + 1]
    assert into == y - tops[found]


def test_index_works_across_blocks() -> None:
    index = HeightIndex(np.full(3 * BLOCK + 7, 10, dtype=np.int64))
    index.set(BLOCK, 25)
    assert index.total == (3 * BLOCK + 7) * 10 + 15
    assert index.at(BLOCK * 10 + 24) == (BLOCK, 24)
    assert index.at(index.total + 99) == (3 * BLOCK + 6, 9)


# Tracks


def track_of(real: list[int], guess: int = 40) -> Track:
    track = Track((0,), [Slot(n) for n in range(len(real))], lambda slot, _sides: real[slot.entry])
    track.estimate(np.full(len(real), guess, dtype=np.int64))
    return track


@given(st.lists(st.integers(5, 200), min_size=1, max_size=50), st.lists(st.integers(-3000, 9000), max_size=6))
def test_rows_in_sight_are_exact_and_follow_each_other(real: list[int], targets: list[int]) -> None:
    track, room = track_of(real), 300
    for target in targets:
        track.scroll(target, room)
        seen = track.seen(room)
        assert [one.height for one in seen] == [real[one.slot.entry] for one in seen]
        assert all(one.y + one.height == other.y for one, other in pairwise(seen))
        assert seen[0].y <= 0 < seen[0].y + seen[0].height
        bottom = seen[-1].y + seen[-1].height
        assert bottom >= min(room, sum(real))


@given(st.lists(st.integers(5, 200), min_size=20, max_size=60), st.integers(100, 3000), st.integers(1, 280))
def test_scrolling_up_moves_what_was_in_sight_by_just_so_much(real: list[int], start: int, step: int) -> None:
    track, room = track_of(real), 300
    track.scroll(start, room)
    before = {one.slot.entry: one.y for one in track.seen(room)}
    anchor, top = track.anchor, track.top
    track.scroll(top - step, room)
    moved = track.moved_since(anchor)
    after_ = {one.slot.entry: one.y for one in track.seen(room)}
    assert moved is not None
    assert 0 <= moved <= step
    assert moved == step or track.top == 0
    assert all(after_[entry] - before[entry] == moved for entry in before.keys() & after_.keys())


def test_end_can_be_reached_although_estimates_were_wrong() -> None:
    track = track_of([150] * 200, guess=20)
    scroller = Scroller()
    scroller.take([track])
    scroller.room = 300
    scroller.to_end()
    seen = track.seen(300)
    assert (seen[-1].slot.entry, seen[-1].y + seen[-1].height) == (199, 300)


def test_another_width_keeps_the_top_row() -> None:
    real = [100] * 50
    track = track_of(real)
    track.scroll(1230, 300)
    top = track.seen(300)[0]
    real[:] = [200] * 50
    track.estimate(np.full(50, 90, dtype=np.int64))
    again = track.seen(300)[0]
    assert again.slot == top.slot
    assert again.y == 2 * top.y


def test_two_tracks_scroll_together_and_can_be_put_face_to_face() -> None:
    left, right = track_of([50] * 40), track_of([70] * 90)
    scroller = Scroller()
    scroller.take([left, right])
    scroller.room = 400
    scroller.face([10, 60], 80)
    assert (left.y_of(10), right.y_of(60)) == (80, 80)
    scroller.scroll_to(scroller.value + 130)
    assert (left.y_of(10), right.y_of(60)) == (-50, -50)
    scroller.to_start()
    assert min(left.top, right.top) == 0
    scroller.to_end()
    assert right.seen(400)[-1].slot.entry == 89


# Orders


def test_aligned_order_shows_every_entry_once_and_own_orders_follow_the_text() -> None:
    sheet = moved_sheet()
    assert [slot.entry for slot in aligned_slots(sheet, False, frozenset())] == list(range(len(sheet.entries)))
    for side in (0, 1):
        starts = [
            cell.span.start
            for slot in own_slots(sheet, side)
            if (cell := sheet.entries[slot.entry].cells[side]) is not None
        ]
        assert starts == sorted(starts)
        assert sum(len(sheet.texts[side][s:]) > 0 for s in starts) == len(starts)
    assert [slot.entry for slot in own_slots(sheet, 1)] != sorted(slot.entry for slot in own_slots(sheet, 1))


def test_every_position_is_found_in_the_entry_that_shows_it() -> None:
    sheet = moved_sheet()
    for number, entry in enumerate(sheet.entries):
        for side, cell in enumerate(entry.cells):
            if cell is not None:
                assert {sheet.at(side, p) for p in range(cell.span.start, cell.span.end)} == {number}


def test_folding_hides_runs_of_equal_entries_but_those_unfolded() -> None:
    rows, a, b = long_pair(30, 60, 1)
    sheet = pair_sheet(rows, a, b)
    equal = [n for n, entry in enumerate(sheet.entries) if entry.equal]
    folded = aligned_slots(sheet, True, frozenset())
    assert [slot.entry for slot in folded if slot.folded] == equal
    assert sum(max(1, slot.folded) for slot in folded) == len(sheet.entries)
    open_ = aligned_slots(sheet, True, frozenset({equal[1]}))
    assert [slot.entry for slot in open_ if slot.folded] == [equal[0], *equal[2:]]


def test_ribbons_tie_sections_that_stand_on_both_sides() -> None:
    sheet = moved_sheet()
    tracks = [Track((side,), own_slots(sheet, side), lambda _slot, _sides: 50) for side in (0, 1)]
    for track in tracks:
        track.estimate(np.full(len(track.slots), 50, dtype=np.int64))
    found = ribbons(Links(sheet, tracks), tracks, frozenset({1}), 5_000)
    both = [e.band for e in sheet.entries if e.head is not None and e.head.a is not None and e.head.b is not None]
    assert sorted(ribbon.band for ribbon in found) == both
    assert all(ribbon.left[0] < ribbon.left[1] and ribbon.right[0] < ribbon.right[1] for ribbon in found)


# Selecting and finding


@given(st.data())
def test_selected_text_is_the_text_between_two_places_of_a_report(data: st.DataObject) -> None:
    sheet = moved_sheet()
    side = data.draw(st.sampled_from([0, 1]))
    order, text = sheet.sequence(side), sheet.texts[side]
    places = [(rank, cell.span) for rank, n in enumerate(order) if (cell := sheet.entries[n].cells[side]) is not None]
    (i, one), (j, other) = data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))
    start, end = data.draw(st.integers(one.start, one.end)), data.draw(st.integers(other.start, other.end))
    selection = Selection(side, Caret(i, start), Caret(j, end))
    low, high = min(start, end), max(start, end)
    assert one_text(sheet, selection, True) == text[low:high].strip("\n")


def test_all_of_a_side_is_its_whole_body() -> None:
    sheet = moved_sheet()
    for side in (0, 1):
        selection = whole_side(sheet, side, True)
        assert selection is not None
        assert one_text(sheet, selection, True) == sheet.texts[side].strip("\n")


def test_both_sides_are_copied_as_lines_with_tabs() -> None:
    sheet = moved_sheet()
    number = next(
        n for n, e in enumerate(sheet.entries) if e.cells[0] and "引进项目" in e.cells[0].span.of(sheet.texts[0])
    )
    assert both_texts(sheet, [number]) == "\t".join((COPIED[0].strip(), COPIED[0].strip().replace("17", "19")))


def test_double_click_takes_a_sentence() -> None:
    text = "甲乙。 丙丁;戊己"
    assert [sentence_around(text, Span(0, len(text)), n).of(text) for n in (0, 4, 8)] == ["甲乙。", "丙丁;", "戊己"]


@given(st.text(alphabet="aAbİ甲", max_size=20), st.text(alphabet="aAb甲", min_size=1, max_size=2))
def test_found_places_hold_the_words_whatever_their_case(text: str, words: str) -> None:
    report, outline = made("r1", [Part(text or "甲")])
    sheet = report_sheet(repeated(report), report.text, outline)
    for _entry, side, span in find(sheet, words, False, {}):
        assert span.of(sheet.texts[side]).lower() == words.lower()
    assert bool(find(sheet, words, False, {})) == any(
        report.text[n : n + len(words)].lower() == words.lower() for n in range(len(report.text))
    )


# Steps


def test_steps_go_to_the_next_stop_and_count_it() -> None:
    stops = [3, 8, 9]
    assert (after(stops, 3), after(stops, 9), before(stops, 3), before(stops, 9)) == (8, None, None, 8)
    assert [number_of(stops, n) for n in (3, 4, 9)] == [1, 0, 3]


def test_figures_are_visited_one_after_the_other_on_both_sides() -> None:
    sheet, seen = moved_sheet(), []
    entry, spots = 0, ()
    while (found := next_figure(sheet, entry, spots)) is not None:
        entry, spots = found
        seen.append(tuple(span.of(sheet.texts[side]) for side, span in spots))
    assert ("17", "19") in seen
    assert ("1200", "3400") in seen
    assert len(set(seen)) == len(seen)


# Density


@given(st.lists(st.integers(0, len(ROLES) - 1), max_size=60), st.integers(1, 40))
def test_shares_of_a_pixel_add_up(codes: list[int], pixels: int) -> None:
    found = shares(np.array(codes, dtype=np.uint8), pixels)
    assert found.shape == (pixels, len(ROLES))
    assert found.sum(axis=1) == pytest.approx(np.full(pixels, 1.0 if codes else 0.0))


def test_meanings_follow_the_lens() -> None:
    sheet = moved_sheet()
    seen = {lens: Meanings(sheet, 0).shares(lens, 1)[0] for lens in Lens}
    assert seen[Lens.REUSE][ROLES.index(Role.VERBATIM)] > 0
    assert seen[Lens.DIFFERENCE][ROLES.index(Role.DELETED)] > 0
    assert seen[Lens.DIFFERENCE][ROLES.index(Role.VERBATIM)] == 0


# One report


def test_marked_sheet_shows_the_whole_body_with_every_stretch() -> None:
    whole = moved_pair()
    found = marked(whole, "r2")
    sheet = report_sheet(found, whole.reports[1].text, whole.outlines[1])
    cells = [entry.cells[0] for entry in sheet.entries]
    assert (
        "".join(cell.span.of(whole.reports[1].text) for cell in cells if cell).strip() == whole.reports[1].text.strip()
    )
    for cell in cells:
        assert cell is not None
        assert "".join(s.span.of(sheet.texts[0]) for s in cell.stretches) == cell.span.of(sheet.texts[0])
    assert [e.heading for e in sheet.entries].count(True) == 4


def test_endless_paragraph_is_cut_into_rows() -> None:
    report, outline = made("r1", [Part("没有句号的文字" * 2_000)])
    sheet = report_sheet(repeated(report), report.text, outline)
    assert all(cell.span.length <= LONGEST for entry in sheet.entries if (cell := entry.cells[0]) is not None)
    assert len(sheet.entries) == 7


def test_repetition_inside_one_report_names_the_other_places() -> None:
    sentence = "新增就业一千二百人,群众满意度明显提高。"
    report, _outline = made("r1", [Part(f"开头不同的话。{sentence}\n中间的话。\n{sentence}谢谢大家!谢谢大家!")])
    found = [stretch for stretch in repeated(report).stretches if stretch.places]
    assert [stretch.span.of(report.text) for stretch in found] == [sentence, sentence]
    assert found[0].places == (Place("r1", found[1].span),)
    assert "".join(s.span.of(report.text) for s in repeated(report).stretches) == report.text


# Hidden characters


@given(st.text(max_size=40))
def test_hidden_characters_are_shown_one_for_one(text: str) -> None:
    for shown in (visible(text), visible_page(text)):
        assert len(shown) == len(text)
        assert not {"\u202e", "\ufeff", "\x00", "\ue000"} & set(shown)
        shown.encode()


def test_lone_surrogates_and_overrides_become_marks() -> None:
    assert visible_page("甲\ud800乙\u202e丙\u3000丁\n") == "甲\ufffd乙\ufffd丙\u3000丁\u2028"


def test_tooltips_show_markup_as_text() -> None:
    assert tip("甲 < 乙\n丙") == "甲 < 乙\n丙"
    assert "<img" not in tip("<img src=x>甲<b>乙</b>")
