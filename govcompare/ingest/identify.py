"""A report's title and beginning in, what it says of itself out: title, kind, place, year, whether it is whole."""

import re
from dataclasses import dataclass

BEGINNING = 400
"""Characters of the text in which session, speaker and salutation stand."""
ENDING = 900
"""Characters before the end in which a report turns to its audience once more."""
SESSION_LINE = 90
"""Characters of a line that says when and where the report was given."""

_MARKER = re.compile(
    r"[【\[（(]?\s?(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?篇|(?:篇|范文|範文|例文|样本|范本|模板)\s?[一二三四五六七八九十\d]{1,3})"
    r"[】\]）)]?[\s:：、.．]{0,4}"
)
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
    ("政府工作報告", r"政府.{0,6}工作.{0,8}報告|政府工作總結|代表.{0,16}政府.{0,24}報告"),
    ("政府工作报告", r"政府.{0,12}工作.{0,8}报告|政府报告|代表.{0,16}(?:政府|国务院).{0,24}报告"),
    ("党代会报告", r"[党黨].{0,12}代表大[会會].{0,8}[报報][告告]|党代会.{0,4}报告|中央委员会.{0,16}作.{0,4}报告"),
    ("工作总结", r"总结|總結"),
    ("工作报告", r"工作.{0,2}(?:报告|報告)|报告|報告"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _KINDS)
_TITLE_ONLY = 2
"""How many of the last kinds a title may have, but not the words behind it."""

_DIGIT = "[\\d０-９]"
_YEAR = re.compile(
    rf"(?<!{_DIGIT})(?P<y>(?:19|20|１９|２０){_DIGIT}{{2}})(?!{_DIGIT})\s{{0,2}}(?=年|度|[^\d０-９]{{0,20}}[报報]告)"
)
_SPACED = re.compile(r"(?P<y>(?:1 ?9|2 ?0) ?\d ?\d) ?年")
_SHORT_YEAR = re.compile(r"(?<!\d)(?P<y>\d{2})年")
_WORDED = re.compile(r"(?P<y>[一二][九〇○零][〇○零一二三四五六七八九]{2})年")
_ROC = re.compile(r"(?:民[國国])?\s{0,2}(?<!\d)(?P<y>\d{2,3})\s{0,2}年(?!度?以?[來来])")
_REVIEWED = re.compile(rf"(?P<y>20{_DIGIT}{{2}})\s?年.{{0,12}}(?:工作)?(?:回顾|回顧|总结|主要工作)")
_IN_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})(?!\d)")
_LINE_ENDS = re.compile(r"[\n\t\u3000]{1,40}")
_CHARACTER = re.compile("[\u3400-\u9fff]")
NAMING = 4
"""Chinese characters of a file's name from which on it can stand in for a title."""
_MASKED = re.compile(r"20(?:[_X×*＊xｘＸ某○o]{1,2}|\s?__)|_{2,}年|××年")
_TO_ASCII = str.maketrans("０１２３４５６７８９〇○零一二三四五六七八九", "0123456789000123456789")

_UNIT = "(?:特别行政区|自治区|自治州|自治县|自治旗|民族乡|街道|新区|省|市|縣|县|区|區|州|盟|旗|镇|鎮|乡|鄉|村)"
_PLACE = re.compile(
    rf"(?P<place>(?![年度的在])[\u3400-\u9fff]{{1,12}}?{_UNIT})"
    r"(?=第.{1,6}[届屆]|\s?[\d０-９]{2,4}|人民政府|政府|人大|人民代表|議會|议会|施政|年度?|公共|党|的?工作)"
)
_SPOKEN = re.compile(rf"代表(?P<place>[\u3400-\u9fff]{{1,12}}?{_UNIT})(?:第.{{1,6}}[届屆]|本[届屆])?(?:人民)?政府")
_LOCAL = re.compile(
    rf"[在于](?P<place>(?!第)[\u3400-\u9fff]{{2,12}}?{_UNIT})第?[^。]{{1,12}}(?:人民代表大会|代表大会|議會)"
)
_NO_PLACE = re.compile(
    rf"(?:本|我|全|各|该|某|乡|鄉|镇|鎮|市|县|縣|區|区|省|州|村|换届|山区|一|人民){{1,3}}{_UNIT}?$|{_UNIT}{{1,3}}$|[本我各该某全].{{0,3}}{_UNIT}$|"
    r".{0,6}(?:年|度|届|屆|作為|作为|设|設|向|对|的|是|在)"
)
_CLOSED = tuple("。！？!?”』」）)》…")
_FAREWELL = re.compile(
    r"各位(?:代表|委员|议员|議員|同志|领导|朋友)|同志们|让我们|讓我們|谢谢|謝謝|我们(?:坚信|相信|深信)|"
    r"团结(?:一致|起来|奋斗)|奋斗|奮鬥|万岁|作出.{0,12}贡献|新(?:篇章|局面|胜利|辉煌)"
)
_ANNEX = re.compile(
    r"[\n\u3000\t]\s{0,8}(?:附\s{0,3}[件录]|名词(?:解释|注释|说明)|注\s{0,3}释|《?政府工作报告》?.{0,12}(?:名词|注释))"
)
_SOLEMN = ("政府工作", "人大工作", "党代会")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself."""

    title: str
    kind: str
    place: str
    year: int | None
    complete: bool


def identify(heading: str, text: str, name: str = "") -> Facts:
    """`heading` is the marker and title as written, `text` what stands behind them; `name` the file's, when it is the
    name of this report alone."""
    title = bare_title(heading) or heading.strip() or (name if len(_CHARACTER.findall(name)) >= NAMING else "")
    beginning = _READING.sub("", text[:BEGINNING]).strip()
    kind = _kind(title, beginning)
    return Facts(
        title=title or _first_words(beginning),
        kind=kind,
        place=_place(title, beginning),
        year=_year(title, beginning, name),
        complete=_complete(text, kind),
    )


def bare_title(heading: str) -> str:
    """Without marker, length note, readings and blanks between its characters."""
    text = _READING.sub("", heading)
    text = _LENGTH_NOTE.sub("", _MARKER.sub("", text, count=1)).strip(" \t\u3000\xa0\n：:【】[]")
    parts = _BLANKS.split(text)
    if len(parts) > 3 and sum(len(part) == 1 for part in parts) * 2 > len(parts):
        return "".join(parts)
    return " ".join(parts)


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


def _year(title: str, beginning: str, name: str) -> int | None:
    if _MASKED.search(title):
        return None
    found = _named_year(title) or _short_year(title)
    if found:
        return found
    lines = [line.strip() for line in _LINE_ENDS.split(beginning)[:12]]
    for line in lines:
        if _MASKED.search(line[:SESSION_LINE]):
            return None
        if len(line) <= SESSION_LINE and not line.endswith("。"):
            found = _named_year(line) if not _REVIEWED.search(line) else None
            if found:
                return found
    reviewed = _REVIEWED.search(beginning)
    if reviewed:
        return int(reviewed["y"].translate(_TO_ASCII)) + 1
    in_name = _IN_NAME.search(name)
    return _roc(title, beginning) or (int(in_name["y"]) if in_name else None)


def _named_year(text: str) -> int | None:
    match = _YEAR.search(text) or _SPACED.search(text) or _WORDED.search(text)
    if not match:
        return None
    digits = match["y"].replace(" ", "").translate(_TO_ASCII)
    return int(digits) if digits.isascii() and digits.isdigit() and 1900 <= int(digits) <= 2100 else None


def _short_year(text: str) -> int | None:
    match = _SHORT_YEAR.search(text)
    value = int(match["y"]) if match else 0
    return 2000 + value if 0 < value <= 30 else None


def _roc(title: str, beginning: str) -> int | None:
    """Years of the Republic, which a report in Traditional characters counts in."""
    text = title + beginning
    if sum(map(text.count, "議縣長員會開報")) <= sum(map(text.count, "议县长员会开报")):
        return None
    match = _ROC.search(text)
    return 1911 + int(match["y"]) if match and 80 <= int(match["y"]) <= 199 else None


def _place(title: str, beginning: str) -> str:
    for pattern, text in ((_PLACE, title), (_SPOKEN, beginning), (_LOCAL, beginning)):
        position = 0
        while match := pattern.search(text, position):
            place = match["place"]
            if len(place) > 1 and not _NO_PLACE.match(place):
                return place
            position = match.start() + 1
    return ""


def _complete(text: str, kind: str) -> bool:
    """A report ends with a full sentence, and one that is given aloud turns to its audience before it or its annex."""
    if not text.rstrip().endswith(_CLOSED):
        return False
    annex = _ANNEX.search(text, len(text) // 2)
    spoken = text[: annex.start()] if annex else text
    return not kind.startswith(_SOLEMN) or _FAREWELL.search(spoken[-ENDING:]) is not None
