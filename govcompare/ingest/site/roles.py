"""One short line in, what it is on a page out: prose, title, salutation, or the site's own furniture."""

import re
from enum import Enum, auto
from functools import lru_cache

from govcompare.ingest.site import furniture, voice
from govcompare.ingest.site.simple import simple

SHORT = 120
"""Characters up to which a line can be something else than prose; the longest path and caption seen have about 100."""
LONGEST_TITLE = 110
"""Characters of a title with when and where its report was given behind it."""
LONGEST_NAME = 70
"""Characters of a title alone."""
LONGEST_SPEAKER = 40
PARAGRAPH = 60
"""Characters from which on a line without a full stop is taken for prose."""
SENTENCE = 24
"""The same of a line with one."""
RUNNING = 16
"""Characters of a line of running text; lines of paper have 20 and more."""
OPENING = 240
"""Characters of a text in which somebody says to whom he reports."""


class Role(Enum):
    """What a line is."""

    PROSE = auto()
    SHORT = auto()
    """Short, and nothing of the others: a heading, a list item, a name."""
    TITLE = auto()
    SESSION = auto()
    """Where and when the report was given, or by whom."""
    SALUTATION = auto()
    NUMBERED = auto()
    NAVIGATION = auto()
    METADATA = auto()
    LABEL = auto()
    """Metadata whose value stands on the next line."""
    CAPTION = auto()
    ADVERT = auto()

    __hash__ = object.__hash__  # Enum's own is a call of Python, and cleaning asks for it at every line


FURNITURE = frozenset({Role.NAVIGATION, Role.METADATA, Role.LABEL, Role.CAPTION, Role.ADVERT})

_DOCUMENT = "总结|總結|汇报|匯報|述职|述職|述廉|致辞|发言|公报|要点|范文|方案|规划|計畫|计划|纲要"
_NAME = rf"(?:报\s?告|報\s?告|讲\s?话|講\s?話|{_DOCUMENT})"
_MAY_NAME = re.compile(_NAME)
ORNAMENTS = "*_#★☆◆■●※"
"""With which a site sets a title off, at its end."""
_NAMES = re.compile(
    rf"{_NAME}(?:稿|书|全文|摘要|草案|格式|大全|材料|提纲|精选|汇总|汇编|合集|集锦|模板|选编)?(?:\s{{0,3}}[（(【\[《—\-].{{0,40}})?"
    r"(?:[\s】]{0,3}[\d,]{1,7}字?)?(?:[十百\d一二三四五六七八九]{1,4}篇|范文|全文|[（(][^）)]{1,12}[)）]|[》】\]])?"
    rf"[{ORNAMENTS}]{{0,3}}$"
)
_REPORT = re.compile(r"报\s?告|報\s?告|讲\s?话|講\s?話|总结|總結|述[职職]")
_SUBTITLED = re.compile(r"(?:\d{4}年)?[^，。]{0,12}(?:政府|国务院)工作报告")
_DASH = frozenset("—-–―－─（(")
_STOPS = frozenset("。！？!?；;")
_SENTENCE = re.compile(r"[。！？!?；;]")
_SESSION = re.compile(
    r"(?:[—\-–―－─]{1,4}|[（(])?\s{0,4}"
    r"(?:(?:[\d\s０-９]{4,8}|[二一][〇○零一二三四五六七八九]{3})年.{1,20}|)"
    r"在?.{0,40}(?:大会|会议|全会|代表会|全委会|议會|大會).{0,20}(?:上|通过|報告|报告|讲话)\s{0,3}[)）]?$"
)
_SESSION_ENDS = re.compile(r"(?:上|通过|報告|报告|讲话)\s{0,3}[)）]?$")
_DAY = (
    r"(?:[\d０-９\s]{4,8}|[二一][〇○零一二三四五六七八九]{3})年[\d０-９\s一二三四五六七八九十]{1,4}月"
    r"[\d０-９\s一二三四五六七八九十]{1,4}日(?:至.{1,8}日)?"
)
_GIVEN = re.compile(
    rf"[—\-–―－─（(\s]{{0,8}}{_DAY}[^。；，,]{{0,60}}(?:大会|会议|全会|代表会|大會|會議)[^。；，,]{{0,50}}[。）)]?$"
)
_PRESS = re.compile("记者|摄")
_SPEAKER = re.compile(
    r".{0,20}(?:总理|省长|市长|县长|区长|镇长|乡长|州长|盟长|旗长|主席|主任|书记|专员|局长|院长|检察长|委员|縣長|市長|鎮長|鄉長|"
    r"秘书长)[\s\u3000]{0,30}\S{0,3}[\s\u3000]{0,4}\S{1,8}$"
)
_ADDRESSED = "代表|委员|领导|同志|来宾|主任|评委|议员|議員|先生|女士|朋友|同事|先進|先进"
_SALUTATION = re.compile(
    rf"(?:尊敬的|敬爱的)?(?:主席团|(?:各位|诸位).{{0,6}}(?:{_ADDRESSED})|同志们|代表们|[\u4e00-\u9fff]{{1,8}}(?:議長|议长))"
    r"(?:[、,，\s和及暨].{1,24})?\s{0,2}[:：!！]$"
)
_SALUTED = re.compile(
    r"(?:尊敬的|敬爱的)?(?:主席团[:：、]|各位(?:代表|委员|领导|同志|来宾|主任|评委|議員|议员)|同志们|代表们)"
    r"[^，,。;；]{0,24}?[:：!！,，]"
)
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖貳參陸]{1,3}|\d{1,2})[）)]?\s{0,2}[、．.]|"
    r"[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[、，,章节部]"
)
_CUT = re.compile(
    r"\s{0,4}(?:—{1,3}|-{2,4}|－{1,3}|―{1,3}|─{1,3}|–{1,2})\s{0,4}(?=[\d０-９\s二一〇在]|.{0,40}(?:会|會)|$)|"
    r"[\u3000\t]{1,40}|\xa0\s{0,20}(?=[—\-（(]|国务院)"
)
_OPENING = re.compile(
    r"(?:代表|受|向).{0,60}(?:报告|報告|汇报).{0,80}(?:审议|审查|审阅|審議|审评|评议|提出|指正)|"
    r"(?:向大会|向会议|向大家|向各位).{0,24}(?:报告|汇报|述职)|(?:现将|现就).{0,40}(?:报告|汇报|述职|总结)|作如下(?:报告|汇报|述职)|(?:总结|汇报|报告|述职)如下"
)
_LAST_WORDS = re.compile(
    "让我们|讓我們|努力奋斗|努力奮鬥|(?:不当|不妥|不足)之处|批评指正|批評指教|请(?:予|大家|各位).{0,8}审[议查]|谢谢(?:大家|各位)|謝謝"
)


@lru_cache(maxsize=4096)
def role(text: str) -> Role:
    """What the line says that it is, whatever stands around it."""
    if len(text) > SHORT:
        return Role.PROSE
    found = _furniture(text)
    if found is not None:
        return found
    if is_numbered(text):
        return Role.NUMBERED
    return Role.SALUTATION if _SALUTATION.match(simple(text)) else _own(text)


def _furniture(text: str) -> Role | None:
    """What the line is when it is the site's."""
    if furniture.is_labelled(text):
        return Role.LABEL if text.endswith((":", "：")) else Role.METADATA
    if voice.is_advert(text):
        return Role.ADVERT
    if furniture.is_caption(text) and not is_given(text):
        return Role.CAPTION
    if furniture.is_detail(text):
        return Role.METADATA
    if furniture.is_links(text):
        return Role.NAVIGATION
    return Role.ADVERT if voice.speaks_to_you(text) else None


def _own(text: str) -> Role:
    """Of a line that is the report's own."""
    if is_given(text):
        return Role.SESSION
    if _SENTENCE.search(text) is None:
        if text[0] in _DASH and is_session(text):
            return Role.SESSION
        if len(text) <= LONGEST_TITLE and _names(text):
            return Role.TITLE
        if is_session(text) or (len(text) <= LONGEST_SPEAKER and _SPEAKER.match(text)):
            return Role.SESSION
        return Role.PROSE if len(text) > PARAGRAPH else Role.SHORT
    return Role.PROSE if len(text) > SENTENCE else Role.SHORT


def _names(text: str) -> bool:
    """Whether the line is a title, or one with a subtitle and when and where it was given."""
    title = title_part(text)
    return is_title(title) or (len(title) < len(text) and _SUBTITLED.match(title) is not None)


def is_given(text: str) -> bool:
    """Whether the line says on which day, and before which assembly, a report was given."""
    return len(text) <= LONGEST_TITLE and _GIVEN.match(text) is not None and not _PRESS.search(text)


def is_running(text: str) -> bool:
    """Whether the line is running text, be it cut as short as paper is wide."""
    if role(text) is Role.PROSE:
        return True
    return len(text) >= RUNNING and ("，" in text or "," in text or "。" in text) and role(text) not in FURNITURE


def is_title(text: str) -> bool:
    """Whether the line names a document."""
    return len(text) <= LONGEST_NAME and may_be_title(text) and _NAMES.search(text) is not None


def is_report(text: str) -> bool:
    """Whether a title is that of something told to others, and not of a plan."""
    return _REPORT.search(text) is not None


def may_be_title(text: str) -> bool:
    """Whether `role` could find a title; quick."""
    return _MAY_NAME.search(text) is not None


def is_title_line(text: str) -> bool:
    """Whether `role` finds a title; quicker than it where it doesn't."""
    if text[-1] in _STOPS or text.isascii() or _SENTENCE.search(text) or not may_be_title(text):
        return False
    return _names(text) and role(text) is Role.TITLE


def title_part(text: str) -> str:
    """Without when and where it was given, where that stands on the same line."""
    cut = _CUT.search(text, 4)
    return text[: cut.start()] if cut else text


def is_session(text: str) -> bool:
    """Whether the line says at which assembly a report was given."""
    if len(text) > LONGEST_TITLE or _SESSION_ENDS.search(text) is None:
        return False
    return _SESSION.match(text) is not None


def is_opening(text: str) -> bool:
    """Whether the text opens a report: somebody reports to an assembly."""
    return _OPENING.search(simple(text[:OPENING])) is not None


def is_numbered(text: str) -> bool:
    """Whether a number of headings or lists stands before it."""
    return _NUMBERED.match(text) is not None


def is_farewell(text: str) -> bool:
    """Whether somebody ends to speak."""
    return _LAST_WORDS.search(simple(text)) is not None


def salutation_inside(text: str, reach: int = OPENING) -> int | None:
    """Where a salutation stands in the beginning of a flattened text."""
    found = _SALUTED.search(simple(text[:reach]))
    return found.start() if found else None
