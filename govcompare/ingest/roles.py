"""One short line in, what it is on a page out: prose, title, salutation, or the site's own furniture."""

import re
from enum import Enum, auto
from functools import lru_cache

SHORT = 120
"""Characters up to which a line can be something else than prose; the longest breadcrumb and caption seen have about 100."""
COVERED = 0.8
"""Share of a line's words that must come from a site's vocabulary; headings of reports reach 0.5 at most."""

_SIMPLE = str.maketrans(
    "關載點擊薦發佈時間數瀏覽閱讀網頁頭導當來編輯責詞標題鏈結轉閉評論註冊錄聯係繫們雜誌資訊務號體縮還還檔內錯糾郵個訪問國報總結會議贊賞機動歡迎臨門圖書館學專線訂閱視頻簡繁碼掃權聲輯熱",
    "关载点击荐发布时间数浏览阅读网页头导当来编辑责词标题链结转闭评论注册录联系系们杂志资讯务号体缩还还档内错纠邮个访问国报总结会议赞赏机动欢迎临门图书馆学专线订阅视频简繁码扫权声辑热",
)


LONGEST_TITLE = 110
"""Characters of a title with when and where its report was given behind it."""


class Role(Enum):
    """What a line is."""

    PROSE = auto()
    SHORT = auto()
    """Short, and nothing of the others: a heading, a list item, a name."""
    TITLE = auto()
    SESSION = auto()
    """Where and when the report was given, and by whom."""
    SALUTATION = auto()
    NUMBERED = auto()
    NAVIGATION = auto()
    METADATA = auto()
    LABEL = auto()
    """Metadata whose value stands on the next line."""
    CAPTION = auto()
    ADVERT = auto()


FURNITURE = frozenset({Role.NAVIGATION, Role.METADATA, Role.LABEL, Role.CAPTION, Role.ADVERT})

_STRONG = (
    "首页|主页|当前位置|您的位置|您现在的位置|你的位置|现在位置|所在位置|网站导航|站内搜索|登录|登陆|注册|购物车|足迹|收藏|下载|打印|全屏|字号|字体|加大|减小|放大|缩小|还原|"
    "关闭窗口|关闭|返回顶部|回到顶部|返回|上一篇|下一篇|上一页|下一页|末页|尾页|分享|微信|微博|朋友圈|扫一扫|扫码|扫描|二维码|手机版|客户端|打开|当前页|浏览|点赞|举报|纠错|复制|"
    "链接|栏目|相关|猜你喜欢|评论|留言|跟帖|推荐度|订阅号|公众号|订阅|客服|无障碍|繁体|简体|欢迎光临|欢迎访问|阅读全文|查看更多|查看全文|展开全文|更多|热门|排行|推荐|一键|分类查询|"
    "VIP|会员|打赏|赞赏|赏赞|立即|免费|登陆|网站地图|联系我们|关于我们|版权|备案|投诉|朗读|播报|听全文|E-mail|邮箱|邮件|精选|人关注|关注|编辑推荐|点击|加入|充值|支付|付费|购买"
)
_WEAK = (
    "位置|导航|搜索|会员|我的|我要|我|默认|本页|窗口|顶部|转发|手机|本文|标题|文章|报道|新闻|附件|文档|稿件|内容|热点|最新|本周|本月|今日|发表|网友|专题|频道|入口|查询|地图|网站|网|图片|进入|点击|"
    "查看|全文|阅读|更多|展开|收起|文件|打包|格式|word|Word|WORD|doc|docx|pdf|PDF|txt|为|的|将|把|和|与|及|请|您|你|在|到|到|这|本|该|方便|需要|类型|选择|喜欢|如果|尚未|有人|赶紧|来|一个|吧|哦|"
    "大|中|小|超大|或|并|后|页|条|次|人|篇|共|元|信息|公开|中国|概况|要闻|政务|想|完|完整|先|才|能|可|以|用|了|是|来自|其他|其它|所有|栏|目|标签|上|下|一|二|三|个|件|微|抖音|QQ|qq|空间|新浪|腾讯|"
    "鼓励|本篇|已|被|资料|资源|范文|素材|大全|首|文字|图文|长按|识别|保存|相册|看|读|说|点|按|立刻|即可|获取|领取|积分|金币|下一步|同意|协议|声明|帮助|中心|反馈|意见|建议"
)
_FURNITURE_WORD = re.compile(rf"(?P<strong>{_STRONG})|{_WEAK}|[\W\d_]", re.IGNORECASE)
_BREADCRUMB = re.compile(r"[^>»›]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→)\s{0,3}[^>»›]{1,20}){1,8}$")
_META_WORD = (
    r"(?:发布|发表|更新|上传|录入|添加|成文|印发|公开|刊发|创建|生成|发文)(?:时间|日期|人|者|机构|机关|单位|部门|字号)?|"
    r"(?:信息|文章|新闻|稿件|内容|图片|本文|本页)?来源|稿源|出处|作者|撰稿|(?:责任)?编辑|责编|校对|审核|监制|记者|通讯员|摄影|"
    r"(?:浏览|阅读|点击|访问|下载|查看|收听)(?:量|率|次数|人数|数)?|访问量|热度|人气|字数|页数|大小|文件格式|编号|ID|索引号|文号|"
    r"主题词|关键[词字]|标签|主题分类|体裁分类|公文种类|信息分类|公开方式|公开形式|有效性|时效性|所需积分|资源描述|内容概述|"
    r"时间|日期|字号|字体|(?:链接|原文|本文|网页)(?:地址|标题|链接)|分享|分享到|标题|名称|分类|类别|主办(?:单位)?|承办(?:单位)?|"
    r"联系电话|电话|传真|地址|邮编|技术支持|网站标识码|备案号|语种"
)
_URL = re.compile(r"https?://|www\.[a-z\d]")
_META = re.compile(rf"[\[【(（《<·•●\-—\s]{{0,4}}(?:{_META_WORD})\s{{0,3}}[:：]", re.IGNORECASE)
_KEYWORDS = re.compile(r"(?:关键[词字]|标签|主题词)\s{0,3}[:：]")
_CLOCK = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{0,4}\d{1,2}\s?[:：时]\s?\d{1,2}(?:\s?[:：分]\s?\d{0,2})?)?"
)
_DATED = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[:：时]\d{1,2}")
_CREDIT = re.compile(r"[（(《\s]{0,3}(?:新华社|中新社|人民日报|本报|《\s?人民日报\s?》)[^。；，]{0,40}$")
_PHOTO = re.compile(
    r"(?:[\s】）)]摄|记者[^。]{1,20}摄(?:影)?[）)]?|摄影[:：].{1,12}|[（(]?资料(?:图片?|照片)[）)]?|"
    r"作(?:《?政府)?工作报告》?[。.]?(?:.{0,24}记者.{0,16})?)$"
)
_SPOKEN = re.compile("我|现在|请予|审议|审查")
_ADVERT = re.compile(
    r"小编|范文网|文档网|文库|欢迎(?:大家)?(?:阅读|参考|借鉴|下载|收藏|关注)|仅供参考|供(?:大家|您|各位|你)(?:参考|阅读|借鉴)|"
    r"希望(?:能)?对(?:大家|您|你)|下面是.{0,20}(?:整理|分享|带来)|以下是.{0,30}(?:整理|分享|带来|全文)|"
    r"(?:整理|收集|搜集)(?:了|的)?.{0,20}(?:范文|大全|篇)|更多(?:相关)?(?:范文|内容|精彩)|推荐(?:阅读|文章|范文)|"
    r"[\[【](?:推荐|精选|热门|荐)[\]】]|(?:点击|免费|立即)下载|下载(?:后|前|收益|文档|本文)|文档为|[Ww]ord文档|(?:会员|用户)上传|VIP|"
    r"(?:先|后)登[录陆]|正式会员|完整阅读|最多预览|版权归|侵权|温馨提示|大家都在看|近期热门|\.(?:docx?|wps|pdf|rar|zip)(?![A-Za-z])|"
    r"转载请|版权所有|[Pp]ublic domain|公有[领領]域|(?:著作|版)[权權]法|备案号|ICP备|公网安备|[Cc]opyright|©|"
    r"本作品(?:来自|在|收录)|[这此](?:部|件)作品|↑$"
)
_ELLIPSIS = re.compile(r"(?:…|\.{3})\s{0,2}(?:\[?(?:更多|详细|详情|查看|全文)\]?)?$|\[(?:更多|详细|详情)\]$")
_TITLE_WORD = (
    r"报\s?告|報\s?告|讲\s?话|講\s?話|总结|總結|汇报|匯報|述职|述職|述廉|致辞|发言|公报|要点|范文|方案|规划|計畫|计划|纲要"
)
_TITLE = 110
"""Characters of a title with when and where its report was given behind it."""


class Role(Enum):
    """What a line is."""

    PROSE = auto()
    SHORT = auto()
    """Short, and nothing of the others: a heading, a list item, a name."""
    TITLE = auto()
    SESSION = auto()
    """Where and when the report was given, and by whom."""
    SALUTATION = auto()
    NUMBERED = auto()
    NAVIGATION = auto()
    METADATA = auto()
    LABEL = auto()
    """Metadata whose value stands on the next line."""
    CAPTION = auto()
    ADVERT = auto()


FURNITURE = frozenset({Role.NAVIGATION, Role.METADATA, Role.LABEL, Role.CAPTION, Role.ADVERT})

_STRONG = (
    "首页|主页|当前位置|您的位置|您现在的位置|你的位置|现在位置|所在位置|网站导航|站内搜索|登录|登陆|注册|购物车|足迹|收藏|下载|打印|全屏|字号|字体|加大|减小|放大|缩小|还原|"
    "关闭窗口|关闭|返回顶部|回到顶部|返回|上一篇|下一篇|上一页|下一页|末页|尾页|分享|微信|微博|朋友圈|扫一扫|扫码|扫描|二维码|手机版|客户端|打开|当前页|浏览|点赞|举报|纠错|复制|"
    "链接|栏目|相关|猜你喜欢|评论|留言|跟帖|推荐度|订阅号|公众号|订阅|客服|无障碍|繁体|简体|欢迎光临|欢迎访问|阅读全文|查看更多|查看全文|展开全文|更多|热门|排行|推荐|一键|分类查询|"
    "VIP|会员|打赏|赞赏|赏赞|立即|免费|登陆|网站地图|联系我们|关于我们|版权|备案|投诉|朗读|播报|听全文|E-mail|邮箱|邮件|精选|人关注|关注|编辑推荐|点击|加入|充值|支付|付费|购买"
)
_WEAK = (
    "位置|导航|搜索|会员|我的|我要|我|默认|本页|窗口|顶部|转发|手机|本文|标题|文章|报道|新闻|附件|文档|稿件|内容|热点|最新|本周|本月|今日|发表|网友|专题|频道|入口|查询|地图|网站|网|图片|进入|点击|"
    "查看|全文|阅读|更多|展开|收起|文件|打包|格式|word|Word|WORD|doc|docx|pdf|PDF|txt|为|的|将|把|和|与|及|请|您|你|在|到|到|这|本|该|方便|需要|类型|选择|喜欢|如果|尚未|有人|赶紧|来|一个|吧|哦|"
    "大|中|小|超大|或|并|后|页|条|次|人|篇|共|元|信息|公开|中国|概况|要闻|政务|想|完|完整|先|才|能|可|以|用|了|是|来自|其他|其它|所有|栏|目|标签|上|下|一|二|三|个|件|微|抖音|QQ|qq|空间|新浪|腾讯|"
    "鼓励|本篇|已|被|资料|资源|范文|素材|大全|首|文字|图文|长按|识别|保存|相册|看|读|说|点|按|立刻|即可|获取|领取|积分|金币|下一步|同意|协议|声明|帮助|中心|反馈|意见|建议"
)
_FURNITURE_WORD = re.compile(rf"(?P<strong>{_STRONG})|{_WEAK}|[\W\d_]", re.IGNORECASE)
_BREADCRUMB = re.compile(r"[^>»›]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→)\s{0,3}[^>»›]{1,20}){1,8}$")
_META_WORD = (
    r"(?:发布|发表|更新|上传|录入|添加|成文|印发|公开|刊发|创建|生成|发文)(?:时间|日期|人|者|机构|机关|单位|部门|字号)?|"
    r"(?:信息|文章|新闻|稿件|内容|图片|本文|本页)?来源|稿源|出处|作者|撰稿|(?:责任)?编辑|责编|校对|审核|监制|记者|通讯员|摄影|"
    r"(?:浏览|阅读|点击|访问|下载|查看|收听)(?:量|率|次数|人数|数)?|访问量|热度|人气|字数|页数|大小|文件格式|编号|ID|索引号|文号|"
    r"主题词|关键[词字]|标签|主题分类|体裁分类|公文种类|信息分类|公开方式|公开形式|有效性|时效性|所需积分|资源描述|内容概述|"
    r"时间|日期|字号|字体|(?:链接|原文|本文|网页)(?:地址|标题|链接)|分享|分享到|标题|名称|分类|类别|主办(?:单位)?|承办(?:单位)?|"
    r"联系电话|电话|传真|地址|邮编|技术支持|网站标识码|备案号|语种"
)
_URL = re.compile(r"https?://|www\.[a-z\d]")
_META = re.compile(rf"[\[【(（《<·•●\-—\s]{{0,4}}(?:{_META_WORD})\s{{0,3}}[:：]", re.IGNORECASE)
_KEYWORDS = re.compile(r"(?:关键[词字]|标签|主题词)\s{0,3}[:：]")
_CLOCK = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{0,4}\d{1,2}\s?[:：时]\s?\d{1,2}(?:\s?[:：分]\s?\d{0,2})?)?"
)
_DATED = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[:：时]\d{1,2}")
_CREDIT = re.compile(r"[（(《\s]{0,3}(?:新华社|中新社|人民日报|本报|《\s?人民日报\s?》)[^。；，]{0,40}$")
_PHOTO = re.compile(
    r"(?:[\s】）)]摄|记者[^。]{1,20}摄(?:影)?[）)]?|摄影[:：].{1,12}|[（(]?资料(?:图片?|照片)[）)]?|"
    r"作(?:《?政府)?工作报告》?[。.]?(?:.{0,24}记者.{0,16})?)$"
)
_SPOKEN = re.compile("我|现在|请予|审议|审查")
_ADVERT = re.compile(
    r"小编|范文网|文档网|文库|欢迎(?:大家)?(?:阅读|参考|借鉴|下载|收藏|关注)|仅供参考|供(?:大家|您|各位|你)(?:参考|阅读|借鉴)|"
    r"希望(?:能)?对(?:大家|您|你)|下面是.{0,20}(?:整理|分享|带来)|以下是.{0,30}(?:整理|分享|带来|全文)|"
    r"(?:整理|收集|搜集)(?:了|的)?.{0,20}(?:范文|大全|篇)|更多(?:相关)?(?:范文|内容|精彩)|推荐(?:阅读|文章|范文)|"
    r"[\[【](?:推荐|精选|热门|荐)[\]】]|(?:点击|免费|立即)下载|下载(?:后|前|收益|文档|本文)|文档为|[Ww]ord文档|(?:会员|用户)上传|VIP|"
    r"(?:先|后)登[录陆]|正式会员|完整阅读|最多预览|版权归|侵权|温馨提示|大家都在看|近期热门|\.(?:docx?|wps|pdf|rar|zip)(?![A-Za-z])|"
    r"转载请|版权所有|[Pp]ublic domain|公有[领領]域|(?:著作|版)[权權]法|备案号|ICP备|公网安备|[Cc]opyright|©|"
    r"本作品(?:来自|在|收录)|[这此](?:部|件)作品|↑$"
)
_ELLIPSIS = re.compile(r"(?:…|\.{3})\s{0,2}(?:\[?(?:更多|详细|详情|查看|全文)\]?)?$|\[(?:更多|详细|详情)\]$")
_TITLE_WORD = r"报\s?告|報\s?告|讲\s?话|講\s?話|总结|總結|汇报|匯報|述职|述職|述廉|致辞|发言|公报|要点|范文|方案|规划|計畫|计划|纲要"
_TITLE = re.compile(rf"(?:{_TITLE_WORD})")
_TITLE_END = re.compile(
    rf"(?:{_TITLE_WORD})(?:稿|书|全文|摘要|草案|格式|大全|材料|提纲|精选)?(?:\s{{0,3}}[（(【\[《—\-].{{0,40}})?(?:[\s】]{{0,3}}[\d,]{{1,7}}字?)?"
    r"(?:[十百\d一二三四五六七八九]{1,4}篇|范文|全文|[（(][^）)]{1,12}[)）]|[》】\]])?$"
)
_SUBTITLED = re.compile(r"(?:\d{4}年)?[^，。]{0,12}(?:政府|国务院)工作报告")
_DASHES = frozenset("—-–―－─（(")
_SENTENCE = re.compile(r"[。！？!?；;]")
_SESSION = re.compile(
    r"(?:[—\-–―－──]{1,4}|[（(])?\s{0,4}(?:(?:[\d\s０-９]{4,8}|[二一][〇○零一二三四五六七八九]{3})年.{1,20}|)在?.{0,40}(?:大会|会议|全会|代表会|全委会|議會|大會).{0,20}(?:上|通过|報告|报告)\s{0,3}[)）]?$"
)
_SPEAKER = re.compile(
    r".{0,20}(?:总理|省长|市长|县长|区长|镇长|乡长|州长|盟长|旗长|主席|主任|书记|专员|局长|院长|检察长|委员|縣長|市長|鎮長|鄉長|秘书长)[\s\u3000]{0,30}\S{0,3}[\s\u3000]{0,4}\S{1,8}$"
)
_SALUTATION = re.compile(
    r"(?:尊敬的|敬爱的)?(?:主席团|(?:各位|诸位).{0,6}(?:代表|委员|领导|同志|来宾|主任|评委|议员|議員|先生|女士|朋友|同事|先進|先进)|同志们|代表们|[一-鿿]{1,8}(?:議長|议长))(?:[、,，\s和及暨].{1,24})?\s{0,2}[:：!！]$"
)
_SALUTED = re.compile(
    r"(?:尊敬的|敬爱的)?(?:主席团[:：、]|各位(?:代表|委员|领导|同志|来宾|主任|评委|議員|议员)|同志们|代表们)[^，,。;；]{0,24}?[:：!！,，]"
)
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖貳參陸]{1,3}|\d{1,2})[）)]?\s{0,2}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[、，,章节部]"
)
_CUT = re.compile(
    r"\s{0,4}(?:—{1,3}|-{2,4}|－{1,3}|―{1,3}|─{1,3}|–{1,2})\s{0,4}(?=[\d０-９\s二一〇在]|.{0,40}(?:会|會)|$)|[\u3000\t]{1,40}|\xa0\s{0,20}(?=[—\-（(]|国务院)"
)
_OPENING = re.compile(
    r"(?:代表|受|向).{0,60}(?:报告|報告|汇报).{0,80}(?:审议|审查|审阅|審議|审评|评议|提出|指正)|(?:向大会|向会议|向大家|向各位).{0,24}(?:报告|汇报|述职)|(?:现将|现就).{0,40}(?:报告|汇报|述职)"
)


def simple(text: str) -> str:
    """The words of a site's furniture in Simplified characters; same length."""
    return text.translate(_SIMPLE)


@lru_cache(maxsize=4096)
def role(text: str) -> Role:
    """What the line says that it is, whatever stands around it."""
    if len(text) > SHORT:
        return Role.PROSE
    plain = simple(text)
    if (found := _furniture(plain)) is not None:
        return found
    if _NUMBERED.match(text):
        return Role.NUMBERED
    if _SALUTATION.match(text):
        return Role.SALUTATION
    return _own(text)


def _own(text: str) -> Role:
    """Of a line that is the report's own."""
    sentence = _SENTENCE.search(text) is not None
    if not sentence and text[0] in _DASHES and is_session(text):
        return Role.SESSION
    if not sentence and len(text) <= LONGEST_TITLE and _names(text):
        return Role.TITLE
    if not sentence and (is_session(text) or (len(text) <= 40 and _SPEAKER.match(text))):
        return Role.SESSION
    return Role.PROSE if len(text) > 60 or (sentence and len(text) > 24) else Role.SHORT


def _names(text: str) -> bool:
    """Whether the line is a title, or one with a subtitle and when and where it was given."""
    title = title_part(text)
    return is_title(title) or (len(title) < len(text) and _SUBTITLED.match(title) is not None)


def _furniture(text: str) -> Role | None:
    if _ADVERT.search(text):
        return Role.ADVERT
    if _META.match(text):
        return Role.LABEL if text.endswith((":", "：")) else Role.METADATA
    if _CREDIT.match(text) or _URL.search(text):
        return Role.METADATA
    if _PHOTO.search(text) and not _SPOKEN.search(text):
        return Role.CAPTION
    if _is_dated(text):
        return Role.METADATA
    if is_navigation(text):
        return Role.NAVIGATION
    return None


def is_navigation(text: str) -> bool:
    """Whether a line consists of a site's words, or of a path of links."""
    if len(text) <= 60 and _BREADCRUMB.match(text) and "。" not in text:
        return True
    strong = False
    left = 0
    position = 0
    for match in _FURNITURE_WORD.finditer(text):
        left += match.start() - position
        position = match.end()
        strong = strong or match["strong"] is not None
    left += len(text) - position
    words = sum(c.isalpha() for c in text)
    if not words:
        return len(text) <= 3 and not text.isdigit() and "—" not in text
    return strong and left <= (1 - COVERED) * words


def _is_dated(text: str) -> bool:
    """A date in a site's style, alone or with a counter or a source beside it."""
    if not _DATED.search(text):
        return False
    rest = _CLOCK.sub("", text)
    return len(rest) <= 16 and not _SENTENCE.search(rest)


def is_keywords(text: str) -> bool:
    """Whether a label is there whose value is a list of words."""
    return _KEYWORDS.match(simple(text)) is not None


def is_excerpt(text: str) -> bool:
    """Whether the line breaks off the way that a list of recommended pages does."""
    return _ELLIPSIS.search(text) is not None


def is_advert(text: str) -> bool:
    """Whether the site speaks, at whatever length."""
    return _ADVERT.search(simple(text)) is not None


def is_title(text: str) -> bool:
    """Whether the line names a document."""
    return len(text) <= 70 and _TITLE.search(text) is not None and _TITLE_END.search(text) is not None


def may_be_title(text: str) -> bool:
    """Whether `role` could find a title; quick."""
    return _TITLE.search(text) is not None


def title_part(text: str) -> str:
    """Without when and where it was given, where that stands on the same line."""
    cut = _CUT.search(text, 4)
    return text[: cut.start()] if cut else text


def is_site_words(text: str) -> bool:
    """Whether nothing but a site's words stands there, however weak; a line beside others of its kind."""
    return len(text) <= 24 and not _FURNITURE_WORD.sub("", text)


def is_session(text: str) -> bool:
    return _SESSION.match(text) is not None


def is_opening(text: str) -> bool:
    """Whether the text opens a report: somebody reports to an assembly."""
    return _OPENING.search(text) is not None


def salutation_inside(text: str) -> int | None:
    """Where a salutation stands in the beginning of a flattened text."""
    found = _SALUTED.search(text, 0, SHORT * 2)
    return found.start() if found else None
