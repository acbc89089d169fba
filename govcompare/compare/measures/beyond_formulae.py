"""What two reports share in, how much of what each says of its own that is out."""

import numpy as np

from govcompare.compare.shared import Measure, Shared, Side, ratio


def _beyond_formulae(found: Shared) -> tuple[float, float]:
    """The directed ratios without formulae: masked characters leave numerator and denominator, passages that are
    formulae the numerator, so that the denominator is the same against every other report."""
    return _of(found.a), _of(found.b)


def _of(side: Side) -> float:
    kept = ~side.formulae
    return ratio(int(np.count_nonzero(side.own & kept)), int(np.count_nonzero(kept)))


BEYOND_FORMULAE = Measure("beyond_formulae", symmetric=False, of=_beyond_formulae)
