"""Corresponding paragraphs in, those out that stand alone on both sides between them: one was written anew."""

from collections import Counter
from collections.abc import Iterator, Sequence

from govcompare.compare.diff.matching import Group
from govcompare.model.settings import Matching
from govcompare.text.fold import as_text, folded

ALIKE = 0.4
"""Share of the longer paragraph's characters that the other one has: two paragraphs of one subject, or two names behind
one office (县长 …); paragraphs of other subjects share 0.3 at most."""


def facing(groups: Sequence[Group], a_texts: Sequence[str], b_texts: Sequence[str], matching: Matching) -> list[Group]:
    """One with one, ascending; `groups` are those that correspond by their content."""
    return [
        ([i], [j])
        for i, j in _alone(groups, len(a_texts), len(b_texts))
        if _likeness(a_texts[i], b_texts[j], matching) >= ALIKE
    ]


def _alone(groups: Sequence[Group], a_many: int, b_many: int) -> Iterator[tuple[int, int]]:
    """Single paragraphs without a counterpart between the same neighbours on both sides."""
    a_mates = {i: (min(other), max(other)) for one, other in groups for i in one}
    b_taken = {j for _, other in groups for j in other}
    for i in range(a_many):
        if i in a_mates or (i and i - 1 not in a_mates) or (i + 1 < a_many and i + 1 not in a_mates):
            continue
        above = a_mates[i - 1][1] if i else -1
        below = a_mates[i + 1][0] if i + 1 < a_many else b_many
        if below - above == 2 and above + 1 not in b_taken:
            yield i, above + 1


def _likeness(one: str, other: str, matching: Matching) -> float:
    keys = (as_text(folded(text, matching)) for text in (one, other))
    left, right = (Counter(filter(str.isalnum, key)) for key in keys)
    longer = max(left.total(), right.total())
    return (left & right).total() / longer if longer else 0.0
