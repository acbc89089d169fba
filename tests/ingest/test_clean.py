"""Cleaning explains every character that it takes, and has nothing more to take afterwards."""

from importlib import import_module
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare.ingest.clean import MAX_ROUNDS, clean, disjoint, joined
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.rules import RULES
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span
from tests.ingest.sample_pages import NOISE, PAGES
from tests.ingest.texts import report

ANYTHING = st.one_of(PAGES, NOISE)
LEAST = 4
"""Texts of such a table."""


@settings(max_examples=80, deadline=None)
@given(ANYTHING)
def test_what_is_left_and_what_was_removed_tile_the_text(text: str) -> None:
    page, removed = clean(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(removed))
    gone = {place for one in removed for place in range(one.span.start, one.span.end)}
    assert page.text == "".join(c for place, c in enumerate(text) if place not in gone)
    assert [page.offsets.to_raw(place) for place in range(len(page.text))] == sorted(set(range(len(text))) - gone)


@settings(max_examples=80, deadline=None)
@given(ANYTHING)
def test_a_cleaned_page_has_nothing_more_to_clean(text: str) -> None:
    page, _ = clean(text)
    assert [removal for rule in RULES for removal in rule.find(page)] == []


@settings(max_examples=400, deadline=None)
@given(ANYTHING)
def test_a_cleaned_text_stays_as_it_is(text: str) -> None:
    page, _ = clean(text)
    assert clean(page.text)[0].text == page.text


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@given(text=ANYTHING)
def test_a_rule_finds_stretches_inside_the_page(rule: Rule, text: str) -> None:
    assert all(one.span.length > 0 and one.span.end <= len(text) for one in rule.find(Page(text)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@given(text=ANYTHING)
def test_without_what_a_rule_found_it_finds_nothing(rule: Rule, text: str) -> None:
    page = Page(text)
    for _ in range(MAX_ROUNDS):
        found = disjoint(rule.find(page))
        if not found:
            return
        page = page.without(found, seams=rule.stage in {Stage.BLOCKS, Stage.LINES})
    assert not found


def test_a_clean_report_stays_whole() -> None:
    text = report()
    page, removed = clean(text)
    assert (page.text, removed) == (text, ())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_table_of_texts_that_it_leaves_alone(rule: Rule) -> None:
    tests = import_module(f"tests.ingest.rules.test_{rule.name.replace('-', '_')}")
    assert len(tests.LEAVES_ALONE) >= LEAST
    assert callable(tests.test_leaves_alone)


def test_rules_stand_in_the_order_of_their_stages() -> None:
    stages = [rule.stage for rule in RULES]
    assert stages == sorted(stages)
    assert len({rule.name for rule in RULES}) == len(RULES)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8), st.sampled_from(RemovalKind)), max_size=8))
def test_disjoint_stretches_cover_what_all_cover(found: list[tuple[int, int, RemovalKind]]) -> None:
    every = [Removal(kind, Span(start, start + length)) for start, length, kind in found]
    apart = disjoint(every)
    assert all(a.span.end <= b.span.start for a, b in pairwise(apart))
    assert all(one.span.length for one in apart)
    covered = [place for one in apart for place in range(one.span.start, one.span.end)]
    assert covered == sorted({place for one in every for place in range(one.span.start, one.span.end)})
    assert disjoint(apart) == apart


def test_of_two_that_overlap_the_first_keeps_all() -> None:
    a, b = Removal(RemovalKind.MARKUP, Span(0, 4)), Removal(RemovalKind.PINYIN, Span(2, 6))
    assert disjoint([b, a]) == [a, Removal(RemovalKind.PINYIN, Span(4, 6))]
    assert joined([Removal(RemovalKind.MARKUP, Span(4, 6)), a]) == (Removal(RemovalKind.MARKUP, Span(0, 6)),)
