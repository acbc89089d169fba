"""Trees in, how far their sections are about the same out: it shows also where nothing is copied."""

from collections.abc import Iterator, Sequence

import numpy as np

from govcompare.align import topics
from govcompare.align.trees import Amounts, Tree
from govcompare.align.words import vocabulary

_WORDS_FROM = 0.03
"""Cosine of vocabularies that any two sections of the genre reach."""
_WORDS_GAIN = 3.0
_WORDS_MOST = 0.6
"""What equal vocabularies say by themselves."""
_TOPICS_FROM = 0.3
"""Cosine of topics that says nothing yet."""
_TOPICS_GAIN = 0.8
_TOPICS_MOST = 0.5
"""What equal topics say by themselves. All six chosen on the pairs named in `topics`, where F stays above 0.93 when any
of them is changed by a fifth."""


def subjects(trees: Sequence[Tree]) -> Iterator[Amounts]:
    """For each tree in turn: its sections (rows), those of all trees, one tree after another (columns), 0…1."""
    spoken, about = vocabulary(trees), topics.vectors(trees)
    lengths = np.maximum(spoken.norms, 1)
    spreads = np.maximum(np.sqrt((about * about).sum(axis=1)), 1)
    end = 0
    for tree in trees:
        rows = slice(end, end + tree.size)
        end += tree.size
        used = spoken.products(rows.start, rows.stop) / (lengths[rows, None] * lengths)
        said = np.einsum("ik,jk->ij", about[rows], about) / (spreads[rows, None] * spreads)
        yield 1 - (1 - np.clip((used - _WORDS_FROM) * _WORDS_GAIN, 0, _WORDS_MOST)) * (
            1 - np.clip((said - _TOPICS_FROM) * _TOPICS_GAIN, 0, _TOPICS_MOST)
        )
