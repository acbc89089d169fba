"""A source of chance in, a page of provinces, offices and samples in parts out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS, Told
from tests.ingest.scraped.strangers.draft import Draft
from tests.ingest.scraped.strangers.tellers import any_report, isle_report, sampled, township


def province(chance: random.Random) -> Made:
    """A government's page with its tools cell by cell above, and readings, pictures and votes below."""
    page = Draft(chance, 1, township)
    page.site("""下载
打印
全屏
收藏
【字号：
加大
还原
减小
】
{title}
来源：{place}日报
发布时间：{year}-02-{d}
访问量：
{n}""")
    page.report(page.first, end="\n")
    page.site("""相关报道：
一图读懂|{title}
{other}
代表热议{title}
文字解读：{title}
您对本页内容是否满意？
满意
基本满意
不满意
提交
{year}年政府工作报告 专题
主办：{place}人民政府办公室
网站支持IPv6
政府网站找错
党政机关""")
    return page.made("province")


def archive_of_state(chance: random.Random) -> Made:
    """A central portal's page in several parts, one below the other, with the links between them."""
    page = Draft(chance)
    where = {chance.randint(4, 5), chance.randint(8, 9)}
    page.site("""网站首页 | 今日要闻 | 政策法规 | 公文公报 | 政务互动
您的位置： 首页>> 公文公报>> 政府工作报告
{title}
www.portal.example {year}年0{k}月{d}日 来源：新华社
【字体：大 中 小】 打印本页 关闭窗口""")
    part = "第[{k}]页\n[1] [2] [3] [4] 下一页>>"
    page.report(page.first, end="\n", indent="　　", between=lambda at, last: part if at in where else "")
    page.site("""<<上一页 [1] [2] [3] [4]
责任编辑： 周宁
相关链接
· {other}
· {other}
图片图表
· {title}数字盘点
· 解读{title}
欢迎订阅手机报""")
    return page.made("archive of state")


def same_title(chance: random.Random) -> Made:
    """Every sample has the page's own name for its title, without a number; some have a sign before it."""
    page = Draft(chance, chance.randint(3, 5), township)
    name = chance.choice(("乡镇政府工作报告", "2023年镇政府工作报告范文", "镇人大政府工作报告"))
    sign = chance.choice(("", "", "● ", "【", "■"))
    page.site(f"范本天地\n范本天地 / 公文 / 报告\n{name}精选\n日期：{{year}}-09-{{d}} 编辑：小云 阅读：{{n}}")
    for one in page.reports:
        page.report(one, f"{sign}{name}" + ("】" if sign == "【" else ""), end="\n\n")
    page.site("看完本文的人还看了：\n{other}\n{other}\n{other}\n分享到：\n收藏本页\n回到首页\n皖ICP备2{n}{n}号")
    return page.made("same title")


def walled(chance: random.Random) -> Made:
    """A wall of a form, in which the reader is to write who he is, behind a report that it breaks off."""
    page = Draft(chance, chance.randint(1, 2), sampled)
    page.site("报告库 登录/注册\n首页 > 报告库 > 乡镇\n{title}\n浏览 {n} 下载 {k} 收藏 {k}\nWord 1{k}页 可编辑")
    for at, one in enumerate(page.reports):
        last = at + 1 == len(page.reports)
        page.report(
            one, f"篇{at + 1}：{{title}}" if len(page.reports) > 1 else "{title}", end="\n", until=0.6 if last else 1.0
        )
    page.site("""以下内容需登录后查看
手机号登录
+86
请输入手机号
请输入验证码
获取验证码
登录
未注册手机号验证后自动创建账号
其他登录方式
微信
QQ
微博
我已阅读并同意《用户服务协议》和《隐私政策》
开通会员 全站畅读
月卡 ￥1{k}
季卡 ￥3{k}
年卡 ￥9{k} 超值
热门下载
{other}.doc
{other}.doc
{other}.docx""")
    return page.made("walled")


def parts_of_parts(chance: random.Random) -> Made:
    """A great collection: parts by kind, in which the samples are counted anew."""
    page = Draft(chance, 4, any_report)
    page.site("工作报告大全\n第一资料站 > 大全 > 报告\n{year}-10-{d} 手机阅读 纠错\n本页汇集各类工作报告，供参考。")
    at = 0
    for part, kind in zip(NUMBERS, ("乡镇类", "部门类"), strict=False):
        page.site(f"第{part}部分 {kind}")
        for number in NUMBERS[:2]:
            page.report(page.reports[at], f"篇{number} {{title}}", end="\n")
            at += 1
    page.site("上一篇：{other}\n下一篇：{other}\n本类热门\n1 {other}\n2 {other}\n3 {other}\n网站简介 投稿须知 广告服务")
    return page.made("parts of parts")


def isle_town(chance: random.Random) -> Made:
    """A town office across the strait: languages, jumps, its list of years, one report among its papers."""
    page = Draft(chance, 1, isle_report)
    page.site("""按Enter到主內容區
:::
回首頁 網站導覽 意見信箱 常見問答 EN
公所介紹
業務單位
便民服務
下載專區
政府資訊公開
小 中 大
首頁 政府資訊公開 施政報告 {n}年
{title}
資料來源：行政室 張貼日：{n}/0{k}/{d} 點閱數：{n}""")
    page.report(page.first, end="\n\n")
    page.site("""相關附件
{n}年施政報告.pdf（另開新視窗）
相關連結
上一則：鄰里環境清潔週公告
下一則：模範母親表揚
回上頁 回最上面
本所位置：中山路{n}號 電話：(0{k}){n}{n}
上班時間：08:00~12:00 13:00~17:00
本網站內容採用政府資料開放授權條款
今日人數：{k}2 累計人數：{n}{n}
通過A無障礙網頁檢測""")
    return page.made("isle town")


def cover(chance: random.Random) -> Made:
    """A paper for an assembly as it was laid before it: cover, contents with pages, the title once more."""
    page = Draft(chance, 1, township)
    one: Told = page.first
    page.site("会议文件（{k}）\n~{title}\n~（讨论稿）\n{place}人民政府办公室\n{year}年1月")
    headed = [text for text in one.paragraphs if len(text) < 26 and text[1:2] in "、."]
    page.site("目 录\n" + "\n".join(f"{text}……{at + 1}" for at, text in enumerate(headed[:8])) if headed else "目 录")
    page.report(one, end="\n", indent="　　", between=lambda at, last: f"— {at // 5 + 1} —" if at % 5 == 4 else "")
    page.site("{place}人民政府办公室 {year}年1月{d}日印发\n（共印{n}份）")
    return page.made("cover")
