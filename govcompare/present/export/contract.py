"""A Comparison in, the JSON of docs/json.md out: every position one of its source's text."""

import json
from typing import Any

from govcompare import codec
from govcompare.model.alignment import Link, Row, SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import Pair, Passage, Place
from govcompare.model.jobs import Context, JsonArguments, Stamp
from govcompare.model.outline import Outline, Section
from govcompare.model.problems import Problem
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.rows.anonymous import anonymous

FORMAT = "govcompare/1"
DIGITS = 4
"""Places behind the point of every ratio."""
Json = dict[str, Any]


def comparison_job(arguments: bytes, _context: Context) -> bytes:
    """Comparison → JSON of `compare`."""
    return comparison_json(codec.decode(arguments, Comparison))


def asked_job(arguments: bytes, _context: Context) -> bytes:
    """JsonArguments → JSON of `compare`, without names or with a stamp as asked."""
    asked = codec.decode(arguments, JsonArguments)
    comparison = anonymous(asked.comparison)[0] if asked.anonymous else asked.comparison
    return comparison_json(comparison, asked.stamp)


def outline_job(arguments: bytes, _context: Context) -> bytes:
    """Comparison → JSON of `outline`."""
    return outline_json(codec.decode(arguments, Comparison))


def comparison_json(comparison: Comparison, stamp: Stamp | None = None) -> bytes:
    """UTF-8, one line; the same bytes for the same comparison."""
    reports = {report.id: report for report in comparison.reports}
    return _bytes(
        _understood(comparison, stamp)
        | {
            "pairs": [_pair(pair) for pair in comparison.pairs],
            "alignment": [_row(comparison.alignment.reports, row) for row in comparison.alignment.rows],
            "passages": [_passage(passage, reports) for passage in comparison.passages],
        }
    )


def outline_json(comparison: Comparison) -> bytes:
    """The same without what was compared."""
    return _bytes(_understood(comparison))


def _bytes(document: Json) -> bytes:
    return (json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8", "replace")


def _understood(comparison: Comparison, stamp: Stamp | None = None) -> Json:
    generator = {"name": "govcompare", "version": comparison.version, "background": comparison.background}
    if stamp is not None:
        generator |= {"exported_at": stamp.at, "exported_by": stamp.by}
    return {
        "format": FORMAT,
        "generator": generator,
        "sources": [_source(source, source.id in comparison.templates) for source in comparison.sources],
        "reports": [
            _report(report, outline) for report, outline in zip(comparison.reports, comparison.outlines, strict=True)
        ],
    }


def _source(source: Source, is_template: bool) -> Json:
    role = {"role": "template"} if is_template else {}
    return {
        "id": source.id,
        "path": source.path,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "encoding": source.encoding,
        "text": source.text,
        "generated": [_span(span) for span in source.generated],
        "removed": [{"kind": removal.kind, "span": _span(removal.span)} for removal in source.removed],
        "flags": [{"kind": flag.kind, "span": _span(flag.span)} for flag in source.flags],
        "warnings": [_warning(problem) for problem in source.problems],
        **role,
    }


def _warning(problem: Problem) -> str:
    """Code and particulars, the same in every language."""
    return " ".join((problem.code, *(f"{name}={value}" for name, value in problem.detail)))


def _report(report: Report, outline: Outline) -> Json:
    return {
        "id": report.id,
        "source": report.source,
        "title": report.title,
        "kind": report.kind,
        "year": report.year,
        "place": report.place,
        "complete": report.complete,
        "span": _span(report.raw_span),
        "sections": [_section(report, section) for section in outline.sections],
    }


def _section(report: Report, section: Section) -> Json:
    return {
        "id": _section_id(SectionRef(report.id, section.index)),
        "kind": section.kind,
        "parent": None if section.parent is None else _section_id(SectionRef(report.id, section.parent)),
        "level": section.level,
        "number": section.label,
        "heading": section.title,
        "heading_span": _span(_heading(report, section)),
        "span": [_raw(report, section.heading.start), _raw(report, section.end)],
    }


def _heading(report: Report, section: Section) -> Span:
    if section.heading.length:
        return report.offsets.span_to_raw(section.heading)
    start = _raw(report, section.heading.start)
    return Span(start, start)


def _raw(report: Report, position: int) -> int:
    """Where sections meet in the source: what was removed before a section belongs to the one before it."""
    return report.raw_span.end if position == len(report.text) else report.offsets.to_raw(position)


def _section_id(section: SectionRef) -> str:
    return f"{section.report}.s{section.index + 1}"


def _pair(pair: Pair) -> Json:
    reused, beyond = pair.score("reused"), pair.score("beyond_formulae")
    return {
        "a": pair.a,
        "b": pair.b,
        "similarity": _ratio(pair.score("similarity").a),
        "a_reused": _ratio(reused.a),
        "b_reused": _ratio(reused.b),
        "order": _ratio(pair.score("order").a),
        "a_reused_beyond_formulae": _ratio(beyond.a),
        "b_reused_beyond_formulae": _ratio(beyond.b),
    }


def _row(reports: tuple[str, ...], row: Row) -> Json:
    return {
        "sections": {
            report: [_section_id(SectionRef(report, index)) for index in cell]
            for report, cell in zip(reports, row.cells, strict=True)
            if cell
        },
        "links": [_link(link) for link in row.links],
    }


def _link(link: Link) -> Json:
    return {
        "a": _section_id(link.a),
        "b": _section_id(link.b),
        "similarity": _ratio(link.similarity),
        "heading_similarity": _ratio(link.heading_similarity),
        "moved": link.moved,
    }


def _passage(passage: Passage, reports: dict[str, Report]) -> Json:
    template = {"template": passage.template} if passage.template else {}
    return {
        "a": _place(passage.a, reports),
        "b": _place(passage.b, reports),
        "kind": passage.kind,
        "similarity": _ratio(passage.similarity),
        "formula": _ratio(passage.formula),
        **template,
    }


def _place(place: Place, reports: dict[str, Report]) -> Json:
    return {"report": place.report, "span": _span(reports[place.report].offsets.span_to_raw(place.span))}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _ratio(value: float) -> float:
    return round(float(value), DIGITS)
