"""A source of chance in, a page of writing machines, readers of books, moving pictures and gathered answers out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft


def machine(chance: random.Random) -> Made:
    """A machine that writes: what was asked of it, what can be done with its answer."""
    page = Draft(chance)
    page.site(
        """妙笔AI写作
新建对话
历史记录
今天
{other}
{other}
升级会员
帮我写一篇{title}，字数不少于3000字
已深度思考（用时{k}秒）
参考{k}篇资料"""
    )
    page.report(page.first, end="\n\n")
    page.site(
        """以上内容由AI生成，请仔细甄别
复制 导出Word 续写 改写 朗读
换一个回答
你可能还想问
政府工作报告的结构是什么
如何写好工作报告的开头
给妙笔AI发送消息
深度思考 联网搜索
服务生成的内容由人工智能模型生成，不代表平台立场"""
    )
    return page.made("machine")


def book(chance: random.Random) -> Made:
    """A book read on a screen: its chapters, a page turned, notes that others took."""
    page = Draft(chance)
    where = {chance.randint(3, 5), chance.randint(6, 8)}
    page.site(
        """公文写作范例大全
返回书架
目录
第一章 讲话
第二章 报告
第三章 总结
当前阅读进度 {k}6%
字号 A- A+ 背景 日间 夜间
第二章 报告
第{k}节"""
    )
    page.report(page.first, end="\n", indent="　　", between=lambda at, last: "{n}人划线" if at in where else "")
    page.site(
        """本节完
上一节 下一节
{n}人觉得有用
写想法
热门想法
一叶扁舟：这段概括得好
{k}月前 赞{n}
加入书架
购买全书 ¥{k}.99
纠错 举报"""
    )
    return page.made("book")


def pictured(chance: random.Random) -> Made:
    """Pictures and films between paragraphs, which came along as their buttons and captions."""
    page = Draft(chance)
    shown = (
        "点击图片查看大图\n{place}新城一角（资料图片）",
        "视频加载中...\n00:00\n播放\n静音\n全屏",
        "↑点击观看视频\n来源：{place}电视台",
        "图① 高标准农田 李伟 摄\n图② 便民服务中心 李伟 摄",
    )
    page.site("{place}云客户端\n首页 > 新闻 > 时政\n{title}\n2{k}分钟前\n{place}融媒体中心")
    page.report(
        page.first,
        end="""
""",
        between=lambda at, last: chance.choice(shown) if at % 4 == 3 and at + 3 < last else "",
    )
    page.site(
        """编辑丨小段
责编丨刘畅
编审丨何平
点赞({n}) 收藏 分享海报
热门评论
还没有评论，快来抢沙发吧
下载{place}云，看更多身边事"""
    )
    return page.made("pictured")


def lazy(chance: random.Random) -> Made:
    """A share that loads the rest of the text only when asked: its question stayed where the text went on."""
    page = Draft(chance)
    where = chance.randint(5, 8)
    more = "剩余{k}0%内容未加载\n点击继续加载\n下载原文（¥{k}.00）\n继续阅读"
    page.site("资料邦\n全部分类 搜索\n{title}\nDOC {n}KB 约{k}页 {year}-06-{d} 上传者：晓晓\n评分：4.{k} 下载：{n}次")
    page.report(page.first, end="\n", between=lambda at, last: more if at == where else "")
    page.site(
        """全文完
免责条款：资料由用户上传，若侵权请联系删除
同类资料
{other} DOC
{other} PDF
{other} DOC
上传资料赚收益
在线客服 9:00-21:00"""
    )
    return page.made("lazy")


def answers(chance: random.Random) -> Made:
    """A question to which each answer is a report."""
    page = Draft(chance, chance.randint(2, 4))
    page.site(
        """问问 首页 分类 专家
求一篇乡镇政府工作报告
悬赏分：{k}0 | 提问时间：{year}-1-{d} 10:2{k} | 提问者：新手小白 | 浏览 {n} 次
{k}个回答"""
    )
    for index, one in enumerate(page.reports):
        page.site(f"回答{NUMBERS[index]}\n用户：文山会海 采纳率：{{k}}1%")
        page.report(one, end="\n")
        page.site("本回答由网友推荐\n已赞过 已踩过\n评论 分享 举报\n{year}-1-{d} 1{k}:3{k}")
    page.site("其他类似问题\n{other}\n{other}\n等待您来回答\n如何写好公文？\n我要提问\n使用帮助 意见建议")
    return page.made("answers")
