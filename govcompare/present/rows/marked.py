"""A comparison and one of its reports in, that report against all others out."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, Passage
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.coverage import CODES, ROLES, coverage, other_side, side
from govcompare.present.rows.meaning import is_formula, role_of, strength
from govcompare.present.rows.values import MarkedReport, MarkedStretch, RankedSource, Role


def marked(comparison: Comparison, report_id: str) -> MarkedReport:
    """The whole body of the report with every other place where it stands, and the sources ranked. Raises KeyError."""
    report = comparison.report(report_id)
    passages = [p for p in comparison.passages if report_id in {p.a.report, p.b.report}]
    return MarkedReport(
        report_id,
        tuple(_stretches(report, sorted(passages, key=strength, reverse=True))),
        _sources(comparison, report_id, passages),
    )


def _stretches(report: Report, best_first: Sequence[Passage]) -> Iterator[MarkedStretch]:
    """Stretches that tile the body; each stands in the same passages and has one role throughout."""
    body = report.body
    roles = _roles(report, best_first)
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, passage in enumerate(best_first):
        span = side(passage, report.id).span
        start, end = max(span.start, body.start), min(span.end, body.end)
        if start < end:
            opening.setdefault(start, []).append(number)
            closing.setdefault(end, []).append(number)
    borders = np.flatnonzero(np.diff(roles[body.start : body.end])) + body.start + 1
    edges = sorted({body.start, body.end, *opening, *closing, *borders.tolist()})
    inside: set[int] = set()
    for place in range(len(edges) - 1):
        start, end = edges[place], edges[place + 1]
        inside.difference_update(closing.get(start, ()))
        inside.update(opening.get(start, ()))
        covering = [best_first[number] for number in sorted(inside)]
        places = tuple(other_side(passage, report.id) for passage in covering)
        yield MarkedStretch(Span(start, end), ROLES[roles[start]], places)


def _roles(report: Report, passages: Sequence[Passage]) -> NDArray[np.uint8]:
    """Index into ROLES for every character: what the passage shown there means, changed wording apart."""
    covered = coverage(report.id, len(report.text), passages)
    whole = np.array([CODES[Role.PLAIN], *(CODES[role_of(passage)] for passage in passages)], dtype=np.uint8)
    reworded = CODES[Role.REWORDED]
    return np.where(covered.roles == reworded, np.uint8(reworded), whole[covered.passages + 1])


def _sources(comparison: Comparison, report: str, passages: Sequence[Passage]) -> tuple[RankedSource, ...]:
    """The reports that share text with this one, those first in which most of it stands."""
    sources = [
        _source(pair, report, passages)
        for pair in comparison.pairs
        if report in {pair.a, pair.b} and (pair.a_shared if pair.a == report else pair.b_shared)
    ]
    return tuple(sorted(sources, key=lambda source: (-source.reused, -source.shared)))


def _source(pair: Pair, report: str, passages: Sequence[Passage]) -> RankedSource:
    first = pair.a == report
    other = pair.b if first else pair.a
    reused, beyond = pair.score("reused"), pair.score("beyond_formulae")
    return RankedSource(
        report=other,
        reused=reused.a if first else reused.b,
        beyond_formulae=beyond.a if first else beyond.b,
        shared=pair.a_shared if first else pair.b_shared,
        passages=sum(1 for p in passages if other in {p.a.report, p.b.report} and not is_formula(p)),
    )
