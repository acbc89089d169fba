"""Signs that only look like a character are that character in a report, and stay what they are in its source."""

from govcompare.ingest.intake import take_in
from govcompare.ingest.radicals import without_radicals
from govcompare.model.settings import Corrections
from tests.ingest.texts import report

SIGNS = str.maketrans("一人工大生水行", "⼀⼈⼯⼤⽣⽔⾏")


def test_a_text_file_with_radicals_reads_as_one_without() -> None:
    plain, signs = report(), report().translate(SIGNS)
    assert plain != signs
    taken = take_in("a.txt", signs.encode(), Corrections())
    (expected,) = take_in("a.txt", plain.encode(), Corrections()).reports
    assert taken.reports == (expected,)
    assert taken.source.text == signs
    assert [problem.code for problem in taken.source.problems] == ["lookalikes"]


def test_every_position_stays() -> None:
    signs = report().translate(SIGNS)
    assert len(without_radicals(signs)) == len(signs)
    assert without_radicals(signs) == report()
