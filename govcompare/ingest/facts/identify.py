"""A report's title and beginning in, what it says of itself out: title, kind, place, year, whether it is whole."""

import re
from dataclasses import dataclass

from govcompare.ingest.facts.dated import year_of
from govcompare.ingest.facts.named import named
from govcompare.ingest.facts.placed import place_of
from govcompare.ingest.facts.whole import is_whole

BEGINNING = 400
"""Characters of the text in which session, speaker and salutation stand."""

_MARKER = re.compile(
    r"[【\[（(]?\s?(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?篇|(?:篇|范文|範文|例文|样本|范本|模板)\s?[一二三四五六七八九十\d]{1,3})"
    r"[】\]）)]?[\s:：、.．]{0,4}"
)
_NUMBER = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[）)、．.](?!\d)\s{0,2}(?=\S{4})")
_LENGTH_NOTE = re.compile(r"\s{0,3}[（(]?\d{2,6}\s?字[）)]?$")
_READING = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}[)）]")
_BLANKS = re.compile(r"\s{1,60}")
_KINDS = (
    (
        "人大工作报告",
        r"人大(?:常委会|主席团|换届|会)?.{0,8}报告|人民代表大会常务委员会.{0,4}工作报告|人大工作|人大主席团",
    ),
    ("述职报告", r"述[职职]|述廉"),
    ("调查报告", r"调[查研].{0,6}报告|調[查研].{0,6}報告"),
    ("施政報告", r"施政.{0,3}報告|施政.{0,3}报告|施政重點"),
    ("政府工作報告", r"政府.{0,6}工作.{0,8}報告|政府工作總結|代表.{0,16}(?:政府|國務院).{0,24}報告"),
    ("政府工作报告", r"政府.{0,12}工作.{0,8}报告|政府报告|代表.{0,16}(?:政府|国务院).{0,24}报告"),
    (
        "党代会报告",
        r"[党黨].{0,12}代表大[会會].{0,8}[报報][告告]|党代会.{0,4}报告|中央委员会.{0,16}作.{0,4}报告|共产党第.{1,3}次全国代表大会",
    ),
    ("工作总结", r"总结|總結"),
    ("工作报告", r"工作.{0,2}(?:报告|報告)|报告|報告"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _KINDS)
_TITLE_ONLY = 2
"""How many of the last kinds a title may have, but not the words behind it."""

_CHARACTER = re.compile("[\u3400-\u9fff]")
NAMING = 4
"""Chinese characters of a file's name from which on it can stand in for a title."""
_COUNTER = re.compile(r"\d{1,3}[_.、．\s-]{1,3}(?=[\u3400-\u9fff])")
_UNTITLED = re.compile(
    r"各位|同志[们們]|尊敬的|代表[们們]|我代表|[（(—\-]|"
    r"(?:.{0,20}(?:[总總]理|[省市县縣区區镇鎮乡鄉州][长長]|主席|主任))[\s\u3000]|"
    r"周?[\u4e00-\u9fff]{1,3}議長"
)
"""How a text begins that has no title: with its audience, its speaker, or the day."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself."""

    title: str
    kind: str
    place: str
    year: int | None
    complete: bool


def identify(heading: str, text: str, name: str = "", above: str = "") -> Facts:
    """`heading` is the marker and title as written, `text` what stands behind them, `above` what stands right before;
    `name` is the file's, when it is the name of this report alone."""
    title = bare_title(heading) or heading.strip() or _named(name)
    beginning = _READING.sub("", text[:BEGINNING]).strip()
    kind = _kind(title, beginning)
    place = place_of(title, beginning, above) or named(title, beginning, text)
    year = year_of(title, beginning, text, name, kind)
    return Facts(
        title=title or _instead(beginning, kind, place, year),
        kind=kind,
        place=place,
        year=year,
        complete=is_whole(text, kind),
    )


def _named(name: str) -> str:
    """The title that a file's name is; empty where it is none."""
    return _COUNTER.sub("", name, count=1).replace("_", " ").strip() if len(_CHARACTER.findall(name)) >= NAMING else ""


def _instead(beginning: str, kind: str, place: str, year: int | None) -> str:
    """What a report without a title is called: what it is, where and when; without that its first words."""
    if kind and (not beginning or _UNTITLED.match(beginning)):
        return f"{f'{year}年' if year else ''}{place}{kind}"
    return _first_words(beginning)


def bare_title(heading: str) -> str:
    """Without marker, length note, readings and blanks between its characters."""
    text = _READING.sub("", heading)
    text = _LENGTH_NOTE.sub("", _unmarked(text)).strip(" \t\u3000\xa0\n：:【】[]*#■◆●★☆※")
    parts = _BLANKS.split(text)
    if len(parts) > 3 and sum(len(part) == 1 for part in parts) * 2 > len(parts):
        return "".join(parts)
    return " ".join(parts)


def _unmarked(text: str) -> str:
    found = _NUMBER.match(text)
    return text[found.end() :] if found else _MARKER.sub("", text, count=1)


def _first_words(text: str) -> str:
    """Stands in for a title; never empty."""
    line = text.split("\n", 1)[0].strip()
    return line[:24] or "–"


def _kind(title: str, beginning: str) -> str:
    for name, pattern in _PATTERNS[:-_TITLE_ONLY]:
        if pattern.search(title):
            return name
    for name, pattern in _PATTERNS[:-_TITLE_ONLY]:
        if pattern.search(beginning):
            return name
    return next((name for name, pattern in _PATTERNS[-_TITLE_ONLY:] if pattern.search(title)), "")
