"""What a stretch of text means: chosen by `rows`, given a colour and a second sign by `palette`."""

from enum import StrEnum


class Role(StrEnum):
    """What a stretch of text means."""

    PLAIN = "plain"
    VERBATIM = "verbatim"
    REWORDED = "reworded"
    FORMULA = "formula"
    TEMPLATE = "template"
    """Common stock from a file that the person named."""
    FIGURE = "figure"
    PLACEHOLDER = "placeholder"
    REPLACED = "replaced"
    INSERTED = "inserted"
    DELETED = "deleted"
