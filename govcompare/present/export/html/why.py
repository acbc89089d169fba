"""A Comparison in, sentences that say why each of its findings counts as copied or as stock out."""

from govcompare.model.comparison import Comparison
from govcompare.model.errors import ReadError
from govcompare.pipeline.explaining import Explainer
from govcompare.present.explained import explained
from govcompare.present.export.html.evidence import Why
from govcompare.present.rows.values import Finding


def why(comparison: Comparison) -> Why:
    """Nothing is said of moved sections, and of nothing when the background is gone."""
    passages = {(one.a, one.b): one for one in comparison.passages}
    names = {source.id: source.path.replace("\\", "/").rsplit("/", 1)[-1] for source in comparison.sources}
    explainer = Explainer(comparison)

    def say(finding: Finding) -> tuple[str, ...]:
        passage = passages.get((finding.a, finding.b))
        if passage is None or finding.passage is None:
            return ()
        try:
            return explained(explainer.of(passage), names.get(passage.template, ""))
        except ReadError:
            return ()

    return say
