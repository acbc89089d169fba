"""A made page in, the same as papers, previews and broken fonts hand it on out: each break and gloss is a piece."""

import random
from collections.abc import Callable, Iterator

from tests.ingest.scraped.pages import Made, Piece

READINGS = ("xiāng", "zhèn", "fā", "guó", "yè", "dǎng", "chǎn", "jīng", "zhì")
CLOSING = "，。；：！？、）”》％"
MARKS = ("- {n} -", "第 {n} 页", "{n}", "第{n}页 共30页", "— {n} —", "=== 第 {n} 頁 ===")


def pieces_of(made: Made, change: Callable[[str], Iterator[Piece]]) -> Made:
    """With each of the reports' own paragraphs made anew."""
    found: list[Piece] = []
    announced = []
    for index, piece in enumerate(made.pieces):
        if index in made.announced:
            announced.append(len(found))
        found += change(piece.text) if piece.kind == "own" else [piece]
    return made._replace(pieces=tuple(found), announced=tuple(announced))


def rows(text: str, width: int) -> list[str]:
    """Lines of paper: no closing mark begins one."""
    found: list[str] = []
    while text:
        end = width
        while end < len(text) and text[end] in CLOSING:
            end += 1
        found.append(text[:end])
        text = text[end:]
    return found


def wrapped(made: Made, width: int, sign: str) -> Made:
    """With a blank or line end after so many characters."""

    def change(text: str) -> Iterator[Piece]:
        for number, row in enumerate(rows(text, width)):
            if number:
                yield Piece(sign, "wrap")
            yield Piece(row, "own")

    return pieces_of(made, change)


def paged(made: Made, width: int, height: int, mark: str) -> Made:
    """Hard wraps, and a mark of the page after so many lines, wherever that is."""
    count = 0
    pages = 0

    def change(text: str) -> Iterator[Piece]:
        nonlocal count, pages
        for number, row in enumerate(rows(text, width)):
            if number:
                yield Piece("\n", "wrap")
            yield Piece(row, "own")
            count += 1
            if count % height == 0 and number + 1 < len(rows(text, width)):
                pages += 1
                yield Piece("\n", "wrap")
                yield Piece(mark.format(n=pages), "site")

    return pieces_of(made, change)


def glossed(made: Made, chance: random.Random) -> Made:
    """With a reading behind every few characters."""

    def change(text: str) -> Iterator[Piece]:
        at = 0
        while at < len(text):
            end = at + chance.randint(3, 12)
            yield Piece(text[at:end], "own")
            if end < len(text) and "\u4e00" <= text[end - 1] <= "\u9fff":
                yield Piece(f"({chance.choice(READINGS)})", "site")
            at = end

    return pieces_of(made, change)


def shattered(made: Made, chance: random.Random) -> Made:
    """With a sentence here and there set glyph by glyph, or broken inside a word, before a closing mark."""

    def change(text: str) -> Iterator[Piece]:
        at = text.find("，", 8)
        if len(text) < 60 or at < 0 or at + 12 > len(text) or chance.random() < 0.7:
            yield Piece(text, "own")
            return
        yield Piece(text[: at - 4], "own")
        for sign in text[at - 4 : at]:
            yield Piece("\n", "wrap")
            yield Piece(sign, "own")
        yield Piece("\n", "wrap")
        yield Piece(text[at:], "own")

    return pieces_of(made, change)


def chunked(made: Made, size: int) -> Made:
    """Flattened, and cut into numbered stretches by a preview."""
    found: list[Piece] = []
    announced = []
    number = room = 0
    for index, piece in enumerate(made.pieces):
        if index in made.announced:
            announced.append(len(found))
        text = piece.text if piece.kind != "end" else ""
        while text:
            if not room:
                number += 1
                found.append(Piece(f"\n{number}、" if number > 1 else "1、", "site"))
                room = size
            found.append(Piece(text[:room], piece.kind))
            text, room = text[room:], room - len(text[:room])
    return made._replace(pieces=tuple(found), announced=tuple(announced))


def flattened(made: Made) -> Made:
    """With a blank for each line end."""
    return made._replace(
        pieces=tuple(piece._replace(text=" ") if piece.kind == "end" else piece for piece in made.pieces)
    )
