"""Names of OpenDocument's elements and attributes, written as the standard writes them (text:p)."""

from functools import lru_cache

from govcompare.ingest.formats.xml import SEPARATOR, Attributes

_SPACES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0": "presentation",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/1998/Math/MathML": "math",
}
_FULL = {short: space for space, short in _SPACES.items()}
_LONGEST = 9


@lru_cache(maxsize=4096)
def name_of(name: str) -> str:
    """`text:p` for an element's name with its namespace; the local name alone for other namespaces."""
    space, _, own = name.rpartition(SEPARATOR)
    return f"{_SPACES[space]}:{own}" if space in _SPACES else own


@lru_cache(maxsize=256)
def _full(name: str) -> str:
    short, _, own = name.partition(":")
    return f"{_FULL[short]}{SEPARATOR}{own}"


def attribute(attributes: Attributes, name: str) -> str:
    """The value; empty when it is not there."""
    return attributes.get(_full(name), "")


def small(attributes: Attributes, name: str) -> int | None:
    """The value when it is a natural number of a sensible size."""
    written = attribute(attributes, name)
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= _LONGEST else None
