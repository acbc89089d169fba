"""Numbers that cut a text into even pieces go; numbered paragraphs stay."""

import pytest

from govcompare.ingest.rules.chunk_numbers import CHUNK_NUMBERS
from tests.ingest.rules.checks import taken
from tests.ingest.texts import PARAGRAPH, SECOND

FLOW = (PARAGRAPH + SECOND) * 6
SIZE = 120

LEAVES_ALONE = (
    "\n".join(f"{n}、{PARAGRAPH}" for n in range(1, 9)),
    "\n".join(f"{n}、完成{n}村道路硬化" for n in range(1, 20)),
    f"1、{PARAGRAPH[:70]}\n2、{SECOND[:90]}",
    f"{PARAGRAPH}\n2、{SECOND}\n3、{PARAGRAPH}\n4、{SECOND}",
    "产业结构单\n一、创新不足",
)


@pytest.mark.parametrize("text", LEAVES_ALONE, ids=range(len(LEAVES_ALONE)))
def test_leaves_alone(text: str) -> None:
    assert taken(CHUNK_NUMBERS, text) == []


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n"], ids=repr)
def test_takes_numbers_and_the_line_ends_before_them(end: str) -> None:
    pieces = [FLOW[start : start + SIZE] for start in range(0, len(FLOW), SIZE)]
    text = end.join(f"{n}、{piece}" for n, piece in enumerate(pieces, 1))
    left = text
    for stretch in taken(CHUNK_NUMBERS, text):
        left = left.replace(stretch, "", 1)
    assert left == FLOW


def test_a_real_mark_behind_a_number_stays() -> None:
    pieces = [FLOW[start : start + SIZE] for start in range(0, len(FLOW), SIZE)]
    text = "\n".join(f"{n}、{'、' if n == 2 else ''}{piece}" for n, piece in enumerate(pieces, 1))
    assert "2、" in taken(CHUNK_NUMBERS, text)
