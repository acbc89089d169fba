"""A Comparison in, at most twelve sentences that a superior reads out, made from the figures alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govcompare.model.comparison import Comparison
from govcompare.model.findings import ChangeKind, Pair, Passage
from govcompare.model.outline import Outline, SectionKind
from govcompare.model.report import Report
from govcompare.model.span import Span
from govcompare.present.figures import percent, report_name
from govcompare.present.rows.coverage import is_formula
from govcompare.present.rows.moves import moves
from govcompare.present.wording import ntr, tr

MOST_LINES = 12
MOST_PAIRS = 4
"""Pairs that get sentences of their own; the others are counted."""
MOST_EXAMPLES = 4
"""Sections, swaps or reports that a sentence lists."""
LONGEST_EXAMPLE = 24
"""Characters of each of them."""
NOTABLE = 0.05
"""A directed ratio beyond stock phrases from which a pair is named, 0…1: about one section in twenty."""
SHORTEST_PLACE = 2
"""Characters of a place's name that can be looked for in another report."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the two reports that bear it out."""

    text: str
    pair: tuple[str, str] | None = None
    """None when it is about all of them."""


def conclusion(comparison: Comparison, pairs: Sequence[Pair]) -> tuple[Sentence, ...]:
    """The sentences for `pairs` (ranked): all of them at once, the first ones each, what is left."""
    named = [pair for pair in pairs if max(_beyond(pair)) >= NOTABLE]
    opening = [*_scope(comparison, pairs, named)]
    closing = [*_rest(pairs, named)]
    groups = [(pair, _containment(comparison, pair), [*_details(comparison, pair)]) for pair in named[:MOST_PAIRS]]
    spare = MOST_LINES - len(opening) - len(closing) - len(groups)
    sentences = list(opening)
    for pair, head, details in groups:
        kept = details[: max(spare, 0)]
        spare -= len(kept)
        sentences += [Sentence(text, (pair.a, pair.b)) for text in (head, *kept)]
    return tuple([*sentences, *closing][:MOST_LINES])


def _beyond(pair: Pair) -> tuple[float, float]:
    score = pair.score("beyond_formulae")
    return score.a, score.b


def _scope(comparison: Comparison, pairs: Sequence[Pair], named: Sequence[Pair]) -> Iterator[Sentence]:
    if not pairs:
        yield Sentence(tr("There is nothing to compare: fewer than two reports were found."))
    elif not named:
        yield Sentence(
            tr(
                "No report shares {ratio} or more of its text with another beyond stock phrases.",
                ratio=percent(NOTABLE),
            )
        )
    elif len(pairs) > 1:
        yield Sentence(
            ntr(
                "{number} of {all} pairs of reports shares {ratio} or more of a report beyond stock phrases.",
                "{number} of {all} pairs of reports share {ratio} or more of a report beyond stock phrases.",
                len(named),
                all=len(pairs),
                ratio=percent(NOTABLE),
            )
        )
    unread = sum(1 for problem in comparison.problems if problem.fatal)
    if unread:
        yield Sentence(ntr("{number} file could not be read.", "{number} files could not be read.", unread))


def _containment(comparison: Comparison, pair: Pair) -> str:
    a, b = (report_name(comparison.reports, id) for id in (pair.a, pair.b))
    reused, (a_beyond, b_beyond) = pair.score("reused"), _beyond(pair)
    part, whole, ratio, back, beyond = (
        (b, a, reused.b, reused.a, b_beyond) if reused.b > reused.a else (a, b, reused.a, reused.b, a_beyond)
    )
    return tr(
        "{ratio} of “{part}” stands in “{whole}” ({beyond} beyond stock phrases); the other way round it is {back}.",
        ratio=percent(ratio),
        part=part,
        whole=whole,
        beyond=percent(beyond),
        back=percent(back),
    )


def _details(comparison: Comparison, pair: Pair) -> Iterator[str]:
    moved = _moved(comparison, pair)
    if moved:
        yield ntr(
            "{number} section was moved: {sections}.",
            "{number} sections were moved: {sections}.",
            len(moved),
            sections=_listed(moved),
        )
    for kind in (ChangeKind.FIGURE, ChangeKind.PLACEHOLDER, ChangeKind.NAME):
        swapped = [found for passage in _own(comparison, pair) for found in _swaps(comparison, passage, kind)]
        if swapped:
            yield _exchanged(kind, len(swapped), _listed([swap for swap, _ in Counter(swapped).most_common()]))
    yield from _left_over(comparison, pair)


def _moved(comparison: Comparison, pair: Pair) -> list[str]:
    """The headings of the sections that moved; points inside sections are left out."""
    a, b = comparison.outline(pair.a).sections, comparison.outline(pair.b).sections
    moved = [
        (a[link.a.index], b[link.b.index])
        for link in moves(comparison.alignment)
        if (link.a.report, link.b.report) == (pair.a, pair.b)
    ]
    return [
        f"{_short(one.label or one.title)}→{_short(other.label or other.title)}"
        for one, other in moved
        if one.kind is SectionKind.HEADING and one.title
    ]


def _exchanged(kind: ChangeKind, number: int, examples: str) -> str:
    if kind is ChangeKind.FIGURE:
        return ntr(
            "{number} figure or year was changed: {examples}.",
            "{number} figures or years were changed: {examples}.",
            number,
            examples=examples,
        )
    if kind is ChangeKind.PLACEHOLDER:
        return ntr(
            "{number} place was blanked or filled in: {examples}.",
            "{number} places were blanked or filled in: {examples}.",
            number,
            examples=examples,
        )
    return ntr(
        "{number} name was changed: {examples}.",
        "{number} names were changed: {examples}.",
        number,
        examples=examples,
    )


def _own(comparison: Comparison, pair: Pair) -> Iterator[Passage]:
    return (p for p in comparison.passages if (p.a.report, p.b.report) == (pair.a, pair.b) and not is_formula(p))


def _swaps(comparison: Comparison, passage: Passage, kind: ChangeKind) -> Iterator[str]:
    """What was swapped, but for the marks of headings: those say where a section stands, and that is told apart."""
    a, b = comparison.report(passage.a.report).text, comparison.report(passage.b.report).text
    outline = comparison.outline(passage.a.report)
    for change in passage.changes:
        if change.kind is kind and not _is_label(outline, change.a):
            yield f"{_short(change.a.of(a))}→{_short(change.b.of(b))}"


def _is_label(outline: Outline, place: Span) -> bool:
    section = outline.at(place.start)
    return section is not None and place.start < section.heading.start + len(section.label)


def _left_over(comparison: Comparison, pair: Pair) -> Iterator[str]:
    """The place of one report that is still named in the other, which speaks of another place."""
    a, b = comparison.report(pair.a), comparison.report(pair.b)
    for named, holder in ((a, b), (b, a)):
        times = _times(named.place, holder)
        if times:
            yield ntr(
                "“{place}” is still named {number} time in “{report}”.",
                "“{place}” is still named {number} times in “{report}”.",
                times,
                place=_short(named.place),
                report=report_name(comparison.reports, holder.id),
            )


def _times(place: str, holder: Report) -> int:
    same = holder.place and (place in holder.place or holder.place in place)
    if len(place) < SHORTEST_PLACE or same:
        return 0
    return holder.text.count(place, holder.body_start)


def _rest(pairs: Sequence[Pair], named: Sequence[Pair]) -> Iterator[Sentence]:
    further = len(named) - MOST_PAIRS
    if further > 0:
        yield Sentence(
            ntr(
                "{number} further pair shares {ratio} or more of a report beyond stock phrases; see the pairs below.",
                "{number} further pairs share {ratio} or more of a report beyond stock phrases; see the pairs below.",
                further,
                ratio=percent(NOTABLE),
            )
        )
    there = {id for pair in pairs for id in (pair.a, pair.b)}
    touched = {id for pair in named for id in (pair.a, pair.b)}
    alone = len(there - touched)
    if named and alone:
        yield Sentence(
            ntr(
                "{number} report shares next to nothing with any other (less than {ratio} beyond stock phrases).",
                "{number} reports share next to nothing with any other (less than {ratio} beyond stock phrases).",
                alone,
                ratio=percent(NOTABLE),
            )
        )


def _listed(words: Sequence[str]) -> str:
    shown = tr(", ").join(words[:MOST_EXAMPLES])
    return shown if len(words) <= MOST_EXAMPLES else tr("{examples} …", examples=shown)


def _short(text: str) -> str:
    """On one line, at most LONGEST_EXAMPLE characters; a sign where nothing stands."""
    words = " ".join(text.split())
    return (words if len(words) <= LONGEST_EXAMPLE else f"{words[:LONGEST_EXAMPLE]}…") or "∅"
