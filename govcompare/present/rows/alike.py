"""Findings in, those of any pair that hold the same text as the chosen ones out."""

from collections.abc import Generator, Iterable

import numpy as np

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.present.rows.values import Finding
from govcompare.text.fold import Key, key

PIECE = 1_000
"""Findings between two pauses of `alike_steps`: 4 ms."""


def alike_steps(
    comparison: Comparison, findings: Iterable[Finding], chosen: Iterable[Finding]
) -> Generator[None, None, tuple[Finding, ...]]:
    """Those of `findings` one side of which is the same text as a side of one of `chosen`, in their order.

    The same is what has the same matching key under the comparison's rules. Passages and moved sections are never the
    same: what is said of a section's place is not said of its words. Pauses after each report and every PIECE findings,
    for someone who has other things to do in between.
    """
    keys: dict[str, Key] = {}
    for report in comparison.reports:
        keys[report.id] = key(report.text, comparison.settings.matching)
        yield
    wanted = {told for one in chosen for told in _told(keys, one)}
    found: list[Finding] = []
    for number, one in enumerate(findings, 1):
        if not wanted.isdisjoint(_told(keys, one)):
            found.append(one)
        if number % PIECE == 0:
            yield
    return tuple(found)


def _told(keys: dict[str, Key], finding: Finding) -> tuple[tuple[bool, bytes], ...]:
    """What both sides say, those that say anything."""
    is_passage = finding.passage is not None
    said = (_said(keys[place.report], place) for place in (finding.a, finding.b))
    return tuple((is_passage, one) for one in said if one)


def _said(whole: Key, place: Place) -> bytes:
    start, end = np.searchsorted(whole.starts, (place.span.start, place.span.end))
    return whole.codes[start:end].tobytes()
