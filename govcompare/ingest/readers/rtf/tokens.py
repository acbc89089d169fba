"""The bytes of a .rtf in, its control words, groups and text out, in one pass."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?:(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,100000})? ?|'(?P<hex>[0-9A-Fa-f]{2})|(?P<sign>[\s\S]))"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]{1,100000})"
)
_LONGEST = 10
"""Digits of a control word's number that mean something."""


class Token(NamedTuple):
    """A brace, a control word or sign with its number, or bytes of text; the others are empty."""

    brace: str = ""
    word: str = ""
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Binary data (`\\bin`) is left out."""
    at = 0
    while (found := _TOKEN.search(data, at)) is not None:
        at = found.end()
        if found["text"] is not None:
            yield Token(text=found["text"])
        elif found["brace"] is not None:
            yield Token(brace=found["brace"].decode())
        elif found["hex"] is not None:
            yield Token(text=bytes.fromhex(found["hex"].decode()))
        elif found["sign"] is not None:
            yield Token(word=found["sign"].decode("latin-1"))
        else:
            word = found["word"].decode()
            written = found["number"]
            number = int(written) if written is not None and len(written) <= _LONGEST else None
            if word == "bin":
                at += max(0, number or 0)
            else:
                yield Token(word=word, number=number)
