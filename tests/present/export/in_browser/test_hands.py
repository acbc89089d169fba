"""Keys, lenses, filters, sorting and jumps of the report do what they say."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from tests.present.export.in_browser.chromium import Opened, opened
from tests.present.export.in_browser.conftest import Write
from tests.present.export.slots import filled, marks

NUMBER_HERE = "document.querySelector('.n.here').textContent"
SHOWN_ROWS = "[...document.querySelectorAll('#evidence tbody tr')].filter((row) => !row.hidden).length"
COLOUR = "getComputedStyle(document.querySelector('.side .rw, .side .rv')).backgroundColor"


@pytest.fixture
def one(chromium: Browser, written: Write) -> Iterator[Opened]:
    """Four reports that share a passage, a phrase and a moved section, each two of them; a complaint fails the test."""
    whole = filled("<b>甲</b>", 4)
    with opened(chromium, written(DocumentArguments(whole, marks=marks(whole, "a note")))) as page:
        yield page
        assert page.complaints == []


def test_keys_step_through_the_matches_and_round(one: Opened) -> None:
    assert one.page.locator("#where").text_content() == "– / 6"
    for key, number in (("n", "1"), ("n", "2"), ("p", "1"), ("p", "6"), ("n", "1")):
        one.page.keyboard.press(key)
        assert one.value(NUMBER_HERE) == number
        assert one.page.locator("#where").text_content() == f"{number} / 6"
        assert one.page.locator(".n.here").is_visible()


def test_buttons_do_what_the_keys_do(one: Opened) -> None:
    for name, number in (("next", "1"), ("next", "2"), ("previous", "1")):
        one.page.locator(f"[data-go={name}]").click()
        assert one.value(NUMBER_HERE) == number


def test_a_step_opens_the_pair_that_it_leads_to(one: Opened) -> None:
    one.value("document.querySelectorAll('details').forEach((fold) => { fold.open = false; })")
    one.page.keyboard.press("p")
    assert one.page.locator(".n.here").is_visible()


def test_steps_go_on_from_the_match_that_a_link_led_to(one: Opened) -> None:
    one.page.locator("#evidence a[href='#m3']").click()
    assert one.page.locator("#where").text_content() == "3 / 6"
    one.page.keyboard.press("n")
    assert one.value(NUMBER_HERE) == "4"


def test_keys_are_letters_while_words_are_typed(one: Opened) -> None:
    one.page.locator("#filter").fill("")
    one.page.keyboard.type("npd")
    assert one.page.locator("#filter").input_value() == "npd"
    assert one.page.locator("#lens-reuse").is_checked()
    assert one.page.locator(".n.here").count() == 0


def test_a_lens_marks_what_it_is_about(one: Opened) -> None:
    shared = one.value(COLOUR)
    one.page.keyboard.press("d")
    assert one.page.locator("#lens-difference").is_checked()
    assert one.value(COLOUR) != shared
    assert one.page.locator(".legend.difference").is_visible()
    assert not one.page.locator(".legend.reuse").is_visible()
    one.page.locator("#lens-reuse").check()
    assert one.value(COLOUR) == shared


def test_a_lens_switches_by_the_arrow_keys(one: Opened) -> None:
    one.page.locator("#lens-reuse").focus()
    one.page.keyboard.press("ArrowDown")
    assert one.page.locator("#lens-difference").is_checked()


def test_a_filter_leaves_the_rows_that_hold_all_its_words(one: Opened) -> None:
    every = one.value(SHOWN_ROWS)
    one.page.locator("#filter").fill("moved")
    some = one.value(SHOWN_ROWS)
    assert 0 < some < every
    assert one.page.locator("#filtered").text_content() == f"{some} / {every}"
    one.page.locator("#filter").fill("moved nowhere-at-all")
    assert one.value(SHOWN_ROWS) == 0
    one.page.locator("#filter").fill("")
    assert one.value(SHOWN_ROWS) == every
    assert one.page.locator("#filtered").text_content() == ""


@pytest.mark.parametrize("key", ["", "Enter", "Space"], ids=["mouse", "Enter", "Space"])
def test_a_head_sorts_its_table_down_and_up(one: Opened, key: str) -> None:
    head = one.page.locator("#evidence th").first
    for order, first in (("descending", "6"), ("ascending", "1")):
        if key:
            head.press(key)
        else:
            head.click()
        assert head.get_attribute("aria-sort") == order
        assert one.page.locator("#evidence tbody td").first.text_content() == first


def test_every_sortable_table_sorts_by_every_column(one: Opened) -> None:
    for table in one.page.locator("table.sortable").all():
        rows = table.locator("tbody tr").count()
        for head in table.locator("thead th").all():
            head.click()
            assert head.get_attribute("aria-sort") == "descending"
            assert table.locator("thead [aria-sort]").count() == 1
        assert table.locator("tbody tr").count() == rows


def test_the_right_side_of_a_match_leads_to_its_partner(one: Opened) -> None:
    right = one.page.locator(".side td:nth-child(2) .n").first
    number = right.text_content()
    right.click()
    assert one.page.locator(f"#m{number}").is_visible()
    assert one.value("location.hash") == f"#m{number}"


def test_equal_rows_can_be_hidden(chromium: Browser, written: Write, samples: Comparison) -> None:
    with opened(chromium, written(DocumentArguments(samples))) as one:
        equal = one.page.locator("details[open] .side tr.equal").first
        assert equal.is_visible()
        one.page.locator("#only-changed").check()
        assert not equal.is_visible()
        one.page.locator("#only-changed").uncheck()
        assert equal.is_visible()


def test_the_first_tab_stop_skips_to_the_conclusion(one: Opened) -> None:
    one.page.keyboard.press("Tab")
    assert one.value("document.activeElement.className") == "skip"
    one.page.keyboard.press("Enter")
    assert one.value("location.hash") == "#conclusion"


def test_a_number_leads_to_its_other_side_and_back(one: Opened) -> None:
    one.page.locator("#m2").click()
    assert one.value("location.hash") == "#m2b"
    assert one.page.locator("#m2b").is_visible()
    one.page.locator("#m2b").click()
    assert one.value("location.hash") == "#m2"


def test_a_click_on_a_head_sorts_the_matrix_largest_first(one: Opened) -> None:
    head = one.page.locator("table.matrix thead th").nth(2)
    head.click()
    column = "[...document.querySelectorAll('table.matrix tbody tr')].map((row) => row.cells[2].textContent)"
    shares = [float(share.removesuffix("%")) for share in one.value(column) if share != "–"]
    assert shares == sorted(shares, reverse=True)
    assert one.value(column)[-1] == "–"
    assert head.get_attribute("aria-sort") == "descending"
