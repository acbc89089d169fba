"""Paragraphs of two stretches in, which belong together out: by content, in whatever order, one with one or several.

Content is the set of character 3-grams after folding, each weighted by how few paragraphs hold it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt

from govcompare.model.settings import Matching
from govcompare.text.fold import as_text, folded

_SIZE = 3
"""Characters of a gram."""
_COMMON = 200
"""A gram in more combinations of paragraphs than this says nothing."""
_ALIKE = 0.4
"""Share of the shorter paragraph's content that must stand in the longer for the two to belong together."""
_REST = 0.5
"""Share of a further paragraph's content that must stand in a paragraph which already has a counterpart."""
_DROPPED = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"[0-9]+")

Grams = frozenset[str]
Group = tuple[list[int], list[int]]
"""Paragraphs of A and of B that belong together, by their places."""


def grams(text: str, matching: Matching) -> Grams:
    """The 3-grams of the folded text without spaces and punctuation, figures alike; a shorter text is one gram."""
    key = _DIGITS.sub("0", _DROPPED.sub("", as_text(folded(text, matching))))
    return frozenset(key[i : i + _SIZE] for i in range(max(1, len(key) - _SIZE + 1))) - {""}


def stars(a_texts: Sequence[str], b_texts: Sequence[str], matching: Matching) -> list[Group]:
    """Groups of corresponding paragraphs: one of A with one or several of B, or the other way; each in one at most."""
    groups = [([i], [j]) for i, j in _same(a_texts, b_texts)]
    a_left = sorted(set(range(len(a_texts))) - {i for group, _ in groups for i in group})
    b_left = sorted(set(range(len(b_texts))) - {j for _, group in groups for j in group})
    if not a_left or not b_left:
        return groups
    one = {i: grams(a_texts[i], matching) for i in a_left}
    other = {j: grams(b_texts[j], matching) for j in b_left}
    return groups + _stars(one, other)


def _same(a_texts: Sequence[str], b_texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Paragraphs that are the same but for spaces around them, first with first."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for j in reversed(range(len(b_texts))):
        waiting[b_texts[j].strip()].append(j)
    for i, text in enumerate(a_texts):
        same = waiting.get(text.strip())
        if same:
            yield i, same.pop()


def _weights(one: dict[int, Grams], other: dict[int, Grams]) -> dict[tuple[int, int], float]:
    """How much of the shorter paragraph's content each pair shares, 0…1; pairs that share nothing left out."""
    holders: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, texts in enumerate((one, other)):
        for number, content in texts.items():
            for gram in content:
                holders[gram][side].append(number)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    sizes: tuple[dict[int, float], dict[int, float]] = (defaultdict(float), defaultdict(float))
    for a_holders, b_holders in holders.values():
        weight = 1 / sqrt(max(1, len(a_holders)) * max(1, len(b_holders)))
        for side, numbers in enumerate((a_holders, b_holders)):
            for number in numbers:
                sizes[side][number] += weight
        if len(a_holders) * len(b_holders) <= _COMMON:
            for i in a_holders:
                for j in b_holders:
                    shared[i, j] += weight
    return {(i, j): round(value / min(sizes[0][i], sizes[1][j]), 6) for (i, j), value in shared.items()}


def _stars(one: dict[int, Grams], other: dict[int, Grams]) -> list[Group]:
    """Pairs from the strongest on, then further paragraphs joined to one that already has a counterpart."""
    found = [(len(one[i] & other[j]), i, j) for (i, j), share in _weights(one, other).items() if share >= _ALIKE]
    found.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    a_mates: dict[int, list[int]] = {}
    b_mates: dict[int, list[int]] = {}
    for _, i, j in found:
        if i not in a_mates and j not in b_mates:
            a_mates[i], b_mates[j] = [j], [i]
    for _, i, j in found:
        if j not in b_mates and _room(i, a_mates, b_mates) and _adds(other[j], one[i], [other[k] for k in a_mates[i]]):
            a_mates[i].append(j)
            b_mates[j] = [i]
        elif i not in a_mates and _room(j, b_mates, a_mates) and _adds(one[i], other[j], [one[k] for k in b_mates[j]]):
            b_mates[j].append(i)
            a_mates[i] = [j]
    groups = [([i], sorted(mates)) for i, mates in a_mates.items() if all(len(b_mates[j]) == 1 for j in mates)]
    groups += [(sorted(mates), [j]) for j, mates in b_mates.items() if len(mates) > 1]
    return sorted(groups)


def _room(centre: int, mates: dict[int, list[int]], back: dict[int, list[int]]) -> bool:
    """Whether `centre` may get a further mate: none of its mates has another one."""
    return centre in mates and all(back[mate] == [centre] for mate in mates[centre])


def _adds(content: Grams, centre: Grams, others: Sequence[Grams]) -> bool:
    """Whether most of `content` stands in `centre` and is not what the other mates hold."""
    rest = centre.difference(*others)
    return len(content & rest) >= _REST * len(content)
