"""A background knows how common n-grams are, comes out the same every time, and refuses files that are none."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.errors import ReadError
from govcompare.model.settings import Matching
from govcompare.resources import resource
from govcompare.text.background import EMPTY, HEADER, SHIPPED, UNSEEN, Background, load, parse
from govcompare.text.counting import LEAST, Counted, build, distinct
from govcompare.text.fold import Codes, codes, key

MOST_BYTES = 6 * 2**20
ALPHABET = "的一是在发展工作经济建设"
reports = st.lists(st.text(alphabet=ALPHABET, max_size=40), max_size=12)


def made(texts: Sequence[str], stock: Sequence[str] = ()) -> Background:
    return parse(build([Counted(codes(text)) for text in texts], [codes(text) for text in stock]), "made")


def tells(background: Background, gram: str) -> int:
    """What a 3-gram tells."""
    return int(background.weigh(codes(gram)).threes[0])


def numbered(count: int, common: str = "") -> list[str]:
    """Reports that share nothing but `common`."""
    return [common + "".join(chr(0x4E00 + 40 * number + i) for i in range(40)) for number in range(count)]


@given(reports)
def test_what_stands_in_more_reports_never_tells_more(texts: list[str]) -> None:
    background = made(texts)
    counts = Counter(gram for text in texts for gram in {text[i : i + 3] for i in range(len(text) - 2)})
    by_count = sorted((count, tells(background, gram)) for gram, count in counts.items())
    for (fewer, more_told), (more, less_told) in pairwise(by_count):
        assert fewer == more or less_told <= more_told
    assert all(told == UNSEEN for count, told in by_count if count < LEAST)
    assert all(told < UNSEEN for count, told in by_count if count >= LEAST)


@given(reports, st.randoms())
def test_background_does_not_depend_on_the_order_of_reports(texts: list[str], random: "st.Random") -> None:
    shuffled = list(texts)
    random.shuffle(shuffled)
    assert build([Counted(codes(text)) for text in texts]) == build([Counted(codes(text)) for text in shuffled])


def test_set_phrase_tells_less_than_its_words() -> None:
    phrase = "现将一年来的主要情况汇报如下"
    background = made(numbered(20, phrase))
    whole = background.weigh(codes(phrase))
    assert whole.phrases.all()
    assert whole.threes.max() < tells(background, phrase[:3]) or tells(background, phrase[:3]) == whole.threes.max()
    assert int(whole.threes.sum()) < UNSEEN
    assert not background.weigh(codes(phrase[::-1])).phrases.any()


def test_stock_is_known_without_standing_in_a_report() -> None:
    phrase = "让群众享受更多发展成果"
    background = made(numbered(20), [phrase])
    assert background.weigh(codes(phrase)).phrases.all()
    assert not made(numbered(20)).weigh(codes(phrase)).phrases.any()


def test_empty_background_knows_nothing() -> None:
    found = EMPTY.weigh(codes("一年来的工作"))
    assert (found.threes == UNSEEN).all()
    assert not found.phrases.any()


@pytest.mark.parametrize("length", range(10))
def test_weights_have_an_entry_for_every_character(length: int) -> None:
    for background in (EMPTY, made(numbered(3))):
        found = background.weigh(codes("一" * length))
        assert len(background.weigh_pairs(codes("一" * length))) == length
        assert len(found.threes) == len(found.phrases) == length
        assert len(found.grams) == max(0, length - 2)


@given(st.permutations(range(5)))
def test_copies_of_a_report_count_once_whichever_comes_first(order: list[int]) -> None:
    long = ["".join(chr(0x5000 + number * 900 + i) for i in range(900 - number)) for number in range(3)]
    copies = [codes(text) for text in (long[0], long[1], long[0] + "完", long[2], long[1][20:])]
    kept = [as_tuple(report.codes) for report in distinct([Counted(copies[i]) for i in order])]
    assert kept == [as_tuple(copies[i]) for i in (2, 1, 3)]


def test_short_reports_are_never_copies() -> None:
    assert len(distinct([Counted(codes(text)) for text in numbered(4)])) == 4


def as_tuple(report: Codes) -> tuple[int, ...]:
    return tuple(report.tolist())


def test_what_one_place_repeats_every_year_is_not_common_stock() -> None:
    phrase = "我区历年报告都有这句话"
    same = [Counted(codes(text), "甲区") for text in numbered(4, phrase)]
    other = [Counted(codes(text), f"{number}乡") for number, text in enumerate(numbered(9)[4:])]
    for last, known in ((other, False), ([*other, Counted(codes("乙区" + phrase), "乙区")], True)):
        background = parse(build([*same, *last]), "made")
        assert bool(background.weigh(codes(phrase)).phrases.any()) == known


def test_frequencies_are_right_within_a_step_of_their_scale() -> None:
    texts = [f"第{'甲乙丙丁戊己庚辛壬癸'[number % 10]}种说法{chr(0x5000 + number)}" for number in range(100)]
    background = made(texts)
    assert background.documents == 100
    for gram, count in (("第甲种", 10), ("种说法", 100)):
        told = tells(background, gram)
        levels = [df for df in background.frequencies if df <= count]
        assert told == min(tells_at(background, df) for df in levels)


def tells_at(background: Background, frequency: int) -> int:
    whole = np.log(background.documents + 1)
    share = max(0.0, np.log((background.documents + 1) / (frequency + 1))) / whole
    return round((UNSEEN - 100) * share) + 100


@pytest.mark.parametrize("spoil", ["", "short", "byte", "magic", "long", "buckets"])
def test_what_is_no_background_is_refused(tmp_path: Path, spoil: str) -> None:
    good = bytearray(build([Counted(codes(text)) for text in numbered(3, "共同的话语说法")]))
    spoiled = {
        "": b"",
        "short": good[:-1],
        "byte": good[:-1] + bytes([good[-1] ^ 1]),
        "magic": b"x" + good[1:],
        "long": good + b"\0",
        "buckets": good[:44] + (3).to_bytes(4, "little") + good[48:],
    }[spoil]
    path = tmp_path / "background.bin"
    path.write_bytes(spoiled)
    with pytest.raises(ReadError) as caught:
        load(path)
    assert caught.value.problem.code == "not-a-background"


def test_missing_background_and_folder_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.bin", "missing"), (tmp_path, "not-a-background")):
        with pytest.raises(ReadError) as caught:
            load(path)
        assert caught.value.problem.code == code


def test_background_comes_back_from_its_file(tmp_path: Path) -> None:
    data = build([Counted(codes(text)) for text in numbered(3, "共同的话语说法")])
    path = tmp_path / "background.bin"
    path.write_bytes(data)
    assert load(path).version == parse(data, "").version != ""
    assert np.array_equal(load(path).table, parse(data, "").table)


def test_shipped_background_is_small_and_knows_the_genre() -> None:
    assert HEADER.size < resource(SHIPPED).stat().st_size <= MOST_BYTES
    background = load(None)
    assert background.documents > 80
    for common, rare in (("经济社会发展", "紫色犀牛跳舞"), ("政府工作报告", "量子猫头鹰说")):
        told = [int(background.weigh(key(text, Matching()).codes).threes[:4].mean()) for text in (common, rare)]
        assert told[0] * 3 < told[1]
