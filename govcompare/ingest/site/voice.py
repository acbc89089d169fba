"""A line in, whether a site speaks in it of itself and of what it offers out: invitations, notices, disclaimers."""

import re

from govcompare.ingest.site.simple import both, simple

NOTICE = 40
"""Characters of a line in which a word of law or warning is a site's; reports have such words in sentences."""
CLAIMED = 0.25
"""Share of a line that a phrase fills by which a site may speak; reports that use one say more beside it."""
DENSE = 20
"""Characters to a word of a site's notices; a report's densest paragraph has 60."""
SEVERAL = 4
"""Different ones of such words."""
ASIDE, ASIDES_OWN = 60, 0.5
"""Characters of a line that goes from the middle of a report, and the share of it that phrases which a report may
hold must fill."""
FEW = 120
"""Characters to a phrase that only a site says: one in a long paragraph was glued to a report's own."""

_NETS = ("范文", "文秘", "文库", "文档", "公文", "论文", "作文", "素材", "课件", "题库", "老秘书", "写作")
_MEMBERS, _GATHERED, _QQ = ("会员", "用户", "网友"), ("整理", "收集", "搜集"), ("QQ", "qq", "Qq", "微信")
_SURE = re.compile(
    "|".join(
        (
            *(rf"{word}\S{{0,2}}?网(?![络格点上传])" for word in _NETS),
            *(rf"{word}(?:自行)?(?:上传|分享|投稿|提供)" for word in _MEMBERS),
            *(rf"{word}(?:了|的)?.{{0,20}}(?:范文|大全|\d篇)" for word in _GATHERED),
            *(f"{word}[号群]?[：:]" for word in _QQ),
            *(
                f"{word}是.{{0,30}}(?:整理|分享|带来|全文)"
                for word in ("下面", "下面文章", "以下", "以下文章", "以下内容")
            ),
            *(f"{word}滑动" for word in ("上下", "左右", "向上", "继续")),
            *(f"{word}第?.{{1,4}}版" for word in ("上接", "下转", "紧接")),
            *(rf"{word}(?:使用|浏览|分辨率).{{0,20}}(?:浏览器|IE|分辨率|[×x]\d)" for word in ("最佳", "建议", "推荐")),
            r"小编|编者按|本文(?:档|作者|来自|来源|内容|由|已|最后|链接|标题|地址|关键|标签|的人)|本[帖贴](?!补)|本站(?!在|位)",
            r"本网站?(?:所|不|立场|注明|独家|刊登|转载)|本(?:资料|范文|文章|文库|资源)由|本作品(?:来自|在|收录)",
            r"还看了|还喜欢|还浏览|还在看|大家(?:带来|整理|分享|介绍|准备|推荐)|感兴趣的|预计阅读|大家都在看|猜[你您]喜欢",
            r"版权(?:归|属于|声明|申明|所有)|著作权声明|免责声明|特别声明[：:]|温馨提示(?:[：:]|$)|许可证编号",
            r"ICP[备证]|公网安备|Copyright|copyright|COPYRIGHT|©|All [Rr]ights [Rr]eserved|Powered by|Processed in",
            r"Public domain|public domain|公有[领領]域|转载(?:请|自|于|或|时|需|必)|转贴(?:自|于)|网上搜索",
            r"请(?:勿|先|您|在)?(?:转载|登[录陆]|下载|扫码|点击|关注)|敬请(?:收藏|关注|期待)|希望(?:能)?对(?:大家|您|你)",
            r"欢迎(?:大家|您)?(?:阅读|参考|借鉴|下载|收藏|关注|转发|光临|投稿|来电)|供(?:大家|您|各位|你)(?:参考|阅读|借鉴)",
            r"更多(?:相关|精彩|优质|的)?[^，。]{0,8}范文|更多精彩(?:内容|请|(?![\u4e00-\u9fff]))|更多[^，。\s]{2,10}，?请|扫码(?:加|进群|入群|咨询)",
            r"\[(?:推荐|精选|热门|荐)[\]】]|【(?:推荐|精选|热门|荐)[\]】]|推荐度|文档为|Word文档|word文档|正式会员",
            r"先登[录陆]|后登[录陆]|登[录陆]后|完整阅读|最多预览|试读|还剩\s?\d|开通会员|会员专区|会员价|阅读原文",
            r"点击(?:上方|下方|下面|蓝字|图片|查看|进入|阅读|此处|这里|链接|[“\"]|下载)|下载(?:本文|文档|收益|地址|链接|此)",
            r"打开APP|APP(?:查看|内|阅读)|长按(?:识别|扫描|二维码|图片)|代写|加群|交流群|联系(?:客服|站长|QQ|qq|本站|我们[：:（(])",
            r"AI\S{0,4}生成，|AI\S{0,4}生成$|模型生成|你可能还想|您可能还想",
            r"以上(?:内容|文字|信息|资料)(?:来自|来源|由|均|仅|系)",
            r"批注\s?[\[［]",
            r"这(?:部|件)作品|此(?:部|件)作品|↑$|网友评论(?:[：:（(]|$)|网友(?:观点|发言)|跟[贴帖]|楼主",
        )
    )
)
"""Each alternative begins with a character, not with a choice of some: so Python looks for those characters alone."""
_OWN_NAMES = ("小编", "编者按")
_LIKELY = re.compile(
    "|".join(
        (
            *(
                rf"{word}(?:阅读|推荐|文章|范文|内容|信息|资讯|搜索|链接)(?![\u4e00-\u9fff])"
                for word in ("推荐", "相关", "更多", "热门", "精选")
            ),
            r"仅供(?:个人)?(?:学习|参考|交流)\S{0,4}|近期热门|下载(?:后|前|客户端)|VIP|来源[：:]?(?:于)?网络|文章来(?:源|自)",
            r"侵权.{0,12}(?:删|联系|告知|投诉)|备案号|立即下载|免费下载|文库$|继续阅读|全文(?:阅读|查看|下载)|积分下载",
            r"\.(?:docx?|wps|pdf|rar|zip|pptx?|txt)(?![A-Za-z])",
        )
    )
)
_MAY_BE_ASIDE = re.compile(f"[{both('批键编网站版载贴帖范荐录陆登阅读击滑写微群仅藏您猜看考热楼沙精资料库')}©QwICP]")
"""Rare in reports; every phrase that stands alone in the middle of one has one of them."""
_URL = re.compile(r"https?://|www\.[a-z\d]")
_HAN = re.compile("[\u4e00-\u9fff]")
NAMED = 16
"""Characters beside an address that say whose it is."""
_SIGNS = ("×", "✕", "✖", "▼", "▽", "↓", "END", "end", "The End", "PS", "正文", "广告", "廣告", "沙发", "板凳", "楼主")
_PLAYER = ("播放", "暂停", "静音", "全屏", "重播", "倍速", "视频加载中...", "加载中...")
_MARKS = frozenset((*_SIGNS, *_PLAYER))
LONGEST_MARK = 10
"""Characters of one."""
_QUOTED = re.compile(r"[“《「][^”》」]{0,60}[”》」]|谢谢.{0,2}您|感谢.{0,2}您|你们|你追我赶|你我")
_YOU = re.compile("[你您]")
YOU = 80
"""Characters of a line in which somebody is spoken to as sites do; reports speak to assemblies."""
_FURTHER = "(?:推荐|相关|更多|热门|精选|延伸|扩展|拓展|编辑推荐)"
_READING = "阅读|推荐|文章|链接|范文|新闻|报道"
_FOR_YOU = "[为给](?:[你您]|大家)"
_HEADS = re.compile(
    rf"[^\w\s]{{0,3}}\s{{0,2}}(?:{_FOR_YOU})?{_FURTHER}(?:{_READING}|内容)?[\]】）)]?\s{{0,2}}[：:】\]]"
)
_READ_ON = re.compile(
    rf"[^\w\s]{{0,3}}\s{{0,2}}(?:{_FURTHER}(?:{_READING})[\]】）)]?\s{{0,2}}(?:[：:】\]]|$)|{_FOR_YOU}(?:推荐|精选)\s?[：:])"
)
"""The same, wherever it stands."""
HEAD = 16
"""Characters of the head of a list."""
_DECLARED = re.compile(r"[^\w\s]{0,3}(?:[^我\W\d_]{2,6})?声明\s{0,2}[：:]")
"""How what a site says of its rights and duties begins."""
_LIST = re.compile(
    rf"[^\w\s]{{0,3}}(?:{_FURTHER}(?:{_READING})|"
    r"(?:大家都?|其他人?|网友)(?:还?在)看|猜[你您](?:喜欢|感兴趣)|热门|热榜|热搜)[\]】）)]?[：:]?\*{0,2}$"
)
_NOTICE_WORDS = re.compile(
    "用户|网友|您|网站|平台|内容|版权|侵权|下载|文档|登录|登陆|删除|转载|来源|作者|观点|立场|浏览|客服|支付|付费|会员|举报|声明|投诉|链接|"
    "点击|授权|原创|本站|本网|文章|信息|上传|发布|参考|原文|责任|预览|文件|资料|资源|注明|刊登|协议|页面|收藏|网络|核实|真实性"
)
_A_SITES_OWN = re.compile("您|网友|版权|本站|本网|转载|原作者|登[录陆]|浏览器|客服|上传|下载|本文")
OWN = 2
"""Different words that are hardly anybody's but a site's."""


def is_advert(text: str) -> bool:
    """Whether the site speaks of itself or of what it offers, at whatever length."""
    plain = simple(text)
    if _is_sure(plain) or _DECLARED.match(plain):
        return True
    return _HEADS.match(plain) is not None or heads_list(plain) or _is_claimed(plain) or _is_notice(plain)


def heads_list(text: str) -> bool:
    """Whether a line is nothing but the head of a list of other pages."""
    return len(text) <= HEAD and _LIST.match(simple(text)) is not None


def speaks_to_you(text: str) -> bool:
    """Whether a short line speaks to its reader."""
    if len(text) > YOU or _YOU.search(text) is None:
        return False
    return _YOU.search(_QUOTED.sub("", simple(text))) is not None


def _is_sure(plain: str) -> bool:
    """Whether it says what only a site says; in a long line often enough that the line is not a report's."""
    first = _SURE.search(plain)
    if first is None or len(plain) <= FEW or first[0] in _OWN_NAMES:
        return first is not None
    return sum(1 for _ in _SURE.finditer(plain)) * FEW >= len(plain)


def _is_claimed(plain: str) -> bool:
    """Whether phrases that a report may hold in a sentence are most of what is said."""
    found = _claimed(plain)
    bare = len(plain) <= NOTICE and "。" not in plain and "，" not in plain
    return found > 0 and (bare or found >= CLAIMED * len(plain))


def _claimed(plain: str) -> int:
    """Characters of such phrases in the beginning of a line."""
    return sum(match.end() - match.start() for match in _LIKELY.finditer(plain, 0, 2 * NOTICE))


def _is_notice(plain: str) -> bool:
    """Whether the words of a site's notices stand close together."""
    if len(set(_A_SITES_OWN.findall(plain))) < OWN:
        return False
    words = _NOTICE_WORDS.findall(plain)
    return len(set(words)) >= SEVERAL and len(words) * DENSE >= len(plain)


def is_aside(text: str) -> bool:
    """Whether a short line in the middle of a report is nothing but the site's: an invitation, a link, where the text
    was taken from."""
    if len(text) > ASIDE:
        return False
    if len(text) <= LONGEST_MARK and simple(text) in _MARKS:
        return True
    if _MAY_BE_ASIDE.search(text) is None:
        return False
    plain = simple(text)
    if _SURE.search(plain) is not None or _READ_ON.match(plain) is not None:
        return True
    if _URL.search(plain) and len(_HAN.findall(plain)) <= NAMED:
        return True
    return _claimed(plain) >= ASIDES_OWN * sum(map(str.isalnum, plain))
