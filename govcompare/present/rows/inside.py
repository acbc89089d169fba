"""One report in, what of it stands in it more than once out."""

from collections.abc import Iterator

import numpy as np

from govcompare.model.findings import Place
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.values import MarkedReport, MarkedStretch, Role

LEAST = 12
"""Characters of a sentence from which its repetition is worth a mark: shorter ones (谢谢大家) are in every report."""
MOST = 12
"""Other places of a sentence that are named, the first ones."""
_ENDS = "。！？!?；;\n"


def repeated(report: Report) -> MarkedReport:
    """The body of the report; every sentence that stands in it elsewhere too, with its other places."""
    sentences = [(span, _key(span.of(report.text))) for span in _sentences(report.text, report.body)]
    places: dict[str, list[Place]] = {}
    for span, key in sentences:
        if len(key) >= LEAST:
            known = places.setdefault(key, [])
            if len(known) <= MOST:
                known.append(Place(report.id, span))
    return MarkedReport(report.id, tuple(_stretches(report, sentences, places)), ())


def _stretches(
    report: Report, sentences: list[tuple[Span, str]], places: dict[str, list[Place]]
) -> Iterator[MarkedStretch]:
    start = report.body.start
    for span, key in sentences:
        others = tuple(place for place in places.get(key, ()) if place.span != span)[:MOST]
        if others:
            if start < span.start:
                yield MarkedStretch(Span(start, span.start), Role.PLAIN, ())
            yield MarkedStretch(span, Role.VERBATIM, others)
            start = span.end
    if start < report.body.end:
        yield MarkedStretch(Span(start, report.body.end), Role.PLAIN, ())


def _sentences(text: str, body: Span) -> Iterator[Span]:
    codes = np.frombuffer(text[body.start : body.end].encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    start = body.start
    for place in np.flatnonzero(np.isin(codes, [ord(one) for one in _ENDS])).tolist():
        yield Span(start, body.start + place + 1)
        start = body.start + place + 1
    if start < body.end:
        yield Span(start, body.end)


def _key(sentence: str) -> str:
    """The sentence without what closes it."""
    return sentence.strip().rstrip(_ENDS)
