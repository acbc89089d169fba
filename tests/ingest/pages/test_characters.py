"""A text holds the characters that stand in it, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.pages.characters import Characters

TEXTS = st.text(alphabet="一二X\u3000\n\ue000\U000f0000\ud800", max_size=8)


@given(TEXTS, TEXTS)
def test_all_of_a_word_is_held_where_each_character_stands(text: str, word: str) -> None:
    assert Characters(text).all_of(word) is (set(word) <= set(text))


@given(TEXTS, TEXTS)
def test_a_word_may_be_held_where_it_stands_in_the_text(text: str, word: str) -> None:
    assert word not in text or Characters(text).may_hold(word)


def test_words_whose_neighbours_never_meet_are_not_held() -> None:
    held = Characters("".join(map(chr, range(0x4E00, 0x5E00))))
    assert [held.may_hold(word) for word in ("一丁", "一", "", "丁丂七")] == [True] * 4
    missed = [held.may_hold(chr(code) + chr(code + 2)) for code in range(0x4E00, 0x5000)]
    assert sum(missed) < len(missed) // 10


@given(TEXTS, st.characters(), st.characters())
def test_within_two_characters_stands_one_of_the_text(text: str, first: str, last: str) -> None:
    assert Characters(text).within(first, last) is any(first <= one <= last for one in text)
