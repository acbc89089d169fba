"""A Comparison in, one self-contained HTML file out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, PairDiff
from govcompare.model.jobs import Context, DocumentArguments
from govcompare.model.progress import Progress, Stage
from govcompare.pipeline import diff
from govcompare.present import wording
from govcompare.present.export.html.page import Wanted, page
from govcompare.present.export.html.shown import shown_pairs
from govcompare.present.export.html.why import why
from govcompare.present.rows.anonymous import anonymous
from govcompare.present.rows.ranked import pairs_about, ranked_pairs


def html_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the file's bytes."""
    asked = codec.decode(arguments, DocumentArguments)
    wording.use(asked.language)
    if asked.anonymous:
        comparison, marks = anonymous(asked.comparison, asked.marks)
        asked = replace(asked, comparison=comparison, marks=marks)
    ranked = pairs_about(asked.comparison, asked.pairs, asked.report)
    shown = shown_pairs(asked.comparison, ranked)
    diffs: dict[tuple[str, str], PairDiff] = {}
    for done, pair in enumerate(shown):
        context.progress(Progress(Stage.DIFFING, done, len(shown)))
        diffs[pair.a, pair.b] = diff(asked.comparison, pair.a, pair.b)
    context.progress(Progress(Stage.EXPORTING, 0, 1))
    return page(asked.comparison, diffs, ranked, asked.marks, Wanted(asked.report, asked.stamp, why(asked.comparison)))


def html(comparison: Comparison) -> bytes:
    """The file about everything, in the language in use."""
    ranked = ranked_pairs(comparison)
    wanted = Wanted(why=why(comparison))
    return page(comparison, _diffs(comparison, shown_pairs(comparison, ranked)), ranked, wanted=wanted)


def _diffs(comparison: Comparison, pairs: Sequence[Pair]) -> Mapping[tuple[str, str], PairDiff]:
    return {(pair.a, pair.b): diff(comparison, pair.a, pair.b) for pair in pairs}
