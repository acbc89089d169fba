"""Paths and settings in, a Comparison out: the only place that knows the order of the stages.

read → take in → outline → prepare → passages of all pairs → align → score
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from govcompare import __version__
from govcompare.align.groups import align
from govcompare.compare.diff.pair import pair_diff
from govcompare.compare.loaded import weighed_by_set
from govcompare.compare.numbering import marks, unnumbered
from govcompare.compare.prepared import Prepared, prepare
from govcompare.compare.scores import pair as score_pair
from govcompare.compare.scores import totals
from govcompare.compare.stock import told
from govcompare.model.alignment import Alignment, Link, SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import PairDiff, Passage
from govcompare.model.jobs import Context, DiffArguments
from govcompare.model.outline import Outline, SectionKind
from govcompare.model.progress import Progress, Stage
from govcompare.model.settings import Settings
from govcompare.pipeline.corrected import pinned_sections
from govcompare.pipeline.frequencies import background_for
from govcompare.pipeline.sharing import Found, shared_passages
from govcompare.pipeline.understanding import understand


def compare(paths: Sequence[str], settings: Settings, context: Context, only: Sequence[str] = ()) -> Comparison:
    """Compare all reports in all files, or those named in `only`. Raises ReadError when there is no such background."""
    background = background_for(settings.background)
    understood = understand(paths, settings, context, only)
    reports, outlines = understood.reports, understood.outlines
    prepared = tuple(prepare(report, settings.matching, background) for report in reports)
    if settings.loaded_set:
        prepared = weighed_by_set(prepared)
    templates = tuple(prepare(report, settings.matching, background) for report in understood.templates)
    prepared = told(prepared, settings.stock, templates)
    passages = shared_passages(reports, prepared, settings, background, context, understood.templates)

    context.progress(Progress(Stage.ALIGNING, 0, 1))
    information = {report.id: one.information_between for report, one in zip(reports, prepared, strict=True)}
    pins = pinned_sections(settings.corrections.pins, understood.sources, reports, outlines)
    alignment = align(outlines, reports, passages, information, pins)
    links = _links_of_titles(alignment, outlines)
    context.progress(Progress(Stage.ALIGNING, 1, 1))

    every = tuple(passage for found in _unnumbered(passages, prepared, outlines) for passage in found)
    pairs = tuple(
        score_pair(prepared[i], prepared[j], found, links.get(ids, ()))
        for (i, j), (ids, found) in zip(combinations(range(len(reports)), 2), passages.items(), strict=True)
    )
    return Comparison(
        version=__version__,
        background=background.version,
        settings=settings,
        sources=understood.sources,
        reports=reports,
        outlines=outlines,
        alignment=alignment,
        passages=every,
        pairs=pairs,
        totals=totals(prepared, every),
        problems=understood.problems,
        templates=understood.template_sources,
    )


def outline(paths: Sequence[str], settings: Settings, context: Context, only: Sequence[str] = ()) -> Comparison:
    """What was understood of the files: a Comparison in which nothing is compared."""
    understood = understand(paths, settings, context, only)
    ids = tuple(report.id for report in understood.reports)
    return Comparison(
        version=__version__,
        background="",
        settings=settings,
        sources=understood.sources,
        reports=understood.reports,
        outlines=understood.outlines,
        alignment=Alignment(ids, ()),
        passages=(),
        pairs=(),
        totals=(),
        problems=understood.problems,
        templates=understood.template_sources,
    )


def diff(comparison: Comparison, a: str, b: str) -> PairDiff:
    """Two reports of a comparison beside each other, down to the characters. Raises KeyError."""
    return diff_of(DiffArguments.of(comparison, a, b))


def diff_of(one: DiffArguments) -> PairDiff:
    """The same, from what it depends on."""
    return pair_diff(one.a, one.a_outline, one.b, one.b_outline, one.alignment, one.matching)


def _unnumbered(
    passages: Found, prepared: Sequence[Prepared], outlines: Sequence[Outline]
) -> Iterator[tuple[Passage, ...]]:
    """Every pair's passages, judged as if sections had no numbers."""
    by_id = {one.report.id: one for one in prepared}
    numbers = {outline.report: marks(outline) for outline in outlines}
    for (a, b), found in passages.items():
        yield unnumbered(by_id[a], by_id[b], found, numbers[a], numbers[b])


def _links_of_titles(alignment: Alignment, outlines: Sequence[Outline]) -> dict[tuple[str, str], tuple[Link, ...]]:
    """By pair of reports; the order of two reports is that of their titles, points inside sections don't count."""
    titled = {
        SectionRef(outline.report, section.index)
        for outline in outlines
        for section in outline.sections
        if section.kind is SectionKind.HEADING and section.heading.length
    }
    found: dict[tuple[str, str], list[Link]] = {}
    for row in alignment.rows:
        for link in row.links:
            if link.a in titled and link.b in titled:
                found.setdefault((link.a.report, link.b.report), []).append(link)
    return {pair: tuple(links) for pair, links in found.items()}
