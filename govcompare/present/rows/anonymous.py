"""A Comparison in, the same without names out: reports are called A, B, C …, places, names and paths are masked.

Hashes, by which whoever has the files would know them, are left out.

Every masked text keeps its length, so that all positions stay what they are.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from string import ascii_uppercase

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import ChangeKind
from govcompare.model.problems import Problem
from govcompare.model.project import Mark
from govcompare.model.report import Report
from govcompare.present.rows.findings import findings

MASK = "×"
SHORTEST = 2
"""Characters of a name that is masked: a single one stands in too many words."""
Masking = Callable[[str], str]


def anonymous(comparison: Comparison, marks: Sequence[Mark] = ()) -> tuple[Comparison, tuple[Mark, ...]]:
    """The comparison and the verdicts on it, as someone may see them who shall not know whose reports they are."""
    mask = _masking(comparison)
    files = {
        source.path: f"{number}{PurePath(source.path).suffix}" for number, source in enumerate(comparison.sources, 1)
    }
    masked = replace(
        comparison,
        sources=tuple(_source(source, files[source.path], mask) for source in comparison.sources),
        reports=tuple(_report(report, _letters(number), mask) for number, report in enumerate(comparison.reports)),
        outlines=tuple(
            replace(one, sections=tuple(replace(section, title=mask(section.title)) for section in one.sections))
            for one in comparison.outlines
        ),
        problems=tuple(_problem(problem, files) for problem in comparison.problems),
    )
    keys = {before.key: after.key for before, after in zip(findings(comparison), findings(masked), strict=True)}
    told = (replace(mark, key=keys.get(mark.key, mark.key), note=mask(mark.note)) for mark in marks)
    return masked, tuple(told)


def _masking(comparison: Comparison) -> Masking:
    """Masks the places of all reports and the names that one has where another has others, long names first; of a
    report's place the last character, the kind of place, stays."""
    places = {report.place for report in comparison.reports if len(report.place) >= SHORTEST}
    names = places | {place[:-1] for place in places if len(place) > SHORTEST} | _swapped(comparison)
    if not names:
        return str
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name)))))

    def masked(found: re.Match[str]) -> str:
        name = found[0]
        return MASK * (len(name) - 1) + name[-1] if name in places else MASK * len(name)

    return lambda text: pattern.sub(masked, text)


def _swapped(comparison: Comparison) -> set[str]:
    """Names that stand for one another in passages."""
    texts = {report.id: report.text for report in comparison.reports}
    words = {
        span.of(texts[place.report])
        for passage in comparison.passages
        for change in passage.changes
        if change.kind is ChangeKind.NAME
        for place, span in ((passage.a, change.a), (passage.b, change.b))
    }
    return {word for word in words if len(word) >= SHORTEST}


def _letters(number: int) -> str:
    """A … Z, AA, AB …"""
    rest, last = divmod(number, len(ascii_uppercase))
    return (_letters(rest - 1) if rest else "") + ascii_uppercase[last]


def _report(report: Report, letters: str, mask: Masking) -> Report:
    return replace(report, title=letters, place="", text=mask(report.text))


def _source(source: Source, path: str, mask: Masking) -> Source:
    problems = tuple(replace(problem, where=path) for problem in source.problems)
    return replace(source, path=path, sha256="", text=mask(source.text), problems=problems)


def _problem(problem: Problem, files: dict[str, str]) -> Problem:
    """Nothing of it may name a file: particulars that do are named as the file is."""
    detail = tuple((name, files.get(value, value)) for name, value in problem.detail)
    return replace(problem, where=files.get(problem.where, ""), detail=detail)
