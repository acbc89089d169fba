"""A source of chance in, a scraped page and what is true of it out: reports between a site's furniture."""

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from tests.ingest.scraped.reports import NUMBERS, Told, told
from tests.ingest.scraped.site import Site
from tests.ingest.scraped.sites import OTHERS, SITES


class Piece(NamedTuple):
    """A stretch of a page."""

    text: str
    kind: str
    """`own`: a report's; `title`: announces it; `site`: furniture; `either`: may stay or go; `end`: between lines."""


class Made(NamedTuple):
    """A page, and where its reports stand."""

    name: str
    pieces: tuple[Piece, ...]
    reports: tuple[Told, ...]
    announced: tuple[int, ...]
    """Indices of the pieces that announce them."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def places(self, kind: str) -> set[int]:
        """Positions of that kind's characters that are no blanks."""
        found: set[int] = set()
        at = 0
        for piece in self.pieces:
            if piece.kind == kind:
                found.update(at + i for i, c in enumerate(piece.text) if not c.isspace())
            at += len(piece.text)
        return found

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Where each report stands, from its title to its last word."""
        starts = [0, *accumulate(len(piece.text) for piece in self.pieces)]
        for first, behind in zip(self.announced, (*self.announced[1:], len(self.pieces)), strict=True):
            last = max(at for at in range(first, behind) if self.pieces[at].kind == "own")
            yield starts[first], starts[last + 1]


MARKERS = (
    "第{n}篇 {title}",
    "第{n}篇：{title}{length}字",
    "【第{a}篇】{title}",
    "【第{a}篇 {title}",
    "篇{n}：{title}",
    "篇{a}:{title}",
    "范文{n}：{title}",
    "{title}（{n}）",
    "{title}{a}",
    "{title} 篇{a}",
    "（{n}）{title}",
    "{n}、{title}",
    "{title}",
)


def single(seed: int, sites: tuple[Site, ...] = SITES) -> Made:
    """A page with one report."""
    return page(seed, sites, most=1)


def page(seed: int, sites: tuple[Site, ...] = SITES, most: int = 6) -> Made:
    """A page with one report, or as many as `most`."""
    chance = random.Random(seed)
    site = chance.choice(sites)
    many = 1 if chance.random() < 0.6 else min(most, chance.randint(2, 6))
    reports = tuple(told(chance) for _ in range(many))
    marker = chance.choice(MARKERS) if many > 1 else "{title}"
    end = chance.choice(("\n", "\n\n", "\n\u3000\u3000", "\n\n    ", "\r\n"))
    pieces: list[Piece] = [*_filled(chance, site.head, reports[0]), *_contents(chance, marker, reports, end)]
    announced = []
    for index, one in enumerate(reports):
        announced.append(len(pieces))
        pieces += _report(chance, one, _announcement(marker, index, one), site, end)
    pieces += _filled(chance, site.foot, reports[0])
    return Made(f"{site.name}, {marker}, {end!r}", tuple(pieces), reports, tuple(announced))


def _announcement(marker: str, index: int, one: Told) -> str:
    return marker.format(n=NUMBERS[index], a=index + 1, title=one.title, length=len(one.text))


def _contents(chance: random.Random, marker: str, reports: tuple[Told, ...], end: str) -> Iterator[Piece]:
    """A list of the titles, as some compendia begin with."""
    if len(reports) < 3 or chance.random() < 0.5:
        return
    yield Piece("目录", "site")
    yield Piece("\n", "end")
    for index, one in enumerate(reports):
        yield Piece(_announcement(marker, index, one), "site")
        yield Piece(end, "end")


def _report(chance: random.Random, one: Told, title: str, site: Site, end: str) -> Iterator[Piece]:
    yield Piece(title, "title")
    yield Piece(end, "end")
    last = len(one.paragraphs) - 1
    for index, text in enumerate(one.paragraphs):
        yield Piece(text, "own")
        if site.behind and index < last and chance.random() < 0.05 and text.endswith("。"):
            yield Piece(chance.choice(site.behind), "site")
        yield Piece(end, "end")
        if site.inside and 4 < index < last and chance.random() < 0.08:
            yield from _filled(chance, chance.choice(site.inside), one)


def _filled(chance: random.Random, lines: str, one: Told) -> Iterator[Piece]:
    for line in lines.split("\n") if lines else ():
        text = line
        for slot, value in (
            ("{{", "{"),
            ("}}", "}"),
            ("{title}", one.title),
            ("{place}", one.place),
            ("{year}", str(one.year)),
        ):
            text = text.replace(slot, value)
        while "{other}" in text:
            text = text.replace("{other}", chance.choice(OTHERS), 1)
        while "{n}" in text:
            text = text.replace("{n}", str(chance.randint(101, 990)), 1)
        text = text.replace("{k}", str(chance.randint(3, 9)))
        yield Piece(text.removeprefix("~"), "either" if text.startswith("~") else "site")
        yield Piece("\n", "end")
