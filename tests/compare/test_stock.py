"""What a person calls stock or own counts, and what comes from a template is told apart."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.passages import passages
from govcompare.compare.prepared import Prepared
from govcompare.compare.said import runs, said
from govcompare.compare.scores import pair, totals
from govcompare.compare.stock import told
from govcompare.model.findings import Passage, PassageKind
from govcompare.model.settings import CommonStock, Matching
from govcompare.model.span import Span
from govcompare.text.background import parse
from govcompare.text.counting import Counted, build
from tests.compare.made import prepared, sentences, with_copies

FORMULA = 0.5
COPY, OTHER = "".join(sentences(3000, 4)), "".join(sentences(3001, 4))
ONE, TWO = with_copies(1, [COPY, OTHER]), with_copies(2, [OTHER, COPY])


def both(stock: CommonStock, *templates: str) -> list[Prepared]:
    models = [prepared(f"r{number}", text) for number, text in enumerate(templates, 8)]
    return list(told([prepared("r1", ONE), prepared("r2", TWO)], stock, models))


def found_in(stock: CommonStock, *templates: str) -> dict[str, Passage]:
    """The passages by their text."""
    return {one.a.span.of(ONE): one for one in passages(*both(stock, *templates))}


def test_without_a_word_from_anybody_nothing_changes() -> None:
    plain = [prepared("r1", ONE), prepared("r2", TWO)]
    assert told(plain, CommonStock(), ()) == tuple(plain)
    assert found_in(CommonStock(formulae=("nowhere",), kept=("anywhere",))) == found_in(CommonStock())


def test_a_passage_mostly_inside_own_formulae_is_a_formula() -> None:
    found = found_in(CommonStock(formulae=(COPY,)))
    assert found[COPY].formula >= FORMULA
    assert found[OTHER].formula < FORMULA


def test_a_phrase_is_found_whatever_its_spaces_signs_and_figures() -> None:
    spread = " ".join(COPY.replace("，", "").replace("。", "\n"))
    assert found_in(CommonStock(formulae=(spread.replace(" ", ""),)))[COPY].formula >= FORMULA


def test_a_phrase_inside_a_longer_passage_weakens_it_and_leaves_the_ratios() -> None:
    part = sentences(3000, 4)[0]
    plain, weaker = found_in(CommonStock())[COPY], found_in(CommonStock(formulae=(part,)))[COPY]
    assert plain.formula < weaker.formula < FORMULA
    (one, other) = both(CommonStock(formulae=(part,)))
    marked = [span.of(ONE) for span in one.formulae]
    assert len(marked) == 1
    assert marked[0].rstrip("，。") == part.rstrip("，。")
    assert [span.of(TWO) for span in other.formulae] == marked


def test_own_formulae_leave_numerator_and_denominator() -> None:
    reports = both(CommonStock(formulae=(COPY,)))
    figures = pair(*reports, passages(*reports), ()).score("beyond_formulae")
    rest = reports[0].characters_in(Span(0, len(ONE))) - reports[0].characters_in(Span(0, len(COPY)))
    assert figures.a < pair(*both(CommonStock()), tuple(found_in(CommonStock()).values()), ()).score("reused").a
    assert rest > 0
    everything = both(CommonStock(formulae=(ONE, TWO)))
    assert [one.beyond_formulae for one in totals(everything, passages(*everything))] == [0.0, 0.0]


def test_what_is_kept_is_no_formula_whoever_says_so() -> None:
    kept = CommonStock(formulae=(COPY,), kept=(COPY[10:40],))
    assert found_in(kept)[COPY].formula == 0.0
    assert found_in(kept, COPY)[COPY].kind is not PassageKind.TEMPLATE
    assert not any(COPY[10:40] in span.of(ONE) for span in both(kept)[0].formulae)


def test_a_passage_inside_a_longer_kept_stretch_is_kept() -> None:
    longer = ONE[ONE.index(COPY) - 20 : ONE.index(COPY) + len(COPY) + 20]
    assert found_in(CommonStock(formulae=(COPY,), kept=(longer,)))[COPY].formula == 0.0


def test_what_is_kept_is_found_although_the_background_knows_it() -> None:
    counted = [Counted(prepared(f"r{n}", with_copies(n, [COPY])).key.codes, f"地{n}") for n in range(50, 62)]
    background = parse(build(counted), "made")
    reports = [prepared(id, text, background) for id, text in (("r1", ONE), ("r2", TWO))]
    plain, kept = told(reports, CommonStock(), ()), told(reports, CommonStock(kept=(COPY,)), ())
    assert COPY not in {one.a.span.of(ONE) for one in passages(*plain)}
    assert {one.a.span.of(ONE): one.formula for one in passages(*kept)}[COPY] == 0.0
    assert not any(COPY[:20] in span.of(ONE) for span in kept[0].formulae)


def test_what_both_have_from_a_template_is_said_and_named() -> None:
    found = found_in(CommonStock(), "".join(sentences(5, 3)) + COPY)
    assert (found[COPY].kind, found[COPY].template) == (PassageKind.TEMPLATE, "s8")
    assert found[COPY].formula >= FORMULA
    assert (found[OTHER].kind, found[OTHER].template) == (PassageKind.IDENTICAL, "")


def test_of_two_templates_the_one_that_holds_more_is_named() -> None:
    found = found_in(CommonStock(), COPY[: len(COPY) * 2 // 3] + sentences(7, 1)[0], COPY)
    assert found[COPY].template == "s9"


def test_words_written_into_a_blank_of_the_template_are_own() -> None:
    own = "".join(sentences(4000, 2))
    filled = COPY[:60] + own + COPY[60:]
    (one,) = told([prepared("r1", with_copies(1, [filled]))], CommonStock(), [prepared("r8", COPY)])
    marked = "".join(span.of(one.report.text) for span in one.formulae)
    assert own not in marked
    assert COPY[:50] in marked


def test_a_character_alone_is_no_phrase() -> None:
    one = prepared("r1", ONE)
    assert not said(one.key.codes, Matching(), (ONE[0], "", "。"), ()).stock.any()


@given(st.text("甲乙丙", max_size=30), st.lists(st.text("甲乙丙", max_size=4), max_size=3))
def test_phrases_are_found_wherever_they_stand(text: str, phrases: list[str]) -> None:
    one = prepared("r1", text)
    expected = [
        any(
            text[place : place + len(phrase)] == phrase
            for phrase in phrases
            if len(phrase) > 1
            for place in range(index - len(phrase) + 1, index + 1)
            if place >= 0
        )
        for index in range(len(text))
    ]
    assert said(one.key.codes, Matching(), phrases, ()).stock.tolist() == expected


@given(st.lists(st.booleans()))
def test_runs_cover_what_is_set(mask: list[bool]) -> None:
    again = np.zeros(len(mask), dtype=np.bool_)
    for first, end in runs(np.array(mask, dtype=np.bool_)):
        assert first < end
        again[first:end] = True
    assert again.tolist() == mask
