"""A prepared report says what each stretch of it tells, and which of them are common stock."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.prepared import PLACES
from govcompare.model.span import Span
from govcompare.text.background import EMPTY, load
from tests.compare.made import prepared, sentences

texts = st.text(alphabet="一年来的工作发展，。；：\n 20年3.5%_X某國", max_size=80)
STOCK = "高举中国特色社会主义伟大旗帜，以马克思列宁主义、毛泽东思想、邓小平理论、三个代表重要思想、科学发展观为指导"


@given(texts, st.lists(st.integers(0, 80), min_size=3, max_size=3), st.booleans())
def test_information_adds_up_and_never_shrinks(text: str, places: list[int], known: bool) -> None:
    one = prepared("r1", text, load(None) if known else EMPTY)
    ends = set(one.key.ends.tolist())
    low, middle, high = sorted(min(place, len(text)) for place in places)
    whole = one.information_between(Span(low, high))
    assert whole >= one.information_between(Span(low, middle)) >= 0
    if middle in ends or middle in one.key.starts.tolist() or middle in {low, high}:
        parts = one.information_between(Span(low, middle)) + one.information_between(Span(middle, high))
        assert abs(whole - parts) < 1e-9
    assert (one.information_between(Span(low, high)) > 0) == (one.characters_in(Span(low, high)) > 0)


@given(texts)
def test_breaks_start_with_nothing_and_end_with_all(text: str) -> None:
    one = prepared("r1", text)
    breaks = one.breaks.tolist()
    assert breaks == sorted(set(breaks))
    assert (breaks[0], breaks[-1]) == (0, one.characters)


@given(texts)
def test_words_are_all_3_grams_in_order(text: str) -> None:
    one = prepared("r1", text)
    assert sorted((one.words & PLACES).tolist()) == list(range(max(0, one.characters - 2)))
    assert all(a < b for a, b in pairwise(one.words.tolist()))


@given(texts, st.integers(0, 80))
def test_body_alone_is_prepared(text: str, start: int) -> None:
    start = min(start, len(text))
    one = prepared("r1", text, start=start)
    assert one.information_between(Span(0, start)) == 0
    assert one.characters == one.characters_in(one.report.body)


def test_formulae_are_what_the_background_knows_as_phrases() -> None:
    own = "".join(sentences(3, 5))
    one = prepared("r1", own + STOCK + "。" + own, load(None))
    (found,) = one.formulae
    assert len(found.of(STOCK + one.report.text)) > 0
    assert abs(found.start - len(own)) <= 2
    assert abs(found.end - len(own + STOCK)) <= 2
    assert prepared("r1", STOCK).formulae == ()


def test_word_that_a_report_repeats_tells_less() -> None:
    once, often = prepared("r1", "金鸡岭街道很美"), prepared("r2", "金鸡岭街道很美。" * 9)
    span = Span(0, 7)
    assert often.information_between(span) < once.information_between(span)
    assert often.information_between(span) > 0
