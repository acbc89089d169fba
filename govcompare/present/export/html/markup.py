"""Text of unknown origin in, escaped HTML out; characters that can't be seen are made visible."""

import re

from markupsafe import Markup, escape

_UNSEEN = re.compile(
    "["
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # letters and marks without ink
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width and direction
    "\ufe00-\ufe0f\ufff0-\ufffb\ufffe\uffff"  # variation selectors, specials
    "\ud800-\udfff\ue000-\uf8ff"  # halves of characters, private use
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
    "]"
)
_LINE_ENDS = str.maketrans({"\r": "\n"})


def visible(text: str) -> Markup:
    """`text` for a place between tags; control, zero-width, direction and private-use characters as code points."""
    text = _one_kind_of_line_end(text)
    parts: list[str] = []
    start = 0
    for found in _UNSEEN.finditer(text):
        parts += [escape(text[start : found.start()]), f'<b class="unseen">{_code(found[0])}</b>']
        start = found.end()
    parts.append(escape(text[start:]))
    return Markup("".join(parts))  # noqa: S704 - every part is escaped or written here


def attribute(text: str) -> Markup:
    """`text` for an attribute or a title, where no element can stand: the same code points in angle brackets."""
    return escape(_UNSEEN.sub(lambda found: f"⟨{_code(found[0])}⟩", _one_kind_of_line_end(text)))


def join(parts: list[Markup]) -> Markup:
    """Parts that are safe each, one behind the other."""
    return Markup("".join(parts))  # noqa: S704


def _one_kind_of_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").translate(_LINE_ENDS) if "\r" in text else text


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
