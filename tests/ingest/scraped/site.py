"""What a site sets around a report, line by line as a browser copies it.

`{title}`, `{place}`, `{year}`, `{n}`, `{k}` and `{other}` (another document's title) are filled in. A line that
begins with `~` may stay or go: a title that the page repeats, or where a text came from.
"""

from typing import NamedTuple


class Site(NamedTuple):
    """Lines of furniture."""

    name: str
    head: str
    foot: str
    inside: tuple[str, ...] = ()
    """Lines that stand between paragraphs."""
    behind: tuple[str, ...] = ()
    """What is glued to the end of a paragraph."""
