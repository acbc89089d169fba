"""The number of a section or point is no figure of the report: where it alone differs, nothing was changed."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.kinds import classify
from govcompare.compare.numbering import marks, unnumbered
from govcompare.compare.prepared import prepare
from govcompare.model.findings import ChangeKind, Passage, PassageKind, Place
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.background import EMPTY
from tests.builders import Part, made

BODY = "修建水渠12条，清淤塘坝。"
LABELS = ("一、", "五、", "（一）", "(五)", "第一章", "第二章", "7.", "８．", "一是", "二是", "①", "第三，", "")


def _judged(a: Sequence[Part], b: Sequence[Part]) -> tuple[Passage, str, str]:
    one, other = made("r1", a), made("r2", b)
    left, right = (prepare(report, Matching(), EMPTY) for report, _ in (one, other))
    spans = Span(0, len(one[0].text)), Span(0, len(other[0].text))
    kind, similarity, changes = classify(left, spans[0], right, spans[1])
    whole = Passage(Place("r1", spans[0]), Place("r2", spans[1]), kind, similarity, 0.0, changes)
    (judged,) = unnumbered(left, right, [whole], marks(one[1]), marks(other[1]))
    return judged, one[0].text, other[0].text


def _swaps(judged: tuple[Passage, str, str]) -> list[tuple[str, str]]:
    passage, a, b = judged
    return [(change.a.of(a), change.b.of(b)) for change in passage.changes]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("other", LABELS)
def test_a_section_under_another_number_is_identical(label: str, other: str) -> None:
    judged = _judged([Part(BODY, "兴修水利", label)], [Part(BODY, "兴修水利", other)])
    assert (judged[0].kind, judged[0].similarity, judged[0].changes) == (PassageKind.IDENTICAL, 1.0, ())


def test_what_else_changed_stays_as_it_was() -> None:
    judged = _judged(
        [Part(BODY, "兴修水利", "（一）"), Part("植树3万株。", "造林", "一是", item=True)],
        [Part(BODY.replace("12", "15"), "兴修水利", "（五）"), Part("植树4万株。", "造林", "三是", item=True)],
    )
    assert judged[0].kind is PassageKind.NUMBERS
    assert _swaps(judged) == [("12", "15"), ("3万", "4万")]


class Running(NamedTuple):
    one: str
    other: str
    changed: bool


RUNNING = [
    Running("三项工作：一是修渠，二是植树。", "三项工作：二是修渠，三是植树。", False),
    Running("工作如下。第一，修渠引水。", "工作如下。第四，修渠引水。", False),
    Running("工作如下。(1)修渠引水", "工作如下。（3）修渠引水", False),
    Running("坚持修渠引水，第一产业增长", "坚持修渠引水，第二产业增长", True),
    Running("修渠引水，一年见效", "修渠引水，三年见效", True),
    Running("工作如下。1.4亿元修渠", "工作如下。2.4亿元修渠", True),
    Running("召开第二次会议，修渠引水", "召开第三次会议，修渠引水", True),
]


@pytest.mark.parametrize("case", RUNNING, ids=lambda case: f"{case.one}→{case.other}")
def test_points_that_run_on_are_numbered_too(case: Running) -> None:
    judged = _judged([Part(case.one)], [Part(case.other)])
    assert bool(judged[0].changes) is case.changed
    assert (judged[0].kind is PassageKind.NUMBERS) is case.changed


def test_a_passage_of_a_template_stays_one() -> None:
    one, other = made("r1", [Part(BODY, "水利", "一、")]), made("r2", [Part(BODY, "水利", "二、")])
    left, right = (prepare(report, Matching(), EMPTY) for report, _ in (one, other))
    kind, similarity, changes = classify(left, left.report.body, right, right.report.body)
    assert kind is PassageKind.NUMBERS
    found = Passage(
        Place("r1", left.report.body),
        Place("r2", right.report.body),
        PassageKind.TEMPLATE,
        similarity,
        1.0,
        changes,
        template="s9",
    )
    (judged,) = unnumbered(left, right, [found], marks(one[1]), marks(other[1]))
    assert (judged.kind, judged.changes) == (PassageKind.TEMPLATE, ())


@given(st.sampled_from(LABELS), st.sampled_from(LABELS), st.text("修渠引水12年，。", max_size=12), st.booleans())
def test_no_change_ever_stands_in_a_number(label: str, other: str, more: str, item: bool) -> None:
    judged, _, _ = _judged([Part(BODY, "水利", label, item=item)], [Part(more + BODY, "水利", other, item=item)])
    for change in judged.changes:
        if change.kind is not ChangeKind.WORDING:
            assert change.a.start >= len(label)
            assert change.b.start >= len(other)
    assert judged.similarity <= 1
