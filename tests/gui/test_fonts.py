"""Fonts of the window's own words."""

import pytest
from PySide6.QtWidgets import QApplication

from govcompare.present.gui.fonts import families, interface_font

LANGUAGES = ("en", "zh_CN", "zh_TW")


@pytest.mark.parametrize("language", LANGUAGES)
def test_shapes_of_the_language_come_first(qapp: QApplication, language: str) -> None:
    assert interface_font(language).families()[: len(families(language))] == list(families(language))


def test_families_do_not_pile_up_when_the_language_changes_often(qapp: QApplication) -> None:
    before = qapp.font()
    system = [family for family in before.families() if family not in families("en")]
    try:
        for _ in range(3):
            for language in LANGUAGES:
                qapp.setFont(interface_font(language))
        assert sorted(qapp.font().families()) == sorted([*families("en"), *system])
    finally:
        qapp.setFont(before)
