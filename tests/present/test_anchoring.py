"""Anchors and marks go to where their text stands now, and stay as they are where it stands nowhere."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Verdict
from govcompare.model.project import Mark, Quote
from govcompare.model.settings import Anchor, Corrections, Cut, CutKind, EncodingChoice, Settings
from govcompare.present.anchoring import NEAR, Texts, anchors, place_anchor, settled, with_readings
from govcompare.present.rows.findings import findings
from govcompare.present.rows.values import Finding
from tests.gui.made import comparison


def _changed(before: Comparison, number: int, text: str, sha256: str = "新") -> Comparison:
    """The comparison with another text in one file, nothing else."""
    sources = list(before.sources)
    sources[number] = replace(sources[number], text=text, sha256=sha256)
    return replace(before, sources=tuple(sources))


MADE = comparison(3)
FOUND = findings(MADE)


@given(st.integers(0, 200), st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_every_anchor_moves_by_what_was_written_in_front(position: int, added: str) -> None:
    before = MADE.sources[0]
    position = min(position, len(before.text))
    now = _changed(MADE, 0, added + before.text)
    texts, said = Texts(), (Anchor(before.sha256, position),)
    reread = texts.follow(MADE, now, said, ())
    assert reread is not None
    assert (reread.found, reread.lost) == (1, 0)
    (moved,) = texts.moved(said)
    assert moved.sha256 == "新"
    assert now.sources[0].text[moved.position :][:20] == before.text[position:][:20]


def test_nothing_changed_moves_nothing() -> None:
    texts = Texts()
    assert texts.follow(MADE, MADE, (Anchor(MADE.sources[0].sha256, 3),), ()) is None
    assert texts.moved(Anchor(MADE.sources[0].sha256, 3)) == Anchor(MADE.sources[0].sha256, 3)


def test_an_anchor_whose_text_is_gone_stays_and_is_counted() -> None:
    texts, anchor = Texts(), Anchor(MADE.sources[0].sha256, 40)
    reread = texts.follow(MADE, _changed(MADE, 0, "毫不相干的另一篇文字。" * 9), (anchor,), ())
    assert reread is not None
    assert (reread.found, reread.lost) == (0, 1)
    assert texts.moved(anchor) == anchor


def test_a_file_that_changes_back_brings_its_anchors_back() -> None:
    texts, anchor = Texts(), Anchor(MADE.sources[0].sha256, 40)
    now = _changed(MADE, 0, "前言。" + MADE.sources[0].text)
    texts.follow(MADE, now, (anchor,), ())
    texts.follow(now, MADE, (texts.moved(anchor),), ())
    assert texts.moved(anchor) == anchor


def test_what_a_project_knows_is_enough() -> None:
    anchor = Anchor("旧", 500)
    before, after = MADE.sources[0].text[20:30], MADE.sources[0].text[30:60]
    texts = Texts()
    texts.begin({MADE.sources[0].path: "旧"}, (Quote(anchor, before, after),))
    texts.follow(None, MADE, (anchor,), ())
    assert texts.moved(anchor) == Anchor(MADE.sources[0].sha256, 30)
    assert texts.quotes(MADE, texts.moved(anchor))[0].anchor == texts.moved(anchor)


def test_of_two_equal_files_one_that_changed_leaves_the_others_anchors() -> None:
    twin = _changed(MADE, 1, MADE.sources[0].text, MADE.sources[0].sha256)
    texts, anchor = Texts(), Anchor(MADE.sources[0].sha256, 40)
    assert texts.follow(twin, _changed(twin, 1, "前言。" + twin.sources[1].text), (anchor,), ()) is None
    assert texts.moved(anchor) == anchor


def test_every_anchor_of_settings_is_known() -> None:
    cut = Cut(CutKind.SPLIT, Anchor("甲", 1))
    settings = Settings(corrections=Corrections(cuts=(cut,)))
    assert list(anchors((settings, Mark("k", Anchor("甲", 2), Anchor("乙", 3), None)))) == [
        Anchor("甲", 1),
        Anchor("甲", 2),
        Anchor("乙", 3),
    ]


def test_a_chosen_encoding_goes_along() -> None:
    settings = Settings(
        corrections=Corrections(encodings=(EncodingChoice("旧", "gb18030"), EncodingChoice("他", "big5")))
    )
    after = with_readings(settings, {"旧": ("新", "")})
    assert after.corrections.encodings == (EncodingChoice("新", "gb18030"), EncodingChoice("他", "big5"))
    assert with_readings(settings, {}) is settings


def _mark(finding: Finding, key: str, shift: int = 0) -> Mark:
    a, b = place_anchor(MADE, finding.a), place_anchor(MADE, finding.b)
    return Mark(key, replace(a, position=a.position + shift), replace(b, position=b.position + shift), Verdict.COPIED)


def test_a_mark_without_its_finding_goes_to_the_one_that_stands_there() -> None:
    for finding in FOUND:
        for shift in (0, 5):
            after = settled(MADE, FOUND, {"gone": _mark(finding, "gone", shift)})
            (mark,) = after.values()
            home = next(one for one in FOUND if one.key == mark.key)
            assert {home.a.report, home.b.report} == {finding.a.report, finding.b.report}
            assert abs(home.a.span.start - finding.a.span.start) <= NEAR


def test_marks_that_have_their_finding_and_marks_that_have_none_stay() -> None:
    far = Mark("far", Anchor("他", 1), Anchor("处", 2), Verdict.QUOTED, "远")
    marks = {FOUND[0].key: _mark(FOUND[0], FOUND[0].key), "far": far}
    assert settled(MADE, FOUND, marks) == marks


def test_files_in_another_order_keep_their_marks() -> None:
    mark = _mark(FOUND[0], "gone")
    turned = replace(mark, a=mark.b, b=mark.a)
    (after,) = settled(MADE, FOUND, {"gone": turned}).values()
    assert after.key in {one.key for one in FOUND}
