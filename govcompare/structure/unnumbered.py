"""Paragraphs in, titles without a number out: short ones that stand alone between whole paragraphs (2024年工作回顾)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from govcompare.structure.candidates import Candidate
from govcompare.structure.paragraphs import FLAT, Paragraph
from govcompare.structure.salutations import addresses, is_salutation
from govcompare.structure.titles import CLOSING, FINAL, HOW, WHEN, Shape, is_part, title_of, trimmed
from govcompare.text.numerals import OPENERS, Style, mark_at, number

_OPENERS = frozenset(OPENERS)
LONGEST = 45
"""Characters of a sentence that stands alone as a title."""
_LONGEST_OPEN = 64
"""Characters of a title without a number and without a stop; the longest in real reports has 62
(a newspaper's extract of 1964)."""
_LONGEST_THESIS = 80
"""Characters of one that holds whole sentences but for the last stop; in the extract of 1964 the longest has 78."""
_SAID = 20
"""Characters of the whole paragraphs around it, at least."""
_TEXT = 40
"""Characters from which a paragraph is text, and no title."""
_ROW = 3
"""So many sentences that stand alone, each before a paragraph of text, are titles; fewer are sentences."""
_PREFIX = 3
"""Characters that a row of longer ones has in common (这一年，我们…)."""
_LONGEST_ALIKE = 30
"""Characters from which a sentence that stands alone must begin like others of its row: a thesis of the speech (…是一场
…的革命。) is as long."""
_ABOUT = re.compile(r"(?:关于|關於)[^，。]{2,24}")
_SPEAKER = re.compile(r"(?:我们|我們)(?![党黨国國][的家])")
"""我们党的… and 我们国家… say whose something is."""
_APART = 4
"""How many paragraphs lie at most from one of them to the next."""
_BEGINNINGS = "。！？；：，、”’）》】,.;:!?)…>[↑＠@"
_ENDED = "。！？!?；;：:”…）)"
_UNENDED = "：:；;，,、》…的和与及是在了“‘「『《〈（(【["
_FRAME = re.compile(
    r"[^。]{0,20}(?:[0-9〇○一二三四五六七八九十]{2,4}年[^。]{0,3}月[^。]{0,6}日?$|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
    r"|[^。]{0,16}(?:省长|省長|市长|市長|县长|縣長|区长|區長|镇长|鎮長|乡长|鄉長|州长|主席|总理|總理|主任)"
    r"[ \u3000\u2002]{0,8}[^，。的]{0,10}$"
    r"|(?:来源|來源|时间|時間|作者|责任编辑|编辑|记者|附件下载|[(（《〔\[【*>|]|[^。]{0,30}(?:摄|攝)$)"
    r"|[^。]{0,40}(?:会议上|會議上|大会上|大會上)(?:的报告|的報告)?[)）]?$"
    r"|[^。]{0,40}(?:工作报告|工作報告)(?:$|[—―─（(])"
)
"""Date, speaker, source, session and the report's own title stand alone too."""
_NO_TITLE = re.compile(
    rf"{_FRAME.pattern}"
    r"|[^：:]{0,63}[：:]|[^一-龥]{0,60}$|[^。]$|[^。]{0,45}(?:实施|执行|指出|强调|认为|包括|贯彻|通过|必须|进行|其中|如下)$|现在|[^。]{0,20}我代表"
)
"""So do announcements of what follows, and broken sentences."""
_PART = re.compile(r"第[一二三四五六七八九十]个?大?部分")
_ANNOUNCED_WITHIN = 40
"""Characters of a sentence before it repeats the title that it announces."""
_BEGINNING = (
    "(?:[0-9０-９_×xX*○〇一二]{2,6}年|今年|去年|明年|过去[一五]年|今后五年|本届政府|下一步|下半年)"
    "[^。，,！？：；]{0,14}?"
)
_FIRST = frozenset("0123456789０１２３４５６７８９_×xX*○〇一二今去明过本下")
"""How it begins."""
_RUN_IN = re.compile(
    rf"[。！？!：:]”?({_BEGINNING}(?:(?:{CLOSING})(?={WHEN}|{HOW})|(?:{FINAL})(?={WHEN})))",
)
"""One of the titles above all others that runs into its body without a sign."""
_RUN_ON = re.compile(rf"{_BEGINNING}(?:{CLOSING})(?=。[^\n]{{{_SAID}}}|(?:{WHEN})[^\n]{{{_SAID}}})")
"""The same at the beginning of a paragraph, with a stop or without."""
_ANNEX = re.compile(
    r"(?:附件|附表|附录|附錄|附注|附註|附[:：]|名词解释|名詞解釋|名词注释|名詞注釋|[注註][释釋解]|有[关關]名[词詞]|名[词詞][说說]明|相[关關]名[词詞])"
    r"[^。]{0,30}$"
    r"|[^。]{0,40}(?:名词解释|名词注释|名詞解釋|名詞注釋|名词说明|名詞說明|用[语語][说說]明|[注註][释釋])[)）]?$"
)


@dataclass(frozen=True, slots=True)
class Unnumbered:
    candidate: Candidate
    strong: bool
    """Whether it stands above the numbered titles: it says what a report's parts say, or opens others like it."""


def unnumbered(text: str, parts: Sequence[Paragraph], marked: AbstractSet[int]) -> tuple[Unnumbered, ...]:
    """In reading order; `marked` has the indices of the paragraphs that begin with a numbering mark."""
    alone = list(_all_alone(text, parts, marked))
    if sum(one.candidate.shape is Shape.OWN for one in alone) >= _ROW:
        alone = sorted([*alone, *_theses(text, parts, marked)], key=lambda one: one.candidate.start)
    glued = [one for at, part in enumerate(parts) if part.length > FLAT for one in _glued(text, part, at)]
    alone = sorted([*alone, *glued], key=lambda one: one.candidate.start) if glued else alone
    stops = _rows(text, [one for one in alone if one.candidate.shape is Shape.OWN_STOP])
    alone = [one for one in alone if one.candidate.shape is not Shape.OWN_STOP or one.candidate.start in stops]
    openers = _openers(alone)
    return tuple(Unnumbered(one.candidate, one.strong or one.candidate.start in openers) for one in alone)


def _theses(text: str, parts: Sequence[Paragraph], marked: AbstractSet[int]) -> Iterator[Unnumbered]:
    """Several sentences, or one with commas, that stand alone between whole paragraphs without a stop at their end: the
    subtitles of a newspaper's extract."""
    for at in range(1, len(parts) - 1):
        part = parts[at]
        if not LONGEST < part.length <= _LONGEST_THESIS or at in marked or not "一" <= text[part.end - 1] <= "龥":
            continue
        shape = title_of(text, part.start, part.end).shape
        if shape is Shape.OWN and part.length <= _LONGEST_OPEN and _SPEAKER.search(text, part.start, part.end) is None:
            continue
        between = text[parts[at - 1].end - 1] in _ENDED and parts[at - 1].length >= _SAID
        if between and parts[at + 1].length >= _SAID and text[parts[at + 1].end - 1] in _ENDED:
            yield Unnumbered(Candidate(part.start, part.start, part.end, None, 0, Shape.OWN, at), False)


def _openers(alone: Sequence[Unnumbered]) -> frozenset[int]:
    """The starts of titles behind which another one stands at once; three and more in a row are a list."""
    runs: list[list[Candidate]] = []
    for one in alone:
        candidate = one.candidate
        if candidate.shape is Shape.OWN and runs and runs[-1][-1].paragraph == candidate.paragraph - 1:
            runs[-1].append(candidate)
        elif candidate.shape is Shape.OWN:
            runs.append([candidate])
    return frozenset(run[0].start for run in runs if len(run) == 2)


def _all_alone(text: str, parts: Sequence[Paragraph], marked: AbstractSet[int]) -> Iterator[Unnumbered]:
    since = _first_text(text, parts)
    titled = False
    for at, part in enumerate(parts):
        begins = text[part.start] in _FIRST and at not in marked
        if begins and (found := _RUN_ON.match(text, part.start, part.end)):
            shape = Shape.RUN_IN if text[found.end()] == "。" else Shape.BARE
            yield Unnumbered(Candidate(part.start, part.start, found.end(), None, 0, shape, at), True)
            titled = False
            continue
        if part.length > _LONGEST_OPEN or at in marked:
            titled = part.length <= LONGEST
            continue
        one = _alone(text, parts, at, behind_title=titled)
        if one is not None and (at > since or one.strong):
            yield one
        titled = one is not None or (part.length <= LONGEST and text[part.start] in _OPENERS)


def _rows(text: str, alone: Sequence[Unnumbered]) -> frozenset[int]:
    """The starts of those that alternate with text at least `_ROW` times in a row; a sentence of the speaker's (我们 …)
    and a long one must begin like others, and 关于… says alone what follows."""
    beginnings = Counter(text[one.candidate.start : one.candidate.start + _PREFIX] for one in alone)
    kept = {one.candidate.start for one in alone if _ABOUT.fullmatch(text, one.candidate.start, one.candidate.end)}
    row: list[Unnumbered] = []
    for one in alone:
        start, end = one.candidate.start, one.candidate.end
        is_sentence = end - start > _LONGEST_ALIKE or _SPEAKER.search(text, start, end) is not None
        if is_sentence and beginnings[text[start : start + _PREFIX]] < _ROW:
            continue
        gap = one.candidate.paragraph - row[-1].candidate.paragraph if row else 2
        if not 2 <= gap <= _APART:
            row = []
        row.append(one)
        if len(row) >= _ROW:
            kept.update(member.candidate.start for member in row)
    return frozenset(kept)


def _alone(text: str, parts: Sequence[Paragraph], at: int, *, behind_title: bool) -> Unnumbered | None:
    part = parts[at]
    if not _is_before_text(text, parts, at):
        return None
    bare = _numeral_alone(text, part)
    if bare:
        return Unnumbered(Candidate(part.start, part.end, part.end, Style.HAN, bare, Shape.OWN, at), False)
    shape = title_of(text, part.start, part.end).shape
    strong = shape is Shape.OWN and (is_part(text, part.start, part.end) or _is_announced(text, part, parts[at + 1]))
    behind = behind_title or (at > 0 and text[parts[at - 1].end - 1] in _ENDED)
    if not (strong or behind) or _is_something_else(text, part):
        return None
    if shape is Shape.OWN:
        fits = strong or _SPEAKER.search(text, part.start, part.end) is None
    else:
        fits = shape is Shape.OWN_STOP and part.length <= LONGEST and parts[at + 1].length >= _TEXT
    if not fits:
        return None
    end = trimmed(text, part.start, part.end)
    return Unnumbered(Candidate(part.start, part.start, end, None, 0, shape, at), strong)


def _is_announced(text: str, part: Paragraph, following: Paragraph) -> bool:
    """Whether the paragraph behind it says that it heads a part (报告的第二部分是关于…)."""
    until = min(following.end, following.start + _ANNOUNCED_WITHIN)
    said = _PART.search(text, following.start, until)
    return said is not None and text.find(text[part.start : part.end], said.end(), until + part.length) >= 0


def _glued(text: str, part: Paragraph, at: int) -> Iterator[Unnumbered]:
    """Titles above all others within a page whose line ends were lost."""
    for found in _RUN_IN.finditer(text, part.start, part.end):
        yield Unnumbered(Candidate(found.start(1), found.start(1), found.end(1), None, 0, Shape.BARE, at), True)


def _is_something_else(text: str, part: Paragraph) -> bool:
    """A numbered line, an announcement, or a part of the frame."""
    if text[part.start] in _OPENERS and mark_at(text, part.start) is not None:
        return True
    return is_salutation(text, part) or _NO_TITLE.match(text, part.start, part.end) is not None


def is_frame(text: str, part: Paragraph) -> bool:
    """Whether it is a salutation, or what stands alone in every report (date, speaker, source)."""
    return is_salutation(text, part) or _FRAME.match(text, part.start, part.end) is not None


def _is_before_text(text: str, parts: Sequence[Paragraph], at: int) -> bool:
    """Whether it does not break off, and another paragraph begins behind it."""
    part = parts[at]
    if at + 1 >= len(parts) or text[part.end - 1] in _UNENDED or text[part.start] in _BEGINNINGS:
        return False
    following = text[parts[at + 1].start]
    return following not in _BEGINNINGS and following not in "是的"


def _first_text(text: str, parts: Sequence[Paragraph]) -> int:
    """Index of the paragraph where the report's text begins: the salutation, or the first long paragraph."""
    for at, part in enumerate(parts):
        if addresses(text, part) or (part.length >= _TEXT and text[part.end - 1] in "。：:!！"):
            return at
    return len(parts)


def _numeral_alone(text: str, part: Paragraph) -> int:
    """The number that the whole paragraph is (一, 二、); 0 when it is none."""
    if part.length > 3:
        return 0
    written = text[part.start : trimmed(text, part.start, part.end)]
    return 0 if not written or written.isascii() else number(written) or 0


def annexes(text: str, parts: Sequence[Paragraph]) -> tuple[int, ...]:
    """The paragraphs that announce what is attached to the report (附件, 名词解释), ascending; a second line of one
    announcement (附件2, 名词解释) is left out."""
    found: list[int] = []
    for at in range(len(parts) // 2, len(parts)):
        is_one = parts[at].length <= LONGEST and _ANNEX.match(text, parts[at].start, parts[at].end)
        if is_one and (not found or found[-1] < at - 1):
            found.append(at)
    return tuple(found)
