"""The figures of a comparison in, what they are called and what they mean out (docs/guide: what each figure means)."""

from collections.abc import Sequence
from dataclasses import dataclass

from govcompare.model.findings import Pair, Total
from govcompare.model.report import Report
from govcompare.present.wording import tr


@dataclass(frozen=True, slots=True)
class Column:
    """One figure: its name and its definition in one sentence."""

    title: str
    explanation: str


def definitions(columns: Sequence[Column]) -> str:
    """What the figures are called and what they mean, one a line."""
    return "\n".join(f"{column.title}: {column.explanation}" for column in columns)


def percent(ratio: float) -> str:
    """A ratio in [0, 1] with one decimal; never rounded up to 100 %, nor down to nothing."""
    if 0 < ratio < 0.0005:
        return "<0.1%"
    return f"{min(ratio * 100, 99.9) if ratio < 1 else 100:.1f}%"


def pair_columns() -> tuple[Column, ...]:
    """The figures of a pair, in the order of `pair_values`."""
    return (
        Column(tr("A in B"), tr("Characters of A that stand in passages shared with B ÷ characters of A.")),
        Column(tr("B in A"), tr("Characters of B that stand in passages shared with A ÷ characters of B.")),
        Column(
            tr("A in B beyond stock phrases"),
            tr("The same without the stock phrases of the genre, which are left out of both numbers that are divided."),
        ),
        Column(tr("B in A beyond stock phrases"), tr("The same for B.")),
        Column(tr("Similarity"), tr("Shared characters of both ÷ characters of both.")),
        Column(
            tr("Order"),
            tr("Corresponding sections in unchanged order ÷ all corresponding sections; less than 100%: some moved."),
        ),
        Column(tr("Shared"), tr("Characters of A in passages shared with B; a whole figure or date counts as one.")),
    )


def pair_values(pair: Pair) -> tuple[str, ...]:
    """The figures of one pair as a person reads them, in the order of `pair_columns`."""
    reused, beyond = pair.score("reused"), pair.score("beyond_formulae")
    return (
        percent(reused.a),
        percent(reused.b),
        percent(beyond.a),
        percent(beyond.b),
        percent(pair.score("similarity").a),
        percent(pair.score("order").a),
        f"{pair.a_shared:,}",
    )


def total_columns() -> tuple[Column, ...]:
    """The figures of one report against all others, in the order of `total_values`."""
    return (
        Column(
            tr("Characters"),
            tr("Han characters, letters and whole figures of the report behind its title, without page junk."),
        ),
        Column(
            tr("Found elsewhere"),
            tr("Characters that stand in passages shared with any other report ÷ characters of the report."),
        ),
        Column(
            tr("Beyond stock phrases"),
            tr("The same without the stock phrases of the genre, which are left out of both numbers that are divided."),
        ),
        Column(tr("Largest single source"), tr("The largest of its ratios against one other report.")),
    )


def total_values(total: Total) -> tuple[str, ...]:
    """The figures of one report as a person reads them, in the order of `total_columns`."""
    return (
        f"{total.characters:,}",
        percent(total.reused),
        percent(total.beyond_formulae),
        percent(total.largest) if total.largest_source else "–",
    )


def report_title(reports: Sequence[Report], report: Report) -> str:
    """Its title; with its place and year, as far as they are known, when another report has the same title or the
    title says no more than what kind of report it is."""
    if report.title != report.kind and sum(1 for other in reports if other.title == report.title) < 2:
        return report.title
    facts = (report.place, "" if report.year is None else str(report.year))
    known = " ".join(fact for fact in facts if fact and fact not in report.title)
    return tr("{title} ({facts})", title=report.title, facts=known) if known else report.title


def report_name(reports: Sequence[Report], id: str) -> str:
    """Number and title of a report: `4. 石排镇2024年政府工作报告`. Raises KeyError."""
    for number, report in enumerate(reports, 1):
        if report.id == id:
            return f"{number}. {report_title(reports, report)}"
    raise KeyError(id)
