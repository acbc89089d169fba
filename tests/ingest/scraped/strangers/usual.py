"""A source of chance in, a page of the usual sites of samples out: cut ones, boxes between, first words."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft
from tests.ingest.scraped.strangers.tellers import any_report, sampled, township


def previewed_links(chance: random.Random) -> Made:
    """Related documents below, each with its readers and its first words, as the page's own reports begin."""
    page = Draft(chance, chance.randint(2, 5), sampled)
    many = len(page.reports)
    page.site(f"""欢迎来到好文范例网
当前位置：好文范例 > 工作报告 > 政府报告

乡镇工作报告汇总（{NUMBERS[many - 1]}篇）

更新时间：{{year}}-06-{{d}} 08:12:2{{k}} 浏览次数：{{n}}
""")
    for at, one in enumerate(page.reports):
        page.report(one, f"【第{at + 1}篇 {{title}}", end="\n\n")
    page.site(f"""《乡镇工作报告汇总（{NUMBERS[many - 1]}篇）.doc》
乡镇工作报告汇总（{NUMBERS[many - 1]}篇）
{page.first.paragraphs[0]}{page.first.paragraphs[1][:60]}……
推荐度：
点击下载文档 文档为doc格式
相关乡镇工作信息""")
    for one in (*page.reports, *page.reports)[: chance.randint(2, 5)]:
        page.site(f"""  • {one.title}
  • {one.title}{{n}}人关注

    {one.paragraphs[0]}{one.paragraphs[1][:70]}{one.paragraphs[2][:40]}……[更多]
""")
    page.site("猜你喜欢\n{other}\n{other}\n{other}\n范例网 版权所有 京ICP备1{n}{n}号-{k}")
    return page.made("previewed links")


def lettered(chance: random.Random) -> Made:
    """Marks of a site's own before each sample, under them the sample's title or at once its words."""
    page = Draft(chance, chance.randint(2, 6), any_report)
    page.site("""文秘帮手 登录 | 注册
首页 公文 总结 报告 讲稿 党团 材料
您的位置：首页 → 报告 → 内容
{title}等多篇
作者：佚名 来源：本站整理 点击数：{n}
【导读】为了方便大家写作，我们整理了以下材料，希望能给你带来帮助。""")
    mark = chance.choice(
        (
            "◆范本{l}",
            "☆第{n}部分☆",
            "文章{n}",
            "Part {a}",
            "例文{a}：",
            "模板（{n}）",
            "※参考范例{n}※",
            "--第{a}份--",
            "●版本{a}●",
        )
    )
    below = chance.random() < 0.6
    for at, one in enumerate(page.reports):
        sign = mark.format(l="ABCDEF"[at], n=NUMBERS[at], a=at + 1)
        page.report(one, f"{sign}\n{{title}}" if below else sign, end="\n", indent="　　")
    page.site("""以上就是本站整理的全部内容，更多精彩请关注报告栏目。
相关阅读：
·{other}
·{other}
·{other}
最新文章
·{other}
·{other}
关于本站 | 网站地图 | 联系我们 | 友情链接""")
    return page.made("lettered")


def titles_alone(chance: random.Random) -> Made:
    """Samples one behind the other under nothing but their own titles, some with who wrote them."""
    page = Draft(chance, chance.randint(3, 6), any_report)
    author = chance.random() < 0.5
    page.site("""秘书之家
{year}年各地工作报告选编
{year}-03-{d} 来源：网络转载 字体：[大 中 小] 我要收藏""")
    for one in page.reports:
        title = f"{{title}}\n作者：{chance.choice(('余波', '何静', '佚名'))}" if author else "{title}"
        page.report(one, title, end=chance.choice(("\n", "\n\n")), indent=chance.choice(("", "　　")))
    page.site("""顶一下({k}) 踩一下(0)
上一篇：{other}
下一篇：没有了
相关文章
{other} 03-{d}
{other} 03-{d}
用户评论
还可以输入200字
发表评论
秘书之家 本站资料均来自互联网，仅供学习交流""")
    return page.made("titles alone")


def paged_samples(chance: random.Random) -> Made:
    """Samples that were pages of their own and hold the links from one to the next, and boxes inside."""
    page = Draft(chance, chance.randint(2, 4), township)
    page.site("""报告网 > 工作报告 > 乡镇报告
栏目导航

乡镇政府报告精选{k}篇

发布：{year}-07-{d} 热度：{n}

小编寄语：报告的写法各有不同，下面一起来参考参考吧！
""")
    box = chance.choice(
        (
            "推荐阅读：\n{other}\n{other}",
            "[page_break]",
            "本文共{k}页，当前在第2页 上一页 1 2 3 下一页",
            "小编推荐：{other} | {other}",
            "》》》更多内容点击“{other}”",
            "》》》为你推荐：{other}",
        )
    )
    for at, one in enumerate(page.reports):
        where = chance.randint(5, 7)
        page.report(
            one,
            f"第{NUMBERS[at]}篇 {{title}}{chance.randint(11, 99)}50字",
            end="\n\n",
            between=lambda index, last, where=where: box if index == where else "",
        )
    page.site("""《{title}.doc》
将本文下载保存，方便收藏和打印
推荐度：
下载文档
[相关文章]

{other}
{other}

栏目分类入口
一键复制全文 下载全文""")
    return page.made("paged samples")


def mobile(chance: random.Random) -> Made:
    """A telephone's page: unfold, download in an application, related and hot words."""
    page = Draft(chance, chance.randint(1, 3), sampled)
    page.site("""写作通
搜索
首页 范文 工具 我的
{title}
{year}-08-{d} 12:{d} · {n}阅读
听全文 收藏 A+""")
    for at, one in enumerate(page.reports):
        page.report(one, f"篇{NUMBERS[at]}：{{title}}" if len(page.reports) > 1 else "{title}", end="\n", indent="　　")
    page.site("""展开剩余{k}6%
下载APP 阅读体验更佳
开通会员免费下载本篇 ￥19.9/月
已有{n}{n}人下载
大家都在搜
政府工作报告 述职报告 心得体会 入党申请书
相似范文
{other}
{n}阅读 3.{k}分
{other}
{n}阅读 4.{k}分
{other}
{n}阅读 4.{k}分
返回顶部 电脑版 反馈""")
    return page.made("mobile")
