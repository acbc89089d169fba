"""A Comparison in, a summary in Markdown out, short enough to paste into a message."""

import re
from collections.abc import Iterator, Sequence

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.jobs import Context, Stamp
from govcompare.model.progress import Progress, Stage
from govcompare.model.project import Mark
from govcompare.present.asked import asked
from govcompare.present.conclusion import conclusion
from govcompare.present.figures import pair_columns, pair_values, report_name
from govcompare.present.rows.findings import findings
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.rows.values import Finding, FindingKind
from govcompare.present.sentences import finding_name, verdict_name
from govcompare.present.tables import on_one_line, swaps
from govcompare.present.wording import ntr, tr

MOST_PAIRS = 20
MOST_FINDINGS = 10
LONGEST = 80
"""Characters of a finding that are quoted, and of what was swapped in it."""
_MARKUP = re.compile(r"[\\`*{}\[\]|#~$]")
_BLANK = re.compile(r"_{2,200}|(?<!\w)_|_(?!\w)")
"""Blanks to be filled in, and underscores that could begin or end emphasis, as one inside a word never does (CommonMark
6.2)."""
WIDE_LINE = "\uff3f"
"""Looks like an underscore and means nothing in Markdown."""
_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")
"""What would make a line a list or a heading."""


def md_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the summary's bytes."""
    wanted = asked(arguments)
    context.progress(Progress(Stage.EXPORTING, 0, 1))
    return _summary(wanted.comparison, wanted.ranked, wanted.marks, wanted.stamp)


def md(comparison: Comparison) -> bytes:
    """The summary of everything, in the language in use."""
    return _summary(comparison, ranked_pairs(comparison), (), None)


def _summary(comparison: Comparison, ranked: Sequence[Pair], marks: Sequence[Mark], stamp: Stamp | None) -> bytes:
    lines = [
        "# " + tr("Conclusion"),
        "",
        *_conclusion(comparison, ranked),
        *_pairs(comparison, ranked),
        *_findings(comparison, ranked, marks),
        "",
        f"govcompare {_plain(comparison.version)}",
    ]
    if stamp is not None:
        lines += ["", _plain(tr("Exported {time} by {person}", time=stamp.at, person=stamp.by or "–"))]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _conclusion(comparison: Comparison, ranked: Sequence[Pair]) -> Iterator[str]:
    """What says more about the pair of the sentence before stands below it."""
    before: tuple[str, str] | None = None
    for sentence in conclusion(comparison, ranked):
        detail = sentence.pair is not None and sentence.pair == before
        yield ("  " if detail else "") + _item(_plain(sentence.text))
        before = sentence.pair


def _pairs(comparison: Comparison, ranked: Sequence[Pair]) -> Iterator[str]:
    """The pairs that share something, most first."""
    shared = [pair for pair in ranked if pair.a_shared]
    if not shared:
        return
    titles = ["A", "B", *(column.title for column in pair_columns())]
    yield from ("", "## " + tr("Pairs"), "", _row(titles), _row(["---", "---", *["---:"] * len(pair_columns())]))
    for pair in shared[:MOST_PAIRS]:
        yield _row([*(_plain(report_name(comparison.reports, id)) for id in (pair.a, pair.b)), *pair_values(pair)])
    rest = len(shared) - MOST_PAIRS
    if rest > 0:
        yield from ("", ntr("{number} further pair shares text.", "{number} further pairs share text.", rest))


def _findings(comparison: Comparison, ranked: Sequence[Pair], marks: Sequence[Mark]) -> Iterator[str]:
    """Those with a verdict first, then the longest beyond stock phrases."""
    wanted = {frozenset((pair.a, pair.b)) for pair in ranked}
    said = {mark.key: mark for mark in marks if mark.verdict is not None or mark.note}
    found = [
        one
        for one in findings(comparison)
        if frozenset((one.a.report, one.b.report)) in wanted
        and (one.key in said or one.kind not in {FindingKind.FORMULA, FindingKind.TEMPLATE, FindingKind.MOVED})
    ]
    if not found:
        return
    found.sort(key=lambda one: (one.key not in said, -one.characters))
    yield from ("", "## " + tr("Longest matches"), "")
    for one in found[:MOST_FINDINGS]:
        yield _finding(comparison, one, said.get(one.key))
    rest = len(found) - MOST_FINDINGS
    if rest > 0:
        yield from ("", ntr("{number} further match.", "{number} further matches.", rest))


def _finding(comparison: Comparison, finding: Finding, mark: Mark | None) -> str:
    numbers = {report.id: number for number, report in enumerate(comparison.reports, 1)}
    text = on_one_line(finding.a.span.of(comparison.report(finding.a.report).text))
    parts = [
        tr(
            "{kind}, {a} and {b}, {characters} characters",
            kind=finding_name(finding.kind),
            a=numbers[finding.a.report],
            b=numbers[finding.b.report],
            characters=f"{finding.characters:,}",
        ),
        tr("“{text}”", text=_plain(_short(text))),
    ]
    changed = swaps(finding)
    if changed:
        parts.append(tr("changed: {swaps}", swaps=_plain(_short(changed))))
    if mark is not None:
        parts += [verdict_name(mark.verdict)] if mark.verdict is not None else []
        parts += [_plain(on_one_line(mark.note))] if mark.note else []
    return _item(tr("; ").join(parts))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """`text` without line ends and without a meaning in Markdown or HTML."""
    escaped = on_one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BLANK.sub(lambda found: WIDE_LINE * len(found[0]), _MARKUP.sub(r"\\\g<0>", escaped))


def _item(text: str) -> str:
    """A line of a list."""
    return f"- {_START.sub(_escaped, text)}"


def _escaped(found: re.Match[str]) -> str:
    return f"{found[1] or ''}\\{found[2] or found[3]}"
