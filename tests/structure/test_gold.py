"""No relapse on real files: floors for each, nothing of ingest is used.

These files were labelled while the outline was developed: drafted from its output, then corrected by reading. They
guard what was reached; how well unseen files are understood, the blind ones in `tests/test_gold.py` say.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from govcompare.model.outline import Outline, SectionKind
from govcompare.model.report import Offsets, Report, Run
from govcompare.model.span import Span
from govcompare.structure.outline import outline

GOLD = Path(__file__).resolve().parent.parent / "data" / "gold"
FILES = (
    *("district2012", "guangdong2026", "neimenggu2026", "party1982"),
    *("state1955", "state1964", "state1982", "state2008", "state2013"),
)
START, END = 2, 4
"""Code points by which a heading's borders may differ."""


class Count(NamedTuple):
    hit: int
    found: int
    true: int
    right_parents: int
    items_hit: int
    items_true: int


def _report(text: str, gold: dict[str, Any], one: dict[str, Any]) -> Report:
    """The report's text without the labelled junk."""
    gone = {at for junk in gold["junk"] if junk["action"] == "remove" for at in range(junk["start"], junk["end"])}
    runs: list[Run] = []
    length = 0
    for at in range(one["start"], one["body_end"]):
        if at in gone:
            continue
        if runs and runs[-1].raw + runs[-1].length == at:
            runs[-1] = Run(runs[-1].text, runs[-1].raw, runs[-1].length + 1)
        else:
            runs.append(Run(length, at, 1))
        length += 1
    kept = "".join(text[run.raw : run.raw + run.length] for run in runs)
    offsets = Offsets(tuple(runs))
    span = Span(one["start"], one["end"])
    return Report("r1", "s1", "x", "", "", None, True, span, kept, offsets, offsets.from_raw(one["body_start"]))


def _parents(rows: list[tuple[int, int]]) -> Iterator[int | None]:
    """For each (start, level) the start of the one above it."""
    for at, (_, level) in enumerate(rows):
        yield next((start for start, above in reversed(rows[:at]) if above < level), None)


def _count(report: Report, tree: Outline, true: list[dict[str, Any]]) -> Count:
    def raw(span: Span) -> Span:
        return report.offsets.span_to_raw(span)

    sections = [one for one in tree.sections if one.heading.length]
    core = [one for one in true if one["kind"] == "heading"]
    others = [one for one in true if one["kind"] != "heading"]
    hit = {
        one["start"]: section
        for one in core
        for section in sections
        if section.kind is SectionKind.HEADING
        and abs(raw(section.heading).start - one["start"]) <= START
        and abs(raw(section.heading).end - one["end"]) <= END
    }
    named = [s for s in sections if any(abs(raw(s.heading).start - one["start"]) <= START for one in others)]
    found = [s for s in sections if s.kind is SectionKind.HEADING and s not in named]
    above = dict(zip([one["start"] for one in core], _parents([(o["start"], o["level"]) for o in core]), strict=True))
    by_index = {section.index: start for start, section in hit.items()}
    right = 0
    for start, section in hit.items():
        parent = section.parent
        while parent is not None and parent not in by_index:
            parent = tree.sections[parent].parent
        right += (None if parent is None else by_index[parent]) == above[start]
    items = sum(any(abs(raw(s.heading).start - one["start"]) <= START for s in sections) for one in others)
    return Count(len(hit), len(found), len(core), right, items, len(others))


@pytest.mark.parametrize("name", FILES)
def test_a_labelled_file_is_understood(name: str, shared: Path) -> None:
    gold = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    data = (shared / gold["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == gold["sha256"]
    text = data.decode(gold["encoding"])
    (one,) = gold["reports"]
    report = _report(text, gold, one)
    count = _count(report, outline(report, ()), one["headings"])
    assert count.hit >= 0.97 * count.true
    assert count.hit >= 0.97 * count.found
    assert count.right_parents >= 0.97 * count.hit
    assert count.items_hit >= 0.9 * count.items_true
