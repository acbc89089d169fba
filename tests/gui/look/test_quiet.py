"""Figures and details keep their contrast on every ground that they stand on."""

import pytest

from govcompare.present.gui.canvas.inks import CURRENT
from govcompare.present.gui.look.quiet import quiet
from govcompare.present.palette import PALETTES, blend, contrast, scheme
from tests.gui.look.test_appearance import LEAST_CONTRAST


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_lesser_words_keep_their_contrast(palette: str, dark: bool) -> None:
    one = scheme(palette, dark)
    for ground in (one.base, one.window, one.header, blend(one.base, one.accent, CURRENT)):
        assert contrast(quiet(one, on_selection=False).name(), ground) >= LEAST_CONTRAST
    assert contrast(quiet(one, on_selection=True).name(), one.selection) >= LEAST_CONTRAST
