"""One report in, what of it stands in it more than once out."""

from collections.abc import Iterator

from govcompare.model.findings import Place
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.values import MarkedReport, MarkedStretch, Role

LEAST = 12
"""Characters of a sentence, spaces and punctuation left out, from which its repetition is worth a mark: shorter ones
(谢谢大家) repeat in every report."""
_ENDS = frozenset("。！？!?；;\n")


def repeated(report: Report) -> MarkedReport:
    """The body of the report; every sentence that stands in it elsewhere too, with its other places."""
    sentences = [(span, _key(span.of(report.text))) for span in _sentences(report.text, report.body)]
    places: dict[str, list[Span]] = {}
    for span, key in sentences:
        if len(key) >= LEAST:
            places.setdefault(key, []).append(span)
    return MarkedReport(report.id, tuple(_stretches(report, sentences, places)), ())


def _stretches(
    report: Report, sentences: list[tuple[Span, str]], places: dict[str, list[Span]]
) -> Iterator[MarkedStretch]:
    start = report.body.start
    for span, key in sentences:
        others = tuple(Place(report.id, other) for other in places.get(key, ()) if other != span)
        if others:
            if start < span.start:
                yield MarkedStretch(Span(start, span.start), Role.PLAIN, ())
            yield MarkedStretch(span, Role.VERBATIM, others)
            start = span.end
    if start < report.body.end:
        yield MarkedStretch(Span(start, report.body.end), Role.PLAIN, ())


def _sentences(text: str, body: Span) -> Iterator[Span]:
    start = body.start
    for position in range(body.start, body.end):
        if text[position] in _ENDS:
            yield Span(start, position + 1)
            start = position + 1
    if start < body.end:
        yield Span(start, body.end)


def _key(sentence: str) -> str:
    return "".join(filter(str.isalnum, sentence))
