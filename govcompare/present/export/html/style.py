"""Palettes in, the report's style sheet out."""

from govcompare.present.palette import Scheme, scheme
from govcompare.present.rows.values import Role
from govcompare.resources import resource

HEAT_STEPS = 20
"""Shades of the matrix, so that no cell needs a style of its own."""
LONG = 300_000
"""Characters of the reports in a document from which on a browser draws only what is near. Two million: shown in 0.6 s
instead of 2.1 s, but a citation lands beside its place at first, as heights are guessed; measured with
tests/benchmarks/test_scrolling.py."""
_NEAR_ONLY = "@media screen{.block{content-visibility:auto;contain-intrinsic-size:auto 14rem}}\n"
_SURFACES = (
    "window",
    "base",
    "text",
    "muted",
    "accent",
    "on_accent",
    "border",
    "header",
    "gap",
    "moved",
    "current",
)


def _variables(colours: Scheme) -> str:
    pairs = [(name, getattr(colours, name)) for name in _SURFACES]
    for role in Role:
        style = colours.style(role)
        pairs += [(f"{role}-back", style.background)] if style.background else []
        pairs += [(f"{role}-line", style.line)] if style.line else []
    for step in range(HEAT_STEPS + 1):
        cell, ink = colours.heat(step / HEAT_STEPS)
        pairs += [(f"heat{step}", cell), (f"ink{step}", ink)]
    return ";".join(f"--{name}:{value}" for name, value in pairs)


def style_sheet(characters: int) -> str:
    """The whole style sheet of a document on reports of so many characters in all: light and dark by the reader's
    system, print in black and white."""
    light, dark, paper = scheme("standard", False), scheme("standard", True), scheme("print", False)
    heat = "\n".join(
        f".heat{step}{{background:var(--heat{step});color:var(--ink{step})}}" for step in range(HEAT_STEPS + 1)
    )
    return (
        f":root{{{_variables(light)}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{_variables(dark)}}}}}\n"
        f"@media print{{:root{{{_variables(paper)}}}}}\n"
        f"{heat}\n{resource('templates/report.css').read_text(encoding='utf-8')}"
        f"{_NEAR_ONLY if characters >= LONG else ''}"
    )


def heat_step(ratio: float) -> int:
    """The shade for a ratio in [0, 1]."""
    return round(min(max(ratio, 0.0), 1.0) * HEAT_STEPS)
