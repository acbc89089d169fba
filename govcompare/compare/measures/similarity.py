"""What two reports share in, how much of both together that is out."""

import numpy as np

from govcompare.compare.shared import Measure, Shared, ratio


def _similarity(found: Shared) -> tuple[float, float]:
    """Shared characters of A and of B ÷ characters of A and of B."""
    part = int(np.count_nonzero(found.a.shared) + np.count_nonzero(found.b.shared))
    value = ratio(part, found.a.characters + found.b.characters)
    return value, value


SIMILARITY = Measure("similarity", symmetric=True, of=_similarity)
