"""Trees in, the words that set each of their sections apart out, and how many of them two sections have in common.

Words are character pairs, weighted by term frequency times inverse document frequency in whole numbers, so that sums
are exact in any order.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.align.trees import Amounts, Numbers, Tree
from govcompare.text.fold import FIGURE

_KNOWN_BY = 128
"""Words that a section is known by."""
_TITLE = 3
"""A word of the title counts as often as so many of the text."""
_AT_ONCE = 1_000_000
"""Uses of words that are multiplied at once: 40 MB."""
_SCALE = 4
"""Steps a unit of weight is cut into."""

Pairs = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Which section uses which word, one entry a use, ascending by section, then by weight."""

    sections: Numbers
    words: Numbers
    weights: Amounts
    ends: Numbers
    """Where each section's entries end."""
    by_word: Numbers
    """The entries ascending by word."""
    starts: Numbers
    """Where each word's entries start in `by_word`, then their number."""

    @property
    def norms(self) -> Amounts:
        """Length of each section's vector."""
        squares = np.bincount(self.sections, weights=self.weights * self.weights, minlength=len(self.ends))
        return np.asarray(np.sqrt(squares))

    def products(self, first: int, behind: int) -> Amounts:
        """The scalar products of sections `first` to `behind` (rows) with all (columns)."""
        total = len(self.ends)
        sums = np.zeros((behind - first) * total)
        start = int(self.ends[first - 1]) if first else 0
        own = np.arange(start, int(self.ends[behind - 1]) if behind else 0)
        for part in np.array_split(own, 1 + int(self._holders(own).sum()) // _AT_ONCE):
            mine = np.repeat(part, self._holders(part))
            theirs = self._sharing(part)
            cells = (self.sections[mine] - first) * total + self.sections[theirs]
            sums += np.bincount(cells, weights=self.weights[mine] * self.weights[theirs], minlength=len(sums))
        return sums.reshape(behind - first, total)

    def _holders(self, entries: Numbers) -> Numbers:
        """How many sections use the word of each entry."""
        words = self.words[entries]
        return np.asarray(self.starts[words + 1] - self.starts[words])

    def _sharing(self, entries: Numbers) -> Numbers:
        """For each entry in turn the entries of all sections that use its word."""
        holders = self._holders(entries)
        before = np.cumsum(holders) - holders
        shifts = np.repeat(self.starts[self.words[entries]] - before, holders)
        return np.asarray(self.by_word[np.arange(len(shifts)) + shifts])


def vocabulary(trees: Sequence[Tree]) -> Vocabulary:
    """The words of all sections of all trees, one tree after another."""
    counted = [one for tree in trees for one in _counted(tree)]
    every = np.concatenate([np.zeros(0, np.uint64), *(pairs for pairs, _ in counted)])
    known, places, holders = np.unique(every, return_inverse=True, return_counts=True)
    rarity = np.log((len(counted) + 1) / (holders + 0.5)).clip(0)
    counts = np.concatenate([np.zeros(0, np.int64), *(often for _, often in counted)])
    weights = np.rint((1 + np.log2(counts)) * rarity[places] * _SCALE)
    sizes = np.array([len(pairs) for pairs, _ in counted], dtype=np.int64)
    chosen = [
        start + _heaviest(weights[start : start + size])
        for start, size in zip((np.cumsum(sizes) - sizes).tolist(), sizes.tolist(), strict=True)
    ]
    kept = np.concatenate([np.zeros(0, np.int64), *chosen])
    by_word = np.argsort(places[kept], kind="stable")
    return Vocabulary(
        sections=np.repeat(np.arange(len(counted)), [len(one) for one in chosen]),
        words=places[kept],
        weights=weights[kept],
        ends=np.cumsum([len(one) for one in chosen], dtype=np.int64),
        by_word=by_word,
        starts=np.searchsorted(places[kept][by_word], np.arange(len(known) + 1)),
    )


def _heaviest(weights: Amounts) -> Numbers:
    """Which words a section is known by; those that all sections use weigh nothing."""
    order = np.argsort(-weights, kind="stable")[:_KNOWN_BY]
    return np.asarray(order[weights[order] > 0])


def _counted(tree: Tree) -> list[tuple[Pairs, Numbers]]:
    """For each section its words, ascending, and how often it uses each."""
    codes = tree.key.codes.astype(np.uint64)
    pairs = codes[:-1] << np.uint64(21) | codes[1:]
    plain = (codes[:-1] != FIGURE) & (codes[1:] != FIGURE)
    edges = np.array([(one.heading.start, one.heading.end, one.end) for one in tree.sections]).reshape(-1, 3)
    found = []
    for start, titled, end in np.searchsorted(tree.key.starts, edges).tolist():
        inside, title = slice(start, max(start, end - 1)), slice(start, max(start, titled - 1))
        spoken = [pairs[inside][plain[inside]], *[pairs[title][plain[title]]] * (_TITLE - 1)]
        found.append(np.unique(np.concatenate(spoken), return_counts=True))
    return found
