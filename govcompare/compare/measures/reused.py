"""What two reports share in, how much of each that is out (总文字复制比, for one source)."""

import numpy as np

from govcompare.compare.shared import Measure, Shared, ratio


def _reused(found: Shared) -> tuple[float, float]:
    """Characters of A in passages shared with B ÷ characters of A, and the other way."""
    return (
        ratio(int(np.count_nonzero(found.a.shared)), found.a.characters),
        ratio(int(np.count_nonzero(found.b.shared)), found.b.characters),
    )


REUSED = Measure("reused", symmetric=False, of=_reused)
