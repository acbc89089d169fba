"""A key keeps what counts, and every character of it knows where it stands."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.settings import Matching
from govcompare.text.fold import FIGURE, as_text, codes, folded, key

NOTHING = Matching(
    script=False, width=False, case=False, spaces=False, punctuation=False, figures=False, placeholders=False
)
SIGN = chr(FIGURE)
texts = st.text(
    alphabet="的一發发展２2０24年3月5日%._×*xXＸ某些種，。；\n \u3000\t《》國国ＡaA\U00020000\ue000\ud800", max_size=60
)
switches = st.builds(Matching, *[st.booleans()] * 7)


class Case(NamedTuple):
    text: str
    key: str


CASES = [
    Case("發展經濟，改善民生。", "发展经济改善民生"),
    Case("ＧＤＰ增长８．５％", "gdp增长" + SIGN),
    Case("2024年3月5日召开", SIGN + "召开"),
    Case("20__年至2024年", SIGN + "年至" + SIGN + "年"),
    Case("XX镇某村**户", SIGN + "镇" + SIGN + "村" + SIGN + "户"),
    Case("某些人、某种事", "某些人某种事"),
    Case("收入 9417\n万元", "收入" + SIGN + "万元"),
    Case("x镇", "x镇"),
    Case("３，２００元", SIGN + "元"),
    Case("", ""),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_key_holds_what_counts(case: Case) -> None:
    assert as_text(key(case.text, Matching()).codes) == case.key


@pytest.mark.parametrize(
    ("matching", "text", "expected"),
    [
        (Matching(script=False), "國", "國"),
        (Matching(width=False), "Ａ国", "ａ国"),
        (Matching(case=False), "GDP", "GDP"),
        (Matching(spaces=False), "一 二", "一 二"),
        (Matching(punctuation=False), "一，二", "一,二"),
        (Matching(figures=False), "增长12", "增长12"),
        (Matching(figures=False), "20__年", SIGN + "年"),
        (Matching(placeholders=False), "某镇12", "某镇" + SIGN),
    ],
)
def test_each_switch_can_be_off(matching: Matching, text: str, expected: str) -> None:
    assert as_text(key(text, matching).codes) == expected


@given(texts, switches, st.integers(0, 5))
def test_every_character_of_the_key_stands_where_it_says(text: str, matching: Matching, start: int) -> None:
    start = min(start, len(text))
    own = key(text, matching, start)
    plain = as_text(folded(text, matching))
    assert all(start <= first < end <= len(text) for first, end in zip(own.starts, own.ends, strict=True))
    assert all(one <= other for one, other in zip(own.ends, own.starts[1:], strict=False))
    for code, first, end in zip(own.codes.tolist(), own.starts.tolist(), own.ends.tolist(), strict=True):
        assert code == FIGURE or (end == first + 1 and plain[first] == chr(code))
    assert not (own.figures & own.blanks).any()
    assert ((own.codes == FIGURE) == (own.figures | own.blanks)).all()


@given(texts)
def test_with_everything_off_the_key_is_the_text(text: str) -> None:
    own = key(text, NOTHING)
    assert as_text(own.codes) == text
    assert own.starts.tolist() == list(range(len(text)))


@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    once = as_text(folded(text, Matching()))
    assert as_text(folded(once, Matching())) == once


@given(texts, texts)
def test_key_of_a_part_is_the_part_of_the_key_at_a_line_end(one: str, other: str) -> None:
    whole, part = key(f"{one}\n{other}", Matching()), key(f"{one}\n{other}", Matching(), len(one) + 1)
    assert as_text(whole.codes).endswith(as_text(part.codes))
    assert all(a < b for a, b in pairwise(part.starts.tolist()))


@given(texts)
def test_codes_and_text_are_each_others_inverse(text: str) -> None:
    assert as_text(codes(text)) == text


@pytest.mark.parametrize("unit", ["1", "1.", "_", "x", "*", "某", "1年", "1年1月", "1_", "年", "1:"])
def test_hostile_figures_take_one_pass(unit: str) -> None:
    text = unit * 40_000
    assert key(text, Matching()).length <= len(text)
