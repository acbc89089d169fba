"""Prepared reports in, the passages of every two of them out, each pair as soon as it is known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from govcompare import codec
from govcompare.compare.corpus import all_pairs
from govcompare.compare.passages import passages
from govcompare.compare.prepared import Prepared
from govcompare.compare.scores import pair as score_pair
from govcompare.model.findings import Passage
from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.model.report import Report
from govcompare.model.settings import Settings
from govcompare.pipeline.keys import digest, stage_key
from govcompare.text.background import Background

Found = dict[tuple[str, str], tuple[Passage, ...]]


def shared_passages(
    reports: Sequence[Report],
    prepared: Sequence[Prepared],
    settings: Settings,
    background: Background,
    context: Context,
    templates: Sequence[Report] = (),
) -> Found:
    """The passages of all pairs of reports, by their ids, a before b.

    Each pair is handed out as the part `pair`, scored as if no sections corresponded: that comes last.
    """
    keys = _keys(reports, settings, background, templates)
    known = _known(keys, reports, context)
    found: Found = {}
    for i, j, shared in _in_order(prepared, known):
        found[reports[i].id, reports[j].id] = shared
        if (i, j) not in known:
            context.stages.put(keys[i, j], codec.encode(shared))
        context.part("pair", codec.encode(score_pair(prepared[i], prepared[j], shared, ())))
        context.progress(Progress(Stage.COMPARING, len(found), len(keys)))
    return found


def _keys(
    reports: Sequence[Report], settings: Settings, background: Background, templates: Sequence[Report]
) -> Mapping[tuple[int, int], str]:
    texts = [(digest(report.text), report.body_start) for report in reports]
    together = sorted(texts) if settings.loaded_set else []
    models = [(one.source, digest(one.text), one.body_start) for one in templates]
    whole = (background.version, settings.matching, together, settings.stock.formulae, settings.stock.kept, models)
    return {(i, j): stage_key("passages", whole, texts[i], texts[j]) for i, j in combinations(range(len(reports)), 2)}


def _known(
    keys: Mapping[tuple[int, int], str], reports: Sequence[Report], context: Context
) -> Mapping[tuple[int, int], tuple[Passage, ...]]:
    """What earlier jobs found, under the ids of today."""
    known: dict[tuple[int, int], tuple[Passage, ...]] = {}
    for (i, j), key in keys.items():
        data = context.stages.get(key)
        if data is not None:
            a, b = reports[i].id, reports[j].id
            known[i, j] = tuple(
                replace(one, a=replace(one.a, report=a), b=replace(one.b, report=b))
                for one in codec.decode(data, tuple[Passage, ...])
            )
    return known


def _in_order(
    prepared: Sequence[Prepared], known: Mapping[tuple[int, int], tuple[Passage, ...]]
) -> Iterator[tuple[int, int, tuple[Passage, ...]]]:
    """Every pair, i < j, ascending; what is not known is found now, all at once when nothing is known."""
    if not known:
        yield from all_pairs(prepared)
        return
    for i, j in combinations(range(len(prepared)), 2):
        shared = known.get((i, j))
        yield i, j, passages(prepared[i], prepared[j]) if shared is None else shared
