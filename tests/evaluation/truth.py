"""A JSON file as in tests/data/README.md in, what a careful reader found in a source out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from govcompare.model.span import Span

WRAPS = ("wrap_space", "artificial_newline")


@dataclass(frozen=True, slots=True)
class TrueHeading:
    span: Span
    level: int
    item: bool


@dataclass(frozen=True, slots=True)
class TrueReport:
    span: Span
    body: Span
    headings: tuple[TrueHeading, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a careful reader found in a file."""

    path: Path
    sha256: str
    characters: int
    reports: tuple[TrueReport, ...]
    junk: tuple[Span, ...]
    """What is to be removed."""
    wraps: tuple[Span, ...]


def read_truth(path: Path, texts: Path) -> Truth:
    """From a JSON file as in tests/data/README.md; its `file` stands relative to `texts`."""
    given = json.loads(path.read_text(encoding="utf-8"))
    removed = [one for one in given["junk"] if one["action"] == "remove"]
    return Truth(
        path=(texts / given["file"]).resolve(),
        sha256=given["sha256"],
        characters=given["chars"],
        reports=tuple(_true_report(one) for one in given["reports"]),
        junk=tuple(Span(one["start"], one["end"]) for one in removed),
        wraps=tuple(Span(one["start"], one["end"]) for one in removed if one["kind"] in WRAPS),
    )


def _true_report(given: Mapping[str, Any]) -> TrueReport:
    return TrueReport(
        span=Span(given["start"], given["end"]),
        body=Span(given["body_start"], given["body_end"]),
        headings=tuple(
            TrueHeading(Span(one["start"], one["end"]), one["level"], one["kind"] != "heading")
            for one in given["headings"]
        ),
    )
