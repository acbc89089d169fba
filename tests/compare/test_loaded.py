"""What most of the loaded reports say is common stock, unless they are copies of one another."""

from govcompare.compare.corpus import all_pairs
from govcompare.compare.loaded import weighed_by_set
from govcompare.model.span import Span
from tests.compare.made import prepared, sentences, with_copies

FORMULA = 0.5
STOCK = "".join(sentences(2000, 3))
COPY = "".join(sentences(2001, 5))


def shared_texts(texts: list[str], *, weighed: bool) -> dict[tuple[int, int], list[str]]:
    reports = [prepared(f"r{number}", text) for number, text in enumerate(texts)]
    found = all_pairs(weighed_by_set(reports) if weighed else reports)
    return {
        (i, j): [one.a.span.of(texts[i]) for one in passages if one.formula < FORMULA]
        for i, j, passages in found
        if passages
    }


def test_what_most_reports_say_is_stock_and_what_two_say_is_copied() -> None:
    texts = [with_copies(number, [STOCK, COPY] if number < 2 else [STOCK]) for number in range(8)]
    alone, weighed = shared_texts(texts, weighed=False), shared_texts(texts, weighed=True)
    assert alone[2, 3] == [STOCK]
    assert weighed.get((2, 3), []) == []
    assert weighed[0, 1] == [COPY]


def test_copies_of_one_report_make_no_stock() -> None:
    texts = [with_copies(1, [COPY], 6) + sentences(number, 1)[0] for number in range(10)]
    assert shared_texts(texts, weighed=True) == shared_texts(texts, weighed=False)


def test_few_reports_say_nothing_of_the_genre() -> None:
    reports = [prepared(f"r{number}", with_copies(number, [STOCK])) for number in range(4)]
    assert weighed_by_set(reports) == tuple(reports)


def test_stock_of_the_set_is_marked_in_each_report() -> None:
    reports = [prepared(f"r{number}", with_copies(number, [STOCK])) for number in range(8)]
    for one in weighed_by_set(reports):
        (found,) = one.formulae
        assert found.of(one.report.text) == STOCK.rstrip("。")
        assert one.information_between(found) < reports[0].information_between(Span(0, found.length))


def test_no_reports_and_empty_ones_are_left_alone() -> None:
    assert weighed_by_set(()) == ()
    reports = [prepared(f"r{number}", "") for number in range(8)]
    assert [one.characters for one in weighed_by_set(reports)] == [0] * 8
