"""A short line in, whether a site counts there what its readers say, and when, out."""

import re

from govcompare.ingest.site.simple import both, simple

LONGEST = 40
"""Characters of such a line."""

_DO = "回复|点赞|赞|顶|踩|举报|评论|展开|收起|删除|引用|点评|支持|反对|使用道具|只看该作者|分享|追评"
_AGO = re.compile(
    r"[^，。；]{0,12}?(?:刚刚|\d{1,2}\s?(?:秒|分钟|小时|天|周|个月)前)(?:\s{0,2}[·・]?\s{0,2}[\u4e00-\u9fff]{2,8}?)?"
    rf"(?:[\s·|]{{0,3}}(?:{_DO})\s?[(（]?\d{{0,6}}[)）]?){{0,6}}$"
)
_COUNTED = re.compile(
    r"(?:展开|查看|收起|共|更多|剩余|已有|还有)?(?:全部)?\s?\d{1,6}\s?(?:条|个|楼)?(?:全部)?(?:回复|评论|跟[帖贴]|留言|段评|想法|书评|弹幕|人划线|人在读)$|剩余\s?\d{1,3}%(?:内容)?(?:未加载|未读|未显示)?$|"
    r"(?:段评|回复|评论|留言|跟[帖贴]|想法|书评|本章说)\s?[(（]?\d{1,6}[)）]?$|第?\d{1,4}(?:楼|#)$|\d{2}:\d{2}(?::\d{2})?$"
)
_DONE = re.compile(
    rf"(?:{_DO})(?:一下)?\s?[(（]?\d{{0,6}}[)）]?(?:[\s·|]{{1,3}}(?:{_DO})(?:一下)?\s?[(（]?\d{{0,6}}[)）]?){{1,8}}$"
)
_FOLDED = re.compile("(?:展开|收起|查看|全部)(?:回复|评论|全文|更多)$|我[也来]?说(?:一|两)句$")
_SIGN = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\\s?\\d{1,6}$")
_MAY_BE = re.compile(f"[:%#{both('划读起说看前复评赞想弹言帖贴楼踩顶举')}\u2600-\u27bf\U0001f300-\U0001faff]")
"""Of what the others find, a sign stands in the line; quick."""


def is_counted(text: str) -> bool:
    """Whether nothing stands there but how many readers said or liked something, how long ago, and what one can do."""
    if len(text) > LONGEST or _MAY_BE.search(text) is None:
        return False
    plain = simple(text)
    return any(one.match(plain) is not None for one in (_AGO, _COUNTED, _DONE, _FOLDED, _SIGN))
