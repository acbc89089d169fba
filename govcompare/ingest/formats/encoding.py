"""Bytes in, characters and the encoding they were read with out: BOM, strict UTF-8, else the best-scoring candidate."""

import codecs
import re
from dataclasses import dataclass

CANDIDATES = ("utf-8", "gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
"""Of two that score alike the earlier is taken."""
WINDOW_BYTES = 4000
"""Scored from the first byte that is not ASCII on; 100 Chinese characters are enough to be right in 99.5 % of snippets
(tests/ingest/formats/test_encoding.py holds it to that)."""
SURE = 0.25
"""Share of common characters (of all that are not ASCII) from which on a guess is not called one; running Chinese text
has 0.6 to 0.8, text read wrongly at most 0.1."""
COMMON = frozenset(
    "一万三上下不与专世业东两严並个中为主义之九也乡了争事二于五些交产人亿今从他代以们件价任企众优会位低住"
    "体作使來供依促保信個們值做健備價億優元充先党入全內兩八公六共关兴其养内军农决准减出分切划创別利别到制"
    "前創劃力办加务动助努劳势動務勞勢化区医區十千升协協历原去及反发取变口可台各合同后向员命和品員商問善嚴"
    "四因团困固国國團在地场均坚型城域執培基堅場境增处备复外多大央好委子学學安完定实家實对导将將專對導小少"
    "就局居展工已市干平年并幹广应府度廣建开式引強强当形彻後得從復徹心必快态思性总情想意態應成我战戰所才打"
    "执扩批技把抓投护持指挥接控推措提揮擴支收改放政效教数整數文斗断新斷方於施族无日时明易是時更最會有服期"
    "本术机权村条来東极构果标校根格條業極構標模機權次正步歷比民水求決治法活流济海消深減源準濟点無然營爭爲"
    "物特率环现現理環生產用由电界略當發百的益监監目相省真着研破础确礎確社神种科积稅程税種稳積穩突立第等策"
    "管節範类精系級組結統經綜維線總織繼續級线组织经结统继续维综美羣群義老者而职联聯職育能自臺與興色节范营"
    "萬落處融衆行術表西要規觀观规解計設試認調識議護變计认议设识试调財貫費貿資質财质贯贸费资起超路軍較轉转"
    "较辦農达过运近还这进适這通速造進運過道達適還部都鄉配醫重量金鎮镇長长門開間關门问间防阶际院险階際障险"
    "难集難電需面革项須預领題類项须预领题風风食養驗验體高鬥點黨，。、；：（）“”《》「」—！％　"
)
"""The most frequent characters of real reports of seven decades, in both scripts (four fifths of any of them)."""

PIECE_BYTES = 24
"""Of text in pairs of bytes; a damaged byte spoils one piece."""
UNLIKELY_WEIGHT = 0.5
"""One damaged byte makes a few characters unlikely, a wrong encoding a third of them."""

_STRICT = frozenset({"utf-8", "gb18030", "cp950", "big5hkscs"})
"""Codecs that never give a surrogate for bytes that they accept."""
_PAIRS = frozenset({"gb18030", "cp950", "big5hkscs"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNLIKELY = re.compile(
    "[\ufffd\ue000-\uf8ff\u3005\u3041-\u30fa\u30fd\u30fe\uac00-\ud7a3\u0400-\u04ff\u0080-\u009f\x00-\x08\x0e-\x1f]"
)
"""Kana among them: cp950 has them where files from Taiwan and Hong Kong have 〇 and ①."""
Note = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and what a person should know of how they were read."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()
    """Code and particulars: `bad-bytes`, `encoding-unsure`."""
    score: float = 1.0
    """How much the characters look like text, at most 1; 1 where nothing had to be guessed."""


def has_bom(data: bytes) -> bool:
    """Whether the bytes say themselves how they are encoded."""
    return data.startswith(tuple(bom for bom, _ in _BOMS))


def decode(data: bytes, chosen: str = "") -> Decoded:
    """With `chosen` when it names an encoding; bad bytes become U+FFFD and are counted. Never raises."""
    name, score = canonical(chosen), 1.0
    marked, start = _bom(data)
    if not name and not marked and not _wide(data) and (text := _utf8(data)) is not None:
        return Decoded(text, "utf-8")
    if not name:
        name, score = (marked, 1.0) if marked else detect(data)
    text, notes = _decoded(data[start:] if name == marked else data, name, start if name == marked else 0)
    if score < SURE:
        notes = (*notes, ("encoding-unsure", (("encoding", name),)))
    return Decoded(text.removeprefix("\ufeff"), name, notes, score)


def detect(data: bytes) -> tuple[str, float]:
    """The encoding of bytes without a byte-order mark, and how much they look like text in it (1: beyond doubt)."""
    first = _NOT_ASCII.search(data)
    wide = _wide(data)
    if first is None and not wide:
        return "utf-8", 1.0
    if not wide and _is_utf8(data):
        return "utf-8", 1.0
    start = first.start() if first else 0
    window = data[start : start + WINDOW_BYTES]
    even = data[start - start % 2 : start - start % 2 + WINDOW_BYTES]
    scores = {name: _score(even if name.startswith("utf-16") else window, name) for name in CANDIDATES}
    best = max(CANDIDATES, key=lambda name: scores[name])
    return best, scores[best]


def canonical(name: str) -> str:
    """The codec's name, GB18030 for GBK and GB2312; empty when there is none, or when it is no encoding of text."""
    try:
        found = codecs.lookup(name).name if name else ""
        "".encode(found or "ascii")
    except (LookupError, ValueError):
        return ""
    return {"gbk": "gb18030", "gb2312": "gb18030", "big5": "big5hkscs", "utf-8-sig": "utf-8"}.get(found, found)


def _bom(data: bytes) -> tuple[str, int]:
    """The encoding that a byte-order mark names, and the mark's length."""
    return next(((name, len(bom)) for bom, name in _BOMS if data.startswith(bom)), ("", 0))


def _wide(data: bytes) -> bool:
    """Whether every second byte of some stretch is NUL or a CJK page: UTF-16."""
    sample = data[:WINDOW_BYTES]
    return b"\x00" in sample and max(sample[0::2].count(0), sample[1::2].count(0)) * 20 > len(sample)


def _utf8(data: bytes) -> str | None:
    """The characters of strict UTF-8; None of anything else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_utf8(data: bytes) -> bool:
    """Strictly, or but for a last character that was cut."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and error.start >= len(data) - 3 and error.start > 0
    return True


def _score(window: bytes, name: str) -> float:
    """Share of common characters among all that are not ASCII, less what no text holds; at most 1."""
    text = window.decode(name, "replace")
    beyond = [c for c in text if c >= "\x80"]
    if not beyond:
        return -1.0
    common = _common_in_pieces(window, name) if name in _PAIRS else _common(text)
    return (min(common, len(beyond)) - UNLIKELY_WEIGHT * len(_UNLIKELY.findall(text))) / len(beyond)


def _common(text: str) -> int:
    return sum(map(COMMON.__contains__, text))


def _common_in_pieces(window: bytes, name: str) -> int:
    """The same where a damaged byte cuts all pairs behind it in the middle: each piece is read from its first byte on
    and from its second, and the better one counts."""
    pieces = (window[start : start + PIECE_BYTES] for start in range(0, len(window), PIECE_BYTES))
    return sum(max(_common(piece[first:].decode(name, "ignore")) for first in (0, 1)) for piece in pieces)


def _decoded(raw: bytes, name: str, offset: int) -> tuple[str, tuple[Note, ...]]:
    try:
        text = raw.decode(name)
    except UnicodeDecodeError as error:
        text = raw.decode(name, "replace")
        own = "\ufffd".encode(name, "ignore")
        bad = text.count("\ufffd") - (raw.count(own) if own else 0)
        detail = (("count", str(max(1, bad))), ("encoding", name), ("first", str(error.start + offset)))
        return _SURROGATE.sub("\ufffd", text), (("bad-bytes", detail),)
    # some codecs let lone surrogates through, and Qt drops them: every offset behind one would be wrong
    return (text if name in _STRICT else _SURROGATE.sub("\ufffd", text)), ()
