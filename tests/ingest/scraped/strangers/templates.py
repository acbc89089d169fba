"""A source of chance in, a page of a site of sample texts out: several reports, an editor's words, keywords."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft


def graduates(chance: random.Random) -> Made:
    """An essayist's paragraph first; each report is called like the page, with a digit; ten links last."""
    page = Draft(chance, chance.randint(3, 6))
    kind = chance.choice(("乡镇政府工作报告", "政府工作报告", "镇长述职报告"))
    many = len(page.reports)
    page.site(
        f"""首页 范文 报告 工作报告
{kind}
时间：{{year}}-05-{{d}} 09:1{{k}}:35 工作报告 我要投稿
本文目录
{kind}（{chance.choice(("精选", "通用", "优秀"))}{many}篇）"""
    )
    page.site(
        f"""　　在不断进步的时代，报告的适用范围越来越广泛，写报告的时候要注意内容的完整。\
那么报告到底怎么写才合适呢？以下是小编精心整理的{kind}，仅供参考，大家一起来看看吧。"""
    )
    for index, one in enumerate(page.reports, 1):
        title = chance.choice((f"　　{kind}{index}", f"　　{kind} {index}"))
        page.report(one, title, end="\n", indent="　　")
    page.site(f"【{kind}】相关文章：")
    for _ in range(chance.randint(4, 10)):
        page.site("{other}" + chance.choice(("0{k}-{d}", "1{k}-{d}", "")))
    page.site(
        """上一篇：{other}
下一篇：{other}
推荐文章
{other}
{other}
栏目推荐
热门文章
网站首页 关于我们 广告合作 版权声明 意见反馈
Copyright©2006-{year} 闽ICP备1{n}{n}号"""
    )
    return page.made("graduates")


def starred(chance: random.Random) -> Made:
    """Stars, a download box between the reports, keywords at the end of them."""
    page = Draft(chance, chance.randint(2, 5))
    page.site(
        "第一资料网 > 报告 > 政府工作报告\n{year}乡镇政府工作报告（"
        + NUMBERS[len(page.reports) - 1]
        + """篇）
发布时间：{year}-03-{d} 编辑：小月 手机版
导语：政府工作报告是一种公文形式，各级政府都必须在每年召开的人民代表大会会议上向大会主席团、与会人大代表和政协委\
员发布这一报告。下面是小编给大家带来的乡镇政府工作报告，欢迎阅读！"""
    )
    box = "推荐度：★★★★★\n点击下载文档\n《{title}.doc》\n将本文的Word文档下载到电脑，方便收藏和打印"
    style = chance.choice(
        ("篇{a}：{title}", "【篇{a}】{title}", "乡镇政府工作报告 篇{a}", "★第{n}篇 乡镇政府工作报告", "【精选篇{a}】")
    )
    for index, one in enumerate(page.reports):
        page.report(one, style.format(a=index + 1, n=NUMBERS[index], title=one.title), end="\n\n")
        if chance.random() < 0.4:
            page.site(box)
    page.site("以上就是小编为大家整理的乡镇政府工作报告，想了解更多请关注本站政府工作报告栏目。\n" + box)
    page.site(
        """标签：政府工作报告 乡镇 {year}
乡镇政府工作报告,政府工作报告范文,{year}年政府工作报告,镇政府工作报告怎么写,乡镇工作报告大全
相关推荐
{other}
{other}
{other}
{other}
本文来源：https://www.{n}fw.example/baogao/{n}{n}.html
复制本文链接 下一页 1 2 3 尾页"""
    )
    return page.made("starred")


def seo(chance: random.Random) -> Made:
    """Words for search engines wherever there is room: behind titles, inside, before the end."""
    page = Draft(chance, chance.randint(2, 4))
    page.site(
        """公文材料网 - 专业的公文写作平台
写作阁 > 公文 > 报告
乡镇政府工作报告范文大全
{year}-04-{d} 来源：网络 点击：{n} 投诉 热度：{n}℃
温馨提示：本文共{n}{k}字，预计阅读时间{k}分钟
【摘要】乡镇政府工作报告范文大全为的会员投稿推荐，但愿对你的学习工作带来帮助。
本文目录"""
    )
    for index, one in enumerate(page.reports, 1):
        page.site(f"第{NUMBERS[index - 1]}篇：{one.title}")
    extra = ("【www.{n}gw.example--工作报告】", "更多工作报告请关注公文材料网", "(本文由公文材料网会员投稿推荐)")

    def stuffed(at: int, last: int) -> str:
        return chance.choice(extra) if chance.random() < 0.08 else ""

    for index, one in enumerate(page.reports):
        page.report(one, f"第{NUMBERS[index]}篇：{{title}}", end="\n", indent="　　", between=stuffed)
        page.some("▶扩展阅读：{other}\n▶延伸阅读：{other}", 0.4)
    page.site(
        """以上是乡镇政府工作报告范文大全的全部内容，来源于网络，如侵犯您的权益请联系我们删除。
声明：本文内容由互联网用户自发贡献自行上传，本网站不拥有所有权，未作人工编辑处理，也不承担相关法律责任。如果您发\
现有涉嫌版权的内容，欢迎发送邮件至：{n}{n}@qq.com 进行举报，并提供相关证据，工作人员会在5个工作日内联系你，一经\
查实，本站将立刻删除涉嫌侵权内容。"""
    )
    page.site(
        """{other} 相关文章
2{n}人看过
{other}
{other}
随机推荐
{other}
{other}
赞 {k} 踩 {k}
微信号：{n}{n}
代写公文 修改润色 加急定制"""
    )
    return page.made("seo")


def contents_links(chance: random.Random) -> Made:
    """A bar of links to the reports, which have no title but that; a way back to the top behind each."""
    page = Draft(chance, chance.randint(3, 5))
    page.site(
        """材料铺
登录 注册 会员中心 充值
首页 / 材料范文 / 政府报告
~乡镇政府工作报告（最新{k}篇）
{year}-05-{d} 21:4{k}
作者：笔耕不辍
{n} 人已阅读
快速导航"""
    )
    for index in range(len(page.reports)):
        page.site(f"范文{NUMBERS[index]}")
    for index, one in enumerate(page.reports):
        page.report(one, f"范文{NUMBERS[index]}", end="\n")
        page.site("↑ 返回目录")
    page.site(
        """如果觉得本文对您有用，请点击下方按钮支持作者
赏
￥1 ￥5 ￥10 自定义
扫码支付，感谢您的鼓励
版权属于：笔耕不辍
转载时须以超链接形式注明文章出处
分类：材料范文
标签：工作报告、乡镇
上一页 下一页
猜你感兴趣
{other}
{other}
发表评论 取消回复
昵称 邮箱 网址
提交评论"""
    )
    return page.made("contents of links")
