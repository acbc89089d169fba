"""One line in, whether a site speaks there and what it says out: links, details of publication, adverts, captions."""

import re

from govcompare.ingest.site.simple import simple

COVERED = 0.8
"""Share of a line's words that must come from a site's vocabulary; headings of reports reach 0.5 at most."""
PATH = 60
"""Characters of a path of links."""
LONGEST_SIGN = 3
"""Characters of a button that has no word."""
LABEL = 24
"""Characters of a line among which the colon behind the name of a detail stands."""
BESIDE = 16
"""Characters beside a date in a site's style: a counter, the name of a paper."""

_STRONG = "|".join(
    (
        "当前位置|您的位置|您现在的位置|你的位置|现在位置|所在位置|首页|主页|网站导航|站内搜索|网站地图|联系我们|关于我们|栏目",
        "登录|登陆|注册|会员|VIP|购物车|足迹|客服|充值|支付|付费|购买|打赏|赞赏|赏赞|加入|立即|免费|一键|分类查询",
        "收藏|下载|打印|全屏|字号|字体|加大|减小|放大|缩小|还原|关闭窗口|关闭|返回顶部|回到顶部|返回|复制|纠错|举报|投诉|点赞",
        "上一篇|下一篇|上一页|下一页|末页|尾页|浏览|阅读全文|查看更多|查看全文|展开全文|更多|点击|打开|当前页|链接",
        "分享|微信|微博|朋友圈|扫一扫|扫码|扫描|二维码|手机版|客户端|订阅号|公众号|订阅|关注|人关注|E-mail|邮箱|邮件",
        "相关|猜你喜欢|评论|留言|跟帖|推荐度|推荐|编辑推荐|精选|热门|排行|欢迎光临|欢迎访问|版权|备案",
        "详情|无障碍|繁体|简体|朗读|播报|听全文|赞过|踩过|转藏|献花|展开剩余|追问|导航",
    )
)
"""Words of which a line of links or buttons has at least one."""
_WEAK = "|".join(
    (
        "位置|导航|搜索|我的|我要|我|默认|本页|窗口|顶部|转发|手机|本文|标题|文章|报道|新闻|附件|文档|稿件|内容|热点|最新",
        "本周|本月|今日|发表|网友|专题|频道|入口|查询|地图|网站|网|图片|进入|查看|全文|阅读|展开|收起|文件|打包|格式",
        "word|docx?|pdf|txt|为|的|将|把|和|与|及|请|您|你|在|到|这|本|该|方便|需要|类型|选择|喜欢|如果|尚未|有人|赶紧",
        "来自|来|一个|吧|哦|超大|大|中国|中|小|或|并|后|页|条|次|人|篇|共|元|信息|公开|概况|要闻|政务|想|完整|完|先|才|能",
        "可|以|用|了|是|目录|继续|加载|未|剩余|原文|观看|视频|其他|其它|所有|栏|目|标签|上|下|一|二|三|个|件|微|抖音|QQ|空间|新浪|腾讯|鼓励|本篇|已|被|资料",
        "资源|范文|素材|大全|首|文字|图文|长按|识别|保存|相册|看|读|说|点|按|立刻|即可|获取|领取|积分|金币|下一步|同意",
        "协议|声明|帮助|中心|反馈|意见|建议|档案",
    )
)
"""Words that such a line may have beside them."""
_WORD = re.compile(rf"(?P<strong>{_STRONG})|{_WEAK}|[\W\d_]", re.IGNORECASE)
_MAY_BE_STRONG = re.compile("|".join(word for word in _STRONG.split("|") if not word.isascii()) + "|V|v|E|e")
"""Where none of it stands, no strong word does; quick, as every alternative begins with a character of its own."""
_OTHER = re.compile(rf"[^\W\d_{''.join(sorted(set(_STRONG + _WEAK) - set('|-?')))}]", re.IGNORECASE)
"""Letters that stand in none of the words above."""
_ARROW = re.compile("[>»›→]")
_PATH = re.compile(r"[^>»›]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→)\s{0,3}[^>»›]{1,20}){1,8}$")

_DETAIL = (
    r"(?:发布|发表|更新|上传|录入|添加|成文|印发|公开|刊发|创建|生成|发文)(?:时间|日期|人|者|机构|机关|单位|部门|字号)?|"
    r"(?:信息|文章|新闻|稿件|内容|图片|本文|本页)?来源|稿源|出处|作者|撰稿|(?:责任)?编辑|责编|校对|审核|监制|记者|通讯员|摄影|"
    r"(?:浏览|阅读|点击|访问|下载|查看|收听)(?:量|率|次数|人数|数)?|访问量|热度|人气|字数|页数|大小|文件格式|格式|编号|ID|索引号|文号|点阅次数|"
    r"推荐指数|(?:难度|星级|文档|会员)?等级|文档(?:编号|热度|分类)|上传(?:用户|会员)|贡献者|"
    r"主题词|关键[词字]|标签|主题分类|体裁分类|公文种类|信息分类|公开方式|公开形式|有效性|时效性|所需积分|资源描述|内容概述|"
    r"时间|日期|字号|字体|(?:链接|原文|本文|网页)(?:地址|标题|链接)|分享|分享到|标题|名称|分类|类别|主办(?:单位)?|承办(?:单位)?|"
    r"[^，。；：:\s]{0,8}(?:电话|热线|传真|邮箱|网址|邮编|邮政编码)|地址|技术支持|网站标识码|备案号|语种"
)
_LABELLED = re.compile(rf"[\[【(（《<·•●\-—\s]{{0,4}}(?:{_DETAIL})\s{{0,3}}[:：]", re.IGNORECASE)
_BRACKETED = re.compile(r"[【\[](?:内容)?(?:摘\s{0,2}要|关键[词字]|提要|导读|字号|字体)[】\]]")
_NEIGHBOUR = re.compile(
    r"[\[【<«←〈\s]{0,3}(?:上|下|前|后)一(?:篇|条|则)(?:文章|新闻|信息|资讯|内容|主题)?\s{0,3}[:：>»→]"
)
_COUNTER = re.compile(
    r"(?:浏览|阅读?|转|点击|查看|回复|评论|收藏|喜欢|点?赞|顶|踩|主题|帖子|积分|粉丝|人气|热度|下载|精华)(?:量|数|次数)?\s{0,2}[:：(（]?\s{0,2}\d|"
    r"\d[Ww万]?\s?(?:个|次|人|条)?(?:赞|粉丝|评论|浏览|阅读|收藏|关注|回复|跟贴|喜欢)"
)
_PAIRS = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}[:：]\s?[^\s，。；：:]{1,12}[\s|·]{1,4}){1,5}[\u4e00-\u9fff]{2,4}[:：]\s?[^\s，。；：:]{1,12}$"
)
"""Several names of details on one line, each with a word or a number behind its colon."""
_BARS = re.compile(r"[|｜┊丨]")
_DATED = re.compile(r"[^。]{0,60}(?:编辑|来源|作者|记者|浏览|阅读|点击|责编|审核|稿源)\s{0,2}[:：]")
COUNTERS = 80
"""Characters of a line with several of them."""
_SIZE = re.compile(r"(?<![A-Za-z\d])\d{1,6}(?:\.\d{1,3})?\s?(?:[KMG]B|字节|bytes)(?![A-Za-z])", re.IGNORECASE)
_IMPRINT = re.compile(
    r"[^。，]{2,30}\d{4}年\d{1,2}月\d{1,2}日印[发制]$|[（(]?共印\d{1,6}份[)）]?$|(?:抄送|抄报|分送)[:：]"
)
"""The last lines of an office's paper: who had it printed, when, how often, and who is sent it."""
_LENGTH = re.compile(r"[（(]?(?:全文|本文)?共(?:有)?\s{0,2}\d{2,6}\s{0,2}字[。)）]?$")
_COLON = re.compile("[:：]")
_URL = re.compile(r"https?://|www\.[a-z\d]")
_KEYWORDS = re.compile(r"(?:关键[词字]|标签|主题词)\s{0,3}[:：]")
_DATE = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{0,4}\d{1,2}\s?[:：时]\s?\d{1,2}(?:\s?[:：分]\s?\d{0,2})?)?"
)
_STAMP = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d{2}(?::\d{2})?(?:\s{0,3}(?:回复|举报|删除|引用|顶|赞|支持|上传)){0,4}[\]】)）]?$"
)
"""A day and a time of it behind anything: what a reader or a clerk did then."""
_BUTTONS = re.compile(r"(?:[\[【][^\[\]【】]{1,8}[\]】]\s{0,3}){2,12}$")
_MARKED_DOWN = re.compile(r"(?:[-*+>]\s{1,3}|\d{1,2}\.\s)?(?:!?\[[^\[\]\n]{0,80}\]\([^()\s]{0,200}\)[\s|]{0,4}){1,12}$")
"""Nothing but links as Markdown writes them."""
_LISTED = re.compile(r"[^。；，]{4,60}[\s(（\[]\d{4}-\d{1,2}-\d{1,2}[)）\]]?$")
"""What could be a title, and a day as sites write it."""
_SITE_DATE = re.compile(r"\d(?:[:：时]\d|\d{3}[-/.]\d{1,2}[-/.]\d)")
_CREDIT = re.compile(r"[（(《\s]{0,3}(?:新华社|中新社|人民日报|本报|《\s?人民日报\s?》)[^。；，]{0,40}$")
_PHOTO = re.compile(
    r"^[（(▲△\s]{0,3}图为[^。]{2,40}[。）)]?|(?:[\s】）)]摄|记者[^。]{1,20}摄(?:影)?[）)]?|摄影[:：].{1,12}|[（(]?资料(?:图片?|照片)[）)]?|"
    r"作(?:《?政府)?工作报告》?[。.]?(?:.{0,24}记者.{0,16})?)[）)]?$"
)
_PICTURE = re.compile(
    r"[（(▲△↑\s]{0,3}(?:图为[^。]{2,40}[。）)]?|(?:[^，。]{2,24}。)?[^，。]{0,16}(?:记者|通讯员)[^，。]{1,20}摄(?:影)?[）)]?|[^，。]{2,24}[（(]资料(?:图片?|照片)[）)]|图[①-⑳\d一二三四五六][^，。]{1,24}摄|(?:本报|新华社)[^，。]{1,24}摄[）)]?|(?:图片?来?源|供图|摄影)\s?[：:丨|/][^，。]{2,30}[）)]?)$"
)
_MAY_SHOW = re.compile("[摄攝作]|资料|資料|图为|圖為")
"""Of what `_PHOTO` finds something stands in the line; quick."""
_SPOKEN = re.compile("我|现在|请予|审议|审查")
_SENTENCE = re.compile(r"[。！？!?；;]")
_ELLIPSIS = re.compile(r"(?:…|\.{3})\s{0,2}(?:\[?(?:更多|详细|详情|查看|全文)\]?)?$|\[(?:更多|详细|详情)\]$")


def is_labelled(text: str) -> bool:
    """Whether the line begins with the name of a detail of publication and a colon."""
    if _BRACKETED.match(text):
        return True
    return _COLON.search(text, 0, LABEL) is not None and _LABELLED.match(simple(text)) is not None


def is_detail(text: str) -> bool:
    """Whether the line says when, where or by whom a page was published."""
    plain = simple(text)
    if _CREDIT.match(plain) is not None or _URL.search(plain) is not None or _is_dated(plain):
        return True
    if len(plain) <= COUNTERS and (_SIZE.search(plain) is not None or _IMPRINT.match(plain) is not None):
        return True
    if _PAIRS.match(plain) is not None:
        return _NEIGHBOUR.match(plain) is None
    return _LENGTH.match(plain) is not None or _counts(plain)


def _counts(plain: str) -> bool:
    """Whether two counters of a page stand there at least."""
    if len(plain) > COUNTERS or "。" in plain or "，" in plain:
        return False
    return len(_COUNTER.findall(plain)) > 1


def is_barred(text: str) -> bool:
    """Whether bars stand between its parts, as in menus; rows of tables begin with one as well."""
    return len(text) <= COUNTERS and "。" not in text and text[0] not in "|｜" and _BARS.search(text, 1) is not None


def _is_dated(text: str) -> bool:
    """A date in a site's style, alone or with a little beside it."""
    if not _SITE_DATE.search(text):
        return False
    if is_stamped(text):
        return True
    first = _DATE.match(text)
    if first and len(text) <= COUNTERS and _DATED.match(text, first.end()):
        return True
    rest = _DATE.sub("", text)
    return len(rest) <= BESIDE and not _SENTENCE.search(rest)


def is_stamped(text: str) -> bool:
    """Whether a short line ends with a day and a time of it, as sites write them."""
    return len(text) <= COUNTERS and _STAMP.search(text) is not None


def is_listed(text: str) -> bool:
    """Whether a day in a site's style stands behind what could be the title of another page."""
    return text[-1] in "0123456789)）]" and _LISTED.match(text) is not None


def is_caption(text: str) -> bool:
    """Whether the line says what a picture shows, and who took it."""
    if _MAY_SHOW.search(text) is None:
        return False
    plain = simple(text)
    return _PHOTO.search(plain) is not None and not _SPOKEN.search(plain)


def is_picture(text: str) -> bool:
    """Whether a line can only be a picture's: what it shows, or which reporter took it."""
    return _PICTURE.match(simple(text)) is not None


def is_links(text: str) -> bool:
    """Whether the line consists of a site's words, or is a path of links."""
    return _is_marked_down(text) or _are_links(simple(text))


def _is_marked_down(text: str) -> bool:
    return "](" in text and _MARKED_DOWN.match(text) is not None


def _are_links(plain: str) -> bool:
    if len(plain) <= PATH and _ARROW.search(plain) and _PATH.match(plain) and "。" not in plain:
        return True
    if _NEIGHBOUR.match(plain) or is_barred(plain) or _BUTTONS.match(plain):
        return True
    if len(plain) > LONGEST_SIGN and _MAY_BE_STRONG.search(plain) is None:
        return False
    if len(_OTHER.findall(plain)) > (1 - COVERED) * len(plain):
        return False
    found = list(_WORD.finditer(plain))
    letters = sum(map(str.isalpha, plain))
    if not letters:
        return len(plain) <= LONGEST_SIGN and not plain.isdigit() and "—" not in plain
    left = len(plain) - sum(match.end() - match.start() for match in found)
    return left <= (1 - COVERED) * letters and any(match["strong"] for match in found)


def is_site_words(text: str) -> bool:
    """Whether nothing but a site's words stands there, however weak; of a line beside others of its kind."""
    if len(text) > PATH:
        return False
    plain = simple(text)
    return _OTHER.search(plain) is None and not _WORD.sub("", plain)


def is_keywords(text: str) -> bool:
    """Whether a label is there whose value is a list of words."""
    return _KEYWORDS.match(simple(text)) is not None


def is_excerpt(text: str) -> bool:
    """Whether the line breaks off the way that a list of recommended pages does."""
    return _ELLIPSIS.search(text) is not None
