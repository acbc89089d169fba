"""Text from a document in, the same with its hidden characters made visible out."""

import unicodedata

_MARK = "�"
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
"""Controls, format marks (bidi, zero width), private use, surrogates, unassigned."""


def visible(text: str) -> str:
    """`text` on one line, each hidden character shown as a mark; 1:1 in length."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\t\n\r\u3000":
        return " "
    return _MARK if unicodedata.category(character) in _HIDDEN else character
