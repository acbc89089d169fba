"""A report's title and beginning in, what it says of itself out: title, kind, place, year, whether it is whole."""

import re
from dataclasses import dataclass

BEGINNING = 400
"""Characters of the text in which session, speaker and salutation stand."""
ENDING = 900
"""Characters before the end in which a report turns to its audience once more."""

_MARKER = re.compile(
    r"[【\[（(]?\s?(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?篇|(?:篇|范文|範文|例文|样本|范本|模板)\s?[一二三四五六七八九十\d]{1,3})[】\]）)]?[\s:：、.．]{0,4}"
)
_LENGTH_NOTE = re.compile(r"\s{0,3}[（(]?\d{2,6}\s?字[）)]?$")
_READING = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}[)）]")
_BLANKS = re.compile(r"\s{1,60}")
_KINDS = (
    (
        "人大工作报告",
        re.compile(r"人大(?:常委会|主席团)?.{0,10}(?:工作)?报告|人民代表大会常务委员会.{0,4}工作报告|人大工作"),
    ),
    ("述职报告", re.compile(r"述[职職]|述廉")),
    ("调查报告", re.compile(r"调[查研].{0,6}报告|調[查研].{0,6}報告")),
    ("施政報告", re.compile(r"施政.{0,3}報告|施政.{0,3}报告")),
    ("政府工作報告", re.compile(r"政府.{0,6}工作.{0,8}報告|政府工作總結")),
    ("政府工作报告", re.compile(r"政府.{0,12}工作.{0,8}报告|政府报告")),
    (
        "党代会报告",
        re.compile(r"(?:党|黨).{0,12}(?:代表大会|全国代表大会|代表大會).{0,8}(?:报告|報告)|党代会.{0,4}报告"),
    ),
    ("工作总结", re.compile(r"工作总结|工作總結|总结报告")),
    ("工作报告", re.compile(r"工作.{0,2}(?:报告|報告)|报告|報告")),
)
_YEAR = re.compile(
    r"(?<![\d０-９])(?P<y>(?:19|20|１９|２０)[\d０-９]{2})(?![\d０-９])\s{0,2}(?:年|度|[^\d０-９]{0,20}报告)|(?<!\d)(?P<short>\d{2})年"
)
_WORDED = re.compile(r"(?P<y>[一二][九〇○零][〇○零一二三四五六七八九]{2})年")
_ROC = re.compile(r"(?:民國|民国)\s{0,2}(?P<y>\d{2,3})\s{0,2}年|(?<!\d)(?P<plain>1[01]\d)\s{0,2}年")
_SESSION_YEAR = re.compile(r"(?P<y>(?:19|20|１９|２０)[\d０-９]{2})\s{0,2}年\s{0,2}[\d０-９]{1,2}\s{0,2}月")
_MASKED = re.compile(r"20[_X×*＊xｘＸ某○o]{1,2}|20\s?__|_{2,}年|××年")
_UNIT = r"(?:特别行政区|自治区|自治州|自治县|自治旗|民族乡|街道|新区|省|市|縣|县|区|區|州|盟|旗|镇|鎮|乡|鄉|村)"
_PLACE = re.compile(
    rf"(?P<place>[\u3400-\u9fff]{{1,12}}?{_UNIT})(?:第.{{1,6}}届|第.{{1,6}}屆|\d|人民政府|政府|人大|人民代表|議會|议会|施政|年)"
)
_SPOKEN = re.compile(rf"代表(?P<place>[\u3400-\u9fff]{{1,12}}?{_UNIT})(?:第.{{1,6}}届|本届)?(?:人民)?政府")
_OWN = re.compile(
    r"(?:本|我|全|各|该|某|乡|鄉|镇|鎮|市|县|區|区|省|州|村|本届|一届)$|^(?:我|本|全|各|该|某|本届|乡镇|鄉鎮|第|__|山区|镇|鎮|省|市|县|乡|区|自治区)"
)
_CLOSED = tuple("。！？!?”』」）)》…")
_FAREWELL = re.compile(
    r"(?:各位(?:代表|委员|议员|議員|同志|领导|朋友)|同志们|让我们|讓我們|谢谢|謝謝|我们(?:坚信|相信|深信)|团结(?:一致|起来|奋斗)|奋斗|奮鬥|万岁|作出.{0,12}贡献|新(?:篇章|局面|胜利|辉煌))"
)
_WIDE_DIGITS = str.maketrans(
    "０１２３４５６７８９〇○零一二三四五六七八九", "01234567890001234567890"[:10] + "000123456789"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself."""

    title: str
    kind: str
    place: str
    year: int | None
    complete: bool


def identify(heading: str, text: str) -> Facts:
    """`heading` is the marker and title as written, `text` what stands behind them."""
    title = bare_title(heading)
    beginning = _READING.sub("", text[:BEGINNING])
    kind = _kind(title, beginning)
    return Facts(
        title=title or _first_words(beginning),
        kind=kind,
        place=_place(title, beginning),
        year=_year(title, beginning),
        complete=_complete(text, kind),
    )


def bare_title(heading: str) -> str:
    """Without marker, length note, readings and blanks between its characters."""
    text = _READING.sub("", heading)
    text = _LENGTH_NOTE.sub("", _MARKER.sub("", text, count=1)).strip(" \t\u3000\xa0：:【】[]")
    parts = _BLANKS.split(text)
    if len(parts) > 3 and all(len(part) == 1 for part in parts):
        return "".join(parts)
    return " ".join(parts)


def _first_words(text: str) -> str:
    line = text.strip().split("\n", 1)[0].strip()
    return line[:24] or "–"


def _kind(title: str, beginning: str) -> str:
    for name, pattern in _KINDS[:-1]:
        if pattern.search(title):
            return name
    head = beginning[:160]
    for name, pattern in _KINDS[:-2]:
        if pattern.search(head):
            return name
    return next((name for name, pattern in _KINDS[-2:] if pattern.search(title)), "")


def _year(title: str, beginning: str) -> int | None:
    for text in (title, beginning):
        if _MASKED.search(text[:80]):
            return None
        found = _western(text) or (_roc(text) if _is_traditional(beginning) else None)
        if found:
            return found
    return None


def _western(text: str) -> int | None:
    match = _YEAR.search(text) or _WORDED.search(text) or _SESSION_YEAR.search(text)
    if not match:
        return None
    digits = (match["y"] or "").translate(_WIDE_DIGITS)
    if digits.isdigit():
        return int(digits) if 1900 <= int(digits) <= 2100 else None
    short = int(match["short"]) if "short" in match.re.groupindex and match["short"] else 0
    return 2000 + short if 0 < short <= 30 else None


def _roc(text: str) -> int | None:
    match = _ROC.search(text)
    return 1911 + int(match["y"] or match["plain"]) if match else None


def _is_traditional(text: str) -> bool:
    return sum(map(text.count, "議縣長員會開報")) > sum(map(text.count, "议县长员会开报"))


def _place(title: str, beginning: str) -> str:
    spoken = _SPOKEN.search(beginning)
    for match in (_PLACE.search(title), spoken, _PLACE.search(beginning)):
        if match and not _OWN.search(match["place"]) and len(match["place"]) > 1:
            return match["place"]
    return ""


def _complete(text: str, kind: str) -> bool:
    """A report ends with a full sentence, and one that is given aloud turns to its audience before it."""
    ending = text[-ENDING:].rstrip()
    if not ending.endswith(_CLOSED):
        return False
    return not kind.startswith(("政府工作", "人大工作", "党代会", "施政")) or _FAREWELL.search(ending) is not None
