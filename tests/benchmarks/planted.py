"""Real texts in, labelled pairs out: parts of one planted in the other, verbatim or edited, with phrases in both."""

import re
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

Box = tuple[int, int, int, int]

STRENGTHS = {"clean": 0.0, "none": 0.0, "light": 0.0, "medium": 0.17, "heavy": 0.5}
"""Share of the characters that is edited; from `light` on figures are changed, from `medium` on clauses swapped."""
LENGTHS = (75, 110, 160, 240, 320, 450, 700)
PHRASES = (
    "受乡人民政府委托，我向大会报告一年来的工作，请予审查，并请各位特邀代表提出意见。",
    "我们将牢记嘱托，不负重托，以更加有力的举措、更加过硬的作风，努力交出让人民群众满意的答卷。",
    "持续推进移风易俗，破除陈规陋习，引导群众婚事新办、丧事简办、余事不办。",
    "坚持党管武装，扎实做好征兵、民兵整组和国防教育工作，军政军民关系更加密切。",
    "始终把群众的安危冷暖放在心上，扎实做好各项救灾救助工作，确保困难群众安全温暖过冬。",
    "树立过紧日子思想，坚持量入为出，优化支出结构，确保工资正常发放和机构正常运转。",
    "加大环境保护执法力度，依法关停取缔一批污染企业，节能减排工作取得明显成效。",
    "坚持民主集中制原则，凡属重大问题都经班子集体研究决定，班子凝聚力和战斗力不断增强。",
    "健全完善四议两公开、一事一议等民主管理制度，村民自治水平得到进一步提高。",
    "站在新的历史起点上，我们深感责任重大、使命光荣，唯有奋斗，才能不负时代、不负人民。",
)
_WORDS = (("发展", "进步"), ("建设", "打造"), ("加强", "强化"), ("推进", "推动"), ("重点", "重心"), ("全面", "全方位"))
_SENTENCE = re.compile(r"[^。；！？\n]{0,2000}[。；！？\n]{1,9}")
_CLAUSE = re.compile(r"[^，。；\n]{1,400}[，。；\n]{0,9}|[，。；\n]{1,9}")
_FIGURE = re.compile(r"\d{1,9}(?:\.\d{1,4})?")


class Planted(NamedTuple):
    pair: str
    strength: str
    a: str
    b: str
    passages: list[Box]


def pairs(texts: Sequence[str], each: int, seed: int, *, phrases: bool = False) -> list[Planted]:
    """`each` pairs of every strength."""
    random = Random(seed)
    kind = "phrases" if phrases else "plain"
    return [
        Planted(f"{kind}/{strength}-{number}", strength, *_pair(random, texts, strength, phrases))
        for strength in STRENGTHS
        for number in range(each)
    ]


def _pair(random: Random, texts: Sequence[str], strength: str, phrases: bool) -> tuple[str, str, list[Box]]:
    host, source = (_SENTENCE.findall(text) for text in random.sample(texts, 2))
    said = random.sample(PHRASES, 3) if phrases else []
    for phrase in said:
        source.insert(random.randrange(len(source)), phrase)
    chosen = _chosen(random, source, random.randint(1, 4)) if strength != "clean" else []
    places = sorted(random.sample(range(1, len(host)), len(chosen) + len(said)))
    items: list[range | str] = [*chosen, *said]
    random.shuffle(items)
    a, done, found = "", 0, []
    for place, item in zip(places, items, strict=True):
        a += "".join(host[done:place])
        done = place
        text = item if isinstance(item, str) else _edited(random, "".join(source[i] for i in item), strength)
        if not isinstance(item, str):
            start = len("".join(source[: item.start]))
            found.append((len(a), len(a) + len(text), start, len("".join(source[: item.stop]))))
        a += text
    return a + "".join(host[done:]), "".join(source), found


def _chosen(random: Random, source: Sequence[str], count: int) -> list[range]:
    """Stretches of sentences that do not touch."""
    found: list[range] = []
    for _ in range(50):
        first, length = random.randrange(len(source)), random.choice(LENGTHS)
        end = first
        while end < len(source) and len("".join(source[first:end])) < length:
            end += 1
        if len("".join(source[first:end])) >= length and all(end < one.start or first > one.stop for one in found):
            found.append(range(first, end))
        if len(found) == count:
            break
    return found


def _edited(random: Random, text: str, strength: str) -> str:
    if strength in {"light", "medium", "heavy"}:
        text = _FIGURE.sub(lambda _: str(random.randint(2, 999)), text)
    if not STRENGTHS[strength]:
        return text
    clauses = _CLAUSE.findall(text)
    for i in range(len(clauses) - 1):
        if random.random() < 0.3:
            clauses[i], clauses[i + 1] = clauses[i + 1], clauses[i]
    made = "".join(clauses)
    left = int(len(made) * STRENGTHS[strength])
    for word, other in _WORDS:
        left -= made.count(word) * len(word)
        made = made.replace(word, other)
    letters = list(made)
    while left > 0:
        place, size, start = random.randrange(len(letters)), random.randint(1, 3), random.randrange(len(text) - 3)
        letters[place : place + size * random.randint(0, 1)] = text[start : start + size * random.randint(0, 1)]
        left -= size
    return "".join(letters)
