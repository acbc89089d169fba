"""An action's words in, the same without the letter that a menu underlines out."""

import re

_OWN_LETTER = re.compile(r"\s?\(&\w\)")
"""Chinese menus name the letter in brackets behind the words: X(&O)…"""


def without_mnemonic(words: str) -> str:
    """For buttons, tooltips and lists; without the dots that say that a dialog follows."""
    plain = _OWN_LETTER.sub("", words).replace("&&", "\0").replace("&", "").replace("\0", "&")
    return plain.rstrip("…")
