"""The guide explains every view, figure and mark in the language in use."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from govcompare.present.figures import pair_columns, total_columns
from govcompare.present.gui.guide import Guide
from govcompare.present.gui.legend import meanings
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.rows.values import Lens, Role


def _read(guide: Guide) -> list[str]:
    found = []
    for row in range(guide.chapters.count()):
        guide.chapters.setCurrentRow(row)
        found.append(guide.page.toPlainText())
    return found


def test_views_figures_and_marks_are_explained(window: MainWindow) -> None:
    window.actions_["guide"].trigger()
    guide = window.findChild(Guide)
    views, figures, marks, correcting = _read(guide)
    for view in window.centre.views:
        assert view.title() in views
    for column in (*pair_columns(), *total_columns()):
        assert column.explanation in figures
    for lens in Lens:
        for _role, words in meanings(lens):
            assert words in marks
    assert "Ctrl+Z" in correcting
    guide.reject()


def test_every_mark_has_a_picture(window: MainWindow) -> None:
    guide = Guide(window, window.workspace.appearance)
    for role in Role:
        picture = guide.page.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(f"mark:{role.value}"))
        assert not picture.isNull()
    guide.close()
