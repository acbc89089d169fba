"""Real reports in, two texts of a million characters each out, of which a third is drawn from the same."""

import re
from collections.abc import Iterator, Sequence
from random import Random

LENGTH = 1_000_000
"""Characters of each text."""
SHORTEST = 30
"""Characters of a paragraph that is taken."""
STRETCH, SHARED = 25, 3
"""Paragraphs of a stretch, some 2,000 characters; one in so many stretches comes from what both texts draw on."""
_HEADS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_MARK = re.compile(r"政府工作报告|各位代表|第.{1,3}篇|^[一二三四五六七八九十]{1,3}、|^[（(].{1,3}[）)]")
"""What would make several reports, or sections of its own, of the text."""


def long_pair(texts: Sequence[str]) -> tuple[str, str]:
    """The same for the same texts."""
    random = Random(7)
    every = [line for text in texts for line in _paragraphs(text)]
    half = len(every) // 2
    one, other = (_text(random, part, every[half // 2 : half]) for part in (every[: half // 2], every[half:]))
    return f"甲镇政府工作报告\n{one}", f"乙镇政府工作报告\n{other}"


def _paragraphs(text: str) -> Iterator[str]:
    for line in re.split(r"\n|(?<=。)", text):
        if len(line.strip()) >= SHORTEST and not _MARK.search(line.strip()):
            yield line.strip()


def _text(random: Random, own: Sequence[str], common: Sequence[str]) -> str:
    """Own and common stretches in turn, under ten headings."""
    out: list[str] = []
    length, stretch = 0, 0
    for number, head in enumerate(_HEADS, 1):
        out.append(f"{head}、第{head}项工作")
        while length * len(_HEADS) < LENGTH * number:
            lines = common if stretch % SHARED == 0 else own
            start = random.randrange(len(lines) - STRETCH)
            out += lines[start : start + STRETCH]
            length += sum(map(len, out[-STRETCH:]))
            stretch += 1
    return "\n".join(out)[:LENGTH]
