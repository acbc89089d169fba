"""The encoding is found from the bytes, also from damaged ones, and every character keeps its place."""

import codecs
import random
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govcompare.ingest.formats.encoding import CANDIDATES, decode, detect
from tests.ingest.texts import OPENING, PARAGRAPH, SECOND

SIMPLIFIED = PARAGRAPH + SECOND + OPENING
TRADITIONAL = (
    "本府持續推動長照服務，布建日間照顧中心二十處，服務長者六千餘人，並結合在地團體辦理健康促進活動；"
    "農業方面輔導青年返鄉創業，擴大契作面積，建立產銷履歷，提升農民所得，讓地方經濟穩定成長，"
    "同時完成道路拓寬工程及雨水下水道建設，改善積淹水問題，保障民眾生命財產安全，營造宜居環境。"
)


class Case(NamedTuple):
    """A text and how it is stored."""

    encoding: str
    text: str
    found: tuple[str, ...]


CASES = (
    Case("utf-8", SIMPLIFIED, ("utf-8",)),
    Case("gb18030", SIMPLIFIED, ("gb18030",)),
    Case("gb18030", TRADITIONAL, ("gb18030",)),
    Case("big5", TRADITIONAL, ("cp950", "big5hkscs")),
    Case("big5hkscs", TRADITIONAL.replace("產", "产"), ("cp950", "big5hkscs")),
    Case("utf-16-le", SIMPLIFIED, ("utf-16-le",)),
    Case("utf-16-be", TRADITIONAL, ("utf-16-be",)),
)


def stored(case: Case, start: int, length: int = 100) -> bytes:
    text = case.text * 2
    return text[start : start + length].encode(case.encoding, "ignore")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.encoding)
def test_a_hundred_characters_are_enough_whole_cut_or_damaged(case: Case) -> None:
    chance = random.Random(1)
    wrong = total = 0
    for start in range(len(case.text)):
        data = stored(case, start)
        place = chance.randrange(len(data))
        damaged = data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]
        for one in (data, data[:-1], damaged):
            total += 1
            wrong += decode(one).encoding not in case.found
    assert wrong <= total * 0.005


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.encoding)
def test_whole_texts_come_back_without_a_note(case: Case) -> None:
    data = case.text.encode(case.encoding, "ignore")
    decoded = decode(data)
    assert (decoded.text, decoded.notes) == (data.decode(case.encoding), ())


@pytest.mark.parametrize("sign", ["〇", "①", "④", "⑴", "ⅲ"])
def test_one_sign_that_only_hong_kong_has_decides_between_two_kinds_of_big5(sign: str) -> None:
    text = f"二{sign}一四年{TRADITIONAL}"
    assert decode(text.encode("big5hkscs")).text == text


class Marked(NamedTuple):
    """A byte-order mark decides, and is no character of the text."""

    mark: bytes
    encoding: str


MARKS = (
    Marked(codecs.BOM_UTF8, "utf-8"),
    Marked(codecs.BOM_UTF16_LE, "utf-16-le"),
    Marked(codecs.BOM_UTF16_BE, "utf-16-be"),
    Marked(codecs.BOM_UTF32_LE, "utf-32-le"),
    Marked(codecs.BOM_UTF32_BE, "utf-32-be"),
    Marked(b"\x84\x31\x95\x33", "gb18030"),
)


@pytest.mark.parametrize("marked", MARKS, ids=lambda marked: marked.encoding)
def test_a_byte_order_mark_decides_and_is_left_out(marked: Marked) -> None:
    decoded = decode(marked.mark + "各位代表".encode(marked.encoding))
    assert (decoded.text, decoded.encoding, decoded.notes) == ("各位代表", marked.encoding, ())
    assert decode(marked.mark).text == ""


def test_bad_bytes_are_counted_and_placed() -> None:
    data = "各位代表".encode() + b"\xff" + "同志们".encode()
    decoded = decode(data * 20)
    assert decoded.encoding == "utf-8"
    assert decoded.text == "各位代表\ufffd同志们" * 20
    assert decoded.notes == (("bad-bytes", (("count", "20"), ("encoding", "utf-8"), ("first", "12"))),)


def test_what_a_person_chose_is_used() -> None:
    data = "各位代表".encode("big5")
    assert decode(data, "big5").text == "各位代表"
    assert decode(data, "gbk").encoding == "gb18030"
    assert decode("各位".encode(), "no-such-encoding").text == "各位"
    assert decode("各位".encode(), "base64").text == "各位"


def test_a_guess_is_called_one() -> None:
    assert decode("龘靐齉爩龗".encode("gb18030")).notes[-1][0] == "encoding-unsure"


def test_lone_surrogates_become_replacement_characters() -> None:
    assert "\ufffd" in decode(b"\xff\xfe\x00\xd8\x41\x00").text
    assert decode("a".encode("utf-16-le") + b"\x00\xdc", "utf-16-le").text == "a\ufffd"


@given(st.binary(max_size=400), st.sampled_from(["", "gb2312", "utf-16", "utf-8-sig", "rot13", "ÿ"]))
@example(b"", "")
@example(b"\xff\xfe", "")
def test_any_bytes_become_characters_that_can_be_written(data: bytes, chosen: str) -> None:
    decoded = decode(data, chosen)
    decoded.text.encode("utf-8")
    assert decode(data, chosen) == decoded


@given(st.binary(max_size=200))
def test_detect_names_a_candidate(data: bytes) -> None:
    assert detect(data)[0] in CANDIDATES
