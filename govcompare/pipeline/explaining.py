"""A passage of a comparison in, why it counts as copied or as common stock out."""

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


class Explainer:
    """Explains passages of one comparison; each report is made ready once."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._ready: dict[str, Prepared] = {}

    def of(self, passage: Passage) -> Explanation:
        """Why it counts as it does. Raises ReadError when the background is gone."""
        a, b = self._report(passage.a.report), self._report(passage.b.report)
        return explained(a, b, passage, loaded_set=self._comparison.settings.loaded_set)

    def _report(self, id: str) -> Prepared:
        if id not in self._ready:
            (self._ready[id],) = _prepared((self._comparison.report(id),), self._comparison.settings)
        return self._ready[id]


def _prepared(reports: tuple[Report, ...], settings: Settings) -> tuple[Prepared, ...]:
    background = background_for(settings.background)
    return told([prepare(report, settings.matching, background) for report in reports], settings.stock, ())
