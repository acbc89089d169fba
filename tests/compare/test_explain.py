"""A passage explains itself: what is rare in it, what everybody says, and what decided."""

from dataclasses import replace

from govcompare.compare.explain import MOST, _first, explained
from govcompare.compare.passages import passages
from govcompare.compare.prepared import Prepared
from govcompare.compare.stock import told
from govcompare.model.explanation import Explanation, Phrase, Reason
from govcompare.model.findings import Passage, PassageKind, Place
from govcompare.model.settings import CommonStock
from govcompare.model.span import Span
from govcompare.text.background import EMPTY, Background, parse
from govcompare.text.counting import Counted, build
from tests.compare.made import prepared, sentences, with_copies

STOCK, COPY = "".join(sentences(5000, 3)), "".join(sentences(5001, 4))
ONE, TWO = with_copies(1, [STOCK, COPY]), with_copies(2, [COPY, STOCK])

TEXTS = {"r1": ONE, "r2": TWO}


def _background(number: int = 20) -> Background:
    """In every second of so many reports, each of a place of its own, stands STOCK."""
    texts = [with_copies(100 + n, [STOCK] if n % 2 else []) for n in range(number)]
    counted = [Counted(prepared(f"r{n}", text).key.codes, f"地{n}") for n, text in enumerate(texts)]
    return parse(build(counted, ()), "made")


BACKGROUND = _background()


def _of(text: str, *, stock: CommonStock | None = None, models: tuple[str, ...] = (), **how: bool) -> Explanation:
    """The explanation of the passage that holds `text`."""
    reports: list[Prepared] = [prepared("r1", ONE, BACKGROUND), prepared("r2", TWO, BACKGROUND)]
    templates = [prepared(f"r{number}", one, BACKGROUND) for number, one in enumerate(models, 8)]
    a, b = told(reports, stock or CommonStock(), templates)
    places = [Place(id, Span(where.index(text), where.index(text) + len(text))) for id, where in TEXTS.items()]
    (found,) = [one for one in passages(a, b) if one.a == places[0]] or [
        Passage(*places, PassageKind.IDENTICAL, 1.0, 0.9)
    ]
    return explained(a, b, found, **how)


def test_what_stands_nowhere_is_rare() -> None:
    found = _of(COPY)
    assert (found.reason, found.documents, found.common, found.known) == (Reason.RARE, 20, (), 0)
    assert 1 <= len(found.rare) <= MOST
    assert all(phrase.reports == 0 and phrase.text in COPY for phrase in found.rare)


def test_what_many_reports_say_is_common_and_told_with_how_many() -> None:
    found = _of(STOCK)
    assert (found.reason, found.rare) == (Reason.KNOWN, ())
    assert 1 <= len(found.common) <= MOST
    assert all(8 <= phrase.reports <= 12 and phrase.text in STOCK for phrase in found.common)
    assert found.known > found.characters / 2


def test_phrases_that_differ_in_a_figure_or_an_end_are_told_once() -> None:
    def phrases(*texts: str) -> list[str]:
        return [phrase.text for phrase in _first(Phrase(text, 3) for text in texts)]

    assert phrases("投资6.6亿元", "投资3亿元", "公共预算收入", "公共预算收") == ["投资6.6亿元", "公共预算收入"]
    assert len(phrases(*"甲乙丙丁戊")) == MOST


def test_no_phrase_is_told_twice_or_runs_over_a_sign() -> None:
    for text in (COPY, STOCK):
        found = _of(text)
        phrases = [*found.rare, *found.common]
        assert len(set(phrases)) == len(phrases)
        assert not [phrase for phrase in phrases if set("，。") & set(phrase.text)]


def test_what_the_person_and_templates_say_is_the_reason() -> None:
    assert _of(COPY, stock=CommonStock(formulae=(COPY,))).reason is Reason.SAID_STOCK
    assert _of(STOCK, stock=CommonStock(kept=(STOCK,))).reason is Reason.SAID_OWN
    assert _of(COPY, models=(COPY,)).reason is Reason.TEMPLATE


def test_a_weak_passage_is_stock_for_want_of_evidence_or_by_the_loaded_set() -> None:
    a, b = prepared("r1", ONE), prepared("r2", TWO)
    (found,) = [one for one in passages(a, b) if COPY[:30] in one.a.span.of(ONE)]
    weak = replace(found, formula=0.6)
    assert explained(a, b, weak).reason is Reason.LITTLE
    assert explained(a, b, weak, loaded_set=True).reason is Reason.LOADED


def test_without_a_background_nothing_is_common() -> None:
    a, b = prepared("r1", ONE, EMPTY), prepared("r2", TWO, EMPTY)
    (found, _) = passages(a, b)
    told_of = explained(a, b, found)
    assert (told_of.documents, told_of.common) == (0, ())
    assert all(phrase == Phrase(phrase.text, 0) for phrase in told_of.rare)
