"""Code points and UTF-16 units: equal to what encoding says, for every text."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.gui.offsets import Positions

texts = st.text(alphabet=st.sampled_from("甲乙1。𠮷😀𪚥a\u202e"), max_size=30)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_position_is_where_encoding_puts_it(text: str) -> None:
    positions = Positions(text)
    assert [positions.to_qt(n) for n in range(len(text) + 1)] == [units(text[:n]) for n in range(len(text) + 1)]
    assert positions.qt_length == units(text)


@given(texts)
def test_way_there_and_back_is_the_same_position(text: str) -> None:
    positions = Positions(text)
    assert [positions.from_qt(positions.to_qt(n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


@given(texts)
def test_unit_inside_a_pair_belongs_to_its_character(text: str) -> None:
    positions = Positions(text)
    for number, character in enumerate(text):
        if character > "\uffff":
            assert positions.from_qt(positions.to_qt(number) + 1) == number


@given(texts, st.integers(-5, 80))
def test_positions_outside_go_to_the_nearer_end(text: str, position: int) -> None:
    positions = Positions(text)
    assert 0 <= positions.to_qt(position) <= units(text)
    assert 0 <= positions.from_qt(position) <= len(text)
