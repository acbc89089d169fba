"""Truth and a Comparison in, how well they agree out: the measures that floors are set on.

Tallies count, so that those of several files can be added; every ratio comes last. Positions are those of the sources.
"""

from tests.evaluation.figures import Hits, Share
from tests.evaluation.reuse import ReuseTally, reuse
from tests.evaluation.runs import MemoryContext, compared, understood
from tests.evaluation.structure import StructureTally, structure
from tests.evaluation.truth import Truth, read_truth

__all__ = [
    "Hits",
    "MemoryContext",
    "ReuseTally",
    "Share",
    "StructureTally",
    "Truth",
    "compared",
    "read_truth",
    "reuse",
    "structure",
    "understood",
]
