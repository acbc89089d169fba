"""A seed in, pairs of sentences with what was done to one of them out."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import opencc

KINDS = ("identical", "numbers", "slots", "edited", "new")

TEMPLATES = (
    "{year}年，{place}实现地区生产总值{figure}亿元，同比增长{percent}%，完成年度目标的{percent}%。",
    "{place}投入{figure}万元，完成{village}等{count}条农村公路硬化，群众出行条件明显改善。",
    "{company}总投资{figure}亿元的新材料项目于{year}年{month}月{day}日在{place}开工建设。",
    "全年引进项目{figure}个，其中超亿元项目{count}个，{company}等龙头企业相继落户{place}。",
    "完成{village}污水处理站建设，新增污水管网{figure}公里，农村生活污水治理率达到{percent}%。",
    "新建{place}中心小学教学楼{figure}平方米，新增学位{figure}个，学前教育普惠率提高到{percent}%。",
    "{place}第{count}届人民代表大会第{count}次会议以来，共办理代表建议{figure}件，办复率{percent}%。",
    "深入开展安全生产专项整治，排查整治隐患{figure}处，{place}连续{count}年未发生较大事故。",
    "发放低保金{figure}万元，惠及{village}等{count}个村困难群众{figure}人次。",
    "推行“最多跑一次”改革，{place}政务服务中心进驻事项{figure}项，压减审批时限{percent}%。",
    "培育家庭农场{figure}家、农民专业合作社{count}家，{village}被评为省级乡村旅游示范点。",
    "建成{place}滨河公园，新增绿地{figure}平方米，人均公园绿地面积位居全市前列。",
    "一是突出抓好招商引资。赴长三角、珠三角招商{count}次，签约项目{figure}个，到位资金{figure}亿元。",
    "财政收入连续{count}年保持两位数增长，{year}年达到{figure}亿元，可用财力进一步增强。",
)
PLACES = ("石桥镇", "柳河镇", "青湾镇", "白沙镇", "云山镇", "安溪县", "河东区", "永宁市", "黄泥塘镇", "金鸡岭街道")
VILLAGES = ("大坪村", "东岸村", "双井村", "上屯村", "新桥村", "林家沟村", "红旗社区", "幸福里社区")
COMPANIES = ("恒远公司", "金阳集团", "华腾科技有限公司", "天润化工厂", "顺达物流园", "正大纺织公司")
SYNONYMS = {
    "实现": "完成",
    "明显改善": "大为改观",
    "投入": "安排资金",
    "开工建设": "正式动工",
    "新增": "增加",
    "提高到": "提升至",
    "深入开展": "扎实推进",
    "培育": "发展",
    "建成": "建设了",
    "惠及": "覆盖",
    "推行": "全面推进",
    "连续": "已经连续",
    "引进": "新引入",
    "相继": "先后",
    "共办理": "累计办结",
    "进一步": "持续",
    "被评为": "获评",
    "签约": "签订",
}
CLAUSES = ("取得了阶段性成果", "受到上级充分肯定", "为后续发展打下坚实基础", "各项工作有序推进", "群众满意度不断提升")
NUMERALS = "一二三四五六七八九十"
BLANKS = ("__", "XX", "**", "某", "×××")


class Sample(NamedTuple):
    kind: str
    one: str
    other: str


class Filling(NamedTuple):
    """What stands in a template's slots, in their order."""

    template: str
    values: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        parts = iter(value for _, value in self.values)
        return "".join(next(parts) if number % 2 else piece for number, piece in enumerate(pieces(self.template)))


def pieces(template: str) -> list[str]:
    """Text and names of slots in turn."""
    return template.replace("}", "{").split("{")


def value(random: Random, slot: str) -> str:
    match slot:
        case "year":
            return str(random.randint(2009, 2026))
        case "month" | "day":
            return str(random.randint(1, 12))
        case "count":
            return random.choice(
                (
                    str(random.randint(2, 30)),
                    "".join(random.sample(NUMERALS[:9], 1)),
                    "十" + random.choice(NUMERALS[:9]),
                )
            )
        case "figure":
            return random.choice(
                (
                    str(random.randint(2, 9000)),
                    f"{random.uniform(1, 300):.1f}",
                    f"{random.randint(1, 9)},{random.randint(100, 999)}",
                )
            )
        case "percent":
            return random.choice((str(random.randint(2, 99)), f"{random.uniform(1, 99):.2f}"))
        case "place":
            return random.choice(PLACES)
        case "village":
            return random.choice(VILLAGES)
        case _:
            return random.choice(COMPANIES)


def filling(random: Random, template: str) -> Filling:
    return Filling(template, tuple((slot, value(random, slot)) for slot in pieces(template)[1::2]))


def is_name(slot: str) -> bool:
    return slot in {"place", "village", "company"}


def swapped(random: Random, one: Filling, wanted: set[int]) -> Filling:
    """Other values in the slots with these numbers."""
    values = list(one.values)
    for number in wanted:
        slot, old = values[number]
        new = old
        while new == old:
            new = value(random, slot)
        values[number] = slot, new
    return Filling(one.template, tuple(values))


def numbers(random: Random, one: Filling) -> str:
    figures = [number for number, (slot, _) in enumerate(one.values) if not is_name(slot)]
    return swapped(random, one, set(random.sample(figures, random.randint(1, len(figures))))).text


def slots(random: Random, one: Filling) -> str:
    names = [number for number, (slot, _) in enumerate(one.values) if is_name(slot)]
    rename = bool(names) and random.random() < 0.6
    figures = [number for number, (slot, _) in enumerate(one.values) if not is_name(slot)]
    other = swapped(random, one, {*(names if rename else ()), *(figures[:1] if random.random() < 0.2 else ())})
    if not rename or random.random() < 0.3:
        values = list(other.values)
        for number in random.sample(range(len(values)), random.randint(1, 2)):
            slot, old = values[number]
            blank = random.choice(BLANKS)
            if is_name(slot):
                kind = next((kind for kind in ("街道", "社区", "公司", "集团") if old.endswith(kind)), old[-1])
                values[number] = slot, random.choice(("某", "XX", "××")) + kind
            else:
                values[number] = slot, old[:2] + "__" if slot == "year" else blank
        other = Filling(other.template, tuple(values))
    return other.text


def edited(random: Random, one: Filling) -> str:
    text = swapped(random, one, set(random.sample(range(len(one.values)), random.randint(0, 1)))).text
    possible = [word for word in SYNONYMS if word in text]
    done = 0
    for word in possible:
        if random.random() < 0.7:
            text = text.replace(word, SYNONYMS[word], 1)
            done += 1
    if not done or random.random() < 0.4:
        clauses = text.rstrip("。").split("，")
        clauses.insert(random.randint(1, len(clauses)), random.choice(CLAUSES))
        text = "，".join(clauses) + "。"
    return text


def identical(random: Random, text: str) -> str:
    match random.randint(0, 4):
        case 0:
            return opencc.OpenCC("s2t").convert(text)
        case 1:
            return text.translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)})
        case 2:
            return text.replace("，", ",").replace("。", ".")
        case 3:
            return text.replace("，", "，\n")
        case _:
            return text


def samples(seed: int, count: int) -> Iterator[Sample]:
    """`count` pairs, kinds in turn."""
    random = Random(seed)
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        template = random.choice(TEMPLATES)
        one = filling(random, template)
        match kind:
            case "identical":
                other = identical(random, one.text)
            case "numbers":
                other = numbers(random, one)
            case "slots":
                other = slots(random, one)
            case "edited":
                other = edited(random, one)
            case _:
                other = filling(random, random.choice([rest for rest in TEMPLATES if rest != template])).text
        yield Sample(kind, one.text, other)
