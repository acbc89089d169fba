"""A Comparison, verdicts and notes in, the list of matches out: what each is, where it stands, what was changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.model.project import Mark
from govcompare.present.export.html.numbers import Numbers, anchor
from govcompare.present.export.html.tables import ReportLink
from govcompare.present.rows.findings import findings
from govcompare.present.rows.values import Finding, FindingKind
from govcompare.present.sentences import finding_name, verdict_name
from govcompare.present.wording import tr

SNIPPET = 60
"""Characters of a match that its line shows."""
MOST_SWAPS = 6
"""What was exchanged is listed up to so many; the rest is counted."""
NOTHING = "∅"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding."""

    number: str
    """Of the match; empty when it is not shown side by side."""
    anchor: str
    kind: str
    code: str
    """The kind's name for style sheets and filters."""
    a: str
    b: str
    """Where it stands: report and section."""
    text: str
    characters: str
    similarity: str
    changed: str
    verdict: str
    note: str
    why: tuple[str, ...] = ()
    """Sentences that say why it counts as copied or as stock."""


Why = Callable[[Finding], tuple[str, ...]]


def unexplained(_finding: Finding) -> tuple[str, ...]:
    """Nobody says why."""
    return ()


def lines(
    comparison: Comparison,
    links: Mapping[str, ReportLink],
    numbers: Numbers,
    marks: Sequence[Mark],
    why: Why = unexplained,
) -> Iterator[Line]:
    """Matches by number, then moved sections, then whatever else has a verdict or a note."""
    said = {mark.key: mark for mark in marks}
    named = [finding for finding in findings(comparison) if finding.a.report in links and finding.b.report in links]
    numbered = [(numbers.of(finding.a, finding.b), finding) for finding in named]
    wanted = [
        (number, finding)
        for number, finding in numbered
        if number is not None or finding.kind is FindingKind.MOVED or finding.key in said
    ]
    wanted.sort(key=lambda one: (one[0] is None, one[0] or 0))
    for number, finding in wanted:
        line = _line(comparison, links, finding, number, said.get(finding.key))
        yield replace(line, why=why(finding))


def _line(
    comparison: Comparison, links: Mapping[str, ReportLink], finding: Finding, number: int | None, mark: Mark | None
) -> Line:
    text = finding.a.span.of(comparison.report(finding.a.report).text).strip()
    return Line(
        number="" if number is None else str(number),
        anchor="" if number is None else anchor(number),
        kind=finding_name(finding.kind),
        code=finding.kind,
        a=_place(comparison, links, finding.a, finding.a_section),
        b=_place(comparison, links, finding.b, finding.b_section),
        text=text if len(text) <= SNIPPET else f"{text[:SNIPPET]}…",
        characters=f"{finding.characters:,}",
        similarity=f"{finding.similarity:.2f}",
        changed=_swaps(finding),
        verdict=verdict_name(mark.verdict) if mark is not None and mark.verdict is not None else "",
        note=mark.note if mark is not None else "",
    )


def _place(comparison: Comparison, links: Mapping[str, ReportLink], place: Place, section: int | None) -> str:
    number = links[place.report].number
    if section is None:
        return number
    found = comparison.outline(place.report).sections[section]
    words = found.label or found.title
    return f"{number} · {words}" if words else number


def _swaps(finding: Finding) -> str:
    swaps = list(dict.fromkeys(f"{one or NOTHING}→{other or NOTHING}" for _kind, one, other in finding.changed))
    shown = tr(", ").join(swaps[:MOST_SWAPS])
    rest = len(swaps) - MOST_SWAPS
    return tr("{examples} and {number} more", examples=shown, number=rest) if rest > 0 else shown
