"""Text from a document in, the same with its hidden characters made visible out; 1:1 in length."""

import unicodedata
from html import escape

from PySide6.QtGui import Qt

_MARK = "�"
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
"""Controls, format marks (bidi, zero width), private use, surrogates, unassigned."""
_WIDE_SPACE = "\u3000"


def visible(text: str) -> str:
    """`text` on one line, each hidden character shown as a mark."""
    return text if text.isprintable() else "".join(map(_shown, text))


def visible_page(text: str) -> str:
    """`text` as a page shows it: wide spaces stay, line ends become Qt's line separator."""
    if text.replace(_WIDE_SPACE, "").isprintable():
        return text
    return "".join(map(_shown_on_page, text))


def tip(words: str) -> str:
    """`words` for a tooltip, which would take what looks like markup for markup."""
    return f'<p style="white-space: pre-wrap">{escape(words)}</p>' if Qt.mightBeRichText(words) else words


def _shown(character: str) -> str:
    if character in "\t\n\r\u3000":
        return " "
    return _MARK if unicodedata.category(character) in _HIDDEN else character


def _shown_on_page(character: str) -> str:
    if character == _WIDE_SPACE:
        return character
    return "\u2028" if character == "\n" else _shown(character)
