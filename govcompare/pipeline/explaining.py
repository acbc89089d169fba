"""A passage of a comparison in, why it counts as copied or as common stock out."""

from collections.abc import Iterable, Iterator

from govcompare import codec
from govcompare.compare.explain import explained
from govcompare.compare.prepared import Prepared, prepare
from govcompare.compare.stock import told
from govcompare.model.comparison import Comparison
from govcompare.model.explanation import Explanation
from govcompare.model.findings import Passage
from govcompare.model.jobs import Context, ExplainArguments
from govcompare.model.report import Report
from govcompare.model.settings import Settings
from govcompare.pipeline.frequencies import background_for


def explain_job(arguments: bytes, _context: Context) -> bytes:
    """ExplainArguments → Explanation. Raises ReadError when the background is gone."""
    asked = codec.decode(arguments, ExplainArguments)
    a, b = _prepared((asked.a, asked.b), asked.settings)
    return codec.encode(explained(a, b, asked.passage, loaded_set=asked.settings.loaded_set))


def explanations(comparison: Comparison, passages: Iterable[Passage]) -> Iterator[Explanation]:
    """One for each of the passages, which are the comparison's. Raises ReadError when the background is gone."""
    ready: dict[str, Prepared] = {}
    for passage in passages:
        for id in (passage.a.report, passage.b.report):
            if id not in ready:
                (ready[id],) = _prepared((comparison.report(id),), comparison.settings)
        yield explained(
            ready[passage.a.report],
            ready[passage.b.report],
            passage,
            loaded_set=comparison.settings.loaded_set,
        )


def _prepared(reports: tuple[Report, ...], settings: Settings) -> tuple[Prepared, ...]:
    background = background_for(settings.background)
    return told([prepare(report, settings.matching, background) for report in reports], settings.stock, ())
