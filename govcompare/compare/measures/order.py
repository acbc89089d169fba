"""What two reports share in, how far their sections stand in the same order out."""

from govcompare.compare.shared import Measure, Shared, ratio


def _order(found: Shared) -> tuple[float, float]:
    """Aligned pairs of sections that did not move ÷ aligned pairs."""
    value = ratio(sum(not link.moved for link in found.links), len(found.links))
    return value, value


ORDER = Measure("order", symmetric=True, of=_order)
