"""The guide explains every view, figure and mark in the language in use."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from govcompare.present.figures import pair_columns, total_columns
from govcompare.present.gui.canvas.legend import meanings
from govcompare.present.gui.help.guide import PICTURE_WIDTH, VIEWS, Guide
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.rows.values import Lens, Role
from govcompare.present.wording import LANGUAGES


def _read(guide: Guide) -> list[str]:
    found = []
    for row in range(guide.chapters.count()):
        guide.chapters.setCurrentRow(row)
        found.append(guide.page.toPlainText())
    return found


def test_views_figures_and_marks_are_explained(window: MainWindow) -> None:
    window.actions_["guide"].trigger()
    guide = window.findChild(Guide)
    first, *views, figures, marks, correcting = _read(guide)
    titles = [page.title for page in guide.pages[1:-3]]
    assert titles == ["Overview", "Sections", "Side by side", "Marked report", "Findings"]
    assert {view.title() for view in window.centre.views} <= set(titles)
    assert all(len(view.split("\n")) > 1 for view in views)
    for key in ("Ctrl+O", "Ctrl+S", "Ctrl+E", "Shift+F1"):
        assert key in first
    for column in (*pair_columns(), *total_columns()):
        assert column.explanation in figures
    for lens in Lens:
        for _role, words in meanings(lens):
            assert words in marks
    assert "Ctrl+Z" in correcting
    guide.reject()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_has_a_picture_in_each_language_and_theme(window: MainWindow, language: str, dark: bool) -> None:
    appearance = window.workspace.appearance
    appearance.set_language(language)
    appearance.set_theme("dark" if dark else "light")
    guide = Guide(window, appearance)
    guide.show()
    for row, page in enumerate(guide.pages):
        guide.chapters.setCurrentRow(row)
        if page.picture:
            place = QUrl(f"view:{page.picture}")
            picture = guide.page.document().resource(QTextDocument.ResourceType.ImageResource, place)
            assert 0 < picture.width() <= PICTURE_WIDTH * guide.devicePixelRatio()
            QApplication.processEvents()
            assert guide.page.horizontalScrollBar().maximum() == 0
            assert (picture.pixelColor(1, 1).lightness() < 128) == dark
            assert f'src="{place.toString()}"' in guide.page.toHtml()
    assert [page.picture for page in guide.pages if page.picture] == list(VIEWS)
    guide.close()


def test_every_mark_has_a_picture(window: MainWindow) -> None:
    guide = Guide(window, window.workspace.appearance)
    for role in Role:
        picture = guide.page.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(f"mark:{role.value}"))
        assert not picture.isNull()
    guide.close()
