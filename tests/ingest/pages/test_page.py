"""What is taken out of a page leaves every other character where the offsets say."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.pages.line import FLATTENED
from govcompare.ingest.pages.page import Page
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

PIECES = st.sampled_from(("一", "二，。", " ", "\u3000\u3000", "\n", "\r\n", "\t", "a", "\f", "\x85", "长" * FLATTENED))
LONG_TEXTS = st.lists(PIECES, max_size=40).map("".join)
TEXTS = st.text(alphabet="一二，。 \u3000\n\r\ta", max_size=60)
CUTS = st.lists(st.integers(0, 60), max_size=8)


def removals(text: str, cuts: list[int]) -> list[Removal]:
    """Disjoint and ascending stretches of the text."""
    places = sorted({cut for cut in cuts if cut <= len(text)})
    return [Removal(RemovalKind.MARKUP, Span(a, b)) for a, b in zip(places[::2], places[1::2], strict=False)]


def slow_without(text: str, removed: list[Removal]) -> list[int]:
    gone = {place for one in removed for place in range(one.span.start, one.span.end)}
    return [place for place in range(len(text)) if place not in gone]


@given(TEXTS, CUTS, CUTS)
def test_two_rounds_leave_what_the_slow_twin_leaves(text: str, first: list[int], second: list[int]) -> None:
    one = removals(text, first)
    page = Page(text).without(one)
    kept = slow_without(text, one)
    assert page.text == "".join(text[place] for place in kept)
    two = removals(page.text, second)
    again = page.without(two, seams=True)
    kept = [kept[place] for place in slow_without(page.text, two)]
    assert again.text == "".join(text[place] for place in kept)
    assert [again.offsets.to_raw(place) for place in range(len(kept))] == kept


@given(TEXTS, CUTS)
def test_raw_stretches_are_the_characters_of_the_span(text: str, cuts: list[int]) -> None:
    page = Page(text).without(removals(text, cuts))
    whole = Span(0, len(page.text))
    assert "".join(span.of(text) for span in page.raw(whole)) == page.text


@given(TEXTS, CUTS, CUTS)
def test_stretches_in_a_row_are_those_of_each_alone(text: str, first: list[int], second: list[int]) -> None:
    page = Page(text).without(removals(text, first))
    bounds = [(one.span.start, one.span.end) for one in removals(page.text, second)]
    alone = [[(one.start, one.end) for one in page.raw(Span(*both))] for both in bounds]
    assert [list(stretches) for stretches in page.sources(bounds)] == alone


@given(TEXTS)
def test_lines_are_the_text_between_line_ends_without_blanks(text: str) -> None:
    lines = Page(text).lines
    assert all(line.text == text[line.start : line.end] == line.text.strip() != "" for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())


def test_a_flattened_text_is_cut_where_its_paragraphs_met() -> None:
    text = "一" * FLATTENED + "\u3000\u3000二三 四\t五"
    assert [line.text for line in Page(text).lines] == ["一" * FLATTENED, "二三 四", "五"]
    assert [line.text for line in Page("一\u3000\u3000二").lines] == ["一\u3000\u3000二"]


def test_what_stood_around_a_block_is_no_line() -> None:
    block = [Removal(RemovalKind.CONTENTS, Span(1, 3))]
    assert [line.text for line in Page("一二三四五").without(block, seams=True).lines] == ["一", "四五"]
    assert [line.text for line in Page("一二三四五").without(block).lines] == ["一四五"]


def test_seams_stay_between_the_same_characters() -> None:
    page = Page("一二三四五六").without([Removal(RemovalKind.CONTENTS, Span(2, 3))], seams=True)
    later = page.without([Removal(RemovalKind.PINYIN, Span(0, 1))])
    assert [line.text for line in later.lines] == ["二", "四五六"]


def test_once_is_made_once() -> None:
    page, made = Page("一"), []

    def make(of: Page) -> str:
        made.append(of)
        return of.text

    assert page.once(make) == page.once(make) == "一"
    assert made == [page]


@given(LONG_TEXTS, st.lists(st.integers(0, 1200), max_size=10), st.lists(st.integers(0, 60), max_size=8), st.booleans())
def test_lines_cut_anew_are_those_of_the_whole_text(text: str, far: list[int], near: list[int], seams: bool) -> None:
    page = Page(text)
    for cuts in (near, far):
        assert page.lines == Page(page.text, seams=page.seams).lines
        page = page.without(removals(page.text, cuts), seams=seams)
    assert page.lines == Page(page.text, seams=page.seams).lines


@given(TEXTS, CUTS, CUTS, st.lists(st.text(alphabet="一二，\n", min_size=1, max_size=3), min_size=1, max_size=4))
def test_a_page_holds_the_words_that_stand_in_its_text(
    text: str, one: list[int], two: list[int], words: list[str]
) -> None:
    page = Page(text)
    for cuts in (one, two):
        assert [page.holds(word) for word in words] == [word in page.text for word in words]
        page = page.without(removals(page.text, cuts))
    assert [page.holds(word) for word in words] == [word in page.text for word in words]
