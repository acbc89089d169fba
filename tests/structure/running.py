"""Made-up pages on one line, traps and enumerations, and the outline that a reader sees in them."""

from tests.structure.made import BODY, OPENING, Written

ONE_LINE = (
    Written(
        "wide blanks where paragraphs were",
        (
            (
                f"{OPENING}　　{BODY}　　一、回顾　　{BODY}　　（一）发展工业　　{BODY}"
                f"　　（二）发展农业　　{BODY}　　二、安排　　{BODY}"
            ),
        ),
        ["~", "一、 回顾", ".（一） 发展工业", ".（二） 发展农业", "二、 安排"],
    ),
    Written(
        "two blanks where lines were",
        (
            (
                f"{OPENING}  {BODY}  一、工业工作  {BODY}  （一）发展轻工  {BODY}"
                f"  （二）发展重工  {BODY}  二、农业工作  {BODY}"
            ),
        ),
        ["~", "一、 工业工作", ".（一） 发展轻工", ".（二） 发展重工", "二、 农业工作"],
    ),
    Written(
        "single blanks where lines were",
        (
            (
                f"{OPENING} {BODY * 9} 一、工业工作 {BODY * 5} （一）发展轻工 {BODY}"
                f" （二）发展重工 {BODY} 二、农业工作 {BODY}"
            ),
        ),
        ["~", "一、 工业工作", ".（一） 发展轻工", ".（二） 发展重工", "二、 农业工作"],
    ),
    Written(
        "blanks where lines were, behind the number and around figures, too",
        (
            (
                f"{OPENING} {BODY * 12} 第一章 工业工作 {BODY * 5} 第一节 发展轻工 {BODY}全年共有 12 个月增长。"
                f" 第二节 发展重工 {BODY} 第二章 农业工作 {BODY}"
            ),
        ),
        ["~", "第一章 工业工作", ".第一节 发展轻工", ".第二节 发展重工", "第二章 农业工作"],
    ),
    Written(
        "blanks within full-width figures of a page without line ends",
        (
            (
                f"{OPENING} {BODY * 12} 一、工业工作 {BODY * 5}全年产值达到７ ４ ７ 亿元， 增长９ ．５ ％。{BODY}"
                f" 二、农业工作 {BODY}"
            ),
        ),
        ["~", "一、 工业工作", "二、 农业工作"],
    ),
    Written(
        "decimal numbers behind sentences of a page without line ends",
        ((f"{OPENING} {BODY * 12} 1、工业工作 {BODY * 5} 1.1 发展轻工 {BODY} 1.2 发展重工 {BODY} 2、农业工作 {BODY}"),),
        ["~", "1、 工业工作", ".1.1 发展轻工", ".1.2 发展重工", "2、 农业工作"],
    ),
    Written(
        "no sign between title and body",
        (
            (
                f"{OPENING}请予审议。一、2022年工作回顾过去一年是丰收的一年。{BODY * 20}"
                "二、2023年工作思路2023年,是关键的一年。"
                f"重点是:(一)抓产业,打造新优势。{BODY}(二)强招商,打造新动能。{BODY}"
            ),
        ),
        ["~", "一、 2022年工作回顾", "二、 2023年工作思路", ".(一) 抓产业,打造新优势", ".(二) 强招商,打造新动能"],
    ),
    Written(
        "a title runs into the first mark below it",
        (
            (
                f"{OPENING}{BODY * 20}2023年工作安排2023年是关键的一年。"
                f"一、坚持创新发展(一)加大投入。{BODY}(二)引进人才。{BODY}"
                f"二、坚持协调发展(一)修好道路。{BODY}(二)建好新村。{BODY}"
            ),
        ),
        [
            "~",
            "2023年工作安排",
            ".一、 坚持创新发展",
            "..(一) 加大投入",
            "..(二) 引进人才",
            ".二、 坚持协调发展",
            "..(一) 修好道路",
            "..(二) 建好新村",
        ],
    ),
    Written(
        "glued behind the sentence before",
        (f"（一）优化环境。{BODY}", f"{BODY}（二）引进产业。{BODY}", f"（三）改善民生。{BODY}"),
        ["（一） 优化环境", "（二） 引进产业", "（三） 改善民生"],
    ),
    Written(
        "the only part of a page, glued behind the sentence before",
        (f"{BODY * 20}一、2023年工作回顾。{BODY * 2}（一）发展工业。{BODY}（二）振兴农业。{BODY}",),
        ["~", "一、 2023年工作回顾", ".（一） 发展工业", ".（二） 振兴农业"],
    ),
    Written(
        "blanks between titles and their text",
        (
            "一、回顾",
            f"（一）发展工业，培育产业 {BODY}",
            f"（二）振兴农业 {BODY}",
            f"（三）办好学校。{BODY}",
            "二、安排",
            BODY,
        ),
        ["一、 回顾", ".（一） 发展工业，培育产业", ".（二） 振兴农业", ".（三） 办好学校", "二、 安排"],
    ),
    Written(
        "blanks that a broken line left in the text behind titles",
        (
            "一、回顾",
            "（一）发展工业，培育产业，建设园 区，引进企业，推动园区的产业升级，加快技 术改造的步伐，提高产品的质量。",
            "（二）振兴农业，稳定粮价，保护耕 地，修好水渠，推动农村的环境整治，加快道 路建设的步伐，提高农民的收入。",
            "二、安排",
            BODY,
        ),
        ["一、 回顾", ".*（一） 发展工业", ".*（二） 振兴农业", "二、 安排"],
    ),
    Written(
        "a point that lost the line end before it",
        (
            "工作安排",
            f"一是发展工业。{BODY}二是振兴农业，稳定粮价。{BODY}",
            f"三是办好学校。{BODY}",
            f"四是修好道路。{BODY}",
        ),
        ["工作安排", ".一是 发展工业", ".二是 振兴农业，稳定粮价", ".三是 办好学校", ".四是 修好道路"],
    ),
)

WITHOUT_SIGN = (
    ("2023年工作回顾", "第十届人民代表大会以来的五年，是不平凡的五年。"),
    ("2023年工作回顾", "2023 年是极不平凡的一年。"),
    ("过去五年的工作", "一九九八年以来，我们办成了几件大事。"),
    ("今后五年的主要任务", "根据规划纲要的建议，主要目标如下。"),
    ("明年工作的总体部署", "省委对明年的工作提出了明确要求。"),
    ("十五时期的回顾", "党的十五大以来，全县面貌一新。"),
)
"""Titles and how the text behind them begins."""

TRAPS = (
    Written(
        "a row of numbers broken over lines",
        (
            f"一、工业。{BODY}",
            "完成工农业生产总值十亿元，其中",
            "一、",
            "二、三产业产值分别增长一成和两成。",
            f"二、农业。{BODY}",
        ),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "a decimal at a line start",
        ("一、工业", BODY, "1.4亿元的项目已经开工，", "2.5亿元的项目正在洽谈。", "二、农业", BODY),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "figures and names at a line start",
        (
            "一、工业",
            BODY,
            "3.2级地震以后，",
            "4.6级余震不断。",
            "12 名职工获奖，",
            "A、B两个项目已经开工。",
            "二、农业",
            BODY,
        ),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "sectors and quarters",
        ("一、工业", BODY, "二、三产业比重提高。一、二季度增长较快。三、四线城市回暖。", "二、农业", BODY),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "one of a kind of phrase",
        ("一、工业", "一年来，我们迎难而上。这不一是因为政策，更是因为人民。", "二、农业", BODY),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "sentences numbered inside a paragraph",
        ("一、工业", f"{BODY}要求做到：（一）按时完工。（二）保证质量。（三）厉行节约。", "二、农业", BODY),
        ["一、 工业", ".*（一） 按时完工", ".*（二） 保证质量", ".*（三） 厉行节约", "二、 农业"],
    ),
    Written(
        "a plain list",
        (
            "一、实事",
            "今年办好下列实事：",
            "1.硬化道路五公里；",
            "2.维修渠道十公里；",
            "3.新建学校一所。",
            "二、其他",
            BODY,
        ),
        ["一、 实事", ".*1. 硬化道路五公里", ".*2. 维修渠道十公里", ".*3. 新建学校一所", "二、 其他"],
    ),
)

ITEMS = (
    Written(
        "points inside a paragraph",
        ("一、民生", f"一是扩大就业。{BODY}二是稳定物价，加强监管。{BODY}三是办好学校。", "二、科技", BODY),
        ["一、 民生", ".*一是 扩大就业", ".*二是 稳定物价", ".*三是 办好学校", "二、 科技"],
    ),
    Written(
        "points whose beginning is lost",
        ("一、民生", f"四是扩大就业。{BODY}", f"五是稳定物价。{BODY}", "二、科技", BODY),
        ["一、 民生", ".*四是 扩大就业", ".*五是 稳定物价", "二、 科技"],
    ),
    Written(
        "one point alone is a way of speaking",
        ("一、民生", f"其中一是就业。{BODY}", "二、科技", BODY),
        ["一、 民生", "二、 科技"],
    ),
    Written(
        "first sentences of paragraphs",
        ("一、民生", f"就业形势稳定。{BODY}", f"物价水平平稳。{BODY}", "二、科技", BODY),
        ["一、 民生", ".*就业形势稳定", ".*物价水平平稳", "二、 科技"],
    ),
    Written(
        "short sentences in a row",
        (f"（一）管好城市。整治环境卫生。{BODY}完善公共交通。{BODY}提升市民素质。{BODY}", f"（二）建好乡村。{BODY}"),
        ["（一） 管好城市", ".*整治环境卫生", ".*完善公共交通", ".*提升市民素质", "（二） 建好乡村"],
    ),
    Written(
        "short sentences strewn over a long paragraph of a whole report",
        (
            "一、回顾",
            *(BODY,) * 180,
            f"（一）办好教育。{BODY * 12}普及学前教育。{BODY * 4}扩大中学规模。{BODY * 4}加强师资力量。{BODY}",
            f"（二）办好医院。{BODY}",
            "二、安排",
            BODY,
        ),
        ["一、 回顾", ".（一） 办好教育", ".（二） 办好医院", "二、 安排"],
    ),
    Written(
        "points below a first sentence",
        (
            "一、民生",
            f"就业形势稳定。一是扩大招工。{BODY}二是加强培训。{BODY}",
            f"物价水平平稳。{BODY}",
            "二、科技",
            BODY,
        ),
        ["一、 民生", ".*就业形势稳定", "..*一是 扩大招工", "..*二是 加强培训", ".*物价水平平稳", "二、 科技"],
    ),
    Written(
        "what something is heads nothing",
        (
            "一、民生",
            f"就业是最大的民生。{BODY}",
            f"物价水平保持平稳。{BODY}",
            f"农村特别是山区养老条件改善。{BODY}",
            f"教育是立县之本。{BODY}",
            "二、科技",
            BODY,
        ),
        ["一、 民生", ".*物价水平保持平稳", ".*农村特别是山区养老条件改善", "二、 科技"],
    ),
    Written(
        "what something is, said in a row",
        (
            "一、回顾",
            f"这一年是工业增长的一年。{BODY}",
            f"这一年是农业丰收的一年。{BODY}",
            f"这一年是商业兴旺的一年。{BODY}",
            "二、安排",
            BODY,
        ),
        ["一、 回顾", ".*这一年是工业增长的一年", ".*这一年是农业丰收的一年", ".*这一年是商业兴旺的一年", "二、 安排"],
    ),
    Written(
        "short sentences in one of several titled paragraphs are text",
        (
            "一、回顾",
            f"工业经济提质增效。企业改造稳步推进。{BODY}园区建设明显加快。{BODY}市场主体持续壮大。{BODY}",
            f"农业生产再获丰收。{BODY}",
            f"社会大局和谐稳定。{BODY}",
        ),
        ["一、 回顾", ".*工业经济提质增效", ".*农业生产再获丰收", ".*社会大局和谐稳定"],
    ),
    Written(
        "those that begin alike divide it",
        (
            "一、回顾",
            f"工业经济提质增效。{BODY}",
            f"农业生产再获丰收。{BODY}",
            f"社会大局和谐稳定。突出源头治理。{BODY}突出矛盾化解。{BODY}突出安全生产。{BODY}",
        ),
        [
            "一、 回顾",
            ".*工业经济提质增效",
            ".*农业生产再获丰收",
            ".*社会大局和谐稳定",
            ".*突出源头治理",
            ".*突出矛盾化解",
            ".*突出安全生产",
        ],
    ),
    Written(
        "what announces points is no title of its own",
        (
            "一、民生",
            f"就业形势稳定。{BODY}",
            f"全年工作突出以下重点。{BODY}",
            f"物价水平平稳。{BODY}",
            "二、科技",
            BODY,
        ),
        ["一、 民生", ".*就业形势稳定", ".*物价水平平稳", "二、 科技"],
    ),
    Written(
        "short sentences of a paragraph, neither even nor in a row from its beginning",
        (
            f"（一）管好城市。整治环境。{BODY}大力完善城乡公共交通体系。{BODY}提升市民素质。{BODY}",
            f"（二）建好乡村。{BODY}整治村容村貌。{BODY}完善田间道路。{BODY}提升农民素质。{BODY}",
        ),
        ["（一） 管好城市", "（二） 建好乡村"],
    ),
    Written(
        "a comma within a figure ends no title",
        (
            "一、收入",
            "情况如下：（一）税收共收到１２，７４５万元，完成预算；（二）其他收入共收到６０２万元，超过预算。",
            "二、支出",
            BODY,
        ),
        ["一、 收入", ".*（一） 税收共收到１２，７４５万元", ".*（二） 其他收入共收到６０２万元", "二、 支出"],
    ),
    Written(
        "points begun inside a paragraph do not go on a row of headings",
        (
            "工作安排",
            f"一要发展工业。{BODY}",
            f"二要振兴农业。{BODY}",
            f"{BODY}物价方面，一要增加供应。{BODY}",
            f"二要保证储备。{BODY}",
            f"三要加强监测。{BODY}",
        ),
        [
            "工作安排",
            ".一要 发展工业",
            ".二要 振兴农业",
            ".*一要 增加供应",
            ".*二要 保证储备",
            ".*三要 加强监测",
        ],
    ),
    Written(
        "parts that the opening announces are no points",
        (
            f"{BODY}报告分为三个部分：（一）关于工业；（二）关于农业；（三）关于其他。",
            "一、关于工业",
            BODY,
            "二、关于农业",
            f"{BODY}要求做到：（一）保证质量。（二）厉行节约。",
            "三、关于其他",
            BODY,
        ),
        ["~", "一、 关于工业", "二、 关于农业", ".*（一） 保证质量", ".*（二） 厉行节约", "三、 关于其他"],
    ),
    Written(
        "a list with a number before a figure, and one that is left out",
        (
            "一、民生",
            BODY,
            "二、科技",
            BODY,
            "名词解释",
            "1.五水共治：治污水、防洪水。",
            "2.三改一拆：改造旧住宅区。",
            "3.5+2就业之家：就业公共服务平台。",
            "4.6个专项：科技专项。",
            "6.百羽争锋：全省羽毛球联赛。",
            "7.一网统管：城市运行平台。",
        ),
        [
            "一、 民生",
            "二、 科技",
            "名词解释",
            ".*1. 五水共治",
            ".*2. 三改一拆",
            ".*3. 5+2就业之家",
            ".*4. 6个专项",
            ".*6. 百羽争锋",
            ".*7. 一网统管",
        ],
    ),
)
