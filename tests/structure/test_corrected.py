"""A person's corrections of headings: anchored in the source, in their order, and forgiving when a place is gone."""

import pytest

from govcompare.model.outline import Outline, SectionKind
from govcompare.model.report import Offsets, Report, Run
from govcompare.model.settings import Anchor, HeadingAction, HeadingCorrection
from govcompare.model.span import Span
from govcompare.structure.outline import outline
from tests.structure.made import BODY, lines, made_report

TEXT = f"一、回顾\n{BODY}\n（一）发展工业。{BODY}\n（二）发展农业。{BODY}\n二、安排\n{BODY}"


def corrected(*given: HeadingCorrection, text: str = TEXT) -> Outline:
    return outline(made_report(text), given)


def at(words: str, text: str = TEXT) -> Anchor:
    return Anchor("0" * 64, text.index(words))


def test_a_removed_heading_is_text_again() -> None:
    found = corrected(HeadingCorrection(HeadingAction.REMOVE, at("（一）")))
    assert lines(found) == ["一、 回顾", ".（二） 发展农业", "二、 安排"]


def test_what_is_removed_may_be_named_by_any_place_of_its_heading() -> None:
    found = corrected(HeadingCorrection(HeadingAction.REMOVE, at("发展工业")))
    assert lines(found) == ["一、 回顾", ".（二） 发展农业", "二、 安排"]


def test_an_added_heading_has_its_label() -> None:
    text = f"一、回顾\n{BODY}\n⑴其他工作{BODY}\n二、安排\n{BODY}"
    found = corrected(HeadingCorrection(HeadingAction.ADD, at("⑴", text), len("⑴其他工作"), 2), text=text)
    assert lines(found) == ["一、 回顾", ".⑴ 其他工作", "二、 安排"]


def test_an_added_heading_takes_the_place_of_what_it_overlaps() -> None:
    found = corrected(HeadingCorrection(HeadingAction.ADD, at("（一）"), len("（一）发展"), 1))
    assert lines(found) == ["一、 回顾", "（一） 发展", ".（二） 发展农业", "二、 安排"]


def test_a_demoted_heading_takes_along_what_is_below_it() -> None:
    text = f"一、回顾\n{BODY}\n二、安排\n{BODY}\n（一）工业\n{BODY}\n（二）农业\n{BODY}"
    found = corrected(HeadingCorrection(HeadingAction.LEVEL, at("二、", text), level=2), text=text)
    assert lines(found) == ["一、 回顾", ".二、 安排", "..（一） 工业", "..（二） 农业"]


def test_a_promoted_item_becomes_a_heading() -> None:
    text = f"一、民生\n一是扩大就业。{BODY}二是办好学校。{BODY}\n二、科技\n{BODY}"
    found = corrected(HeadingCorrection(HeadingAction.LEVEL, at("二是", text), level=1), text=text)
    assert lines(found) == ["一、 民生", ".*一是 扩大就业", "二是 办好学校", "二、 科技"]


def test_a_level_without_a_parent_is_brought_up_to_one() -> None:
    found = corrected(HeadingCorrection(HeadingAction.LEVEL, at("一、"), level=5))
    assert found.sections[0].level == 1


def test_the_later_of_two_corrections_counts() -> None:
    demoted = HeadingCorrection(HeadingAction.LEVEL, at("二、"), level=2)
    promoted = HeadingCorrection(HeadingAction.LEVEL, at("二、"), level=1)
    assert corrected(demoted, promoted) == corrected()


@pytest.mark.parametrize("action", HeadingAction)
def test_a_correction_whose_place_is_gone_changes_nothing(action: HeadingAction) -> None:
    gone = HeadingCorrection(action, Anchor("0" * 64, len(TEXT) + 100), 0, 1)
    assert corrected(gone) == corrected()


def test_anchors_are_places_of_the_source() -> None:
    kept = f"一、回顾\n{BODY}\n其他工作\n{BODY}\n二、安排\n{BODY}"
    source_start = 50
    report = Report(
        "r1", "s1", "报告", "", "", None, True, Span(source_start, source_start + len(kept)), kept,
        Offsets((Run(0, source_start, len(kept)),)), 0,
    )  # fmt: skip
    start = source_start + kept.index("其他工作")
    added = HeadingCorrection(HeadingAction.ADD, Anchor("0" * 64, start), 4, 1)
    (section,) = (one for one in outline(report, [added]).sections if one.title == "其他工作")
    assert section.kind is SectionKind.HEADING
    assert section.heading == Span(kept.index("其他工作"), kept.index("其他工作") + 4)
