"""Rejecting all changes of a redline gives A, accepting all gives B in A's order; nothing is lost on the way."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.comparison import Comparison
from govcompare.model.jobs import Stamp
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.export.redline import _redline, docx
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.resources import resource
from tests.builders import Part, comparison, made, one_to_one
from tests.pipeline.context import Remembering
from tests.present.export.opened import WORD, names, part, told
from tests.present.export.slots import filled

SENTENCES = (
    "修路三十公里。",
    "修路十二公里,更加便利。",
    "群众满意。\n",
    "办学两所。\n",
    "\n",
    " ",
    "植树。\n\u3000\u3000造林。\n",
)
bodies = st.lists(st.sampled_from(SENTENCES), max_size=5).map("".join)
parts = st.builds(
    Part,
    bodies,
    st.sampled_from(("", "工作回顾", "工作安排")),
    st.sampled_from(("", "一、")),
    st.just(1),
    st.booleans(),
)


@pytest.fixture(name="samples", scope="module")
def _samples() -> Comparison:
    return compare([str(resource("samples"))], Settings(), Remembering())


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@given(st.lists(parts, min_size=1, max_size=4), st.lists(parts, min_size=1, max_size=4))
def test_rejected_it_is_a_and_accepted_it_has_what_b_has(left: list[Part], right: list[Part]) -> None:
    one, other = made("r1", left), made("r2", right)
    together = {index: index for index in range(min(len(left), len(right)))}
    whole = comparison([one, other], alignment=one_to_one(one[1], other[1], together))
    data = docx(whole)
    assert told(data, accepted=False) == ["r1", *_lines(one[0].text)]
    squeezed = "".join("".join(told(data, accepted=True)).split())
    assert sorted(squeezed) == sorted("r2" + "".join(other[0].text.split()))


def test_of_sections_that_moved_each_character_stands_once() -> None:
    one = made("r1", [Part("修路三十公里。\n", "回顾", "一、"), Part("办学两所。\n", "安排", "二、")])
    other = made("r2", [Part("办学三所。\n", "安排", "一、"), Part("修路十公里。\n", "回顾", "二、")])
    data = docx(comparison([one, other], alignment=one_to_one(one[1], other[1], {0: 1, 1: 0})))
    assert told(data, accepted=False) == ["r1", *_lines(one[0].text)]
    assert sorted(told(data, accepted=True)) == sorted(["r2", "二、回顾", "修路十公里。", "一、安排", "办学三所。"])


def test_every_change_is_that_of_the_program_and_has_a_number_of_its_own(samples: Comparison) -> None:
    document = ET.fromstring(part(docx(samples), "word/document.xml"))
    changes = [one for one in document.iter() if one.tag in {f"{WORD}ins", f"{WORD}del"}]
    assert changes
    assert {one.get(f"{WORD}author") for one in changes} == {"govcompare"}
    numbers = [one.get(f"{WORD}id") for one in changes]
    assert len(set(numbers)) == len(numbers)
    assert not any(f"{WORD}date" in one.attrib for one in changes)


def test_headings_of_the_samples_are_styled_by_their_level(samples: Comparison) -> None:
    document = ET.fromstring(part(docx(samples), "word/document.xml"))
    styles = [style.get(f"{WORD}val") for style in document.iter(f"{WORD}pStyle")]
    assert styles[0] == "Title"
    assert {"Heading1", "Heading2"} <= set(styles)


def test_the_samples_can_be_taken_back_to_a(samples: Comparison) -> None:
    pair = ranked_pairs(samples)[0]
    a = samples.report(pair.a)
    found = told(docx(samples), accepted=False)
    assert found[0] == a.title
    assert "".join("".join(found[1:]).split()) == "".join(a.text[a.body_start :].split())


def test_a_stamp_dates_the_changes(samples: Comparison) -> None:
    data = _redline(samples, ranked_pairs(samples), Stamp("2026-11-25T08:00:00+08:00", "王<某>"))
    document = ET.fromstring(part(data, "word/document.xml"))
    assert {one.get(f"{WORD}date") for one in document.iter(f"{WORD}ins")} == {"2026-11-25T08:00:00+08:00"}
    assert "王<某>" in "".join(ET.fromstring(part(data, "docProps/core.xml")).itertext())


def test_what_xml_cannot_hold_is_shown_as_missing() -> None:
    data = docx(filled("\x00\x1b\ufffe"))
    for name in names(data):
        ET.fromstring(part(data, name))


def test_two_equal_reports_have_no_change() -> None:
    text = [Part("修路三十公里。\n", "回顾", "一、")]
    one, other = made("r1", text), made("r2", text)
    whole = comparison([one, other], alignment=one_to_one(one[1], other[1], {0: 0}))
    document = ET.fromstring(part(docx(whole), "word/document.xml"))
    inserted = ["".join(one.itertext()) for one in document.iter(f"{WORD}ins")]
    assert inserted == ["r2"]
