"""Selected findings alone: nothing else is marked, and figures stay those of all that is shared."""

import pytest

from govcompare.present.rows.findings import findings
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.rows.selected import selected
from govcompare.present.rows.values import FindingKind
from tests.gui.made import comparison


@pytest.mark.parametrize("number", range(2))
def test_a_finding_keeps_itself_and_its_pair_alone(number: int) -> None:
    whole = comparison(3)
    chosen = findings(whole)[number]
    reduced, pairs = selected(whole, ranked_pairs(whole), {chosen.key})
    assert {frozenset((pair.a, pair.b)) for pair in pairs} == {frozenset((chosen.a.report, chosen.b.report))}
    assert {one.key for one in findings(reduced)} == {chosen.key}
    assert reduced.pairs == whole.pairs
    assert reduced.totals == whole.totals


def test_all_findings_are_everything() -> None:
    whole = comparison(3)
    reduced, _ = selected(whole, ranked_pairs(whole), {one.key for one in findings(whole)})
    assert findings(reduced) == findings(whole)


def test_moves_that_were_not_selected_are_no_moves() -> None:
    whole = comparison(3)
    reduced, _ = selected(whole, ranked_pairs(whole), {findings(whole)[0].key} - {""})
    kept = [one for one in findings(reduced) if one.kind is FindingKind.MOVED]
    assert len(kept) <= 1


def test_keys_that_nothing_has_leave_nothing() -> None:
    whole = comparison(3)
    reduced, pairs = selected(whole, ranked_pairs(whole), {"none"})
    assert findings(reduced) == ()
    assert pairs == ()
