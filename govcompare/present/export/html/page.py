"""A Comparison in, one self-contained HTML page out: no request to anywhere, all content there without JavaScript."""

import base64
import hashlib
from collections.abc import Mapping, Sequence

import jinja2

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, PairDiff
from govcompare.model.project import Mark
from govcompare.present.conclusion import conclusion
from govcompare.present.export.html.document import Document, title_words
from govcompare.present.export.html.style import style_sheet
from govcompare.present.figures import pair_columns
from govcompare.present.wording import language, ntr, tr
from govcompare.resources import resource


def page(
    comparison: Comparison,
    diffs: Mapping[tuple[str, str], PairDiff],
    pairs: Sequence[Pair],
    marks: Sequence[Mark] = (),
) -> bytes:
    """UTF-8 of the document about `pairs` (ranked); `diffs` has those that are shown side by side."""
    document = Document(comparison, diffs, pairs)
    style, script = style_sheet(), resource("templates/report.js").read_text(encoding="utf-8")
    filled = _template().render(
        tr=tr,
        lang=language().replace("_", "-"),
        version=comparison.version,
        title=_title(document),
        subtitle=_subtitle(document),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        contents=_contents(document),
        conclusion=[title_words(line) for line in conclusion(comparison, pairs)],
        matrix=document.matrix(),
        pair_columns=pair_columns(),
        pairs=list(document.pairs()),
        unshared=document.unshared(),
        sections=document.sections(),
        sides=document.sides(),
        legend=list(document.legend()),
        findings=list(document.findings(marks)),
        marked=list(document.marked()),
        files=list(document.files()),
        rules=list(document.rules()),
    )
    return filled.encode("utf-8", "replace")


def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        finalize=lambda value: title_words(value) if type(value) is str else value,
    )
    return environment.get_template("report.html.j2")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _title(document: Document) -> str:
    if document.one_pair:
        a, b = (document.links[id].title for id in document.named())
        return tr("Comparison: {a} – {b}", a=a, b=b)
    return tr("Comparison of government reports")


def _subtitle(document: Document) -> str:
    reports = ntr("{number} report", "{number} reports", len(document.named()))
    files = ntr("{number} file", "{number} files", len(document.comparison.sources))
    return f"{reports} · {files}"


def _contents(document: Document) -> list[dict[str, str]]:
    entries = [
        ("conclusion", tr("Conclusion"), True),
        ("matrix", tr("Who shares with whom"), not document.one_pair),
        ("pairs", tr("Figures"), True),
        ("sections", tr("Corresponding sections"), not document.one_pair),
        ("side-by-side", tr("Side by side"), True),
        ("reports", tr("Reports, marked"), True),
        ("compared", tr("What was compared"), True),
    ]
    return [{"anchor": anchor, "title": title} for anchor, title, there in entries if there]
