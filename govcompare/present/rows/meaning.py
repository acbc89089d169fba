"""One passage in, what its text means out."""

from govcompare.model.findings import Passage, PassageKind
from govcompare.present.rows.values import Role

FORMULA = 0.5
"""A passage whose formula share is this or more is common stock."""
REWRITTEN = 0.75
"""An edited passage less similar than this is shown as reworded throughout, a more similar one only where its words
changed: three quarters of equal characters still read as sentences, below that fragments are left between changes."""
_STRENGTH = {Role.FORMULA: 0, Role.TEMPLATE: 1, Role.REWORDED: 2, Role.VERBATIM: 3}


def is_formula(passage: Passage) -> bool:
    """Whether the passage is common stock of the genre rather than copied."""
    return passage.formula >= FORMULA


def role_of(passage: Passage) -> Role:
    """What its text means but for what changed in it: FORMULA, TEMPLATE, REWORDED or VERBATIM."""
    if passage.kind is PassageKind.TEMPLATE:
        return Role.TEMPLATE
    if is_formula(passage):
        return Role.FORMULA
    rewritten = passage.kind is PassageKind.EDITED and passage.similarity < REWRITTEN
    return Role.REWORDED if rewritten else Role.VERBATIM


def strength(passage: Passage) -> tuple[int, float, int]:
    """Where several passages cover a character, the one with the greatest strength is shown."""
    return _STRENGTH[role_of(passage)], passage.similarity, passage.a.span.length + passage.b.span.length
