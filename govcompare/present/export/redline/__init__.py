"""A Comparison in, one pair as a Word document with tracked changes out: A becomes B, in A's order."""

from collections.abc import Sequence

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.jobs import Context, Stamp
from govcompare.model.progress import Progress, Stage
from govcompare.pipeline import diff
from govcompare.present.asked import asked
from govcompare.present.export.redline.document import document
from govcompare.present.export.redline.paragraphs import Fate, Paragraph, Run, paragraphs, title
from govcompare.present.figures import report_name
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.wording import tr


def docx_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the document's bytes, on the pair that was asked for or shares most."""
    wanted = asked(arguments)
    context.progress(Progress(Stage.DIFFING, 0, 1))
    return _redline(wanted.comparison, wanted.ranked, wanted.stamp)


def docx(comparison: Comparison) -> bytes:
    """The document on the pair that shares most."""
    return _redline(comparison, ranked_pairs(comparison), None)


def _redline(comparison: Comparison, ranked: Sequence[Pair], stamp: Stamp | None) -> bytes:
    if not ranked:
        nothing = tr("There is nothing to compare: fewer than two reports were found.")
        return document(Paragraph((Run(Fate.KEPT, nothing),), Fate.KEPT), (), "govcompare", stamp)
    a, b = ranked[0].a, ranked[0].b
    names = [report_name(comparison.reports, id) for id in (a, b)]
    head = tr("Tracked changes: “{a}” becomes “{b}”", a=names[0], b=names[1])
    return document(title(comparison, a, b), paragraphs(comparison, diff(comparison, a, b)), head, stamp)
