"""The list of places holds names alone, each once, as they are written after folding."""

from govcompare.compare.gazetteer import _NAMES, LONGEST, is_known_place
from govcompare.model.settings import Matching
from govcompare.text.fold import as_text, folded


def test_each_name_stands_once_folded_and_no_longer_than_it_is_said() -> None:
    names = _NAMES.split()
    assert len(names) == len(set(names))
    assert max(map(len, names)) == LONGEST
    assert as_text(folded(_NAMES, Matching())) == _NAMES


def test_a_name_with_its_rank_is_another_word() -> None:
    assert is_known_place("成都")
    assert not is_known_place("成都市")
