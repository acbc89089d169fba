"""A source of chance in, reports of invented places out, in the genre's manner."""

import random
from typing import NamedTuple

PLACES = ("青崖镇", "白鹭乡", "松江口镇", "云台县", "临河区", "石塘镇", "金竹乡", "平湖市")
HEADS = {"镇": "镇长", "乡": "乡长", "县": "县长", "区": "区长", "市": "市长"}
NAMES = ("陈立新", "周　敏", "吴志远", "赵海燕", "孙　强")
NUMBERS = "一二三四五六七八九十"

SENTENCES = (
    "全年实现地区生产总值{n}.{m}亿元，同比增长{m}.{k}%，主要经济指标增速居全市前列。",
    "新开工重点项目{k}个，竣工投产{m}个，完成固定资产投资{n}亿元。",
    "粮食总产量稳定在{n}万吨以上，高标准农田建设任务全面完成。",
    "我们坚持把群众的小事当作政府的大事，办结热线诉求{n}件，满意率达到9{m}%。",
    "投入财政资金{n}万元，改造老旧小区{k}个，惠及居民{n}户。",
    "工业企业技术改造步伐加快，规模以上企业达到{n}家，其中高新技术企业{k}家。",
    "新建农村公路{n}公里，硬化入户道路{k}.{m}公里，行政村客车通达率达到百分之百。",
    "教育教学质量稳步提升，新建幼儿园{k}所，城区学校大班额问题基本解决。",
    "城乡居民医保参保率保持在9{m}%以上，困难群众基本生活得到有力保障。",
    "河湖长制全面推行，{k}条黑臭水体得到治理，空气优良天数达到3{m}{k}天。",
    "深入开展安全生产专项整治，排查隐患{n}处，整改率百分之百。",
    "统筹推进旅游与农业融合发展，接待游客{n}万人次，实现综合收入{k}亿元。",
    "“一网通办”事项达到{n}项，企业开办时间压缩到一个工作日以内。",
    "在肯定成绩的同时，我们也清醒地看到，产业结构不够优，财政收支矛盾依然突出。",
    "少数干部的作风还不够扎实，服务群众的本领有待提高。",
    "要紧盯目标任务，细化工作举措，确保各项工作落地见效。",
    "抓好春耕备耕和田间管理，推广优良品种{k}个，建设示范片{n}亩。",
    "完善基层治理体系，发挥网格员作用，把矛盾化解在萌芽状态。",
    "严格执行代表大会的决议，办理代表建议{n}件，办复率达到百分之百。",
    "持续优化营商环境，落实减税降费政策，为市场主体减负{n}万元。",
    "加快推进污水管网建设，新增雨污分流管道{k}公里。",
    "积极稳妥化解债务风险，政府债务率控制在合理区间。",
    "扎实做好双拥、民族宗教、档案史志、妇女儿童、老龄和残疾人工作。",
    "面对复杂多变的外部环境，全体干部群众迎难而上，交出了一份来之不易的答卷。",
    "引进亿元以上项目{k}个，到位资金{n}亿元，签约企业来自五个省份。",
    "改扩建卫生院{k}所，家庭医生签约服务覆盖率达到7{m}%。",
    "深化户籍、土地和集体产权制度改革，盘活闲置资产{n}处。",
    "加强政府自身建设，坚持依法行政，自觉接受人大监督和社会监督。",
)
TEMPTING = (
    "推荐阅读书目进入各级学校课堂，全民阅读蔚然成风。",
    "政务服务网注册用户突破{n}万人，办事材料一键下载、免费打印。",
    "集镇商户全面普及扫码支付，老年人也能方便使用。",
    "农产品来源追溯体系覆盖全部合作社，质量安全更有保障。",
    "编辑出版镇志一部，全部书稿完成审核校对。",
    "政府公众号关注人数达到{n}万，网友留言全部办结。",
    "门户网站首页全新改版，全年点击量居全市第一。",
    "版权登记和商标注册数量分别增长{k}%和{m}%，侵权案件查处率百分之百。",
    "热门景区实行预约制，相关配套设施更加完善。",
    "上一年度结转的项目全部完工，下一年度的储备项目已经入库。",
    "新闻发布、来源核实、三审三校制度得到全面落实。",
    "政府信息公开专栏更新信息{n}条，浏览次数超过{k}万。",
    "会员企业达到{n}家，商会作用更加明显。",
    "返回岗位的务工人员达到{n}人，就业局势总体稳定。",
    "农家书屋借阅登记全部联网，更多好书送到田间地头。",
)
"""What an office says in words that sites use as well."""
FIRST = ("过去一年工作回顾", "{y}年工作回顾", "过去五年的工作", "本年度主要工作", "一年来的主要成绩")
LATER = ("今年工作安排", "{y}年重点工作", "当前面临的形势", "下一步工作打算", "加强政府自身建设", "存在的问题和不足")
PARTS = (
    "经济运行稳中向好",
    "城乡面貌持续改善",
    "聚力项目攻坚，增强发展后劲",
    "坚持生态优先，建设美丽家园",
    "民生福祉不断增进",
    "深化改革开放，激发市场活力",
    "强化基层治理，维护社会稳定",
    "更多资源下沉一线，打通服务群众最后一公里",
    "点击量背后的民声得到回应",
    "推进信息公开",
    "加强热点问题的宣传引导",
)
CLOSINGS = (
    "各位代表，新的征程已经开启。让我们同心同德、埋头苦干，为建设美丽幸福的{p}而努力奋斗！",
    "各位代表！蓝图已经绘就，关键在于落实。让我们携起手来，奋力开创{p}各项事业的新局面！",
)


class Told(NamedTuple):
    """A report as its paragraphs; the first is its title."""

    title: str
    place: str
    year: int
    kind: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join((self.title, *self.paragraphs))


def sentence(chance: random.Random, bank: tuple[str, ...] = SENTENCES) -> str:
    return chance.choice(bank).format(n=chance.randint(11, 980), m=chance.randint(1, 9), k=chance.randint(2, 9))


def paragraph(chance: random.Random) -> str:
    parts = [sentence(chance, (one,)) for one in chance.sample(SENTENCES, chance.randint(3, 6))]
    if chance.random() < 0.2:
        parts.insert(chance.randrange(len(parts) + 1), sentence(chance, TEMPTING))
    return "".join(parts)


def body(chance: random.Random, year: int, style: int) -> list[str]:
    """Headings and paragraphs; `style`: headings on their own line, running on, or none of the second level."""
    found: list[str] = []
    heads = [chance.choice(FIRST), *chance.sample(LATER, chance.randint(1, 3))]
    for number, head in zip(NUMBERS, heads, strict=False):
        found.append(f"{number}、{head.format(y=year - (number == '一'))}")
        found += [paragraph(chance) for _ in range(chance.randint(1, 2))]
        parts = chance.sample(PARTS, chance.randint(2, 4)) if style < 2 else []
        for below, part in zip(NUMBERS, parts, strict=False):
            label = f"（{below}）{part}"
            found += [label, paragraph(chance)] if style == 0 else [f"{label}。{paragraph(chance)}"]
        if chance.random() < 0.3:
            found.append(sentence(chance, TEMPTING))
    return found


def government(chance: random.Random, place: str, year: int) -> Told:
    """The head of a government reports to an assembly."""
    head = HEADS[place[-1]]
    name = chance.choice(NAMES)
    assembly = f"{place}第{chance.choice(NUMBERS)}届人民代表大会第{chance.choice('二三四')}次会议上"
    session = f"{year}年1月{chance.randint(5, 28)}日在{assembly}"
    fronts = (
        ["各位代表："],
        [f"——{session}", f"{head}　{name}", "各位代表："],
        [f"（{session}）", f"{place}人民政府{head} {name}", "各位代表："],
        [f"{session}", "各位代表："],
    )
    tempted = [sentence(chance, TEMPTING)] if chance.random() < 0.2 else []
    title = chance.choice(
        (f"{year}年{place}政府工作报告", f"{place}{year}年政府工作报告", f"{place}人民政府{year}年工作报告")
    )
    return Told(
        title,
        place,
        year,
        "政府工作报告",
        (
            *chance.choice(fronts),
            f"现在，我代表{place}人民政府，向大会报告工作，请予审议，并请列席人员提出意见。",
            *body(chance, year, chance.randrange(3)),
            chance.choice(CLOSINGS).format(p=place),
            *tempted,
        ),
    )


def duty(chance: random.Random, place: str, year: int) -> Told:
    """Somebody gives account of his office."""
    return Told(
        f"{place}{HEADS[place[-1]]}{year}年度述职述廉报告",
        place,
        year,
        "述职报告",
        (
            "各位领导、同志们：",
            f"一年来，本人认真履行{HEADS[place[-1]]}职责，现将有关情况报告如下，请予评议。",
            *body(chance, year, chance.randrange(3)),
            "以上报告，如有不妥之处，请批评指正。",
        ),
    )


def congress(chance: random.Random, place: str, year: int) -> Told:
    """A presidium of an assembly reports to it."""
    return Told(
        f"{place}人大{year}年工作报告",
        place,
        year,
        "人大工作报告",
        (
            "各位代表：",
            f"我受{place}人大主席团的委托，向大会报告工作，请予审议。",
            *body(chance, year, chance.randrange(3)),
            chance.choice(CLOSINGS).format(p=place),
        ),
    )


def told(chance: random.Random) -> Told:
    make = chance.choice((government, government, government, duty, congress))
    return make(chance, chance.choice(PLACES), chance.randint(2011, 2025))
