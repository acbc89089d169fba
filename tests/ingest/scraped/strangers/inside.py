"""A source of chance in, a page that speaks inside its reports, or that holds several without marks, out."""

import random
from itertools import count

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS, Told
from tests.ingest.scraped.strangers.draft import Draft


def _speechless(one: Told) -> Told:
    """The same, where nobody is spoken to before the first heading."""
    first = next(at for at, text in enumerate(one.paragraphs) if text.startswith("一、"))
    return one._replace(paragraphs=one.paragraphs[first:])


def speechless(chance: random.Random) -> Made:
    """Samples that begin with their first headings, as sites cut them, under titles that all but one word share."""
    page = Draft(chance, chance.randint(3, 5))
    page.reports = tuple(map(_speechless, page.reports))
    style = chance.choice(
        ("乡镇政府工作报告（{n}）", "第{a}篇：乡镇政府年度工作报告", "乡镇政府工作报告篇{a}", "{title}（第{n}篇）")
    )
    page.site("""写作之家 > 范文 > 工作报告
乡镇政府工作报告通用版
日期：{year}-08-{d} 类型：工作报告 下载：{n}次
【导语】光阴如水，相信大家这段时间来的收获肯定不少吧，是时候认真地做好工作报告了。以下内容是写作之家为您精心整理\
的乡镇政府工作报告，欢迎参考！""")
    for index, one in enumerate(page.reports):
        page.report(one, style.replace("{n}", NUMBERS[index]).replace("{a}", str(index + 1)), end="\n", indent="　　")
    page.site("""乡镇政府工作报告通用版.doc
下载Word文档到电脑，方便收藏和打印
编辑推荐：
{other}
{other}
{other}
下载文档
热门推荐
{other}
{other}
最新更新
{other}
备案号：蜀ICP备{n}{n}号""")
    return page.made("speechless")


def watermarked(chance: random.Random) -> Made:
    """A site's name and address in the middle of sentences, wherever it fell."""
    page = Draft(chance)
    marks = (
        "(范文之家www.{n}fw.example)",
        "【公文网 www.{n}gw.example 整理】",
        "[本文来自www.{n}.example]",
        "（文章来源：www.{n}wm.example）",
    )
    mark = chance.choice(marks)
    page.site("范文之家\n首页>工作报告>政府工作报告\n{title}\n来源：范文之家 时间：{year}-03-{d} 阅读：{n}")
    page.report(
        page.first,
        end="""

""",
        inside=lambda at, text: mark if len(text) > 60 and chance.random() < 0.15 else "",
    )
    page.site("""本文由范文之家收集整理，转载请注明出处：http://www.{n}fw.example/{n}.html
上一篇：{other}
下一篇：{other}
最新范文
{other}
{other}""")
    return page.made("watermarked")


def module_inside(chance: random.Random) -> Made:
    """A module with other pages, ranks before their titles, in the middle of the text where it floats on the screen."""
    page = Draft(chance)
    where = chance.randint(4, 7)
    head = chance.choice(("相关推荐", "热门文章", "大家都在看", "延伸阅读", "推荐阅读", "猜你喜欢"))
    many = chance.randint(3, 8)
    ranked = chance.random() < 0.5
    module = "\n".join((head, *(f"{at}\n{{other}}" if ranked else "{other}" for at in range(1, many + 1)), "查看更多"))
    page.site("政务在线\n首页 资讯 公文 图库\n~{title}\n{year}-02-{d} 10:1{k} 政务在线 {n}阅读")
    page.report(page.first, end="\n", between=lambda at, last: module if at == where else "")
    page.site("编辑：小北\n声明：本站转载此文目的在于传递更多信息，并不代表赞同其观点。\n返回首页\n手机版 电脑版")
    return page.made("module inside")


def posts(chance: random.Random) -> Made:
    """A thread in which each writes down a report of his own, with the panels of those who wrote between."""
    page = Draft(chance, chance.randint(2, 4))
    page.site("机关论坛 » 公文交流 » 晒晒各地的工作报告\n发帖 回复\n标题: 晒晒各地的工作报告 [打印本页]")
    for number, one in enumerate(page.reports, 1):
        who = chance.choice(("江边客", "小科员2008", "老笔头", "wenmi{n}"))
        page.site(f"""{who}
等级：{{k}}级会员
帖子：{{n}}
积分：{{n}}{{k}}
注册：2009-{{k}}-{{d}}
{number}# 发表于 {{year}}-3-{{d}} 1{{k}}:2{{k}} 资料 个人空间 短消息 加为好友""")
        page.report(one, end="\n", indent=chance.choice(("", "　　")))
        page.site("引用 报告 道具 TOP\n书山有路勤为径")
    page.site("""返回列表
快速回复 您还没有登录，请登录后再回复
当前时区 GMT+8, 现在时间是 {year}-5-{d} 1{k}:0{k}
清除 Cookies - 联系我们 - 机关论坛 - Archiver - WAP - TOP
Processed in 0.0{n} second(s)""")
    return page.made("posts")


def feed(chance: random.Random) -> Made:
    """A reader of feeds: one article below the other, each with what can be done with it."""
    page = Draft(chance, chance.randint(2, 4))
    page.site("阅读器\n全部未读 ({n})\n星标\n添加订阅\n政务公开\n今天\n按时间排序 标为已读")
    for one in page.reports:
        page.report(one, end="\n\n")
        page.site("{place}政务公开网 · {k}小时前\n星标 保持未读 分享 发送到 原文链接\n标签：添加标签")
    page.site("没有更多文章了\n由阅读器提供服务\n帮助 - 隐私 - 条款")
    return page.made("feed")


def mail(chance: random.Random) -> Made:
    """A letter with a report in it: who writes to whom, what else is said, a signature, a notice of secrecy."""
    page = Draft(chance)
    page.site("""收件箱 已发送 草稿箱
返回 回复 回复全部 转发 删除 彻底删除 举报 拒收 标记为... 移动到...
发件人：周秘书 <zhou{n}@mail.example>
时　间：{year}年1月{d}日(星期三) 下午5:2{k}
收件人：李主任 <li{n}@mail.example>
抄　送：办公室
附　件：2 个 ({title}.doc ...)
李主任：
报告已按您的意见修改，请审阅。""")
    page.report(page.first, end="\n")
    page.site("""--
周秘书
{place}党政办公室
电话：0839-720{n}{k}
手机：13{n}{n}{n}
本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人。如果您错收了本邮件，请您立即电话或邮件通知发件人并\
删除本邮件！
2个附件
{title}.doc
下载 预览 收藏
快捷回复给：周秘书
转发 删除""")
    return page.made("mail")


def yearbook(chance: random.Random) -> Made:
    """A book's pages: a head on the left ones and another on the right ones, in the middle of sentences."""
    page = Draft(chance)
    one = page.first
    pages = count(12)

    def turned(at: int, text: str) -> str:
        if len(text) < 60 or at % 2:
            return ""
        number = next(pages)
        return f"\n{number}\n{one.place}年鉴（{one.year}）\n" if number % 2 else f"\n特　载　{one.title}\n{number}\n"

    page.site("{place}年鉴（{year}）\n特　载")
    page.report(one, end="\n", indent="　　", inside=turned)
    return page.made("yearbook")


def live(chance: random.Random) -> Made:
    """A meeting told as it goes on: who speaks, and when, above every few paragraphs."""
    page = Draft(chance)
    one = page.first
    minutes = count(chance.randint(1, 9))

    def said(at: int, last: int) -> str:
        return f"[{{place}}负责人]\n[{one.year}-01-20 09:{next(minutes):02d}:17]" if at > 2 and at % 3 == 0 else ""

    page.site("""图文直播：{title}
直播时间：{year}年1月20日上午9:00
直播地点：{place}会议中心
主持人：陈楠
自动刷新 手动刷新 倒序 正序
图片实录 文字实录""")
    page.report(one, end="\n", between=said)
    page.site("""[主持人]
感谢各位网友的关注，本次直播到此结束。
[{year}-01-20 11:3{k}:02]
网友提问
暂无提问
相关直播
{other}
{other}
{place}融媒体中心 版权所有""")
    return page.made("live")
