"""A Comparison in, one self-contained HTML page out: no request to anywhere, all content there without JavaScript."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, PairDiff
from govcompare.model.jobs import Stamp
from govcompare.model.project import Mark
from govcompare.present.export.html.document import Document
from govcompare.present.export.html.evidence import Why, unexplained
from govcompare.present.export.html.markup import attribute, visible
from govcompare.present.export.html.provenance import files, rules, template_names, unread
from govcompare.present.export.html.style import style_sheet
from govcompare.present.figures import pair_columns, total_columns
from govcompare.present.wording import language, ntr, tr
from govcompare.resources import resource


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asked for beside everything."""

    report: str = ""
    """Id of the report to show alone against all others; empty: all."""
    stamp: Stamp | None = None
    why: Why = unexplained
    """Says why a finding counts as copied or as stock."""


EVERYTHING = Wanted()


def page(
    comparison: Comparison,
    diffs: Mapping[tuple[str, str], PairDiff],
    pairs: Sequence[Pair],
    marks: Sequence[Mark] = (),
    wanted: Wanted = EVERYTHING,
) -> bytes:
    """UTF-8 of the document about `pairs` (ranked); `diffs` has those that are shown side by side."""
    document = Document(comparison, diffs, pairs, wanted.report)
    several = not document.one_pair and not wanted.report
    style = style_sheet(sum(len(comparison.report(id).text) for id in document.links))
    script = resource("templates/report.js").read_text(encoding="utf-8")
    evidence = tuple(document.evidence(marks, wanted.why))
    filled = _template().render(
        tr=tr,
        ntr=ntr,
        lang=language().replace("_", "-"),
        version=comparison.version,
        title=_title(document),
        subtitle=_subtitle(document),
        stamp=_stamp(wanted.stamp),
        templates=template_names(comparison),
        style=Markup(style),  # noqa: S704 - the program's own
        style_hash=_hash(style),
        script=Markup(script),  # noqa: S704 - the program's own
        script_hash=_hash(script),
        conclusion=document.conclusion(),
        matrix=document.tables.matrix() if several else None,
        pair_columns=pair_columns(),
        pairs=document.tables.pairs(document.shared()),
        unshared=document.unshared(),
        spread=document.tables.spread(document.ranked),
        total_columns=total_columns(),
        sections=document.tables.sections() if several else None,
        sides=tuple(document.sides()),
        legend=document.legend(),
        evidence=evidence,
        judged=any(line.verdict or line.note for line in evidence),
        marked=tuple(document.marked()),
        files=tuple(files(comparison, document.links)),
        unread=unread(comparison),
        rules=tuple(rules(comparison)),
    )
    return filled.encode("utf-8", "replace")


def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters["attribute"] = attribute
    return environment.get_template("report.html.j2")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _title(document: Document) -> str:
    if document.one_pair:
        a, b = (link.title for link in document.links.values())
        return tr("Comparison: {a} – {b}", a=a, b=b)
    if document.alone:
        return tr("{report}, compared with all others", report=document.links[document.alone].title)
    return tr("Comparison of government reports")


def _stamp(stamp: Stamp | None) -> str:
    return "" if stamp is None else tr("Exported {time} by {person}", time=stamp.at, person=stamp.by)


def _subtitle(document: Document) -> str:
    reports = ntr("{number} report", "{number} reports", len(document.links))
    there = {document.comparison.report(id).source for id in document.links}
    files = ntr("{number} file", "{number} files", len(there))
    matches = ntr("{number} match", "{number} matches", document.matches)
    return f"{reports} · {files} · {matches}"
