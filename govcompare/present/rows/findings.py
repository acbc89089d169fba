"""A comparison in, the lines of the findings list out."""

from collections.abc import Generator, Iterator
from hashlib import sha256

from govcompare.model.comparison import Comparison
from govcompare.model.findings import ChangeKind, Passage, PassageKind, Place
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.present.rows.meaning import is_formula
from govcompare.present.rows.moves import moves
from govcompare.present.rows.values import Finding, FindingKind

_KINDS = {
    PassageKind.IDENTICAL: FindingKind.IDENTICAL,
    PassageKind.NUMBERS: FindingKind.NUMBERS,
    PassageKind.SLOTS: FindingKind.SLOTS,
    PassageKind.EDITED: FindingKind.EDITED,
    PassageKind.TEMPLATE: FindingKind.TEMPLATE,
}
PIECE = 250
"""Findings between two pauses of `finding_steps`: 5 ms."""
_KEY = 16
"""Hexadecimal digits of a key: a collision among a million findings is less likely than one in ten million."""


def findings(comparison: Comparison) -> tuple[Finding, ...]:
    """Every passage and every moved section, by pair of reports, then by where they stand in the first."""
    steps = finding_steps(comparison)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: tuple[Finding, ...] = end.value
            return found


def finding_steps(comparison: Comparison) -> Generator[None, None, tuple[Finding, ...]]:
    """The same, pausing after every PIECE, for someone who has other things to do in between."""
    places = {report.id: place for place, report in enumerate(comparison.reports)}
    found: list[Finding] = []
    for finding in _each(comparison):
        found.append(finding)
        if len(found) % PIECE == 0:
            yield

    def order(one: Finding) -> tuple[object, ...]:
        a, b = one.a.span, one.b.span
        return places[one.a.report], places[one.b.report], a.start, a.end, b.start, b.end, one.kind

    found.sort(key=order)
    return tuple(found)


def _each(comparison: Comparison) -> Iterator[Finding]:
    reports = {report.id: report for report in comparison.reports}
    outlines = {outline.report: outline for outline in comparison.outlines}
    for passage in comparison.passages:
        yield _of_passage(passage, reports, outlines)
    yield from _moved(comparison, reports, outlines)


def _of_passage(passage: Passage, reports: dict[str, Report], outlines: dict[str, Outline]) -> Finding:
    a, b = reports[passage.a.report].text, reports[passage.b.report].text
    told = FindingKind.FORMULA if is_formula(passage) else _KINDS[passage.kind]
    kind = FindingKind.TEMPLATE if passage.kind is PassageKind.TEMPLATE else told
    return Finding(
        key=_key(kind, passage.a.span.of(a), passage.b.span.of(b)),
        kind=kind,
        a=passage.a,
        b=passage.b,
        characters=max(passage.a.span.length, passage.b.span.length),
        similarity=passage.similarity,
        a_section=_section(outlines[passage.a.report], passage.a),
        b_section=_section(outlines[passage.b.report], passage.b),
        passage=passage.kind,
        changed=tuple(
            (change.kind, change.a.of(a), change.b.of(b))
            for change in passage.changes
            if change.kind is not ChangeKind.WORDING
        ),
        template=passage.template,
    )


def _section(outline: Outline, place: Place) -> int | None:
    """The innermost section where the place starts."""
    section = outline.at(place.span.start)
    return None if section is None else section.index


def _moved(comparison: Comparison, reports: dict[str, Report], outlines: dict[str, Outline]) -> Iterator[Finding]:
    for link in moves(comparison.alignment):
        a = Place(link.a.report, outlines[link.a.report].sections[link.a.index].extent)
        b = Place(link.b.report, outlines[link.b.report].sections[link.b.index].extent)
        texts = a.span.of(reports[a.report].text), b.span.of(reports[b.report].text)
        yield Finding(
            key=_key(FindingKind.MOVED, *texts),
            kind=FindingKind.MOVED,
            a=a,
            b=b,
            characters=max(a.span.length, b.span.length),
            similarity=link.similarity,
            a_section=link.a.index,
            b_section=link.b.index,
            passage=None,
            changed=(),
        )


def _key(kind: FindingKind, a: str, b: str) -> str:
    """A name for the finding that a second run gives again."""
    content = "\0".join((kind, a.strip(), b.strip()))
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY]
