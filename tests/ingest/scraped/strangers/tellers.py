"""A source of chance in, reports out as samples have them: with blanks, spoken to nobody, unended."""

import random
from collections.abc import Callable

from tests.ingest.scraped.reports import NUMBERS, Told, told

TOWNS = ("枫桥镇", "南浦乡", "大湾镇", "柳河乡", "__镇", "XX镇", "沙洲街道", "清溪县", "东阁区")
SAID = (
    "一是健全责任体系，班子成员分片包干，全年召开调度会{k}次。",
    "二是盯紧重点环节，对{n}户监测对象逐户制定帮扶计划。",
    "三是抓实宣传引导，发放明白纸{n}份，村村响广播每天播报。",
    "累计流转土地{n}亩，带动{n}名群众在家门口务工。",
    "投资{n}万元的污水处理站建成并投入试运行。",
    "五保供养、低保、临时救助等资金{n}万元全部按时发放到位。",
    "集贸市场整治取得阶段性成果，占道经营现象明显减少。",
    "全年接待群众来信来访{n}批次，办结率9{k}%。",
    "新修机耕道{k}公里，清淤沟渠{n}米，整治山坪塘{k}口。",
    "林果、蔬菜、畜禽三大产业产值占农业总产值的比重达到6{k}%。",
    "干部下村住户制度坚持得较好，机关作风有了新的转变。",
    "争取上级项目资金{n}万元，较上年增加{k}个百分点。",
    "中小学危房改造全部结束，{n}名学生搬进了新教室。",
    "计划生育、殡葬改革、征兵等工作均完成了县里下达的任务。",
    "农村电网升级改造完成{k}个村，户均容量提高到2.{k}千伏安。",
    "招商项目落地慢、土地指标紧的问题还没有从根本上解决。",
    "部分村集体经济底子薄，自我发展能力不强。",
    "个别同志存在畏难情绪，推进工作的办法不多。",
    "要把思想和行动统一到县委的部署上来，一件事情接着一件事情办。",
    "开展文明家庭、好媳妇好公婆评选，表彰先进典型{n}名。",
    "消防、食品、道路交通等领域未发生较大以上事故。",
    "老旧管网更换{k}公里，停水停电的投诉比去年少了一半。",
)
POINTS = (
    "夯实农业基础，促进农民增收",
    "突出项目建设，积蓄发展动能",
    "统筹城乡发展，改善人居环境",
    "保障改善民生，提升幸福指数",
    "创新社会治理，确保大局稳定",
    "转变工作作风，树立良好形象",
    "加强理论学习，提高自身素质",
    "守牢安全底线",
    "壮大集体经济",
)
SECTIONS = (
    "主要工作完成情况",
    "存在的主要问题",
    "下一步工作打算",
    "几点体会",
    "意见和建议",
    "基本情况",
    "今后努力方向",
)


def _sentences(chance: random.Random, many: int) -> str:
    chosen = chance.sample(SAID, many)
    return "".join(one.format(n=chance.randint(11, 980), k=chance.randint(2, 9)) for one in chosen)


def _points(chance: random.Random) -> list[str]:
    """Headings of one level with a paragraph or two each, or of two."""
    found: list[str] = []
    style = chance.randrange(4)
    if style == 3:
        for number, point in zip(NUMBERS, chance.sample(SECTIONS, 3), strict=False):
            found.append(f"{number}、{point}")
            for below, part in zip(NUMBERS, chance.sample(POINTS, chance.randint(2, 3)), strict=False):
                found += [f"（{below}）{part}", _sentences(chance, chance.randint(3, 6))]
        return found
    for index, point in enumerate(chance.sample(POINTS, chance.randint(3, 6))):
        label = (f"{NUMBERS[index]}、", f"{index + 1}、", f"{NUMBERS[index]}是")[style]
        if style == 2:
            found.append(f"{label}{point}。{_sentences(chance, chance.randint(3, 6))}")
            continue
        found.append(f"{label}{point}")
        found += [_sentences(chance, chance.randint(3, 7)) for _ in range(chance.randint(1, 2))]
    return found


def town_report(chance: random.Random, place: str, year: int) -> Told:
    """A government's, with a blank year now and then, thanks at its end or nothing."""
    spoken = f"{year}" if chance.random() < 0.6 else chance.choice(("20__", "20XX", "20**"))
    greeting = chance.choice(("各位代表：", "各位代表、同志们：", "各位代表、各位来宾："))
    closing = chance.choice(
        (
            ("各位代表，做好今年的工作责任重大。让我们凝心聚力、真抓实干，为全面完成各项任务而努力奋斗！",),
            ("同志们，任务已经明确，让我们团结一心，把各项工作推上新台阶。", "谢谢大家！"),
            (),
        )
    )
    return Told(
        f"{place}{year}年政府工作报告",
        place,
        year,
        "政府工作报告",
        (
            greeting,
            f"我代表{place}人民政府，向大会作工作报告，请予审议，并请列席的同志提出意见。",
            f"{spoken}年工作回顾",
            _sentences(chance, 3),
            *_points(chance),
            chance.choice((f"{year + 1}年工作安排", "今年的目标任务")),
            *_points(chance),
            *closing,
        ),
    )


def summary(chance: random.Random, place: str, year: int) -> Told:
    """An account that speaks to nobody and ends with its last point."""
    return Told(
        f"{place}{year}年工作总结报告",
        place,
        year,
        "工作总结",
        (
            f"{year}年，在县委、县政府的正确领导下，{place}紧紧围绕目标，扎实推进各项工作。现将工作情况总结如下：",
            *_points(chance),
        ),
    )


def account(chance: random.Random, place: str, year: int) -> Told:
    """Somebody's account of his year, to those who rate him."""
    return Told(
        chance.choice((f"{place}领导班子{year}年述职报告", f"{year}年{place}党委书记述职报告")),
        place,
        year,
        "述职报告",
        (
            chance.choice(("尊敬的各位领导、同志们：", "各位领导、各位同事：", "同志们：")),
            f"根据会议安排，我就{year}年履职情况作如下汇报：",
            *_points(chance),
            *chance.choice((("以上报告，请予审议。",), ("我的述职完毕，谢谢大家！",), ("述职人：___",), ())),
        ),
    )


def inspected(chance: random.Random, place: str, year: int) -> Told:
    """What a commission or a group found out."""
    return Told(
        f"{place}公共服务情况调查报告",
        place,
        year,
        "调查报告",
        (
            f"为摸清{place}公共服务现状，调研组于{year}年6月通过座谈、走访、问卷等方式开展了专题调研，现将情况报告如下：",
            "一、基本情况",
            _sentences(chance, 5),
            "二、存在的问题",
            *(f"（{NUMBERS[at]}）{_sentences(chance, 4)}" for at in range(3)),
            "三、对策建议",
            *(f"（{NUMBERS[at]}）{_sentences(chance, 4)}" for at in range(3)),
        ),
    )


def sampled(chance: random.Random) -> Told:
    """Any of them."""
    make = chance.choice((town_report, town_report, summary, account, inspected))
    return make(chance, chance.choice(TOWNS), chance.randint(2009, 2025))


def township(chance: random.Random) -> Told:
    return town_report(chance, chance.choice(TOWNS), chance.randint(2009, 2025))


def any_report(chance: random.Random) -> Told:
    return chance.choice((told, sampled))(chance)


ISLE = (
    "{y}年度總預算編列{n}億元，其中教育支出占百分之三十{k}。",
    "本縣完成農路改善{k}條，核定經費{n}萬元。",
    "長青食堂據點已達{n}處，服務長者{n}人次。",
    "觀光人次突破{n}萬，旅宿業住房率提升{k}個百分點。",
    "為落實垃圾減量，焚化底渣再利用率達百分之九十{k}。",
    "校園午餐全面採用三章一Q食材，補助國中小{n}班。",
    "污水下水道接管率提升至百分之{k}，預計明年完成第二期工程。",
    "治安方面，竊盜案件較去年同期減少{n}件，破獲率百分之九十{k}。",
    "本府積極爭取前瞻基礎建設計畫經費{n}億元，改善易淹水地區。",
    "公托家園增設{k}處，減輕年輕家庭負擔。",
)
OFFICES = ("民政業務", "財政業務", "教育業務", "建設業務", "農業發展", "社會福利", "衛生醫療", "環境保護", "警政治安")


def isle_report(chance: random.Random) -> Told:
    """A county's head to its council."""
    place = chance.choice(("東嶼縣", "海寧縣", "安平市"))
    year = chance.randint(105, 113)

    def said(many: int) -> str:
        chosen = chance.sample(ISLE, many)
        return "".join(one.format(y=year, n=chance.randint(11, 980), k=chance.randint(2, 9)) for one in chosen)

    found = ["壹、前言", said(4), "貳、重要施政成果"]
    for number, office in zip(NUMBERS, chance.sample(OFFICES, chance.randint(3, 6)), strict=False):
        found += [f"{number}、{office}", *(f"（{NUMBERS[at]}）{said(3)}" for at in range(chance.randint(2, 3)))]
    return Told(
        f"{place}議會第{chance.choice(NUMBERS)}屆第{chance.choice('二三四')}次定期會{place}長施政報告",
        place,
        year + 1911,
        "施政報告",
        (
            "議長、副議長、各位議員女士、先生：",
            "欣逢 貴會召開定期會，應邀列席報告施政情形，至感榮幸。",
            *found,
            "參、結語",
            said(3),
            "敬請 各位議員女士、先生不吝指教。並祝 大會圓滿成功，各位身體健康、萬事如意。",
        ),
    )


Teller = Callable[[random.Random], Told]
