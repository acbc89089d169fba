"""Whatever a person does to a canvas in whatever order, what it shows stays whole."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.selection import one_text, whole_side
from govcompare.present.rows.values import Lens
from tests.gui.pages import long_sheet, shown_canvas

pytestmark = pytest.mark.gui
PARAGRAPHS = 60

steps = st.one_of(
    st.tuples(st.just("scroll"), st.integers(-3_000, 9_000)),
    st.tuples(st.just("slide"), st.integers(-900, 900)),
    st.tuples(st.just("order"), st.booleans()),
    st.tuples(st.just("fold"), st.booleans()),
    st.tuples(st.just("lens"), st.sampled_from(list(Lens))),
    st.tuples(st.just("go"), st.integers(0, PARAGRAPHS + 3)),
    st.tuples(st.just("width"), st.integers(200, 1_400)),
    st.tuples(st.just("size"), st.sampled_from([5.0, 11.5, 34.0])),
    st.tuples(st.just("all"), st.sampled_from([0, 1])),
)


def do(canvas: PageCanvas, what: str, value: object) -> None:
    if what == "scroll":
        canvas.roll_to(canvas.scroller.value + int(value))
    elif what == "slide":
        canvas.scroller.slide(1 if canvas.scene.original else 0, int(value))
    elif what == "order":
        canvas.set_original(bool(value))
    elif what == "fold":
        canvas.set_fold(bool(value))
    elif what == "lens":
        canvas.set_lens(Lens(str(value)))
    elif what == "go":
        canvas.go_to(int(value))
        assert canvas.in_sight(int(value))
    elif what == "width":
        canvas.resize(int(value), canvas.height())
    elif what == "size":
        font = canvas.scene.typesetter.font
        font.setPointSizeF(float(value))
        canvas.set_text_font(font)
    else:
        canvas.select(whole_side(canvas.scene.sheet, int(value), canvas.scene.original))


@pytest.fixture(scope="module", name="sheet")
def sheet_fixture():
    return long_sheet(PARAGRAPHS, 120)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(walk=st.lists(steps, max_size=14))
def test_any_walk_leaves_rows_whole_and_level(qtbot: QtBot, sheet, walk: list[tuple[str, object]]) -> None:
    canvas = shown_canvas(qtbot, sheet, (800, 400))
    for what, value in walk:
        do(canvas, what, value)
        low, high = canvas.scroller.range
        assert low <= canvas.scroller.value <= high
        for track, column in zip(canvas.scroller.tracks, canvas.scroller.seen(), strict=True):
            assert column, "something is always in sight"
            assert [one.height for one in column] == [canvas.scene.measure(one.slot, track.sides) for one in column]
            assert all(a.y + a.height == b.y for a, b in itertools.pairwise(column))
    assert not canvas.grab().isNull()
    if canvas.scene.selection is not None:
        side = canvas.scene.selection.side
        assert one_text(sheet, canvas.scene.selection, canvas.scene.original) == sheet.texts[side].strip("\n")
    canvas.close()
