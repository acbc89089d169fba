"""Words in, whether they look like names of places or enterprises out."""

import re
from functools import cache

from govcompare.model.settings import Matching
from govcompare.text.fold import as_text, folded

_RANK = re.compile(r"(?:自治|特别行政)?(?:省|市|县|区|旗|州|盟|乡|镇|街道|村)$")
_OWN = re.compile(r"[我全本][省市县区旗州盟乡镇村]")
_COMMON = "[级场域网面容貌道口]"
"""Behind a single character these make a common word of it (省级, 市场, 路网)."""
_KIND = re.compile(
    rf"(?:自治|特别行政)?(?:[省市县区旗州盟乡镇村](?!{_COMMON})|街道|社区|公司|集团|[厂矿]|工业园|产业园|科技园|物流园|园区|开发区"
    r"|小学|中学|学校|学院|大学|医院|银行|[路桥河江湖港](?!{_COMMON})|大道|水库|广场|公园|高速|铁路)"
)
"""What a place or an enterprise is: stands behind its name."""
_LOOSE = re.compile(r"(?:自治|特别行政)?[省市区州盟]|[路桥河江湖港]|大道|广场|公园|高速|铁路|园区|开发区")
"""Of these those that stand behind other words as often (山区, 港澳, 高速铁路)."""
_LONGEST = 8
"""Characters of a name without what it is the name of: 新疆生产建设兵团 has eight."""
_HAN = re.compile(rf"[\u3400-\u9fff]{{1,{_LONGEST}}}")
_SHORT = 4
"""Characters of a word that a name may stand for."""
_WORDS = (
    "加强 加快 加大 推进 推动 完善 优化 提升 提高 深化 强化 落实 实施 开展 建设 建成 建立 健全 促进 发展 扩大 扶持 "
    "支持 保障 改善 改造 整治 治理 管理 服务 创新 创建 打造 培育 壮大 做强 做大 做优 做好 做实 抓好 抓实 抓紧 狠抓 "
    "突出 围绕 坚持 着力 大力 积极 全力 全面 稳步 继续 切实 不断 有效 有序 统筹 协调 巩固 拓展 规范 完成 启动 实现 "
    "争取 确保 引进 引导 鼓励 帮助 组织 举办 召开 投入 新建 扩建 改建 修建 整合 盘活 开发 利用 保护 带动 辐射 覆盖 "
    "连接 打通 畅通 联通 农村 城市 乡村 城乡 城镇 乡镇 社区 小区 园区 景区 城区 山区 地区 辖区 厂区 市区 县区 新区 "
    "老区 郊区 片区 街区 校区 库区 都市 超市 夜市 门市 股市 集镇 村镇 新村 全村 全镇 全乡 全县 全区 全市 全省 我镇 "
    "我县 我区 我市 我省 本镇 各镇 各村 各县 美丽 富裕 文明 和谐 平安 繁荣 特色 重点 中心 现代 新型 绿色 生态 智慧 "
    "幸福 示范 贫困 先进 试点 样板 空心 薄弱 落后 国有 民营 外资 合资 龙头 骨干 上市 中小 大型 小型 职业 技工 公办 "
    "民办 农业 工业 商业 产业 经济 社会 文化 教育 卫生 交通 根据 按照 代表 贯彻 听取 督促 年度 今年 去年 其中 行政 "
    "增加 减少 惠及 涉及 评为 获评 荣获 被评为 位于 落户 入驻 走进 来到 群众 百姓 居民 村民 企业 项目 工作 任务 "
    "改革 深入 探索 参与 执行 增强 解决 处理 开放 合作 投资 消费 生产 经营 销售 运营 监督 监管 检查 审批 审计 评价 "
    "考核 宣传 培训 科研 技术 人才 信息 数据 网络 数字 能源 资产 制度 机制 体制 政策 措施 规划 计划 方案 标准 体系 "
    "平台 基地 工程 活动 复苏 "
    "目标 问题 困难 干部 党员 政府 部门 单位 资金 资源 环境 条件 能力 水平 质量 效益 进一步 基本 明显 显著 较好 "
    "较快 主要 重要 关键 核心 基础 优先 统一 集中 综合 专项 集体 个体 新 老 旧 大 小 多 少 各 本 该 此 每 我 全 两 "
    "等 和 与 及 在 对 向 到 从 为 是 了 的 地 得 将 使 让 把 被 以 并 或 也 还 又 再 更 最 很 进 出 上 下 内 外 "
    "通 建 修 做 抓 创 强 优 好 快 高 低 长 短 宽 深 浅 重 轻 主 次 前 后 左 右 里 间 中 农 工 商 学 城 乡 公 铁 "
    "水 山 "
)
"""Words of the genre that may stand before a kind without being a name (加强路网, 美丽乡村, 社区), written for this
module. A name that is missed makes a passage `edited` rather than `slots`, a word taken for a name the reverse."""

_OFFICE = re.compile(r"(?:[省市县区旗州盟乡镇村院部厅局]长|代省长|主席|书记|主任|总理|委员|同志)$")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程魏苏吕丁任卢姚沈钟姜崔谭"
    "陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史黎贺陶顾毛郝龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐易乔"
    "伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁"
)
_PERSON = re.compile(rf"(?:[{_SURNAMES}]|欧阳|上官|司马|诸葛|阿|巴)[\u3400-\u9fff]{{1,3}}")
_PARTICLES = frozenset("同与和及的了是在比较去今昨有不无之于以为对将被把让使")
"""Words of one character that end no name, and stand before none of one more."""
_JOINS = frozenset("至到与和及由从经沿在向跨因")
"""Words of one character that stand before a name; few names have one of them inside."""
_NEVER = frozenset("了的")
"""No name has one of these, and no single word that stands for one."""
_BEFORE = frozenset("各本该此每我全两等和与及在对向到从为是了的地得将使让把被以并或也还又再更最很")
"""Of the single characters those that stand before a word."""


@cache
def stems(*places: str) -> tuple[str, ...]:
    """What places are called without their rank (石排 of 石排镇) after folding, longest first; short ones left out."""
    plain = {_RANK.sub("", as_text(folded(place, Matching()))) for place in places}
    return tuple(sorted((stem for stem in plain if len(stem) > 1), key=lambda stem: (-len(stem), stem)))


@cache
def _words() -> frozenset[str]:
    return frozenset(_WORDS.split())


def may_be_name(word: str) -> bool:
    """Whether the characters could be a name, with or without its kind (横沥, 横沥镇), and nothing besides it."""
    if _HAN.fullmatch(word) is None or not _NEVER.isdisjoint(word):
        return False
    return not _made_of_words(word) and not _has_more(word)


def is_word(word: str) -> bool:
    """Whether it is as short as a word: one name may stand for it (美丽乡村, 石桥乡村)."""
    return len(word) <= _SHORT and _HAN.fullmatch(word) is not None and _NEVER.isdisjoint(word)


def _made_of_words(word: str) -> bool:
    """Whether common words alone make it up, from its start on; short ones stand before others or alone."""
    words = _words()
    if word in words:
        return True
    reached = {0}
    for end in range(1, len(word) + 1):
        for size in (1, 2, 3):
            part = word[max(0, end - size) : end]
            if end - size in reached and part in words and (size > 1 or part in _BEFORE):
                reached.add(end)
    return len(word) in reached


def _has_more(word: str) -> bool:
    """Whether a common word stands before what might be a name."""
    kind = next((len(word) - start for start in range(1, len(word)) if is_kind_alone(word[start:])), 0)
    return any(word[:size] in _words() and len(word) - kind - size > 1 for size in (2, 3))


def is_kind(behind: str) -> bool:
    """Whether what stands behind a word says what kind of place or enterprise it names."""
    return _KIND.match(behind) is not None


def is_loose_kind(behind: str) -> bool:
    """Whether what stands there, a kind, stands behind many words that name nothing."""
    return _LOOSE.match(behind) is not None


def is_own(word: str) -> bool:
    """Whether the word means the author's own place (我镇, 全县): said of another place it is another."""
    return _OWN.fullmatch(word) is not None


def is_kind_alone(word: str) -> bool:
    """Whether the word says what something is and no more (镇)."""
    return _KIND.fullmatch(word) is not None


def has_kind(word: str) -> bool:
    """Whether the word itself ends with what it is the name of, and a name stands before that (not 乡社区)."""
    return not is_kind_alone(word) and any(
        _KIND.fullmatch(word, start) and word[:start] not in _words() for start in range(1, len(word))
    )


def is_person(before: str, word: str) -> bool:
    """Whether a word is a person's name by what stands in front of it: an office (区长, 省委书记)."""
    return _OFFICE.search(before) is not None and _PERSON.fullmatch(word) is not None and not _made_of_words(word)


def ends_word(before: str) -> bool:
    """Whether a word ends with the last of these characters, so that a name may begin behind them."""
    return not _HAN.fullmatch(before[-1:]) or before[-1] in _JOINS or before in _words()


def ends_in_particle(word: str) -> bool:
    """Whether the word ends in one that no name ends in: it joins (内地同, 内地与) or tells a time (比去, 比上)."""
    return word[-1:] in _PARTICLES or word[:-1] in _PARTICLES
