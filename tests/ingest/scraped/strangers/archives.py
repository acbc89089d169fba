"""A source of chance in, a page of a library, a gazette or an office's own system out."""

import random
from itertools import count

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft


def gazette(chance: random.Random) -> Made:
    """A government's gazette as text: a running head with the issue, a letter name of the paper, pages between dots."""
    page = Draft(chance)
    one = page.first
    pages = count(3)
    head = f"{one.place}人民政府公报 {one.year}年第{chance.randint(1, 6)}期"

    def turned(at: int, last: int) -> str:
        return f"· {next(pages)} ·\n{head}" if at % 5 == 4 else ""

    page.site(f"""{head}
RENMINZHENGFU GONGBAO
（月刊）
主管：{{place}}人民政府
主办：{{place}}人民政府办公室
准印证号：（{{k}}）00{{n}}
内部资料　免费交流""")
    page.site("""目　　录
【重要文献】
{title}…………………………………………（3）
【政府文件】
{other}……………………………………（16）
{other}…………………………………………（21）
【人事任免】
{other}………………………………（30）
【大事记】
{place}1月大事记……………………………………（32）""")
    page.report(one, end="\n", indent="　　", between=turned)
    page.site("""· 15 ·
编辑出版：{place}人民政府公报编辑部
地址：{place}行政中心{n}室　邮编：{n}000
网址：http://www.{n}.gov.cn
发行范围：各镇人民政府、街道办事处，县直各单位，各村（社区）公报查阅点
印数：{n}0册""")
    return page.made("gazette")


FREE_LIBRARY_HEAD = """跳转到内容
主菜单
移至侧栏 隐藏
导航
首页
版本索引
社群入口
最近更改
随机作品
帮助
资助本站
搜索
外观
创建账号
登录
个人工具
添加语言
添加链接
页面
讨论
不转换
阅读
编辑
查看历史
工具
下载/打印
下载 EPUB
下载 PDF"""
FREE_LIBRARY_FRONT = """本作品来自中华人民共和国法律、法规，国家机关的决议、决定、命令和其他具有立法、行政、司法性\
质的文件，及\
其官方正式译文，依据《中华人民共和国著作权法》第五条不适用于该法，在中国大陆和其他地区属于公有领域。
Public domain
Public domain
false
false
检索自“https://zh.library.example/w/index.php?title=report&oldid={n}{n}”
分类：
{year}年政府工作报告
{place}
隐藏分类：
PD-PRC-exempt
本页面最后编辑于{year}年3月{d}日 (星期四) 1{k}:2{k}。
文本在知识共享 署名-相同方式共享 4.0协议下提供；可能适用其他条款。详情请见使用条款。
隐私政策
关于
免责声明
行为准则
开发者
统计
Cookie声明
手机版视图"""


def free_library(chance: random.Random) -> Made:
    """A free library that anybody edits: a mark to edit behind every heading, licences, when it was changed last."""
    page = Draft(chance)
    page.site(FREE_LIBRARY_HEAD)
    page.site("~{title}\n←\n上一年度\n{title}\n作者：{place}人民政府\n{year}年\n下一年度\n→\n姊妹计划\n: 数据项")
    page.report(
        page.first,
        end=chance.choice(
            (
                """
""",
                """

""",
            )
        ),
        behind=lambda text: "[编辑]" if text[1:2] == "、" else "",
    )
    page.site(FREE_LIBRARY_FRONT)
    return page.made("free library")


def office_system(chance: random.Random) -> Made:
    """An office's own system: who drafted, checked and signed, and what each thought of it."""
    page = Draft(chance)
    page.site("""协同办公系统
待办事项({k})
已办事项
公文管理
通讯录
当前用户：周秘书　部门：政府办综合科　[退出]
发文处理单
文件标题\t{title}
发文字号\t{place}政发〔{year}〕{k}号\t密级\t无\t缓急\t平件
拟稿部门\t综合科\t拟稿人\t周秘书\t核稿\t李主任
签发\t{place}政府办\t份数\t{n}\t校对\t小王
附件\t{title}（送审稿）.doc [查看] [下载] [痕迹]
正文""")
    page.report(page.first, end="\n", indent="　　")
    page.site("""流程跟踪
环节\t处理人\t处理意见\t处理时间
拟稿\t周秘书\t请李主任审核。\t{year}-01-0{k} 09:1{k}
核稿\t李主任\t已阅，数据请再与统计局核对。\t{year}-01-0{k} 15:2{k}
会签\t发改局\t同意。\t{year}-01-1{k} 10:0{k}
签发\t王县长\t同意印发。\t{year}-01-1{k} 18:3{k}
常用意见： 同意 已阅 请领导审示
[提交] [退回] [转办] [打印处理单] [关闭]
技术支持电话：{n}{n}　系统版本 V{k}.{k}.1""")
    return page.made("office system")


def annexed(chance: random.Random) -> Made:
    """A page whose report explains its words behind its last ones; only then comes what is the site's."""
    page = Draft(chance)
    page.site("首页 > 政务公开 > 政府工作报告\n{title}\n发布时间：{year}-02-{d} 来源：{place}政府办 【字体：大 中 小】")
    words = (
        "“一网通办”：指依托政务服务平台，企业和群众办事只进一张网、只提交一次材料。",
        "“两新”：指推动大规模设备更新和消费品以旧换新。",
        "“三资”管理：指农村集体资金、资产、资源管理。",
        "“四好农村路”：指建好、管好、护好、运营好农村公路。",
        "“五小水利”：指小水窖、小水池、小泵站、小塘坝、小水渠。",
        "链长制：指由负责人担任产业链链长，统筹推进产业链发展的工作机制。",
    )
    chosen = chance.sample(words, chance.randint(3, 6))
    style = chance.choice(("{n}. {text}", "{n}.{text}", "[{n}] {text}", "{text}"))
    listed = tuple(style.replace("{n}", str(at)).replace("{text}", text) for at, text in enumerate(chosen, 1))
    head = chance.choice((("附件", "名词解释"), ("《政府工作报告》有关名词解释",), ("附：名词解释",), ("注释：",)))
    page.report(page.first, end="\n", indent="　　", annex=(*head, *listed))
    page.site("""扫一扫在手机打开当前页
【打印】【关闭】
上一篇：{other}
下一篇：{other}
主办：{place}人民政府　网站标识码：{n}00{k}
联系我们 | 网站地图""")
    return page.made("annexed")
