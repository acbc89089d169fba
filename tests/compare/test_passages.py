"""Passages are what was copied, whole, and nothing else; who is asked first makes no difference."""

from itertools import permutations
from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare.compare.passages import matches, passages
from govcompare.compare.prepared import Prepared
from govcompare.compare.scores import pair as scored
from govcompare.model.findings import Passage, PassageKind
from govcompare.model.span import Span
from govcompare.text.background import load
from tests.compare.made import edited, prepared, sentences, with_copies

FORMULA = 0.5
LEAST_FOUND = 0.8
"""Share of a report with its parts in another order: what stands alone and is a sentence long may be a set phrase."""
COPY = "".join(sentences(1000, 6))
OTHER = "".join(sentences(1001, 4))
seeds = st.integers(0, 10**6)
shares = st.sampled_from([0.0, 0.05, 0.15, 0.35])
loose = st.text(alphabet="的一是发展工作，。；20年3.5%_X某 \n國国Ａa", max_size=120)


def sides(found: tuple[Passage, ...]) -> list[tuple[Span, Span]]:
    return [(one.a.span, one.b.span) for one in found]


def beyond(a: Prepared, b: Prepared) -> list[tuple[str, str]]:
    """The texts of passages that are no formulae."""
    return [
        (one.a.span.of(a.report.text), one.b.span.of(b.report.text)) for one in passages(a, b) if one.formula < FORMULA
    ]


def planted(seed: int, share: float) -> tuple[str, str]:
    return with_copies(seed, [COPY, OTHER]), with_copies(seed + 1, [edited(COPY, share, seed), edited(OTHER, share, 1)])


def test_copy_is_one_passage_from_its_first_to_its_last_character() -> None:
    a, b = prepared("r1", with_copies(1, [COPY])), prepared("r2", with_copies(2, [COPY]))
    assert beyond(a, b) == [(COPY, COPY)]


@pytest.mark.parametrize("share", [0.1, 0.2, 0.35])
@pytest.mark.parametrize("seed", range(5))
def test_edited_copy_stays_one_passage(share: float, seed: int) -> None:
    changed = edited(COPY, share, seed)
    a, b = prepared("r1", with_copies(seed, [COPY])), prepared("r2", with_copies(seed + 50, [changed]))
    ((one, other),) = beyond(a, b)
    assert COPY in one or len(one) > 0.8 * len(COPY)
    assert len(other) > 0.8 * len(changed)


def test_swapped_sentences_stay_one_passage() -> None:
    parts = sentences(1000, 6)
    swapped = "".join([parts[1], parts[0], parts[3], parts[2], parts[5], parts[4]])
    a, b = prepared("r1", with_copies(1, [COPY])), prepared("r2", with_copies(2, [swapped]))
    assert beyond(a, b) == [(COPY, swapped)]


def test_other_figures_and_blanks_break_nothing() -> None:
    text = "全年完成投资12.5亿元，新建道路38公里，惠及群众2024户，增长8%；建成广场3个，栽种树木5600株，绿化40亩。"
    blanked = "全年完成投资__亿元，新建道路XX公里，惠及群众9户，增长12.6%；建成广场*_个，栽种树木7株，绿化41亩。"
    a, b = prepared("r1", with_copies(1, [text])), prepared("r2", with_copies(2, [blanked]))
    (found,) = passages(a, b)
    assert (found.kind, found.similarity) == (PassageKind.SLOTS, 1.0)
    assert (found.a.span.of(a.report.text), found.b.span.of(b.report.text)) == (text, blanked)


def test_unrelated_reports_share_nothing() -> None:
    for i in range(8):
        assert passages(prepared("r1", with_copies(i, [])), prepared("r2", with_copies(100 + i, []))) == ()


def test_short_stretch_alone_may_be_a_set_phrase() -> None:
    short = sentences(5, 1)[0]
    a, b = prepared("r1", with_copies(1, [short])), prepared("r2", with_copies(2, [short]))
    assert beyond(a, b) == []


def test_common_stock_of_the_genre_is_formula() -> None:
    stock = (
        "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届历次全会精神，"
        "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。"
    )
    background = load(None)
    a, b = (prepared(f"r{i}", with_copies(i, [stock, OTHER]), background) for i in (1, 2))
    assert beyond(a, b) == [(OTHER, OTHER)]
    assert any(stock[5:30] in span.of(a.report.text) for span in a.formulae)


@given(seeds, shares)
@settings(max_examples=30, deadline=None)
def test_neither_side_is_special(seed: int, share: float) -> None:
    one, other = planted(seed, share)
    a, b = prepared("r1", one), prepared("r2", other)
    turned = sorted((m.b, m.a, m.formula) for m in matches(b, a))
    assert turned == [(m.a, m.b, m.formula) for m in matches(a, b)]


@given(st.lists(loose, max_size=3), st.lists(loose, max_size=3), seeds)
@settings(max_examples=80, deadline=None)
def test_spans_stand_inside_the_bodies_and_ascend(left: list[str], right: list[str], seed: int) -> None:
    one, other = with_copies(seed, [*left, COPY], 4), with_copies(seed + 1, [*right, COPY, *left], 4)
    a, b = prepared("r1", one, start=min(3, len(one))), prepared("r2", other)
    found = passages(a, b)
    assert sides(found) == sorted(set(sides(found)))
    for passage in found:
        assert a.report.body_start <= passage.a.span.start < passage.a.span.end <= len(one)
        assert 0 <= passage.b.span.start < passage.b.span.end <= len(other)
        assert 0 <= passage.formula <= 1


@given(loose, loose)
def test_any_two_texts_have_an_answer(one: str, other: str) -> None:
    a, b = prepared("r1", one), prepared("r2", other)
    assert all(0 <= passage.similarity <= 1 for passage in passages(a, b))


@given(st.one_of(loose, seeds.map(lambda seed: with_copies(seed, []))))
def test_identical_reports_are_one_identical_passage(text: str) -> None:
    a, b = prepared("r1", text), prepared("r2", text)
    if not a.characters:
        assert passages(a, b) == ()
        return
    (found,) = passages(a, b)
    assert (found.a.span, found.b.span) == (a.report.body, b.report.body)
    assert (found.kind, found.similarity) == (PassageKind.IDENTICAL, 1.0)


@pytest.mark.parametrize("scheme", ["s2t", "s2tw", "s2hk", "s2twp"])
def test_traditional_version_of_a_report_is_the_same_report(root: Path, scheme: str) -> None:
    for path in sorted((root / "resources" / "samples").glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "ignore")
        a, b = prepared("r1", text), prepared("r2", opencc.OpenCC(scheme).convert(text))
        assert scored(a, b, passages(a, b), ()).score("similarity").a >= 0.99


def test_report_pasted_over_and_over_is_found_each_time() -> None:
    a, b = prepared("r1", COPY * 4), prepared("r2", COPY * 4 + OTHER)
    assert scored(a, b, passages(a, b), ()).score("reused").a >= 0.99


def test_shuffled_sections_keep_their_scores() -> None:
    sections = ["".join(sentences(seed, 8)) for seed in (1, 2, 3)]
    whole = prepared("r1", "".join(sections))
    ratios = set()
    for order in permutations(range(3)):
        other = prepared("r2", "".join(sections[i] for i in order))
        found = passages(whole, other)
        ratios.add(round(scored(whole, other, found, ()).score("reused").a, 4))
    assert ratios == {1.0}


@given(st.permutations(range(12)), st.sampled_from([1, 2, 3]), st.sampled_from(["", "\n"]))
def test_copies_are_found_in_whatever_order(order: list[int], size: int, between: str) -> None:
    parts = ["".join(sentences(seed, size)) for seed in range(12)]
    a = prepared("r1", between.join(parts))
    b = prepared("r2", between.join(parts[at] for at in order))
    found = {at for one in passages(a, b) for at in range(one.a.span.start, one.a.span.end)}
    assert len(found) >= LEAST_FOUND * len(a.report.text)


def test_text_pasted_over_and_over_has_an_answer() -> None:
    a, b = prepared("r1", OTHER * 30), prepared("r2", OTHER * 20 + COPY)
    assert all(one.formula <= 1 for one in passages(a, b))
