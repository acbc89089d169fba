"""Every pair is counted once, where it belongs."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.findings import Pair
from govcompare.present.rows.ranked import strongest
from govcompare.present.rows.spread import spread
from tests.builders import pair

RATIOS = st.floats(min_value=0, max_value=1)
PAIRS = st.lists(
    st.builds(lambda a, b, shared: pair("r1", "r2", (a, b), (shared, shared)), RATIOS, RATIOS, st.integers(0, 3))
)


@given(PAIRS)
def test_bands_hold_every_pair_once(pairs: list[Pair]) -> None:
    found = spread(pairs)
    assert found.nothing == sum(1 for one in pairs if not one.a_shared)
    assert found.nothing + sum(band.pairs for band in found.bands) == len(pairs)
    for number, band in enumerate(found.bands):
        last = number == len(found.bands) - 1
        inside = [one for one in pairs if one.a_shared and band.low <= strongest(one)]
        assert band.pairs == sum(1 for one in inside if last or strongest(one) < band.high)
