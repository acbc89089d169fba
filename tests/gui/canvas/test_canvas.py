"""The canvas as a person uses it: it draws, scrolls, selects, folds, zooms, and keeps what is in sight in its place."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govcompare.model.span import Span
from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.scene import STICKY
from govcompare.present.gui.canvas.selection import one_text
from govcompare.present.gui.canvas.sheet import Entry, Sheet
from govcompare.present.palette import PALETTES, scheme
from govcompare.present.rows.values import Cell, Lens, Role, Stretch
from tests.gui.pages import SENTENCE, header, long_pair, long_sheet, shown_canvas

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def alone(*texts: str) -> Sheet:
    """Rows whose right side is missing."""
    entries, start = [], 0
    for number, text in enumerate(texts):
        span = Span(start, start + len(text))
        entries.append(Entry((Cell("r1", span, (Stretch(span, Role.PLAIN, Role.DELETED),)), None), number, -1))
        start = span.end
    return Sheet(("".join(texts), ""), entries, len(entries))


def middle_of(canvas: PageCanvas, entry: int, side: int = 0) -> QPoint:
    """A point inside the first characters of an entry in sight."""
    seen = next(one for column in canvas.scroller.seen() for one in column if one.slot.entry == entry)
    above = canvas.scene.above(entry)
    return QPoint(canvas.scene.panes.panes[side].text_x + 20, seen.y + above + canvas.scene.typesetter.pitch // 2)


def roll(canvas: PageCanvas, steps: int, keys: Qt.KeyboardModifier = NONE) -> None:
    place = QPointF(canvas.viewport().rect().center())
    event = QWheelEvent(
        place, canvas.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def picture(canvas: PageCanvas) -> QImage:
    """What is on the screen now, not what would be painted anew."""
    QApplication.processEvents()
    return canvas.screen().grabWindow(canvas.winId()).toImage()


def differ(one: QImage, other: QImage) -> bool:
    """Whether any pixel differs by more than rounding."""
    assert one.size() == other.size()
    a, b = (bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()) for image in (one, other))
    return a != b and any(abs(x - y) > 3 for x, y in zip(a, b, strict=True))


# Drawing


@pytest.mark.parametrize("size", [(320, 120), (900, 500), (2560, 1440)])
@pytest.mark.parametrize("original", [False, True])
def test_it_draws_at_any_size(qtbot: QtBot, size: tuple[int, int], original: bool) -> None:
    canvas = shown_canvas(qtbot, long_sheet(), size)
    canvas.set_original(original)
    for palette in PALETTES:
        for dark in (False, True):
            canvas.set_scheme(scheme(palette, dark))
            for lens in Lens:
                canvas.set_lens(lens)
                assert not canvas.grab().isNull()


@pytest.mark.parametrize("sheet", [Sheet(("", ""), ()), Sheet(("",), ())])
def test_nothing_to_show_says_why(qtbot: QtBot, sheet: Sheet) -> None:
    canvas = shown_canvas(qtbot, sheet)
    before = canvas.grab().toImage()
    canvas.say("No text")
    assert canvas.grab().toImage() != before
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Return):
        qtbot.keyClick(canvas, key)
    qtbot.mouseClick(canvas.viewport(), LEFT, NONE, QPoint(100, 100))
    assert canvas.current == -1


def test_hidden_and_wide_characters_keep_their_places(qtbot: QtBot) -> None:
    text = "甲\u202e𠮷乙\ud800丙\ufeff😀丁"
    canvas = shown_canvas(qtbot, alone(text))
    found = canvas.scene.typeset(0, 0)
    assert found is not None
    assert [found.character_at(box.center().x(), 5) for n in range(len(text)) for box in found.boxes(n, n + 1)] == list(
        range(len(text))
    )


@pytest.mark.parametrize("length", [1, 35, 700, 1_999])
def test_boxes_of_a_stretch_cover_it_and_nothing_else(qtbot: QtBot, length: int) -> None:
    text = (SENTENCE * 60)[:length]
    found = shown_canvas(qtbot, alone(text)).scene.typeset(0, 0)
    assert found is not None
    whole = list(found.boxes(0, length))
    assert len(whole) == found.height // found.pitch
    parts = [box for n in range(length) for box in found.boxes(n, n + 1)]
    assert sum(box.width() for box in parts) == pytest.approx(sum(box.width() for box in whole))


def test_only_rows_in_sight_are_laid_out(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet(3_000, 120))
    canvas.grab()
    assert canvas.scene.typesetter.count < 60


def test_moved_pixels_are_those_that_drawing_gives(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    for original in (False, True):
        canvas.set_original(original)
        for change in (72, 5, -40, 300, 72, -250, 1, 900):
            bar = canvas.verticalScrollBar()
            bar.setValue(bar.value() + change)
            moved = picture(canvas)
            canvas.viewport().update()
            assert not differ(moved, picture(canvas))


# Scrolling


def test_rows_are_level_on_both_sides(qtbot: QtBot) -> None:
    rows, a, _ = long_pair(6, 400, 2)
    left = rows.rows[1].left
    assert left is not None
    short = Cell("r2", Span(0, 10), (Stretch(Span(0, 10), Role.PLAIN, Role.PLAIN),))
    sheet = Sheet((a, a), [Entry((left, short), 0, -1), Entry((left, short), 1, -1)], 2)
    canvas = shown_canvas(qtbot, sheet)
    ((first, second),) = canvas.scroller.seen()
    found = canvas.scene.typeset(0, 0)
    assert found is not None
    assert first.height >= found.height
    assert second.y == first.y + first.height


def test_resizing_and_zooming_keep_the_top_row(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet(400, 150))
    canvas.verticalScrollBar().setValue(9_000)
    top = canvas.seen_entries()[0]
    for size in ((500, 500), (1300, 400), (900, 500)):
        canvas.resize(*size)
        QApplication.processEvents()
        assert canvas.seen_entries()[0] == top
    font = canvas.scene.typesetter.font
    font.setPointSizeF(font.pointSizeF() * 1.6)
    canvas.set_text_font(font)
    assert canvas.seen_entries()[0] == top


def test_head_of_the_section_stays_on_top(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    ground = canvas.scene.inks.header
    canvas.verticalScrollBar().setValue(400)
    picture_ = canvas.grab().toImage()
    assert picture_.pixelColor(3, STICKY // 2) == ground
    canvas.verticalScrollBar().setValue(0)


def test_end_and_home_reach_the_ends(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet(500, 333))
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.seen_entries()[-1] == len(canvas.scene.sheet.entries) - 1
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert (canvas.seen_entries()[0], canvas.scroller.value) == (0, 0)


def test_wheel_scrolls_and_with_control_asks_for_zoom(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    roll(canvas, -2)
    assert canvas.scroller.value > 0
    with qtbot.waitSignal(canvas.zoom_asked, check_params_cb=lambda step: step == 1):
        roll(canvas, 1, Qt.KeyboardModifier.ControlModifier)


def test_shift_wheel_moves_one_side_in_original_order(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    canvas.set_original(True)
    left, right = canvas.scroller.tracks
    before = left.top
    place = QPointF(canvas.viewport().width() - 100, 100)
    event = QWheelEvent(
        place, canvas.viewport().mapToGlobal(place), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ShiftModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)
    assert (left.top, right.top > 0) == (before, True)


# Standing, selecting, folding


def test_arrow_keys_move_the_current_row_and_keep_it_in_sight(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    for _ in range(30):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.current == 29
    assert canvas.in_sight(29)
    for _ in range(40):
        qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert (canvas.current, canvas.in_sight(0)) == (0, True)


def test_click_stands_on_the_row_and_tells_the_place(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    with qtbot.waitSignal(canvas.clicked) as heard:
        qtbot.mouseClick(canvas.viewport(), LEFT, NONE, middle_of(canvas, 2, 1))
    side, position = heard.args
    assert (canvas.current, side, canvas.scene.sheet.at(1, position)) == (2, 1, 2)


def test_dragging_selects_across_rows_inside_one_side(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    view = canvas.viewport()
    qtbot.mousePress(view, LEFT, NONE, middle_of(canvas, 1))
    qtbot.mouseMove(view, middle_of(canvas, 3, 1))
    QApplication.sendEvent(view, _move(canvas, middle_of(canvas, 3, 1)))
    qtbot.mouseRelease(view, LEFT, NONE, middle_of(canvas, 3, 1))
    selection = canvas.scene.selection
    assert selection is not None
    assert selection.side == 0
    text = one_text(canvas.scene.sheet, selection, False)
    assert text.count("\n") == 2
    assert text.split("\n")[1] == canvas.scene.sheet.entries[2].cells[0].span.of(canvas.scene.sheet.texts[0]).strip()


def _move(canvas: PageCanvas, point: QPoint) -> QMouseEvent:
    place = QPointF(point)
    return QMouseEvent(
        QEvent.Type.MouseMove, place, canvas.viewport().mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, NONE
    )


def test_selecting_goes_on_while_the_mouse_rests_beyond_the_edge(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    view = canvas.viewport()
    qtbot.mousePress(view, LEFT, NONE, middle_of(canvas, 1))
    QApplication.sendEvent(view, _move(canvas, QPoint(60, view.height() + 40)))
    qtbot.waitUntil(lambda: canvas.scroller.value > 150)
    qtbot.mouseRelease(view, LEFT, NONE, QPoint(60, view.height() + 40))
    selection, reached = canvas.scene.selection, canvas.scroller.value
    assert selection is not None
    assert selection.head.rank > selection.anchor.rank + 3
    qtbot.wait(80)
    assert canvas.scroller.value == reached


def test_shift_and_arrows_select_whole_rows(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    canvas.stand(2)
    for _ in range(2):
        qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    selection = canvas.scene.selection
    assert selection is not None
    assert len(one_text(canvas.scene.sheet, selection, False).split("\n")) == 3


def test_double_click_selects_a_sentence(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, alone("第一句话。第二句话。"))
    qtbot.mouseDClick(canvas.viewport(), LEFT, NONE, middle_of(canvas, 0))
    assert canvas.scene.selection is not None
    assert one_text(canvas.scene.sheet, canvas.scene.selection, False) == "第一句话。"


def test_folded_rows_open_with_a_click_and_by_going_there(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    canvas.set_fold(True)
    equal = [n for n, entry in enumerate(canvas.scene.sheet.entries) if entry.equal]
    folded = next(one for one in canvas.scroller.seen()[0] if one.slot.folded)
    qtbot.mouseClick(canvas.viewport(), LEFT, NONE, QPoint(200, folded.y + 10))
    assert not any(one.slot.folded for one in canvas.scroller.seen()[0] if one.slot.entry == folded.slot.entry)
    canvas.go_to(equal[-1])
    assert canvas.in_sight(equal[-1])
    track = canvas.scroller.tracks[0]
    assert track.slots[track.place_of(equal[-1])].folded == 0


@pytest.mark.parametrize("original", [False, True])
def test_going_somewhere_brings_it_into_sight(qtbot: QtBot, original: bool) -> None:
    canvas = shown_canvas(qtbot, long_sheet(600, 200))
    canvas.set_original(original)
    for entry in (500, 3, 620, 639, 0):
        canvas.go_to(entry)
        assert canvas.current == entry
        assert canvas.in_sight(entry)


def test_changing_order_keeps_the_current_row_on_its_level(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet(300, 90))
    canvas.go_to(150)
    before = next(one.y for one in canvas.scroller.seen()[0] if one.slot.entry == 150)
    canvas.set_original(True)
    assert canvas.faced(150)
    assert next(one.y for one in canvas.scroller.seen()[0] if one.slot.entry == 150) == before


def test_ribbon_brings_its_sections_face_to_face(qtbot: QtBot) -> None:
    canvas = shown_canvas(qtbot, long_sheet())
    canvas.set_original(True)
    canvas.scroller.slide(1, 60)
    canvas.grab()
    canvas.section_faced.connect(canvas.go_to)
    ribbon = canvas.ribbons[0]
    x, width = canvas.scene.panes.gutter
    y = (max(0, ribbon.left[0]) + max(0, ribbon.right[0])) // 2 + 40
    with qtbot.waitSignal(canvas.section_faced):
        qtbot.mouseClick(canvas.viewport(), LEFT, NONE, QPoint(x + width // 2, y))
    assert canvas.faced(canvas.current)


def test_header_rows_say_what_is_missing(qtbot: QtBot) -> None:
    rows = [Entry((None, None), 0, 0, header(0, b=False)), Entry((None, None), 1, 1, header(1, a=False))]
    canvas = shown_canvas(qtbot, Sheet(("", ""), rows, 2))
    assert not canvas.grab().isNull()
