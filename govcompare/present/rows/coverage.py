"""Passages of one report in, what every character of it means out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.model.findings import Change, ChangeKind, Passage, Place
from govcompare.model.span import Span
from govcompare.present.rows.meaning import is_formula, role_of, strength
from govcompare.present.rows.values import Role

ROLES = tuple(Role)
CODES = {role: code for code, role in enumerate(ROLES)}
_CHANGED = {
    ChangeKind.WORDING: Role.REWORDED,
    ChangeKind.FIGURE: Role.FIGURE,
    ChangeKind.PLACEHOLDER: Role.PLACEHOLDER,
    ChangeKind.NAME: Role.PLACEHOLDER,
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """What every character of a report means; arrays as long as its text."""

    roles: NDArray[np.uint8]
    """Index into ROLES."""
    passages: NDArray[np.int32]
    """Number of the passage shown there; -1 outside."""


def side(passage: Passage, report: str) -> Place:
    """The side of the passage that stands in `report`."""
    return passage.a if passage.a.report == report else passage.b


def other_side(passage: Passage, report: str) -> Place:
    """The side of the passage that does not stand in `report`."""
    return passage.b if passage.a.report == report else passage.a


def _of_change(change: Change, passage: Passage, report: str) -> Span:
    return change.a if passage.a.report == report else change.b


def coverage(report: str, length: int, passages: Sequence[Passage]) -> Coverage:
    """What each of the report's `length` characters means, by these passages, each with a side in it."""
    roles = np.full(length, CODES[Role.PLAIN], dtype=np.uint8)
    numbers = np.full(length, -1, dtype=np.int32)
    weakest_first = sorted(range(len(passages)), key=lambda number: (strength(passages[number]), -number))
    for number in weakest_first:
        passage = passages[number]
        span = side(passage, report).span
        roles[span.start : span.end] = CODES[role_of(passage)]
        numbers[span.start : span.end] = number
        for change in () if is_formula(passage) else passage.changes:
            span = _of_change(change, passage, report)
            roles[span.start : span.end] = CODES[_CHANGED[change.kind]]
    return Coverage(roles, numbers)
