"""Columns of printed tables fill the page and hold their figures."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.document.boxes import look
from govcompare.present.gui.document.table import PAD, Cell, columns, fitting, table
from govcompare.present.palette import scheme

WIDTH = 688
WANTED = st.lists(st.sampled_from((0, 30, 46, 60)), min_size=1, max_size=9).filter(lambda wanted: 0 in wanted)


@given(WANTED)
def test_columns_fill_the_page_side_by_side(wanted: list[int]) -> None:
    place = columns(WIDTH, wanted)
    edges = [place.room(number) for number in range(len(wanted))]
    assert edges[0][0] == 0
    assert all(left + width == right for (left, width), (right, _) in pairwise(edges))
    assert sum(edges[-1]) == WIDTH
    assert all(width >= one for (_, width), one in zip(edges, wanted, strict=True))


@pytest.mark.usefixtures("qapp")
def test_no_figure_and_no_word_of_a_head_is_broken() -> None:
    looks = look(Inks(scheme("print", dark=False), paper=True), WIDTH, ())
    heads = (Cell("Report"), Cell("Characters", right=True), Cell("B in A beyond stock phrases", right=True))
    rows = [(Cell("5. 2024年乡镇政府工作报告"), Cell("1,234,567", right=True), Cell("100.0%", right=True))]
    place = fitting(heads, rows, (0, 10, 10), looks)
    metrics = QFontMetricsF(looks.table_bold)
    for number, words in ((1, "Characters"), (1, "1,234,567"), (2, "phrases"), (2, "100.0%")):
        assert place.room(number)[1] >= metrics.horizontalAdvance(words) + 2 * PAD
    assert place.edges[-1] == WIDTH


@pytest.mark.usefixtures("qapp")
def test_a_head_stands_again_with_each_row_that_begins_a_page() -> None:
    looks = look(Inks(scheme("print", dark=False), paper=True), WIDTH, ())
    head, *rows = table((Cell("A"),), [(Cell("1"),), (Cell("2"),)], columns(WIDTH, (0,)), looks)
    assert head.keep
    assert all(row.head is head for row in rows)
    assert rows[0].block.head == head.height
