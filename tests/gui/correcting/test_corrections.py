"""What a person corrects becomes settings, and the later correction of a place counts."""

from govcompare.model.alignment import SectionRef
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.settings import Anchor, CutKind, HeadingAction, Settings
from govcompare.model.span import Span
from govcompare.present.gui.correcting.corrections import (
    left_out,
    section_anchor,
    with_cut,
    with_encoding,
    with_heading,
    with_left_out,
    with_level,
    with_original,
    with_pin,
    with_restored,
    with_title,
    without_heading,
    without_pin,
)
from tests.builders import Part, comparison, made

REPORT = made(
    "r1", [Part("开头。\n"), Part("全年新建道路。\n", "工作回顾", "一、"), Part("小路。\n", "道路", "(一)", 2)]
)
COMPARED = comparison([REPORT])
HASH = COMPARED.sources[0].sha256
PLACE = Anchor(HASH, 4)
OTHER = Anchor(HASH, 9)


def test_a_heading_is_added_where_the_text_stands_in_the_file():
    (added,) = with_heading(Settings(), COMPARED, "r1", Span(0, 2), 1).corrections.headings
    assert (added.action, added.anchor, added.length, added.level) == (HeadingAction.ADD, Anchor(HASH, 0), 2, 1)


def test_the_later_correction_of_a_heading_counts():
    section = SectionRef("r1", 1)
    deeper = with_level(Settings(), COMPARED, section, 1)
    removed = without_heading(deeper, COMPARED, section)
    assert [one.action for one in removed.corrections.headings] == [HeadingAction.REMOVE]
    assert removed.corrections.headings[0].anchor == section_anchor(COMPARED, section)


def test_an_added_heading_that_changes_level_stays_added():
    section = SectionRef("r1", 1)
    heading = COMPARED.outlines[0].sections[1].heading
    added = with_heading(Settings(), COMPARED, "r1", heading, 1)
    (moved,) = with_level(added, COMPARED, section, 1).corrections.headings
    assert (moved.action, moved.length, moved.level) == (HeadingAction.ADD, heading.length, 2)


def test_a_heading_moves_no_higher_than_the_top():
    assert with_level(Settings(), COMPARED, SectionRef("r1", 1), -1) == Settings()


def test_splitting_and_merging_at_one_place_replace_each_other():
    settings = with_cut(with_cut(Settings(), CutKind.SPLIT, PLACE), CutKind.MERGE, PLACE)
    assert [cut.kind for cut in settings.corrections.cuts] == [CutKind.MERGE]


def test_a_title_and_being_left_out_do_not_disturb_each_other():
    settings = with_left_out(with_title(Settings(), PLACE, "新题"), (PLACE, OTHER), True)
    assert left_out(settings) == (PLACE, OTHER)
    again = with_left_out(settings, (PLACE, OTHER), False)
    assert [(one.anchor, one.title) for one in again.corrections.reports] == [(PLACE, "新题")]
    assert with_title(again, PLACE, "") == Settings()


def test_restored_text_is_kept_once():
    removal = Removal(RemovalKind.NAVIGATION, Span(3, 8))
    settings = with_restored(with_restored(Settings(), HASH, (removal,)), HASH, (removal,))
    assert [(one.anchor.position, one.length) for one in settings.corrections.restored] == [(3, 5)]


def test_an_encoding_is_chosen_and_given_up():
    chosen = with_encoding(with_encoding(Settings(), HASH, "big5"), HASH, "gb18030")
    assert [one.encoding for one in chosen.corrections.encodings] == ["gb18030"]
    assert with_encoding(chosen, HASH, "") == Settings()


def test_the_text_before_tracked_changes_is_chosen_and_given_up():
    chosen = with_original(with_original(Settings(), HASH, True), HASH, True)
    assert chosen.corrections.originals == (HASH,)
    assert with_original(chosen, HASH, False) == Settings()


def test_a_pin_holds_whichever_side_is_named_first():
    pinned = with_pin(with_pin(Settings(), PLACE, OTHER, True), OTHER, PLACE, False)
    assert [pin.together for pin in pinned.corrections.pins] == [False]
    assert without_pin(pinned, PLACE, OTHER) == Settings()
