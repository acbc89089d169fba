"""Pages of kinds that no rule was made for: what is the site's goes, reports come out whole and each by itself."""

import random
from collections.abc import Callable
from functools import reduce

import pytest

from tests.ingest.scraped.judged import Judged, judged
from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers import EIGHTH, FIFTH, FIRST, FOURTH, NINTH, SECOND, SEVENTH, SIXTH, TENTH, THIRD

PAGES = 5
"""Of each kind."""
KINDS = (*FIRST, *SECOND, *THIRD, *FOURTH, *FIFTH, *SIXTH, *SEVENTH, *EIGHTH, *NINTH, *TENTH)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_page_loses_its_furniture_and_nothing_else(kind: Callable[[random.Random], Made]) -> None:
    pooled = reduce(Judged.plus, (judged(kind(random.Random(seed))) for seed in range(PAGES)))
    assert pooled.lost <= pooled.own / 1000
    assert pooled.left <= pooled.furniture / 10
    assert pooled.met == pooled.found == pooled.true
