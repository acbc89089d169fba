"""The bytes of HtmlArguments in, what is to be written out: in its language, without names where so asked."""

from dataclasses import dataclass

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.jobs import HtmlArguments, Stamp
from govcompare.model.project import Mark
from govcompare.present import wording
from govcompare.present.rows.anonymous import anonymous
from govcompare.present.rows.ranked import pairs_about


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exporter is asked for."""

    comparison: Comparison
    ranked: tuple[Pair, ...]
    """The pairs to speak of, most shared first."""
    marks: tuple[Mark, ...]
    stamp: Stamp | None


def asked(arguments: bytes) -> Asked:
    """From here on the words are those of the language that was asked for."""
    given = codec.decode(arguments, HtmlArguments)
    wording.use(given.language)
    comparison, marks = given.comparison, given.marks
    if given.anonymous:
        comparison, marks = anonymous(comparison, marks)
    return Asked(comparison, pairs_about(comparison, given.pairs, given.report), marks, given.stamp)
