"""What holds the same text is found in every pair, however the text is written."""

from collections.abc import Generator
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.present.rows.alike import alike_steps
from govcompare.present.rows.findings import findings
from govcompare.present.rows.values import Finding
from govcompare.text.fold import key
from tests.builders import Part, comparison, made, one_to_one, passage, plain, same_text

TEXT = "全年引进项目12个,投资总额8亿元。"
Value = TypeVar("Value")


def _ended(steps: Generator[None, None, Value]) -> Value:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: Value = end.value
            return value


def _alike(made: Comparison, chosen: Finding) -> tuple[Finding, ...]:
    return _ended(alike_steps(made, findings(made), (chosen,)))


def test_script_spaces_and_figures_make_no_other_text() -> None:
    texts = (TEXT, "全年引進項目 35 個，投資總額20億元", "开场白。" + TEXT, "全年引进项目12个,投资总额8亿元;别的。")
    reports = [plain(f"r{number}", text) for number, text in enumerate(texts, 1)]
    whole = [Span(text.index("全"), len(text)) for text in texts[:3]]
    passages = (
        passage(reports[0][0], whole[0], reports[1][0], whole[1]),
        passage(reports[1][0], whole[1], reports[2][0], whole[2]),
        passage(reports[2][0], Span(0, 3), reports[3][0], Span(0, 3)),
    )
    made = comparison(reports, passages=passages)
    first, second, other = findings(made)
    assert _alike(made, first) == _alike(made, second) == (first, second)
    assert _alike(made, other) == (other,)


def test_one_side_that_is_the_same_is_enough() -> None:
    reports = [plain("r1", TEXT), plain("r2", "全年新引进项目12个。"), plain("r3", TEXT)]
    whole = [Span(0, len(report.text)) for report, _outline in reports]
    passages = tuple(passage(reports[a][0], whole[a], reports[b][0], whole[b]) for a, b in ((0, 1), (0, 2), (1, 2)))
    made = comparison(reports, passages=passages)
    assert all(_alike(made, one) == findings(made) for one in findings(made))


def test_a_moved_section_is_not_judged_with_its_words() -> None:
    a = made("r1", [Part("甲甲甲。", "一"), Part("乙乙乙。", "二")])
    b = made("r2", [Part("乙乙乙。", "二"), Part("甲甲甲。", "一")])
    alignment = one_to_one(a[1], b[1], {0: 1, 1: 0}, frozenset({0}))
    shared = same_text(a[0], b[0], "一\n甲甲甲。")
    compared = comparison([a, b], passages=(shared,), alignment=alignment)
    assert len(findings(compared)) == 2
    assert all(_alike(compared, one) == (one,) for one in findings(compared))


def test_signs_alone_are_no_text() -> None:
    reports = [plain(f"r{number}", "。。——") for number in range(3)]
    passages = tuple(passage(reports[a][0], Span(0, 2), reports[b][0], Span(2, 4)) for a, b in ((0, 1), (1, 2)))
    made = comparison(reports, passages=passages)
    assert _alike(made, findings(made)[0]) == ()


PIECES = st.lists(st.sampled_from(("甲", "乙丙", "12", "3.5%", "，", "後来", "后来", " ")), min_size=1, max_size=6)


@given(st.lists(PIECES, min_size=2, max_size=4), st.data())
def test_found_are_those_whose_texts_fold_alike(texts: list[list[str]], data: st.DataObject) -> None:
    reports = [plain(f"r{number}", "甲".join(pieces)) for number, pieces in enumerate(texts)]
    spans = [data.draw(_whole_pieces(pieces)) for pieces in texts]
    pairs = [(a, b) for a in range(len(texts)) for b in range(a + 1, len(texts))]
    passages = tuple(passage(reports[a][0], spans[a], reports[b][0], spans[b]) for a, b in pairs)
    made = comparison(reports, passages=passages)
    every = findings(made)
    chosen = data.draw(st.sampled_from(every))
    wanted = _folded(made, chosen)
    assert _alike(made, chosen) == tuple(one for one in every if wanted & _folded(made, one))


def _whole_pieces(pieces: list[str]) -> st.SearchStrategy[Span]:
    """Spans that cut no figure: neither do passages."""
    starts = [sum(len(piece) + 1 for piece in pieces[:number]) for number in range(len(pieces))]
    ends = [start + len(piece) for start, piece in zip(starts, pieces, strict=True)]
    both = st.tuples(st.sampled_from(starts), st.sampled_from(ends))
    return both.filter(lambda one: one[0] < one[1]).map(lambda one: Span(*one))


def _folded(made: Comparison, finding: Finding) -> set[bytes]:
    """The slow way: each text by itself."""

    def fold(place: Place) -> bytes:
        return key(place.span.of(made.report(place.report).text), Matching()).codes.tobytes()

    return {fold(finding.a), fold(finding.b)} - {b""}
