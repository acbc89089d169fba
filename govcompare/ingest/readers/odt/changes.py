"""The events of a .odt's list of tracked changes in, what each of them brought or took away out."""

from govcompare.ingest.formats.limits import check_characters
from govcompare.ingest.formats.xml import Attributes
from govcompare.ingest.readers.odt.names import attribute


class Changes:
    """Takes the events inside `text:tracked-changes`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.taken: dict[str, list[str]] = {}
        """By the change's name: the paragraphs that it took away; the first and the last are parts of such."""
        self.brought: set[str] = set()
        """Names of the changes that brought text."""
        self._name = ""
        self._lines: list[str] | None = None
        self._in_paragraph = False
        self._characters = 0

    def start(self, own: str, attributes: Attributes) -> None:
        """An element begins."""
        if own == "text:changed-region":
            self._name = attribute(attributes, "text:id")
        elif own == "text:insertion":
            self.brought.add(self._name)
        elif own == "text:deletion":
            self._lines = self.taken.setdefault(self._name, [])
        elif own in {"text:p", "text:h"} and self._lines is not None:
            self._lines.append("")
            self._in_paragraph = True
        elif own in {"text:s", "text:tab"}:
            self.text(" ")

    def end(self, own: str) -> None:
        """An element ends."""
        if own == "text:deletion":
            self._lines = None
        elif own in {"text:p", "text:h"}:
            self._in_paragraph = False

    def text(self, text: str) -> None:
        """Characters between."""
        if self._in_paragraph and self._lines:
            self._characters += len(text)
            check_characters(self._path, self._characters)
            self._lines[-1] += text.replace("\n", " ").replace("\r", " ")
