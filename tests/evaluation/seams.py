"""A text with truth in, the same without line ends out, or with titles that run into their text without any sign."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from govcompare.model.span import Span

_BLANK = re.compile(r"\s{1,400}")


def sewn(text: str, given: Any, folder: Path, *, all_blanks: bool) -> tuple[Path, Any]:
    """The file and its truth as JSON, both without what is labelled as junk; without `all_blanks` only line ends behind
    titles without a stop are taken out, where no other heading follows."""
    gone = [Span(one["start"], one["end"]) for one in given["junk"] if one["action"] == "remove"]
    heads = [one for report in given["reports"] for one in report["headings"]]
    blanks = (Span(*one.span()) for one in _BLANK.finditer(text))
    gone += blanks if all_blanks else _behind_titles(text, heads)
    kept = bytearray(b"\1") * len(text)
    for span in gone:
        kept[span.start : span.end] = bytes(span.length)
    moved = [0]
    for one in kept:
        moved.append(moved[-1] + one)
    path = folder / "sewn.txt"
    left = "".join(sign for sign, stays in zip(text, kept, strict=True) if stays)
    path.write_bytes(left.encode())
    reports = [
        {key: moved[value] if key in _PLACES else value for key, value in report.items()}
        | {"headings": [one | {"start": moved[one["start"]], "end": moved[one["end"]]} for one in report["headings"]]}
        for report in given["reports"]
    ]
    return path, given | {"file": path.name, "chars": len(left), "reports": reports, "junk": []}


_PLACES = frozenset({"start", "end", "body_start", "body_end"})


def _behind_titles(text: str, heads: Sequence[Any]) -> Iterator[Span]:
    starts = {one["start"] for one in heads}
    for one in heads:
        blank = _BLANK.match(text, one["end"])
        broken = blank and blank.end() not in starts and (len(blank[0]) > 1 or blank[0] == "\n")
        if broken and one["kind"] == "heading" and text[one["end"] - 1] not in "。：":
            yield Span(*blank.span())
