"""A site's own words are told from a report's, though both use the same ones."""

import pytest

from govcompare.ingest.site import voice

SITES = (
    "小编为大家整理了这些内容，一起来看看吧。",
    "以上就是本站的全部内容，更多公文范文请继续关注。",
    "本文档由用户上传，版权归属用户，如有争议请及时联系客服。",
    "如发现有侵权内容，请点击这里与我们联系。",
    "所有资源均由网友自行分享，未经授权请勿作商业用途，下载后请在规定时间内删除。",
    "推荐阅读：镇长述职报告",
    "延伸阅读】",
    "（下转第三版）",
    "Copyright 2019 All Rights Reserved",
    "建議使用IE瀏覽器",
    "仅供参考",
    "延伸阅读",
    "以上内容来自网页快照",
    "平台声明：该文观点属于作者。",
    "为您推荐：镇长讲话",
)
OFFICES = (
    "推荐阅读书目进入各级学校课堂，全民阅读蔚然成风。",
    "版权登记和商标注册数量分别增长8%和6%，侵权案件查处率百分之百。",
    "居民可以在手机上下载客户端办理业务，登录次数超过百万。",
    "我们向企业发放温馨提示卡，上门讲解政策。",
    "国产浏览器和高分辨率卫星的研制取得突破。",
    "全面开展“你点我检”活动，让群众吃得放心。",
    "政务信息发布平台的内容更加充实，网络举报全部核查。",
    "公文网上传输、文档网络管理全面推行。",
    "会员企业达到三百家，商会的平台作用更加明显。",
    "更多群众享受到精彩的文化生活。",
    "我们形成你追我赶的发展势头。",
    "以上内容经本次会议审议通过后组织实施。",
    "我声明：本人一年来没有违纪行为。",
    "为群众推荐就业岗位一千个。",
    "供大家庭成员使用的公共空间不断增加。",
)


@pytest.mark.parametrize("text", SITES)
def test_a_site_is_heard(text: str) -> None:
    assert voice.is_advert(text)


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_is_no_site(text: str) -> None:
    assert not voice.is_advert(text)
    assert not voice.is_aside(text)
