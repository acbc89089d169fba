"""The figures of two reports, one file a measure; the tuple is their order in `Pair.scores`."""

from govcompare.compare.measures.beyond_formulae import BEYOND_FORMULAE
from govcompare.compare.measures.order import ORDER
from govcompare.compare.measures.reused import REUSED
from govcompare.compare.measures.similarity import SIMILARITY
from govcompare.compare.shared import Measure

MEASURES: tuple[Measure, ...] = (SIMILARITY, REUSED, BEYOND_FORMULAE, ORDER)
