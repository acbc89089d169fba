"""The bytes of DocumentArguments in, what is to be written out: in its language, without names where so asked."""

from dataclasses import dataclass

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.jobs import DocumentArguments, Stamp
from govcompare.model.project import Mark
from govcompare.present import wording
from govcompare.present.rows.anonymous import anonymous
from govcompare.present.rows.ranked import pairs_about, ranked_pairs
from govcompare.present.rows.selected import selected


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exporter is asked for."""

    comparison: Comparison
    ranked: tuple[Pair, ...]
    """The pairs to speak of, most shared first."""
    marks: tuple[Mark, ...]
    stamp: Stamp | None
    report: str
    """Id of the report to show alone against all others; empty: all."""


def asked(arguments: bytes) -> Asked:
    """From here on the words are those of the language that was asked for."""
    given = codec.decode(arguments, DocumentArguments)
    wording.use(given.language)
    comparison, marks = given.comparison, given.marks
    pairs = pairs_about(comparison, given.pairs, given.report)
    if given.findings:
        comparison, pairs = selected(comparison, pairs, given.findings)
    if given.anonymous:
        comparison, marks = anonymous(comparison, marks)
        kept = {(pair.a, pair.b) for pair in pairs}
        pairs = tuple(pair for pair in ranked_pairs(comparison) if (pair.a, pair.b) in kept)
    return Asked(comparison, pairs, marks, given.stamp, given.report)
