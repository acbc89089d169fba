"""Colours are readable, and no meaning rests on colour alone."""

import itertools

import pytest

from govcompare.present.palette import PALETTES, Scheme, Underline, contrast, scheme
from govcompare.present.rows.values import Role

SCHEMES = [scheme(name, dark) for name in PALETTES for dark in (False, True)]
AA_TEXT = 4.5
AA_GRAPHICS = 3.0


def _id(value: Scheme) -> str:
    return f"{value.name}-{'dark' if value.dark else 'light'}"


@pytest.fixture(params=SCHEMES, ids=_id)
def colours(request: pytest.FixtureRequest) -> Scheme:
    return request.param  # type: ignore[no-any-return]


def test_text_is_readable_on_every_surface(colours: Scheme) -> None:
    for surface in (colours.window, colours.base, colours.header, colours.current, colours.selection):
        assert contrast(colours.text, surface) >= AA_TEXT
    for surface in (colours.window, colours.base, colours.header):
        assert contrast(colours.muted, surface) >= AA_TEXT
    assert contrast(colours.on_accent, colours.accent) >= AA_TEXT
    assert contrast(colours.accent, colours.base) >= AA_TEXT


@pytest.mark.parametrize("role", Role)
def test_every_role_is_readable(colours: Scheme, role: Role) -> None:
    style = colours.style(role)
    background = style.background or colours.base
    assert contrast(style.foreground or colours.text, background) >= AA_TEXT
    if style.line is not None:
        assert contrast(style.line, background) >= AA_GRAPHICS


LENSES = (
    (Role.PLAIN, Role.VERBATIM, Role.REWORDED, Role.FORMULA, Role.FIGURE, Role.PLACEHOLDER),
    (Role.PLAIN, Role.REPLACED, Role.INSERTED, Role.DELETED, Role.FIGURE, Role.PLACEHOLDER),
)


@pytest.mark.parametrize("roles", LENSES)
def test_roles_shown_together_differ_without_colour(colours: Scheme, roles: tuple[Role, ...]) -> None:
    def sign(role: Role) -> tuple[Underline, bool, bool, bool]:
        style = colours.style(role)
        return style.underline, style.strike, style.box, style.hatch

    for one, other in itertools.combinations(roles, 2):
        assert sign(one) != sign(other)


@pytest.mark.parametrize("ratio", [0.0, 0.1, 0.25, 0.39, 0.5, 0.75, 0.98, 1.0])
def test_numbers_are_readable_in_the_matrix(colours: Scheme, ratio: float) -> None:
    cell, ink = colours.heat(ratio)
    assert contrast(ink, cell) >= AA_TEXT


def test_more_reuse_stands_out_more(colours: Scheme) -> None:
    steps = [contrast(colours.heat(ratio / 20)[0], colours.base) for ratio in range(21)]
    assert steps == sorted(steps)


def test_an_unknown_palette_is_refused() -> None:
    with pytest.raises(ValueError, match="rainbow"):
        scheme("rainbow", dark=False)
