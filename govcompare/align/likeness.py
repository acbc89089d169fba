"""Two trees and their passages in, how much speaks for each two of their sections corresponding out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from govcompare.align.found import found
from govcompare.align.trees import Amounts, Chapter, Numbers, Role, Tree
from govcompare.model.span import Span

CERTAIN = 1000
"""What speaks for two sections that correspond beyond doubt, in whole numbers."""
MOST = 2 * CERTAIN
"""The same where one is a copy of the other: text that was copied outweighs whatever a title says."""
_HEADING_FROM = 0.45
"""Titles that are less alike than this say nothing: two titles of the genre share as much by chance."""
_HEADING_MOST = 0.8
"""What equal titles say by themselves."""
_SAME_ROLE = 0.6
"""What it says that both sections are the opening, or the closing, of their reports."""
_SAME_CHAPTER = 0.5
"""What it says that both are the review, or both the plan, of their reports."""
_OTHER_CHAPTER = 0.5
"""Weighs down what sections of a review and of a plan have in common (2013年工作回顾, 2013年工作安排)."""
_FIT = np.array([1.0, 0.8, 0.64, 0.512, 0.41])
"""Weighs down a heading against an item, and each level that two sections are apart."""
_PARENTS = 1.0
"""How much further what stands under like parents is raised."""
_TOP = 0.5
"""The same where one stands at the top and the other under a chapter: one outline has a level more."""
_NEAR = 0.02
"""The most that a like place in the report adds; it decides only where nothing else does."""


@dataclass(frozen=True, slots=True, eq=False)
class Similarities:
    """Share of the shorter side's information found in the longer side's, for every two sections that share any."""

    columns: int
    cells: Numbers
    """Row times columns plus column, ascending."""
    values: Amounts

    def between(self, row: int, column: int) -> float:
        """Of a section of A and one of B, 0…1."""
        cell = row * self.columns + column
        place = int(np.searchsorted(self.cells, cell))
        return float(self.values[place]) if place < len(self.cells) and self.cells[place] == cell else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Rows are sections of A, columns sections of B."""

    weights: Amounts
    """Whole numbers from 0 to MOST."""
    similarities: Similarities
    a_share: Amounts
    """Share of A's section found in B's."""
    b_share: Amounts


def likeness(a: Tree, b: Tree, shared: Sequence[tuple[Span, Span]], subjects: Amounts) -> Likeness:
    """`shared` are the two sides of each passage, that of `a` first; `subjects` how far they are about the same."""
    amounts = found(a, b, shared)
    one, other = np.maximum(a.amounts, 1)[:, None], np.maximum(b.amounts, 1)[None, :]
    a_share, b_share = amounts.a / one, amounts.b / other
    content = (amounts.a + amounts.b) / (one + other)
    said = (1 - (1 - _headings(a, b)) * (1 - subjects)) * _sizes(one, other) * _chapters(a, b)
    plain = (1 - (1 - content) * (1 - said)) * _fit(a, b)
    raised = plain * (1 + _PARENTS * _parents(plain, a, b)) / (1 + _PARENTS) + _NEAR * plain * _nearness(a, b)
    similarity = np.where(one <= other, a_share, b_share)
    cells = np.flatnonzero(similarity)
    return Likeness(
        weights=np.rint((np.minimum(raised, 1) + content) * CERTAIN),
        similarities=Similarities(b.size, cells, similarity.ravel()[cells]),
        a_share=a_share,
        b_share=b_share,
    )


def heading_similarity(a: str, b: str) -> float:
    """Ratio of two titles' keys, 0…1."""
    return fuzz.ratio(a, b) / 100


def _headings(a: Tree, b: Tree) -> Amounts:
    """What titles say, or that both have none but stand in the same place."""
    ratios = process.cdist(a.titles, b.titles, scorer=fuzz.ratio, dtype=np.float32, score_cutoff=_HEADING_FROM * 100)
    beyond = np.maximum((ratios.astype(np.float64) / 100 - _HEADING_FROM) / (1 - _HEADING_FROM), 0)
    said = beyond * np.sqrt(beyond) * _HEADING_MOST
    one, other = (tree.chapters * (tree.parents < 0) for tree in (a, b))
    said = 1 - (1 - said) * (1 - _SAME_CHAPTER * ((one[:, None] == other) & (one > Chapter.OTHER.value)[:, None]))
    titled = (a.roles == Role.HEADED.value)[:, None] & (b.roles == Role.HEADED.value)
    alone = (a.roles == Role.OPENING.value) | (a.roles == Role.CLOSING.value)
    return np.asarray(np.where(titled, said, _SAME_ROLE * (alone[:, None] & (a.roles[:, None] == b.roles))))


def _chapters(a: Tree, b: Tree) -> Amounts:
    """Less than 1 for what stands in the review of one report and in the plan of the other."""
    looks_back, looks_forward = (
        [tree.chapters == chapter.value for tree in (a, b)] for chapter in (Chapter.REVIEW, Chapter.PLAN)
    )
    apart = looks_back[0][:, None] & looks_forward[1] | looks_forward[0][:, None] & looks_back[1]
    return np.where(apart, _OTHER_CHAPTER, 1.0)


def _sizes(one: Amounts, other: Amounts) -> Amounts:
    """Less than 1 for sections of which one says much more than the other: the fourth root of the ratio."""
    return np.asarray(np.sqrt(np.sqrt(np.minimum(one, other) / np.maximum(one, other))))


def _fit(a: Tree, b: Tree) -> Amounts:
    """1 where kind and level are the same."""
    steps = (a.items[:, None] != b.items) + np.abs(a.levels[:, None] - b.levels)
    return np.asarray(_FIT[np.minimum(steps, len(_FIT) - 1)])


def _parents(plain: Amounts, a: Tree, b: Tree) -> Amounts:
    """How like the parents are; two sections at the top have the same one."""
    padded = np.zeros((a.size + 1, b.size + 1))
    padded[:-1, :-1] = plain
    padded[-1, :-1] = padded[:-1, -1] = _TOP
    padded[-1, -1] = 1
    return padded[a.parents[:, None], b.parents[None, :]]


def _nearness(a: Tree, b: Tree) -> Amounts:
    one, other = _places(a), _places(b)
    return 1 - np.abs(one[:, None] - other[None, :])


def _places(tree: Tree) -> Amounts:
    """Where in the report each section starts, 0…1."""
    body = tree.report.body
    return (tree.starts - body.start) / max(1, body.length)
