"""Stretches of a report in, escaped HTML out; characters that can't be seen are made visible."""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from govcompare.present.rows.values import Cell, MarkedStretch, Role

REUSE_CLASSES = {
    Role.VERBATIM: "rv",
    Role.REWORDED: "rw",
    Role.FORMULA: "rf",
    Role.FIGURE: "rx",
    Role.PLACEHOLDER: "rp",
}
DIFFERENCE_CLASSES = {
    Role.FIGURE: "dx",
    Role.PLACEHOLDER: "dp",
    Role.REPLACED: "dr",
    Role.INSERTED: "di",
    Role.DELETED: "dd",
}
_SHARED_AROUND = {Role.FIGURE: "rv", Role.PLACEHOLDER: "rv"}
"""A swapped figure stands inside a passage: it keeps the passage's colour under its own sign."""
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ue000-\uf8ff]"
)


def visible(text: str) -> Markup:
    """`text` escaped; control, zero-width, bidirectional and private-use characters as their code points."""
    parts: list[Markup] = []
    start = 0
    for found in _UNSEEN.finditer(text):
        code = f"U+{ord(found.group()):04X}"
        parts += [escape(text[start : found.start()]), Markup('<span class="hidden-character">{}</span>').format(code)]
        start = found.end()
    parts.append(escape(text[start:]))
    return Markup("").join(parts)


def _classes(reuse: Role, difference: Role) -> str:
    names = (_SHARED_AROUND.get(reuse, ""), REUSE_CLASSES.get(reuse, ""), DIFFERENCE_CLASSES.get(difference, ""))
    return " ".join(name for name in names if name)


def _spans(text: str, parts: Iterable[tuple[int, int, str]]) -> Markup:
    """Neighbours with the same classes become one element."""
    out: list[Markup] = []
    pending: tuple[int, int, str] | None = None
    for start, end, css in parts:
        if pending is not None and pending[1] == start and pending[2] == css:
            pending = (pending[0], end, css)
            continue
        if pending is not None:
            out.append(_span(text, *pending))
        pending = (start, end, css)
    if pending is not None:
        out.append(_span(text, *pending))
    return Markup("").join(out)


def _span(text: str, start: int, end: int, css: str) -> Markup:
    inner = visible(text[start:end])
    return Markup('<span class="{}">{}</span>').format(css, inner) if css else inner


def cell(text: str, side: Cell, number: int | None) -> Markup:
    """One side of a row; `number` is that of the match which starts here, None when none does."""
    body = text[side.span.start : side.span.end]
    end = side.span.start + len(body.rstrip())
    parts = (
        (stretch.span.start, min(stretch.span.end, end), _classes(stretch.reuse, stretch.difference))
        for stretch in side.stretches
        if stretch.span.start < end
    )
    inner = _spans(text, parts)
    mark = Markup('<span class="number-mark">{}</span>').format(number) if number is not None else Markup("")
    return mark + inner


def marked(text: str, stretches: Sequence[MarkedStretch]) -> Markup:
    """A whole report with its shared stretches marked."""
    return _spans(text, ((s.span.start, s.span.end, REUSE_CLASSES.get(s.role, "")) for s in stretches))
