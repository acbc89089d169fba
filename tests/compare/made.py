"""Reports of made-up sentences in which copies can be planted, for tests of the reuse engine."""

from collections.abc import Sequence
from random import Random

from govcompare.compare.prepared import Prepared, prepare
from govcompare.model.settings import Matching
from govcompare.text.background import EMPTY, Background
from tests.builders import report

_WORDS = [chr(0x4E00 + 7 * i) + chr(0x6E00 + 5 * i) for i in range(1200)]


def sentences(seed: int, count: int) -> list[str]:
    """Sentences of random two-character words, some with a figure; the same for the same seed."""
    random = Random(seed)
    made = []
    for _ in range(count):
        words = random.choices(_WORDS, k=random.randint(6, 14))
        if random.random() < 0.4:
            words.insert(random.randrange(len(words)), str(random.randint(2, 9999)))
        words[random.randrange(2, 5)] += "，"
        made.append("".join(words) + "。")
    return made


def prepared(id: str, text: str, background: Background = EMPTY, *, start: int = 0) -> Prepared:
    return prepare(report(id, text, start=start), Matching(), background)


def edited(text: str, share: float, seed: int) -> str:
    """About `share` of the characters swapped for others, left out or added."""
    random = Random(seed)
    made = list(text)
    for _ in range(int(len(made) * share)):
        place = random.randrange(len(made))
        other = random.choice(_WORDS)[0]
        made[place : place + 1] = random.choice(([other], [], [made[place], other]))
    return "".join(made)


def with_copies(seed: int, copies: Sequence[str], count: int = 30) -> str:
    """A text of `count` sentences of its own with the copies among them."""
    random = Random(seed)
    own = sentences(seed, count)
    for copy in copies:
        own.insert(random.randrange(1, len(own)), copy)
    return "".join(own)
