"""Kinds of sentences: macro-F1 over identical, numbers, slots, edited, new (bar: 0.97), and time a passage."""

from collections import Counter

from pytest_benchmark.fixture import BenchmarkFixture

from govcompare.compare.kinds import classify
from govcompare.compare.prepared import Prepared, prepare
from govcompare.model.findings import PassageKind
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.background import EMPTY
from tests.builders import report
from tests.compare.sentences import KINDS, samples
from tests.compare.test_kinds import UNRELATED, f_measures

COUNT = 2_000


def kinds(pairs: list[tuple[Prepared, Prepared]]) -> list[str]:
    found = []
    for a, b in pairs:
        kind, similarity, _ = classify(a, Span(0, len(a.report.text)), b, Span(0, len(b.report.text)))
        found.append("new" if kind is PassageKind.EDITED and similarity < UNRELATED else kind)
    return found


def test_kinds_of_sentences(benchmark: BenchmarkFixture) -> None:
    written = list(samples(7, COUNT))
    pairs = [
        (prepare(report("r1", sample.one), Matching(), EMPTY), prepare(report("r2", sample.other), Matching(), EMPTY))
        for sample in written
    ]
    found = benchmark.pedantic(kinds, (pairs,), rounds=3)
    scores = f_measures(Counter((sample.kind, kind) for sample, kind in zip(written, found, strict=True)))
    benchmark.extra_info["f"] = {kind: round(score, 4) for kind, score in zip(KINDS, scores, strict=True)}
    benchmark.extra_info["macro-f1"] = round(sum(scores) / len(scores), 4)
    benchmark.extra_info["microseconds a passage"] = (
        round(benchmark.stats["mean"] / COUNT * 1e6) if benchmark.stats else 0
    )
    assert sum(scores) / len(scores) >= 0.97
