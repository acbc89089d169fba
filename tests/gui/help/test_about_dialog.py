"""About names every part of the program with its version, and shows the words of its licence."""

from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion

from govcompare import __version__
from govcompare.present.gui.help import components as parts
from govcompare.present.gui.help.about_dialog import AboutDialog
from govcompare.present.gui.help.components import Component, components, required, words
from govcompare.present.gui.main_window import MainWindow

DIRECTLY = ("diff-match-patch", "Jinja2", "msgspec", "numpy", "olefile", "OpenCC", "pypdfium2", "xlsxwriter")


def _named(name: str) -> Component:
    return next(one for one in components() if one.name == name)


def test_every_project_that_is_needed_is_named_with_its_version() -> None:
    named = {one.name: one.version for one in components()}
    assert {one.name for one in required("govcompare")} <= set(named)
    assert {name: named[name] for name in DIRECTLY} == {name: version(name) for name in DIRECTLY}
    assert (named["govcompare"], named["Qt"]) == (__version__, qVersion())


@pytest.mark.parametrize("component", components(), ids=lambda one: one.name)
def test_each_part_has_a_licence_and_its_words(component: Component) -> None:
    assert component.licence
    assert len(words(component)) > 500


def test_the_words_are_those_of_the_licence() -> None:
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in words(_named("Qt"))
    assert "Permission is hereby granted, free of charge" in words(_named("govcompare"))
    assert "FreeType" in words(_named("pypdfium2"))


def test_libraries_of_the_system_are_named_when_they_are_shipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences" / "system").mkdir(parents=True)
    (tmp_path / "licences" / "system" / "zlib1g_1:1.2.13.dfsg-1.txt").write_text("zlib's words")
    monkeypatch.setattr(parts, "resource", lambda name: tmp_path / name)
    assert components()[-1].name == "zlib1g"
    assert components()[-1].version == "1:1.2.13.dfsg-1"
    assert words(components()[-1]) == "zlib's words"


def test_the_licence_of_the_chosen_part_is_shown(window: MainWindow) -> None:
    window.actions_["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert dialog.parts.topLevelItemCount() == len(components())
    assert dialog.licence.toPlainText().startswith("MIT License")
    for row, component in enumerate(components()):
        dialog.parts.setCurrentItem(dialog.parts.topLevelItem(row))
        assert dialog.licence.toPlainText() == words(component)
