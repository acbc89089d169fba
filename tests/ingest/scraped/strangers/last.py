"""A source of chance in, a page of party papers, study sites, clouds, voices and old portals out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft


def study_site(chance: random.Random) -> Made:
    """A site for examinees: prices of courses, an asking box in the middle, and lists of years."""
    page = Draft(chance)
    page.site("""公考网 首页 国考 省考 事业单位 教师招聘 选调生
您所在的位置：首页 > 申论 > 时政热点
{title}
2{k}人在学 | {year}-02-{d} 13:1{k}:25 | 来源：公考网""")
    box = "【免费领取】\n申论高分范文+热点汇总\n姓名\n手机号\n获取验证码\n立即领取"
    where = chance.randint(4, 7)
    page.report(page.first, end="\n", indent="　　", between=lambda at, last: box if at == where else "")
    page.site("""更多时政资料，请查看申论频道。
扫码加老师微信，备注“报告”领取电子版
责任编辑：admin{k}
热门课程
申论冲刺班 ￥{n} 已有{n}人报名 立即抢购
面试特训营 ￥{n}0 已有{n}人报名 立即抢购
历年真题
2023年 2022年 2021年 2020年
免费咨询电话：400-{n}-{n}{k}
投诉建议：{n}{n}""")
    return page.made("study site")


def cloud_note(chance: random.Random) -> Made:
    """A shared note: who shares it, when it is no more, and what else a cloud wants."""
    page = Draft(chance)
    page.site("""云文档
无标题文件夹 / {title}
只读
周***分享 {year}-02-{d} 过期
目录大纲
添加到我的空间
编辑 查看 插入 格式 工具
正文 微软雅黑 小四 100%""")
    page.report(page.first, end="\n", indent=chance.choice(("", "    ")))
    page.site("""字数：{n}{k}
最近修改：周*** 昨天 1{k}:2{k}
共{k}人协作
评论 (0)
暂无评论，选中文字即可添加
举报 帮助 下载客户端 新功能
转存到云盘 生成分享海报""")
    return page.made("cloud note")


def spoken(chance: random.Random) -> Made:
    """What a reader's voice says it reads, with marks of time before some paragraphs."""
    page = Draft(chance)
    minutes = [0]

    def at_time(at: int, last: int) -> str:
        minutes[0] += chance.randint(1, 3)
        return f"{minutes[0]:02d}:{chance.randint(10, 59)}" if at % 3 == 2 else ""

    page.site("""听报告
{title}
00:00 / 4{k}:1{k}
倍速 1.0X 定时 列表 下载
{n}次收听 {k}订阅
主播：小禾 来源：{place}广播电视台""")
    page.report(page.first, end="\n", between=at_time)
    page.site("""以上内容由AI智能识别生成，仅供参考
收起字幕
订阅专辑 打赏主播
相似专辑
{other} {n}万次播放
{other} {n}万次播放
听友评论 {k}
说点什么吧
来APP收听更多精彩""")
    return page.made("spoken")


def frames(chance: random.Random) -> Made:
    """A page with its frame of years, each a link, and copies of its own title in several places."""
    page = Draft(chance)
    years = "\n".join(f"{year}年政府工作报告" for year in range(page.first.year - 1, page.first.year - 7, -1))
    page.site(f"""地方志办公室
历年政府工作报告
{years}
>>更多
{{title}}
{{title}}
【时间：{{year}}-02-{{d}}】 【来源：政府办】 【字号：大 中 小】 【浏览次数：{{n}}】""")
    page.report(page.first, end="\n\n", indent="　　")
    page.site(f"""【打印】 【关闭】 【收藏】 【返回】
历年政府工作报告
{years}
主办单位：{{place}}地方志办公室 协办：{{place}}档案馆
地址：{{place}}府前街{{n}}号 邮政编码：{{n}}000
访问量：{{n}}{{n}}""")
    return page.made("frames")


def digest(chance: random.Random) -> Made:
    """An editor's digest of reports with a word of his before each and between rules of signs."""
    page = Draft(chance, chance.randint(2, 4))
    page.site("""公文写作参考 第{n}期
本期看点：乡镇政府工作报告{k}篇
点击标题下「蓝色字」关注，每天一篇好材料
编者按：年初岁尾，又到了写报告的时候。本期选登几篇，供同志们写作时参考。""")
    mark = chance.choice(("▼ {n}", "Part.{a}", "【0{a}】", "# {a}", "———— {a} ————"))
    for index, one in enumerate(page.reports):
        page.site(mark.replace("{n}", NUMBERS[index]).replace("{a}", str(index + 1)))
        page.report(one, end="\n\n")
        page.site(chance.choice(("* * * * * *", "────────────", "◆ ◆ ◆", "～～～～～～～～")))
    page.site("""来源：各地政府网站
整理：公文写作参考
想要更多材料？加入知识星球
往期精选
✦ {other}
✦ {other}
✦ {other}
点个在看，写材料不求人""")
    return page.made("digest")


def party_paper(chance: random.Random) -> Made:
    """A paper's site with the page's editor, a list of the day's pieces and a code for telephones in between."""
    page = Draft(chance)
    page.site("""{place}日报 - 多媒体数字报刊平台
{year}年01月{d}日 放大 缩小 全文复制 上一篇 下一篇
{title}
《{place}日报》（{year}年01月{d}日 02版）""")
    page.report(page.first, end="\n", indent="　　")
    page.site("""本版责编 刘佳 版式 小宋 校对 何英
电话 0839-{n}{n}
第01版 头版
第02版 要闻
第03版 民生
第04版 副刊
{other}
{other}
扫码看报
数字报检索
标题 作者 正文
全部 最近一周 最近一月
{place}日报社主办 国内统一刊号CN51-00{k}{k} 版权所有""")
    return page.made("party paper")
