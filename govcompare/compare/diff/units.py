"""The own texts of corresponding sections in, units that correspond out: headings, paragraphs and their parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govcompare.compare.diff.facing import facing
from govcompare.compare.diff.matching import Grams, grams, stars
from govcompare.compare.diff.paragraphs import paragraphs, sentences
from govcompare.model.outline import Section
from govcompare.model.settings import Matching
from govcompare.model.span import Span

_CLOSING = re.compile(r"[。．.：:；;，,、!！?？ \t\r\u3000]{0,8}(?:\n\s{0,200})?")


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one report that is shown as a whole."""

    section: int
    """Index of its section."""
    span: Span
    heading: bool = False


def units(text: str, sections: Sequence[Section]) -> list[Unit]:
    """Headings (with what closes them) and paragraphs of the sections' own texts, which they tile."""
    found: list[Unit] = []
    for section in sections:
        start = section.body.start
        if section.heading.length:
            closing = _CLOSING.match(text, start, section.body.end)
            start = closing.end() if closing else start
            found.append(Unit(section.index, Span(section.heading.start, start), heading=True))
        found += [Unit(section.index, span) for span in paragraphs(text, Span(start, section.body.end))]
    return found


def matched(
    a_text: str, a_units: Sequence[Unit], b_text: str, b_units: Sequence[Unit], matching: Matching
) -> tuple[list[Unit], list[Unit], dict[int, int]]:
    """Both sides' units, those cut that stand for several of the other side, and which belongs to which (A → B)."""
    a_body = [n for n, unit in enumerate(a_units) if not unit.heading]
    b_body = [n for n, unit in enumerate(b_units) if not unit.heading]
    texts = [a_units[n].span.of(a_text) for n in a_body], [b_units[n].span.of(b_text) for n in b_body]
    groups = stars(*texts, matching)
    groups += facing(groups, *texts, matching)
    a_parts: dict[int, list[tuple[Unit, int]]] = {}
    b_parts: dict[int, list[tuple[Unit, int]]] = {}
    name = 0
    for one, other in groups:
        whole_a, whole_b = [a_units[a_body[n]] for n in one], [b_units[b_body[n]] for n in other]
        left = _cut(a_text, whole_a[0], [grams(unit.span.of(b_text), matching) for unit in whole_b], matching)
        right = _cut(b_text, whole_b[0], [grams(unit.span.of(a_text), matching) for unit in whole_a], matching)
        if len(other) > 1:
            a_parts[a_body[one[0]]] = [(unit, name + mate) for unit, mate in left]
            b_parts |= {b_body[n]: [(b_units[b_body[n]], name + mate)] for mate, n in enumerate(other)}
        else:
            b_parts[b_body[other[0]]] = [(unit, name + mate) for unit, mate in right]
            a_parts |= {a_body[n]: [(a_units[a_body[n]], name + mate)] for mate, n in enumerate(one)}
        name += max(len(one), len(other))
    a_all, a_names = _listed(a_units, a_parts)
    b_all, b_names = _listed(b_units, b_parts)
    return a_all, b_all, {place: b_names[mate] for mate, place in a_names.items() if mate in b_names}


def _listed(whole: Sequence[Unit], parts: dict[int, list[tuple[Unit, int]]]) -> tuple[list[Unit], dict[int, int]]:
    """All units in order with cut ones replaced by their parts, and where the part with each name stands."""
    listed: list[Unit] = []
    names: dict[int, int] = {}
    for number, unit in enumerate(whole):
        for part, name in parts.get(number, [(unit, -1)]):
            if name >= 0:
                names[name] = len(listed)
            listed.append(part)
    return listed, names


def _cut(text: str, unit: Unit, mates: Sequence[Grams], matching: Matching) -> list[tuple[Unit, int]]:
    """The unit cut behind sentences, a part for each mate that some of them are like, in reading order."""
    if len(mates) == 1:
        return [(unit, 0)]
    likes = []
    for span in sentences(text, unit.span):
        content = grams(span.of(text), matching)
        shares = [len(content & mate) for mate in mates]
        likes.append((span, shares.index(max(shares)) if any(shares) else -1))
    return [(Unit(unit.section, span), mate) for span, mate in _runs(likes)]


def _runs(likes: list[tuple[Span, int]]) -> list[tuple[Span, int]]:
    """One run of sentences for each mate; what stands outside its mate's longest run goes with the run before it."""
    runs: list[tuple[Span, int]] = []
    for span, mate in likes:
        if runs and mate in {runs[-1][1], -1}:
            runs[-1] = (Span(runs[-1][0].start, span.end), runs[-1][1])
        else:
            runs.append((span, mate))
    longest: dict[int, int] = {}
    for number, (span, mate) in enumerate(runs):
        if mate >= 0 and (mate not in longest or span.length > runs[longest[mate]][0].length):
            longest[mate] = number
    kept: list[tuple[Span, int]] = []
    start = runs[0][0].start
    for number, (span, mate) in enumerate(runs):
        if longest.get(mate) == number:
            kept.append((Span(start, span.end), mate))
        elif kept:
            kept[-1] = (Span(kept[-1][0].start, span.end), kept[-1][1])
        else:
            continue
        start = span.end
    return kept
