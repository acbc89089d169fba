"""A stretch of a document in which paragraphs follow one another."""

from dataclasses import dataclass, field

from govcompare.ingest.formats.written import Written


@dataclass(slots=True)
class Flow:
    """Paragraphs one after another: of the body, of a text box, of a cell."""

    paragraphs: list[Written] = field(default_factory=list)
    carried: str = ""
    """Text of a paragraph whose end was deleted: it goes on in the next."""
