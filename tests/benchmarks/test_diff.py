"""One character-level diff of two long texts, beside rapidfuzz on the whole of both."""

from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from rapidfuzz.distance import Indel

from govcompare.compare.diff.script import text_diff
from govcompare.compare.diff.skeleton import blocks
from govcompare.model.settings import Matching
from govcompare.model.span import Span

LENGTH = 50_000
LONGEST_EDIT = 6
SENTENCE = 24


def made() -> str:
    """Text of LENGTH characters without repetition, a sentence every SENTENCE."""
    signs = Random(1)
    letters = [chr(signs.randrange(0x4E00, 0x5800)) for _ in range(LENGTH)]
    letters[SENTENCE::SENTENCE] = "。" * len(letters[SENTENCE::SENTENCE])
    return "".join(letters)


def edited(text: str, share: float) -> str:
    """`text` with that share of its characters replaced, inserted or deleted in short stretches."""
    chance = Random(2)
    parts: list[str] = []
    at = 0
    for place in sorted(chance.sample(range(len(text)), int(len(text) * share / (LONGEST_EDIT / 2)))):
        if place < at:
            continue
        size = chance.randint(1, LONGEST_EDIT)
        other = chance.randrange(len(text) - LONGEST_EDIT)
        replaced, inserted = chance.random() < 0.7, chance.random() < 0.7
        parts += [text[at:place], text[other : other + size] if inserted else ""]
        at = place + (size if replaced or not inserted else 0)
    return "".join([*parts, text[at:]])


@pytest.mark.parametrize("share", [0.02, 0.2])
def test_equal_characters_of_two_long_texts(benchmark: BenchmarkFixture, share: float) -> None:
    one = made()
    other = edited(one, share)
    found = benchmark(blocks, one, other)
    whole = Indel.normalized_similarity(one, other) * (len(one) + len(other)) / 2
    benchmark.extra_info["equal characters"] = sum(block.length for block in found)
    assert sum(block.length for block in found) >= 0.999 * whole


@pytest.mark.parametrize("share", [0.02, 0.2])
def test_a_readable_script_of_two_long_texts(benchmark: BenchmarkFixture, share: float) -> None:
    one = made()
    other = edited(one, share)
    script = benchmark(text_diff, one, Span(0, len(one)), other, Span(0, len(other)), Matching())
    assert script.right == Span(0, len(other))


@pytest.mark.parametrize("share", [0.02, 0.2])
def test_rapidfuzz_on_the_whole(benchmark: BenchmarkFixture, share: float) -> None:
    one = made()
    benchmark.pedantic(Indel.opcodes, (one, edited(one, share)), rounds=2)
