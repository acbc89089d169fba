"""Meanings in, colours and second signs out: for the window and the reports, in three palettes, light and dark.

Colour says the kind of a stretch, never which report it belongs to, and every kind has a second sign that survives
black-and-white print. Text keeps a contrast of 4.5 : 1 or more on every background (WCAG 2.2, 1.4.3, level AA).
"""

from dataclasses import dataclass
from enum import StrEnum

from govcompare.present.roles import Role

PALETTES = ("standard", "colour-blind", "print")
"""Names of the palettes, in the order of the menu."""


class Underline(StrEnum):
    """The line below a stretch."""

    NONE = "none"
    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class Style:
    """How a role looks; colours are `#RRGGBB`."""

    background: str | None = None
    """None: the surface shows through."""
    foreground: str | None = None
    """None: the scheme's text colour."""
    line: str | None = None
    """Colour of underline, strike, box or hatching; None when there is none of them."""
    underline: Underline = Underline.NONE
    strike: bool = False
    box: bool = False
    hatch: bool = False


BANDS = (0.1, 0.45, 0.9)
"""Ratios whose colours stand for a slight, a notable and a high share: far enough apart in every ramp to be told from
one another and from no share at all."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """All colours of one palette in one theme, `#RRGGBB`."""

    name: str
    dark: bool
    window: str
    """Behind panels and bars."""
    base: str
    """Behind text."""
    text: str
    muted: str
    """Secondary text, still readable on window and base."""
    accent: str
    """Focus, selection, links."""
    on_accent: str
    """Text on the accent colour."""
    border: str
    header: str
    """Behind section headers."""
    gap: str
    """Hatching opposite text without a counterpart."""
    moved: str
    """Side bar and ribbon of a moved section."""
    current: str
    """Behind the row that the person stands on."""
    selection: str
    """Behind selected text."""
    styles: tuple[tuple[Role, Style], ...]
    ramp: tuple[str, ...]
    """Colours of the ratios 0…1 at equal distances."""
    bands: tuple[float, float] | None = None
    """Ratios from which a share is notable, and high; each of the three bands has one colour. None: no steps."""

    def style(self, role: Role) -> Style:
        """How `role` looks."""
        return dict(self.styles).get(role, _PLAIN)

    def heat(self, ratio: float) -> tuple[str, str]:
        """The cell colour for a ratio in [0, 1], and the text colour that reads on it."""
        place = min(max(self._banded(ratio), 0.0), 1.0) * (len(self.ramp) - 1)
        index = min(int(place), len(self.ramp) - 2)
        cell = blend(self.ramp[index], self.ramp[index + 1], place - index)
        return cell, max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, cell))

    def _banded(self, ratio: float) -> float:
        if self.bands is None or ratio <= 0:
            return ratio
        return BANDS[sum(ratio >= least for least in self.bands)]


_PLAIN = Style()


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#RRGGBB`, each 0…255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def blend(one: str, other: str, share: float) -> str:
    """The colour `share` (0…1) of the way from `one` to `other`."""
    mixed = (round(x + (y - x) * share) for x, y in zip(channels(one), channels(other), strict=True))
    return "#" + "".join(f"{value:02X}" for value in mixed)


def luminance(colour: str) -> float:
    """Relative luminance, 0…1 (WCAG 2.2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1…21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True, slots=True)
class _Inks:
    """(background, line) of each role that has a colour."""

    verbatim: tuple[str, str]
    reworded: tuple[str, str]
    formula: tuple[str, str]
    figure: tuple[str | None, str]
    placeholder: tuple[str | None, str]
    replaced: tuple[str, str]
    inserted: tuple[str, str]
    deleted: tuple[str, str]


def _styles(inks: _Inks, muted: str) -> tuple[tuple[Role, Style], ...]:
    return (
        (Role.PLAIN, _PLAIN),
        (Role.VERBATIM, Style(inks.verbatim[0], None, inks.verbatim[1], Underline.SOLID)),
        (Role.REWORDED, Style(inks.reworded[0], None, inks.reworded[1], Underline.DASHED)),
        (Role.FORMULA, Style(inks.formula[0], muted, inks.formula[1], Underline.DOTTED)),
        (Role.TEMPLATE, Style(inks.formula[0], muted, inks.formula[1], Underline.DOTTED)),
        (Role.FIGURE, Style(inks.figure[0], None, inks.figure[1], box=True)),
        (Role.PLACEHOLDER, Style(inks.placeholder[0], None, inks.placeholder[1], hatch=True)),
        (Role.REPLACED, Style(inks.replaced[0], None, inks.replaced[1], Underline.DASHED)),
        (Role.INSERTED, Style(inks.inserted[0], None, inks.inserted[1], Underline.SOLID)),
        (Role.DELETED, Style(inks.deleted[0], None, inks.deleted[1], strike=True)),
    )


_LIGHT_SURFACE = {
    "window": "#F3F5F8",
    "base": "#FFFFFF",
    "text": "#1A1E24",
    "muted": "#545D69",
    "border": "#D3D9E1",
    "header": "#E9EDF3",
    "gap": "#C5CCD6",
    "current": "#FFF8E1",
}
_DARK_SURFACE = {
    "window": "#16191E",
    "base": "#1D2127",
    "text": "#E7EAEE",
    "muted": "#A4ADB9",
    "border": "#363D47",
    "header": "#272D36",
    "gap": "#49525F",
    "current": "#2B2A20",
}

_INKS = {
    ("standard", False): _Inks(
        verbatim=("#FBDDDD", "#B3261E"),
        reworded=("#FCEBC6", "#8F5B00"),
        formula=("#ECEEF1", "#7B8491"),
        figure=(None, "#6A1B9A"),
        placeholder=(None, "#00695C"),
        replaced=("#FCEBC6", "#8F5B00"),
        inserted=("#DCEBFF", "#1A5FC4"),
        deleted=("#FFE3D0", "#B04A00"),
    ),
    ("standard", True): _Inks(
        verbatim=("#552A2D", "#FF8A80"),
        reworded=("#4D3C16", "#F0B84A"),
        formula=("#2B3038", "#8D97A5"),
        figure=(None, "#D7A6FF"),
        placeholder=(None, "#5FD3C0"),
        replaced=("#4D3C16", "#F0B84A"),
        inserted=("#1D3A63", "#82B4FF"),
        deleted=("#55331C", "#FFA56B"),
    ),
    ("colour-blind", False): _Inks(
        verbatim=("#F8DCCB", "#A84300"),
        reworded=("#FBF3BE", "#7A6A00"),
        formula=("#ECEEF1", "#7B8491"),
        figure=(None, "#8A3C6B"),
        placeholder=(None, "#00664B"),
        replaced=("#FBF3BE", "#7A6A00"),
        inserted=("#D6ECF9", "#0060A0"),
        deleted=("#FBE3C3", "#9C5A00"),
    ),
    ("colour-blind", True): _Inks(
        verbatim=("#5A3016", "#FF9A5A"),
        reworded=("#4A4415", "#F0E442"),
        formula=("#2B3038", "#8D97A5"),
        figure=(None, "#E8A4CB"),
        placeholder=(None, "#4FD1A5"),
        replaced=("#4A4415", "#F0E442"),
        inserted=("#123E5A", "#6CC4F5"),
        deleted=("#533711", "#F5B24A"),
    ),
    ("print", False): _Inks(
        verbatim=("#E2E2E2", "#000000"),
        reworded=("#EFEFEF", "#000000"),
        formula=("#FFFFFF", "#6E6E6E"),
        figure=(None, "#000000"),
        placeholder=(None, "#555555"),
        replaced=("#EFEFEF", "#000000"),
        inserted=("#F6F6F6", "#000000"),
        deleted=("#F6F6F6", "#000000"),
    ),
    ("print", True): _Inks(
        verbatim=("#4A4A4A", "#FFFFFF"),
        reworded=("#383838", "#FFFFFF"),
        formula=("#1D2127", "#9A9A9A"),
        figure=(None, "#FFFFFF"),
        placeholder=(None, "#BBBBBB"),
        replaced=("#383838", "#FFFFFF"),
        inserted=("#2C2C2C", "#FFFFFF"),
        deleted=("#2C2C2C", "#FFFFFF"),
    ),
}

_MARKS = {
    ("standard", False): {"accent": "#1A5FC4", "on_accent": "#FFFFFF", "moved": "#7B3FB5", "selection": "#BBD6FF"},
    ("standard", True): {"accent": "#7FB2FF", "on_accent": "#0E1116", "moved": "#C59BF5", "selection": "#2F5687"},
    ("colour-blind", False): {"accent": "#0060A0", "on_accent": "#FFFFFF", "moved": "#8A3C6B", "selection": "#BFE0F3"},
    ("colour-blind", True): {"accent": "#6CC4F5", "on_accent": "#0E1116", "moved": "#E8A4CB", "selection": "#1F5578"},
    ("print", False): {"accent": "#222222", "on_accent": "#FFFFFF", "moved": "#444444", "selection": "#CFCFCF"},
    ("print", True): {"accent": "#EEEEEE", "on_accent": "#111111", "moved": "#CCCCCC", "selection": "#5A5A5A"},
}

_RAMPS = {
    ("standard", False): ("#FFFFFF", "#FBE3DA", "#F2AE97", "#DC6450", "#A81E1E"),
    ("standard", True): ("#1D2127", "#3F2A2C", "#7C3A38", "#C2554A", "#FF9384"),
    ("colour-blind", False): ("#FFFFFF", "#D9ECF7", "#8CC5EA", "#2F8FCB", "#004B80"),
    ("colour-blind", True): ("#1D2127", "#1E3A4D", "#21658F", "#3C9BD6", "#A6DBFB"),
    ("print", False): ("#FFFFFF", "#E6E6E6", "#B8B8B8", "#7A7A7A", "#2E2E2E"),
    ("print", True): ("#1D2127", "#3A3A3A", "#6A6A6A", "#A5A5A5", "#F0F0F0"),
}


def scheme(name: str, dark: bool) -> Scheme:
    """The palette `name` (one of PALETTES) for a light or dark theme. Raises ValueError for another name."""
    if name not in PALETTES:
        raise ValueError(name)
    key = (name, dark)
    surface = _DARK_SURFACE if dark else _LIGHT_SURFACE
    return Scheme(
        name=name,
        dark=dark,
        **surface,
        **_MARKS[key],
        styles=_styles(_INKS[key], surface["muted"]),
        ramp=_RAMPS[key],
        bands=None,
    )
