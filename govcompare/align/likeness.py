"""Two trees and their passages in, how much speaks for each two of their sections corresponding out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from govcompare.align.found import found
from govcompare.align.trees import Amounts, Role, Tree
from govcompare.model.span import Span

SCALE = 1000
"""Likeness is a whole number up to this."""
_HEADING_FROM = 0.45
"""Titles that are less alike than this say nothing: two titles of the genre share as much by chance."""
_HEADING_MOST = 0.8
"""What equal titles say by themselves."""
_WORDS_FROM = 0.06
"""Cosine of vocabularies that any two sections of the genre reach."""
_WORDS_GAIN = 2.0
_WORDS_MOST = 0.6
"""What equal vocabularies say by themselves."""
_SAME_ROLE = 0.6
"""What it says that both sections are the opening, or the closing, of their reports."""
_OTHER_KIND = 0.7
"""Weighs down a heading against an item, and each level that two sections are apart."""
_PARENTS = 0.3
"""How much further what stands under like parents is raised."""
_NEAR = 0.02
"""The most that a like place in the report adds; it decides only where nothing else does."""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Rows are sections of A, columns sections of B."""

    weights: Amounts
    """Whole numbers from 0 to SCALE."""
    similarity: Amounts
    """Share of the shorter side's information found in the longer side's, 0…1."""
    a_share: Amounts
    """Share of A's section found in B's."""
    b_share: Amounts


def likeness(a: Tree, b: Tree, shared: Sequence[tuple[Span, Span]], subjects: Amounts) -> Likeness:
    """`shared` are the two sides of each passage, that of `a` first; `subjects` how alike the vocabularies are."""
    amounts = found(a, b, shared)
    one, other = np.maximum(a.amounts, 1)[:, None], np.maximum(b.amounts, 1)[None, :]
    a_share, b_share = amounts.a / one, amounts.b / other
    content = (amounts.a + amounts.b) / (one + other)
    doubt = (1 - content) * (1 - _headings(a, b)) * (1 - _subjects(subjects))
    plain = (1 - doubt) * _fit(a, b)
    raised = plain * (1 + _PARENTS * _parents(plain, a, b)) / (1 + _PARENTS) + _NEAR * plain * _nearness(a, b)
    return Likeness(
        weights=np.rint(np.minimum(raised, 1) * SCALE),
        similarity=np.where(one <= other, a_share, b_share),
        a_share=a_share,
        b_share=b_share,
    )


def heading_similarity(a: str, b: str) -> float:
    """Ratio of two titles' keys, 0…1."""
    return fuzz.ratio(a, b) / 100


def _headings(a: Tree, b: Tree) -> Amounts:
    """What titles say, or that both have none but stand in the same place."""
    ratios = process.cdist(a.titles, b.titles, scorer=fuzz.ratio, dtype=np.float32).astype(np.float64) / 100
    said = np.clip((ratios - _HEADING_FROM) / (1 - _HEADING_FROM), 0, 1) ** 1.5 * _HEADING_MOST
    roles = np.array([role.value for role in a.roles])[:, None], np.array([role.value for role in b.roles])[None, :]
    titled = np.array([bool(title) for title in a.titles])[:, None] & np.array([bool(title) for title in b.titles])
    place = (roles[0] == roles[1]) & ((roles[0] == Role.OPENING.value) | (roles[0] == Role.CLOSING.value))
    return np.where(titled, said, np.where(place, _SAME_ROLE, 0.0))


def _subjects(alike: Amounts) -> Amounts:
    return np.clip((alike - _WORDS_FROM) * _WORDS_GAIN, 0, _WORDS_MOST)


def _fit(a: Tree, b: Tree) -> Amounts:
    """1 where kind and level are the same."""
    kinds = np.array([section.kind for section in a.sections])[:, None] != [section.kind for section in b.sections]
    levels = np.abs(
        np.array([section.level for section in a.sections])[:, None]
        - np.array([section.level for section in b.sections])
    )
    return np.asarray(_OTHER_KIND ** (kinds + levels))


def _parents(plain: Amounts, a: Tree, b: Tree) -> Amounts:
    """How like the parents are; two sections at the top have the same one."""
    padded = np.zeros((a.size + 1, b.size + 1))
    padded[:-1, :-1] = plain
    padded[-1, -1] = 1
    return padded[a.parents[:, None], b.parents[None, :]]


def _nearness(a: Tree, b: Tree) -> Amounts:
    one, other = _places(a), _places(b)
    return 1 - np.abs(one[:, None] - other[None, :])


def _places(tree: Tree) -> Amounts:
    """Where in the report each section starts, 0…1."""
    body = tree.report.body
    return (tree.starts - body.start) / max(1, body.length)
