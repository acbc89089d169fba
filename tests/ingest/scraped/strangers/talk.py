"""A source of chance in, a page of a forum or of questions and answers out."""

import random
import string

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft

BOARD_HEAD = """论坛首页
»
公文写作
›
工作报告
›
{title}
返回列表
发新帖
查看: {n}{k}|回复: {k}
[范文]
{title}
[复制链接]"""
BOARD_FRONT = """秘书小王
{n}
主题
{n}
帖子
{n}{k}
积分
金牌会员
威望
{k}
金钱
{n}
在线时间
{n} 小时
注册时间
2012-{k}-{d}
发消息"""
BOARD_FOOT = """
电梯直达
楼主
发表于 {year}-3-{d} 10:2{k}:1{k}
|
只看该作者
|倒序浏览
|阅读模式
本帖最后由 秘书小王 于 {year}-3-{d} 10:3{k} 编辑"""
BOARD_END = """{title}.doc
(45.{k} KB, 下载次数: {n})
{year}-3-{d} 10:2{k} 上传
点击文件名下载附件
售价: {k} 金钱 [记录]
收藏
{k}
分享
支持
反对
回复
使用道具
举报
天行健，君子以自强不息"""
BOARD_MORE = """返回列表
高级模式
B
Color
Image
Link
Quote
Code
Smilies
您需要登录后才可以回帖 登录 | 立即注册
本版积分规则
发表回复
回帖后跳转到最后一页
Archiver|手机版|小黑屋|公文论坛
GMT+8, {year}-8-{d} 12:3{k} , Processed in 0.0{n} second(s), {k} queries .
Powered by Discuz! X3.{k}
© 2001-{year} Comsenz Inc."""


def board(chance: random.Random) -> Made:
    """A board: the first of a thread wrote it, others thank for it, everybody has points and a signature."""
    page = Draft(chance)
    page.site(BOARD_HEAD)
    who = BOARD_FRONT
    page.site(who + BOARD_FOOT)

    def noise(at: int, last: int) -> str:
        letters = string.ascii_letters + string.digits + "$%&#@!?|"
        return "".join(chance.choices(letters, k=chance.randint(8, 22))) if chance.random() < 0.25 else ""

    page.report(page.first, end="\n", between=noise)
    page.site(BOARD_END)
    for number in range(chance.randint(2, 5)):
        page.site(who.replace("秘书小王", chance.choice(("笔杆子老李", "基层小兵", "hello{n}", "清风徐来"))))
        page.site(("沙发", "板凳", "地板", "5#", "6#")[number] + "\n发表于 {year}-3-{d} 1{k}:2{k}:0{k}\n|\n只看该作者")
        page.site(
            chance.choice(
                (
                    "谢谢楼主分享，正好用得上！",
                    "好材料，学习了",
                    "顶一个",
                    "回复可见吗？怎么下载不了",
                    "向楼主学习，写得很有水平",
                )
            )
        )
        page.site("回复\n支持\n反对\n使用道具\n举报")
    page.site(BOARD_MORE)
    return page.made("board")


def question(chance: random.Random) -> Made:
    """Somebody asks for such a report, somebody else answers with one."""
    page = Draft(chance)
    page.site(
        """首页 会员 发现 等你来答
登录/注册
写作 公文 工作报告 机关材料
谁有乡镇政府工作报告的范文，急用！
关注者
{n}
被浏览
{n},{n}
关注问题 写回答 邀请回答 好问题 {k} 添加评论 分享
1{k} 个回答 默认排序
公文老司机
十年机关写作经验，微信同名
{n} 人赞同了该回答
分享一篇，供参考："""
    )
    page.report(page.first, end="\n\n")
    page.site(
        """编辑于 {year}-05-{d} 22:1{k}
・著作权归作者所有
赞同 {n} 2{k} 条评论 分享 收藏 喜欢 收起
继续浏览内容
发现更大的世界
打开
浏览器
继续
更多回答
匿名用户
0 人赞同了该回答
去文库里搜一下，一大堆。
发布于 {year}-03-{d} 08:1{k}
赞同 添加评论 分享 收藏 喜欢
登录后你可以不限量看优质回答 私信答主深度交流 精彩内容一键收藏
下一篇 查看全部 1{k} 个回答
相关问题
{other}？
如何写好一篇工作报告？ {k} 个回答
乡镇干部的一天是怎样的？ {n} 个回答
帮助中心 申请开通机构号 联系我们 举报中心
涉未成年举报 网络谣言举报 涉企侵权举报 更多"""
    )
    return page.made("question")
