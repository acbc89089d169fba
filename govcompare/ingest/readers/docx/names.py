"""Names of WordprocessingML's elements and attributes, in the transitional and the strict namespace."""

from govcompare.ingest.formats.xml import SEPARATOR, Attributes

SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST = 9


def word(name: str) -> str:
    """The element's local name when it is one of WordprocessingML; else empty."""
    space, _, own = name.rpartition(SEPARATOR)
    return own if space in SPACES else ""


def value(attributes: Attributes, name: str = "val") -> str:
    """The attribute's value; empty when it is not there."""
    for space in SPACES:
        found = attributes.get(f"{space}{SEPARATOR}{name}")
        if found is not None:
            return found
    return attributes.get(name, "")


def number(attributes: Attributes, name: str = "val") -> int | None:
    """The attribute's value when it is an integer of a sensible size."""
    written = value(attributes, name)
    digits = written.removeprefix("-")
    return int(written) if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST else None


def is_on(attributes: Attributes) -> bool:
    """Whether a property that is either on or off is on."""
    return value(attributes).lower() not in _OFF
