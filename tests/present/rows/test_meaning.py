"""What a passage's text means: stock goes before rewording, a template before both."""

from typing import NamedTuple

import pytest

from govcompare.model.findings import Passage, PassageKind, Place
from govcompare.model.span import Span
from govcompare.present.roles import Role
from govcompare.present.rows.meaning import FORMULA, REWRITTEN, role_of, strength

SPAN = Span(0, 40)


class Case(NamedTuple):
    kind: PassageKind
    similarity: float
    formula: float
    role: Role


CASES = (
    Case(PassageKind.IDENTICAL, 1.0, 0.0, Role.VERBATIM),
    Case(PassageKind.IDENTICAL, 1.0, FORMULA, Role.FORMULA),
    Case(PassageKind.NUMBERS, 0.95, FORMULA - 0.01, Role.VERBATIM),
    Case(PassageKind.EDITED, REWRITTEN, 0.0, Role.VERBATIM),
    Case(PassageKind.EDITED, REWRITTEN - 0.01, 0.0, Role.REWORDED),
    Case(PassageKind.EDITED, 0.4, FORMULA, Role.FORMULA),
    Case(PassageKind.TEMPLATE, 1.0, 1.0, Role.TEMPLATE),
)


def _passage(case: Case) -> Passage:
    return Passage(Place("r1", SPAN), Place("r2", SPAN), case.kind, case.similarity, case.formula, ())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_passage_means_one_thing(case: Case) -> None:
    assert role_of(_passage(case)) is case.role


def test_where_passages_overlap_copied_text_is_shown_before_reworded_and_stock() -> None:
    shown = sorted((_passage(case) for case in CASES), key=strength)
    order = [role_of(passage) for passage in shown]
    assert order == sorted(order, key=(Role.FORMULA, Role.TEMPLATE, Role.REWORDED, Role.VERBATIM).index)
