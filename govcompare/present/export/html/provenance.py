"""A Comparison in, what it was made from out: files and how they were read, rules in force."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.problems import Problem
from govcompare.model.settings import Settings
from govcompare.present.export.html.tables import ReportLink
from govcompare.present.sentences import problem_sentence, removal_name
from govcompare.present.tables import read_as
from govcompare.present.wording import ntr, tr


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read."""

    name: str
    """With its folder only where another file has the same name."""
    reports: str
    encoding: str
    size: str
    sha256: str
    taken: str
    """Page junk that was taken away, by kind, in characters."""
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    value: str


def files(comparison: Comparison, links: Mapping[str, ReportLink]) -> Iterator[File]:
    """Every file, with what a reader must know of it."""
    names = Counter(_name(source.path) for source in comparison.sources)
    for source in comparison.sources:
        there = [report for report in comparison.reports if report.source == source.id]
        yield File(
            name=_name(source.path) if names[_name(source.path)] == 1 else source.path,
            reports=tr("template")
            if source.id in comparison.templates
            else tr(", ").join(links[report.id].number for report in there if report.id in links),
            encoding=read_as(source),
            size=f"{source.size:,}",
            sha256=source.sha256,
            taken=_taken(source),
            remarks=tuple(map(problem_sentence, source.problems)),
        )


def unread(comparison: Comparison) -> tuple[str, ...]:
    """Whatever else was wrong, a line each."""
    return tuple(map(_line, comparison.problems))


def rules(comparison: Comparison) -> Iterator[Rule]:
    """The rules that were in force."""
    yield Rule(tr("Counts as the same"), _matching(comparison.settings))
    stock = comparison.background or tr("none")
    if comparison.settings.loaded_set:
        stock = tr("{background}, and what most of these reports say", background=stock)
    yield Rule(tr("Background of stock phrases"), stock)
    yield from _own_stock(comparison)
    yield Rule(tr("Program"), f"govcompare {comparison.version}")


def template_names(comparison: Comparison) -> str:
    """The files that are templates; empty without one."""
    names = (_name(source.path) for source in comparison.sources if source.id in comparison.templates)
    return tr(", ").join(names)


def _own_stock(comparison: Comparison) -> Iterator[Rule]:
    """What the person and the templates say of it; nothing where neither says anything."""
    said = comparison.settings.stock
    counts = (
        ntr("{number} phrase counted as stock", "{number} phrases counted as stock", len(said.formulae)),
        ntr("{number} passage counted as own", "{number} passages counted as own", len(said.kept)),
    )
    words = [words for words, phrases in zip(counts, (said.formulae, said.kept), strict=True) if phrases]
    if words:
        yield Rule(tr("By hand"), tr(", ").join(words))
    if comparison.templates:
        yield Rule(tr("Templates, not compared themselves"), template_names(comparison))


def _name(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _line(problem: Problem) -> str:
    where = _name(problem.where)
    sentence = problem_sentence(problem)
    return tr("{place}: {what}", place=where, what=sentence) if where else sentence


def _taken(source: Source) -> str:
    taken: Counter[str] = Counter()
    for removal in source.removed:
        taken[removal_name(removal.kind)] += removal.span.length
    return tr(", ").join(f"{name} {count:,}" for name, count in taken.most_common())


def _matching(settings: Settings) -> str:
    """The switches of the matching key that are on, in words."""
    matching = settings.matching
    names = (
        (matching.script, tr("Traditional and Simplified")),
        (matching.width, tr("full and half width")),
        (matching.case, tr("upper and lower case")),
        (matching.spaces, tr("spaces and line ends left out")),
        (matching.punctuation, tr("punctuation left out")),
        (matching.figures, tr("any figure, year or date for another")),
        (matching.placeholders, tr("blanks and placeholders for figures")),
    )
    return tr(", ").join(name for on, name in names if on) or tr("nothing: only equal characters match")
